"""Blocks: the parts of a record that are derived each by itself, purely from its claims and from earlier stages.

People and mechanisms come first, then events, which name them, then what follows from events and figures of a pair. A
new report touches only the blocks of its claims, and those whose people or events it changes; deriving all blocks and
deriving those gives the same record.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Literal, NamedTuple

from elchi.model import Interval
from elchi.record.chains import event_chains
from elchi.record.claims import (
    AnyClaim,
    CommitmentClaim,
    EventClaim,
    FigureClaim,
    Gathered,
    MechanismClaim,
    PersonClaim,
    RelationClaim,
    Source,
)
from elchi.record.entities import Entity, KnownEvent, KnownFigure
from elchi.record.events import known_events
from elchi.record.happenings import when
from elchi.record.judged import Judgement
from elchi.record.names import full_name
from elchi.record.people import known_people
from elchi.record.promises import promise_chains
from elchi.record.sittings import sitting_chains
from elchi.record.spans import ALWAYS, order, width
from elchi.record.standing import known_figures, known_levels, known_mechanisms, mechanism_block
from elchi.record.targets import target_chains

BlockKind = Literal["person", "mechanism", "level", "figure", "event", "promise", "chain"]
STAGES: tuple[BlockKind, ...] = ("person", "mechanism", "level", "figure", "event", "promise", "chain")
Resolve = Callable[[Source], str | None]
Derived = tuple[tuple[Entity, list[str]], ...]  # entities with the atoms of the claims that each is made of


class Block(NamedTuple):
    """What is derived together: the people of one surname, a year's events of one type between the same sides …"""

    kind: BlockKind
    key: str


def block_of(claim: AnyClaim) -> Block:
    """The block that a claim is derived in."""
    match claim:
        case PersonClaim():
            return Block("person", full_name(claim.name).block)
        case MechanismClaim():
            return Block("mechanism", mechanism_block(claim))
        case RelationClaim():
            return Block("level", sides_of(claim))
        case FigureClaim():
            period = claim.figure.period
            return Block("figure", f"{sides_of(claim)}|{claim.figure.measure}|{_year(period) if period else ''}")
        case EventClaim():
            return Block("event", f"{sides_of(claim)}|{claim.event.type}|{_year(when(claim))}")
        case CommitmentClaim():
            return Block("promise", sides_of(claim))


def _year(days: Interval) -> str:
    """The year in which the middle of an interval lies; what is vaguer than a year and a half belongs to none."""
    if ALWAYS > width(days) > _VAGUE:
        return ""
    return order(days)[0][:4]


_VAGUE = 550  # days


def sides_of(claim: AnyClaim) -> str:
    """The codes of the sides that a claim is about, sorted and joined by "+"."""
    match claim:
        case PersonClaim():
            return claim.country or ""
        case MechanismClaim():
            codes: Iterable[str] = claim.mechanism.parties
        case RelationClaim():
            codes = claim.relation.parties
        case FigureClaim():
            codes = claim.figure.parties
        case EventClaim():
            codes = claim.sides
        case CommitmentClaim():
            codes = claim.commitment.by
    return "+".join(sorted(codes))


def derive_block(
    kind: BlockKind,
    claims: Sequence[Gathered[AnyClaim]],
    judgements: Sequence[Judgement],
    person_of: Resolve,
    mechanism_of: Resolve,
) -> Derived:
    """The entities of a block of claims, gathered by what they say.

    `judgements` are what people decided of pairs of claims, of any blocks; `person_of` and `mechanism_of` give the ids
    of those that claims name.
    """
    every: list[Any] = list(claims)  # of the kind of claim that the block holds
    if kind == "person":
        return known_people(every, judgements)
    if kind == "mechanism":
        return known_mechanisms(every)
    if kind == "level":
        return known_levels(every)
    if kind == "figure":
        return known_figures(every)
    if kind == "promise":
        return promise_chains(each.claim for each in every)
    return known_events((each.claim for each in every), person_of, mechanism_of, judgements)


def derive_chains(events: Sequence[KnownEvent], figures: Sequence[KnownFigure]) -> Derived:
    """The chains of one pair, from its events and figures; they have no claims of their own."""
    return tuple((chain, []) for chain in (*event_chains(events), *target_chains(figures), *sitting_chains(events)))
