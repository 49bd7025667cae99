"""Standing formats of relations in Russian: the table `ru/mechanisms.toml`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from elchi.knowledge.offices import Phrase, Words, starts_with
from elchi.knowledge.tables import read_toml
from elchi.model.vocabulary import MechanismKind


@dataclass(frozen=True, slots=True)
class MechanismRule:
    """One row of the table; a mark of one word may be an adjective before the head or stand after it."""

    kind: MechanismKind
    heads: frozenset[str]
    marks: tuple[Phrase, ...]
    parties: tuple[str, ...]  # where the name alone says whose it is
    within: frozenset[str]  # words one of which its completion must hold
    named: bool  # its own words must name the parties
    wished: bool  # none where somebody only wants it to be founded

    def mark(self, modifiers: Sequence[str], completion: Words) -> Phrase | None:
        """The mark that makes the phrase a mechanism; an empty one where the head alone is enough."""
        if self.within and not any(lemma in self.within for lemma, _ in completion):
            return None
        if not self.marks:
            return ()
        for mark in self.marks:
            if (len(mark) == 1 and mark[0] in modifiers) or starts_with(completion, mark):
                return mark
        return None


@cache
def mechanism_rules() -> tuple[MechanismRule, ...]:
    """The rules in the order of the table."""
    return tuple(
        MechanismRule(
            kind=row["kind"],
            heads=frozenset(row["heads"]),
            marks=tuple(tuple(mark.split()) for mark in row.get("marks", ())),
            parties=tuple(row.get("parties", ())),
            within=frozenset(row.get("within", ())),
            named=bool(row.get("named", False)),
            wished=bool(row.get("wished", False)),
        )
        for row in read_toml("ru/mechanisms.toml")["mechanism"]
    )


@cache
def mechanism_heads() -> frozenset[str]:
    """The nouns that can head a mechanism's name."""
    return frozenset(head for rule in mechanism_rules() for head in rule.heads)


@cache
def sitting_nouns() -> frozenset[str]:
    """Nouns whose number counts the sittings of a mechanism."""
    return frozenset(read_toml("ru/mechanisms.toml")["sittings"]["nouns"])


@cache
def echo_nouns() -> frozenset[str]:
    """Nouns of a sitting that speak, alone, of the mechanism told before."""
    return frozenset(read_toml("ru/mechanisms.toml")["sittings"]["echoes"])


@cache
def coming_words() -> frozenset[str]:
    """Adjectives of the sitting after the one reported."""
    return frozenset(read_toml("ru/mechanisms.toml")["sittings"]["coming"])


@cache
def founding_verbs() -> frozenset[str]:
    """Verbs of founding a mechanism."""
    return frozenset(read_toml("ru/mechanisms.toml")["founding"]["verbs"])


@cache
def distinct_nouns() -> frozenset[str]:
    """Head nouns that never stand for one another."""
    return frozenset(read_toml("ru/mechanisms.toml")["distinct"]["nouns"])


@cache
def bare_words(kind: str) -> frozenset[str]:
    """Heads that name nothing alone, and adjectives that add nothing to them: "heads", "adjectives"."""
    return frozenset(read_toml("ru/mechanisms.toml")["bare"][kind])


@cache
def sided_words() -> Mapping[str, int]:
    """How many parties an adjective says that a mechanism has."""
    table: dict[str, int] = read_toml("ru/mechanisms.toml")["sided"]
    return table


@cache
def completion_words(kind: str) -> frozenset[str]:
    """Words of a kind in what completes a mechanism's name: "never", "fields", "formats"."""
    return frozenset(read_toml("ru/mechanisms.toml")["completion"][kind])


@cache
def mechanism_regions() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Phrases, as they stand in lower case, that name several states or an organisation, and whom they name."""
    regions = read_toml("ru/mechanisms.toml")["regions"]
    return tuple((phrase, tuple(row["codes"])) for row in regions for phrase in row["phrases"])
