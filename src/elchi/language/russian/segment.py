"""Paragraphs, sentences and tokens of a report's body, as offsets into its text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from razdel import sentenize, tokenize

from elchi.model import Report


class Piece(NamedTuple):
    """A token: its words, and where it stands in the report's text."""

    text: str
    start: int
    end: int


class Stretch(NamedTuple):
    """A sentence: the paragraph that it belongs to, and its tokens."""

    paragraph: int
    pieces: list[Piece]


def sentences(report: Report) -> Iterator[Stretch]:
    """The sentences of the report's body, none of them empty."""
    paragraph = 0
    for span in report.body:
        start = span.start
        for line in span.of(report.text).splitlines(keepends=True):
            if line.strip():
                for part in sentenize(line):
                    shift = start + part.start
                    pieces = [Piece(t.text, shift + t.start, shift + t.stop) for t in tokenize(part.text)]
                    if pieces:
                        yield Stretch(paragraph, pieces)
                paragraph += 1
            start += len(line)
