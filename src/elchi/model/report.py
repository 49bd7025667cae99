"""A report as it came from its source, and what a reading says about it."""

from __future__ import annotations

from elchi.model.base import DatedInterval, Evidence, Record, Span
from elchi.model.vocabulary import BoilerplateKind


class Boilerplate(Record, frozen=True, kw_only=True):
    """A stretch of the text that is no part of the report's own prose."""

    start: int
    end: int
    kind: BoilerplateKind


class Stamp(Record, frozen=True, kw_only=True):
    """A date of publication told by a dateline or by metadata; bounds are inclusive ISO days.

    An open end is None: a site's clock, or the date of an update, says only that the report is no later.
    """

    from_: str | None = None
    to: str | None = None
    month_day: str | None = None  # "05-26": a day whose year is not told; the bounds are then open
    says: str
    span: Span | None = None  # None: from metadata


class Report(Record, frozen=True, kw_only=True):
    """A text as it was read, with its prose told from its boilerplate. Spans are ordered and disjoint."""

    text: str
    id: str  # "sha256:…" of the text in UTF-8
    path: str | None = None
    url: str | None = None
    language: str = "und"  # ISO 639-1; "und" where it cannot be told
    publisher: str | None = None
    title: Span | None = None
    body: tuple[Span, ...] = ()
    boilerplate: tuple[Boilerplate, ...] = ()
    stamps: tuple[Stamp, ...] = ()
    warnings: tuple[str, ...] = ()


class CitedSource(Record, frozen=True, kw_only=True):
    """A medium or body that the report cites as its source."""

    name: str
    evidence: Evidence


class DateBasis(DatedInterval, frozen=True, kw_only=True):
    """One reason for a bound of the date of publication."""

    rule: str
    evidence: Evidence = ()


class Published(DatedInterval, frozen=True, kw_only=True):
    """Bounds of the date of publication: the intersection of its reasons; `conflict` where these cannot all hold."""

    basis: tuple[DateBasis, ...] = ()
    conflict: str | None = None


class ReportFacts(Record, frozen=True, kw_only=True):
    """The head of a reading: where the report comes from, its parts, its date."""

    id: str
    path: str | None
    url: str | None
    language: str
    publisher: str | None
    title: Span | None
    body: tuple[Span, ...]
    boilerplate: tuple[Boilerplate, ...]
    sources: tuple[CitedSource, ...]
    published: Published
