"""Reads the tables that lie beside this module: TOML for rules, CSV for rows."""

from __future__ import annotations

import csv
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def read_toml(path: str) -> dict[str, Any]:
    """The table at a path below `knowledge/` ("ru/offices.toml"); not to be changed by the caller."""
    return tomllib.loads(_text(path))


@cache
def read_csv(path: str) -> tuple[dict[str, str], ...]:
    """The rows of a CSV table with a heading line; lines that begin with # are comments."""
    lines = [line for line in _text(path).splitlines() if line.strip() and not line.startswith("#")]
    return tuple(csv.DictReader(lines))


def _text(path: str) -> str:
    return files("elchi.knowledge").joinpath(path).read_text(encoding="utf-8")
