"""The record: readings joined to one sourced history. `Record` opens one."""

from __future__ import annotations

from elchi.record.claims import Source
from elchi.record.decisions import Address, Decision, address_of
from elchi.record.entities import (
    Chain,
    Conflict,
    KnownActor,
    KnownEvent,
    KnownFigure,
    KnownLevel,
    KnownMechanism,
    KnownPerson,
    Step,
    Tenure,
    Version,
)
from elchi.record.errors import (
    BusyRecordError,
    DecisionError,
    NewerRecordError,
    NotARecordError,
    RecordError,
    UnknownReportError,
)
from elchi.record.record import Record
from elchi.record.search import Hit, Query

__all__ = [
    "Address",
    "BusyRecordError",
    "Chain",
    "Conflict",
    "Decision",
    "DecisionError",
    "Hit",
    "KnownActor",
    "KnownEvent",
    "KnownFigure",
    "KnownLevel",
    "KnownMechanism",
    "KnownPerson",
    "NewerRecordError",
    "NotARecordError",
    "Query",
    "Record",
    "RecordError",
    "Source",
    "Step",
    "Tenure",
    "UnknownReportError",
    "Version",
    "address_of",
]
