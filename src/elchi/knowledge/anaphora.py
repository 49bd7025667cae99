"""How a Russian report refers back to people and states: the table `ru/anaphora.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from elchi.knowledge.tables import read_toml


@dataclass(frozen=True, slots=True)
class Anaphora:
    """Dictionary forms and the roles they may point to."""

    roles: Mapping[str, frozenset[str]]  # the role of a title → roles that it may stand for
    nouns: Mapping[str, frozenset[str]]  # nouns that are no title
    anyone: frozenset[str]
    counterparts: frozenset[str]  # nouns for someone of the same office
    guests: frozenset[str]
    arrives: frozenset[str]  # verbs whose subject is a guest
    receives: frozenset[str]  # verbs whose object is a guest
    sides: frozenset[str]
    people: frozenset[str]
    state_nouns: frozenset[str]
    neighbour: frozenset[str]
    own: frozenset[str]
    both: frozenset[str]
    masculine: frozenset[str]
    feminine: frozenset[str]


@cache
def anaphora() -> Anaphora:
    """The table, read once."""
    table = read_toml("ru/anaphora.toml")
    return Anaphora(
        roles={role: frozenset(found) for role, found in table["roles"].items()},
        nouns={noun: frozenset(found) for noun, found in table["nouns"].items()},
        anyone=frozenset(table["anyone"]["nouns"]),
        counterparts=frozenset(table["anyone"]["counterparts"]),
        guests=frozenset(table["guests"]["nouns"]),
        arrives=frozenset(table["guests"]["arrives"]),
        receives=frozenset(table["guests"]["receives"]),
        sides=frozenset(table["both"]["sides"]),
        people=frozenset(table["both"]["people"]),
        state_nouns=frozenset(table["states"]["nouns"]),
        neighbour=frozenset(table["states"]["neighbour"]),
        own=frozenset(table["states"]["own"]),
        both=frozenset(table["states"]["both"]),
        masculine=frozenset(table["pronouns"]["masculine"]),
        feminine=frozenset(table["pronouns"]["feminine"]),
    )
