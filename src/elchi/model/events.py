"""Events: visits, meetings, calls, sessions, signings, appointments and messages."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from elchi.model.base import DatedInterval, Evidence, Fact, Record
from elchi.model.vocabulary import EventFormat, EventKind, EventStatus, EventType, Part, Topic


class Participant(Record, frozen=True, kw_only=True):
    """Who took part: a person or body by `ref`, an unnamed holder by `office`, or a state as such by `side` alone."""

    ref: str | None = None
    office: str | UnsetType = UNSET
    side: str | None = None
    part: Part = "participant"


class EventPlace(Record, frozen=True, kw_only=True):
    """Where it happened, as far as the report says."""

    name: str | None = None
    country: str | None = None


class Plover(Record, frozen=True, kw_only=True):
    """The event in the PLOVER ontology (event, mode, contexts)."""

    event: str
    mode: str | None = None
    contexts: tuple[str, ...] = ()


class Event(Fact, frozen=True, kw_only=True):
    """Something that happened, or was planned, between states; told once however often the report tells it."""

    id: str
    type: EventType
    kind: EventKind | None = None
    format: EventFormat | None = None
    status: EventStatus = "held"
    participants: tuple[Participant, ...] = ()
    place: EventPlace | None = None
    date: DatedInterval | None = None
    moved_from: DatedInterval | None = None  # the old date of what was postponed
    mechanism: str | None = None
    session: int | None = None
    part_of: str | None = None
    topics: tuple[Topic, ...] = ()
    plover: Plover | None = None
    evidence: Evidence = ()
