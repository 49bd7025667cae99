"""The period of a figure, or when it falls due."""

from __future__ import annotations

from collections.abc import Sequence

from elchi.language.analysis import Analysis
from elchi.model import DatedInterval, Published
from elchi.model.vocabulary import Modality
from elchi.reading.dates import DateMention, Tense, resolve, time_of
from elchi.reading.dates.values import Open, Shift, Weekday
from elchi.reading.figures.quantities import Quantity

Times = tuple[DatedInterval | None, DatedInterval | None]  # period, due


def times_of(
    quantity: Quantity, modality: Modality, mentions: Sequence[DateMention], published: Published, analysis: Analysis
) -> Times:
    """The period and the due date that the dates of the sentence give a quantity."""
    base = quantity.number.first - quantity.first
    best: tuple[int, DateMention] | None = None
    for mention in mentions:
        value = mention.value
        if isinstance(value, Open | Weekday) or (isinstance(value, Shift) and value.unit == "day"):
            continue
        if modality == "actual" and mention.role == "deadline":
            continue
        distance = min(abs(mention.first - base - quantity.last), abs(mention.last - base - quantity.first))
        if modality == "target" and mention.role == "deadline":
            distance -= 100
        if best is None or distance < best[0]:
            best = distance, mention
    if best is None:
        return None, None
    mention = best[1]
    ahead = modality != "actual" or time_of(mention, analysis) == "future"
    tense: Tense = "future" if ahead else "past"
    days = resolve(mention, published, tense)
    if days.from_ is None and days.to is None:
        return None, None
    if modality == "target" or (modality == "forecast" and mention.role == "deadline"):
        return None, days
    return days, None
