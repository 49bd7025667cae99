"""How names of people are brought to one spelling: the table `world/name_spelling.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from elchi.knowledge.tables import read_toml


@dataclass(frozen=True, slots=True)
class NameSpelling:
    """Words, endings and letters, all in lower case."""

    particles: frozenset[str]
    patronymics: tuple[str, ...]
    surnames: tuple[str, ...]
    women: tuple[str, ...]
    digraphs: tuple[tuple[str, str], ...]  # in the order in which they are replaced
    letters: Mapping[str, str]


@cache
def name_spelling() -> NameSpelling:
    """The table, read once."""
    table = read_toml("world/name_spelling.toml")
    return NameSpelling(
        particles=frozenset(table["particles"]),
        patronymics=tuple(table["patronymics"]),
        surnames=tuple(table["surnames"]),
        women=tuple(table["women"]),
        digraphs=tuple(table["digraphs"].items()),
        letters=table["letters"],
    )
