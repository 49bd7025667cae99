"""Verbs of appointing, holding, leaving and succeeding in Russian: the table `ru/careers.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from elchi.knowledge.tables import read_toml


@dataclass(frozen=True, slots=True)
class CareerWords:
    """Dictionary forms; `lasting` are verbs of holding whose past tense speaks of a former office."""

    posts: frozenset[str]
    appoint: frozenset[str]
    hold: frozenset[str]
    lasting: frozenset[str]
    dismiss: frozenset[str]
    quit: frozenset[str]
    succeed: frozenset[str]


@cache
def career_words() -> CareerWords:
    """The table, read once."""
    table = read_toml("ru/careers.toml")
    return CareerWords(**{name: frozenset(table[name]) for name in CareerWords.__dataclass_fields__})
