"""The dictionary forms that a word may be of, whatever its sentence: what is searched by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from elchi.language.russian.dictionary import fold, readings

_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=50_000)
def base_forms(word: str) -> tuple[str, ...]:
    """The folded dictionary forms of all readings of a word; the word itself where the dictionary gives none."""
    found = dict.fromkeys(fold(reading.normal_form) for reading in readings(word))
    return tuple(found) or (fold(word),)


def searched_words(text: str) -> Iterator[tuple[str, ...]]:
    """For each word of a text, also those joined by hyphens, the forms that it is found by."""
    for word in _WORD.findall(text):
        yield base_forms(word)
