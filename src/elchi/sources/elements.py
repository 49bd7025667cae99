"""The small pieces of which lines of chrome consist: dates, times, counters, exchange rates, languages, networks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from elchi.sources.absolute_dates import PrintedDate, date_at
from elchi.sources.chrome import chrome_words, either

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


_NUMBER = r"\d[\d   ]*(?:[.,]\d+)?\s*(?:тыс|млн|k|к)?\b\.?"
_CURRENCY = (
    r"(?:USD|EUR|RUB|RUR|KZT|KGS|UZS|TJS|TMT|CNY|GBP|TRY|JPY|CHF|[$€₽₸¥£]"
    r"|доллар(?: США)?|евро|рубль|российский рубль|тенге|юань|сом|BTC|Brent|нефть|золото)"
)
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
_NETWORK = (
    r"(?:Facebook|Twitter|X|VK|Telegram|WhatsApp|Viber|Instagram|YouTube|TikTok|OK|LinkedIn|Email|Threads|RSS|"
    r"Одноклассники|ВКонтакте|Дзен|Телеграм|Поделиться|Share|Бөлісу|Бөлүшүү)"
)


@cache
def _element_patterns() -> tuple[tuple[ElementKind, re.Pattern[str]], ...]:
    words = chrome_words()
    labels, nouns = either(words.counter_labels), either(words.counter_nouns)
    counter = (
        rf"(?:(?:👁|👀|💬|❤️?|👍|view-icon)️?\s*:?\s*{_NUMBER}|{_NUMBER}\s+{nouns}(?!\w)\.?"
        rf"|{labels}\s*[:\-–—(]?\s*{_NUMBER}\s*(?:{nouns}(?!\w)\.?)?)"
    )
    agency = rf"(?:{either(words.agencies)}|{DOMAIN})"
    listed: tuple[tuple[ElementKind, str], ...] = (
        ("published", either(words.published) + r"(?!\w)"),
        ("updated", either(words.updated) + r"(?!\w)"),
        ("clock", either(words.clock)),
        ("rate", _RATE),
        ("rate", _TEMPERATURE),
        ("rate", either(words.rate_labels) + r"(?:\s+на\s+\d{1,2}\.\d{2}(?:\.\d{2,4})?|\s+на(?=\s+\d))?(?!\w)"),
        ("time", _TIME),
        ("counter", counter),
        ("clock", either(words.weekdays) + r"(?!\w)"),
        ("filler", either((*words.relative_days, *words.time_fillers)) + r"(?!\w)(?:\s?[+-]\s?\d{1,2})?"),
        ("network", _NETWORK + r"(?!\w)"),
        ("language", either(words.languages) + r"(?!\w)"),
        ("button", either(words.buttons) + r"(?!\w)"),
        ("agency", agency + r"(?!\w)"),
        ("number", r"\d{1,3}(?:[  ]?\d{3})*(?![\w.])"),
    )
    return tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in listed)


def element_at(text: str, position: int, limit: int) -> Element | None:
    """The piece of chrome that begins at a position."""
    if date := date_at(text, position, limit):
        return Element("date", date.start, date.end, date)
    for kind, pattern in _element_patterns():
        match = pattern.match(text, position, limit)
        if match and match.end() > position:
            return Element(kind, position, match.end())
    return None


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
