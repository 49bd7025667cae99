"""Levels of relations between states in Russian: the table `ru/relations.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from elchi.knowledge.tables import read_toml
from elchi.model.vocabulary import RelationLevel


@dataclass(frozen=True, slots=True)
class LevelRule:
    """One row of the table: a noun with adjectives before it, and words that must stand near."""

    level: RelationLevel
    nouns: frozenset[str]
    adjectives: frozenset[str]
    also: frozenset[str]
    near: frozenset[str]
    alone: frozenset[str]


@cache
def level_rules() -> tuple[LevelRule, ...]:
    """The rules in the order of the table."""
    return tuple(
        LevelRule(
            level=row["level"],
            nouns=frozenset(row.get("nouns", ())),
            adjectives=frozenset(row.get("adjectives", ())),
            also=frozenset(row.get("also", ())),
            near=frozenset(row.get("near", ())),
            alone=frozenset(row.get("alone", ())),
        )
        for row in read_toml("ru/relations.toml")["level"]
    )


@cache
def level_nouns() -> frozenset[str]:
    """The words that one of the rules begins with."""
    return frozenset().union(*(rule.nouns | rule.alone for rule in level_rules()))


@cache
def severing_words() -> frozenset[str]:
    """Words that say that relations were broken off."""
    return frozenset(read_toml("ru/relations.toml")["severed"]["verbs"])


@cache
def raising_words() -> frozenset[str]:
    """Words of raising relations: beside them a level may still be ahead."""
    return frozenset(read_toml("ru/relations.toml")["raised"]["words"].split())
