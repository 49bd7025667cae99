"""Events: words that tell of them, who takes part, when and where; tellings joined, events linked."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import UNSET

from elchi.knowledge.events import event_words
from elchi.knowledge.states import state_name
from elchi.language.analysis import Token
from elchi.model import DatedInterval, Event, EventPlace, Interval, Participant, Span, Unplaced
from elchi.reading.dates import DateMention, Tense, resolve
from elchi.reading.events.chairs import with_chairs
from elchi.reading.events.circumstances import dates_of, evidence_of, is_old, kind_of, years_in_a_row
from elchi.reading.events.councils import council_triggers
from elchi.reading.events.links import implied_visits, whole_of, with_hosts, with_parts
from elchi.reading.events.merge import Happening, merge
from elchi.reading.events.occasion import at_the_host, on_occasion
from elchi.reading.events.participants import roles_of, signatories_by
from elchi.reading.events.passes import (
    is_news,
    with_inherited_dates,
    with_known_goals,
    with_known_guests,
    with_listed_statuses,
    with_participants,
)
from elchi.reading.events.several import each_told
from elchi.reading.events.status import has_lapsed, speaks_of_earlier, status_of, told_before
from elchi.reading.events.telling import Role, Telling
from elchi.reading.events.triggers import Trigger, find_triggers, speaks_of_the_last
from elchi.reading.events.where import goes_on, in_the_country, place_of
from elchi.reading.ground import Actor, Ground
from elchi.reading.headline import in_headline
from elchi.reading.sittings import Sitting
from elchi.reading.syntax import preposition

__all__ = ["find_events"]

_ALONE = frozenset(("visit", "appointment", "session"))  # events that one participant is enough for
_HELD_BEFORE = frozenset(("held", "denied"))


def find_events(
    ground: Ground, dates: Sequence[DateMention], published: Interval, sittings: Sequence[Sitting]
) -> tuple[tuple[Event, ...], tuple[Unplaced, ...]]:
    """The events of a report, and what told of one but named nobody."""
    by_token: dict[int, list[Sitting]] = {}
    for sitting in sittings:
        by_token.setdefault(sitting.token, []).append(sitting)
    named = {index for sitting in sittings for index in range(sitting.first, sitting.last + 1)} - set(by_token)
    triggers = [trigger for trigger in find_triggers(ground) if trigger.token.index not in named]
    triggers.extend(council_triggers(ground, sittings, triggers))
    triggers.sort(key=lambda trigger: trigger.token.index)
    dated, told_in = _by_sentence(ground, dates, triggers)
    tellings = [
        told
        for trigger in triggers
        for sitting in by_token.get(trigger.token.index, [None])
        for told in each_told(
            ground,
            trigger,
            _tell(
                ground,
                trigger,
                dated.get(trigger.token.sentence.index, []),
                told_in[trigger.token.sentence.index],
                published,
                sitting,
                sittings,
            ),
        )
    ]
    tellings = with_known_goals(with_known_guests(with_participants(tellings)))
    tellings = with_inherited_dates(with_listed_statuses(tellings))
    tellings = [told for told in tellings if not told.soft or is_news(told, tellings)]
    tellings = [told for told in tellings if told.type != "signing" or told.status != "denied"]  # "не подписано"
    placed = [told for told in tellings if told.bare or _enough(told)]
    unplaced = tuple(
        Unplaced(kind="event", reason="nobody is named who takes part", evidence=(told.evidence,), rule=told.rule)
        for told in tellings
        if not told.bare and not _enough(told)
    )
    merged = with_chairs(ground, merge(ground, placed))
    happenings = [with_hosts(happening) for happening in (*merged, *implied_visits(merged, tellings))]
    happenings.sort(key=lambda happening: happening.first)
    return _facts(on_occasion(happenings, ground.analysis.report)), unplaced


def _by_sentence(
    ground: Ground, dates: Sequence[DateMention], triggers: Sequence[Trigger]
) -> tuple[dict[int, list[DateMention]], dict[int, list[Trigger]]]:
    """Dates and triggers by the index of their sentence: a long report is not searched through for each event."""
    dated: dict[int, list[DateMention]] = {}
    for date in dates:
        dated.setdefault(ground.analysis.tokens[date.first].sentence.index, []).append(date)
    told: dict[int, list[Trigger]] = {}
    for trigger in triggers:
        told.setdefault(trigger.token.sentence.index, []).append(trigger)
    return dated, told


def _tell(
    ground: Ground,
    trigger: Trigger,
    dates: Sequence[DateMention],
    triggers: Sequence[Trigger],
    published: Interval,
    sitting: Sitting | None,
    sittings: Sequence[Sitting],
) -> Telling:
    roles, assumed = _roles(ground, trigger, sitting, sittings)
    status, firm = status_of(trigger)
    found = (
        []
        if _only_refers(trigger, roles) and not (firm and status == "planned")
        else list(dates_of(ground, trigger, dates, triggers, held=status in _HELD_BEFORE))
    )
    date, moved = _when(ground, status, found, published)
    again = years_in_a_row(ground, found) if status == "held" else ()
    if trigger.type == "signing" and trigger.token.relation == "acl" and date is None:
        roles = ()  # "подписанные соглашения" are spoken of, their signing is not told
    place = place_of(ground, trigger, None if sitting is None else max(sitting.last, trigger.token.index))
    place = place or in_the_country(ground, trigger, {role.actor.side for role in roles})
    if trigger.token.lemma in event_words().leaves and place is not None:
        roles = tuple(role for role in roles if role.actor.side != place.country)  # "отбыл в Ташкент": he went home
    kind = kind_of(trigger)
    bare = not roles and kind is None and sitting is None and trigger.frame is None
    return Telling(
        type="session" if sitting is not None and trigger.type == "meeting" else trigger.type,
        status=status,
        trigger=trigger.token,
        evidence=evidence_of(trigger),
        rule=trigger.rule,
        roles=roles,
        kind=kind if trigger.type == "visit" else None,
        place=place,
        date=date,
        moved_from=moved,
        further=tuple(resolve(year, published, "past") for year in again),
        mechanism=sitting.mechanism if sitting is not None else None,
        session=sitting.number if sitting is not None else None,
        bare=bare,
        headline=in_headline(ground.analysis, trigger.token.sentence),
        firm=firm,
        assumed=assumed,
        soft=trigger.token.lemma in event_words().soft,
        joins=_joins(trigger),
        earlier=speaks_of_earlier(trigger),
        before=told_before(trigger),
        onward=trigger.type == "visit" and goes_on(ground, trigger),
        lapsed=has_lapsed(trigger),
    )


def _roles(
    ground: Ground, trigger: Trigger, sitting: Sitting | None, sittings: Sequence[Sitting]
) -> tuple[tuple[Role, ...], bool]:
    """Who takes part, and whether that is only assumed from what was told before."""
    roles = roles_of(ground, trigger)
    if trigger.type == "signing" and not roles and speaks_of_the_last(trigger):
        return (), False
    if trigger.type == "signing" and not roles:
        return signatories_by(ground, trigger, sittings), True
    if sitting is not None:
        present = tuple(role for role in roles if role.actor.kind in ("person", "office"))
        present = tuple(role for role in present if not _in_name(ground, role.actor, sitting))
        roles = present or tuple(Role(actor, "participant") for actor in sitting.parties)
    return roles, False


def _in_name(ground: Ground, actor: Actor, sitting: Sitting) -> bool:
    """Whether it is an office in the council's name: "встреча глав МИД в формате …"."""
    name = ground.analysis.tokens[sitting.first : sitting.last + 1]
    return actor.kind == "office" and any(actor in ground.actors_at(token) for token in name)


def _when(
    ground: Ground, status: str, found: list[DateMention], published: Interval
) -> tuple[DatedInterval | None, DatedInterval | None]:
    """The date of an event, and the old one of what was put off."""
    tense: Tense = "past" if status in _HELD_BEFORE else "future"
    if status == "postponed":
        found = sorted(found, key=lambda mention: is_old(ground, mention))
    resolved = [resolve(date, published, tense) for date in found]
    return _dates(status, resolved, old=bool(found) and is_old(ground, found[0]))


def _joins(trigger: Trigger) -> bool:
    """Whether the words say who was at talks: "во встрече принял участие посол", "на встречах присутствовал X"."""
    words, carrier = event_words(), trigger.carrier
    if carrier is None or preposition(trigger.token) not in ("в", "во", "на", "при"):
        return False
    if trigger.token.pos == "PRON":
        return True
    if trigger.type != "meeting":
        return False
    noun = any(child.lemma in words.takes_part_noun for child in carrier.children)
    return noun or carrier.lemma in words.present


def _only_refers(trigger: Trigger, roles: Sequence[Role]) -> bool:
    return trigger.frame is None and trigger.carrier is None and not roles


def _dates(
    status: str, resolved: Sequence[DatedInterval], *, old: bool
) -> tuple[DatedInterval | None, DatedInterval | None]:
    """The date of an event, and of one put off the old date: "с мая на июнь" gives June and May."""
    if not resolved:
        return None, None
    if status == "postponed" and old:
        return None, resolved[0]
    if status == "postponed" and len(resolved) > 1:
        return resolved[0], resolved[1]
    return resolved[0], None


def _enough(told: Telling) -> bool:
    people = [role for role in told.roles if role.part != "host"]
    if told.type in _ALONE:
        # "на конференции по X" alone is only the occasion of something else
        return bool(people) or (told.mechanism is not None and told.rule != "session.noun")
    return len(told.roles) >= 1


def _facts(happenings: Sequence[Happening]) -> tuple[Event, ...]:
    wholes = [whole_of(happening, happenings) for happening in happenings]
    return tuple(
        _fact(number, at_the_host(with_parts(happening, None if whole is None else happenings[whole])), whole)
        for number, (happening, whole) in enumerate(zip(happenings, wholes, strict=True), 1)
    )


def _fact(number: int, happening: Happening, whole: int | None) -> Event:
    return Event(
        id=f"e{number}",
        type=happening.type,
        kind=happening.kind,
        format=happening.format,
        status=happening.status,
        participants=tuple(_participant(role) for role in happening.roles),
        place=_named(happening.place),
        date=happening.date,
        moved_from=happening.moved_from,
        mechanism=happening.mechanism,
        session=happening.session,
        part_of=None if whole is None else f"e{whole + 1}",
        evidence=_distinct(happening.evidence),
        rule=happening.rule,
    )


def _named(place: EventPlace | None) -> EventPlace | None:
    """A place of which only the state is known bears the state's name."""
    if place is None or place.name is not None or place.country is None:
        return place
    return EventPlace(name=state_name(place.country), country=place.country)


def _participant(role: Role) -> Participant:
    actor = role.actor
    if actor.kind == "office":
        return Participant(ref=None, office=actor.id or UNSET, side=actor.side, part=role.part)
    return Participant(ref=actor.id, side=actor.side, part=role.part)


def _distinct(spans: Sequence[Span]) -> tuple[Span, ...]:
    return tuple(sorted(dict.fromkeys(spans)))


def _token(trigger: Trigger) -> Token:
    return trigger.carrier or trigger.token
