"""The small pieces of date expressions: years, days of a month, edges. Each reads forward from a token."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from elchi.knowledge.calendar import Edge, time_words
from elchi.language.analysis import Token
from elchi.reading.dates.values import SAME_YEAR, WHOLE_YEAR, MonthDay, Value, Years
from elchi.reading.digits import ordinal

WORDS = time_words("ru")
DASHES = frozenset("-–—‑")
NUMERIC = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})")
ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_YEAR = re.compile(r"(1[5-9]\d\d|20\d\d|21\d\d)(?:[-‑–](?:й|го|му|м))?")
_YEAR_RANGE = re.compile(r"(1[5-9]\d\d|20\d\d)[-‑–—/](\d{4}|\d{2})")
_DAY = re.compile(r"(\d{1,2})(?:[-‑–](?:го|му|е|ое|ого|ому))?")
_DECADE = re.compile(r"(1[5-9]\d|20\d|[2-9])0[-‑–](?:е|х|ые|ых|м|ми)")
_DAY_RANGE = re.compile(r"(\d{1,2})[-‑–—](\d{1,2})")


@dataclass(frozen=True, slots=True)
class Core:
    """A date expression without what stands before it. `after` is the position past its last token."""

    value: Value
    after: int
    anchor: Value | None = None
    later: int = 0  # "два года спустя": so many years after the date told before


Rule = Callable[[Sequence[Token], int], Core | None]


def bare(token: Token) -> str:
    """The token without the mark that the tokenizer left on a numeric date."""
    return token.text.rstrip(".,;:") if token.text[:1].isdecimal() else token.text


@lru_cache(maxsize=4096)
def years_in(text: str) -> tuple[int, int] | None:
    """The year or the years that a token of digits names: "2024", "2024-й", "2022-2026", "2022/23"."""
    if match := _YEAR.fullmatch(text):
        return int(match.group(1)), int(match.group(1))
    if match := _YEAR_RANGE.fullmatch(text):
        first, last = match.groups()
        end = int(last) if len(last) == 4 else int(first[:2] + last)
        return (int(first), end) if int(first) < end < int(first) + 100 else None
    return None


@lru_cache(maxsize=4096)
def decade_in(text: str) -> tuple[int, int] | None:
    """The years of a decade in digits: "1990-х", "90-е"."""
    match = _DECADE.fullmatch(text)
    if match is None:
        return None
    tens = match.group(1)
    first = int(tens) * 10 if len(tens) > 1 else 1900 + int(tens) * 10
    return first, first + 9


@lru_cache(maxsize=4096)
def days_in(text: str) -> tuple[int, int] | None:
    """The day or the days of a month that a token names: "7", "7-го", "24-25", "седьмого"."""
    if match := _DAY.fullmatch(text):
        day = int(match.group(1))
        return (day, day) if 1 <= day <= 31 else None
    if match := _DAY_RANGE.fullmatch(text):
        first, last = int(match.group(1)), int(match.group(2))
        return (first, last) if 1 <= first < last <= 31 else None
    if text[:1].isalpha() and text.endswith(("ого", "его")) and (day_ := ordinal(text)) is not None and day_ <= 31:
        return day_, day_
    return None


@lru_cache(maxsize=4096)
def months_in(lower: str) -> tuple[int, int] | None:
    """The month or the months that a token names: "мае", "январь-май"."""
    month = WORDS.months.get(lower)
    if month is not None:
        return month, month
    for dash in DASHES:
        left, found, right = lower.partition(dash)
        if found and left in WORDS.months and right in WORDS.months:
            return WORDS.months[left], WORDS.months[right]
    return None


def text_at(tokens: Sequence[Token], position: int) -> str:
    """The lower-case word at a position, or "" past the end."""
    return tokens[position].lower if 0 <= position < len(tokens) else ""


def year_word(tokens: Sequence[Token], position: int) -> int:
    """The position after a form of "year" ("года", "г."), or the same position."""
    word = text_at(tokens, position)
    if word not in WORDS.year_words:
        return position
    abbreviated = len(word) <= 2 and text_at(tokens, position + 1) == "."
    if abbreviated and position + 2 <= len(tokens) and not _closes(tokens, position + 1):
        return position + 2
    return position + 1


def _closes(tokens: Sequence[Token], position: int) -> bool:
    """Whether the point ends the sentence rather than an abbreviation: then it is no part of the date."""
    return position + 1 >= len(tokens)


def year_tail(tokens: Sequence[Token], position: int) -> tuple[Years | None, int]:
    """The year that may follow a month or a part of the year: "2024 года", "прошлого года", "т.г."."""
    if position >= len(tokens):
        return None, position
    token = tokens[position]
    if token.text[:1].isdecimal():
        years = years_in(bare(token))
        if years is not None:
            after = year_word(tokens, position + 1)
            return Years(*years), after
        return None, position
    lower = token.lower
    if lower in ("того", "этого") and text_at(tokens, position + 1) == "же" and text_at(tokens, position + 2) == "года":
        return SAME_YEAR, position + 3
    if lower in WORDS.short_year and [text_at(tokens, position + step) for step in (1, 2, 3)] == [".", "г", "."]:
        return Years(0, 0, relative=True), position + (4 if position + 4 < len(tokens) else 3)
    shift = WORDS.deictic.get(lower)
    if shift is not None and text_at(tokens, position + 1) in WORDS.year_words:
        return Years(shift, shift, relative=True), position + 2
    return None, position


def edge_of(edge: Edge, first: MonthDay, last: MonthDay) -> tuple[MonthDay, MonthDay]:
    """The third of a month or of a year that its beginning, middle or end stands for."""
    if first[0] == last[0]:
        month = first[0]
        days = {"start": (1, 10), "middle": (11, 20), "end": (21, 0)}[edge]
        return (month, days[0]), (month, days[1])
    if (first, last) == WHOLE_YEAR:
        months = {"start": (1, 4), "middle": (5, 8), "end": (9, 12)}[edge]
        return (months[0], 1), (months[1], 0)
    if edge == "middle":
        return first, last
    month = first[0] if edge == "start" else last[0]  # of a season or a quarter: its first or last month
    return (month, 1), (month, 0)


def half_of(number: int) -> tuple[MonthDay, MonthDay] | None:
    """The months of the first or second half of a year."""
    return {1: ((1, 1), (6, 0)), 2: ((7, 1), (12, 0))}.get(number)


def quarter_of(number: int) -> tuple[MonthDay, MonthDay] | None:
    """The months of a quarter of a year."""
    return ((3 * number - 2, 1), (3 * number, 0)) if 1 <= number <= 4 else None
