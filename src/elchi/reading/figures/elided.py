"""Measures that a report leaves out because it has just told them: "увеличить данный показатель до 3 млрд"."""

from __future__ import annotations

from collections.abc import Sequence

from elchi.knowledge.measures import Count, measure_words
from elchi.language.analysis import Token
from elchi.reading.figures.drafts import Draft, Place
from elchi.reading.figures.measures import in_millions
from elchi.reading.figures.quantities import Quantity, of_them

_WORDS = measure_words("ru")
MEMORY = 2  # how many sentences back a measure is still understood
_LONG_MEMORY = 5  # and where the report says "показатель" or the like
_BACK = 8
_REACHING = frozenset(("выйти", "достичь", "достигнуть", "дойти", "довести", "приблизиться"))
_CHANGES = frozenset(("рост", "прирост", "снижение", "спад", "падение", "увеличение", "сокращение"))
_NUMBER_OF = frozenset(("число", "количество", "численность"))
_INDICATORS = frozenset(("показатель", "планка", "цифра", "рубеж", "отметка", "уровень"))


def points_back(quantity: Quantity, tokens: Sequence[Token]) -> bool:
    """Whether a word before the quantity stands for what was told: "данный показатель", "довести его до"."""
    return any(token.lemma in _WORDS.anaphora for token in tokens[max(0, quantity.first - _BACK) : quantity.first])


def last_like(before: Sequence[Draft], quantity: Quantity, tokens: Sequence[Token]) -> Draft | None:
    """The figure before whose measure can be meant again.

    "Показатель" is the trade itself rather than a part of it (export, import), and so is what is meant from afar.
    """
    back, sentence = points_back(quantity, tokens), tokens[0].sentence.index
    parts = before[-1].level in ("export", "import") if before else False
    trade = parts and indicates(tokens) and any(draft.level == "trade_turnover" for draft in before)
    for draft in reversed(before):
        distance = sentence - draft.sentence
        if distance > (_LONG_MEMORY if back else MEMORY):
            return None
        if draft.measure == "anniversary":
            continue
        if (distance > MEMORY or trade) and draft.level != "trade_turnover":
            continue
        if _can_be(draft, quantity):
            return draft
    return None


def _can_be(draft: Draft, quantity: Quantity) -> bool:
    relative = draft.unit in ("percent", "times")
    money = draft.unit is not None and draft.unit.isupper()
    if money and quantity.kind == "bare" and quantity.number.scaled and not in_millions(quantity):
        return False  # "до 3 тысяч в год" goes on about something else
    if quantity.growing:
        return not relative or draft.measure.endswith("_growth")
    if relative:
        paid = draft.level in _WORDS.paid and (quantity.kind == "money" or quantity.number.scaled)
        return draft.measure.endswith("_growth") and paid
    return quantity.unit is None or quantity.unit == draft.unit


def understood(quantity: Quantity, last: Draft, place: Place) -> bool:
    """Whether a quantity without a measure can only mean the measure told before."""
    tokens = place.tokens
    same_sentence = last.sentence == place.sentence.index
    back = same_sentence or points_back(quantity, tokens)
    if quantity.growing:
        return back or quantity.first < 6 or tokens[0].lemma in _CHANGES
    if quantity.kind == "bare" and not quantity.number.scaled:
        if last.unit is None or last.unit.isupper() or last.unit in ("percent", "times", "year"):
            return False
        before = tokens[quantity.first - 1].lower if quantity.first else ""
        if last.unit == "checkpoint" and same_sentence:
            return True
        if same_sentence and of_them(tokens, quantity.first):
            return True
        return before in ("до", "на", "станет", "составит") and (back or any(token.lemma == "их" for token in tokens))
    window = tokens[max(0, quantity.first - _BACK) : quantity.first]
    return back or _ranked(quantity, last, tokens) or any(token.lemma in _REACHING for token in window)


def _ranked(quantity: Quantity, last: Draft, tokens: Sequence[Token]) -> bool:
    """ "На втором месте Китай: свыше 344 млн": the same of the next partner."""
    placed = any(token.lemma == "место" for token in tokens[: quantity.first])
    return placed and quantity.kind == "money" and last.level in _WORDS.paid


def counted_before(quantity: Quantity, tokens: Sequence[Token]) -> Count | None:
    """What a bare number counts after "число" and a noun: "число компаний сократилось со 170 до 155"."""
    for position in range(quantity.first - 1, -1, -1):
        if tokens[position].lemma not in _NUMBER_OF:
            continue
        for noun in tokens[position + 1 : position + 5]:
            counts = _WORDS.counts.get(noun.lemma)
            if counts is None:
                continue
            near = {word.lemma for word in tokens[position : position + 8]}
            return next((count for count in counts if not count.beside or count.beside & near), None)
    return None


def is_term(quantity: Quantity, tokens: Sequence[Token]) -> bool:
    """ "кредит сроком на двенадцать лет", "льготный кредит до 25 млн евро на 15 лет" """
    before = [token.lemma for token in tokens[: quantity.first]]
    if not before or not {"кредит", "заем", "займ"} & set(before):
        return False
    return "срок" in before[-4:] or (before[-1] == "на" and bool({"кредит", "заем", "займ"} & set(before[-8:])))


def is_indicated(quantity: Quantity, tokens: Sequence[Token]) -> bool:
    """ "Довести этот показатель до 2 млрд": the indicator stands right before, whatever else the sentence measures."""
    before = tokens[max(0, quantity.first - _RIGHT_BEFORE) : quantity.first]
    at = next((place for place, token in enumerate(before) if token.lemma in ("показатель", "планка")), None)
    return at is not None and quantity.kind in ("money", "bare") and quantity.number.scaled


_RIGHT_BEFORE = 4


def indicates(tokens: Sequence[Token]) -> bool:
    """Whether the sentence speaks of "the indicator", which is trade unless something else was just counted."""
    return any(token.lemma in _INDICATORS for token in tokens)
