"""Bounds from comparisons: "в январе–июле 2025 года … к тем же месяцам прошлого года" is written in 2025."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from elchi.language.analysis import Analysis
from elchi.reading.dates.values import WHOLE_YEAR
from elchi.reading.dating.basis import INFERRED, Reason
from elchi.reading.dating.told import Dated

_BACK = 2  # sentences to the months that are compared
_NEAR = 4  # tokens in which "тем же месяцам" stands before "прошлого года"
_LIKE = frozenset(("аналогичный", "соответствующий", "тот"))
_PERIODS = frozenset(("период", "месяц", "квартал", "полугодие", "время"))
_LATE = 11  # of months that end with it the report may come in the next year, whose last year is another


def from_compared(dates: Sequence[Dated], analysis: Analysis) -> Iterator[Reason]:
    """The months of a named year are compared with those of "the last year": it is the year of the report."""
    for at, dated in enumerate(dates):
        if not _last_year(dated) or not _same_months(dated, analysis):
            continue
        sentence = analysis.tokens[dated.mention.first].sentence.index
        for before in reversed(dates[:at]):
            if analysis.tokens[before.mention.first].sentence.index < sentence - _BACK:
                break
            year = _year_of_months(before)
            if year is not None:
                says = f"{before.mention.says} … {dated.mention.says}"
                evidence = (*before.evidence, *dated.evidence)
                yield Reason("compared_year", date(year, 1, 1), date(year, 12, 31), says, evidence, INFERRED)
                return


def _last_year(dated: Dated) -> bool:
    year = dated.days.year if dated.days is not None else None
    return year is not None and year.relative and (year.first, year.last) == (-1, -1)


def _same_months(dated: Dated, analysis: Analysis) -> bool:
    first = dated.mention.first
    words = {token.lemma for token in analysis.tokens[max(0, first - _NEAR) : dated.mention.last + 1]}
    return bool(words & _LIKE) and bool(words & _PERIODS)


def _year_of_months(dated: Dated) -> int | None:
    """The year of months that a date names, unless they are those at its end."""
    days = dated.days
    if days is None or days.year is None or days.year.relative or days.year.first != days.year.last:
        return None
    if (days.first, days.last) == WHOLE_YEAR or days.last[0] >= _LATE or days.one_day:
        return None
    return days.year.first
