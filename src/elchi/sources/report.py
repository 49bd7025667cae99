"""Text, HTML or a record → Report: the texts of a source with everything that is known about them before reading."""

from __future__ import annotations

import hashlib

from elchi.model import Report, Span, Stamp
from elchi.printable import has_halves, whole
from elchi.sources.boilerplate import Layout, lay_out
from elchi.sources.decode import garbled_as
from elchi.sources.elements import LONGEST_LINE
from elchi.sources.errors import EmptyError, TooLargeError, UndecodableError
from elchi.sources.language import READ_LANGUAGES, foreign_paragraphs, language_names, language_of, unread_warning
from elchi.sources.line_rules import ends_sentence
from elchi.sources.page import Cover, Mark
from elchi.sources.publisher import publisher_of
from elchi.sources.stamps import metadata_stamp, stamps_of

LONGEST_TEXT = 5_000_000  # characters of one report; the longest communiqué has some 200,000


def report_from_text(
    text: str,
    *,
    path: str | None = None,
    url: str | None = None,
    title: str | None = None,
    date: str | None = None,
    publisher: str | None = None,
    longest: int = LONGEST_TEXT,
) -> Report:
    """The report of a text. `title` and `date` are what came beside it; offsets are those of the text as given."""
    check_text(text, longest=longest)
    layout = _with_title(text, lay_out(text), title)
    language = language_of(text, layout.body or (Span(0, len(text)),))
    layout, foreign = _without_foreign(text, layout) if language in READ_LANGUAGES else (layout, ())
    body_start = layout.body[0].start if layout.body else len(text)
    stamps = stamps_of(text, layout.marks, body_start=_prose_start(text, layout.body))
    told = metadata_stamp(date) if date else None
    return Report(
        text=text,
        id=text_id(text),
        path=whole(path) if path else path,
        url=whole(url) if url else url,
        language=language,
        publisher=(whole(publisher) if publisher else None)
        or publisher_of(text, layout.marks, url=url, body_start=body_start),
        title=layout.title,
        body=layout.body,
        boilerplate=layout.boilerplate,
        stamps=(told, *stamps) if told else stamps,
        warnings=_warnings(layout, language, foreign, date, told),
    )


def _prose_start(text: str, body: tuple[Span, ...]) -> int:
    """Where the first sentence stands: a section or a lone word over the date of an article is no prose yet."""
    for span in body:
        if any(ends_sentence(line) or len(line) > LONGEST_LINE for line in text[span.start : span.end].splitlines()):
            return span.start
    return body[0].start if body else len(text)


def check_text(text: str, *, longest: int = LONGEST_TEXT) -> None:
    """Refuse what no report can be made of."""
    if not text.strip():
        raise EmptyError("empty: there is no text", advice="leave it out")
    if len(text) > longest:
        what = f"too large: {len(text):,} characters, and a report may have {longest:,}"
        raise TooLargeError(what, advice="split it into its reports, one a file or one a line of JSON Lines")
    if not any(char.isalpha() for char in text):
        raise EmptyError("no letters at all", advice="leave it out, or check how it was exported")
    if has_halves(text):
        raise UndecodableError("halves of characters in it (lone surrogates)", advice="decode it with errors='replace'")
    if text.count("\x00") > len(text) // 100:
        raise UndecodableError("full of zero characters", advice="it was probably UTF-16: name that encoding")
    if text[:4000].count("\ufffd") > len(text[:4000]) // 20:
        advice = "fetch it again in its own encoding"
        raise UndecodableError("letters were lost before it came (� in their place)", advice=advice)
    if mistaken := garbled_as(text):
        raise UndecodableError(f"garbled: UTF-8 that was once read as {mistaken}", advice="fetch it again as UTF-8")


def text_id(text: str) -> str:
    """The identifier of a report: the same text is the same report."""
    return "sha256:" + hashlib.sha256(text.encode("utf-8", errors="surrogatepass")).hexdigest()


def _with_title(text: str, layout: Layout, title: str | None) -> Layout:
    """The layout with a title told by metadata, where it opens the prose and none was found."""
    if not title or layout.title or not layout.body or not title.strip():
        return layout
    first = layout.body[0]
    words = title.strip()
    if not text.startswith(words, first.start) or first.end - first.start <= len(words):
        return layout
    if text[first.start + len(words)] not in "\r\n":
        return layout
    span = Span(first.start, first.start + len(words))
    rest = span.end + len(text[span.end : first.end]) - len(text[span.end : first.end].lstrip())
    return Layout(span, (Span(rest, first.end), *layout.body[1:]), layout.marks)


def _without_foreign(text: str, layout: Layout) -> tuple[Layout, tuple[str, ...]]:
    """The layout with paragraphs in other languages taken out of the body."""
    found = foreign_paragraphs(text, layout.body)
    if not found:
        return layout, ()
    cover = Cover(mark for mark, _ in found)
    pieces = [gap for span in layout.body for gap in cover.gaps(span.start, span.end)]
    body = tuple(_stripped(text, start, end) for start, end in pieces if text[start:end].strip())
    marks = sorted((*layout.marks, *cover.marks), key=lambda mark: mark.start)
    return Layout(layout.title, body, tuple(marks)), tuple(language for _, language in found)


def _stripped(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))


def _warnings(
    layout: Layout, language: str, foreign: tuple[str, ...], date: str | None, told: Stamp | None
) -> tuple[str, ...]:
    found = [unread_warning(language)]
    if foreign:
        names = ", ".join(sorted({language_names().get(code, code) for code in foreign}))
        found.append(f"paragraphs in another language were left unread: {len(foreign)} ({names})")
    if not layout.body:
        found.append("nothing but boilerplate: no prose was found")
    if date and not told:
        found.append(f"the date given with the text is not understood: {date.strip()[:40]!r}")
    if _datelines(layout.marks) > 1:
        found.append("several datelines: this may be more than one report")
    return tuple(warning for warning in found if warning)


def _datelines(marks: tuple[Mark, ...]) -> int:
    return sum(mark.rule == "dateline_agency" for mark in marks)
