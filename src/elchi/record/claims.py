"""Claims: the facts of a reading taken apart, each with its address and with all that joining it to others needs."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import Generic, TypeVar

import msgspec

from elchi.model import (
    Commitment,
    DatedInterval,
    Event,
    Figure,
    Interval,
    Mechanism,
    Office,
    Participant,
    Person,
    Reading,
    Record,
    Relation,
)
from elchi.model.vocabulary import OfficeStatus, Part, Role

C = TypeVar("C")


class Source(Record, frozen=True, order=True):
    """Where a fact was told: the report and the fact's id in its reading."""

    report: str
    fact: str


class Claim(Record, frozen=True, kw_only=True):
    """A fact of one reading. `told` bounds the day of the report, both ends included."""

    source: Source
    told: Interval

    @property
    def atom(self) -> str:
        """What claims that say the same share; of an event or a promise its own, since none says quite the same."""
        return f"{self.source.report}#{self.source.fact}"

    def _digest(self) -> str:
        """The atom of a claim of which only what it says counts, not who said it or when."""
        return sha256(msgspec.json.encode(without_source(self))).hexdigest()[:16]


def without_source(claim: Claim) -> Claim:
    """What a claim says, whoever says it and whenever."""
    return msgspec.structs.replace(claim, source=Source("", ""), told=Interval())


class Held(Record, frozen=True, kw_only=True):
    """An office that a report gives a person."""

    role: Role
    title: str
    country: str | None
    status: OfficeStatus


class PersonClaim(Claim, frozen=True, kw_only=True, tag="person", tag_field="claim"):
    """A person as one report knows them."""

    name: str
    latin: str | None = None
    country: str | None = None
    offices: tuple[Held, ...] = ()

    @property
    def atom(self) -> str:
        return self._digest()


class MechanismClaim(Claim, frozen=True, kw_only=True, tag="mechanism", tag_field="claim"):
    """A council, commission or forum as one report knows it."""

    mechanism: Mechanism

    @property
    def atom(self) -> str:
        return self._digest()


class Actor(Record, frozen=True, kw_only=True):
    """Who took part: a person of the same report by `person`, else an unnamed holder by `role`, else a side."""

    person: Source | None = None
    name: str | None = None  # a body's
    role: Role | None = None
    side: str | None = None
    part: Part = "participant"


class EventClaim(Claim, frozen=True, kw_only=True, tag="event", tag_field="claim"):
    """An event as one report tells it. `sides` are the states of those who took part and of the place, sorted."""

    event: Event
    actors: tuple[Actor, ...]
    sides: tuple[str, ...]
    mechanism: Source | None = None


class FigureClaim(Claim, frozen=True, kw_only=True, tag="figure", tag_field="claim"):
    """A number that one report names."""

    figure: Figure

    @property
    def atom(self) -> str:
        return self._digest()


class CommitmentClaim(Claim, frozen=True, kw_only=True, tag="commitment", tag_field="claim"):
    """Something promised or planned, with its words."""

    commitment: Commitment
    words: str


class RelationClaim(Claim, frozen=True, kw_only=True, tag="relation", tag_field="claim"):
    """A level of relations that one report states."""

    relation: Relation

    @property
    def atom(self) -> str:
        return self._digest()


class Gathered(Record, Generic[C], frozen=True, kw_only=True):
    """Claims that say the same: one of them, how many there are, and all the days on which they were told."""

    atom: str
    claim: C
    count: int
    told: Interval


AnyClaim = PersonClaim | MechanismClaim | EventClaim | FigureClaim | CommitmentClaim | RelationClaim


def claims_of(reading: Reading) -> Iterator[AnyClaim]:
    """All claims of a reading that the record joins with those of others."""
    report = reading.report.id
    published = reading.report.published
    told = Interval(from_=published.from_, to=published.to)
    for person in reading.people:
        yield _person(reading, person, told)
    for mechanism in reading.mechanisms:
        named = msgspec.structs.replace(mechanism, id="", mentions=(), session=None, rule=msgspec.UNSET)
        yield MechanismClaim(source=Source(report, mechanism.id), told=told, mechanism=named)
    for event in reading.events:
        yield _event(reading, event, told)
    for figure in reading.figures:
        yield FigureClaim(source=Source(report, figure.id), told=told, figure=_bare(figure))
    for promise in reading.commitments:
        yield CommitmentClaim(
            source=Source(report, promise.id),
            told=told,
            commitment=promise,
            words=" ".join(promise.content.of(reading.text).split()),
        )
    for number, relation in enumerate(reading.relations, 1):
        source = Source(report, f"r{number}")
        said = msgspec.structs.replace(relation, evidence=(), rule=msgspec.UNSET)
        yield RelationClaim(source=source, told=told, relation=said)


def _bare(figure: Figure) -> Figure:
    """What a figure says, without who named it and in which words."""
    return msgspec.structs.replace(
        figure,
        id="",
        by=None,
        evidence=(),
        rule=msgspec.UNSET,
        parties=tuple(sorted(figure.parties)),
        period=_days(figure.period),
        due=_days(figure.due),
    )


def _days(interval: DatedInterval | None) -> DatedInterval | None:
    return None if interval is None else DatedInterval(from_=interval.from_, to=interval.to)


def _person(reading: Reading, person: Person, told: Interval) -> PersonClaim:
    offices = tuple(
        Held(role=office.role, title=office.title, country=office.country, status=office.status)
        for office in reading.offices
        if office.person == person.id
    )
    return PersonClaim(
        source=Source(reading.report.id, person.id),
        told=told,
        name=person.name,
        latin=person.latin,
        country=person.country or next((office.country for office in offices if office.country), None),
        offices=offices,
    )


def _event(reading: Reading, event: Event, told: Interval) -> EventClaim:
    report = reading.report.id
    people = {person.id for person in reading.people}
    bodies = {body.id: body.name for body in reading.bodies}
    offices = {office.id: office for office in reading.offices}
    actors = tuple(_actor(report, one, people, bodies, offices) for one in event.participants)
    sides = {actor.side for actor in actors if actor.side}
    where = event.place.country if event.place is not None else None
    if where and len(sides) < _PAIR and event.type != "session":
        sides.add(where)
    return EventClaim(
        source=Source(report, event.id),
        told=told,
        event=event,
        actors=actors,
        sides=tuple(sorted(sides)),
        mechanism=Source(report, event.mechanism) if event.mechanism else None,
    )


_PAIR = 2


def _actor(
    report: str, one: Participant, people: set[str], bodies: dict[str, str], offices: dict[str, Office]
) -> Actor:
    if one.ref in people:
        return Actor(person=Source(report, one.ref or ""), side=one.side, part=one.part)
    if one.ref in bodies:
        return Actor(name=bodies[one.ref or ""], side=one.side, part=one.part)
    office = offices.get(one.office) if isinstance(one.office, str) else None
    if office is None:
        return Actor(side=one.side, part=one.part)
    return Actor(role=office.role, side=one.side or office.country, part=one.part)
