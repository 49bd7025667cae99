"""Intervals of days compared: overlap, width, hull."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from elchi.model import Interval

_FIRST, _LAST = "0001-01-01", "9999-12-31"  # ISO days compare as text
ALWAYS = 3_652_059  # days between the two


def overlap(first: Interval, second: Interval) -> bool:
    """Whether a day lies in both."""
    return _low(first) <= _high(second) and _low(second) <= _high(first)


def near(first: Interval, second: Interval, days: int) -> bool:
    """Whether no more than so many days lie between the two."""
    if overlap(first, second):
        return True
    low, high = sorted((first, second), key=_low)
    return (date.fromisoformat(_low(high)) - date.fromisoformat(_high(low))).days <= days


def meet(first: Interval, second: Interval) -> Interval:
    """The days that lie in both; the two must overlap."""
    low, high = max(_low(first), _low(second)), min(_high(first), _high(second))
    return Interval(from_=None if low == _FIRST else low, to=None if high == _LAST else high)


def hull(intervals: Iterable[Interval]) -> Interval:
    """From the earliest to the latest day of any; open where one is open."""
    every = list(intervals)
    low, high = min(map(_low, every)), max(map(_high, every))
    return Interval(from_=None if low == _FIRST else low, to=None if high == _LAST else high)


def width(interval: Interval) -> int:
    """How many days it holds; `ALWAYS` for one with an open end."""
    if interval.from_ is None or interval.to is None:
        return ALWAYS
    return (date.fromisoformat(interval.to) - date.fromisoformat(interval.from_)).days + 1


def order(interval: Interval) -> tuple[str, str, str]:
    """A key that sorts intervals by their middle; one that is open, by its known end."""
    if interval.from_ is None or interval.to is None:
        known = interval.from_ or interval.to or _LAST
        return known, _low(interval), _high(interval)
    days = (date.fromisoformat(interval.to) - date.fromisoformat(interval.from_)).days
    middle = date.fromisoformat(interval.from_) + timedelta(days=days // 2)
    return middle.isoformat(), _low(interval), _high(interval)


def before(first: Interval, second: Interval) -> bool:
    """Whether every day of the first comes before any day of the second."""
    return _high(first) < _low(second)


def _low(interval: Interval) -> str:
    return interval.from_ or _FIRST


def _high(interval: Interval) -> str:
    return interval.to or _LAST
