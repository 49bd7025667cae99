"""A compact card of one reading for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec
from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from elchi.model import Event, Person, Reading, Statement
from elchi.printable import printable
from elchi.views.amounts import figure_line
from elchi.views.days import days
from elchi.views.notes import warnings
from elchi.views.phrases import event_name, names_of, participant, place_of, shortened, title_of, words_at
from elchi.views.words import (
    COMMITMENTS,
    EVENT_MARKS,
    KINDS,
    MECHANISMS,
    OFFICE_STATUSES,
    RELATION_LEVELS,
    sides,
    status_word,
)

_STATUS_STYLES = {
    "held": "green",
    "planned": "cyan",
    "proposed": "cyan",
    "postponed": "yellow",
    "cancelled": "red",
    "denied": "red",
}
_HEADINGS = 12  # width of the column of headings
_CONTENT = 240  # characters of a statement or commitment


def card(reading: Reading) -> RenderableType:
    """The card: where the report comes from, who is in it, what happened, was said, counted, promised.

    Print it on a rich Console, which knows the width of the terminal and honours NO_COLOR.
    """
    reading = msgspec.convert(_printable(msgspec.to_builtins(reading)), Reading)
    names = names_of(reading)
    grid = Table.grid(padding=(0, 1), expand=True)
    grid.add_column(style="bold", no_wrap=True, width=_HEADINGS)
    grid.add_column(ratio=1, overflow="fold")
    for kind, lines in _sections(reading, names):
        for number, line in enumerate(lines):
            grid.add_row("" if number else KINDS[kind], line)
    parts: list[RenderableType] = [_source_line(reading)]
    if grid.row_count:
        parts += [Text(""), grid]
    for warning in warnings(reading):
        parts.append(Text(f"! {warning}", style="yellow"))
    if reading.unplaced:
        parts.append(Text(f"{KINDS['unplaced'].lower()}: {len(reading.unplaced)}", style="dim"))
    return _Card(title_of(reading), Group(*parts))


class _Card:
    """A frame with a title, which is cut at a word where the terminal is too narrow for it."""

    def __init__(self, title: str, content: RenderableType) -> None:
        self._title, self._content = title, content

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        title = Text(shortened(self._title, max(2, options.max_width - 6)), style="bold")
        yield Panel(self._content, title=title, title_align="left", border_style="dim")


def _printable(value: Any) -> Any:
    """The same value; no string in it steers the terminal, all are as long as before."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, dict):
        return {key: _printable(inner) for key, inner in value.items()}
    return [_printable(inner) for inner in value] if isinstance(value, (list, tuple)) else value


def _source_line(reading: Reading) -> Text:
    published = reading.report.published
    dated = days(published) or "дата неизвестна"
    parts = [reading.report.publisher, dated, reading.report.path or reading.report.url]
    return Text(" · ".join(part for part in parts if part), style="dim")


def _sections(reading: Reading, names: Mapping[str, str]) -> Iterator[tuple[str, list[Text]]]:
    yield "people", [_person(person, reading) for person in reading.people]
    yield "events", [_event(event, reading.text, names) for event in reading.events]
    yield "statements", [_statement(statement, reading.text, names) for statement in reading.statements]
    yield "figures", [Text(figure_line(figure)) for figure in reading.figures]
    yield (
        "commitments",
        [
            Text.assemble(
                (f"{COMMITMENTS[one.kind]}{f' ({sides(one.by)})' if one.by else ''}: ", "bold"),
                words_at(one.content, reading.text, _CONTENT),
            )
            for one in reading.commitments
        ],
    )
    yield (
        "mechanisms",
        [
            Text(
                " · ".join(
                    part
                    for part in (one.name or MECHANISMS[one.kind], sides(one.parties), _session(one.session))
                    if part
                )
            )
            for one in reading.mechanisms
        ],
    )
    yield "relations", [Text(f"{sides(one.parties)}: {RELATION_LEVELS[one.level]}") for one in reading.relations]


def _session(number: int | None) -> str:
    return f"{number}-е заседание" if number else ""


def _person(person: Person, reading: Reading) -> Text:
    line = Text(person.name)
    if person.country:
        line.append(f" ({person.country})")
    held = []
    for office in reading.offices:
        if office.person == person.id:
            status = OFFICE_STATUSES.get(office.status)
            held.append(f"{office.title} ({status})" if status else office.title)
    if held:
        line.append(" — " + "; ".join(held), style="dim")
    return line


def _event(event: Event, text: str, names: Mapping[str, str]) -> Text:
    style = _STATUS_STYLES[event.status]
    line = Text.assemble((f"{EVENT_MARKS[event.status]} ", style), (event_name(event, text), "bold"))
    if event.status != "held":
        line.append(f" {status_word(event.status, event.type)}", style=style)
    who = " · ".join(participant(one, names) for one in event.participants)
    when = days(event.date) or (event.date.says if event.date and event.date.says else "")
    for part in (who, place_of(event), when):
        if part:
            line.append(f" — {part}")
    return line


def _statement(statement: Statement, text: str, names: Mapping[str, str]) -> Text:
    speakers = [names.get(one, one) for one in (statement.speaker, *statement.joint) if one]
    words = words_at(statement.content, text, _CONTENT)
    line = Text.assemble((f"{', '.join(speakers) or 'без автора'}: ", "bold"))
    return line.append(f"«{words}»" if statement.kind == "direct" else words)
