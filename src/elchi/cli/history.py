"""`elchi show`, `timeline`, `plans`, `figures`: what the record knows, as tables or as JSON Lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

import click
from rich.console import RenderableType

from elchi.cli.listing import codes_of, day_of, state_code, write
from elchi.cli.opened import opened
from elchi.cli.place import existing, record_option, table_option
from elchi.model import Record as Structure
from elchi.record import Chain, KnownEvent, KnownFigure, KnownLevel, KnownPerson, Record, Source

_STATES = click.argument("states", nargs=-1, metavar="[STATE…]")


@click.command()
@click.argument("names", nargs=-1, required=True, metavar="NAME | STATE STATE")
@record_option
@table_option
def show(names: tuple[str, ...], *, place: str | None, table: bool) -> None:
    """Show what the record knows of a person, or of the relations of two states.

    NAME is a name or a surname in any spelling; STATE a name ("Казахстан", "РК") or an ISO code.

    \b
    elchi show Токаев
    elchi show KG KZ
    elchi show Кыргызстан Казахстан
    """
    with opened(existing(place)) as record:
        codes = [code for name in names if (code := state_code(name)) is not None]
        if len(codes) == len(names) and len(codes) > 1:
            _relationship(record, codes, table=table)
        else:
            _dossiers(record, " ".join(names), table=table)


@click.command()
@_STATES
@record_option
@table_option
def timeline(states: tuple[str, ...], *, place: str | None, table: bool) -> None:
    """List events in order of time: each once, with the number of reports that tell of it.

    With states, only those in which all of them took part.

    \b
    elchi timeline
    elchi timeline KG KZ
    """
    from elchi.views.history import events_table

    with opened(existing(place)) as record:
        events = record.timeline(*codes_of(states))
        write(events, lambda: events_table(events, _names(record), _words(record)), table=table)


@click.command()
@_STATES
@record_option
@table_option
def plans(states: tuple[str, ...], *, place: str | None, table: bool) -> None:
    """List plans and targets with each step, and what became of them.

    \b
    elchi plans KG KZ
    """
    from elchi.views.history import chains_table

    with opened(existing(place)) as record:
        chains = record.chains(*codes_of(states))
        write(chains, lambda: chains_table(chains, _names(record), _words(record)), table=table)


@click.command()
@_STATES
@record_option
@table_option
def figures(states: tuple[str, ...], *, place: str | None, table: bool) -> None:
    """List figures by measure and by the day on which they were told.

    \b
    elchi figures KG KZ
    """
    from elchi.views.history import figures_table

    with opened(existing(place)) as record:
        found = record.figures(*codes_of(states))
        write(found, lambda: figures_table(found, _words(record)), table=table)


@click.command()
@_STATES
@record_option
@table_option
def conflicts(states: tuple[str, ...], *, place: str | None, table: bool) -> None:
    """List where reports give different values of one thing, each with its sources.

    \b
    elchi conflicts KG KZ
    """
    from elchi.views.history import conflicts_table

    with opened(existing(place)) as record:
        found = record.conflicts(*codes_of(states))
        write(found, lambda: conflicts_table(found, _words(record)), table=table)


@click.command()
@_STATES
@click.option("--since", required=True, metavar="DAY", help="The first day that counts (2024-01-31).")
@record_option
@table_option
def changes(states: tuple[str, ...], *, since: str, place: str | None, table: bool) -> None:
    """List what reports of a day or later told for the first time: relations, events, plans, figures.

    \b
    elchi changes --since 2024-11-01 KG KZ
    """
    with opened(existing(place)) as record:
        codes = codes_of(states)
        found = record.changes(day_of(since), *codes)
        write(found, lambda: _page(record, found), table=table)


def _relationship(record: Record, codes: Sequence[str], *, table: bool) -> None:
    people = [person for person in record.people() if person.country in codes]
    found = [*record.levels(*codes), *people, *record.timeline(*codes), *record.chains(*codes), *record.figures(*codes)]
    write(found, lambda: _page(record, found), table=table)


def _page(record: Record, found: Sequence[Structure]) -> RenderableType:
    """The tables of what was found, those that would be empty left out."""
    from rich.console import Group

    from elchi.views.history import chains_table, events_table, figures_table, headed, levels_table, people_table

    words, names = _words(record), _names(record)
    levels = [each for each in found if isinstance(each, KnownLevel)]
    people = [each for each in found if isinstance(each, KnownPerson)]
    events = [each for each in found if isinstance(each, KnownEvent)]
    chains = [each for each in found if isinstance(each, Chain)]
    numbers = [each for each in found if isinstance(each, KnownFigure)]
    parts = [
        headed("levels", levels_table(levels, words)) if levels else None,
        headed("people", people_table(people)) if people else None,
        headed("events", events_table(events, names, words)) if events else None,
        headed("plans", chains_table(chains, names, words)) if chains else None,
        headed("figures", figures_table(numbers, words)) if numbers else None,
    ]
    return Group(*(part for part in parts if part is not None))


def _dossiers(record: Record, name: str, *, table: bool) -> None:
    from rich.console import Group

    from elchi.views.history import dossier

    people = record.named(name)
    if not people:
        raise click.ClickException(f"{name}: the record knows nobody of this name; elchi show KG KZ shows two states")
    names, words = _names(record), _words(record)

    def events_of(person: KnownPerson) -> list[KnownEvent]:
        return [event for event in record.timeline() if any(actor.person == person.id for actor in event.actors)]

    write(people, lambda: Group(*(dossier(person, events_of(person), names, words) for person in people)), table=table)


def _names(record: Record) -> dict[str, str]:
    people = {person.id: person.name for person in record.people()}
    return people | {mechanism.id: mechanism.name for mechanism in record.mechanisms()}


def _words(record: Record) -> Callable[[str | Source | None], Sequence[str]]:
    """The sentences of the first report that tells of a thing, or of one fact."""

    @cache
    def words(told: str | Source | None) -> Sequence[str]:
        sources = record.sources(told) if isinstance(told, str) else [told]
        return next((said for source in sources if source is not None and (said := record.words(source))), ())

    return words
