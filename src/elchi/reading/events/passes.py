"""What tellings have from those beside them: participants, guests, the status and the dates of lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from elchi.language.analysis import Sentence
from elchi.reading.events.status import in_programme
from elchi.reading.events.telling import Role, Telling
from elchi.reading.ground import Actor
from elchi.reading.syntax import subject_of

_PAIR = 2
_NEARBY = 3  # sentences


def is_news(soft: Telling, tellings: Sequence[Telling]) -> bool:
    """Whether "обсудили" tells of a meeting that nothing nearby tells of: of two people, of different sides."""
    people = {role.actor for role in soft.roles if role.actor.kind in ("person", "office")}
    if len(people) < _PAIR or len({actor.side for actor in people}) < _PAIR:
        return False
    return not any(
        told.type in ("meeting", "call", "session")
        and not told.soft
        and abs(told.trigger.sentence.index - soft.trigger.sentence.index) <= _NEARBY
        and (told.bare or people & {role.actor for role in told.roles})
        for told in tellings
    )


def with_participants(tellings: Sequence[Telling]) -> list[Telling]:
    """ "Состоялась встреча. В ней участвовали X и Y": talks that name nobody have those who are named next."""
    found: list[Telling] = []
    for told in tellings:
        before = found[-1] if found else None
        near = before is not None and 0 <= told.trigger.sentence.index - before.trigger.sentence.index <= 1
        if near and before is not None and told.joins and told.roles and before.type == told.type and not before.roles:
            found[-1] = replace(before, roles=told.roles, bare=False, firm=True)
        elif near and before is not None and _is_told_again(before, told):
            found.append(replace(told, roles=before.roles, bare=False))  # "X обсудил с Y … Встреча прошла в Минске"
        else:
            found.append(told)
    return found


def _is_told_again(soft: Telling, told: Telling) -> bool:
    """Whether a meeting that names nobody is the one in which X discussed something with Y."""
    talks = told.type == "meeting" and not told.roles and told.trigger.pos == "NOUN" and told.status == soft.status
    return talks and soft.soft and len(soft.roles) >= _PAIR


def with_known_guests(tellings: Sequence[Telling]) -> list[Telling]:
    """ "Завтра делегация отправится", "гости посетят": those whose visit was told before."""
    found: list[Telling] = []
    guests: tuple[Role, ...] = ()
    for told in tellings:
        told = _of_a_programme(told)
        if guests and told.roles and (in_programme(told.trigger) or _lacks_visitor(told, guests)):
            told = replace(told, roles=(*(replace(role, part="participant") for role in guests), *told.roles))
        own = tuple(role for role in told.roles if role.part == "guest")
        if told.type == "visit" and not own and guests and told.trigger.pos == "VERB":
            subject = subject_of(told.trigger)
            if subject is not None and subject.lemma in ("делегация", "гость"):
                told = replace(told, roles=(*guests, *told.roles))
        elif told.type == "visit" and own:
            guests = own
        found.append(told)
    return found


def with_known_goals(tellings: Sequence[Telling]) -> list[Telling]:
    """ "Раньше он приезжал в 2018 году": where the visit told before it went, of the same guests."""
    found: list[Telling] = []
    last: Telling | None = None
    for told in tellings:
        same = last is not None and told.type == "visit" and told.place is None and told.before
        if same and last is not None and _guests(told) == _guests(last):
            told = replace(told, place=last.place)
        if told.type == "visit" and told.place is not None:
            last = told
        found.append(told)
    return found


def _guests(told: Telling) -> set[Actor]:
    return {role.actor for role in told.roles if role.part == "guest"}


def _of_a_programme(told: Telling) -> Telling:
    """ "В программе поездки – встреча с X": the meeting is to come."""
    before = told.trigger.sentence.tokens[: told.trigger.index - told.trigger.sentence.tokens[0].index]
    listed = any(one.lower == "в" and other.lemma == "программа" for one, other in pairwise(before))
    if told.rule not in ("meeting.noun", "session.noun", "signing.noun") or told.firm or not listed:
        return told
    return replace(told, status="planned", firm=True)


def _lacks_visitor(told: Telling, guests: Sequence[Role]) -> bool:
    """ "Планируется встреча с X" after a visit was told: it is the visitor who will meet X."""
    if told.rule != "meeting.noun" or told.status != "planned":
        return False
    present = {role.actor for role in told.roles}
    sides = {role.actor.side for role in told.roles} - {None}
    return len(present) == 1 and not present & {guest.actor for guest in guests} and not sides & _sides(guests)


def _sides(roles: Sequence[Role]) -> set[str]:
    return {role.actor.side for role in roles if role.actor.side is not None}


def with_listed_statuses(tellings: Sequence[Telling]) -> list[Telling]:
    """ "Запланированы визит X, заседание Y и форум Z": what is said of the first holds for those listed after it."""
    found: list[Telling] = []
    for told in tellings:
        before = found[-1] if found else None
        if before is not None and not told.firm and told.trigger.pos == "NOUN":
            listed = before.trigger.sentence is told.trigger.sentence and before.trigger.pos == "NOUN"
            if listed and before.firm and before.status == "planned":
                told = replace(told, status="planned", firm=True)
        found.append(told)
    return found


def with_inherited_dates(tellings: Sequence[Telling]) -> list[Telling]:
    """ "В частности, запланированы …" lists what the sentence before has dated."""
    found: list[Telling] = []
    for told in tellings:
        sentence = told.trigger.sentence
        if told.date is None and _details(sentence):
            before = [other for other in found if other.trigger.sentence.index == sentence.index - 1]
            dated = next((other.date for other in before if other.date is not None), None)
            told = replace(told, date=dated)
        found.append(told)
    return found


def _details(sentence: Sentence) -> bool:
    return [token.lower for token in sentence.tokens[:2]] == ["в", "частности"]
