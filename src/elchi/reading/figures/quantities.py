"""Numbers of a sentence with their units: money, percent, times, weights, and things that are counted."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from elchi.knowledge.measures import Count, measure_words
from elchi.language.analysis import Token
from elchi.reading.numbers import Number, find_numbers

Kind = Literal[
    "money",
    "percent",
    "times",
    "mass",
    "volume",
    "energy",
    "power",
    "area",
    "length",
    "people",
    "count",
    "years",
    "bare",
]

_WORDS = measure_words("ru")
_NOUN_REACH = 5  # how far the counted noun may stand behind its number: "12 контрольно-пропускных пунктов"
_BESIDE_REACH = 6


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and its unit. `first` and `last` are positions in the sentence, both included, with the unit's words.

    `count` is what is counted, where the noun alone tells the measure. Bare is a number whose unit must be taken from
    what was told before.
    """

    number: Number
    kind: Kind
    unit: str | None
    first: int
    last: int
    start: int
    end: int
    count: Count | None = None

    @property
    def growing(self) -> bool:
        """Whether a change of its own, not a level, is what it can tell: percent and times."""
        return self.kind in ("percent", "times")


def quantities_of(tokens: Sequence[Token], dated: Collection[int], sides: Sequence[str]) -> tuple[Quantity, ...]:
    """The quantities of a sentence in order. `dated` are the indices of tokens that dates hold."""
    if not tokens:
        return ()
    found = []
    base = tokens[0].index
    for number in find_numbers(tokens):
        if number.first in dated or number.last in dated or number.kind == "ordinal":
            continue
        quantity = _quantity(tokens, number, number.first - base, number.last - base, sides)
        if quantity is not None:
            found.append(quantity)
    return _filled(found)


def _quantity(tokens: Sequence[Token], number: Number, first: int, last: int, sides: Sequence[str]) -> Quantity | None:
    def made(kind: Kind, unit: str | None, after: int, *, begin: int = first, count: Count | None = None) -> Quantity:
        return Quantity(number, kind, unit, begin, after - 1, tokens[begin].start, tokens[after - 1].end, count)

    after = last + 1
    if tokens[last].lemma in ("оба", "один"):  # which, not how many
        return None
    if number.kind == "years":
        return made("years", "year", after)
    if after < len(tokens) and tokens[after].lower in ("лет", "год", "года"):
        return made("years", "year", after + 1)
    if number.kind == "share":
        return made("percent", "percent", after) if first and tokens[first - 1].lower == "на" else None
    if number.kind == "times" or (
        after < len(tokens) and tokens[after].lower in ("раз", "раза") and first and tokens[first - 1].lower == "в"
    ):
        return made("times", "times", after + (number.kind != "times"))
    sign = _sign_before(tokens, first, last)
    if sign is not None:
        code, begin = sign
        return made("money", code, after, begin=begin)
    currency = _currency(tokens, after, sides)
    if currency is not None:
        code, end = currency
        return made("money", code, end)
    unit = _unit(tokens, after)
    if unit is not None:
        name, kind, end = unit
        return made(kind, name, end)
    counted = _counted(tokens, after)
    if counted is not None:
        count, end = counted
        return made("count", count.unit, end, count=count)
    if after < len(tokens) and number.scaled and _person(tokens[after]):
        return made("people", "person", after + 1)
    if _names_something_else(tokens, after, number) and not (of_them(tokens, first) and _alone(tokens, after)):
        return None
    return made("bare", None, after)


def _sign_before(tokens: Sequence[Token], first: int, last: int) -> tuple[str, int] | None:
    """ "$100 млрд", "US$ 5 млн", "USD 5 млн" """
    for place in (first - 1, first, first + 1, first + 2):  # words that bound the number stand before the sign
        if place < 0 or place > last:
            continue
        token = tokens[place]
        code = _WORDS.signs.get(token.text) or (_WORDS.currencies.get(token.lower) if token.lower.isascii() else None)
        if code is not None and place < last + 1 and token.end >= tokens[place + 1].start - 1:
            return code, min(place, first)
    return None


def _currency(tokens: Sequence[Token], after: int, sides: Sequence[str]) -> tuple[str, int] | None:
    """ "долларов США", "белорусских рублей", "млрд евро" """
    for place in range(after, min(after + 2, len(tokens))):
        token = tokens[place]
        code = _WORDS.currencies.get(token.lemma) or _WORDS.currencies.get(token.lower) or _WORDS.signs.get(token.text)
        if code is None:
            if token.pos != "ADJ":
                return None
            continue
        beside = _WORDS.beside.get(code, {})
        local = next((_WORDS.local[side][code] for side in sides if code in _WORDS.local.get(side, {})), None)
        if place > after and tokens[after].lemma in beside:
            code = beside[tokens[after].lemma]
        elif place == after and local is not None and len(sides) <= 2 and not {"RU", "AZ"} & set(sides):
            code = local
        end = place + 1
        if end < len(tokens) and tokens[end].text == "." and token.lower in ("долл", "руб") and end + 1 < len(tokens):
            end += 1
        if end < len(tokens) and tokens[end].lower == "сша":
            end += 1
        return code, end
    return None


def _unit(tokens: Sequence[Token], after: int) -> tuple[str, Kind, int] | None:
    if after >= len(tokens):
        return None
    token = tokens[after]
    found = _WORDS.units.get(token.lemma) or _WORDS.units.get(token.lower)
    if found is not None:
        return found[0], found[1], after + 1
    if token.lower in ("куб", "кубических", "кубического", "кубические"):
        end = after + 1
        while end < len(tokens) and (tokens[end].text == "." or tokens[end].lemma in ("м", "метр")):
            end += 1
        return "cubic_metre", "volume", end
    if token.lower in ("квт", "кв") and after + 2 < len(tokens) and tokens[after + 2].lower in ("ч", "час"):
        return "kilowatt_hour", "energy", after + 3
    return None


def _counted(tokens: Sequence[Token], after: int) -> tuple[Count, int] | None:
    """The noun that a number counts, past its adjectives; what stands beside it may choose the measure."""
    for place in range(after, min(after + _NOUN_REACH, len(tokens))):
        token = tokens[place]
        counts = _WORDS.counts.get(token.lemma)
        if counts is None:
            if token.pos in ("ADJ", "DET") or token.feats.get("VerbForm") == "Part" or token.lower in ("и", ","):
                continue
            return None
        near = {word.lemma for word in tokens[after : place + _BESIDE_REACH]}
        for count in counts:
            if count.beside and not count.beside & near:
                continue
            if count.needs and not any(word.lemma in count.needs for word in tokens):
                continue
            return count, _past_beside(tokens, place, count)
    return None


def of_them(tokens: Sequence[Token], first: int) -> bool:
    """ "Из них 300 созданы в прошлом году", "в том числе 127 совместных": a part of what was just counted."""
    return [token.lower for token in tokens[max(0, first - 2) : first]] in _OF_THEM


_OF_THEM = (["из", "них"], ["из", "которых"], ["том", "числе"])


def _alone(tokens: Sequence[Token], after: int) -> bool:
    """Whether an adjective stands at a place without a noun of its own."""
    return tokens[after].pos == "ADJ" and (after + 1 == len(tokens) or tokens[after + 1].pos == "PUNCT")


def _person(token: Token) -> bool:
    """ "15 тысяч медсестер": people, whatever they are"""
    return token.pos == "NOUN" and token.feats.get("Animacy") == "Anim" and token.plural


def _past_beside(tokens: Sequence[Token], place: int, count: Count) -> int:
    """ "пунктов пропуска": the noun that makes the name full belongs to the words"""
    after = place + 1
    return after + 1 if after < len(tokens) and tokens[after].lower == "пропуска" and count.beside else after


def _names_something_else(tokens: Sequence[Token], after: int, number: Number) -> bool:
    """Whether the number counts something of no interest here, or is a clock, a number of an article, a phone."""
    if not number.scaled and number.value == 1:
        return True
    if after >= len(tokens):
        return False
    token = tokens[after]
    if token.text in (":", "/", "№", "+"):
        return True
    return token.pos in ("NOUN", "PROPN", "ADJ", "NUM", "DET") and token.case != ""


def _filled(found: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """ "с 83 до 165 миллионов тонн": the first of two shares the unit of the second."""
    filled: list[Quantity] = []
    for quantity in reversed(found):
        later = filled[-1] if filled else None
        if later is not None and quantity.kind == "bare" and _shares(quantity, later):
            quantity = _with_unit(quantity, later)
        filled.append(quantity)
    return tuple(reversed(filled))


def _shares(quantity: Quantity, later: Quantity) -> bool:
    """Whether one word parts the two: "с 83 до 165", "восемь из двенадцати", or the first has no noun of its own."""
    return later.first - quantity.last == 2 and later.kind not in ("bare", "years")


def _with_unit(quantity: Quantity, later: Quantity) -> Quantity:
    factor = 1.0
    if later.number.scaled and not quantity.number.scaled:
        for scale in (1e12, 1e9, 1e6, 1e3):
            if later.number.size >= scale:
                factor = scale
                break
    return Quantity(
        scaled(quantity.number, factor),
        later.kind,
        later.unit,
        quantity.first,
        quantity.last,
        quantity.start,
        quantity.end,
        later.count,
    )


def scaled(number: Number, factor: float) -> Number:
    """The number times a factor."""

    def times(value: float | None) -> float | None:
        return None if value is None else value * factor

    return Number(
        number.first,
        number.last,
        number.start,
        number.end,
        times(number.value),
        times(number.low),
        times(number.high),
        number.about,
        number.kind,
        number.scaled or factor > 1,
        number.digits,
    )
