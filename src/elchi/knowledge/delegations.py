"""Words of delegations in Russian: the table `ru/delegations.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from elchi.knowledge.tables import read_toml


@dataclass(frozen=True, slots=True)
class DelegationWords:
    """Dictionary forms: what a delegation is called, verbs of leading, belonging, going along and representing."""

    nouns: frozenset[str]
    leads: frozenset[str]
    heads: frozenset[str]
    accompanies: frozenset[str]
    represents: frozenset[str]
    mutual: frozenset[str]


@cache
def delegation_words() -> DelegationWords:
    """The table, read once."""
    table = read_toml("ru/delegations.toml")
    return DelegationWords(
        nouns=frozenset(table["nouns"]),
        leads=frozenset(table["leads"]),
        heads=frozenset(table["heads"]),
        accompanies=frozenset(table["accompanies"]),
        represents=frozenset(table["represents"]),
        mutual=frozenset(table["mutual"]),
    )
