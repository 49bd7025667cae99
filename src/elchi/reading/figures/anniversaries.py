"""Anniversaries of relations: "30 лет установления дипломатических отношений", "30-летие"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from elchi.language.analysis import Token
from elchi.reading.dating.anniversaries import years_marked
from elchi.reading.figures.quantities import Quantity
from elchi.reading.numbers import Number, find_numbers

MARKED = frozenset(("отношение", "дипотношение", "независимость"))  # without one of these there is none


def anniversaries_of(tokens: Sequence[Token]) -> Iterator[Quantity]:
    """The anniversaries that a sentence tells, as quantities in years."""
    for number in find_numbers(tokens) if any(token.lemma in MARKED for token in tokens) else ():
        years = years_marked(number, tokens)
        if years is not None:
            yield _quantity(number, tokens)


def _quantity(number: Number, tokens: Sequence[Token]) -> Quantity:
    base = tokens[0].index
    last = number.last - base + (number.kind == "cardinal")
    return Quantity(
        number, "years", "year", number.first - base, last, tokens[number.first - base].start, tokens[last].end
    )
