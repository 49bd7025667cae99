"""How a report names its source: the table `ru/citing.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from elchi.knowledge.tables import read_toml


@dataclass(frozen=True, slots=True)
class CitingWords:
    """Dictionary forms; `kinds` are those of bodies."""

    nouns: frozenset[str]
    verbs: frozenset[str]
    kinds: frozenset[str]


@cache
def citing_words() -> CitingWords:
    """The table."""
    table = read_toml("ru/citing.toml")
    return CitingWords(frozenset(table["nouns"]), frozenset(table["verbs"]), frozenset(table["kinds"]))
