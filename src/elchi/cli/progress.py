"""How far the reading is, on standard error, for people who wait."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

from elchi.model import Reading

_A_FEW = 5  # no bar for fewer


def watched(readings: Iterable[Reading], *, quiet: bool) -> Iterator[Reading]:
    """The same readings; a line on standard error counts them if that is a terminal and they are more than a few."""
    if quiet or not sys.stderr.isatty():
        yield from readings
        return
    iterator = iter(readings)
    for count, reading in enumerate(iterator, start=1):
        yield reading
        if count == _A_FEW:
            break
    yield from _with_bar(iterator)


def _with_bar(rest: Iterator[Reading]) -> Iterator[Reading]:
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed} reports read"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=None, completed=_A_FEW)
        for reading in rest:
            yield reading
            progress.advance(task)
