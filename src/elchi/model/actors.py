"""People, bodies, places and offices: those of whom a report speaks."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from elchi.model.base import Evidence, Fact, Record
from elchi.model.vocabulary import MentionKind, OfficeStatus, Role


class Mention(Record, frozen=True, kw_only=True):
    """Words that refer to something; by name unless `kind` says otherwise."""

    start: int
    end: int
    kind: MentionKind | UnsetType = UNSET


class Person(Fact, frozen=True, kw_only=True):
    """A person; `name` in the nominative as the report's language spells it, at its fullest."""

    id: str
    name: str
    latin: str | None = None
    country: str | None = None
    mentions: tuple[Mention, ...] = ()


class Body(Fact, frozen=True, kw_only=True):
    """An organisation of any kind; `kind` is a FollowTheMoney-like noun ("foreign_ministry", "company")."""

    id: str
    name: str
    kind: str | None = None
    country: str | None = None
    mentions: tuple[Mention, ...] = ()


class Place(Fact, frozen=True, kw_only=True):
    """A state, region, town or site."""

    id: str
    name: str
    country: str | None = None
    mentions: tuple[Mention, ...] = ()


class Office(Fact, frozen=True, kw_only=True):
    """An office and its holder; `person` is None where the report names none."""

    id: str
    person: str | None
    role: Role
    title: str
    body: str | None = None
    country: str | None = None
    status: OfficeStatus = "current"
    evidence: Evidence = ()
