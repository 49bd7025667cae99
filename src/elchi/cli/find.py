"""`elchi find`: full text with facets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from elchi.cli.listing import codes_of, day_of, write
from elchi.cli.opened import opened
from elchi.cli.place import existing, record_option, table_option
from elchi.record import Query, Record


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
@table_option
def find(words: tuple[str, ...], *, limit: int, place: str | None, table: bool, **wanted: Any) -> None:
    """Find reports by words in any form, and by what they are about; the latest first.

    \b
    elchi find визит Жапаров
    elchi find товарооборот --country KZ --since 2024-01-01
    elchi find --who Токаев --kind visit
    """
    from elchi.views.history import hits_table

    with opened(existing(place)) as record:
        hits, total = record.find(_query(record, " ".join(words), wanted), limit)
        write(hits, lambda: hits_table(hits), table=table)
    if total > len(hits):
        click.echo(f"{len(hits)} of {total}; -n shows more", err=True)


def _query(record: Record, words: str, wanted: Mapping[str, Any]) -> Query:
    """What the options ask for. Raises `click.ClickException` for a name or a day that is none."""
    people = tuple(person.id for person in record.named(wanted["who"])) if wanted["who"] else ()
    if wanted["who"] and not people:
        raise click.ClickException(f"{wanted['who']}: the record knows nobody of this name")
    return Query(
        words=words,
        people=people,
        countries=tuple(codes_of(wanted["countries"])),
        types=wanted["types"],
        topics=wanted["topics"],
        since=day_of(wanted["since"]) if wanted["since"] else None,
        until=day_of(wanted["until"]) if wanted["until"] else None,
    )
