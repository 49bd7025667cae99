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
_GROWN = frozenset(("вырасти", "снизиться", "увеличиться", "сократиться", "упасть"))
_SHARES = frozenset(("процент", "%", "раз"))
_QUARTER = 2  # months after its first one
_PLANS = frozenset(("план", "программа", "карта", "бюджет", "концепция", "стратегия"))
_PREPARED = frozenset(("подготовка", "подготовиться", "готовиться"))
_SUPPOSED = frozenset(
    ("ориентировочный", "предварительный", "предполагаемый")
)  # "ориентировочная дата – февраль 2026 года"
_BACKGROUND = date(2000, 1, 1)  # what happened before bounds a report of today no more than its language does
_LONGEST_STAY = timedelta(days=31)
HEAD = 40  # tokens: where the news itself stands, not its background
_REACH = 9  # tokens
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
        summed_up = dated.time is None and _sums_up(dated, analysis)  # "по итогам 2022 года – 5 млрд"
        if bounds is None or bounds[0] is None or is_set_for(dated) or (dated.time != "past" and not summed_up):
            continue
        if dated.mention.role == "deadline" and not dated.mention.until:
            continue  # "намерены довести к 2029 году": the intention is past, the year is not
        if (bounds[1] or bounds[0]) < _BACKGROUND or _before(dated, analysis, _PREPARED):
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
    if _sums_up(dated, analysis):
        return True
    if mention.role == "period" and mention.says.lower().startswith("за "):
        return True
    return _is_whole(dated) and mention.role == "point" and _counts(dated, analysis)


def _sums_up(dated: Dated, analysis: Analysis) -> bool:
    """ "По итогам 2024 года"."""
    first = dated.mention.first
    return first > 0 and analysis.tokens[first - 1].lemma in _SUMMED_UP


def _is_whole(dated: Dated) -> bool:
    """Whether it is a year by its number, or a quarter or a half of one: a stretch that totals are given for."""
    days = dated.days
    if days is None or days.year is None or days.year.relative or days.year.first != days.year.last:
        return False
    return days.first[1] == 1 and not days.last[1] and days.last[0] - days.first[0] >= _QUARTER


def _counts(dated: Dated, analysis: Analysis) -> bool:
    """Whether a total follows in the clause: "в 2023 году товарооборот составил 640 млн", "вырос на 21 процент"."""
    grown = False
    for token in analysis.tokens[dated.mention.last + 1 : dated.mention.last + 14]:
        grown = grown or token.lemma in _GROWN
        if token.lemma in _TOTALS or (grown and token.lemma in _SHARES):
            return True
        if token.text in (".", ";", "»"):
            return False
    return False


def is_set_for(dated: Dated) -> bool:
    """ "на 2026 год", "на 2027–2028 годы": what is set for a time says nothing of whether that time has come."""
    return dated.mention.says.lower().startswith("на ")


def from_lead_day(dates: Sequence[Dated]) -> Iterator[Reason]:
    """What was on a full day at the head, with what comes "завтра": the report is of that day."""
    days = [absolute(dated) for dated in dates if dated.mention.first < HEAD and dated.time == "past"]
    day = next((bounds[0] for bounds in days if bounds is not None and bounds[0] and bounds[0] == bounds[1]), None)
    for dated in dates:
        if day is not None and dated.mention.anchor is None and dated.mention.value == Shift("day", 1, 1):
            yield Reason("lead_day", day, day, dated.mention.says, dated.evidence, AHEAD)
            return


def from_ahead(dates: Sequence[Dated]) -> Iterator[Reason]:
    """The first of what is still to come: the report is no later than its last day, or than the day it begins from."""
    found = [
        Reason("planned_date", None, last, dated.mention.says, dated.evidence, AHEAD)
        for dated in dates
        if dated.time == "future"
        and (bounds := absolute(dated)) is not None
        and (last := bounds[dated.mention.role != "since"]) is not None
    ]
    if found:
        yield min(found, key=lambda reason: reason.last or date.max)


def from_stays(dates: Sequence[Dated]) -> Iterator[Reason]:
    """ "с 15 по 20 апреля 2024 года находится с визитом": the report is of those days."""
    for dated in dates:
        bounds = absolute(dated)
        if bounds is None or dated.time != "present" or bounds[0] is None or bounds[1] is None:
            continue
        if bounds[0] < bounds[1] and bounds[1] - bounds[0] < _LONGEST_STAY and dated.days and dated.days.last[1]:
            yield Reason("going_on", bounds[0], bounds[1], dated.mention.says, dated.evidence, AHEAD)


def from_plans(dates: Sequence[Dated], analysis: Analysis) -> Iterator[Reason]:
    """A plan for some years was signed or worked out before the first of them was over, so was what is prepared."""
    for dated in dates:
        days = dated.days
        if days is None or days.year is None or days.year.relative:
            continue
        due = is_set_for(dated) or dated.mention.role == "deadline"
        last = date(days.year.first, 12, 31)
        if (due and _before(dated, analysis, _PLANS)) or _before(dated, analysis, _PREPARED):
            yield Reason("plan_for_years", None, last, dated.mention.says, dated.evidence, AHEAD)
        elif _before(dated, analysis, _SUPPOSED) and dated.time is None and (bounds := absolute(dated)) is not None:
            yield Reason("planned_date", None, bounds[1], dated.mention.says, dated.evidence, AHEAD)


def _before(dated: Dated, analysis: Analysis, lemmas: frozenset[str]) -> bool:
    """Whether one of the words stands shortly before the date, in its sentence."""
    sentence = analysis.tokens[dated.mention.first].sentence
    before = analysis.tokens[max(sentence.tokens[0].index, dated.mention.first - _REACH) : dated.mention.first]
    return any(token.lemma in lemmas for token in before)


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
