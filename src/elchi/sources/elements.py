"""The small pieces of which lines of chrome consist: dates, times, counters, exchange rates, languages, networks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from elchi.sources.absolute_dates import PrintedDate, date_at
from elchi.sources.chrome import chrome_words, either, head_of, heads, opens

ElementKind = Literal[
    "date",
    "time",
    "published",
    "updated",
    "clock",
    "counter",
    "rate",
    "language",
    "network",
    "button",
    "agency",
    "number",
    "filler",
]
DATELIKE: frozenset[str] = frozenset({"date", "time", "published", "updated", "clock", "filler"})
# One of these alone on a line could be a word of the text.
WEAK: frozenset[str] = frozenset({"agency", "filler", "language", "clock", "button", "number"})
SEPARATORS = re.compile(r"[\s,.;:|/()\[\]–—\-•·*›>«»\"'⏰🕒🕐📅📆🗓🗞]*")
LONGEST_LINE = 300  # a longer line is prose


@dataclass(frozen=True, slots=True)
class Element:
    """One piece of a line."""

    kind: ElementKind
    start: int
    end: int
    date: PrintedDate | None = None


@dataclass(frozen=True, slots=True)
class _Pattern:
    """One kind of piece; `heads` are the first letters of its words, or it opens with a sign or a figure."""

    kind: ElementKind
    pattern: re.Pattern[str]
    heads: frozenset[str] | None  # None: it may open with anything


_NUMBER = r"\d[\d   ]*(?:[.,]\d+)?\s*(?:тыс|млн|k|к)?\b\.?"
_CURRENCIES = (
    *("USD", "EUR", "RUB", "RUR", "KZT", "KGS", "UZS", "TJS", "TMT", "CNY", "GBP", "TRY", "JPY", "CHF", "[$€₽₸¥£]"),
    *("доллар(?: США)?", "евро", "рубль", "российский рубль", "тенге", "юань", "сом", "BTC", "Brent"),
    *("нефть", "золото"),
)
_CURRENCY = f"(?:{'|'.join(_CURRENCIES)})"
_RATE_DAY = r"(?:\s+на\s+\d{1,2}\.\d{2}(?:\.\d{2,4})?|\s+на(?=\s+\d))?(?!\w)"
_AMOUNT = r"\d{1,3}(?:[  ]?\d{3})*(?:[.,]\d+)?(?![\d.,]*\s*(?:тыс|млн|млрд))"
_CHANGE = r"(?:\s*\(?[▲▼↑↓+\-]\s*\d+(?:[.,]\d+)?%?\)?)?"
_RATE = (
    rf"(?:(?:\d+\s*)?{_CURRENCY}\s*[=–—\-:/]\s*{_AMOUNT}\s*{_CURRENCY}(?!\w)"  # 1 USD = 87,45 KGS
    rf"|(?:\d+\s*)?{_CURRENCY}(?:\s*/\s*{_CURRENCY})?\s*[:=–—\-]?\s*"  # USD 87.45 +0.3
    rf"[▲▼↑↓+\-]?\s*{_AMOUNT}{_CHANGE})"
)
_TEMPERATURE = r"[+\-−]?\d{1,2}\s*(?:°\s*[CСFcс]?|[CС])(?!\w)"
_ZONE = r"(?:\s*\(?(?:GMT|UTC|MSK|МСК|мск)(?:\s?[+-]\s?\d{1,2}(?::\d\d)?)?\)?)?"
_TIME = rf"(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?![\d.,:]){_ZONE}"
_TOP_LEVEL = "kz|kg|uz|tj|tm|ru|com|org|net|info|media|news|tv|az|by|am|ge|cn|eu|su|рф|қаз"
DOMAIN = rf"(?:[A-Za-zА-Яа-я0-9][\w-]{{0,30}}\.){{1,3}}(?:{_TOP_LEVEL})(?!\w)"
_DOMAIN_START = re.compile(r"\w[\w-]{0,30}\.")
_NETWORKS = (
    *("Facebook", "Twitter", "X", "VK", "Telegram", "WhatsApp", "Viber", "Instagram", "YouTube", "TikTok", "OK"),
    *("LinkedIn", "Email", "Threads", "RSS", "Одноклассники", "ВКонтакте", "Дзен", "Телеграм", "Поделиться", "Share"),
    *("Бөлісу", "Бөлүшүү"),
)


@cache
def _element_patterns() -> tuple[_Pattern, ...]:
    words = chrome_words()
    labels, nouns = either(words.counter_labels), either(words.counter_nouns)
    counter = (
        rf"(?:(?:👁|👀|💬|❤️?|👍|view-icon)️?\s*:?\s*{_NUMBER}|{_NUMBER}\s+{nouns}(?!\w)\.?"
        rf"|{labels}\s*[:\-–—(]?\s*{_NUMBER}\s*(?:{nouns}(?!\w)\.?)?)"
    )
    agency = rf"(?:{either(words.agencies)}|{DOMAIN})"
    fillers = (*words.relative_days, *words.time_fillers)
    listed: tuple[tuple[ElementKind, str, Iterable[str] | None], ...] = (
        ("published", either(words.published) + r"(?!\w)", words.published),
        ("updated", either(words.updated) + r"(?!\w)", words.updated),
        ("clock", either(words.clock), words.clock),
        ("rate", _RATE, _CURRENCIES),
        ("rate", _TEMPERATURE, ()),
        ("rate", either(words.rate_labels) + _RATE_DAY, words.rate_labels),
        ("time", _TIME, ()),
        ("counter", counter, (*words.counter_labels, "view-icon")),
        ("clock", either(words.weekdays) + r"(?!\w)", words.weekdays),
        ("filler", either(fillers) + r"(?!\w)(?:\s?[+-]\s?\d{1,2})?", fillers),
        ("network", f"(?:{'|'.join(_NETWORKS)})(?!\\w)", _NETWORKS),
        ("language", either(words.languages) + r"(?!\w)", words.languages),
        ("button", either(words.buttons) + r"(?!\w)", words.buttons),
        ("agency", agency + r"(?!\w)", None),
        ("number", r"\d{1,3}(?:[  ]?\d{3})*(?![\w.])", ()),
    )
    return tuple(
        _Pattern(kind, re.compile(pattern, re.IGNORECASE), None if opening is None else heads(opening))
        for kind, pattern, opening in listed
    )


def element_at(text: str, position: int, limit: int) -> Element | None:
    """The piece of chrome that begins at a position."""
    if date := date_at(text, position, limit):
        return Element("date", date.start, date.end, date)
    if position >= limit:
        return None
    letter = text[position].isalpha()
    for known in _opening_with(head_of(text[position : position + 2])) if letter else _element_patterns():
        if letter and known.heads is None and not _may_be_agency(text, position):
            continue
        match = known.pattern.match(text, position, limit)
        if match and match.end() > position:
            return Element(known.kind, position, match.end())
    return None


@lru_cache(maxsize=4096)  # pairs of letters: all that Russian uses
def _opening_with(head: str) -> tuple[_Pattern, ...]:
    """The patterns that two letters may open: mostly none but the agencies', where all of them took 20 µs a line."""
    return tuple(
        known for known in _element_patterns() if known.heads is None or head in known.heads or head[:1] in known.heads
    )


def _may_be_agency(text: str, position: int) -> bool:
    return opens(text, position, agency_heads()) or may_be_domain(text, position)


@cache
def agency_heads() -> frozenset[str]:
    """The first letters of the listed agencies."""
    return heads(chrome_words().agencies)


def may_be_domain(text: str, position: int) -> bool:
    """Whether a full stop follows the first word, as in "24.kg"."""
    return bool(_DOMAIN_START.match(text, position))


def scan(text: str, start: int, end: int) -> tuple[tuple[Element, ...], int]:
    """The pieces from `start` on, and where they stop: at `end` if the stretch holds nothing else."""
    limit = min(end, start + LONGEST_LINE)
    found: list[Element] = []
    position = SEPARATORS.match(text, start, limit).end()  # type: ignore[union-attr]  # it matches the empty string
    while position < limit and (element := element_at(text, position, limit)):
        found.append(element)
        position = SEPARATORS.match(text, element.end, limit).end()  # type: ignore[union-attr]
    return tuple(found), position


def is_meta(elements: tuple[Element, ...]) -> bool:
    """Whether pieces that fill a line make it one of chrome."""
    kinds = [element.kind for element in elements]
    if any(kind not in WEAK for kind in kinds):
        return True
    return any(kinds.count(kind) > 1 for kind in ("language", "button", "clock"))
