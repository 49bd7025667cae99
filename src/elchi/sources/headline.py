"""The title of a report, and the times it stands again."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from elchi.sources.chrome import CAPITALS, chrome_words, either, fold
from elchi.sources.header import leading_emoji
from elchi.sources.line_rules import ends_sentence
from elchi.sources.page import Cover, Mark, Piece, free_pieces

REPEATED_WITHIN = 8  # lines
LONGEST_TITLE = 250
GLUED_DATES = frozenset({"glued_date", "date_label"})
BEFORE_PROSE = frozenset({"dateline_agency", "header_prefix"})
_SITE_SUFFIX = re.compile(r"\s+(?:[|–—-]|::|»)\s+\S.{0,60}$")
_OPENS_PROSE = re.compile(rf"[{CAPITALS}\d«\"“„–—⚡(*]|- ")


@dataclass(frozen=True, slots=True)
class Headline:
    """The title where it first stands, and what stands around its repetitions."""

    title: Piece | None
    marks: tuple[Mark, ...] = ()


def find_headline(text: str, lines: tuple[Piece, ...], cover: Cover) -> Headline:
    """The title: a line that stands again near the top, or a first line that is no sentence before prose."""
    pieces = free_pieces(text, lines, cover)
    candidates = _whole(lines, pieces[:REPEATED_WITHIN], cover)
    return _repeated(text, candidates) or _first_line(text, pieces, candidates)


def _whole(lines: tuple[Piece, ...], pieces: Sequence[Piece], cover: Cover) -> list[Piece]:
    """The pieces that have their line to themselves, but for what is glued to them; behind a dateline stands prose."""
    starts = [line.start for line in lines]
    lines_of_pieces = [bisect_right(starts, piece.start) for piece in pieces]
    found = []
    for piece, line in zip(pieces, lines_of_pieces, strict=True):
        before = cover.within(lines[line - 1].start, piece.start)
        behind = cover.within(piece.end, lines[line - 1].end)
        alone = lines_of_pieces.count(line) == 1 or (not before and behind and behind[0].rule in GLUED_DATES)
        if alone and not any(mark.rule in BEFORE_PROSE for mark in before):
            found.append(piece)
    return found


def _repeated(text: str, candidates: Sequence[Piece]) -> Headline | None:
    folded = [fold(piece.of(text)) for piece in candidates]
    for number, first in enumerate(candidates):
        if not 15 <= len(first) <= LONGEST_TITLE or len(first.of(text).split()) < 3:
            continue
        pairs = zip(candidates[number + 1 :], folded[number + 1 :], strict=True)
        again = [later for later, other in pairs if _same(folded[number], other, later.of(text))]
        if not again:
            continue
        title = _without_site(text, first, again)
        marks = [Mark(piece.start, piece.end, "repeated_title", "repeated_title") for piece in again]
        if title.end < first.end:
            marks.append(Mark(title.end, first.end, "site_chrome", "site_name"))
        around = [piece for piece in candidates if piece.start < again[-1].start and piece not in (first, *again)]
        short = [piece for piece in around if _is_short(text, piece)]
        marks += [Mark(piece.start, piece.end, "site_chrome", "around_title") for piece in short]
        return Headline(title, tuple(marks))
    return None


def _same(one: str, other: str, later: str) -> bool:
    """Whether a later line repeats the first: the same words, perhaps without the site's name or the last ones.

    `one` is the first line folded, `other` the later one, `later` the later one as it stands.
    """
    if one[:3] != other[:3]:
        return False
    if one == other:
        return True
    if len(other) >= 20 and one.startswith(other):
        return len(other) >= 0.6 * len(one) and not ends_sentence(later)
    suffix = _SITE_SUFFIX.search(later)
    return bool(suffix) and fold(later[: suffix.start()]) == one if suffix else False


def _without_site(text: str, first: Piece, again: Sequence[Piece]) -> Piece:
    for later in again:
        end = first.start + len(later)
        if first.of(text).startswith(later.of(text)) and _SITE_SUFFIX.fullmatch(text[end : first.end]):
            return Piece(first.start, end)
    return first


def _is_short(text: str, piece: Piece) -> bool:
    return len(piece) <= 80 and not ends_sentence(piece.of(text))


def _first_line(text: str, pieces: tuple[Piece, ...], candidates: Sequence[Piece]) -> Headline:
    """A first line that reads as a heading. One or two words above it are the section of the site."""
    for number, piece in enumerate(candidates[:2]):
        if number and not _is_section(text, candidates[0]):
            break
        place = pieces.index(piece)
        if place > number or place + 1 >= len(pieces):
            break
        if _is_heading(text, piece) and _prose_follows(text, piece, pieces[place + 1 :]):
            if number == 0 and _is_section(text, piece) and place + 2 < len(pieces) and _is_heading(text, pieces[1]):
                continue
            title = Piece(leading_emoji(text, piece), piece.end)
            above = [Mark(line.start, line.end, "site_chrome", "section") for line in candidates[:number]]
            return Headline(title, tuple(above))
    return Headline(None)


def _is_section(text: str, piece: Piece) -> bool:
    return len(piece) <= 30 and len(piece.of(text).split()) <= 2 and not ends_sentence(piece.of(text))


@cache
def _no_title() -> re.Pattern[str]:
    return re.compile(rf"{either(chrome_words().salutations)}|[–—-]\s", re.I)


def _is_heading(text: str, piece: Piece) -> bool:
    line = piece.of(text)
    if not 8 <= len(piece) <= LONGEST_TITLE or _no_title().match(line):
        return False
    return not line.endswith((".", ";", ":", ",", "…", '."', ".»", ".”", "-", "–", "—")) or line.endswith(("...", "…"))


def _prose_follows(text: str, title: Piece, after: tuple[Piece, ...]) -> bool:
    """Whether sentences follow, and the title is no first line of prose that was broken at a width."""
    following = after[0].of(text)
    if not _OPENS_PROSE.match(following) or not any(ends_sentence(piece.of(text)) for piece in after):
        return False
    apart = text[title.end : after[0].start].count("\n") > 1
    return apart or not _is_wrapped(text, after)


def _is_wrapped(text: str, pieces: tuple[Piece, ...]) -> bool:
    """Whether the lines are broken at a width: most are about as long, and go on in small letters."""
    if len(pieces) < 3:
        return False
    follows = [later.of(text)[:1].islower() for later in pieces[1:200]]
    return sum(follows) > 0.3 * len(follows)
