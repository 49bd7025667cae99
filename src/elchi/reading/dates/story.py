"""Days counted from a day told before: "в тот же день", "днём ранее", "на следующий день"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from elchi.reading.dates.of_calendar import valid_day
from elchi.reading.dates.values import DateMention, Days, MonthDay, Open, Shift, Value, Weekday

STEPS = {"same": 0, "eve": -1, "morrow": 1}
_NEAR = 40  # tokens
_FEBRUARY = 2
_WEEK = 7


def day_of_story(found: Sequence[DateMention], kind: str, start: int, *, within: bool) -> Value | None:
    """The day that the words mean: counted from one of the same sentence, else from the day of the story so far.

    `start` is the first token of the sentence; `within` forbids looking back beyond it ("вечером" is of the news).
    """
    before = [mention for mention in found if _is_day(mention.value)]
    inside = [mention for mention in before if mention.first >= start]
    if inside:
        return moved(inside[-1].value, STEPS[kind])
    if within:
        return None
    story = [mention for mention in before if mention.role == "point" and not _is_ahead(mention.value)]
    for mention in reversed(story):
        named = isinstance(mention.value, Days) and mention.value.year is not None
        near = not named and mention.first >= start - _NEAR  # a day with its year is background
        if near or mention is story[0]:  # the day that heads the report is that of the story
            return moved(mention.value, STEPS[kind])
    return None


def _is_day(value: Value) -> bool:
    if isinstance(value, Shift):
        return value.unit == "day" and not value.stretch
    return isinstance(value, Weekday) or (isinstance(value, Days) and value.one_day)


def _is_ahead(value: Value) -> bool:
    return isinstance(value, Shift) and value.first > 0


def moved(value: Value, step: int) -> Value | None:
    """The day so many days (one at most) after another; None where the calendar leaves it in doubt."""
    if step == 0 or isinstance(value, Open):
        return value
    if isinstance(value, Shift):
        return replace(value, first=value.first + step, last=value.last + step)
    if isinstance(value, Weekday):
        return replace(value, number=(value.number - 1 + step) % _WEEK + 1)
    day = _next(value.first) if isinstance(value, Days) and step > 0 else None
    if isinstance(value, Days) and step < 0:
        day = _previous(value.first)
    return replace(value, first=day, last=day) if isinstance(value, Days) and day is not None else None


def _previous(day: MonthDay) -> MonthDay | None:
    month, number = day
    if number > 1:
        return month, number - 1
    return (month - 1, 0) if month > 1 else None


def _next(day: MonthDay) -> MonthDay | None:
    month, number = day
    if valid_day(month, number + 1) and (month, number) != (_FEBRUARY, 28):
        return month, number + 1
    return (month + 1, 1) if month not in (_FEBRUARY, 12) else None
