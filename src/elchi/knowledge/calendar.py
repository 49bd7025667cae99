"""Words of time: the table `ru/dates.toml` as one dictionary from a form to what it may mean."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

Unit = Literal["day", "week", "month", "quarter", "half", "year", "decade", "century"]
Edge = Literal["start", "middle", "end"]
Vague = Literal["soon", "recent", "days", "now", "same", "eve", "morrow", "apart"]
Role = Literal["point", "period", "deadline", "since"]

Phrases = Mapping[str, Mapping[str, Sequence[tuple[tuple[str, ...], Vague]]]]


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Forms in lower case with ё as е. Shifts count units from the day of the report."""

    months: Mapping[str, int]
    month_adjectives: Mapping[str, int]
    weekdays: Mapping[str, int]
    seasons: Mapping[str, tuple[int, int]]
    units: Mapping[str, Unit]
    plural_units: frozenset[str]
    year_words: frozenset[str]
    half_words: frozenset[str]
    deictic: Mapping[str, int]
    stretch: Mapping[str, int]
    days: Mapping[str, int]
    day_adjectives: Mapping[str, int]
    day_parts: frozenset[str]
    phrases: Phrases  # by first word, then by the second ("" where there is none), longest first
    edges: Mapping[str, Edge]
    prepositions: Mapping[str, Role]
    deadline_phrases: frozenset[tuple[str, ...]]
    short_year: frozenset[str]
    ahead: frozenset[str]  # lemmas that put what they govern ahead of the report
    promised: frozenset[str]  # those of them that do so in the past tense too


def _forms(table: Mapping[str, str]) -> dict[str, str]:
    return {form: key for key, forms in table.items() for form in forms.split()}


def _inflected(table: Mapping[str, str], endings: Iterable[str]) -> dict[str, int]:
    return {stem + ending: int(key) for stem, key in _forms(table).items() for ending in endings}


def _pair(key: str) -> tuple[int, int]:
    first, last = key.split("-")
    return int(first), int(last)


def _phrases(table: Mapping[str, list[str]]) -> Phrases:
    found: dict[str, dict[str, list[tuple[tuple[str, ...], Any]]]] = {}
    for kind, phrases in table.items():
        for phrase in phrases:
            words = tuple(phrase.split())
            second = words[1] if len(words) > 1 else ""
            found.setdefault(words[0], {}).setdefault(second, []).append((words, kind))
    for seconds in found.values():
        for rows in seconds.values():
            rows.sort(key=lambda row: -len(row[0]))
    return found


@cache
def time_words(language: str = "ru") -> TimeWords:
    """The words of time of a language, read once."""
    data = tomllib.loads((files("elchi.knowledge") / language / "dates.toml").read_text(encoding="utf-8"))
    endings = data["adjective_endings"]["all"].split()
    units: dict[str, Any] = _forms(data["units"])
    edges: dict[str, Any] = _forms(data["edges"])
    prepositions: dict[str, Any] = _forms(data["prepositions"])
    return TimeWords(
        months={form: int(key) for form, key in _forms(data["months"]).items()},
        month_adjectives=_inflected(data["month_adjectives"], endings),
        weekdays={form: int(key) for form, key in _forms(data["weekdays"]).items()},
        seasons={form: _pair(key) for form, key in _forms(data["seasons"]).items()},
        units=units,
        plural_units=frozenset(data["plural_units"]["forms"].split()),
        year_words=frozenset(data["year_words"]["forms"].split()),
        half_words=frozenset(data["half_words"]["forms"].split()),
        deictic=_inflected(data["deictic"], endings)
        | {form: int(key) for form, key in _forms(data["deictic_forms"]).items()},
        stretch=_inflected(data["stretch"], endings),
        days={form: int(key) for form, key in _forms(data["days"]).items()},
        day_adjectives=_inflected(data["day_adjectives"], endings),
        day_parts=frozenset(data["day_parts"]["forms"].split()),
        phrases=_phrases(data["phrases"]),
        edges=edges,
        prepositions=prepositions,
        deadline_phrases=frozenset(tuple(phrase.split()) for phrase in data["deadline_phrases"]["all"]),
        short_year=frozenset(data["short_year"]["letters"].split()),
        ahead=frozenset(data["ahead"]["lemmas"].split()),
        promised=frozenset(data["ahead"]["promised"].split()),
    )
