"""What the commands that list share: states and days as people write them, tables or JSON Lines as output."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date

import click
import msgspec
from rich.console import RenderableType

from elchi.knowledge.organisations import organisations_by_code
from elchi.knowledge.states import match_states, states_by_code
from elchi.model import Record as Structure


def state_code(name: str) -> str | None:
    """The code of a state or organisation given by its code or by its name; None where it is neither."""
    code = name.upper()
    if code in states_by_code() or code in organisations_by_code():
        return code
    words = name.split()
    found = match_states(words, 0) if words else None
    return found[0] if found is not None and found[1] == len(words) else None


def codes_of(states: Sequence[str]) -> list[str]:
    """The codes of all the states. Raises `click.UsageError` for one that is not known."""
    codes = []
    for name in states:
        code = state_code(name)
        if code is None:
            raise click.UsageError(f"{name}: is no state that elchi knows; write a name or an ISO code such as KG")
        codes.append(code)
    return codes


def day_of(given: str) -> str:
    """An ISO day. Raises `click.UsageError` for anything else."""
    try:
        return date.fromisoformat(given).isoformat()
    except ValueError as error:
        raise click.UsageError(f"{given}: is no day; write it as 2024-01-31") from error


def write(entities: Iterable[Structure], drawn: Callable[[], RenderableType], *, table: bool = False) -> None:
    """A table on a terminal, or where one is wanted; JSON Lines elsewhere."""
    if not table and not sys.stdout.isatty():
        for each in entities:
            sys.stdout.buffer.write(msgspec.json.encode(each) + b"\n")
        return
    from rich.console import Console

    Console(highlight=False).print(drawn())
