"""Which measure a quantity is of: named beside it, counted by its noun, or understood from what was told."""

from __future__ import annotations

from collections.abc import Sequence

from elchi.knowledge.measures import Count, measure_words
from elchi.reading.figures.checkpoints import state_of_checkpoints
from elchi.reading.figures.drafts import Draft, Place
from elchi.reading.figures.elided import counted_before, is_indicated, is_term, last_like, points_back, understood
from elchi.reading.figures.measures import Anchor, fits, holds, measure_of
from elchi.reading.figures.quantities import Quantity

_WORDS = measure_words("ru")

Named = tuple[str, str | None, str]  # measure, unit, rule


def measure_named(quantity: Quantity, place: Place, before: Sequence[Draft], *, growth: bool) -> Named | None:
    """The measure of a quantity, its unit and the rule that told them; None where nothing tells what is measured."""
    if quantity.kind == "years":
        return ("loan_term", "year", "term") if is_term(quantity, place.tokens) else None
    if quantity.count is not None:
        return _counted(quantity, quantity.count, place)
    if before and _reached_by(before[-1], quantity, place):
        return before[-1].level, quantity.unit or _money_before(before), "elided_measure"
    last = last_like(before, quantity, place.tokens)
    fresh = _since(last, place)
    anchors = [anchor for anchor in place.anchors if not (growth and anchor.measure.share)]
    if quantity.growing and growth and last is not None and last.sentence == place.sentence.index:
        anchors = [anchor for anchor in anchors if fresh <= anchor.first < quantity.first]
    anchor = measure_of(quantity, anchors, place.tokens)
    passed_over = anchor is None or (anchor.measure.weak and not fresh <= anchor.first < quantity.first)
    indicated = last is not None and last.level == "trade_turnover" and is_indicated(quantity, place.tokens)
    if last is not None and (indicated or (passed_over and understood(quantity, last, place))):
        if last.unit == "checkpoint":
            state = state_of_checkpoints(quantity, place.tokens)
            return (state, "checkpoint", "elided_noun") if state != "border_checkpoints" else None
        return last.level, quantity.unit or _unit_like(last, before), "elided_measure"
    if anchor is not None:
        unit = quantity.unit or anchor.measure.unit or _weighed(anchor, place, before) or _money_before(before)
        return anchor.measure.id, unit, "named_measure"
    if quantity.kind == "bare":
        counted = counted_before(quantity, place.tokens)
        return None if counted is None else (counted.id, counted.unit, "number_of")
    around = _around(quantity, place)
    return None if around is None else (around, quantity.unit, "measure_before")


def _counted(quantity: Quantity, count: Count, place: Place) -> Named:
    """What the noun after the number counts, or the measure right before that takes it."""
    held = next((anchor.measure.id for anchor in place.anchors if holds(anchor, quantity)), None)
    if held is not None:
        return held, count.unit, "named_measure"
    if count.id == "border_checkpoints":
        return state_of_checkpoints(quantity, place.tokens), "checkpoint", "counted_noun"
    return count.id, count.unit, "counted_noun"


def _reached_by(growth: Draft, quantity: Quantity, place: Place) -> bool:
    """Whether the number is where the growth just told leads: "вырос на 13,5 процента, до 29 миллиардов"."""
    money = quantity.kind == "money" or (quantity.kind == "bare" and quantity.number.scaled)
    paid = money and growth.level in _WORDS.paid
    if not (paid and growth.measure.endswith("_growth") and growth.sentence == place.sentence.index):
        return False
    between = [token.lower for token in place.tokens[_since(growth, place) : quantity.first]]
    return between in ([",", "до"], ["–", "до"], ["-", "до"], ["и", "составил"], ["до"])


def _since(last: Draft | None, place: Place) -> int:
    """The position in the sentence past the figure before: a measure named since then is the nearer one."""
    if last is None or last.sentence != place.sentence.index:
        return 0
    return next((i for i, token in enumerate(place.tokens) if token.start >= last.span.end), len(place.tokens))


def _around(quantity: Quantity, place: Place) -> str | None:
    """The measure of the sentence before, for weights and volumes, or where a word points back to it."""
    physical = quantity.kind in ("mass", "volume", "energy", "power")
    if not physical and not (quantity.kind == "money" and points_back(quantity, place.tokens)):
        return None
    for anchors in place.earlier:
        fitting = [anchor for anchor in anchors if fits(anchor.measure, quantity)]
        if fitting:
            return fitting[-1].measure.id
    return "electricity_supply" if quantity.kind == "energy" else None


def _unit_like(last: Draft, before: Sequence[Draft]) -> str | None:
    return _money_before(before) if last.unit in ("percent", "times") else last.unit


def _weighed(anchor: Anchor, place: Place, before: Sequence[Draft]) -> str | None:
    """The tonnes that the sentence counts in: "5,1 млн тонн составил транзит, 2,9 млн – экспорт"."""
    last = before[-1] if before else None
    weighs = last is not None and last.sentence == place.sentence.index and last.unit == "tonne"
    return "tonne" if weighs and "mass" in anchor.measure.kinds else None


def _money_before(before: Sequence[Draft]) -> str:
    """The currency in which the report counts; dollars where it has named none, as is usual in the region's trade."""
    for draft in reversed(before):
        if draft.unit is not None and len(draft.unit) == 3 and draft.unit.isupper():
            return draft.unit
    return "USD"
