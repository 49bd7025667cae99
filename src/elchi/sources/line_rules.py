"""Rules for lines that are chrome, links or tags as a whole, or at one end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from elchi.model.vocabulary import BoilerplateKind
from elchi.sources.chrome import CAPITALS, SPACES, chrome_words, either, fold, heads, opens, opens_near
from elchi.sources.elements import DATELIKE, LONGEST_LINE, Element, is_meta, scan
from elchi.sources.page import Cover, Mark, Piece, free_pieces

EDGE = 10  # lines at either end of a text where lone dates and numbers are no headings of the report
TOP = 6
RELATED_LINES = 6
_SENTENCE_END = (".", "!", "?", "…", ".»", ".”", '."', "?»", "!»", ":")
_SENTENCE_START = re.compile(rf"[.!?»…][\s\"»]*(?=[{CAPITALS}👉])")
_URL = r"(?:https?://|www\.)\S+"
_STEP = re.compile(r"\s[»›>→]\s")
_AFTER_BUTTON = "|." + "".join(char for char in map(chr, range(0x3001)) if char.isspace())
_HASHTAGS = re.compile(r"(?:(?:^|(?<=\s)|(?<=\.))#\w[\w-]*[\s,;|]*)+$")


def ends_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does; headlines do not."""
    return line.rstrip().endswith(_SENTENCE_END)


@cache
def _phrases(section: str) -> dict[str, str]:
    pairs: tuple[tuple[str, str], ...] = getattr(chrome_words(), section)
    return {fold(phrase): kind for phrase, kind in pairs}


@cache
def _compiled(section: str, kind: str | None, template: str, flags: int) -> re.Pattern[str]:
    pairs: tuple[tuple[str, str], ...] = getattr(chrome_words(), section)
    return re.compile(template.format(either(phrase for phrase, of in pairs if kind in (None, of))), flags)


@cache
def _heads(section: str, kind: str | None = None) -> frozenset[str]:
    pairs: tuple[tuple[str, str], ...] = getattr(chrome_words(), section)
    return heads(phrase for phrase, of in pairs if kind in (None, of))


def whole_lines(text: str, lines: tuple[Piece, ...], cover: Cover) -> Iterator[Mark]:
    """A line that a table lists."""
    listed, top_listed = _phrases("lines"), _phrases("top_lines")
    after_mark = False
    for number, piece in enumerate(free_pieces(text, lines, cover)):
        folded = fold(piece.of(text)) if len(piece) <= 80 else ""
        near_edge = number < TOP or (after_mark and number >= len(lines) - EDGE)
        kind = listed.get(folded) or (top_listed.get(folded) if near_edge else None)
        after_mark = kind is not None
        if kind:
            yield Mark(piece.start, piece.end, _kind(kind), "listed_line")


def line_starts(text: str, lines: tuple[Piece, ...], cover: Cover) -> Iterator[Mark]:
    """A line that begins with a listed phrase and is no long sentence."""
    telling = _holds(text, tuple(phrase for phrase, _ in chrome_words().contains))
    for piece in free_pieces(text, lines, cover):
        for kind, longest in (("site_chrome", 200), ("link", 400)):
            if len(piece) > longest or (len(piece) > 140 and kind != "link" and ends_sentence(piece.of(text))):
                continue
            if not opens_near(text, piece.start, _heads("starts", kind), 4):
                continue
            if _compiled("starts", kind, r"[\W_]{{0,4}}{0}(?!\w)", re.I).match(text, piece.start, piece.end):
                yield Mark(piece.start, piece.end, _kind(kind), "listed_start")
        contained = _compiled("contains", "link", "{0}", re.I)
        if telling and len(piece) <= LONGEST_LINE and contained.search(text, piece.start, piece.end):
            yield Mark(piece.start, piece.end, "link", "listed_words")


def _holds(text: str, phrases: tuple[str, ...]) -> bool:
    """Whether the first word of one of the phrases stands anywhere: most texts are spared the patterns of a rule."""
    folded = text.lower().replace("ё", "е")
    return any(word in folded for word in _first_words(phrases))


@cache
def _first_words(phrases: tuple[str, ...]) -> tuple[str, ...]:
    return tuple({phrase.split()[0].lower().replace("ё", "е") for phrase in phrases})


def breadcrumbs(text: str, lines: tuple[Piece, ...], cover: Cover) -> Iterator[Mark]:
    """The way through the site's menu: two or more steps."""
    for piece in free_pieces(text, lines, cover)[:TOP]:
        if len(piece) <= LONGEST_LINE and len(_STEP.findall(piece.of(text))) > 1:
            yield Mark(piece.start, piece.end, "site_chrome", "breadcrumbs")


def glued_phrases(text: str, lines: tuple[Piece, ...], cover: Cover) -> Iterator[Mark]:
    """A button glued to the head or the end of a line."""
    head = _compiled("glued", None, rf"(?:{{0}}[\s|]*)+(?=[{CAPITALS}«\"“„\d–—])", 0)
    tail = _compiled("glued", None, r"(?:{0}[\s|.]*)+$", 0)
    for piece in free_pieces(text, lines, cover):
        if opens(text, piece.start, _heads("glued")) and (match := head.match(text, piece.start, piece.end)):
            words = match.group().rstrip(" |\t\xa0")
            if words == match.group() or re.search(SPACES, words):
                yield Mark(piece.start, match.end(), "site_chrome", "glued_head")
        window = max(piece.start, piece.end - 120)
        closing = text[window : piece.end].rstrip(_AFTER_BUTTON).lower().replace("ё", "е")
        if closing.endswith(_last_words("glued")) and (match := tail.search(text, window, piece.end)):
            before = text[piece.start : match.start()]
            if not before or not before[-1].isspace() or ends_sentence(before) or " " in match.group().strip():
                yield Mark(match.start(), piece.end, "site_chrome", "glued_tail")


@cache
def _last_words(section: str) -> tuple[str, ...]:
    pairs: tuple[tuple[str, str], ...] = getattr(chrome_words(), section)
    return tuple({phrase.split()[-1].lower().replace("ё", "е") for phrase, _ in pairs})


@cache
def _address_tail() -> re.Pattern[str]:
    template = rf"(?:{{0}}|Источник|Источник:)\s*:?\s*{_URL}\s*$"
    return _compiled("starts", "link", template, 0)


def links(text: str, lines: tuple[Piece, ...], cover: Cover) -> Iterator[Mark]:
    """The address of the report itself, or a line of nothing but addresses."""
    only = re.compile(rf"(?:{_URL}\s*)+")
    if "http" not in text and "www." not in text:
        return
    tail = _address_tail()
    for piece in free_pieces(text, lines, cover):
        if only.fullmatch(text, piece.start, piece.end):
            yield Mark(piece.start, piece.end, "link", "address_line")
        elif match := tail.search(text, max(piece.start, piece.end - 500), piece.end):
            yield Mark(match.start(), piece.end, "link", "address_tail")


def related(text: str, lines: tuple[Piece, ...], cover: Cover) -> Iterator[Mark]:
    """Headlines of other reports under their label."""
    label = _compiled("related", None, r"[\W_]{{0,4}}{0}(?!\w)\s*(?P<colon>[:…]|\.{{3}})?\s*", re.I)
    remaining = 0
    for piece in free_pieces(text, lines, cover):
        line = piece.of(text) if len(piece) <= LONGEST_LINE else ""
        match = label.match(line) if opens_near(line, 0, _heads("related"), 4) else None
        if match and (match.end() == len(line) or match.group("colon")):
            yield Mark(piece.start, piece.end, "link", "related")
            remaining = RELATED_LINES if match.end() == len(line) else 0
        elif remaining and line and not ends_sentence(line):
            yield Mark(piece.start, piece.end, "link", "related")
            remaining -= 1
        else:
            remaining = 0


def tags(text: str, lines: tuple[Piece, ...], cover: Cover) -> Iterator[Mark]:
    """Hashtags on a line of their own or at the end of one."""
    for piece in free_pieces(text, lines, cover):
        window = max(piece.start, piece.end - 400)
        if "#" in text[window : piece.end] and (match := _HASHTAGS.search(text[window : piece.end])):
            yield Mark(window + match.start(), piece.end, "site_chrome", "hashtags")


@cache
def _subscription() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = chrome_words()
    verb = re.compile(either(words.subscribe_verbs) + r"(?!\w)", re.I)
    return verb, re.compile(rf"(?<!\w){either(words.networks)}|@\w{{3,}}|t\.me/", re.I)


def subscribe(text: str, lines: tuple[Piece, ...], cover: Cover) -> Iterator[Mark]:
    """An invitation to subscribe: the last sentences of a line that hold both the verb and the network."""
    if not _holds(text, chrome_words().subscribe_verbs):
        return
    verb, network = _subscription()
    for piece in free_pieces(text, lines, cover):
        window = max(piece.start, piece.end - LONGEST_LINE)
        if not verb.search(text, window, piece.end):
            continue
        starts = [window] if window == piece.start else []
        starts += [window + match.end() for match in _SENTENCE_START.finditer(text[window : piece.end])]
        for start in sorted(starts, reverse=True):
            sentence = text[start : piece.end]
            if verb.search(sentence) and network.search(sentence):
                yield Mark(start, piece.end, "site_chrome", "subscribe")
                break


def meta_lines(text: str, lines: tuple[Piece, ...], cover: Cover) -> Iterator[Mark]:
    """A line of nothing but dates, times, counters, rates, languages or networks."""
    pieces = free_pieces(text, lines, cover)
    for number, piece in enumerate(pieces):
        if len(piece) > LONGEST_LINE:
            continue
        elements, reached = scan(text, piece.start, piece.end)
        if reached < piece.end or not is_meta(elements):
            continue
        at_edge = number < EDGE or number >= len(pieces) - EDGE
        if at_edge or any(element.kind not in DATELIKE for element in elements):
            yield from _runs(elements, piece)


def _runs(elements: tuple[Element, ...], piece: Piece) -> Iterator[Mark]:
    """One mark for each run of dates and times, one for each run of the rest."""
    rule = "widget" if any(element.kind == "rate" for element in elements) else "meta_line"
    start, last = piece.start, elements[0]
    for element in elements[1:]:
        if (element.kind in DATELIKE) != (last.kind in DATELIKE):
            yield Mark(start, last.end, _run_kind(last), rule)
            start = element.start
        last = element
    yield Mark(start, piece.end, _run_kind(last), rule)


def _run_kind(element: Element) -> BoilerplateKind:
    return "dateline" if element.kind in DATELIKE else "site_chrome"


def doubled_lines(text: str, lines: tuple[Piece, ...], cover: Cover) -> Iterator[Mark]:
    """A list of tags that was printed twice in one line."""
    for piece in free_pieces(text, lines, cover):
        words = piece.of(text).split() if 12 <= len(piece) <= LONGEST_LINE and _opens_again(text, piece) else []
        half, odd = divmod(len(words), 2)
        if half and not odd and words[:half] == words[half:]:
            yield Mark(piece.start, piece.end, "site_chrome", "doubled_line")


def _opens_again(text: str, piece: Piece) -> bool:
    """Whether the first letters of a line, if they are one word's, stand in it again."""
    opening = text[piece.start : piece.start + 3]
    return not opening.isalnum() or text.find(opening, piece.start + 3, piece.end) > 0


def repeated_lines(text: str, lines: tuple[Piece, ...], cover: Cover) -> Iterator[Mark]:
    """A short line that was just said: the caption of a picture under its alternative text."""
    pieces = free_pieces(text, lines, cover)
    for before, piece in pairwise(pieces):
        if len(piece) == len(before) <= 120 and piece.of(text) == before.of(text):
            yield Mark(piece.start, piece.end, "other", "repeated_line")


def wordless_lines(text: str, lines: tuple[Piece, ...], cover: Cover) -> Iterator[Mark]:
    """A line without letters: a rule of asterisks, a lone number at the edge of the page."""
    pieces = free_pieces(text, lines, cover)
    for number, piece in enumerate(pieces):
        if len(piece) > 200 or any(char.isalpha() for char in piece.of(text)):
            continue
        at_edge = number < EDGE or number >= len(pieces) - EDGE
        wrapped = number and text[pieces[number - 1].end - 1].isalnum() and len(pieces[number - 1]) > 60
        if not any(char.isdigit() for char in piece.of(text)):
            yield Mark(piece.start, piece.end, "other", "no_words")
        elif at_edge and not wrapped:
            yield Mark(piece.start, piece.end, "site_chrome", "lone_number")


def _kind(name: str) -> BoilerplateKind:
    kinds: dict[str, BoilerplateKind] = {"site_chrome": "site_chrome", "link": "link", "credit": "credit"}
    return kinds[name]


__all__ = [
    "breadcrumbs",
    "doubled_lines",
    "ends_sentence",
    "glued_phrases",
    "line_starts",
    "links",
    "meta_lines",
    "related",
    "repeated_lines",
    "subscribe",
    "tags",
    "whole_lines",
    "wordless_lines",
]
