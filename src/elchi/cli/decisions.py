"""`elchi decisions`: what people decided, written out and read in, one JSON line each."""

from __future__ import annotations

import sys
from pathlib import Path

import click
import msgspec

from elchi.cli.opened import opened
from elchi.cli.place import existing, place_of, record_option
from elchi.record import Decision


@click.group()
def decisions() -> None:
    """Write out or read in what people decided: one JSON line a decision, fit for git.

    \b
    elchi decisions dump > decisions.jsonl
    elchi decisions load decisions.jsonl -r other.elchi
    """


@decisions.command()
@click.option("--orphaned", is_flag=True, help="Only those whose words no fact rests on any more.")
@record_option
def dump(*, orphaned: bool, place: str | None) -> None:
    """Write all decisions, undone ones too, in order of time.

    \b
    elchi decisions dump > decisions.jsonl
    """
    with opened(existing(place)) as record:
        for each in record.orphaned() if orphaned else record.decisions():
            sys.stdout.buffer.write(msgspec.json.encode(each) + b"\n")


@decisions.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@record_option
def load(file: Path, *, place: str | None) -> None:
    """Read decisions in; what is there already changes nothing.

    \b
    elchi decisions load decisions.jsonl
    """
    found = []
    for number, line in enumerate(file.read_bytes().splitlines(), 1):
        if line.strip():
            try:
                found.append(msgspec.json.decode(line, type=Decision))
            except msgspec.MsgspecError as error:
                raise click.ClickException(f"{file}:{number}: is no decision ({error})") from error
    with opened(place_of(place)) as record:
        new = record.load(found)
        click.echo(f"{new} of {len(found)} decisions were new", err=True)
