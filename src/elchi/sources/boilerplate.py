"""Text → title, body, boilerplate. Nothing is deleted: spans say what is what, in the text as it came."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from elchi.model import Boilerplate, Span
from elchi.sources import credits, dateline, header, line_rules
from elchi.sources.headline import find_headline
from elchi.sources.page import Cover, Mark, Piece, lines_of, trimmed

Rule = Callable[[str, tuple[Piece, ...], Cover], Iterable[Mark]]

# In order: what one rule has marked, the next no longer sees.
RULES: tuple[Rule, ...] = (
    dateline.date_labels,
    line_rules.glued_phrases,
    line_rules.links,
    dateline.glued_dates,
    line_rules.meta_lines,
    line_rules.breadcrumbs,
    line_rules.whole_lines,
    line_rules.related,
    line_rules.tags,
    line_rules.subscribe,
    credits.credit_lines,
    credits.credit_tails,
    line_rules.line_starts,
    header.headers,
    header.mastheads,
    header.header_prefixes,
    line_rules.doubled_lines,
    line_rules.wordless_lines,
    dateline.datelines,
    credits.signatures,
)


@dataclass(frozen=True, slots=True)
class Layout:
    """What stands where in a text. All words are title, body or boilerplate; a lone sign between them may be none."""

    title: Span | None
    body: tuple[Span, ...]
    marks: tuple[Mark, ...]

    @property
    def boilerplate(self) -> tuple[Boilerplate, ...]:
        return tuple(Boilerplate(start=mark.start, end=mark.end, kind=mark.kind) for mark in self.marks)


def lay_out(text: str) -> Layout:
    """Tell the report's own prose from what the site put around it."""
    lines = lines_of(text)
    cover = Cover()
    for rule in RULES:
        cover = cover.adding(text, rule(text, lines, cover))
    headline = find_headline(text, lines, cover)
    cover = cover.adding(text, headline.marks)
    cover = cover.adding(text, line_rules.repeated_lines(text, lines, cover))
    title = headline.title
    taken = cover.adding(text, [Mark(title.start, title.end, "other", "title")] if title else [])
    body = tuple(Span(start, end) for start, end in _body(text, taken) if _has_words(text, start, end))
    return Layout(Span(title.start, title.end) if title else None, body, cover.marks)


def _body(text: str, taken: Cover) -> Iterable[tuple[int, int]]:
    for start, end in taken.gaps(0, len(text)):
        piece = trimmed(text, start, end)
        if len(piece):
            yield piece.start, piece.end


def _has_words(text: str, start: int, end: int) -> bool:
    return any(char.isalnum() for char in text[start:end])
