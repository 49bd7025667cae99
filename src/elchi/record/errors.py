"""What can go wrong with a record file."""

from __future__ import annotations


class RecordError(Exception):
    """A record that cannot be opened or written; the message says why and what to do."""


class NotARecordError(RecordError):
    """The file is no record of elchi's."""


class NewerRecordError(RecordError):
    """The file was made by a newer elchi."""


class BusyRecordError(RecordError):
    """Another process is writing to the record."""


class UnknownReportError(RecordError):
    """There is no such report in the record."""


class DecisionError(RecordError):
    """A decision that cannot be made: it names no fact, or a value that the format does not allow."""
