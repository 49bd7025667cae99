"""Gold: what a careful person takes from a report, as frozen records with their places already found in the text.

The records are the definition of the format of `gold/*.yaml`: a key that is not here is an error.
"""

from __future__ import annotations

from typing import Annotated, Any

import msgspec
from msgspec import Meta

from elchi.evaluation.expressions import resolve
from elchi.model import DatedInterval, Record, Span
from elchi.model.vocabulary import (
    BoilerplateKind,
    Change,
    CommitmentKind,
    EventFormat,
    EventKind,
    EventStatus,
    EventType,
    MechanismKind,
    Modality,
    OfficeStatus,
    Part,
    RelationLevel,
    Role,
    StatementKind,
    Topic,
)

Id = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_]*$")]
Code = Annotated[str, Meta(pattern=r"^[A-Z]{2,8}$")]
Name = Annotated[str, Meta(min_length=1)]


class Words:
    """The places in the text that an expression, or a list of expressions, names; in the order given."""

    __slots__ = ("spans",)

    def __init__(self, spans: tuple[Span, ...]) -> None:
        self.spans = spans

    @property
    def hull(self) -> Span:
        """The stretch from the first character to the last."""
        return Span(min(span.start for span in self.spans), max(span.end for span in self.spans))


class Who(Record, frozen=True):
    """A participant, written REF/SIDE/PART: `ref` is an id or None for a state as such."""

    ref: str | None
    side: str | None
    part: Part


class Where(Record, frozen=True):
    """Where an event was, written NAME/COUNTRY, /COUNTRY or NAME."""

    name: str | None
    country: str | None


class GoldFact(Record, frozen=True, kw_only=True):
    """What every fact has; two careful readers could differ over an optional one."""

    optional: bool = False


class GoldPerson(GoldFact, frozen=True, kw_only=True):
    """A person of the report."""

    id: Id
    name: Name
    aliases: tuple[str, ...] = ()
    country: Code | None = None


class GoldBody(GoldFact, frozen=True, kw_only=True):
    """An organisation of the report."""

    id: Id
    name: Name
    aliases: tuple[str, ...] = ()
    kind: str | None = None
    country: Code | None = None


class GoldPlace(GoldFact, frozen=True, kw_only=True):
    """A state, region, town or site of the report."""

    id: Id
    name: Name
    aliases: tuple[str, ...] = ()
    country: Code | None = None


class GoldOffice(GoldFact, frozen=True, kw_only=True):
    """An office; `person` is None where the report names no holder."""

    id: Id
    person: Id | None = None
    role: Role
    title: str | None = None
    body: Id | None = None
    country: Code | None = None
    status: OfficeStatus = "current"


class GoldMechanism(GoldFact, frozen=True, kw_only=True):
    """A standing format of relations."""

    id: Id
    name: Name
    aliases: tuple[str, ...] = ()
    kind: MechanismKind
    parties: tuple[Code, ...] = ()
    session: int | None = None


class GoldEvent(GoldFact, frozen=True, kw_only=True):
    """An event; `at` are the words that it rests on."""

    id: Id
    type: EventType
    kind: EventKind | None = None
    format: EventFormat | None = None
    status: EventStatus
    who: tuple[Who, ...] = ()
    place: Where | None = None
    date: DatedInterval | None = None
    moved_from: DatedInterval | None = None
    mechanism: Id | None = None
    session: int | None = None
    part_of: Id | None = None
    topics: tuple[Topic, ...] = ()
    at: Words


class GoldStatement(GoldFact, frozen=True, kw_only=True):
    """A statement; a missing speaker means that the report names none."""

    id: Id
    speaker: Id | None = None
    kind: StatementKind
    content: Words
    reported_by: Id | None = None
    addressee: Id | None = None
    joint: tuple[Id, ...] = ()
    topics: tuple[Topic, ...] = ()


class GoldFigure(GoldFact, frozen=True, kw_only=True):
    """A number that was named."""

    id: Id
    measure: Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_]*$")]
    value: float | int | None = None
    low: float | int | None = None
    high: float | int | None = None
    unit: str | None = None
    modality: Modality = "actual"
    change: Change | None = None
    parties: tuple[Code, ...] = ()
    period: DatedInterval | None = None
    due: DatedInterval | None = None
    by: Id | None = None
    at: Words


class GoldCommitment(GoldFact, frozen=True, kw_only=True):
    """Something promised, planned, intended, asked for or aimed at."""

    id: Id
    kind: CommitmentKind
    by: tuple[Code, ...] = ()
    content: Words
    topics: tuple[Topic, ...] = ()
    due: DatedInterval | None = None
    figure: Id | None = None
    event: Id | None = None


class GoldRelation(GoldFact, frozen=True, kw_only=True):
    """A level of relations."""

    parties: tuple[Code, ...]
    level: RelationLevel
    at: Words


class GoldBoilerplate(Record, frozen=True, kw_only=True):
    """A stretch that is no part of the report's own prose."""

    kind: BoilerplateKind
    at: Words


class GoldFile(Record, frozen=True, kw_only=True):
    """The content of one YAML file."""

    note: str | None = None
    text: str | None = None
    language: str = "ru"
    published: DatedInterval | None = None
    publisher: str | None = None
    title: Words | None = None
    boilerplate: tuple[GoldBoilerplate, ...] = ()
    people: tuple[GoldPerson, ...] = ()
    bodies: tuple[GoldBody, ...] = ()
    places: tuple[GoldPlace, ...] = ()
    offices: tuple[GoldOffice, ...] = ()
    mechanisms: tuple[GoldMechanism, ...] = ()
    events: tuple[GoldEvent, ...] = ()
    statements: tuple[GoldStatement, ...] = ()
    figures: tuple[GoldFigure, ...] = ()
    commitments: tuple[GoldCommitment, ...] = ()
    relations: tuple[GoldRelation, ...] = ()


class GoldReading(Record, frozen=True, kw_only=True):
    """One report of gold: the name of its file, its text, its id (sha256 of the text) and its facts."""

    name: str
    report: str
    text: str
    facts: GoldFile


def convert(values: object, text: str) -> GoldFile:
    """Checked facts from the plain strings of a YAML file. Raises msgspec.ValidationError with the value's path."""

    def hook(kind: type, value: Any) -> object:
        if kind is Words:
            given = [value] if isinstance(value, str) else value
            if not isinstance(given, list) or not given or not all(isinstance(one, str) for one in given):
                raise ValueError("a place is words of the text, or a list of such")
            return Words(tuple(resolve(one, text) for one in given))
        raise NotImplementedError(kind)

    return msgspec.convert(_split(values), GoldFile, strict=False, dec_hook=hook)


def _split(values: object) -> object:
    """The values with participants and places of events taken apart, so that each part is checked."""
    if not isinstance(values, dict) or not isinstance(values.get("events"), list):
        return values
    return {**values, "events": [_split_event(event) for event in values["events"]]}


def _split_event(event: object) -> object:
    if not isinstance(event, dict):
        return event
    made = dict(event)
    if isinstance(event.get("who"), list):
        made["who"] = [_participant(one) for one in event["who"]]
    if isinstance(event.get("place"), str):
        name, _, country = event["place"].rpartition("/") if "/" in event["place"] else (event["place"], "", "")
        made["place"] = {"name": name.strip() or None, "country": country.strip() or None}
    return made


def _participant(written: object) -> object:
    parts = [part.strip() for part in str(written).split("/")]
    if len(parts) != 3:
        return written
    ref, side, part = parts
    return {"ref": None if ref in ("-", "") else ref, "side": None if side in ("-", "") else side, "part": part}
