"""Terms of office, the table `world/terms.csv`: who held which office, and so when a report was written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from elchi.knowledge.declension import fold
from elchi.knowledge.intervals import Days, days
from elchi.knowledge.tables import Row, read_csv, values
from elchi.model.vocabulary import Role


@dataclass(frozen=True, slots=True)
class Term:
    """One person in one office. `ends` is None where no end was known when the table was written."""

    names: tuple[str, ...]  # Russian spellings, nominative, given name first; the commonest first
    latin: str
    country: str  # code of a state or an organisation
    role: Role
    titles: tuple[str, ...]
    acting: bool
    begins: Days
    ends: Days | None
    certain: bool

    @property
    def name(self) -> str:
        """The commonest Russian spelling."""
        return self.names[0]

    @property
    def surnames(self) -> frozenset[str]:
        """Folded last words of the spellings."""
        return frozenset(fold(name.split()[-1]) for name in self.names)

    def may_cover(self, day: date) -> bool:
        """Whether the person may have held the office on this day, as far as the table knows."""
        return self.begins.first <= day and (self.ends is None or day <= self.ends.last)

    def is_called(self, name: str) -> bool:
        """Whether a name in the nominative is this person's: a full name, or the surname alone."""
        words = fold(name).split()
        spellings = [fold(spelling).split() for spelling in self.names]
        if len(words) == 1:
            return any(words[0] == spelling[-1] for spelling in spellings)
        return any(set(spelling) <= set(words) or set(words) <= set(spelling) for spelling in spellings)


@cache
def terms() -> tuple[Term, ...]:
    """All terms of the table, in its order."""
    return tuple(_term(row) for row in read_csv("world/terms.csv"))


def terms_of(name: str, *, country: str | None = None, role: Role | None = None) -> tuple[Term, ...]:
    """The terms of whoever has this name (nominative; full, or the surname alone), of one country and role if given."""
    found = _by_surname().get(fold(name).split()[-1], ()) if name.split() else ()
    return tuple(
        term
        for term in found or _by_any_word(name)
        if term.is_called(name) and country in (None, term.country) and role in (None, term.role)
    )


def holders(country: str, role: Role, *, first: date | None = None, last: date | None = None) -> tuple[Term, ...]:
    """Who held an office in the days from `first` to `last`; all whom the table knows where a bound is missing."""
    return tuple(
        term
        for term in _by_office().get((country, role), ())
        if last is None or term.begins.first <= last
        if first is None or term.ends is None or term.ends.last >= first
    )


@cache
def _by_surname() -> Mapping[str, tuple[Term, ...]]:
    return _grouped({term: term.surnames for term in terms()})


@cache
def _by_office() -> Mapping[tuple[str, str], tuple[Term, ...]]:
    found: dict[tuple[str, str], list[Term]] = {}
    for term in terms():
        found.setdefault((term.country, term.role), []).append(term)
    return {key: tuple(group) for key, group in found.items()}


@cache
def _by_word() -> Mapping[str, tuple[Term, ...]]:
    return _grouped({term: frozenset(word for name in term.names for word in fold(name).split()) for term in terms()})


def _by_any_word(name: str) -> tuple[Term, ...]:
    """For names whose order is turned ("Токаев Касым-Жомарт")."""
    words = fold(name).split()
    return _by_word().get(words[0], ()) if len(words) > 1 else ()


def _grouped(keys: Mapping[Term, frozenset[str]]) -> dict[str, tuple[Term, ...]]:
    found: dict[str, list[Term]] = {}
    for term, words in keys.items():
        for word in words:
            found.setdefault(word, []).append(term)
    return {word: tuple(group) for word, group in found.items()}


def _term(row: Row) -> Term:
    return Term(
        names=values(row["person"]),
        latin=row["latin"],
        country=row["country"],
        role=row["role"],  # type: ignore[arg-type]  # checked by the tests of the table
        titles=values(row["title"]),
        acting=row["status"] == "acting",
        begins=days(row["from"]),
        ends=days(row["to"]) if row["to"] else None,
        certain=row["certain"] == "yes",
    )
