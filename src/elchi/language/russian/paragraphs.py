"""The paragraphs of a report's body: its lines, with those joined that a sentence runs across.

A line end mostly ends a paragraph. Some sources break lines in the middle of a sentence, at a column or where a page
was copied from a document; there the next line goes on in the same sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from elchi.knowledge.sentences import sentence_words
from elchi.model import Report, Span

LONG_LINE = 80  # characters: subheadings and bylines are shorter, so a line longer than this without an end goes on
LONG_TITLE = 120  # the same for the first line, which may be a title
WRAPPED = 4  # lines without an end that make one think of text broken at a column
LONGEST = (
    5_000  # characters of a paragraph handed on at once: a longer one is cut, behind a dot or at a space if it can
)

_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_ENDS = frozenset(".!?…:;")
_CLOSERS = "»”\"')] "
_LAST_WORD = re.compile(r"([^\W\d_]+)\W*$")


class Line(NamedTuple):
    """A line of the text without white space at its ends."""

    text: str
    start: int
    end: int


def paragraphs(report: Report) -> Iterator[Span]:
    """The paragraphs of the report's title and body, in order; none is empty, none longer than LONGEST."""
    for span in _read_spans(report):
        lines = _lines(report.text, span)
        wrapped = _wrapped(lines)
        start = 0
        for at, line in enumerate(lines):
            if at + 1 < len(lines) and _goes_on(
                report.text, line, lines[at + 1], 0 if wrapped else LONG_LINE if at else LONG_TITLE
            ):
                continue
            yield from _cut(report.text, lines[start].start, line.end)
            start = at + 1


def _lines(text: str, span: Span) -> list[Line]:
    found = []
    for match in _LINE.finditer(text, span.start, span.end):
        line = match.group()
        stripped = line.strip()
        if stripped:
            start = match.start() + len(line) - len(line.lstrip())
            found.append(Line(stripped, start, start + len(stripped)))
    return found


def _goes_on(text: str, line: Line, following: Line, long: int) -> bool:
    """Whether the sentence at the end of a line goes on in the following line; a `long` line is no heading."""
    between = text[line.end : following.start].replace("\r\n", "\n")
    if between.count("\n") + between.count("\r") > 1 or _done(line):
        return False
    first = following.text[0]
    if first.islower() or line.text[-1] == ",":
        return True
    last = _LAST_WORD.search(line.text[-40:])
    if last and last.group(1) in sentence_words("line_goes_on"):
        return True
    if not (first.isalnum() or first in '«“"('):
        return False  # a dash or a bullet begins an item
    return len(line.text) >= long


def _done(line: Line) -> bool:
    """Whether the line ends as a sentence does; a quotation mark alone does not end one, but may end a line."""
    bare = line.text.rstrip(_CLOSERS)
    return not bare or bare[-1] in _ENDS


def _wrapped(lines: Sequence[Line]) -> bool:
    """Whether the text is broken at a column: many lines without an end, several of them going on in small letters."""
    open_lines = [at for at, line in enumerate(lines[:-1]) if not _done(line)]
    if len(open_lines) < WRAPPED or 2 * len(open_lines) < len(lines):
        return False
    in_small = sum(lines[at + 1].text[0].islower() for at in open_lines)
    return 3 * in_small >= len(open_lines)


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    while end - start > LONGEST:
        limit = start + LONGEST
        dot, space = text.rfind(". ", start, limit), text.rfind(" ", start, limit)
        middle = dot + 1 if dot > start else space if space > start else limit
        yield Span(start, middle)
        start = middle
    yield Span(start, end)


def _read_spans(report: Report) -> list[Span]:
    """The title and the body, in their order: a headline names in full whom the body may know by surname alone."""
    title = [report.title] if report.title is not None else []
    return sorted({*title, *report.body})
