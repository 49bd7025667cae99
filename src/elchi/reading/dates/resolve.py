"""From what a date says to days of the calendar, given bounds of the day of the report.

With bounds instead of a day, the answer is the hull of all that the words could mean; an end that nothing bounds
stays open. Nothing is rounded to one day. Where not even the year of the report is known, days that are counted from
it stay unknown: their words alone are kept.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from elchi.knowledge.calendar import Unit
from elchi.model import DatedInterval, Interval
from elchi.reading.dates.values import (
    Between,
    DateMention,
    Days,
    MonthDay,
    MonthDays,
    Open,
    Shift,
    Tense,
    Value,
    Weekday,
)

Ends = tuple[date | None, date | None]

_DAY = timedelta(days=1)
_NARROW = 366  # days
_CLOSE = timedelta(days=60)
_VAGUE_DAYS = timedelta(days=14)  # how far "на днях" may reach; a week is the usual sense, the words promise none


def resolve(mention: DateMention, published: Interval, tense: Tense = "past") -> DatedInterval:
    """The days of a date in a report that was written within `published`; both ends are None where nothing is known."""
    bounds = _parsed(published.from_), _parsed(published.to)
    if _counted_from_day(mention.value) and not _narrow(bounds):
        return DatedInterval(says=mention.says)
    first, last = _with_role(mention, _ends(mention.value, mention.anchor, bounds, tense), bounds)
    if first is not None and last is not None and first > last:
        first = last = None
    return DatedInterval(from_=_written(first), to=_written(last), says=mention.says)


def _counted_from_day(value: Value) -> bool:
    """Whether the day of the report, not only its year, settles the date: "в четверг", "на прошлой неделе", "в мае"."""
    return isinstance(value, Weekday | Shift | MonthDays) or (isinstance(value, Days) and value.year is None)


def _narrow(bounds: Ends) -> bool:
    """Whether the report is known to a year; a Thursday of any year tells nothing."""
    return bounds[0] is not None and bounds[1] is not None and (bounds[1] - bounds[0]).days <= _NARROW


def _parsed(day: str | None) -> date | None:
    return date.fromisoformat(day) if day else None


def _written(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _with_role(mention: DateMention, ends: Ends, bounds: Ends) -> Ends:
    first, last = ends
    earliest, latest = bounds
    if mention.role == "since":
        return first, latest if latest is None or first is None or latest >= first else None
    if mention.until and last is not None and earliest is not None and earliest <= last:
        year_named = isinstance(mention.value, Days) and mention.value.last == (12, 0) and mention.value.first == (1, 1)
        if not year_named or (first is not None and first < earliest):
            return earliest, last
    return first, last


def _ends(value: Value, anchor: Value | None, bounds: Ends, tense: Tense) -> Ends:
    if isinstance(value, Days):
        return _days(value, anchor, bounds, tense)
    if isinstance(value, Between):
        return _days(value.first, None, bounds, tense)[0], _days(value.last, None, bounds, tense)[1]
    if isinstance(value, Weekday):
        return _weekday(value, bounds, tense)
    if isinstance(value, Shift):
        return _shift(value, bounds)
    if isinstance(value, MonthDays):
        return (
            None if bounds[0] is None else _month_day(bounds[0], value.shift, value.first),
            None if bounds[1] is None else _month_day(bounds[1], value.shift, value.last),
        )
    return _open(value, bounds, tense)


def _month_day(day: date, shift: int, number: int) -> date | None:
    months = day.year * 12 + day.month - 1 + shift
    return _day(months // 12, (months % 12 + 1, number))


@lru_cache(maxsize=10_000)  # the days of some thirty years
def _day(year: int, month_day: MonthDay) -> date | None:
    """A day of the calendar; a day past the end of its month (29 February) is the month's last."""
    if not 1 <= year <= 9999:
        return None
    month, day = month_day
    length = monthrange(year, month)[1]
    return date(year, month, min(day, length) if day else length)


def _in_year(days: Days, year: int) -> Ends:
    crossing = days.first[0] > days.last[0]  # winter
    return _day(year, days.first), _day(year + crossing, days.last)


def _days(days: Days, anchor: Value | None, bounds: Ends, tense: Tense) -> Ends:
    years = days.year
    if years is None:
        return _without_year(days, anchor, bounds, tense)
    if not years.relative:
        return _in_year(days, years.first)[0], _in_year(days, years.last)[1]
    return (
        None if bounds[0] is None else _in_year(days, bounds[0].year + years.first)[0],
        None if bounds[1] is None else _in_year(days, bounds[1].year + years.last)[1],
    )


def _without_year(days: Days, anchor: Value | None, bounds: Ends, tense: Tense) -> Ends:
    """The latest such days that had begun by the day of the report, or the earliest that had not ended."""
    if isinstance(anchor, Shift) and anchor.unit == "day" and bounds[0] is not None and bounds[1] is not None:
        matching = _counted_year(days, anchor, bounds[0], bounds[1])
        if matching is not None:
            return matching
    first = None if bounds[0] is None else _near_year(days, anchor, bounds[0], tense)
    last = None if bounds[1] is None else _near_year(days, anchor, bounds[1], tense)
    if bounds[0] is not None and bounds[1] is not None and bounds[1] - bounds[0] < _CLOSE and days.one_day:
        first = last = last if tense == "past" else first  # a day that falls within bounds so near is that one
    return (
        None if first is None else _in_year(days, first)[0],
        None if last is None else _in_year(days, last)[1],
    )


def _counted_year(days: Days, anchor: Shift, earliest: date, latest: date) -> Ends | None:
    """ "завтра, 19 июня": the years in which the report could have been written on the eve of that day."""
    shift = timedelta(days=anchor.first)
    fitting = [
        year
        for year in range(earliest.year - 1, latest.year + 2)
        if (day := _day(year, days.first)) is not None and earliest <= day - shift <= latest
    ]
    return (_day(fitting[0], days.first), _day(fitting[-1], days.last)) if fitting else None


def _near_year(days: Days, anchor: Value | None, day: date, tense: Tense) -> int:
    step = -1 if tense == "past" else 1
    year = day.year - step
    for candidate in range(year, year + 9 * step, step):
        first, last = _in_year(days, candidate)
        if first is None or last is None or (first > day if tense == "past" else last < day):
            continue
        if isinstance(anchor, Weekday) and first.isoweekday() != anchor.number:
            continue
        return candidate
    return day.year


def _weekday(value: Weekday, bounds: Ends, tense: Tense) -> Ends:
    earliest, latest = bounds
    if value.shift is None and tense == "past" and earliest != latest and earliest is not None and latest is not None:
        first, last = _from(earliest, value.number), _until(latest, value.number)
        if first <= last:
            return first, last
    return (
        None if earliest is None else _near_weekday(value, earliest, tense),
        None if latest is None else _near_weekday(value, latest, tense),
    )


def _near_weekday(value: Weekday, day: date, tense: Tense) -> date:
    if value.shift is None:
        return _until(day, value.number) if tense == "past" else _from(day, value.number)
    if value.shift < 0:
        return _until(day - _DAY, value.number)
    if value.shift > 0:
        return _from(day + _DAY, value.number)
    return day + timedelta(days=value.number - day.isoweekday())


def _until(day: date, number: int) -> date:
    return day - timedelta(days=(day.isoweekday() - number) % 7)


def _from(day: date, number: int) -> date:
    return day + timedelta(days=(number - day.isoweekday()) % 7)


def _shift(value: Shift, bounds: Ends) -> Ends:
    earliest, latest = bounds
    if value.stretch:
        return (
            earliest if value.first == 0 else None if earliest is None else _moved(earliest, value.unit, value.first),
            latest if value.last == 0 else None if latest is None else _moved(latest, value.unit, value.last),
        )
    return (
        None if earliest is None else _unit(earliest, value.unit, value.first)[0],
        None if latest is None else _unit(latest, value.unit, value.last)[1],
    )


_MONTHS: dict[Unit, int] = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}


def _moved(day: date, unit: Unit, count: int) -> date | None:
    """The day so many units away; the same day of another month."""
    if unit in ("day", "week"):
        days = count * (7 if unit == "week" else 1)
        return _plus(day, days)
    return _month_day(day, count * _MONTHS[unit], day.day)


def _plus(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def _unit(day: date, unit: Unit, count: int) -> Ends:
    """The calendar unit so many units away from the one that holds the day."""
    if unit == "day":
        moved = _plus(day, count)
        return moved, moved
    if unit == "week":
        monday = _plus(day - timedelta(days=day.weekday()), 7 * count)
        return monday, None if monday is None else _plus(monday, 6)
    size = _MONTHS[unit]
    months = (day.year * 12 + day.month - 1) // size + count
    first, last = months * size, months * size + size - 1
    return _day(first // 12, (first % 12 + 1, 1)), _day(last // 12, (last % 12 + 1, 0))


def _open(value: Open, bounds: Ends, tense: Tense) -> Ends:
    earliest, latest = bounds
    if value.kind == "soon":
        return earliest, None
    if value.kind == "recent":
        return None, latest
    if value.kind == "now" or (value.kind == "same" and earliest == latest):
        return earliest, latest
    if value.kind == "days":
        if tense == "future":
            return earliest, None if latest is None else latest + _VAGUE_DAYS
        return None if earliest is None else earliest - _VAGUE_DAYS, latest
    return None, None
