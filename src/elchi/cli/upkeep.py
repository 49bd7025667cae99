"""`elchi export`, `rebuild`, `check`, `rm`: the record looked after."""

from __future__ import annotations

import sys

import click

from elchi.cli.opened import opened
from elchi.cli.place import existing, record_option


@click.command()
@record_option
def export(*, place: str | None) -> None:
    """Write all that is derived as JSON Lines: people, mechanisms, levels, figures, events, plans.

    The same reports give the same bytes, in whatever order they were added.

    \b
    elchi export > record.jsonl
    """
    with opened(existing(place)) as record:
        for line in record.export():
            sys.stdout.buffer.write(line)


@click.command()
@record_option
def rebuild(*, place: str | None) -> None:
    """Derive everything anew from the readings; nothing that was written is changed.

    \b
    elchi rebuild -r kazakhstan.elchi
    """
    with opened(existing(place)) as record:
        record.rebuild()
        click.echo(f"{len(record)} reports derived anew", err=True)


@click.command()
@record_option
def check(*, place: str | None) -> None:
    """Check a record: every span in bounds, every fact with its words, nothing that points nowhere.

    \b
    elchi check -r kazakhstan.elchi

    Exit codes: 0 all is well; 1 there are faults, each on a line.
    """
    from elchi.record.checks import faults_of

    with opened(existing(place)) as record:
        faults = list(faults_of(record))
        for fault in faults:
            click.echo(fault)
        click.echo(f"{len(record)} reports, {len(faults)} faults", err=True)
    if faults:
        raise click.exceptions.Exit(1)


@click.command()
@click.argument("reports", nargs=-1, required=True, metavar="REPORT…")
@record_option
def rm(reports: tuple[str, ...], *, place: str | None) -> None:
    """Take reports out of the record, by id ("sha256:…").

    \b
    elchi rm sha256:179cff51e116d7cb9bf250c0c9aa3bf25637115be84691064ecba4fe211dff38
    """
    with opened(existing(place)) as record:
        for report in reports:
            record.remove(report)
