"""The words of site chrome: the tables `knowledge/*/chrome.toml` of all languages as one set.

They are read together because a page mixes languages: a Kazakh button stands in a Russian report.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from elchi.knowledge.tables import read_toml

CHROME_LANGUAGES = ("ru", "ky", "kk", "en")
CAPITALS = "A-ZА-ЯЁІҚҒҢӨҰҮҺӘЎҲҶӢӮ"  # for a class of characters
SPACES = r"[^\S\r\n]+"  # white space within a line


@dataclass(frozen=True, slots=True)
class ChromeWords:
    """The merged tables. Pairs are (phrase, kind)."""

    lines: tuple[tuple[str, str], ...]
    top_lines: tuple[tuple[str, str], ...]
    starts: tuple[tuple[str, str], ...]
    contains: tuple[tuple[str, str], ...]
    glued: tuple[tuple[str, str], ...]
    related: tuple[tuple[str, str], ...]
    credit_labels: tuple[str, ...]
    credit_bare: tuple[str, ...]
    signatures: tuple[str, ...]
    published: tuple[str, ...]
    updated: tuple[str, ...]
    clock: tuple[str, ...]
    counter_labels: tuple[str, ...]
    counter_nouns: tuple[str, ...]
    subscribe_verbs: tuple[str, ...]
    networks: tuple[str, ...]
    languages: tuple[str, ...]
    agencies: tuple[str, ...]
    agency_prefixes: tuple[str, ...]
    self_names: tuple[str, ...]
    sections: tuple[str, ...]
    mastheads: tuple[str, ...]
    buttons: tuple[str, ...]
    rate_labels: tuple[str, ...]
    months: tuple[tuple[str, int], ...]
    weekdays: tuple[str, ...]
    relative_days: tuple[str, ...]
    year_words: tuple[str, ...]
    time_fillers: tuple[str, ...]
    salutations: tuple[str, ...]


@cache
def chrome_words() -> ChromeWords:
    """The tables of all languages, read once."""
    tables = [read_toml(f"{language}/chrome.toml") for language in CHROME_LANGUAGES]
    return ChromeWords(
        lines=_kinds(tables, "lines"),
        top_lines=_kinds(tables, "top_lines"),
        starts=_kinds(tables, "starts"),
        contains=_kinds(tables, "contains"),
        glued=_kinds(tables, "glued"),
        related=_kinds(tables, "related"),
        credit_labels=_words(tables, "credits", "labels"),
        credit_bare=_words(tables, "credits", "bare"),
        signatures=_words(tables, "credits", "signatures"),
        published=_words(tables, "date_labels", "published"),
        updated=_words(tables, "date_labels", "updated"),
        clock=_words(tables, "date_labels", "clock"),
        counter_labels=_words(tables, "counters", "labels"),
        counter_nouns=_words(tables, "counters", "nouns"),
        subscribe_verbs=_words(tables, "subscribe", "verbs"),
        networks=_words(tables, "subscribe", "networks"),
        languages=_words(tables, "languages", "names"),
        agencies=_words(tables, "agencies", "names"),
        agency_prefixes=_words(tables, "agencies", "prefixes"),
        self_names=_words(tables, "agencies", "self_names"),
        sections=_words(tables, "headers", "sections"),
        mastheads=_words(tables, "headers", "mastheads"),
        buttons=_words(tables, "headers", "buttons"),
        rate_labels=_words(tables, "headers", "rate_labels"),
        months=tuple((form, int(key)) for table in tables for key, forms in table["months"].items() for form in forms),
        weekdays=_words(tables, "time", "weekdays"),
        relative_days=_words(tables, "time", "relative"),
        year_words=_words(tables, "time", "year_words"),
        time_fillers=_words(tables, "time", "fillers"),
        salutations=_words(tables, "salutations", "starts"),
    )


def _words(tables: list[dict[str, Any]], section: str, key: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for table in tables for word in table.get(section, {}).get(key, ())))


def _kinds(tables: list[dict[str, Any]], section: str) -> tuple[tuple[str, str], ...]:
    pairs = ((word, kind) for table in tables for kind, words in table.get(section, {}).items() for word in words)
    return tuple(dict.fromkeys(pairs))


def either(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases, longest first; ё matches е, a space any run of spaces."""
    ordered = sorted(dict.fromkeys(phrases), key=lambda phrase: (-len(phrase), phrase))
    return "(?:" + "|".join(_loose(phrase) for phrase in ordered) + ")" if ordered else r"(?!)"


def _loose(phrase: str) -> str:
    pattern = re.escape(phrase).replace(r"\ ", SPACES).replace(" ", SPACES)
    return re.sub("[её]", "[её]", re.sub("[ЕЁ]", "[ЕЁ]", pattern))


def heads(phrases: Iterable[str]) -> frozenset[str]:
    """The first two letters of the phrases: a look into this set is tens of times quicker than a pattern that fails."""
    return frozenset(head_of(phrase[:2]) for phrase in phrases)


def opens(text: str, position: int, known: frozenset[str]) -> bool:
    """Whether one of the phrases of which these are the heads may begin here."""
    head = head_of(text[position : position + 2])
    return head in known or head[:1] in known


def opens_near(text: str, position: int, known: frozenset[str], signs: int) -> bool:
    """Whether one of the phrases may begin here or behind some signs."""
    return any(opens(text, start, known) for start in range(position, position + signs + 1))


@lru_cache(maxsize=4096)  # pairs of letters: all that Russian uses
def head_of(letters: str) -> str:
    """Two letters, or one, as the heads have them."""
    head = letters.lower().replace("ё", "е")
    return head if not head[1:].isspace() else head[:1]


def fold(line: str) -> str:
    """A line as compared with the lists of whole lines: no case, ё as е, no decoration at either end."""
    return " ".join(line.casefold().replace("ё", "е").split()).strip(" .:!…-–—|•·*>»«→←▼▲,/\"'“”")
