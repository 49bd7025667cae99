"""One telling of an event: what a single place in the text says, before tellings are joined into events."""

from __future__ import annotations

from dataclasses import dataclass

from elchi.language.analysis import Token
from elchi.model import DatedInterval, EventPlace, Span
from elchi.model.vocabulary import EventFormat, EventKind, EventStatus, EventType, Part
from elchi.reading.ground import Actor


@dataclass(frozen=True, slots=True)
class Role:
    """An actor and the part it takes."""

    actor: Actor
    part: Part


@dataclass(frozen=True, slots=True)
class Telling:
    """What one place in the text says of an event.

    `bare` marks a noun without participants of its own ("в ходе встречи"): it tells of an event only if another
    place does as well.
    """

    type: EventType
    status: EventStatus
    trigger: Token
    evidence: Span
    rule: str
    roles: tuple[Role, ...] = ()
    kind: EventKind | None = None
    format: EventFormat | None = None
    place: EventPlace | None = None
    date: DatedInterval | None = None
    moved_from: DatedInterval | None = None  # the old date of what was put off
    further: tuple[DatedInterval, ...] = ()  # more years in which it happened again
    mechanism: str | None = None
    session: int | None = None
    bare: bool = False
    headline: bool = False  # told in the title, which only repeats
    firm: bool = True  # the sentence says the status
    assumed: bool = False  # the sentence names nobody; those of the report's talks are meant
    soft: bool = False  # "обсудили": a meeting only where nothing else tells of one
    joins: bool = False  # "в переговорах участвовал и посол": who was at a meeting that is told elsewhere
    earlier: bool = False  # "впервые", "предыдущее": another event than the one reported
    before: bool = False  # "ранее", "раньше": another event than the one reported, whatever it was
    onward: bool = False  # "из Багдада отправится в Эрбиль": from one stop of a journey to the next
    lapsed: bool = False  # "должен был посетить": the old plan of what was put off or called off
