"""A number of a text, and the words before it that bound it: "более", "около", "минус"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from elchi.knowledge.numerals import Bound, numerals
from elchi.language.analysis import Token

NumberKind = Literal["cardinal", "ordinal", "share", "times", "years"]

_WORDS = numerals("ru")
_NEAREST = frozenset(phrase[0] for phrase in _WORDS.bounds)  # the last words of phrases that bound a number
_CURRENCY_SIGNS = frozenset("$€£¥₽₸₺₴₼₾₹")
_SIGNS = {"минус": -1, "-": -1, "−": -1, "–": -1}


@dataclass(frozen=True, slots=True)
class Number:
    """A number in the text. `first` and `last` are indices of tokens in the analysis, both included.

    A range ("3-4 млрд") has `low` and `high` and no value, a bound ("более 2 млрд") only one of them; `about` says
    that the report calls it approximate. The kinds: a share is a part of one (четверть = 0.25), times a factor
    (вдвое = 2), years an anniversary in one word (30-летие).
    """

    first: int
    last: int
    start: int
    end: int
    value: float | None
    low: float | None = None
    high: float | None = None
    about: bool = False
    kind: NumberKind = "cardinal"
    scaled: bool = False  # a scale was named (тыс., млн …)
    digits: bool = False  # written in digits

    @property
    def size(self) -> float:
        """Some number to compare by: the value, else the bound there is."""
        for candidate in (self.value, self.low, self.high):
            if candidate is not None:
                return candidate
        return 0.0


def bounded(tokens: Sequence[Token], position: int, number: Number) -> Number:
    """The number under its sign and the words that bound it, which stand before it."""
    if position and number.value is not None and _is_sign(tokens, position):
        position -= 1
        first = tokens[position]
        number = replace(number, value=-number.value, first=first.index, start=first.start)
    if position and tokens[position - 1].text in _CURRENCY_SIGNS:
        position -= 1
    found = bound_before(tokens, position)
    if found is None and position and tokens[position - 1].lower in ("на", "в"):  # "почти на 53 миллиарда"
        around = bound_before(tokens, position - 1)
        return number if around is None else _with_bound(number, around[0])
    if found is None:
        return number
    bound, length = found
    first = tokens[position - length]
    return _with_bound(replace(number, first=first.index, start=first.start), bound)


def bound_before(tokens: Sequence[Token], position: int) -> tuple[Bound, int] | None:
    """What the words before a position say of the number there, and how many they are."""
    if not position or tokens[position - 1].lower not in _NEAREST:
        return None
    for length in (3, 2, 1):
        if position >= length:
            words = tuple(token.lower for token in reversed(tokens[position - length : position]))
            bound = _WORDS.bounds.get(words)
            if bound is not None:
                return bound, length
    return None


def _is_sign(tokens: Sequence[Token], position: int) -> bool:
    sign = tokens[position - 1]
    if sign.lower == "минус":
        return True
    glued = sign.end == tokens[position].start
    free = position < 2 or tokens[position - 2].end < sign.start
    return sign.text in _SIGNS and glued and free and position > 1


def _with_bound(number: Number, bound: Bound) -> Number:
    if bound == "about" or number.value is None:
        return replace(number, about=True)
    if bound == "low":
        return replace(number, value=None, low=number.value)
    return replace(number, value=None, high=number.value)
