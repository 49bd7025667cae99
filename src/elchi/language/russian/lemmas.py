"""Lemmas: pymorphy3's dictionary, with the network's grammar picking among the readings of a word."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from elchi.language.russian.declension import forms
from elchi.language.russian.dictionary import CASES, fit, fold, readings

KEPT = 50_000  # pairs of word and grammar kept; the frequent ones come back at once

_SURNAME = re.compile(r"..[оеё]в[аыуой]{0,2}м?$|...[иы]н[аыуой]{0,2}м?$")


class Grammar(NamedTuple):
    """A tag of the morphology network, taken apart."""

    pos: str
    feats: Mapping[str, str]


def grammar_of(tag: str) -> Grammar:
    """From the network's own writing: "NOUN|Case=Gen|Number=Sing"."""
    pos, *feats = tag.split("|")
    return Grammar(pos, dict(feat.split("=", 1) for feat in feats))


class Lemmas:
    """Lemmas of words in their grammar; keeps what it found."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, int], tuple[str, str]] = {}

    def of(self, word: str, tag: int, grammar: Grammar) -> tuple[str, str]:
        """The folded word and its folded lemma; `tag` is any number that stands for `grammar`."""
        found = self._kept.get((word, tag))
        if found is None:
            if len(self._kept) >= KEPT:
                self._kept.clear()  # plain and bounded; the frequent words are back within a few texts
            found = self._kept[word, tag] = fold(word), lemma_of(word.lower(), grammar.pos, grammar.feats)
        return found


def lemma_of(word: str, pos: str, feats: Mapping[str, str]) -> str:
    """The folded lemma of a word, in lower case, whose grammar is known."""
    known = readings(word)
    if not known:
        return fold(word)
    best = max(known, key=lambda reading: fit(reading.tag, pos, feats))  # the first, likeliest one among equals
    if pos == "PROPN" and feats.get("Number") != "Plur" and _guessed(word, best, feats):
        return _lemma_of_name(word, feats)
    return fold(best.normal_form)


def _guessed(word: str, reading: Any, feats: Mapping[str, str]) -> bool:
    """Whether the dictionary guessed, or took a surname for a case of something else ("Токаев" for "токай")."""
    if not reading.is_known:
        return True
    fits = reading.tag.case in CASES.get(feats.get("Case", ""), ())
    return not fits and _SURNAME.search(word) is not None


def _lemma_of_name(word: str, feats: Mapping[str, str]) -> str:
    """The nominative of a name that no dictionary has, by its ending; each half of a double name on its own."""
    case, gender = feats.get("Case", ""), feats.get("Gender", "")
    halves = []
    parts = word.split("-")
    for place, half in enumerate(parts):
        known = forms(half) if half else ()
        best = max(known, key=lambda form: form.fit + 1.5 * (form.case == case) + (form.gender == gender), default=None)
        if best and place < len(parts) - 1 and best.fit < 0:
            best = None  # the first half often stands still: "Касым-Жомартом"
        halves.append(best.nominative if best else half)
    return fold("-".join(halves))
