"""Passages in quotation marks and dash lines; direct speech told from titles and from words held at a distance."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from elchi.language.analysis import Analysis, Token

_PAIRS = {"«": "»", "“": "”", "„": "“”"}
_STRAIGHT = '"'
_DASHES = frozenset("-–—")
_LONG = 9  # words; a passage as long as this is speech even without a finite verb
_SHORT = 3  # words; a passage as short as this is never speech by itself


@dataclass(frozen=True, slots=True)
class Quote:
    """A quoted passage. Offsets are code points: `start`/`end` with its marks, `inner_*` without them.

    `speech` tells somebody's words from the name of a thing. `cut` lists the stretches inside that are not quoted:
    the reporter's cue between two pieces of a dash line.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    speech: bool
    dash: bool = False


def find_quotes(analysis: Analysis) -> tuple[Quote, ...]:
    """All quoted passages in order; one inside another is not listed."""
    tokens = analysis.tokens
    starts = [token.start for token in tokens]
    marked = list(_marked(tokens))
    dashed = [quote for quote in _dash_lines(analysis, starts) if not _inside(quote, marked)]
    outer = [quote for quote in marked if not _inside(quote, dashed)]
    judged = [replace(quote, speech=_is_speech(analysis, quote, starts)) for quote in outer]
    return tuple(sorted([*judged, *dashed], key=lambda quote: quote.start))


def _inside(quote: Quote, others: Sequence[Quote]) -> bool:
    return any(other.start <= quote.start and quote.end <= other.end for other in others)


def _marked(tokens: Sequence[Token]) -> Iterator[Quote]:
    index = 0
    while index < len(tokens):
        closing = _closing(tokens, index) if _opens(tokens, index) else None
        if closing is None:
            index += 1
            continue
        first, last = tokens[index], tokens[closing]
        yield Quote(first.start, last.end, first.end, last.start, speech=False)
        index = closing + 1


def _opens(tokens: Sequence[Token], index: int) -> bool:
    mark = tokens[index].text
    if mark in _PAIRS:
        return True
    if mark != _STRAIGHT or index + 1 >= len(tokens):
        return False
    return tokens[index + 1].start == tokens[index].end  # an opening mark clings to the word after it


def _closing(tokens: Sequence[Token], index: int) -> int | None:
    """The mark that closes the one at `index`; inner pairs of guillemets are counted."""
    mark = tokens[index].text
    if mark == _STRAIGHT:
        return _closing_straight(tokens, index)
    closers, depth = _PAIRS[mark], 0
    paragraph = tokens[index].sentence.paragraph
    for at in range(index, len(tokens)):
        text = tokens[at].text
        if text == mark and (at == index or mark not in closers):
            here = tokens[at].sentence.paragraph
            # A quotation over several paragraphs opens each of them anew and closes only once.
            if not (at > index and here != paragraph and _starts_paragraph(tokens, at)):
                depth += 1
            paragraph = here
        elif text in closers:
            depth -= 1
            if depth == 0:
                return at
        if tokens[at].sentence.paragraph > paragraph and not _starts_paragraph_with(tokens, at, mark):
            return None
        paragraph = tokens[at].sentence.paragraph
    return None


def _starts_paragraph(tokens: Sequence[Token], index: int) -> bool:
    return index == 0 or tokens[index - 1].sentence.paragraph != tokens[index].sentence.paragraph


def _starts_paragraph_with(tokens: Sequence[Token], index: int, mark: str) -> bool:
    return _starts_paragraph(tokens, index) and tokens[index].text == mark


def _closing_straight(tokens: Sequence[Token], index: int) -> int | None:
    paragraph = tokens[index].sentence.paragraph
    for at in range(index + 1, len(tokens)):
        here = tokens[at].sentence.paragraph
        if here != paragraph:
            if tokens[at].text != _STRAIGHT or here != paragraph + 1:
                return None
            paragraph = here
            continue
        if tokens[at].text == _STRAIGHT and tokens[at - 1].end == tokens[at].start:
            return at
    return None


def _is_speech(analysis: Analysis, quote: Quote, starts: Sequence[int]) -> bool:
    """Whether the passage is somebody's words: it has a finite verb, or it is long, or a colon leads to it."""
    first = bisect_left(starts, quote.inner_start)
    inside = analysis.tokens[first : bisect_left(starts, quote.inner_end)]
    words = [token for token in inside if token.text[0].isalpha()]
    if len(words) <= _SHORT:
        ends = bool(inside) and inside[-1].text in ("!", "?", "…", ".")
        return ends and len(words) > 1 and any(_finite(token) for token in words)
    if len(words) >= _LONG or any(_finite(token) for token in words):
        return True
    return first >= 2 and analysis.tokens[first - 2].text == ":"


def _finite(token: Token) -> bool:
    return token.pos in ("VERB", "AUX") and token.feats.get("VerbForm") == "Fin"


def _dash_lines(analysis: Analysis, starts: Sequence[int]) -> Iterator[Quote]:
    """Speech in a paragraph that begins with a dash: to the reporter's cue, and on after it."""
    tokens = analysis.tokens
    index = 0
    while index < len(tokens):
        end = index
        while end < len(tokens) and tokens[end].sentence.paragraph == tokens[index].sentence.paragraph:
            end += 1
        if tokens[index].text in _DASHES and end - index > _SHORT:
            yield from _dash_pieces(tokens[index:end])
        index = end


def _dash_pieces(line: Sequence[Token]) -> Iterator[Quote]:
    """The pieces of speech in a dash line; a cue stands between ", –" or ". –" and the next " –"."""
    opened: int | None = 0
    for at in range(1, len(line)):
        if line[at].text not in _DASHES or line[at].start == line[at - 1].end or at + 1 >= len(line):
            continue
        if opened is not None and line[at - 1].text in (",", ".", "!", "?", "…", "»"):
            if not _is_cue(line, at + 1):
                continue
            yield _dash_quote(line, opened, at - 1 if line[at - 1].text == "," else at)
            opened = None
        elif opened is None and line[at - 1].text in (".", ",", ":"):
            opened = at
    if opened is not None and len(line) - opened > 1:
        yield _dash_quote(line, opened, len(line))


def _is_cue(line: Sequence[Token], at: int) -> bool:
    """Whether the reporter speaks after the dash: a verb or a name comes first, in lower case or as a name."""
    return line[at].text[0].islower() and line[at].pos in ("VERB", "AUX", "ADV", "PRON", "NOUN", "ADP", "ADJ")


def _dash_quote(line: Sequence[Token], opened: int, end: int) -> Quote:
    first, last = line[opened + 1], line[end - 1]
    return Quote(line[opened].start, last.end, first.start, last.end, speech=True, dash=True)
