"""Rules for credits: who took the picture, who wrote, which office signs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from elchi.sources.chrome import CAPITALS, chrome_words, either, heads, opens_near
from elchi.sources.line_rules import ends_sentence
from elchi.sources.page import Cover, Mark, Piece, free_pieces

LONGEST_CREDIT = 160
SIGNED_LINES = 4  # a signature stands in the last lines
_SENTENCE_BREAK = re.compile(rf"(?<=[^\W\d_][^\W\d_]|.[»\"”)])[.!?]\s+(?=[{CAPITALS}])")  # not after an initial
# A caption with its size and date, or with its owner.
_PICTURE = re.compile(r".{0,200}(?:,\s\d{3,4},\s\d{2}\.\d{2}\.\d{4}|,\s©\s?[^.!?]{2,40})")
_INITIALS = re.compile(r"(?<=[.!?»\"”])\s*\([A-Z][a-z]?[A-Z][a-z]?\)$")  # (AiT): the author, at Radio Azattyk
_NAME = re.compile(rf"(?:[{CAPITALS}]\.\s?){{0,2}}[{CAPITALS}][\w’'ʼ-]+(?:\s+[{CAPITALS}][\w’'ʼ-]*\.?){{0,2}}")


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"[\W_]{{0,3}}{either(chrome_words().credit_labels)}\s*(?P<mark>:|\s[–—-]\s)\s*", re.I)


@cache
def _label_heads() -> frozenset[str]:
    return heads(chrome_words().credit_labels)


@cache
def _bare_heads() -> frozenset[str]:
    return heads(chrome_words().credit_bare)


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(rf"[(\[]?{either(chrome_words().credit_bare)}(?!\w)[\s:]*(?=\S)")


@cache
def _tail() -> re.Pattern[str]:
    labels = [label for label in chrome_words().credit_labels if len(label) > 3]
    either_case = either([*labels, *(f"({label.lower()}" for label in labels)])
    return re.compile(rf"(?:[(]?{either_case}\s*:|©)\s*[^\n.!?:]{{2,80}}(?:\.\w{{2,5}}[^\n.!?:]{{0,40}})*[.)]?$")


def credit_lines(text: str, lines: tuple[Piece, ...], cover: Cover) -> Iterator[Mark]:
    """A line that begins with a label of credit; the rest of the line stays if it is prose."""
    for piece in free_pieces(text, lines, cover):
        labelled = opens_near(text, piece.start, _label_heads(), 3)
        match = _label().match(text, piece.start, piece.end) if labelled else None
        if match and match.group("mark") != ":" and len(piece) > 80:
            match = None
        sentence = ends_sentence(piece.of(text))
        if match and sentence and text[match.end() : match.end() + 1].islower():
            match = None
        short = len(piece) <= 200 and opens_near(text, piece.start, _bare_heads(), 1)
        if not match and short and (not sentence or text[piece.start] == "©"):
            match = _bare().match(text, piece.start, piece.end)
        owned = text.find("©", piece.start, piece.end) > 0 or text[piece.end - 1].isdigit()
        if owned and len(piece) <= 200 and _PICTURE.fullmatch(text, piece.start, piece.end):
            yield Mark(piece.start, piece.end, "credit", "caption")
        elif match and text[piece.end - 1] != "?" and (end := _credit_end(text, match.end(), piece.end)):
            yield Mark(piece.start, end, "credit", "credit_line")


def _credit_end(text: str, start: int, end: int) -> int | None:
    """Where the value of a credit stops: at the line's end, or before a sentence that follows it."""
    broken = _SENTENCE_BREAK.search(text, start, min(end, start + LONGEST_CREDIT))
    if broken and end - broken.end() > 40:
        return broken.start() + 1
    return end if end - start <= LONGEST_CREDIT else None


def credit_tails(text: str, lines: tuple[Piece, ...], cover: Cover) -> Iterator[Mark]:
    """A credit at the end of a line, glued or not."""
    for piece in free_pieces(text, lines, cover):
        window = max(piece.start, piece.end - LONGEST_CREDIT)
        marked = text.find(":", window, piece.end) >= 0 or text.find("©", window, piece.end) >= 0
        match = _tail().search(text, window, piece.end) if marked else None
        if not match and text[piece.end - 1] == ")":
            match = _INITIALS.search(text, window, piece.end)
        if match and match.start() > piece.start:
            yield Mark(match.start(), piece.end, "credit", "credit_tail")


@cache
def _signature() -> re.Pattern[str]:
    words = chrome_words()
    outlet = rf"(?:{either(words.agency_prefixes)}\s+)?[«\"“]?{either(words.agencies)}[»\"”]?"
    agency = rf"(?-i:[{CAPITALS}]{{2,4}})\s+[«\"“][^»\"”\n]{{2,30}}[»\"”]"
    return re.compile(rf"(?:{either(words.signatures)}(?!\w).{{0,120}}|{outlet}|{agency})", re.I)


def signatures(text: str, lines: tuple[Piece, ...], cover: Cover) -> Iterator[Mark]:
    """The press office or the author, alone on one of the last lines."""
    pieces = free_pieces(text, lines, cover)
    if len(pieces) < 2:
        return
    for number in range(len(pieces) - 1, max(len(pieces) - 1 - SIGNED_LINES, 0), -1):
        piece, before = pieces[number], pieces[number - 1]
        line = piece.of(text)
        if len(piece) > 140 or ends_sentence(line) or not ends_sentence(before.of(text)[-4:]):
            break
        if not (_signature().fullmatch(line) or _is_byline(line)):
            break
        yield Mark(piece.start, piece.end, "credit", "signature")


def _is_byline(line: str) -> bool:
    """Two or three capitalised words, as a name is, perhaps with an outlet behind a comma."""
    name, _, rest = line.partition(",")
    return 1 < len(name.replace(".", ". ").split()) <= 3 and bool(_NAME.fullmatch(name.strip())) and len(rest) <= 60
