"""Days and stretches of days in Russian."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from elchi.model import Interval
from elchi.views.words import MONTHS


def month_of(day: date, case: Literal["genitive", "dative"]) -> str:
    """ "декабря 2024" or "декабрю 2024"."""
    return f"{MONTHS[case][day.month - 1]} {day.year}"


def day(iso: str) -> str:
    """ "14 мая 2025" for 2025-05-14; what is no ISO day stays as it is."""
    try:
        parsed = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{parsed.day} {MONTHS['genitive'][parsed.month - 1]} {parsed.year}"


def days(interval: Interval | None) -> str:
    """ "14 мая 2025", "6–29 января 2022", "ноябрь 2025", "2022", "не ранее …", "не позднее …"; empty if unknown."""
    if interval is None or (interval.from_ is None and interval.to is None):
        return ""
    first, last = interval.from_, interval.to
    if first is None or last is None:
        return f"не ранее {day(first)}" if first else f"не позднее {day(last or '')}"
    if first == last:
        return day(first)
    return _whole(first, last) or f"{day(first)} – {day(last)}"


def _whole(first: str, last: str) -> str:
    """The name of whole years or months, or days within one month; empty for other stretches."""
    try:
        begin, end = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return ""
    one_year, first_day = begin.year == end.year, begin.day == 1
    last_day = (end + timedelta(days=1)).day == 1 if end < date.max else True
    if first_day and last_day and (begin.month, end.month) == (1, 12):
        return f"{begin.year}" if one_year else f"{begin.year} – {end.year}"
    if first_day and last_day:
        months = (
            f"{MONTHS['nominative'][begin.month - 1]} {begin.year}",
            f"{MONTHS['nominative'][end.month - 1]} {end.year}",
        )
        return months[0] if months[0] == months[1] else " – ".join(months)
    if one_year and begin.month == end.month:
        return f"{begin.day}–{day(last)}"
    return ""
