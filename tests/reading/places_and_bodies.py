"""Readings of marked sentences by the whole analyser, for tests of bodies, places and what follows from them."""

from __future__ import annotations

from functools import lru_cache

from elchi.model import Reading, Report, Span
from elchi.reading.reader import read_report


@lru_cache(maxsize=200)
def read(text: str, publisher: str | None = None) -> Reading:
    """The reading of a text that is all body."""
    return read_report(Report(text=text, id="sha256:0", language="ru", publisher=publisher, body=(Span(0, len(text)),)))
