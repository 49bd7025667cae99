"""The record: readings joined to one sourced history. `Record` opens one."""

from __future__ import annotations

from elchi.record.claims import Source
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
from elchi.record.errors import BusyRecordError, NewerRecordError, NotARecordError, RecordError, UnknownReportError
from elchi.record.record import Record

__all__ = [
    "BusyRecordError",
    "Chain",
    "Conflict",
    "KnownActor",
    "KnownEvent",
    "KnownFigure",
    "KnownLevel",
    "KnownMechanism",
    "KnownPerson",
    "NewerRecordError",
    "NotARecordError",
    "Record",
    "RecordError",
    "Source",
    "Step",
    "Tenure",
    "UnknownReportError",
    "Version",
]
