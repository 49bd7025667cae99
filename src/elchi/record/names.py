"""Names of people compared across reports, spellings and scripts.

A name is taken apart into given name and surname; each is brought to Latin letters and to a *skeleton*: its consonants,
doubled ones once, letters that spellings mix (zh, dzh, j; kh, h; q, k) as one. "Жапаров", "Japarov", "Zhaparov" and
"Джапаров" share a skeleton. The skeleton chooses whom to compare, the likeness of the spellings decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

from elchi.knowledge.name_spelling import name_spelling

_WORD = re.compile(r"[^\W\d_]+(?:[-’'ʼ][^\W\d_]+)*\.?")
ALIKE = 0.9  # Jaro–Winkler of two spellings with one skeleton: "mirzieev" and "mirziaev" have 0.95
_STEM = 2  # letters before an ending
_TWO = 2


@dataclass(frozen=True, slots=True)
class FullName:
    """A name taken apart, folded; `given` is "" for a bare surname, one letter for an initial."""

    given: str
    surname: str

    @property
    def block(self) -> str:
        """Names with different blocks are never compared."""
        return skeleton(self.surname)


@lru_cache(maxsize=65_536)
def full_name(name: str) -> FullName:
    """The parts of a name in either order, without patronymic and particles."""
    words = [word.rstrip(".") for word in _WORD.findall(name.lower().replace("ё", "е"))]
    words = [word for word in words if word not in name_spelling().particles] or words
    if not words:
        return FullName("", name.lower())
    kept = [word for at, word in enumerate(words) if not at or not _ends(word, name_spelling().patronymics)]
    if len(kept) == 1:
        return FullName("", kept[0])
    if len(kept) == _TWO and len(words) > _TWO and _ends(words[-1], name_spelling().patronymics):
        return FullName(kept[1], kept[0])  # "Токаев Касым-Жомарт Кемелевич"
    surnames = name_spelling().surnames
    if len(kept[-1]) == 1 or (_ends(kept[0], surnames) and not _ends(kept[-1], surnames)):
        return FullName(kept[1], kept[0])  # "Жапаров С.", "Japarov Sadyr"
    return FullName(kept[0], kept[-1])


def _ends(word: str, endings: tuple[str, ...]) -> bool:
    return any(word.endswith(ending) and len(word) >= len(ending) + _STEM for ending in endings)


@lru_cache(maxsize=65_536)
def plain(word: str) -> str:
    """The word in plain Latin letters, spellings of one sound made one."""
    spelling, folded = name_spelling(), word.lower()
    for letters, one in spelling.digraphs:
        folded = folded.replace(letters, one)
    return "".join(spelling.letters.get(letter, letter) for letter in folded)


@lru_cache(maxsize=65_536)
def skeleton(word: str) -> str:
    """The consonants of a word, doubled ones once; a word without any keeps its vowels."""
    letters = [letter for letter in plain(word) if letter.isalpha()]
    found = [letter for letter in letters if letter not in "aeiou"] or letters
    return "".join(letter for at, letter in enumerate(found) if not at or found[at - 1] != letter)


def same_surname(first: str, second: str) -> bool:
    """Whether two surnames are spellings of one; a woman's is never a man's."""
    if first == second:
        return True
    women = name_spelling().women
    return _ends(first, women) == _ends(second, women) and _alike(first, second)


def same_given(first: str, second: str) -> bool:
    """Whether two given names are spellings of one; an initial stands for any name that begins so."""
    if first == second:
        return True
    if not first or not second:
        return False
    if min(len(first), len(second)) == 1:
        return plain(first)[:1] == plain(second)[:1]
    return _alike(first, second)


def _alike(first: str, second: str) -> bool:
    if skeleton(first) != skeleton(second):
        return False
    return bool(JaroWinkler.similarity(plain(first), plain(second)) >= ALIKE)
