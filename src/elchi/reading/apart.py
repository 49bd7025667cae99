"""Names and titles that stand apart: "Владимир Путин поговорил … Российский президент поздравил коллегу"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from elchi.knowledge.terms import terms_of
from elchi.language.analysis import Token
from elchi.reading.people import HeldOffice, KnownPerson
from elchi.reading.sided import with_state
from elchi.reading.titles import Title

# Offices that a state has one of: a title with its state can mean only one person.
_SINGLE = frozenset(("president", "monarch", "head_of_government", "foreign_minister", "defence_minister", "speaker"))


def join_apart(people: Sequence[KnownPerson], titles: Sequence[Title]) -> tuple[KnownPerson, ...]:
    """People with the offices that no name stands beside: known from the terms of office, else the one it opens with.

    A person named in full whom the table of terms knows in one state gets that state, if the report gives none.
    """
    found = list(people)
    for title in _open(titles, people):
        index = _holder(title, found)
        if index is not None:
            found[index] = _with_office(found[index], title)
    return tuple(_with_country(person) for person in found)


def settle_monarchs(
    tokens: Sequence[Token], people: Sequence[KnownPerson], titles: Sequence[Title]
) -> tuple[KnownPerson, ...]:
    """Monarchs without a state get that of the one whom the report calls so by his state elsewhere.

    "По приглашению эмира шейха X … Эмир Катара": a report that speaks of one emir means him.
    """
    told: dict[str, set[str]] = {}
    for title in titles:
        if title.role == _MONARCH and not title.plural:
            told.setdefault(tokens[title.head].lemma, set()).update(title.countries)
    settled = []
    for person in people:
        own = {tokens[title.head].lemma for office in person.offices if _stateless(office) for title in office.titles}
        states = set[str]().union(*(told.get(noun, ()) for noun in own)) if person.country is None else set()
        taken = any(other.holds((_MONARCH,)) and other.country in states for other in people)
        settled.append(with_state(person, states.pop()) if len(states) == 1 and not taken else person)
    return tuple(settled)


_MONARCH = "monarch"


def _stateless(office: HeldOffice) -> bool:
    return office.role == _MONARCH and office.country is None


def _open(titles: Sequence[Title], people: Sequence[KnownPerson]) -> Iterator[Title]:
    """Titles of single offices that nobody named is said to hold, each office once; a plural for each of its states."""
    seen: set[tuple[str, str]] = set()
    for title in titles:
        if title.status != "current" or title.role not in _SINGLE:
            continue
        for country in title.countries:
            key = (title.role, country)
            if key in seen or any(person.holds((title.role,), country) for person in people):
                continue
            seen.add(key)
            yield replace(title, countries=(country,))


def _holder(title: Title, people: Sequence[KnownPerson]) -> int | None:
    free = [person for person in people if not person.offices and person.country in (None, title.country)]
    known = [person for person in free if terms_of(person.named.name, country=title.country, role=title.role)]
    if len(known) == 1:
        return known[0].index
    if title.plural:
        return None
    if len(free) == 1 and free[0].index == 0 and not terms_of(free[0].named.name):
        return 0  # the report opens with a name alone and says later who that is
    return None


def _with_office(person: KnownPerson, title: Title) -> KnownPerson:
    office = HeldOffice(title.role, title.status, title.country, (title,), rule="office.apart")
    return replace(person, offices=(office,), country=person.country or title.country)


def _with_country(person: KnownPerson) -> KnownPerson:
    if person.country is not None or len(person.named.name.split()) < 2:
        return person
    states = {term.country for term in terms_of(person.named.name)}
    return with_state(person, states.pop()) if len(states) == 1 else person
