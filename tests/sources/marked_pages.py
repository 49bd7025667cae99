"""Pages with the answer marked inside them: `[title: …]`, `[site_chrome: …]`, `[body: …]`."""

from __future__ import annotations

import re

from elchi.model import Report
from elchi.sources import report_from_text

_MARK = re.compile(r"\[(title|body|site_chrome|dateline|credit|link|repeated_title|other): ([^\[\]]*)\]")
Parts = list[tuple[str, str]]


def unmark(marked: str) -> tuple[str, Parts]:
    """The page as a site would give it, and its parts in order."""
    parts = [(match.group(1), match.group(2)) for match in _MARK.finditer(marked)]
    return _MARK.sub(lambda match: match.group(2), marked), parts


def parts_of(report: Report) -> Parts:
    """The parts that were found, in order."""
    found = [(span.start, "body", span.of(report.text)) for span in report.body]
    found += [(mark.start, mark.kind, report.text[mark.start : mark.end]) for mark in report.boilerplate]
    if report.title:
        found.append((report.title.start, "title", report.title.of(report.text)))
    return [(kind, words) for _, kind, words in sorted(found)]


def check_page(marked: str) -> Report:
    """Read a marked page and compare; the report is given back for further questions."""
    text, expected = unmark(marked)
    report = report_from_text(text)
    assert parts_of(report) == expected
    assert report.text == text
    return report
