"""Dates of publication that the page itself tells: datelines, labels, metadata."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from elchi.model import Span, Stamp
from elchi.sources.absolute_dates import PrintedDate, dates_in
from elchi.sources.chrome import chrome_words, either
from elchi.sources.page import Mark

_HEADS = frozenset(("header", "breadcrumb", "breadcrumbs"))  # lines above the prose that may hold its day


def stamps_of(text: str, marks: Iterable[Mark], *, body_start: int) -> tuple[Stamp, ...]:
    """The stamps of a page. Lone dates count only above the prose: below it they belong to other reports."""
    marks = tuple(marks)
    widgets = any(mark.rule == "widget" and mark.start < body_start for mark in marks)
    found: list[Stamp] = []
    for mark in marks:
        labelled = mark.rule == "date_label"
        above = mark.start < body_start and (mark.kind == "dateline" or mark.rule in _HEADS)
        if not (labelled or above):
            continue
        words = text[mark.start : mark.end]
        clock = mark.rule != "issue" and (widgets or bool(_clock().search(words))) and not _of_an_article(mark, words)
        bound = bool(_updated().match(words)) or (not labelled and clock)
        found += [_stamp(text, date, no_later=bound) for date in dates_in(text, mark.start, mark.end)[:1]]
    found = found or [stamp for mark in marks[-1:] for stamp in _at_foot(text, mark)]
    return tuple(stamp for stamp in found if stamp.from_ or stamp.to or stamp.month_day)


def _at_foot(text: str, mark: Mark) -> Iterable[Stamp]:
    """The date under a communiqué: a full date without a weekday, as its last line."""
    if mark.kind == "dateline" and not text[mark.end :].strip() and not _clock().search(text, mark.start, mark.end):
        for date in dates_in(text, mark.start, mark.end)[:1]:
            if date.day:
                yield _stamp(text, date, no_later=False)


def metadata_stamp(says: str) -> Stamp | None:
    """The stamp of a date that came beside the text: an ISO day or time, or a day as people print it."""
    says = says.strip()
    for date in dates_in(says, 0, min(len(says), 100))[:1]:
        if date.day:
            return Stamp(from_=date.day, to=date.day, says=says)
    if re.fullmatch(r"(19|20)\d\d", says):
        return Stamp(from_=f"{says}-01-01", to=f"{says}-12-31", says=says)
    return None


def _stamp(text: str, date: PrintedDate, *, no_later: bool) -> Stamp:
    says, span = text[date.start : date.end], Span(date.start, date.end)
    if no_later:
        return Stamp(to=date.day, says=says, span=span)
    month_day = None if date.day else date.month_day
    return Stamp(from_=date.day, to=date.day, month_day=month_day, says=says, span=span)


def _of_an_article(mark: Mark, words: str) -> bool:
    """Whether a day with its weekday and hour is an article's own, as content managers print it.

    Drupal: "Пт, 12/03/2021 - 14:25"; Joomla, under the title: "Пятница, 12 Марта 2021 14:25". The clock of a site
    stands at the head of the page.
    """
    found = _weekday_and_hour().search(words)
    return found is not None and (len(found["weekday"]) <= _SHORT or mark.start > 0)


_SHORT = 3  # letters of "пт", "fri"


@cache
def _weekday_and_hour() -> re.Pattern[str]:
    weekdays = either(chrome_words().weekdays)
    return re.compile(rf"(?<!\w)(?P<weekday>{weekdays})(?!\w).*\d{{4}}.*?\b\d?\d:\d\d(?![:\d])", re.I)


@cache
def _updated() -> re.Pattern[str]:
    return re.compile(either(chrome_words().updated), re.I)


@cache
def _clock() -> re.Pattern[str]:
    """Signs that a date is the site's clock on the day the page was fetched, not the report's own date."""
    words = chrome_words()
    return re.compile(rf"{either(words.clock)}|(?<!\w){either(words.weekdays)}(?!\w)", re.I)
