"""Lemmas: pymorphy3's dictionary, with the network's grammar picking among the readings of a word.

pymorphy3 speaks OpenCorpora's grammemes, the network Universal Dependencies; the tables below pair the two.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

KEPT = 50_000  # pairs of word and grammar kept; the frequent ones come back at once

_CYRILLIC = re.compile(r"[а-яё]", re.I)

# the parts of speech of OpenCorpora that may stand behind a UD part of speech, best first
PARTS = {
    "NOUN": ("NOUN",),
    "PROPN": ("NOUN",),
    "ADJ": ("ADJF", "ADJS", "COMP", "PRTF"),
    "DET": ("ADJF", "NPRO"),
    "VERB": ("VERB", "INFN", "PRTF", "PRTS", "GRND"),
    "AUX": ("VERB", "INFN", "GRND"),
    "ADV": ("ADVB", "COMP", "PRED", "CONJ"),
    "PRON": ("NPRO", "ADJF"),
    "NUM": ("NUMR", "NOUN"),
    "ADP": ("PREP",),
    "CCONJ": ("CONJ",),
    "SCONJ": ("CONJ",),
    "PART": ("PRCL",),
    "INTJ": ("INTJ",),
}
CASES = {
    "Nom": ("nomn",),
    "Gen": ("gent", "gen2"),
    "Dat": ("datv",),
    "Acc": ("accs",),
    "Ins": ("ablt",),
    "Loc": ("loct", "loc2"),
    "Voc": ("voct",),
}
NUMBERS = {"Sing": "sing", "Plur": "plur"}
GENDERS = {"Masc": "masc", "Fem": "femn", "Neut": "neut"}
_PROPER = frozenset(("Name", "Surn", "Patr", "Geox", "Orgn"))


class Grammar(NamedTuple):
    """A tag of the morphology network, taken apart."""

    pos: str
    feats: Mapping[str, str]


def grammar_of(tag: str) -> Grammar:
    """From the network's own writing: "NOUN|Case=Gen|Number=Sing"."""
    pos, *feats = tag.split("|")
    return Grammar(pos, dict(feat.split("=", 1) for feat in feats))


def fold(word: str) -> str:
    """Lower case with ё as е: how words are compared."""
    return word.lower().replace("ё", "е")


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
    """The folded lemma of a word whose grammar is known."""
    known = readings(word) if _CYRILLIC.search(word) else []
    if not known:
        return fold(word)
    best = max(known, key=lambda reading: fit(reading.tag, pos, feats))  # the first, likeliest one among equals
    return fold(best.normal_form)


def like(model: str, word: str) -> str:
    """`word` (in lower case) with the capitals of `model`, of which it is another form."""
    if len(model) > 1 and model.isupper():
        return word.upper()
    return "".join(
        letter.upper() if at < len(model) and model[at].isupper() else letter for at, letter in enumerate(word)
    )


def readings(word: str) -> list[Any]:
    """pymorphy3's readings of a word, likeliest first."""
    try:
        return list(analyser().parse(word))
    except ValueError:  # a letter of a script that pymorphy3 has no name for
        return []


def fit(tag: Any, pos: str, feats: Mapping[str, str]) -> int:
    """How well a reading of pymorphy's agrees with the network's grammar."""
    parts = PARTS.get(pos, ())
    score: int = 16 * (len(parts) - parts.index(tag.POS) + 1) if tag.POS in parts else 0
    score += 8 * (tag.case in CASES.get(feats.get("Case", ""), ()))
    score += 4 * (tag.number == NUMBERS.get(feats.get("Number", "")))
    score += 2 * (tag.gender == GENDERS.get(feats.get("Gender", "")))
    score += (pos == "PROPN") and not _PROPER.isdisjoint(tag.grammemes)
    return score


@cache
def analyser() -> Any:
    """pymorphy3's analyser, loaded at the first call."""
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")
