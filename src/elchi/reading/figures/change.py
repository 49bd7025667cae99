"""Growth and decline, levels and bounds: what the words right around a quantity make of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from elchi.knowledge.measures import measure_words
from elchi.language.analysis import Token
from elchi.model.vocabulary import Change
from elchi.reading.figures.quantities import Quantity

_WORDS = measure_words("ru")
_BEFORE = 9
_BEHIND = 3
_STOPS = frozenset((";", "«", "»", "\""))


@dataclass(frozen=True, slots=True)
class Told:
    """What the words around say: the direction of change, and whether the quantity is that change itself."""

    change: Change | None
    growth: bool


def told_of(quantity: Quantity, tokens: Sequence[Token]) -> Told:
    """The change that a quantity tells or stands under."""
    signed = _signed(quantity, tokens)
    if signed is not None and quantity.growing:
        return Told(signed, growth=True)
    change = _around(quantity, tokens)
    before = tokens[quantity.first - 1].lower if quantity.first else ""
    if quantity.growing:
        return Told(change, growth=change is not None)
    return Told(change, growth=change is not None and before == "на" and quantity.kind != "count")


def _signed(quantity: Quantity, tokens: Sequence[Token]) -> Change | None:
    """ "+7,1%", "минус 13,4%", "плюс 18" """
    if quantity.number.value is not None and quantity.number.value < 0:
        return "down"
    before = tokens[quantity.first - 1] if quantity.first else None
    if before is None:
        return None
    if before.text in ("-", "−", "–") and before.end == tokens[quantity.first].start:
        return "down"
    return "up" if before.text == "+" or before.lower == "плюс" else None


def _around(quantity: Quantity, tokens: Sequence[Token]) -> Change | None:
    for place in range(quantity.last + 1, min(quantity.last + 1 + _BEHIND, len(tokens))):
        found = _direction(tokens[place])
        if tokens[place].text in (",", ".", ";"):
            break
        if found is not None and tokens[place].pos not in ("VERB",):
            return found
    for place in range(quantity.first - 1, max(-1, quantity.first - 1 - _BEFORE), -1):
        token = tokens[place]
        if token.text in _STOPS:
            return None
        found = _direction(token)
        if found is not None:
            return found
        if token.lemma in _WORDS.measures and any(not row.weak for row in _WORDS.measures[token.lemma]):
            if place + 1 < quantity.first and _breaks(tokens, place, quantity.first):
                return None
    return None


def _breaks(tokens: Sequence[Token], place: int, first: int) -> bool:
    """ "экспорт достиг 520 млн, импорт – 120 млн": a verb of level between a measure and its number ends the search"""
    return any(token.pos == "VERB" for token in tokens[place:first])


def _direction(token: Token) -> Change | None:
    if token.lemma in _WORDS.up:
        return None if token.lemma in ("больше", "выше") and token.pos == "ADP" else "up"
    return "down" if token.lemma in _WORDS.down else None


def bound_by_verb(quantity: Quantity, tokens: Sequence[Token]) -> str | None:
    """ "превысил 1,7 млрд" is the least it can be, "не дотягивает до пяти" the most; "low", "high" or None"""
    for place in range(quantity.first - 1, max(-1, quantity.first - 5), -1):
        lemma = tokens[place].lemma
        if lemma in _WORDS.at_least:
            return "low"
        if lemma in _WORDS.at_most:
            return "high"
        if tokens[place].text in (",", ";") or tokens[place].lemma in _WORDS.measures:
            return None
    return None
