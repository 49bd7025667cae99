"""pymorphy3's dictionary, and how its grammar pairs with the network's.

pymorphy3 speaks OpenCorpora's grammemes, the network Universal Dependencies.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

LONGEST = 60  # letters: what is longer is no word, and takes the dictionary long

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


def fold(word: str) -> str:
    """Lower case with ё as е: how words are compared."""
    return word.lower().replace("ё", "е")


def like(model: str, word: str) -> str:
    """`word` (in lower case) with the capitals of `model`, of which it is another form."""
    if len(model) > 1 and model.isupper():
        return word.upper()
    return "".join(
        letter.upper() if at < len(model) and model[at].isupper() else letter for at, letter in enumerate(word)
    )


def readings(word: str) -> list[Any]:
    """pymorphy3's readings of a word, likeliest first; none of what is no Cyrillic word."""
    if len(word) > LONGEST or not _CYRILLIC.search(word):
        return []
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
    return score + (pos == "PROPN" and is_proper(tag))


def is_proper(tag: Any) -> bool:
    """Whether a reading is that of a name of a person, place or organisation."""
    return not _PROPER.isdisjoint(tag.grammemes)


@cache
def analyser() -> Any:
    """pymorphy3's analyser, loaded at the first call."""
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")
