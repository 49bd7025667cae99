"""Numbers of a sentence, in digits and in words, as values over spans of tokens.

`find_numbers` walks the tokens once; each starts at most one dictionary look-up. What a number counts, and whether
it is worth a record, is for the rules that use it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from elchi.knowledge.numerals import numerals
from elchi.language.analysis import Token
from elchi.reading.bounded import Number, NumberKind, bound_before, bounded
from elchi.reading.digits import ORDINAL_END, digits, ordinal

_WORDS = numerals("ru")
_ROMAN_LETTERS = frozenset("IVXХІ")
_FIRST = frozenset("0123456789ivxхі")  # how a number that is no word of the tables can begin, in lower case
_YEARS = re.compile(r"(\d+)[-‑–]?лет(?:ие|ия|ию|ием|ии)")
_TIMES = re.compile(r"(\d+(?:,\d+)?)[-‑–](?:кратн\w+)")
_VAGUE = frozenset(("тысячи", "миллиона", "миллиарда"))
_DASHES = frozenset("-–—‑")
_ABBREVIATED = frozenset(("тыс", "млн", "млрд", "трлн"))


Part = tuple[float, float | None]  # a number, or a range of two
Parsed = tuple[float | None, float | None, float | None, int]  # value, low, high, position after


def find_numbers(tokens: Sequence[Token]) -> tuple[Number, ...]:
    """All numbers of a sentence, in order."""
    found: list[Number] = []
    past = 0
    for position, token in enumerate(tokens):
        lower = token.lower
        if (lower in _STARTERS or lower[0] in _FIRST) and position >= past:
            number, past = number_at(tokens, position)
            if number is not None:
                found.append(number)
    return tuple(found)


def number_at(tokens: Sequence[Token], position: int) -> tuple[Number | None, int]:
    """The number that starts at this token (its bounding words stand before it), and the position after it."""
    token = tokens[position]
    lower = token.lower
    if not (lower in _STARTERS or lower[0].isdecimal() or token.text[0] in _ROMAN_LETTERS):
        return None, position + 1
    special = _special(token)
    if special is not None:
        kind, value = special
        return _made(tokens, position, position + 1, (value, None, None), kind), position + 1
    parsed = _from_to(tokens, position) or _quantity(tokens, position)
    if parsed is not None:
        value_, low, high, after = parsed
        return _made(tokens, position, after, (value_, low, high), "cardinal"), after
    return _ordinal_at(tokens, position)


def _special(token: Token) -> tuple[NumberKind, float] | None:
    lower = token.lower
    if lower in _WORDS.times:
        return "times", _WORDS.times[lower]
    if lower in _WORDS.shares:
        return "share", _WORDS.shares[lower]
    if lower in _WORDS.years:
        return "years", _WORDS.years[lower]
    if lower[:1].isdecimal():
        if match := _YEARS.fullmatch(lower):
            return "years", float(match.group(1))
        if match := _TIMES.fullmatch(lower):
            return "times", float(match.group(1).replace(",", "."))
    return None


def _ordinal_at(tokens: Sequence[Token], position: int) -> tuple[Number | None, int]:
    token = tokens[position]
    tens = _WORDS.cardinals.get(token.lower)
    value = ordinal(token.text.rstrip(".,;:"))
    if value is None and tens in (20, 30, 40, 50, 60, 70, 80, 90) and position + 1 < len(tokens):
        unit = _WORDS.ordinals.get(tokens[position + 1].lower)
        if unit is not None and unit < 10:  # двадцать пятый
            return _made(tokens, position, position + 2, (tens + unit, None, None), "ordinal"), position + 2
    if value is None:
        return None, position + 1
    return _made(tokens, position, position + 1, (float(value), None, None), "ordinal"), position + 1


def _from_to(tokens: Sequence[Token], position: int) -> Parsed | None:
    """A range in words: "от 3 до 4 млрд"."""
    if tokens[position].lower != "от" or position + 1 >= len(tokens):
        return None
    low = _quantity(tokens, position + 1)
    if low is None or low[0] is None or low[3] >= len(tokens) or tokens[low[3]].lower != "до":
        return None
    high = _quantity(tokens, low[3] + 1) if low[3] + 1 < len(tokens) else None
    if high is None or high[0] is None:
        return None
    factor = _scale_of(tokens, low[3] + 1, high[3]) if _scale_of(tokens, position, low[3]) == 1 else 1
    return None, low[0] * factor, high[0], high[3]


def _scale_of(tokens: Sequence[Token], position: int, after: int) -> float:
    scales = [_WORDS.scales[token.lower] for token in tokens[position:after] if token.lower in _WORDS.scales]
    return scales[-1] if scales else 1


def _quantity(tokens: Sequence[Token], position: int) -> Parsed | None:
    """A number or a range, with its scale."""
    token = tokens[position]
    alone = _WORDS.alone.get(token.lower)
    if alone is None and token.lower in _VAGUE and bound_before(tokens, position) is not None:
        alone = _WORDS.scales[token.lower]  # "не менее тысячи", "около тысячи"
    if alone is not None:
        return alone, None, None, _past_point(tokens, position)
    base = _digits_at(tokens, position) or _words_at(tokens, position)
    if base is None:
        return None
    (value, top), after = base
    if top is None and after + 1 < len(tokens) and tokens[after].lower in _DASHES:  # "3 - 5 млрд"
        spaced = tokens[after].start > tokens[after - 1].end, tokens[after + 1].start > tokens[after].end
        second = _digits_at(tokens, after + 1)
        if spaced[0] == spaced[1] and second is not None and second[0][1] is None and second[0][0] > value:
            top, after = second[0][0], second[1]
    factor = 1.0
    while after < len(tokens) and tokens[after].lower in _WORDS.scales:
        factor *= _WORDS.scales[tokens[after].lower]
        after = _past_point(tokens, after)
    if top is not None:
        return None, value * factor, top * factor, after
    share = _WORDS.shares.get(tokens[after].lower) if after < len(tokens) and factor == 1 else None
    if share is not None and value in (2, 3):  # "три четверти"
        return value * share, None, None, after + 1
    if factor > 1 and (rest := _remainder(tokens, after, factor)) is not None:  # "два миллиона триста тысяч"
        return value * factor + rest[0], None, None, rest[1]
    return value * factor, None, None, after


def _remainder(tokens: Sequence[Token], position: int, factor: float) -> tuple[float, int] | None:
    """The lower part of a number in several scales; only right after the higher one."""
    if position >= len(tokens) or not (tokens[position].lower in _WORDS.cardinals or tokens[position].text.isdecimal()):
        return None
    rest = _quantity(tokens, position)
    if rest is None or rest[0] is None or not 0 < rest[0] < factor:
        return None
    return rest[0], rest[3]


def _digits_at(tokens: Sequence[Token], position: int) -> tuple[Part, int] | None:
    text = tokens[position].text.rstrip(".,;:")
    if not text[:1].isdecimal():
        return None
    after = position + 1
    for dash in _DASHES:
        if dash in text:
            left, _, right = text.partition(dash)
            low, high = digits(left, scaled=True), digits(right, scaled=True)
            if low is not None and high is not None:
                return ((low, high), after) if low < high else None
            if low is not None and right.isalpha() and len(right) <= 3 and not ORDINAL_END.search(text):
                return (low, None), after  # "5-ти"
            if low is not None and right in ("х", "м", "и"):
                return (low, None), after  # "2-х"
            return None
    while after < len(tokens) and _continues(tokens, after, text):  # "1 268,4"
        text += tokens[after].text.rstrip(".,;:")
        after += 1
    value = digits(text, scaled=after < len(tokens) and tokens[after].lower in _WORDS.scales)
    return None if value is None else ((value, None), after)


def _continues(tokens: Sequence[Token], position: int, so_far: str) -> bool:
    token, before = tokens[position], tokens[position - 1]
    head, _, tail = token.text.rstrip(".,;:").partition(",")
    return (
        so_far.isdecimal()
        and len(before.text) <= 3
        and before.text.isdecimal()
        and token.start == before.end + 1
        and len(head) == 3
        and head.isdecimal()
        and (not tail or tail.isdecimal())
    )


def _words_at(tokens: Sequence[Token], position: int) -> tuple[Part, int] | None:
    """A cardinal in words below a thousand ("двадцать пять", "два с половиной"), or a range "два-три"."""
    lower = tokens[position].lower
    if "-" in lower:
        left, _, right = lower.partition("-")
        if left in _WORDS.cardinals and right in _WORDS.cardinals:
            return (_WORDS.cardinals[left], _WORDS.cardinals[right]), position + 1
    total, limit, after = 0.0, 1000.0, position
    while after < len(tokens) and (value := _WORDS.cardinals.get(tokens[after].lower)) is not None and value < limit:
        total += value
        limit = 100 if value >= 100 else 10 if value >= 20 else 0
        after += 1
    if after == position or (after < len(tokens) and limit > 0 and _finishes_ordinal(tokens, after, total)):
        return None
    if [token.lower for token in tokens[after : after + 2]] == ["с", "половиной"]:
        return (total + 0.5, None), after + 2
    return (total, None), after


def _finishes_ordinal(tokens: Sequence[Token], position: int, total: float) -> bool:
    unit = _WORDS.ordinals.get(tokens[position].lower)
    return unit is not None and unit < 10 and total % 10 == 0 and total % 100 != 10 and total > 0


def _past_point(tokens: Sequence[Token], position: int) -> int:
    """The position after a scale, past the point of its abbreviation where the sentence goes on."""
    after = position + 1
    if tokens[position].lower in _ABBREVIATED and after + 1 < len(tokens) and tokens[after].text == ".":
        return after + 1
    return after


def _made(
    tokens: Sequence[Token],
    position: int,
    after: int,
    values: tuple[float | None, float | None, float | None],
    kind: NumberKind,
) -> Number:
    value, low, high = values
    first, last = tokens[position], tokens[after - 1]
    number = Number(
        first=first.index,
        last=last.index,
        start=first.start,
        end=last.end,
        value=value,
        low=low,
        high=high,
        kind=kind,
        scaled=_scale_of(tokens, position, after) > 1 or first.lower in _WORDS.alone,
        digits=any(token.text[:1].isdecimal() for token in tokens[position:after]),
    )
    return number if kind == "ordinal" else bounded(tokens, position, number)


_STARTERS = frozenset(
    [
        *_WORDS.cardinals,
        *_WORDS.alone,
        *_WORDS.ordinals,
        *_WORDS.shares,
        *_WORDS.times,
        *_WORDS.years,
        "от",
        *_VAGUE,
        *(f"{a}-{b}" for a in _WORDS.cardinals for b in _WORDS.cardinals),
    ]
)

__all__ = ["Number", "NumberKind", "find_numbers", "number_at"]
