"""A reading: all that a careful person takes from one report."""

from __future__ import annotations

from elchi.model.actors import Body, Office, Person, Place
from elchi.model.base import Evidence, Fact, Record
from elchi.model.claims import Commitment, Figure, Mechanism, Relation, Statement
from elchi.model.events import Event
from elchi.model.report import ReportFacts


class Unplaced(Fact, frozen=True, kw_only=True):
    """Something seen that was not enough to make a fact."""

    kind: str
    reason: str
    evidence: Evidence


class Reading(Record, frozen=True, kw_only=True):
    """The public format of elchi: one report, its text, and the facts with their evidence."""

    report: ReportFacts
    text: str
    people: tuple[Person, ...] = ()
    bodies: tuple[Body, ...] = ()
    places: tuple[Place, ...] = ()
    offices: tuple[Office, ...] = ()
    mechanisms: tuple[Mechanism, ...] = ()
    events: tuple[Event, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    relations: tuple[Relation, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    warnings: tuple[str, ...] = ()
