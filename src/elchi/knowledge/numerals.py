"""Numerals in words: the tables of `ru/numbers.toml` as dictionaries from a form to its value."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

Bound = Literal["low", "high", "about"]


@dataclass(frozen=True, slots=True)
class Numerals:
    """Forms in lower case with ё as е. `bounds` maps a phrase, cut into words and reversed, to its kind."""

    cardinals: Mapping[str, float]
    scales: Mapping[str, float]
    alone: Mapping[str, float]
    ordinals: Mapping[str, int]
    shares: Mapping[str, float]
    times: Mapping[str, float]
    years: Mapping[str, int]
    bounds: Mapping[tuple[str, ...], Bound]


def _forms(table: Mapping[str, str]) -> dict[str, float]:
    return {form: float(value) for value, forms in table.items() for form in forms.split()}


def _ordinals(table: Mapping[str, str], endings: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for value, stem in table.items():
        forms = stem[1:].split() if stem.startswith("=") else [stem + ending for ending in endings]
        found |= {form: int(value) for form in forms}
    return found


@cache
def numerals(language: str = "ru") -> Numerals:
    """The numerals of a language, read once."""
    data = tomllib.loads((files("elchi.knowledge") / language / "numbers.toml").read_text(encoding="utf-8"))
    bounds: dict[tuple[str, ...], Bound] = {}
    for kind in ("low", "high", "about"):
        bounds |= {tuple(reversed(phrase.split())): kind for phrase in data["bounds"][kind]}
    return Numerals(
        cardinals=_forms(data["cardinals"]),
        scales=_forms(data["scales"]),
        alone=_forms(data["alone"]),
        ordinals=_ordinals(data["ordinals"], data["ordinal_endings"]["all"].split()),
        shares=_forms(data["shares"]),
        times=_forms(data["times"]),
        years={form: int(value) for form, value in _forms(data["years"]).items()},
        bounds=bounds,
    )
