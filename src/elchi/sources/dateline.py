"""Datelines at the head of a line ("БИШКЕК, 26 мая — Sputnik."), and the dates that labels and lines tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from elchi.knowledge.places import match_places
from elchi.knowledge.states import match_states
from elchi.sources.absolute_dates import PrintedDate, date_at
from elchi.sources.chrome import CAPITALS, chrome_words, either, heads, opens
from elchi.sources.elements import (
    DATELIKE,
    DOMAIN,
    LONGEST_LINE,
    SEPARATORS,
    agency_heads,
    element_at,
    may_be_domain,
)
from elchi.sources.page import Cover, Mark, Piece, free_pieces

TOP_LINES = 8
HEAD_LINES = 4  # where weak datelines are believed: a date alone, a town and a date
_GLUED_DATE = re.compile(r"(?<=[^\W\d_]|[»\"”])\d{1,2}\.\d{2}\.\d{4}(?:[,\s–—-]{0,3}\d{1,2}:\d{2}(?!\d))?")
_IN_FIGURES = re.compile(r"\d\.\d\d\.\d{4}")
_SKIP = re.compile(r"[\s,.;:|/()\[\]–—\-•«»\"'“”]*")
_STOP = re.compile(r"[.|:/)\]»\"”–—-]")
_NEXT = re.compile(rf"[{CAPITALS}\d«\"“„–—⚡]")
_PLACE = re.compile(rf"(?:г\.\s?)?[{CAPITALS}][\w’'-]+(?:[ \xa0][{CAPITALS}][\w’'-]+){{0,2}}(?=\s*[,./(|–—-]|\s*$)")
# An agency that no table lists, behind a town or a date: in brackets, in quotation marks, or with capitals inside.
_QUOTED_NAME = r"(?:«[^»\n]{2,30}»|\"[^\"\n]{2,30}\")"
_UNKNOWN_AGENCY = re.compile(
    rf"[\s.,–—-]*(?:[/(](?P<other>(?=[{CAPITALS}«])[^/()\n]{{2,40}})[/)](?=\s*[.–—-])"
    rf"|(?P<quoted>(?:[{CAPITALS}]\w+\s+(?:\w+\s+)?)?{_QUOTED_NAME}|\w*[{CAPITALS}]\w*[{CAPITALS}]\w*)"
    rf"(?=\s+[–—-]\s|\.\s+[{CAPITALS}\d]))"
)
# Words in capitals alone between a full dateline and the first sentence.
_NAMED_AGENCY = re.compile(
    rf"[\s.,–—-]+(?P<name>[{CAPITALS}]\w+(?:[ \xa0-][{CAPITALS}]\w+){{0,2}})(?=\.\s+[{CAPITALS}])"
)


# A town behind the day and a comma: "18 апреля 2025 года, Анкара", "17 апреля, Гомель /БЕЛТА/."
_PLACE_BEHIND = re.compile(
    rf",\s*(?P<name>(?:г\.\s?)?[{CAPITALS}][\w’'-]+(?:[ \xa0][{CAPITALS}][\w’'-]+)?)(?=\s*[./(|–—]|\s*$)"
)


# The number of a newspaper and its day: "«Вечерние вести». № 214 (18 602), пятница, 7 ноября 2025 г."
_ISSUE = re.compile(
    r"[^\n№]{0,60}№\s*\d[\d\s()/-]*[,.]?\s*(?:[а-яё]+,\s*)?\d{1,2}\s+\w+\s+\d{4}(?:\s*(?:г\.|года?))?\s*$", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Head:
    """What a dateline at the head of a line says."""

    end: int
    place: str | None
    date: PrintedDate | None
    timed: bool
    agency: str | None
    stop: str  # the punctuation it ends with


@cache
def _agency() -> re.Pattern[str]:
    words = chrome_words()
    prefix = rf"(?:{either(words.agency_prefixes)}\s+)*"
    name = rf"[«\"“]?(?P<name>{DOMAIN}|{either(words.agencies)}(?!\w))[»\"”]?"
    return re.compile(rf"{prefix}{name}(?:[ \xa0][{CAPITALS}][\w-]+){{0,2}}(?=\s*[.,|:/)–—»\"-]|\s*$)", re.I)


@cache
def _prefix_heads() -> frozenset[str]:
    return heads(chrome_words().agency_prefixes)


def _agency_at(text: str, position: int, limit: int) -> re.Match[str] | None:
    """The listed agency at a position; the pattern is tried only where its first letters stand."""
    word = position + text.startswith(("«", '"', "“"), position)
    if opens(text, word, agency_heads()) or opens(text, position, _prefix_heads()) or may_be_domain(text, word):
        return _agency().match(text, position, limit)
    return None


def parse_head(text: str, start: int, end: int) -> Head | None:
    """The dateline at `start`, or None. At most one of each part, and the prose must begin behind a stop."""
    limit = min(end, start + 140)
    position, place, date, agency, timed = start, None, None, None, False
    reached = start
    while position < limit:
        if date and not (place or agency) and (match := _PLACE_BEHIND.match(text, reached, limit)):
            place, reached = match.group("name"), match.end()
            position = reached
            continue
        if not agency and (place or date) and (match := _UNKNOWN_AGENCY.match(text, position, limit)):
            agency, reached = match.group("quoted") or match.group("other"), match.end()
        elif not agency and place and date and (match := _NAMED_AGENCY.match(text, reached, limit)):
            agency, reached = match.group("name"), match.end()
        position = _skip(text, max(position, reached), limit)
        if not date and (found := date_at(text, position, limit)):
            date, reached = found, found.end
        elif not agency and (match := _agency_at(text, position, limit)):
            agency, reached = match.group("name"), match.end()
        elif (element := element_at(text, position, limit)) and element.kind in DATELIKE - {"date"}:
            timed, reached = timed or element.kind == "time", _worth(text, element.end, limit, element.kind, reached)
        elif not (date or agency) and (match := _PLACE.match(text, position, limit)):
            place, reached = ", ".join(filter(None, (place, match.group()))), match.end()
        else:
            break
        position = max(reached, position + 1) if reached > position else limit
    prose = _skip(text, reached, end)
    stop = "".join(_STOP.findall(text[reached:prose]))
    if reached == start or (prose < end and not _NEXT.match(text, prose)):
        return None
    return Head(_keep_opening(text, reached, prose), place, date, timed, agency, stop)


def _skip(text: str, position: int, limit: int) -> int:
    match = _SKIP.match(text, position, limit)
    return match.end() if match else position


def _worth(text: str, end: int, limit: int, kind: str, reached: int) -> int:
    """A filler ("в", "от") counts only before another piece of a dateline."""
    if kind != "filler":
        return end
    following = element_at(text, _skip(text, end, limit), limit)
    return end if following and following.kind in DATELIKE else reached


def _keep_opening(text: str, reached: int, prose: int) -> int:
    """The end of the dateline: its stop belongs to it, the quotation mark that opens the prose does not."""
    end = prose
    while end > reached and (text[end - 1].isspace() or text[end - 1] in "«“„\"'"):
        end -= 1
    closing = end < prose and end > reached and text[end] in "\"'" and text[reached:end].strip(" .") == ""
    return end + closing


def _is_dateline(head: Head, *, near_top: bool, whole: bool) -> bool:
    """Whether the parts make a dateline; the weak ones are believed only near the top."""
    if head.agency:
        if head.place or head.date or head.timed:
            return bool(head.stop) or (near_top and whole and head.date is not None)
        return near_top and bool(re.search(r"[|/)–—-]", head.stop))
    if head.place and head.date:
        return near_top and (whole or bool(head.stop))
    if head.date:
        dated = head.date.day is not None
        printed = not head.date.worded or head.timed
        stopped = bool(re.search(r"[.|/:]", head.stop)) if head.date.worded else True
        return near_top and (whole or (dated and printed) or (stopped and not re.search(r"[–—-]", head.stop)))
    if head.place:
        capitals = head.place.isupper() and (len(head.place) >= 5 if not whole else _is_known(head.place))
        return near_top and capitals and (whole or bool(re.fullmatch(r"[.–—-]+", head.stop)))
    return near_top and head.timed and "|" in head.stop


def _is_known(place: str) -> bool:
    """Whether a line in capitals names a place: a section of a newspaper ("ПАРТНЕРСТВО") does not."""
    words = [word.title() for word in place.replace(",", " ").split()]
    return match_places(words, 0) is not None or match_states(words, 0) is not None


def datelines(text: str, lines: tuple[Piece, ...], cover: Cover) -> Iterator[Mark]:
    """Datelines at the head of lines."""
    pieces = free_pieces(text, lines, cover)
    for number, piece in enumerate(pieces):
        if number < HEAD_LINES and (issue := _ISSUE.match(text, piece.start, piece.end)):
            yield Mark(piece.start, issue.end(), "dateline", "issue")
            continue
        head = parse_head(text, piece.start, piece.end)
        if head is None:
            continue
        whole = head.end == piece.end
        signed = number == len(pieces) - 1 and whole and head.place is not None and head.date is not None
        if signed or _is_dateline(head, near_top=number < HEAD_LINES, whole=whole):
            yield Mark(piece.start, head.end, "dateline", "dateline_agency" if head.agency else "dateline")


def glued_dates(text: str, lines: tuple[Piece, ...], cover: Cover) -> Iterator[Mark]:
    """A date and time in figures glued to a word before it: "…Евросоюза27.09.2023 11:08"."""
    if not _IN_FIGURES.search(text):  # five times as quick as the pattern that looks back
        return
    for piece in free_pieces(text, lines, cover)[:TOP_LINES]:
        for match in _GLUED_DATE.finditer(text, piece.start, min(piece.end, piece.start + LONGEST_LINE)):
            if date_at(text, match.start(), match.end()):
                yield Mark(match.start(), match.end(), "dateline", "glued_date")


@cache
def _date_label_patterns() -> tuple[re.Pattern[str], frozenset[str], re.Pattern[str]]:
    """A label at the head of a line, the first letters of one, and a label glued to the words before it."""
    words = chrome_words()
    labels = (*words.published, *words.updated)
    at_head = re.compile(either(labels) + r"(?!\w)\s*:?", re.I)
    return at_head, heads(labels), re.compile(either(label for label in labels if len(label) >= 8) + r"\s*:")


def date_labels(text: str, lines: tuple[Piece, ...], cover: Cover) -> Iterator[Mark]:
    """ "Опубликовано:" with what follows of dates, at the head of a line or glued to its middle."""
    at_head, first_letters, glued = _date_label_patterns()
    for piece in free_pieces(text, lines, cover):
        found = list(glued.finditer(text, piece.start, piece.end)) if text.find(":", piece.start, piece.end) > 0 else []
        may_head = opens(text, piece.start, first_letters)
        head = at_head.match(text, piece.start, piece.end) if may_head else None
        if head and not (found and found[0].start() == piece.start):
            found.insert(0, head)
        for match in found:
            end, dated = _dates_after(text, match.end(), piece.end)
            if dated or match.group().endswith(":"):
                yield Mark(match.start(), end, "site_chrome", "date_label")


def _dates_after(text: str, start: int, end: int) -> tuple[int, bool]:
    """How far dates and times follow a label, and whether there is a date."""
    reached, dated, limit = start, False, min(end, start + LONGEST_LINE)
    while element := element_at(text, SEPARATORS.match(text, reached, limit).end(), limit):  # type: ignore[union-attr]
        if element.kind not in DATELIKE - {"filler", "published", "updated"}:
            break
        reached, dated = element.end, dated or element.kind == "date"
    return reached, dated
