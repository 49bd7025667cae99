"""Which record is meant: the option, the environment, `elchi.toml`, or `record.elchi` in this folder."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

DEFAULT = "record.elchi"
SETTINGS = Path("elchi.toml")


def record_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """The option `-r/--record` of a command."""
    return click.option(
        "-r",
        "--record",
        "place",
        metavar="PLACE",
        help="The record: a file, or postgresql://… [default: $ELCHI_RECORD, `record` in elchi.toml, ./record.elchi].",
    )(command)


def table_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """The option `--table` of a command that lists."""
    return click.option("--table", is_flag=True, help="A table, also into a pipe or a file [default on a terminal].")(
        command
    )


def place_of(given: str | None) -> str:
    """The place of the record. Raises `click.UsageError` for an elchi.toml that cannot be read."""
    if given or os.environ.get("ELCHI_RECORD"):
        return given or os.environ["ELCHI_RECORD"]
    if SETTINGS.is_file():
        try:
            settings = tomllib.loads(SETTINGS.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise click.UsageError(f"elchi.toml cannot be read: {error}") from error
        if isinstance(settings.get("record"), str):
            return str(settings["record"])
    return DEFAULT


def existing(given: str | None) -> str:
    """The place of a record that must be there. Raises `click.UsageError` where it is not."""
    place = place_of(given)
    if "://" not in place and not Path(place).exists():
        raise click.UsageError(f"{place}: there is no record; make one with: elchi record PATH… -r {place}")
    return place
