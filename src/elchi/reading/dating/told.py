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
_TOTALS = frozenset(("составить", "составлять", "достигнуть", "превысить"))
_PLANS = frozenset(("план", "программа", "карта", "бюджет"))
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
        if bounds is None or dated.time != "past" or bounds[0] is None or _set_for(dated):
            continue
        first, rule = bounds[0], "past_date"
        if bounds[1] is not None and is_over(dated, analysis):
            first, rule = bounds[1] + _DAY, "completed_period"
        found.append(Reason(rule, first, None, dated.mention.says, dated.evidence, TOLD))
    if found:
        yield max(found, key=lambda reason: reason.first or date.min)


def is_over(dated: Dated, analysis: Analysis) -> bool:
    """Whether the report sums the period up: "за 2024 год", "по итогам первого квартала", or counts a whole year."""
    mention = dated.mention
    before = analysis.tokens[mention.first - 1] if mention.first else None
    if before is not None and before.lemma in _SUMMED_UP:
        return True
    if mention.role == "period" and mention.says.lower().startswith("за "):
        return True
    return _is_year(dated, relative=False) and dated.mention.role == "point" and _counts(dated, analysis)


def _counts(dated: Dated, analysis: Analysis) -> bool:
    """Whether what follows in the clause is a total: "в 2023 году товарооборот составил 640 млн долларов"."""
    tokens = analysis.tokens[dated.mention.last + 1 : dated.mention.last + 14]
    for token in tokens:
        if token.lemma in _TOTALS:
            return True
        if token.text in (".", ";", "»"):
            return False
    return False


def _set_for(dated: Dated) -> bool:
    """ "на 2026 год", "на 2027–2028 годы": what is set for a time says nothing of whether that time has come."""
    return dated.mention.says.lower().startswith("на ")


def from_ahead(dates: Sequence[Dated]) -> Iterator[Reason]:
    """The first of what is still to come: the report is no later than its last day."""
    found = [
        Reason("planned_date", None, bounds[1], dated.mention.says, dated.evidence, AHEAD)
        for dated in dates
        if dated.time == "future" and (bounds := absolute(dated)) is not None and bounds[1] is not None
    ]
    if found:
        yield min(found, key=lambda reason: reason.last or date.max)


def from_plans(dates: Sequence[Dated], analysis: Analysis) -> Iterator[Reason]:
    """A plan for some years was signed or worked out before the first of them was over."""
    for dated in dates:
        days = dated.days
        if days is None or days.year is None or days.year.relative or not _set_for(dated):
            continue
        before = analysis.tokens[max(0, dated.mention.first - 8) : dated.mention.first]
        if any(token.lemma in _PLANS for token in before):
            last = date(days.year.first, 12, 31)
            yield Reason("plan_for_years", None, last, dated.mention.says, dated.evidence, AHEAD)


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
