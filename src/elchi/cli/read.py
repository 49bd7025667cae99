"""`elchi read`: reports in, cards, JSON Lines or a page out."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any, cast, get_args

import click

from elchi.cli.output import CardWriter, JsonWriter, PageWriter, Writer
from elchi.cli.progress import watched
from elchi.cli.work import read_all, readings_of
from elchi.sources import Keys, LoadOptions, SourceError, load
from elchi.sources.records import Key

_FORMATS = ("auto", "text", "html", "jsonl", "json")


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH…", type=click.Path(allow_dash=True))
@click.option("--jsonl", is_flag=True, help="JSON Lines, one reading a line [default when piped].")
@click.option("--cards", is_flag=True, help="Cards for people [default on a terminal].")
@click.option("--html", type=click.Path(dir_okay=False, path_type=Path), help="Write one page with text and facts.")
@click.option("--explain", is_flag=True, help="Add to each fact the name of the rule that made it.")
@click.option("-j", "--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes to read with.")
@click.option("--map", "mapped", multiple=True, metavar="KEY=NAME", help="What a key is called in JSON records.")
@click.option("--format", "kind", type=click.Choice(_FORMATS), default="auto", help="What standard input holds.")
@click.option("--encoding", help="The encoding of the sources [default: recognised].")
@click.option("--publisher", help="The publisher of reports that name none.")
def read(paths: tuple[str, ...], *, jobs: int, **options: Any) -> None:
    """Read reports and print what they say: who, where, when, what was said, counted and promised.

    PATH is a file (text, HTML, JSON, JSON Lines), a folder of such, or - for standard input. Readings come in the order
    given: as cards on a terminal, as JSON Lines into a pipe or a file.

    \b
    elchi read report.txt
    elchi read reports/ -j 4 > readings.jsonl
    elchi read dump.jsonl --map text=body --map date=meta.published
    elchi read a.txt b.txt --html page.html
    curl -s https://example.org/news | elchi read - --format html --jsonl

    Exit codes: 0 all read; 2 wrong use; 3 some reports could not be read (each is named on standard error, the others
    are read all the same); 130 interrupted.
    """
    writer = _writer(options)
    loaded = load(paths, _load_options(options))
    failures: list[SourceError] = []
    readings = readings_of(read_all(loaded, jobs=jobs), failures)
    with writer:
        for reading in watched(readings, quiet=isinstance(writer, CardWriter)):
            writer.write(reading)
    if failures:
        if len(failures) > 1:
            click.echo(f"{len(failures)} reports could not be read", err=True)
        raise click.exceptions.Exit(3)


def _writer(options: dict[str, Any]) -> Writer:
    wanted = [name for name in ("jsonl", "cards", "html") if options[name]]
    if len(wanted) > 1:
        raise click.UsageError(f"--{wanted[0]} and --{wanted[1]} cannot be had at once; run elchi read for each")
    if options["html"]:
        return PageWriter(options["html"], explain=options["explain"])
    if options["cards"] or (sys.stdout.isatty() and not options["jsonl"]):
        return CardWriter()
    return JsonWriter(explain=options["explain"])


def _load_options(options: dict[str, Any]) -> LoadOptions:
    keys = Keys()
    for pair in options["mapped"]:
        key, _, name = pair.partition("=")
        if key not in get_args(Key) or not name:
            known = ", ".join(get_args(Key))
            raise click.BadParameter(f"{pair!r}: write KEY=NAME, where KEY is one of {known}", param_hint="--map")
        keys = replace(keys, **{key: name})
    return LoadOptions(
        format=cast(Any, options["kind"]), encoding=options["encoding"], keys=keys, publisher=options["publisher"]
    )
