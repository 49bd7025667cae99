"""Dates as datelines and metadata print them: a day of the calendar, with or without its year."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache

from elchi.sources.chrome import chrome_words, either, heads, opens

EARLIEST_YEAR, LATEST_YEAR = 1900, 2100
SHORT_FULL_NAMES = {"май", "мая", "март", "июнь", "июня", "июль", "июля", "may", "june", "july"}  # not abbreviations


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date where it stands. Without a year, `day` is None and `month_day` is "05-26"."""

    start: int
    end: int
    day: str | None
    month_day: str
    worded: bool  # the month is written out in full, as prose does


@cache
def _month_numbers() -> dict[str, int]:
    return {form.casefold(): number for form, number in chrome_words().months}


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    words = chrome_words()
    month = either(form for form, _ in words.months)
    year_word = f"(?:[\\s,]*{either(words.year_words)}(?!\\w))?"
    return (
        re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?!\d)"),
        re.compile(r"(?P<y>\d{4})\.(?P<m>\d{2})\.(?P<d>\d{2})(?!\d)"),
        re.compile(r"(?P<d>\d{1,2})(?P<sep>[./-])(?P<m>\d{1,2})(?P=sep)(?P<y>\d{4}|\d{2})(?!\d)" + year_word, re.I),
        re.compile(
            rf"(?P<d>\d{{1,2}})[ \t\xa0-]{{1,3}}(?P<word>{month})(?!\w)\.?"
            rf"(?:[,]?[ \t\xa0-]{{0,3}}(?P<y>\d{{4}})(?!\d){year_word})?",
            re.I,
        ),
        re.compile(
            rf"(?P<word>{month})(?!\w)\.?[ \t\xa0]+(?P<d>\d{{1,2}})(?!\d),?(?:[ \t\xa0]+(?P<y>\d{{4}})(?!\d))?",
            re.I,
        ),
        re.compile(rf"(?P<y>\d{{4}}){year_word}[ \t\xa0]+(?P<d>\d{{1,2}})[ \t\xa0-]+(?P<word>{month})(?!\w)", re.I),
    )


@cache
def _month_heads() -> frozenset[str]:
    return heads(form for form, _ in chrome_words().months)


def date_at(text: str, position: int, limit: int) -> PrintedDate | None:
    """The date that begins at a position, if one does."""
    if position >= limit or not (text[position].isdigit() or opens(text, position, _month_heads())):
        return None
    for pattern in _patterns():
        match = pattern.match(text, position, limit)
        if match and (found := _printed(match)):
            return found
    return None


def dates_in(text: str, start: int, end: int) -> tuple[PrintedDate, ...]:
    """The dates in a stretch, in order."""
    found: list[PrintedDate] = []
    position = start
    while position < end:
        begins_word = position == start or not text[position - 1].isalnum()
        date = date_at(text, position, end) if begins_word and text[position].isalnum() else None
        if date:
            found.append(date)
        position = date.end if date else position + 1
    return tuple(found)


def _printed(match: re.Match[str]) -> PrintedDate | None:
    groups = match.groupdict()
    word = groups.get("word")
    month = _month_numbers()[" ".join(word.casefold().split())] if word else int(groups["m"])
    day = int(groups["d"])
    if not word and month > 12 >= day:  # written the American way
        month, day = day, month
    year = _full_year(groups.get("y"))
    try:
        date = dt.date(year or 2000, month, day)  # 2000 had a 29 February
    except ValueError:
        return None
    if year and not EARLIEST_YEAR <= year <= LATEST_YEAR:
        return None
    worded = bool(word) and (len(word or "") > 4 or (word or "").casefold() in SHORT_FULL_NAMES)
    return PrintedDate(match.start(), match.end(), date.isoformat() if year else None, date.strftime("%m-%d"), worded)


def _full_year(digits: str | None) -> int | None:
    if not digits:
        return None
    year = int(digits)
    if len(digits) == 2:
        return year + (2000 if year < 70 else 1900)
    return year
