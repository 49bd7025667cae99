"""Bounds from days without their year, which need other bounds to stand on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from elchi.language.analysis import Analysis
from elchi.model import Span
from elchi.reading.dates.values import Days, Shift
from elchi.reading.dating.basis import AHEAD, SAID, Bounds, Reason
from elchi.reading.dating.told import HEAD, Dated, absolute, is_over, is_set_for

_DAY = timedelta(days=1)
_RECENT = timedelta(days=21)  # news gives a day without its year only while it is fresh


def from_month_day(month_day: str, says: str, evidence: tuple[Span, ...], within: Bounds, trust: int) -> Reason | None:
    """A day without its year: the first and the last such day within the bounds; both must be known."""
    first, last = within
    if first is None and last is None:
        return None
    month, day = (int(part) for part in month_day.split("-"))
    begin = (first or date(last.year - 1 if last else 1, 1, 1)).year
    end = (last or date(begin + 1, 12, 31)).year
    fitting = [
        found
        for year in range(begin, min(end, begin + 200) + 1)
        if (found := _day(year, month, day)) is not None
        and (first is None or first <= found)
        and (last is None or found <= last)
    ]
    if not fitting:
        return None
    return Reason("day_and_month", fitting[0] if first else None, fitting[-1] if last else None, says, evidence, trust)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def from_fresh_days(dates: Sequence[Dated], within: Bounds) -> Iterator[Reason]:
    """Days without their year: what happened "4 декабря" is recent, what goes on "10–13 января" is now."""
    first, last = within
    if first is None or first == last:
        return
    for dated in dates:
        days = dated.days
        if days is None or days.year is not None or dated.mention.anchor is not None or dated.mention.role != "point":
            continue
        if days.first[0] != days.last[0] or not days.last[1]:
            continue
        begin = _next(first, days, dated)
        if begin is None or (last is not None and begin > last):
            continue
        end = begin.replace(day=days.last[1])
        if dated.time == "present" and not days.one_day:
            yield Reason("going_on", begin, end, dated.mention.says, dated.evidence, AHEAD)
        elif dated.time == "past" and days.one_day and begin > first:
            yield Reason("fresh_day", begin, None, dated.mention.says, dated.evidence, AHEAD)


def _next(first: date, days: Days, dated: Dated) -> date | None:
    """The beginning of the days in question that a report from `first` on can mean."""
    for year in (first.year - 1, first.year, first.year + 1):
        begin = _day(year, *days.first)
        if begin is not None and (begin >= first or (dated.time == "past" and begin + _RECENT >= first)):
            return begin
    return None


def from_lead(dates: Sequence[Dated], within: Bounds) -> Iterator[Reason]:
    """A full date at the head is that of the news: what is to come "29–30 сентября" comes within a year of it."""
    first, last = within
    if first is None or first == last:
        return
    heads = [dated for dated in dates if dated.mention.first < HEAD and dated.time == "past"]
    if not any(absolute(dated) == (first, first) for dated in heads):
        return
    for dated in dates:
        days = dated.days
        if days is None or days.year is not None or dated.time != "future" or dated.mention.anchor is not None:
            continue
        both = (_in(days, first.year)[1], _in(days, first.year + 1)[1])
        ends = [end for end in both if end is not None and end >= first]
        if ends:
            yield Reason("planned_date", None, ends[0], dated.mention.says, dated.evidence, AHEAD)


def from_sums(dates: Sequence[Dated], analysis: Analysis, within: Bounds) -> Iterator[Reason]:
    """ "за январь–август" of a year that is not named: not before the first September within the bounds."""
    first, last = within
    if first is None or first == last:
        return
    for dated in dates:
        days = dated.days
        if days is None or days.year is not None or dated.time != "past" or days.first != (1, 1) or days.last[1]:
            continue
        if first.month <= days.last[0] < 12:
            begin = date(first.year, days.last[0] + 1, 1)
            yield Reason("completed_period", begin, None, dated.mention.says, dated.evidence, AHEAD)


def from_said_day(dates: Sequence[Dated], within: Bounds) -> Iterator[Reason]:
    """ "сегодня, 29 января": the day of the report without its year"""
    for dated in dates:
        days, anchor = dated.days, dated.mention.anchor
        if days is None or days.year is not None or not days.one_day or not isinstance(anchor, Shift):
            continue
        if anchor.unit != "day":
            continue
        shift = timedelta(days=anchor.first)
        wide = tuple(None if day is None else day + shift for day in within)
        month_day = f"{days.first[0]:02}-{days.first[1]:02}"
        found = from_month_day(month_day, dated.mention.says, dated.evidence, (wide[0], wide[1]), SAID)
        if found is not None:
            first = found.first - shift if found.first else None
            last = found.last - shift if found.last else None
            yield Reason("said_day", first, last, found.says, found.evidence, SAID)


def within_year(dates: Sequence[Dated], analysis: Analysis, within: Bounds) -> Iterator[Reason]:
    """In a year that is known, what is over ("по итогам первого квартала") or still to come ("в ноябре")."""
    first, last = within
    if first is None or last is None or first.year != last.year or first == last:
        return
    over: list[Reason] = []
    ahead: list[Reason] = []
    for dated in dates:
        days = dated.days
        if days is None or not (days.year is None or (days.year.relative and days.year.first == days.year.last == 0)):
            continue
        begin, end = _in(days, first.year)
        if begin is None or end is None or (begin, end) == (date(first.year, 1, 1), date(first.year, 12, 31)):
            continue
        if dated.time == "future":
            end = _comes(dated, begin, end)
            ahead.append(Reason("planned_date", None, end, dated.mention.says, dated.evidence, AHEAD))
        elif dated.time == "past" and days.year is not None and not is_set_for(dated):
            known = end + _DAY if is_over(dated, analysis) else begin
            over.append(Reason("past_date", known, None, dated.mention.says, dated.evidence, AHEAD))
    if over:
        yield max(over, key=lambda reason: reason.first or date.min)
    if ahead:
        yield min(ahead, key=lambda reason: reason.last or date.max)


def _comes(dated: Dated, begin: date, end: date) -> date:
    """The last day on which it is still to come: "с 1 сентября" that day, "до июля" the last of June."""
    days, mention = dated.days, dated.mention
    month = days is not None and days.first[1] == 1 and not days.last[1]
    if mention.role == "since":
        return begin
    return begin - _DAY if mention.until and month and begin.month > 1 else end


def _in(days: Days, year: int) -> Bounds:
    begin = _day(year, *days.first)
    month, day = days.last
    if day:
        return begin, _day(year, month, day)
    end = _day(year + month // 12, month % 12 + 1, 1)
    return begin, end - _DAY if end else None
