"""`elchi find`: full text with facets."""

from __future__ import annotations

import sys

import click
import msgspec

from elchi.cli.history import state_code
from elchi.cli.opened import opened
from elchi.cli.place import existing, record_option
from elchi.record import Hit, Query


@click.command()
@click.argument("words", nargs=-1, metavar="[WORD…]")
@click.option("--who", help="Only reports that name this person.")
@click.option(
    "--country", "countries", multiple=True, metavar="STATE", help="Only reports on this state; may be repeated."
)
@click.option("--kind", "types", multiple=True, help="Only with an event of this type: visit, meeting, call, session …")
@click.option("--topic", "topics", multiple=True, help="Only on this topic: trade, water, border …")
@click.option("--since", metavar="DAY", help="Only of this day or later (2024-01-31).")
@click.option("--until", metavar="DAY", help="Only of this day or earlier.")
@click.option("-n", "--limit", type=click.IntRange(1), default=20, show_default=True, help="How many to show.")
@record_option
def find(
    words: tuple[str, ...],
    *,
    who: str | None,
    countries: tuple[str, ...],
    types: tuple[str, ...],
    topics: tuple[str, ...],
    since: str | None,
    until: str | None,
    limit: int,
    place: str | None,
) -> None:
    """Find reports by words in any form, and by what they are about; the latest first.

    \b
    elchi find визит Жапаров
    elchi find товарооборот --country KZ --since 2024-01-01
    elchi find --who Токаев --kind visit
    """
    with opened(existing(place)) as record:
        people: tuple[str, ...] = ()
        if who:
            people = tuple(person.id for person in record.named(who))
            if not people:
                raise click.ClickException(f"{who}: the record knows nobody of this name")
        codes = tuple(_code(name) for name in countries)
        query = Query(
            words=" ".join(words), people=people, countries=codes, types=types, topics=topics, since=since, until=until
        )
        hits, total = record.find(query, limit)
        _out(hits)
    if total > len(hits):
        click.echo(f"{len(hits)} of {total}; -n shows more", err=True)


def _code(name: str) -> str:
    code = state_code(name)
    if code is None:
        raise click.UsageError(f"{name}: is no state that elchi knows; write a name or an ISO code such as KG")
    return code


def _out(hits: list[Hit]) -> None:
    if not sys.stdout.isatty():
        for each in hits:
            sys.stdout.buffer.write(msgspec.json.encode(each) + b"\n")
        return
    from rich.console import Console

    from elchi.views.history import hits_table

    Console(highlight=False).print(hits_table(hits))
