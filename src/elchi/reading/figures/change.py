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
_STOPS = frozenset((";", "«", "»", '"'))


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
    if starts_from(quantity, tokens) or is_compared(quantity, tokens):
        return Told(None, growth=False)
    change = _around(quantity, tokens)
    before = tokens[quantity.first - 1].lower if quantity.first else ""
    if quantity.growing:
        level = before == "до" and quantity.kind == "percent"  # "доля поднялась до 83%"
        return Told(change, growth=change is not None and not level)
    by_so_much = before == "на" or _in_other_words(quantity, tokens)
    return Told(change, growth=change is not None and by_so_much and quantity.kind not in ("count", "people"))


def _in_other_words(quantity: Quantity, tokens: Sequence[Token]) -> bool:
    """ "Рост составил 8,3%, или 324 млн долларов": the same growth, in money."""
    if quantity.first < _APART or tokens[quantity.first - 1].lower != "или":
        return False
    before = [token.lemma for token in tokens[quantity.first - _APART : quantity.first - 1]]
    return bool({"%", "процент"} & set(before))


_APART = 3  # tokens from the percentage to the money: a comma and "или"


def starts_from(quantity: Quantity, tokens: Sequence[Token]) -> bool:
    """ "с 5 до 15 миллиардов": the level before the change"""
    after = tokens[quantity.last + 1].lower if quantity.last + 1 < len(tokens) else ""
    before = tokens[quantity.first - 1].lower if quantity.first else ""
    return before in ("с", "со") and after == "до"


def is_compared(quantity: Quantity, tokens: Sequence[Token]) -> bool:
    """ "против 10 млрд кубометров", "в сравнении с 2 миллиардами": what another value is compared with"""
    word = _WORDS.compared.get(tokens[quantity.first - 1].lower) if quantity.first else None
    return word == "" or (bool(word) and quantity.first > 1 and tokens[quantity.first - 2].lemma == word)


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
        if tokens[place].text in (",", ".", ";", "("):
            break
        if found is not None and tokens[place].pos not in ("VERB",):
            return found
    far = _elliptic(quantity, tokens) or _in_other_words(quantity, tokens)
    before = len(tokens) if far else _BEFORE
    aside = 0  # brackets that end before the quantity: "(рост на 4,5%)" speaks of another
    for place in range(quantity.first - 1, max(-1, quantity.first - 1 - before), -1):
        token = tokens[place]
        aside += (token.text == ")") - (token.text == "(" and aside > 0)
        if aside:
            continue
        if token.text in _STOPS:
            return None
        found = _direction(token)
        if found is not None:
            return found
        if _is_measure(token) and _breaks(tokens, place, quantity.first):
            return None
    return None


def _elliptic(quantity: Quantity, tokens: Sequence[Token]) -> bool:
    """ "…, а импорт – на 15%": the verb stands with the figure before, not so "импорт – 3,1 млрд" """
    if not quantity.growing and tokens[quantity.first - 1].lower not in ("до", "на"):
        return False
    return any(token.text in ("–", "—", "-") for token in tokens[max(0, quantity.first - 2) : quantity.first])


def _is_measure(token: Token) -> bool:
    return any(not row.weak and not row.share for row in _WORDS.measures.get(token.lemma, ()))


def _breaks(tokens: Sequence[Token], place: int, first: int) -> bool:
    """ "экспорт достиг 520 млн, импорт – 120 млн": a verb of level between a measure and its number ends the search"""
    return any(token.pos == "VERB" for token in tokens[place:first])


def _direction(token: Token) -> Change | None:
    if token.lemma in _WORDS.up or token.lower in _WORDS.up:
        return "up"
    return "down" if token.lemma in _WORDS.down or token.lower in _WORDS.down else None


def bound_by_verb(quantity: Quantity, tokens: Sequence[Token]) -> str | None:
    """ "превысил 1,7 млрд" is the least it can be, "не дотягивает до пяти" the most; "low", "high" or None"""
    for place in range(quantity.first - 1, max(-1, quantity.first - 5), -1):
        lemma = tokens[place].lemma
        if lemma in _WORDS.at_least:
            return "low"
        if lemma in _WORDS.at_most:
            return "high"
        if tokens[place].text in (",", ";") or _is_measure(tokens[place]):
            return None
    return None
