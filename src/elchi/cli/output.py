"""Where readings go: standard output as JSON Lines or cards, or a page in a file."""

from __future__ import annotations

import sys
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

import click

from elchi.model import Reading

LARGEST_PAGE = 300  # readings on one page; a browser is slow with more


class Writer(Protocol):
    """Takes readings one after another; what it holds back is written when the block ends well."""

    def __enter__(self) -> Self: ...
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...
    def write(self, reading: Reading) -> None:
        """Write one reading."""


class _Plain:
    """A writer that holds nothing back."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self.finish()

    def finish(self) -> None:
        """What is left to write."""


class JsonWriter(_Plain):
    """JSON Lines on standard output; each line is written at once, so that a reader can go along."""

    def __init__(self, *, explain: bool) -> None:
        self._explain = explain

    def write(self, reading: Reading) -> None:
        from elchi.views.lines import json_line

        sys.stdout.buffer.write(json_line(reading, explain=self._explain))
        sys.stdout.buffer.flush()


class CardWriter(_Plain):
    """Cards on standard output."""

    def __init__(self) -> None:
        from rich.console import Console

        class Screen(Console):
            def on_broken_pipe(self) -> None:
                """A reader that has gone away is no error; Rich would end with 1."""
                raise BrokenPipeError

        self._console = Screen(highlight=False)

    def write(self, reading: Reading) -> None:
        from elchi.views.card import card

        self._console.print(card(reading))


class PageWriter(_Plain):
    """One page in a file, written when all is read."""

    def __init__(self, path: Path, *, explain: bool) -> None:
        if not path.parent.is_dir():
            raise click.UsageError(f"{path}: there is no folder {path.parent}; make it, or name another file")
        self._path, self._explain = path, explain
        self._readings: list[Reading] = []
        self._count = 0

    def write(self, reading: Reading) -> None:
        from elchi.views.lines import without_rules

        self._count += 1
        if len(self._readings) < LARGEST_PAGE:
            self._readings.append(reading if self._explain else without_rules(reading))

    def finish(self) -> None:
        from elchi.views.page import page

        try:
            self._path.write_text(page(self._readings, of=self._count), encoding="utf-8", newline="")
        except OSError as error:
            raise click.UsageError(
                f"{self._path}: cannot be written ({error.strerror}); choose another file"
            ) from error
        if self._count > len(self._readings):
            click.echo(f"{self._path}: {len(self._readings)} of {self._count} reports; read fewer at once", err=True)
