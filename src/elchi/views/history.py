"""The record as tables for a terminal: events, plans, figures, people; each line with the words that it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from elchi.model import Figure, Interval
from elchi.model.vocabulary import Change
from elchi.printable import printable
from elchi.record import (
    Chain,
    Conflict,
    Hit,
    KnownActor,
    KnownEvent,
    KnownFigure,
    KnownLevel,
    KnownPerson,
    Source,
    Step,
)
from elchi.views.amounts import counted, measured, said
from elchi.views.days import days
from elchi.views.phrases import located, shortened
from elchi.views.words import (
    EVENT_FORMATS,
    EVENT_KINDS,
    EVENT_TYPES,
    HEADINGS,
    OUTCOMES,
    RELATION_LEVELS,
    role_name,
    sides,
    state,
    status_word,
)

Words = Callable[[str | Source | None], Sequence[str]]  # the sentences that a thing or a fact rests on
_QUOTED = 160  # characters of the words beside a line


def events_table(events: Iterable[KnownEvent], names: Mapping[str, str], words: Words) -> RenderableType:
    """One line an event: when, what, who, where, by how many reports, and the words of the first of them."""
    table = _table("date", "what", "who", "where", "told", "words")
    for event in events:
        table.add_row(
            days(event.date) or "?",
            event_words(event),
            ", ".join(dict.fromkeys(actor_name(actor, names) for actor in event.actors)),
            located(event.place.name, event.place.country) if event.place else "",
            str(event.told_by),
            quoted(event.id, words),
        )
    return table


def event_words(event: KnownEvent) -> str:
    """ "официальный визит – запланирован"; a held one says no more than what it is."""
    kind = EVENT_KINDS[event.kind] if event.kind else ""
    number = f"№ {event.session}" if event.session else ""
    form = EVENT_FORMATS[event.format] if event.format else ""
    noun = " ".join(part for part in (kind, EVENT_TYPES[event.type], number, form) if part)
    return noun if event.status == "held" else f"{noun} – {status_word(event.status, event.type)}"


def actor_name(actor: KnownActor, names: Mapping[str, str]) -> str:
    """A person's name, a body's, an office with its state, or the state; in brackets who held the office then."""
    if actor.person or actor.name:
        name = names.get(actor.person or "", actor.name or "?")
        return f"{name} ({actor.side})" if actor.side else name
    office = ", ".join(part for part in (role_name(actor.role) if actor.role else "", state(actor.side)) if part)
    return f"{office} [{actor.holder}]" if actor.holder else office


def quoted(told: str | Source | None, words: Words) -> str:
    """The words of the first report that tells of a thing, or of one fact, in quotation marks."""
    found = " … ".join(" ".join(piece.split()) for piece in words(told))
    return f"«{printable(shortened(found, _QUOTED))}»" if found else ""


def chains_table(chains: Iterable[Chain], names: Mapping[str, str], words: Words) -> RenderableType:
    """One line a plan or target: what, what became of it, and each step with its days."""
    table = _table("what", "outcome", "steps", "words")
    for chain in chains:
        table.add_row(
            f"{_what(chain, names)}\n{sides(chain.sides)}",
            OUTCOMES[chain.outcome],
            "\n".join(_step(step) for step in chain.steps),
            quoted(chain.steps[-1].entity or chain.steps[-1].source, words),
        )
    return table


def _what(chain: Chain, names: Mapping[str, str]) -> str:
    if chain.kind == "target":
        return measured(chain.what)
    if chain.kind == "sittings":
        return names.get(chain.what, chain.what)
    if chain.kind == "promise":
        return shortened(printable(chain.what), _QUOTED)
    noun, _, kind = chain.what.partition(" ")
    return " ".join(part for part in (EVENT_KINDS.get(kind, ""), EVENT_TYPES.get(noun, noun)) if part)


def _step(step: Step) -> str:
    value = counted(step.value, step.unit) if step.value is not None else ""
    if step.unit == "sitting":
        value = f"№ {step.value:.0f}"
    told = days(step.told)
    said = f" (сообщено: {told})" if told else ""
    return " ".join(part for part in (OUTCOMES[step.status], value, days(step.date)) if part) + said


def figures_table(figures: Iterable[KnownFigure], words: Words) -> RenderableType:
    """One line a figure: what, of whom, how much, for when, by how many reports."""
    table = _table("what", "value", "period", "reported", "told", "words")
    for figure in figures:
        table.add_row(
            f"{measured(figure.measure)}\n{sides(figure.parties)}",
            said(_as_named(figure)),
            days(figure.period or figure.due),
            days(figure.told),
            str(figure.told_by),
            quoted(figure.id, words),
        )
    return table


def _as_named(known: KnownFigure) -> Figure:
    return Figure(
        id=known.id,
        measure=known.measure,
        value=known.value,
        low=known.low,
        high=known.high,
        unit=known.unit,
        change=_CHANGES.get(known.change or ""),
    )


_CHANGES: Mapping[str, Change] = {"up": "up", "down": "down", "unchanged": "unchanged"}


def hits_table(hits: Iterable[Hit]) -> RenderableType:
    """One line a report: when, its title, and its text about what was looked for."""
    table = _table("date", "what", "words")
    for each in hits:
        published = Interval(from_=each.published_from, to=each.published_to)
        table.add_row(days(published) or "?", printable(each.title), printable(each.around) + "…")
    return table


def conflicts_table(conflicts: Iterable[Conflict], words: Words) -> RenderableType:
    """One line a value, those of one thing under one another."""
    table = _table("what", "period", "value", "told", "words")
    for conflict in conflicts:
        for number, version in enumerate(conflict.versions):
            head = f"{measured(conflict.what)}, {sides(conflict.sides)}"
            value = counted(version.value, version.unit)
            line = quoted(version.figure, words)
            table.add_row(*(("", "") if number else (head, days(conflict.date))), value, str(version.told_by), line)
    return table


def people_table(people: Iterable[KnownPerson]) -> RenderableType:
    """One line an office: whose, which, and from when to when reports tell of it."""
    table = _table("who", "office", "since", "told")
    for person in people:
        for tenure in person.offices or ():
            table.add_row(person.name, tenure.title, days(tenure.told), str(tenure.told_by))
        if not person.offices:
            table.add_row(person.name, "", "", str(person.told_by))
    return table


def levels_table(levels: Iterable[KnownLevel], words: Words) -> RenderableType:
    """One line a level of relations, in the order in which they were told."""
    table = _table("what", "reported", "told", "words")
    for level in levels:
        table.add_row(f"{RELATION_LEVELS[level.level]}", days(level.told), str(level.told_by), quoted(level.id, words))
    return table


def dossier(
    person: KnownPerson, events: Iterable[KnownEvent], names: Mapping[str, str], words: Words
) -> RenderableType:
    """All that the record knows of a person."""
    head = Text(f"{person.name}{f' ({person.country})' if person.country else ''}", style="bold")
    spellings = ", ".join((*person.names, *([person.latin] if person.latin else [])))
    parts: list[RenderableType] = [head, Text(f"{HEADINGS['names']}: {spellings}")]
    if person.unsure:
        maybe = ", ".join(names.get(id_, id_) for id_ in person.unsure)
        parts.append(Text(f"{HEADINGS['unsure']}: {maybe}", style="yellow"))
    return Group(*parts, people_table([person]), events_table(events, names, words))


def headed(heading: str, part: RenderableType) -> RenderableType:
    """A part under its heading."""
    return Group(Text(f"\n{HEADINGS[heading]}", style="bold"), part)


def _table(*headings: str) -> Table:
    table = Table(box=None, padding=(0, 1), header_style="dim", expand=True)
    for heading in headings:
        table.add_column(HEADINGS[heading], overflow="fold", justify="right" if heading == "told" else "left")
    return table
