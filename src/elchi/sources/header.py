"""Lines that head a page: the medium and its section, an institution's name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from elchi.knowledge.states import match_states
from elchi.sources.chrome import CAPITALS, chrome_words, either, fold
from elchi.sources.elements import element_at
from elchi.sources.line_rules import ends_sentence
from elchi.sources.page import Cover, Mark, Piece, free_pieces

TOP, BOTTOM = 4, 3  # lines
LONGEST_HEADER = 70
_STRONG = re.compile(r"\s{2,}|\s*[|›»>•·№]\s*|\s/\s")
_WEAK = re.compile(r"[.:,](?:\s+|$)|\s[–—-]\s")
_COLUMNS = re.compile(r"(?:[^\S\n]{2,}|\t)+")
_FULL_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{4}(?:,?\s\d{1,2}:\d{2})?")
_FEW = 3  # words of a column
_EMOJI = re.compile(r"[^\w\s«\"“„'(\[№#–—-]+\s*")
_VERB = re.compile(r"\b\w+(?:л|ла|ло|ли|лся|лась|лись|ет|ит|ют|ут|ат|ят|ется|ится|ются|атся|ятся)\b", re.IGNORECASE)
_NO_VERBS = frozenset(
    {"дел", "совет", "кабинет", "комитет", "департамент", "отдел", "секретариат", "аппарат", "акимат", "сенат"}
)


@cache
def _sections() -> frozenset[str]:
    return frozenset(fold(section) for section in chrome_words().sections)


def fragments(line: str) -> tuple[str, ...]:
    """The parts of a header line, without emoji and empty parts."""
    parts = (part for strong in _STRONG.split(line) for part in _WEAK.split(strong))
    return tuple(part.strip() for part in parts if part and any(char.isalnum() for char in part))


def is_section(fragment: str) -> bool:
    """Whether a part names a section, or ends in the word of one ("Первый канал Новости")."""
    words = fold(fragment).split()
    return fold(fragment) in _sections() or (len(words) > 1 and words[-1] in _sections())


def headers(text: str, lines: tuple[Piece, ...], cover: Cover) -> Iterator[Mark]:
    """A short line of a section and a medium: "17:05  Политика  |  Душанбе"."""
    pieces = free_pieces(text, lines, cover)
    for number, piece in enumerate(pieces):
        if not (number < TOP or number >= len(pieces) - BOTTOM) or len(piece) > LONGEST_HEADER:
            continue
        if _is_header(piece.of(text)) or (number < TOP and _in_columns(piece.of(text))):
            yield Mark(piece.start, piece.end, "site_chrome", "header")


def _is_header(line: str) -> bool:
    parts = fragments(line)
    if len(parts) < 2 or any(len(part.split()) > 4 for part in parts) or line.endswith(("?", "!", "»", '"')):
        return False
    timed = any((element := element_at(part, 0, len(part))) and element.kind in {"time", "date"} for part in parts)
    sections = [is_section(part) or ("|" in line and _is_state(part)) for part in parts]
    return all(sections) or (any(sections) and (timed or bool(_STRONG.search(line))))


def _is_state(part: str) -> bool:
    """Whether a part is the name of a state: sections are called so ("TRT на русском | Турция")."""
    words = part.split()
    found = match_states(words, 0) if words else None
    return found is not None and found[1] == len(words)


def _in_columns(line: str) -> bool:
    """A full date in figures with a word or two in a column beside it: "31.01.2018   Иван Иванов"."""
    columns = [column for column in _COLUMNS.split(line.strip()) if column]
    dates = [column for column in columns if _FULL_DATE.fullmatch(column)]
    return len(dates) == 1 and len(columns) > 1 and all(len(column.split()) <= _FEW for column in columns)


@cache
def _prefix() -> re.Pattern[str]:
    words = chrome_words()
    medium = rf"(?:[{CAPITALS}][\w-]+(?:[ \xa0][{CAPITALS}][\w-]+){{0,2}}\.\s+)?"
    return re.compile(rf"{medium}{either(words.sections)}\.\s+(?=[{CAPITALS}\d«\"])")


def header_prefixes(text: str, lines: tuple[Piece, ...], cover: Cover) -> Iterator[Mark]:
    """A section before the first sentence: "Экономика. 15 августа…"."""
    for piece in free_pieces(text, lines, cover)[:TOP]:
        match = _prefix().match(text, piece.start, piece.end)
        if match and len(piece) > LONGEST_HEADER:
            yield Mark(piece.start, match.end(), "site_chrome", "header_prefix")


@cache
def _masthead() -> re.Pattern[str]:
    return re.compile(either((*chrome_words().mastheads, *chrome_words().signatures)) + r"(?!\w)", re.IGNORECASE)


def mastheads(text: str, lines: tuple[Piece, ...], cover: Cover) -> Iterator[Mark]:
    """An institution's name, without a verb, as the first line of its page."""
    pieces = free_pieces(text, lines, cover)
    for piece in pieces[:1] if len(pieces) > 1 else ():
        line = piece.of(text)
        if len(line.split()) > 9 or ends_sentence(line) or not _masthead().match(line):
            continue
        if all(word.casefold() in _NO_VERBS for word in _VERB.findall(line)):
            yield Mark(piece.start, piece.end, "site_chrome", "masthead")


def leading_emoji(text: str, piece: Piece) -> int:
    """Where the words of a line begin, behind flags and other signs."""
    match = _EMOJI.match(text, piece.start, piece.end)
    return match.end() if match else piece.start
