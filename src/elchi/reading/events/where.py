"""Where an event is: the goal of a visit, the "в …" of its clause, what stands behind the name of a council."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from elchi.knowledge.calendar import time_words
from elchi.knowledge.events import event_words, turn_words
from elchi.knowledge.states import capital_of
from elchi.language.analysis import Token
from elchi.model import EventPlace
from elchi.reading.events.clause import finite
from elchi.reading.events.triggers import Trigger
from elchi.reading.ground import Ground
from elchi.reading.syntax import clause_head, preposition

_GOAL_REACH = 12  # tokens from "визит" to "в Ташкент": the visitor's title and name stand between
_IN = frozenset(("в", "во", "на"))
_DASHES = frozenset(("-", "–", "—"))


def place_of(ground: Ground, trigger: Trigger, named_to: int | None = None) -> EventPlace | None:
    """Where: what stands right behind the name of a sitting's council, the goal of a visit, else "в …" of the clause.

    `named_to` is the last token of that name.
    """
    candidates = [] if named_to is None else list(_behind(ground, named_to))
    candidates = candidates or list(_places(ground, trigger))
    if not candidates:
        return None
    town = next((place for place in candidates if place.name), None)
    return town or candidates[0]


def places_in_turn(ground: Ground, trigger: Trigger) -> tuple[EventPlace, ...]:
    """The places of "дважды встречались: сначала в Нью-Йорке, затем в Астане"; none where one event is told."""
    words, tokens = turn_words(), trigger.token.sentence.tokens
    after = tokens[trigger.token.index - tokens[0].index + 1 :]
    first = next((at for at, token in enumerate(after) if token.lemma in words["first"]), None)
    then = next((at for at, token in enumerate(after) if token.lemma in words["then"]), None)
    if first is not None and then is not None and first < then:
        starts = [_first_place(ground, after[first:then]), _first_place(ground, after[then:])]
    elif any(child.lemma in words["twice"] for child in trigger.token.children):
        joint = next((at for at, token in enumerate(after) if token.lemma == "и"), len(after))
        starts = [_first_place(ground, after[:joint]), _first_place(ground, after[joint:])]
    else:
        return ()
    found = [place for place in starts if place is not None]
    return tuple(found) if len(found) == len(starts) and found[0] != found[1] else ()


def in_the_country(ground: Ground, trigger: Trigger, guests: Set[str | None]) -> EventPlace | None:
    """ "Находится в стране с визитом": the other of the two states that the report is about."""
    if trigger.type != "visit" or len(ground.sides) != _PAIR:
        return None
    here = any(
        child.lemma in event_words().country and preposition(child) in _IN and not child.children[1:]
        for child in trigger.token.children
    )
    others = [side for side in ground.sides if side not in guests]
    return EventPlace(name=None, country=others[0]) if here and len(others) == 1 else None


_PAIR = 2


def goes_on(ground: Ground, trigger: Trigger) -> bool:
    """ "Из Багдада отправится в Эрбиль": a town that he leaves for the next one."""
    return trigger.frame == "goes" and any(
        preposition(child) == "из" and child.index in ground.place_at and child.index not in ground.states
        for child in trigger.token.children
    )


def _first_place(ground: Ground, tokens: Sequence[Token]) -> EventPlace | None:
    """The first place in the locative among the words, before another predicate."""
    for token in tokens:
        if finite(token):
            return None
        found = list(_named_at(ground, token.index)) if token.case == "Loc" else []
        if found:
            return found[0]
    return None


def _places(ground: Ground, trigger: Trigger) -> Iterator[EventPlace]:
    there = trigger.token.head
    if trigger.token.relation == "cop" and there is not None:
        yield from _place_in(ground, there, goal=False)
    for token in (trigger.token, trigger.carrier):
        if token is None:
            continue
        for child in token.children:
            yield from _place_in(ground, child, goal=trigger.type == "visit")
            for inner in child.children:
                if child.lemma in ("визит", "поездка", "город", "область", "участие"):
                    yield from _place_in(ground, inner, goal=True)
    if trigger.type == "visit" or trigger.carrier is None:
        yield from _right_after(ground, trigger.token)
    if trigger.type in ("visit", "appointment", "message"):
        return
    head = clause_head(trigger.token)
    for child in (*head.children, *_of_which(trigger)):
        yield from _place_in(ground, child, goal=False)
        if _of_time(child):  # "намечено на осень в Сеуле"
            for inner in child.children:
                yield from _place_in(ground, inner, goal=False)


def _of_which(trigger: Trigger) -> Sequence[Token]:
    """What stands beside the verb of "заседания комиссии, которое состоится в Душанбе"."""
    tokens = trigger.token.sentence.tokens
    after = tokens[trigger.token.index - tokens[0].index + 1 :]
    which = next((token for token in after if token.lemma == "который"), None)
    if which is None or trigger.frame is not None or which.plural != trigger.token.plural:
        return ()
    genders = {which.feats.get("Gender"), trigger.token.feats.get("Gender")} - {None}
    verb = clause_head(which)
    return verb.children if len(genders) == 1 and verb.lemma in event_words().occurs else ()


def _right_after(ground: Ground, token: Token) -> Iterator[EventPlace]:
    """ "Визита в Бишкек": the words that follow, wherever the parser hangs them."""
    if token.pos != "NOUN":
        return
    last = token.sentence.tokens[-1].index
    goal = False
    for here in ground.analysis.tokens[token.index + 1 : min(token.index + _GOAL_REACH, last)]:
        if here.pos == "VERB" or here.text in (",", ";", "(", "»"):
            return
        if goal and (here.index in ground.place_at or here.index in ground.states):
            yield from _named_at(ground, here.index)
            return
        goal = here.lemma in _IN or (goal and here.pos in ("ADJ", "NOUN"))


def _behind(ground: Ground, last: int) -> Iterator[EventPlace]:
    """ "На саммите Организации тюркских государств в Самарканде"."""
    tokens = ground.analysis.tokens[last + 1 : last + _PHRASE]
    if not tokens or tokens[0].lemma not in ("в", "во") or tokens[0].pos != "ADP":
        return
    for token in tokens[1:]:
        found = list(_named_at(ground, token.index))
        if found and token.case in ("Loc", ""):
            yield from found
        if token.pos != "ADJ":
            return


_PHRASE = 5  # tokens from a name to the end of "в саудовской столице"


def _of_time(token: Token) -> bool:
    words = time_words()
    return any(token.lower in forms for forms in (words.months, words.seasons, words.units, words.weekdays))


def _named_at(ground: Ground, index: int) -> Iterator[EventPlace]:
    if _is_joined(ground, index):
        return
    capital = _capital_at(ground, ground.analysis.tokens[index])
    if capital is not None:
        yield capital
        return
    state = ground.states.get(index)
    if state is not None and state.form in ("name", "abbreviation") and len(state.code) == 2:
        yield EventPlace(name=None, country=state.code)
        return
    place = ground.place_at.get(index)
    if place is not None:
        yield EventPlace(name=place.name, country=place.country)


def _is_joined(ground: Ground, index: int) -> bool:
    """Whether a dash joins it to another: "«Центральная Азия – Япония»" is no place."""
    tokens, named = ground.analysis.tokens, (ground.states, ground.place_at)
    for dash, other in ((index - 1, index - 2), (index + 1, index + 2)):
        if 0 <= other < len(tokens) and tokens[dash].text in _DASHES and any(other in where for where in named):
            return True
    return False


def _capital_at(ground: Ground, token: Token) -> EventPlace | None:
    """The town that "столица Узбекистана", "саудовская столица" is."""
    if token.lemma != "столица" or token.plural:
        return None
    for child in token.children:
        state = ground.states.get(child.index)
        town = capital_of(state.code) if state is not None and not preposition(child) else None
        if state is not None and town is not None:
            return EventPlace(name=town, country=state.code)
    return None


def _place_in(ground: Ground, token: Token, *, goal: bool) -> Iterator[EventPlace]:
    """The place that a phrase names: "в Бишкеке"; for a goal also "в Бишкек" and the object of "посетить"."""
    bare = not preposition(token)
    if bare and not (goal and token.relation in ("obj", "appos", "nmod", "nsubj:pass", "flat", "conj", "obl")):
        return
    if not bare and preposition(token) not in _IN and preposition(token) != "по":
        return
    if not bare and not goal and token.case == "Acc" and token.pos != "X":
        return
    inside = [
        token,
        *(child for child in token.children if child.relation in ("appos", "nmod", "flat", "conj", "flat:name")),
    ]
    visited = token.head is not None and token.head.lemma == "посещение"
    if bare and token.case == "Gen" and token.relation == "nmod" and not visited:
        return
    if bare and any(actor.kind in ("person", "office") for actor in ground.actors_at(token)):
        return  # "ждут президента Казахстана"
    for word in inside:
        yield from _named_at(ground, word.index)
