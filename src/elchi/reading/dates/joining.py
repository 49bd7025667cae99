"""Two dates that tell one: the ends of a range, or the same day told twice."""

from __future__ import annotations

from dataclasses import replace

from elchi.reading.dates.values import WHOLE_YEAR, Between, Days, Shift, Value, Weekday, Years


def same_day(first: Value, second: Value) -> tuple[Value, Value] | None:
    """A day and the word that counts it from the report: "завтра, 19 июня", "30 лет назад, 20 марта 1992 года"."""
    for day, word in ((first, second), (second, first)):
        counted = isinstance(word, Weekday) or (isinstance(word, Shift) and word.unit in ("day", "year"))
        if counted and isinstance(day, Days) and day.one_day:
            return day, word
    return None


def joined(first: Days, last: Days) -> Value | None:
    """From the beginning of the one to the end of the other; None where they make no range."""
    if first.year is None or first.year == last.year:
        if first.first > last.last and last.last[1]:
            return None if last.year is None or last.year.relative else _across(first, last, last.year)
        return Days(first.first, last.last, last.year)
    if last.year is None or first.year.relative or last.year.relative:
        return None
    if first.year.first > last.year.last:
        return None
    if (first.first, first.last, last.first, last.last) == (*WHOLE_YEAR, *WHOLE_YEAR):
        return Days(*WHOLE_YEAR, Years(first.year.first, last.year.last))
    return Between(first, last)


def _across(first: Days, last: Days, year: Years) -> Between:
    """From the end of one year into the next: the year stands only at the second end."""
    return Between(replace(first, year=Years(year.first - 1, year.first - 1)), last)
