"""Bodies of states in Russian: the table `ru/body_heads.toml`, names found in any case and nouns that head names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from elchi.knowledge.declension import Words as Form
from elchi.knowledge.declension import forms, words_of
from elchi.knowledge.offices import Phrase, Words, starts_with
from elchi.knowledge.phrases import PhraseIndex, phrase_index
from elchi.knowledge.tables import read_toml


@dataclass(frozen=True, slots=True)
class BodyName:
    """A name of the table; `unit` says which body of a state it names, None that there is only one so called."""

    kind: str
    unit: str | None
    country: str | None
    capital: bool  # only with a capital
    anchor: bool  # a common noun: names a body only beside a state
    name: str = ""  # where only one state has it: the name in the nominative


@dataclass(frozen=True, slots=True)
class HeadRule:
    """A noun that heads names of bodies of one kind; phrases are tuples of dictionary forms."""

    kind: str
    phrases: tuple[Phrase, ...]
    any: bool  # any completion will do
    bare: bool  # it names a body also alone
    capital: bool  # the name must have a capital

    def fits(self, modifiers: Sequence[str], completion: Words) -> bool:
        """Whether these adjectives before the noun and this completion make it a name."""
        if not self.phrases:
            return (self.any and bool(completion)) or self.bare or (self.any and bool(modifiers))
        return any(
            (len(phrase) == 1 and phrase[0] in modifiers) or starts_with(completion, phrase) for phrase in self.phrases
        )


@dataclass(frozen=True, slots=True)
class BodyHints:
    """What tells the kind of a name that is in no table, and what is none."""

    before: Mapping[str, str]  # kinds by the noun before the name
    inside: tuple[tuple[str, str], ...]  # part of a word and the kind it tells
    not_heads: frozenset[str]
    not_before: frozenset[str]
    not_words: frozenset[str]
    networks: frozenset[str]  # social ones: where people write, unless they act
    sites: frozenset[str]  # nouns whose name is that of a place
    anaphora: Mapping[str, frozenset[str]]  # kinds that a common noun may point back to


def match_body_name(words: Sequence[str], start: int) -> tuple[BodyName, int] | None:
    """The body of the table that the words from `start` on name, in any case, and the number of words."""
    exact, folded = _indexes()
    found = exact.match(words, start) or folded.match(words, start)
    if found is None:
        return None
    name, _ = found
    if name.capital and not words[start][0].isupper():
        return None
    return found


@cache
def first_words() -> frozenset[str]:
    """The folded words that names of the table begin with; no other word need be looked up."""
    return frozenset(word.lower() for index in _indexes() for word in index.by_first)


@cache
def head_rules() -> Mapping[str, tuple[HeadRule, ...]]:
    """Rules by the dictionary form of their noun, in the order of the table."""
    rules: dict[str, list[HeadRule]] = {}
    for row in _table()["head"]:
        rule = HeadRule(
            kind=row["kind"],
            phrases=tuple(tuple(phrase.split()) for phrase in row.get("with", ())),
            any=row.get("any", False),
            bare=row.get("bare", False),
            capital=row.get("capital", False),
        )
        for head in row["heads"]:
            rules.setdefault(head, []).append(rule)
    return {head: tuple(found) for head, found in rules.items()}


def head_noun(lemma: str, lower: str) -> str:
    """The dictionary form of a noun, also where the dictionary does not know it."""
    stem = _stems().get(lower[:_STEM])
    return stem if stem is not None and lower.startswith(stem) else lemma


_STEM = 5  # letters by which words of the list are told apart


@cache
def _stems() -> Mapping[str, str]:
    return {stem[:_STEM]: stem for stem in _table()["stems"]["words"]}


@cache
def body_hints() -> BodyHints:
    """The lists of the table."""
    table = _table()
    return BodyHints(
        before={noun: kind for kind, nouns in table["before"].items() for noun in nouns},
        inside=tuple((part, kind) for kind, parts in table["inside"].items() for part in parts),
        not_heads=frozenset(table["not_bodies"]["heads"]),
        not_before=frozenset(table["not_bodies"]["before"]),
        not_words=frozenset(table["not_bodies"]["words"]),
        networks=frozenset(table["not_bodies"]["networks"]),
        sites=frozenset(table["sites"]["nouns"]),
        anaphora={noun: frozenset(kinds) for noun, kinds in table["anaphora"].items()},
    )


def _table() -> dict[str, Any]:
    return read_toml("ru/body_heads.toml")


@cache
def _indexes() -> tuple[PhraseIndex[BodyName], PhraseIndex[BodyName]]:
    return phrase_index(_entries(upper=True), folded=False), phrase_index(_entries(upper=False))


def _entries(*, upper: bool) -> Iterator[tuple[Form, BodyName]]:
    """Abbreviations as they are written, other names in all their forms."""
    for row in _table()["body"]:
        for name in row["names"]:
            words = words_of(name)
            abbreviation = words[0].isupper() and len(words[0]) > 1
            if abbreviation is not upper:
                continue
            body = BodyName(
                kind=row["kind"],
                unit=row.get("unit", None if "country" in row else " ".join(words).lower()),
                country=row.get("country"),
                capital=row.get("capital", "unit" not in row),
                anchor=row.get("anchor", False),
                name=" ".join(words) if "country" in row else "",
            )
            yield from ((form, body) for form in ((words, _with_ending(words)) if upper else forms(name)))


def _with_ending(words: Form) -> Form:
    """ "МИДа", "МВДу" do occur; the genitive is the one that does most."""
    return (words[0] + "а", *words[1:])
