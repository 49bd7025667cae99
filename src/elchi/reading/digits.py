"""Single tokens that are numbers: digits with points and commas, Roman numerals, ordinals."""

from __future__ import annotations

import re
from functools import lru_cache

from elchi.knowledge.numerals import numerals

_WORDS = numerals("ru")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_LOOKALIKES = str.maketrans("ХСІ", "XCI")  # Cyrillic letters that stand for Roman numerals
_PLAIN = re.compile(r"\d+(?:[.,]\d+)*")
_ENDED = re.compile(r"(\d+|[IVXLХІ]+)[-‑–](?:[а-яё]{1,3})")
ORDINAL_END = re.compile(r"[-‑–](?:й|го|му|м|е|я|ю|ая|ое|ый|ого|ому|ом|ой|ую|ые|ых|х|ым)$")


def digits(text: str, *, scaled: bool = False) -> float | None:
    """The value of a token of digits. A point before three digits parts thousands, unless a scale follows."""
    if not _PLAIN.fullmatch(text):
        return None
    points, commas = text.count("."), text.count(",")
    if points and commas:
        decimal = max(text.rfind("."), text.rfind(","))
        text = re.sub("[.,]", "", text[:decimal]) + "." + text[decimal + 1 :]
    elif points + commas > 1:
        if any(len(group) != 3 for group in re.split("[.,]", text)[1:]):
            return None  # a numeric date, a number of a law
        text = re.sub("[.,]", "", text)
    elif points and len(text.split(".")[1]) == 3 and not scaled and text[0] != "0":
        text = text.replace(".", "")
    else:
        text = text.replace(",", ".")
    return float(text)


@lru_cache(maxsize=4096)
def roman(text: str) -> int | None:
    """The value of a Roman numeral up to 89, or None."""
    letters = text.translate(_LOOKALIKES)
    if not letters or any(letter not in _ROMAN for letter in letters) or "C" in letters:
        return None
    total = 0
    for letter, after in zip(letters, letters[1:] + " ", strict=True):
        value = _ROMAN[letter]
        total += -value if _ROMAN.get(after, 0) > value else value
    return total if _to_roman(total) == letters else None


def _to_roman(value: int) -> str:
    found = ""
    for size, letters in ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while value >= size:
            found += letters
            value -= size
    return found


@lru_cache(maxsize=4096)
def ordinal(text: str) -> int | None:
    """The value of an ordinal in one token: "11-е", "II", "второй"; None for any other word."""
    if text.lower().replace("ё", "е") in _WORDS.ordinals:
        return _WORDS.ordinals[text.lower().replace("ё", "е")]
    if (ended := _ENDED.fullmatch(text)) and ORDINAL_END.search(text):
        stem = ended.group(1)
        return int(stem) if stem.isdecimal() else roman(stem)
    return roman(text)
