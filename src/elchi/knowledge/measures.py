"""Measures, units and currencies: the tables `ru/measures.toml` and `ru/currencies.toml` by their first lemma."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from elchi.knowledge.tables import read_toml

UnitKind = Literal["money", "mass", "volume", "energy", "power", "area", "length", "people", "percent", "count"]


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure and one phrase (of lemmas) that names it; a weak one gives way to any other that is near."""

    id: str
    words: tuple[str, ...]
    kinds: frozenset[str]
    weak: bool = False
    share: bool = False
    unit: str | None = None  # of a bare number
    far: int = 0


@dataclass(frozen=True, slots=True)
class Count:
    """Things that are counted; `beside` must hold one of the words near the noun, `needs` one in the sentence."""

    id: str
    unit: str
    beside: frozenset[str]
    needs: frozenset[str]


@dataclass(frozen=True, slots=True)
class MeasureWords:
    """All tables of measures, by lemma."""

    measures: Mapping[str, Sequence[Measure]]  # by the first lemma of their phrase
    counts: Mapping[str, Sequence[Count]]
    units: Mapping[str, tuple[str, UnitKind]]  # lemma or form → unit
    currencies: Mapping[str, str]
    signs: Mapping[str, str]
    beside: Mapping[str, Mapping[str, str]]  # currency → adjective → currency
    local: Mapping[str, Mapping[str, str]]  # state → currency → currency
    up: frozenset[str]
    down: frozenset[str]
    reached: frozenset[str]  # words that make a number the level to reach
    compared: Mapping[str, str]  # preposition → the word before it that compares with what follows, or nothing
    folds: Mapping[str, int]
    at_least: frozenset[str]
    at_most: frozenset[str]
    target: frozenset[str]
    forecast: frozenset[str]
    hoped: frozenset[str]  # a level that one is said to reach after these is aimed at
    agreements: frozenset[str]  # documents whose matter is still to come
    anaphora: frozenset[str]
    domestic: frozenset[str]  # measures that are not between states
    paid: frozenset[str]  # measures that can be in money
    checkpoints: Mapping[str, str]  # lemma → working, idle, seasonal


@cache
def measure_words(language: str = "ru") -> MeasureWords:
    """The measures of a language, read once."""
    data, money = read_toml(f"{language}/measures.toml"), read_toml(f"{language}/currencies.toml")
    return MeasureWords(
        measures=_measures(data),
        counts=_counts(data["count"]),
        units={word: (unit, row["kind"]) for unit, row in data["units"].items() for word in row["words"]},
        currencies={word: code for code, words in money["words"].items() for word in words.split()},
        signs=money["signs"],
        beside=money["beside"],
        local=money["local"],
        up=frozenset(data["change"]["up"].split()),
        down=frozenset(data["change"]["down"].split()),
        reached=frozenset(data["change"]["reached"].split()),
        compared={phrase.split()[-1]: " ".join(phrase.split()[:-1]) for phrase in data["change"]["compared"]},
        folds={word: int(times) for times, words in data["folds"].items() for word in words.split()},
        at_least=frozenset(data["bounds"]["low"].split()),
        at_most=frozenset(data["bounds"]["high"].split()),
        target=frozenset(data["modality"]["target"].split()),
        forecast=frozenset(data["modality"]["forecast"].split()),
        hoped=frozenset(data["modality"]["hoped"].split()),
        agreements=frozenset(data["modality"]["agreements"].split()),
        anaphora=frozenset(data["anaphora"]["lemmas"].split()),
        domestic=frozenset(data["domestic"]["measures"].split()),
        paid=frozenset(row["id"] for row in data["measure"] if "money" in row["kinds"]),
        checkpoints={
            word: state for state in ("working", "idle", "seasonal") for word in data["checkpoints"][state].split()
        },
    )


def _measures(data: Mapping[str, Any]) -> dict[str, tuple[Measure, ...]]:
    found: dict[str, tuple[Measure, ...]] = {}
    for section in ("measure", "share"):
        for row in data[section]:
            for phrase in row["words"]:
                words = tuple(phrase.split())
                measure = Measure(
                    row["id"],
                    words,
                    frozenset(row.get("kinds", ())),
                    bool(row.get("weak")),
                    section == "share",
                    row.get("unit"),
                    row.get("far", 0),
                )
                found[words[0]] = (*found.get(words[0], ()), measure)
    return {word: tuple(sorted(rows, key=lambda row: -len(row.words))) for word, rows in found.items()}


def _counts(rows: Sequence[Mapping[str, Any]]) -> dict[str, tuple[Count, ...]]:
    found: dict[str, tuple[Count, ...]] = {}
    for row in rows:
        count = Count(row["id"], row["unit"], frozenset(row.get("with", ())), frozenset(row.get("needs", ())))
        for noun in row["nouns"]:
            found[noun] = (*found.get(noun, ()), count)
    return found
