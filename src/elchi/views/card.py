"""A compact card of one reading for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec
from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from elchi.model import Event, Person, Reading, Statement
from elchi.printable import printable
from elchi.views.phrases import days, figure_line, names_of, participant, place_of, title_of, words_at
from elchi.views.words import (
    COMMITMENTS,
    EVENT_FORMATS,
    EVENT_KINDS,
    EVENT_STATUSES,
    EVENT_TYPES,
    KINDS,
    MECHANISMS,
    OFFICE_STATUSES,
    RELATION_LEVELS,
)

_STATUS_STYLES = {
    "held": "green",
    "planned": "cyan",
    "proposed": "cyan",
    "postponed": "yellow",
    "cancelled": "red",
    "denied": "red",
}
_CONTENT = 240  # characters of a statement or commitment


def card(reading: Reading) -> RenderableType:
    """The card: where the report comes from, who is in it, what happened, was said, counted, promised.

    Print it on a rich Console, which knows the width of the terminal and honours NO_COLOR.
    """
    reading = msgspec.convert(_printable(msgspec.to_builtins(reading)), Reading)
    names = names_of(reading)
    grid = Table.grid(padding=(0, 1), expand=True)
    grid.add_column(style="bold", no_wrap=True, width=12)
    grid.add_column(ratio=1, overflow="fold")
    for heading, lines in _sections(reading, names):
        for number, line in enumerate(lines):
            grid.add_row("" if number else heading, line)
    parts: list[RenderableType] = [_source_line(reading)]
    if grid.row_count:
        parts += [Text(""), grid]
    for warning in reading.warnings:
        parts.append(Text(f"! {warning}", style="yellow"))
    if reading.unplaced:
        parts.append(Text(f"{KINDS['unplaced'].lower()}: {len(reading.unplaced)}", style="dim"))
    return Panel(Group(*parts), title=Text(title_of(reading), style="bold"), title_align="left", border_style="dim")


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
    line = Text(" · ".join(part for part in parts if part), style="dim")
    if published.conflict:
        line.append(f" · противоречие дат: {published.conflict}", style="yellow")
    return line


def _sections(reading: Reading, names: Mapping[str, str]) -> Iterator[tuple[str, list[Text]]]:
    yield "Кто", [_person(person, reading) for person in reading.people]
    yield "События", [_event(event, names) for event in reading.events]
    yield "Сказано", [_statement(statement, reading.text, names) for statement in reading.statements]
    yield "Цифры", [Text(figure_line(figure)) for figure in reading.figures]
    yield (
        "Обещано",
        [
            Text.assemble(
                (f"{COMMITMENTS[one.kind]}{' ' + '+'.join(one.by) if one.by else ''}: ", "bold"),
                words_at(one.content, reading.text, _CONTENT),
            )
            for one in reading.commitments
        ],
    )
    yield (
        "Механизмы",
        [
            Text(
                " · ".join(
                    part
                    for part in (one.name or MECHANISMS[one.kind], "–".join(one.parties), _session(one.session))
                    if part
                )
            )
            for one in reading.mechanisms
        ],
    )
    yield "Отношения", [Text(f"{'–'.join(one.parties)}: {RELATION_LEVELS[one.level]}") for one in reading.relations]


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


def _event(event: Event, names: Mapping[str, str]) -> Text:
    mark, word = EVENT_STATUSES[event.status]
    line = Text.assemble((f"{mark} ", _STATUS_STYLES[event.status]))
    kind = [EVENT_KINDS[event.kind]] if event.kind else []
    shape = [EVENT_FORMATS[event.format]] if event.format else []
    line.append(" ".join([*kind, EVENT_TYPES[event.type], *shape]), style="bold")
    if event.status != "held":
        line.append(f" [{word}]", style=_STATUS_STYLES[event.status])
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
