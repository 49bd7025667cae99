"""When pairs of states took up relations and raised their level; when states became independent.

Tables: `world/diplomatic_relations.csv`, `world/relation_levels.csv`, `world/independence.csv`. They serve
anniversaries ("30 лет установления дипломатических отношений"), by which a report without a date is dated.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from elchi.knowledge.intervals import Days, days
from elchi.knowledge.tables import read_csv
from elchi.model.vocabulary import RelationLevel

Pair = frozenset[str]


@dataclass(frozen=True, slots=True)
class Establishment:
    """When two states took up diplomatic relations."""

    parties: Pair
    when: Days
    certain: bool  # False: sources differ or the date is in doubt


@dataclass(frozen=True, slots=True)
class LevelChange:
    """A document that raised the relations of two states to a level."""

    parties: Pair
    level: RelationLevel
    when: Days
    document: str
    certain: bool


def established(a: str, b: str) -> date | None:
    """The day on which two states took up diplomatic relations; None where it is not known to the day or in doubt."""
    found = establishment(a, b)
    if found is None or not found.certain or found.when.first != found.when.last:
        return None
    return found.when.first


def establishment(a: str, b: str) -> Establishment | None:
    """All the table has on when two states took up diplomatic relations."""
    return _establishments().get(frozenset((a, b)))


def level_changes(a: str, b: str) -> tuple[LevelChange, ...]:
    """The documents on the level of two states' relations, oldest first."""
    return _levels().get(frozenset((a, b)), ())


def independence(country: str) -> date | None:
    """The day of independence that a former republic of the USSR marks."""
    return _independence().get(country)


@cache
def _establishments() -> Mapping[Pair, Establishment]:
    found: dict[Pair, Establishment] = {}
    for row in read_csv("world/diplomatic_relations.csv"):
        parties = frozenset((row["a"], row["b"]))
        found[parties] = Establishment(parties, days(row["date"]), row["certain"] == "yes")
    return found


@cache
def _levels() -> Mapping[Pair, tuple[LevelChange, ...]]:
    found: dict[Pair, list[LevelChange]] = {}
    for row in read_csv("world/relation_levels.csv"):
        parties = frozenset((row["a"], row["b"]))
        level: RelationLevel = row["level"]  # type: ignore[assignment]  # checked by the tests of the table
        change = LevelChange(parties, level, days(row["date"]), row["document"], row["certain"] == "yes")
        found.setdefault(parties, []).append(change)
    return {parties: tuple(sorted(changes, key=lambda change: change.when)) for parties, changes in found.items()}


@cache
def _independence() -> Mapping[str, date]:
    return {row["country"]: days(row["date"]).first for row in read_csv("world/independence.csv")}
