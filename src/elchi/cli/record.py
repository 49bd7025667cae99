"""`elchi record`: reports or readings into the record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

import click
import msgspec

from elchi.cli.opened import opened
from elchi.cli.place import place_of, record_option
from elchi.cli.progress import watched
from elchi.cli.work import Loaded, Read, read_all, readings_of
from elchi.model import Reading, Report
from elchi.record import Record
from elchi.sources import LoadOptions, SourceError, load


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH…", type=click.Path(allow_dash=True))
@record_option
@click.option("-j", "--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes to read with.")
@click.option("--publisher", help="The publisher of reports that name none.")
def record(paths: tuple[str, ...], *, place: str | None, jobs: int, publisher: str | None) -> None:
    """Read reports and add them to the record; what is in it already is passed over.

    PATH is what `elchi read` takes, or a file that `elchi read --jsonl` wrote. Each report is added whole or not at
    all: a command that was stopped can be run again and goes on where it was.

    \b
    elchi record reports/
    elchi record reports/ -r kazakhstan.elchi -j 4
    elchi read reports/ > readings.jsonl; elchi record readings.jsonl

    Exit codes: 0 all added; 1 the record cannot be written; 2 wrong use; 3 some reports could not be read; 130
    interrupted.
    """
    with opened(place_of(place)) as kept:
        added, known, failed = _add(kept, paths, jobs, publisher)
        total = len(kept)
    parts = [f"{added} added", f"{known} there before"] + ([f"{failed} could not be read"] if failed else [])
    click.echo(f"{', '.join(parts)}; {total} reports in {place_of(place)}", err=True)
    if failed:
        raise click.exceptions.Exit(3)


def _add(kept: Record, paths: tuple[str, ...], jobs: int, publisher: str | None) -> tuple[int, int, int]:
    """How many were added, known before, and could not be read."""
    readings = [path for path in paths if _holds_readings(path)]
    reports = [path for path in paths if path not in readings]
    known: list[str] = []
    loaded = _unknown(load(reports, LoadOptions(publisher=publisher)), kept, known) if reports else iter(())
    failures: list[SourceError] = []
    added = 0
    every = chain(chain.from_iterable(map(_readings, readings)), read_all(loaded, jobs=jobs))
    for reading in watched(readings_of(every, failures), quiet=False):
        if kept.add(reading):
            added += 1
        else:
            known.append(reading.report.id)
    return added, len(known), len(failures)


def _unknown(loaded: Iterable[Loaded], kept: Record, known: list[str]) -> Iterator[Loaded]:
    """What is not in the record yet: only that needs reading."""
    for one in loaded:
        if isinstance(one, Report) and one.id in kept:
            known.append(one.id)
        else:
            yield one


def _holds_readings(path: str) -> bool:
    """Whether a file is the output of `elchi read`."""
    if not path.endswith((".jsonl", ".ndjson")) or not Path(path).is_file():
        return False
    with Path(path).open("rb") as lines:
        first = next((line for line in lines if line.strip()), b"")
    try:
        msgspec.json.decode(first, type=Reading)
    except msgspec.MsgspecError:
        return False
    return True


def _readings(path: str) -> Iterator[Read]:
    with Path(path).open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                yield msgspec.json.decode(line, type=Reading)
            except msgspec.MsgspecError as error:
                what = f"is no reading ({error})"
                yield SourceError(what, where=f"{path}:{number}", advice="write it with elchi read")
