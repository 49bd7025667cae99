"""What was said, counted, promised: statements, figures, commitments, mechanisms and relations."""

from __future__ import annotations

from elchi.model.actors import Mention
from elchi.model.base import DatedInterval, Evidence, Fact, Span
from elchi.model.vocabulary import (
    Change,
    CommitmentKind,
    MechanismKind,
    Modality,
    RelationLevel,
    StatementKind,
    Topic,
)


class Statement(Fact, frozen=True, kw_only=True):
    """Words or thoughts that the report ascribes to someone; `content` holds them without the words of ascription."""

    id: str
    speaker: str | None
    kind: StatementKind
    content: Span
    parts: tuple[Span, ...] = ()  # the pieces of a quotation that the cue breaks; content spans them all
    cue: str | None = None
    reported_by: str | None = None
    addressee: str | None = None
    joint: tuple[str, ...] = ()
    topics: tuple[Topic, ...] = ()
    evidence: Evidence = ()


class Figure(Fact, frozen=True, kw_only=True):
    """A number that was named. A range or a bound ("более 2 млрд") stands in `low` and `high`."""

    id: str
    measure: str
    value: float | int | None = None
    low: float | int | None = None
    high: float | int | None = None
    unit: str | None = None
    modality: Modality = "actual"
    change: Change | None = None
    parties: tuple[str, ...] = ()
    period: DatedInterval | None = None
    due: DatedInterval | None = None
    by: str | None = None  # who named it
    evidence: Evidence = ()


class Commitment(Fact, frozen=True, kw_only=True):
    """Something promised, planned, intended, asked for or aimed at."""

    id: str
    kind: CommitmentKind
    by: tuple[str, ...] = ()  # ISO codes of the sides
    content: Span
    topics: tuple[Topic, ...] = ()
    due: DatedInterval | None = None
    figure: str | None = None
    event: str | None = None
    evidence: Evidence = ()


class Mechanism(Fact, frozen=True, kw_only=True):
    """A standing format of relations: a council, commission, forum, organisation."""

    id: str
    name: str
    kind: MechanismKind
    parties: tuple[str, ...] = ()
    session: int | None = None
    mentions: tuple[Mention, ...] = ()


class Relation(Fact, frozen=True, kw_only=True):
    """A level of relations that the report says of the parties."""

    parties: tuple[str, ...]
    level: RelationLevel
    evidence: Evidence = ()
