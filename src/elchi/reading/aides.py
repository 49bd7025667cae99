"""Aides without a state of their own: "пресс-секретарь главы государства X" is of the state of the head spoken of."""

from __future__ import annotations

from collections.abc import Sequence

from elchi.knowledge.anaphora import anaphora
from elchi.language.analysis import Token
from elchi.reading.people import KnownPerson
from elchi.reading.regional import is_regional
from elchi.reading.sided import with_state
from elchi.reading.titles import Title


def settle_aides(tokens: Sequence[Token], people: Sequence[KnownPerson]) -> tuple[KnownPerson, ...]:
    """Whoever serves a leader whose state is not said is of that of the only such leader named before, else at all."""
    settled = []
    for person in people:
        title = _serving(tokens, person) if person.country is None else None
        state = None if title is None else _state_of(title, people)
        settled.append(person if state is None else with_state(person, state))
    return tuple(settled)


def _serving(tokens: Sequence[Token], person: KnownPerson) -> Title | None:
    """The title of an office under a leader of a state, of which no words tell the state."""
    titles = (title for office in person.offices if office.country is None for title in office.titles)
    return next((title for title in titles if title.under and not is_regional(tokens, title)), None)


def _state_of(title: Title, people: Sequence[KnownPerson]) -> str | None:
    """The state of the leader whom the title means: the only one named before it, else the only one of all."""
    role = title.under or ""
    general = anaphora().roles.get(role, frozenset((role,)))  # a king is a head of state, but named as one last
    known = [person for person in people if person.country is not None]
    leaders = [person for person in known if person.holds((role,))] or [one for one in known if one.holds(general)]
    before = {person.country for person in leaders for mention in person.named.mentions if mention.first < title.first}
    states = before or {person.country for person in leaders}
    return states.pop() if len(states) == 1 else None
