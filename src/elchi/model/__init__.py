"""The vocabulary of elchi: frozen records without I/O. Nothing here imports another room."""

from elchi.model.actors import Body, Mention, Office, Person, Place
from elchi.model.base import DatedInterval, Evidence, Fact, Interval, Record, Span
from elchi.model.claims import Commitment, Figure, Mechanism, Relation, Statement
from elchi.model.events import Event, EventPlace, Participant, Plover
from elchi.model.reading import Reading, Unplaced
from elchi.model.report import Boilerplate, CitedSource, DateBasis, Published, Report, ReportFacts, Stamp

__all__ = [
    "Body",
    "Boilerplate",
    "CitedSource",
    "Commitment",
    "DateBasis",
    "DatedInterval",
    "Event",
    "EventPlace",
    "Evidence",
    "Fact",
    "Figure",
    "Interval",
    "Mechanism",
    "Mention",
    "Office",
    "Participant",
    "Person",
    "Place",
    "Plover",
    "Published",
    "Reading",
    "Record",
    "Relation",
    "Report",
    "ReportFacts",
    "Span",
    "Stamp",
    "Statement",
    "Unplaced",
]
