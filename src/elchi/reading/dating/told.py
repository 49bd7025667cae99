"""Bounds from the dates that a report tells: what has happened lies before it, what is planned after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from elchi.language.analysis import Analysis
from elchi.model import Span
from elchi.reading.dates import DateMention, Time, resolve
from elchi.reading.dates.values import WHOLE_YEAR, Days, Shift
from elchi.reading.dating.basis import AHEAD, EVER, INFERRED, SAID, TOLD, Bounds, Reason, interval

_DAY = timedelta(days=1)
_EVENTS = frozenset(("визит", "поездка", "заседание", "саммит", "форум", "встреча", "переговоры", "сессия", "учение"))
_SUMMED_UP = frozenset(("итог", "результат"))


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of the report with the time of its predicate."""

    mention: DateMention
    time: Time | None

    @property
    def evidence(self) -> tuple[Span, ...]:
        """The words."""
        return (Span(self.mention.start, self.mention.end),)

    @property
    def days(self) -> Days | None:
        """The value where it names days of the calendar."""
        return self.mention.value if isinstance(self.mention.value, Days) else None


def absolute(dated: Dated) -> Bounds | None:
    """The days of a date that does not depend on the report."""
    days = dated.days
    if days is None or days.year is None or days.year.relative:
        return None
    return _bounds(dated, EVER)


def _bounds(dated: Dated, within: Bounds) -> Bounds:
    found = resolve(dated.mention, interval(within), "future" if dated.time == "future" else "past")
    return (date.fromisoformat(found.from_) if found.from_ else None), (
        date.fromisoformat(found.to) if found.to else None
    )


def from_said(dates: Sequence[Dated]) -> Iterator[Reason]:
    """ "сегодня, 14 мая 2024 года", "в нынешнем, 2024 году", "30 лет назад, 20 марта 1992 года" """
    for dated in dates:
        anchor, days, bounds = dated.mention.anchor, dated.days, absolute(dated)
        if anchor is None or days is None or bounds is None or bounds[0] is None or bounds[1] is None:
            continue
        says, evidence = dated.mention.says, dated.evidence
        if isinstance(anchor, Shift) and anchor.unit == "day" and days.one_day:
            day = bounds[0] - timedelta(days=anchor.first)
            yield Reason("said_day", day, day, says, evidence, SAID)
        elif isinstance(anchor, Shift) and anchor.unit == "year" and anchor.first == anchor.last:
            year = bounds[0].year - anchor.first
            yield Reason("years_ago", date(year, 1, 1), date(year, 12, 31), says, evidence, INFERRED)
        elif isinstance(anchor, Days) and anchor.year is not None:
            year = bounds[0].year - anchor.year.first
            yield Reason("said_year", date(year, 1, 1), date(year, 12, 31), says, evidence, SAID)


def from_past(dates: Sequence[Dated], analysis: Analysis) -> Iterator[Reason]:
    """The latest of what has happened: the report is no earlier than it began, or than a period summed up was over."""
    found: list[Reason] = []
    for dated in dates:
        bounds = absolute(dated)
        if bounds is None or dated.time != "past" or bounds[0] is None:
            continue
        first, rule = bounds[0], "past_date"
        if bounds[1] is not None and _over(dated, analysis):
            first, rule = bounds[1] + _DAY, "completed_period"
        found.append(Reason(rule, first, None, dated.mention.says, dated.evidence, TOLD))
    if found:
        yield max(found, key=lambda reason: reason.first or date.min)


def _over(dated: Dated, analysis: Analysis) -> bool:
    """Whether the report sums the period up: "за 2024 год", "по итогам первого квартала", or counts a whole year."""
    mention = dated.mention
    before = analysis.tokens[mention.first - 1] if mention.first else None
    if before is not None and before.lemma in _SUMMED_UP:
        return True
    return mention.role == "period" and mention.says.lower().startswith("за ")


def from_ahead(dates: Sequence[Dated]) -> Iterator[Reason]:
    """The first of what is still to come: the report is no later than its last day."""
    found = [
        Reason("planned_date", None, bounds[1], dated.mention.says, dated.evidence, AHEAD)
        for dated in dates
        if dated.time == "future" and (bounds := absolute(dated)) is not None and bounds[1] is not None
    ]
    if found:
        yield min(found, key=lambda reason: reason.last or date.max)


def from_same_event(dates: Sequence[Dated], analysis: Analysis) -> Iterator[Reason]:
    """ "о визите в 2024 году … визит, который планируется в этом году": one event, so this year is 2024."""
    this_year = [dated for dated in dates if _is_year(dated, relative=True)]
    named = [dated for dated in dates if _is_year(dated, relative=False) and dated.time != "past"]
    for one in this_year:
        for other in named:
            if not _events(one, analysis) & _events(other, analysis) or other.mention.role != "point":
                continue
            days = other.days
            if days is None or days.year is None:
                continue
            first, last = date(days.year.first, 1, 1), date(days.year.last, 12, 31)
            says = f"{other.mention.says} … {one.mention.says}"
            yield Reason("same_event", first, last, says, (*other.evidence, *one.evidence), INFERRED)
            return


def _is_year(dated: Dated, *, relative: bool) -> bool:
    days = dated.days
    if days is None or days.year is None or (days.first, days.last) != WHOLE_YEAR:
        return False
    if relative:
        return days.year.relative and (days.year.first, days.year.last) == (0, 0)
    return not days.year.relative and days.year.first == days.year.last


def _events(dated: Dated, analysis: Analysis) -> set[str]:
    sentence = analysis.tokens[dated.mention.first].sentence
    return {token.lemma for token in sentence.tokens if token.lemma in _EVENTS}


# What follows needs bounds to stand on.


def from_month_day(month_day: str, says: str, evidence: tuple[Span, ...], within: Bounds, trust: int) -> Reason | None:
    """A day without its year: the first and the last such day within the bounds; both must be known."""
    first, last = within
    if first is None and last is None:
        return None
    month, day = (int(part) for part in month_day.split("-"))
    begin = (first or date(last.year - 1 if last else 1, 1, 1)).year
    end = (last or date(begin + 1, 12, 31)).year
    fitting = [
        found for year in range(begin, min(end, begin + 200) + 1)
        if (found := _day(year, month, day)) is not None
        and (first is None or first <= found) and (last is None or found <= last)
    ]
    if not fitting:
        return None
    return Reason("day_and_month", fitting[0] if first else None, fitting[-1] if last else None, says, evidence, trust)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


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
            ahead.append(Reason("planned_date", None, end, dated.mention.says, dated.evidence, AHEAD))
        elif dated.time == "past" and days.year is not None:
            known = end + _DAY if _over(dated, analysis) else begin
            over.append(Reason("past_date", known, None, dated.mention.says, dated.evidence, AHEAD))
    if over:
        yield max(over, key=lambda reason: reason.first or date.min)
    if ahead:
        yield min(ahead, key=lambda reason: reason.last or date.max)


def _in(days: Days, year: int) -> Bounds:
    begin = _day(year, *days.first)
    month, day = days.last
    if day:
        return begin, _day(year, month, day)
    end = _day(year + month // 12, month % 12 + 1, 1)
    return begin, end - _DAY if end else None
