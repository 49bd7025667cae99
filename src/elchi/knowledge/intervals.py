"""Dates as the tables write them: a day, a month or a year, each an interval of days."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import NamedTuple


class Days(NamedTuple):
    """The first and the last day that a date may mean; both are the same for a day that is known."""

    first: date
    last: date


def days(text: str) -> Days:
    """The interval of "2019", "2019-03" or "2019-03-20"."""
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 1:
        return Days(date(parts[0], 1, 1), date(parts[0], 12, 31))
    if len(parts) == 2:
        year, month = parts
        return Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
    day = date(parts[0], parts[1], parts[2])
    return Days(day, day)
