"""Reading the tables that lie beside this module: each file is read once and kept."""

from __future__ import annotations

import csv
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

Row = dict[str, str]


@cache
def read_text(path: str) -> str:
    """A table as text; `path` is relative to this package ("ru/states.csv")."""
    return files("elchi.knowledge").joinpath(*path.split("/")).read_text(encoding="utf-8")


@cache
def read_toml(path: str) -> dict[str, Any]:
    """A TOML table; callers must not change what they get."""
    return tomllib.loads(read_text(path))


@cache
def read_csv(path: str) -> tuple[Row, ...]:
    """The rows of a CSV table with a header line; lines that start with "#" are remarks."""
    lines = [line for line in read_text(path).splitlines() if line.strip() and not line.startswith("#")]
    return tuple(dict(row) for row in csv.DictReader(lines))


def values(cell: str) -> tuple[str, ...]:
    """The values of a cell, which stand between bars."""
    return tuple(value.strip() for value in cell.split("|") if value.strip())
