"""HTML → Report. Offsets refer to the extracted text, which opens with the page's title."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from typing import Any

from elchi.model import Report
from elchi.sources.errors import EmptyError, NoTextError, TooLargeError
from elchi.sources.publisher import domain_of
from elchi.sources.report import LONGEST_TEXT, report_from_text

LONGEST_PAGE = 20_000_000  # characters of HTML


@dataclass(frozen=True, slots=True)
class Page:
    """What a page of HTML holds of a report."""

    text: str
    title: str | None
    date: str | None
    url: str | None
    site: str | None


def report_from_html(
    html: str,
    *,
    path: str | None = None,
    url: str | None = None,
    title: str | None = None,
    date: str | None = None,
    publisher: str | None = None,
    longest: int = LONGEST_TEXT,
) -> Report:
    """The report in a page of HTML; what is given overrules what the page says of itself."""
    page = extract(html, url=url)
    address = url or page.url
    return report_from_text(
        page.text,
        path=path,
        url=address,
        title=title or page.title,
        date=date or page.date,
        publisher=publisher or (domain_of(address) if address else None) or page.site,
        longest=longest,
    )


def extract(html: str, *, url: str | None = None) -> Page:
    """The text of a page, under its title, and what its metadata say."""
    if not html.strip():
        raise EmptyError("empty: there is no HTML", advice="leave it out")
    if len(html) > LONGEST_PAGE:
        what = f"too large: {len(html):,} characters of HTML"
        raise TooLargeError(what, advice="save the report alone, without embedded pictures")
    document = _extracted(html, url)
    text = (getattr(document, "text", None) or "").strip()
    if not any(char.isalpha() for char in text):
        advice = "save the page when it has loaded, or its text as .txt"
        raise NoTextError("HTML without text: no prose was found in the page", advice=advice)
    title = _clean(getattr(document, "title", None))
    return Page(
        text=_under_title(title, text),
        title=title,
        date=_date(html, url),
        url=_clean(getattr(document, "url", None)),
        site=_clean(getattr(document, "hostname", None)),
    )


def _extracted(html: str, url: str | None) -> Any:
    """Trafilatura's document; whatever it raises on a broken page means that there is no text."""
    import trafilatura  # slow to import: only when a page is there

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it could not do, our own message says
    try:
        return trafilatura.bare_extraction(
            html, url=url, with_metadata=True, include_comments=False, include_tables=True, favor_recall=True
        )
    except Exception as error:  # lxml, recursion, its own errors: a page that cannot be read is no reason to stop
        what = f"HTML that cannot be read ({type(error).__name__})"
        raise NoTextError(what, advice="save its text as .txt") from None


def _date(html: str, url: str | None) -> str | None:
    """The day of publication in the page's metadata; a date anywhere in its text is not taken for it."""
    import htmldate

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        found = htmldate.find_date(html, extensive_search=False, original_date=True, url=url, max_date="2100-01-01")
    except Exception:  # a broken page: the date stays unknown
        return None
    return str(found) if found and _is_printed(str(found), f"{html} {url or ''}") else None


def _is_printed(day: str, page: str) -> bool:
    """Whether the page says this very day: a year alone ("© 2023") would come out as the first of January."""
    year, month, of_month = day.split("-")
    short = rf"0?{int(of_month)}[./\s-]+0?{int(month)}[./\s-]+{year}|0?{int(month)}/0?{int(of_month)}/{year}"
    numbers = re.compile(rf"{year}[-./]?0?{int(month)}[-./]?0?{int(of_month)}(?!\d)|{short}")
    worded = re.compile(
        rf"(?<!\d)0?{int(of_month)}(?:\s|&nbsp;|-)+\w{{3,10}}\.?,?\s+{year}|\w{{3,10}}\s+0?{int(of_month)},?\s+{year}"
    )
    return bool(numbers.search(page) or worded.search(page))


def _clean(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _under_title(title: str | None, text: str) -> str:
    """The text with its title as the first line, once: trafilatura leaves it out, or in, as it happens."""
    if not title or text.startswith(title):
        return text
    return f"{title}\n{text}"
