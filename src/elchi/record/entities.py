"""What the record knows: people, mechanisms, events, chains.

`told_by` counts the reports that tell of a thing; which they are, `Record.sources` gives by its id.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from elchi.model import EventPlace, Interval, Record
from elchi.model.vocabulary import (
    EventFormat,
    EventKind,
    EventStatus,
    EventType,
    MechanismKind,
    OfficeStatus,
    Part,
    RelationLevel,
    Role,
)
from elchi.record.claims import Source

ChainKind = Literal["event", "target", "promise", "sittings"]
Outcome = Literal[
    "held", "moved", "cancelled", "planned_again", "overdue", "open", "reached", "raised", "missed", "pending"
]


LATE: dict[Outcome, Outcome] = {"open": "overdue", "moved": "overdue", "pending": "missed"}


class Tenure(Record, frozen=True, kw_only=True):
    """An office that reports give a person, from the first to the last day on which one of them may have told so.

    That is when it is known to have been held, not when it began or ended.
    """

    role: Role
    title: str
    country: str | None
    statuses: tuple[OfficeStatus, ...]
    told: Interval
    told_by: int


class KnownPerson(Record, frozen=True, kw_only=True):
    """A person across reports. `name` is the fullest and commonest spelling, `names` all of them."""

    id: str
    name: str
    names: tuple[str, ...]
    latin: str | None
    country: str | None
    offices: tuple[Tenure, ...]
    unsure: tuple[str, ...]  # ids of people whom this may be
    told_by: int


class KnownMechanism(Record, frozen=True, kw_only=True):
    """A council, commission or forum across reports."""

    id: str
    name: str
    names: tuple[str, ...]
    kind: MechanismKind
    parties: tuple[str, ...]
    told: Interval
    told_by: int


class KnownActor(Record, frozen=True, kw_only=True):
    """Who took part: a known person, or an office, body or side.

    `holder` is who held an unnamed office then by the table of terms, where that leaves one; no report says it.
    """

    person: str | None = None
    name: str | None = None
    role: Role | None = None
    holder: str | None = None
    side: str | None = None
    part: Part = "participant"


class KnownEvent(Record, frozen=True, kw_only=True):
    """One event, told by one report or by many. `date` is what all of them leave possible."""

    id: str
    type: EventType
    kind: EventKind | None
    format: EventFormat | None
    status: EventStatus
    sides: tuple[str, ...]
    actors: tuple[KnownActor, ...]
    place: EventPlace | None
    date: Interval
    says: tuple[str, ...]
    moved_from: Interval | None
    mechanism: str | None
    session: int | None
    told: Interval
    told_by: int


class Step(Record, frozen=True, kw_only=True):
    """One step of a chain: what was told of it, when, and for when."""

    entity: str | None = None  # the event or figure
    source: Source | None = None  # of a promise, which is told once a step
    status: str
    date: Interval
    told: Interval
    value: float | None = None
    unit: str | None = None
    told_by: int = 1


class Chain(Record, frozen=True, kw_only=True):
    """What was planned or aimed at, and what became of it; the last step's outcome is the chain's."""

    id: str
    kind: ChainKind
    sides: tuple[str, ...]
    what: str  # "visit official", the measure of a target, the words of a promise, a mechanism
    steps: tuple[Step, ...]
    outcome: Outcome  # as far as the steps say; `as_of` tells what is overdue
    due: str | None = None  # the last day on which what is open could come to pass (ISO)

    def as_of(self, latest: str | None) -> Chain:
        """The chain as it stands when the latest report about its sides can be no earlier than a day."""
        if self.due is None or latest is None or self.due >= latest or self.outcome not in LATE:
            return self
        return msgspec.structs.replace(self, outcome=LATE[self.outcome])


class KnownLevel(Record, frozen=True, kw_only=True):
    """A level of relations that reports state of a pair."""

    id: str
    parties: tuple[str, ...]
    level: RelationLevel
    told: Interval
    told_by: int


class KnownFigure(Record, frozen=True, kw_only=True):
    """One value of one measure for one period; several reports that name it count as its sources."""

    id: str
    measure: str
    parties: tuple[str, ...]
    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    modality: str
    change: str | None
    period: Interval | None
    due: Interval | None
    told: Interval
    told_by: int


class Version(Record, frozen=True, kw_only=True):
    """One of the values that reports give; `figure` is the id that leads to those that give it."""

    figure: str
    value: float
    unit: str | None
    told_by: int


class Conflict(Record, frozen=True, kw_only=True):
    """Different values of one thing; none is chosen."""

    what: str  # the measure
    sides: tuple[str, ...]
    date: Interval
    versions: tuple[Version, ...]


Entity = KnownPerson | KnownMechanism | KnownEvent | KnownLevel | KnownFigure | Chain
