"""What every part of a reading is built on: frozen records, spans of evidence, intervals of days."""

from __future__ import annotations

import msgspec
from msgspec import UNSET, UnsetType


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A frozen record of the model; its fields are the keys of the public format."""


class Span(Record, frozen=True, order=True):
    """Half-open offsets in Unicode code points into the text of the report, exactly as it was read."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words themselves."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


class Interval(Record, frozen=True, kw_only=True):
    """A stretch of days, both ends included (ISO 8601); an open end is None."""

    from_: str | None = msgspec.field(default=None, name="from")
    to: str | None = None


class DatedInterval(Interval, frozen=True, kw_only=True):
    """An interval together with the words of the report that say so."""

    says: str | None = None


class Fact(Record, frozen=True, kw_only=True):
    """A claim of the report. `rule` names the rule that made it; it is written only when asked for."""

    rule: str | UnsetType = UNSET


Evidence = tuple[Span, ...]
