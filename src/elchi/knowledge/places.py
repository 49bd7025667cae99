"""Towns, regions, waters and sites, and how to find their Russian names in a text in any case.

Tables: `ru/towns.csv` and `ru/regions.csv` (by hand), `world/towns.csv` (from GeoNames). States are in `states`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from elchi.knowledge.declension import forms
from elchi.knowledge.phrases import PhraseIndex, phrase_index, starts_sentence
from elchi.knowledge.states import plain, states
from elchi.knowledge.tables import read_csv, values

PlaceKind = Literal["town", "region", "land", "water", "mountain"]


@dataclass(frozen=True, slots=True)
class Place:
    """One place under one of its names."""

    name: str  # this name, nominative
    today: str  # the name it bears today, which may be the same
    country: str | None  # None for lands and waters that several states share
    kind: PlaceKind
    is_capital: bool
    cautious: bool  # the name is also a common word or a surname


@dataclass(frozen=True, slots=True)
class PlaceMatch:
    """A place found in a text and the number of words that name it."""

    place: Place
    size: int

    @property
    def name(self) -> str:
        """The name used, in the nominative."""
        return self.place.name

    @property
    def country(self) -> str | None:
        """Its state, if it has one."""
        return self.place.country


@cache
def places() -> tuple[Place, ...]:
    """All places under all their names; of two with one name the one that is meant more often stands first."""
    return tuple(place for _, place in _marked_places())


def match_places(words: Sequence[str], start: int) -> PlaceMatch | None:
    """The place that the words from `start` on name, in any case."""
    if not words[start][:1].isupper():
        return _lower_case(words, start)
    found = _index().match(words, start)
    if found is None:
        return None
    place, size = found
    if place.cautious and size == 1 and starts_sentence(words, start):
        return None
    if place.name.isupper() and words[start] != place.name.split()[0]:
        return None
    return PlaceMatch(place, size)


def place_named(name: str) -> Place | None:
    """The place with this name in the nominative."""
    return _by_name().get(name)


def region_of_adjective(lemma: str) -> str | None:
    """The state of the region that an adjective in the dictionary form names ("витебский" облисполком)."""
    return _by_adjective().get(lemma)


@cache
def _by_adjective() -> dict[str, str]:
    found: dict[str, set[str]] = {}
    for place in places():
        first, *more = place.name.split()
        if place.kind == "region" and place.country is not None and len(more) == 1 and first.endswith("ская"):
            found.setdefault(first[:-2].lower().replace("ё", "е") + "ий", set()).add(place.country)
    return {adjective: codes.pop() for adjective, codes in found.items() if len(codes) == 1}


def _lower_case(words: Sequence[str], start: int) -> PlaceMatch | None:
    """Names whose first word is a common one: "область Жетысу", "сектор Газа"."""
    found = _index().match(words, start)
    if found is None or found[1] == 1 or not words[start + found[1] - 1][0].isupper():
        return None
    return PlaceMatch(*found) if found[0].name[0].islower() else None


@cache
def _marked_places() -> tuple[tuple[str, Place], ...]:
    """Places with their names as the tables have them, marks of declension included."""
    return tuple(_read_places())


def _read_places() -> Iterator[tuple[str, Place]]:
    capitals = {(state.code, plain(state.capital)) for state in states()}
    for row in read_csv("ru/towns.csv"):
        for name in (row["name"], *values(row["names"]), *values(row["former"])):
            yield _place(name, row["name"], row["country"], "town", capital=(row["country"], row["name"]) in capitals)
    for row in read_csv("ru/regions.csv"):
        kind: PlaceKind = row["kind"]  # type: ignore[assignment]  # checked by the tests of the table
        for name in (row["name"], *values(row["names"]), *values(row["former"])):
            yield _place(name, row["name"], row["country"], kind)
    for state in states():
        yield _place(state.capital, state.capital, state.code, "town", capital=True)
    for row in sorted(read_csv("world/towns.csv"), key=lambda one: -int(one["thousands"])):
        yield _place(row["name"], row["name"], row["country"], "town")


def _place(marked: str, today: str, country: str, kind: PlaceKind, *, capital: bool = False) -> tuple[str, Place]:
    name = marked.replace("!", "")
    return name, Place(plain(name), plain(today.replace("!", "")), country or None, kind, capital, "!" in marked)


@cache
def _index() -> PhraseIndex[Place]:
    return phrase_index((form, place) for marked, place in _marked_places() for form in forms(marked))


@cache
def _by_name() -> dict[str, Place]:
    return {place.name: place for place in reversed(places())}
