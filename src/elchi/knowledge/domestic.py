"""What tells the standpoint of a report: the table `ru/domestic.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from elchi.knowledge.tables import read_toml


@dataclass(frozen=True, slots=True)
class DomesticWords:
    """Words in their dictionary form."""

    pronouns: frozenset[str]
    nouns: frozenset[str]
    titles: Mapping[str, tuple[str, ...]]  # states that have an office so called
    high: frozenset[str]  # roles that are named without a state where it is the report's own
    highest: frozenset[str]
    regional: frozenset[str]  # roles of those who govern a region
    regions: frozenset[str]  # nouns that stand for a region in a title


@cache
def domestic_words() -> DomesticWords:
    """The table."""
    table = read_toml("ru/domestic.toml")
    return DomesticWords(
        pronouns=frozenset(table["own"]["pronouns"]),
        nouns=frozenset(table["own"]["nouns"]),
        titles={title: tuple(codes) for title, codes in table["titles"].items()},
        high=frozenset(table["roles"]["high"]),
        highest=frozenset(table["roles"]["highest"]),
        regional=frozenset(table["regions"]["roles"]),
        regions=frozenset(table["regions"]["nouns"]),
    )
