"""Names of people in Latin letters: as is customary where `knowledge/ru/latin.csv` knows it, else by letters."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from elchi.knowledge.tables import read_csv
from elchi.language.russian.dictionary import fold

_WORD = re.compile(r"[^\W\d_]+")
_CONTEXT = re.compile(r"(?:(\^)|\((\w+)\))?(\w+)(\$)?")
_WOMAN = re.compile(r"(ов|ев|ин)а$")


def latin(name: str) -> str:
    """The name in Latin letters: "Касым-Жомарт Токаев" → "Kassym-Jomart Tokayev"."""
    return _WORD.sub(lambda match: _latin_word(match.group()), name)


@lru_cache(maxsize=20_000)  # names: some thousands in a year's reports
def _latin_word(word: str) -> str:
    customs = _customs()
    key = fold(word)
    spelled = customs.get(key) if len(word) > 1 or not word.isupper() else None  # a lone capital is an initial
    if spelled is None and _WOMAN.search(key) and (man := customs.get(key[:-1])):
        spelled = f"{man}a"
    if spelled is None:
        spelled = _by_letters(word.lower())
        spelled = spelled[:1].upper() + spelled[1:] if word[0].isupper() else spelled
    return spelled.upper() if len(word) > 1 and word.isupper() else spelled


def _by_letters(word: str) -> str:
    pattern, latins = _letters()
    return pattern.sub(lambda match: latins[match.lastindex or 0], word)


@cache
def _customs() -> dict[str, str]:
    return {fold(row["cyrillic"]): row["latin"] for row in read_csv("ru/latin.csv") if row["kind"] == "name"}


@cache
def _letters() -> tuple[re.Pattern[str], tuple[str, ...]]:
    """One pattern of a group a row, those with a context and the longer ones first; the Latin letters by group."""
    rows = [(_as_pattern(row["cyrillic"]), row["latin"]) for row in read_csv("ru/latin.csv") if row["kind"] == "letter"]
    rows.sort(key=lambda row: -len(row[0]))
    return re.compile("|".join(f"({pattern})" for pattern, _ in rows)), ("", *(latin for _, latin in rows))


def _as_pattern(cell: str) -> str:
    match = _CONTEXT.fullmatch(cell)
    if match is None:
        raise ValueError(f"not a letter of latin.csv: {cell}")
    beginning, after, letters, end = match.groups()
    return f"{'^' if beginning else ''}{f'(?<=[{after}])' if after else ''}{letters}{'$' if end else ''}"
