"""Blocks: the parts of a record that are derived each by itself, purely from its claims and from earlier stages.

People and mechanisms come first, then events, which name them, then what follows from events and figures of a pair. A
new report touches only the blocks of its claims, and those whose people or events it changes; deriving all blocks and
deriving those gives the same record.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Literal, NamedTuple

from elchi.record.chains import event_chains
from elchi.record.claims import (
    AnyClaim,
    CommitmentClaim,
    EventClaim,
    FigureClaim,
    MechanismClaim,
    PersonClaim,
    RelationClaim,
    Source,
)
from elchi.record.decisions import Judgement
from elchi.record.entities import Chain, Entity, KnownEvent, KnownFigure
from elchi.record.events import known_events
from elchi.record.names import full_name
from elchi.record.people import known_people
from elchi.record.promises import promise_chains
from elchi.record.standing import known_figures, known_levels, known_mechanisms, mechanism_block
from elchi.record.targets import target_chains

BlockKind = Literal["person", "mechanism", "level", "figure", "event", "chain"]
STAGES: tuple[BlockKind, ...] = ("person", "mechanism", "level", "figure", "event", "chain")
Resolve = Callable[[Source], str | None]


class Block(NamedTuple):
    """What is derived together: the people of one surname, the events of one type between the same sides …"""

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
            return Block("figure", f"{claim.figure.measure}|{sides_of(claim)}")
        case EventClaim():
            return Block("event", f"{claim.event.type}|{sides_of(claim)}")
        case CommitmentClaim():
            return Block("chain", sides_of(claim))


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
    claims: Sequence[AnyClaim],
    judgements: Sequence[Judgement],
    person_of: Resolve,
    mechanism_of: Resolve,
) -> tuple[Entity, ...]:
    """The entities of a block of claims.

    `judgements` are what people decided of pairs of claims, of any blocks; `person_of` and `mechanism_of` give the ids
    of those that claims name.
    """
    if kind == "person":
        return known_people((claim for claim in claims if isinstance(claim, PersonClaim)), judgements)
    if kind == "mechanism":
        return known_mechanisms(claim for claim in claims if isinstance(claim, MechanismClaim))
    if kind == "level":
        return known_levels(claim for claim in claims if isinstance(claim, RelationClaim))
    if kind == "figure":
        return known_figures(claim for claim in claims if isinstance(claim, FigureClaim))
    events = (claim for claim in claims if isinstance(claim, EventClaim))
    return known_events(events, person_of, mechanism_of, judgements)


def derive_chains(
    entities: Sequence[Entity], promises: Sequence[CommitmentClaim], latest: str | None
) -> tuple[Chain, ...]:
    """The chains of one pair, from its events, figures and promises; `latest` as for `event_chains`."""
    events = [entity for entity in entities if isinstance(entity, KnownEvent)]
    figures = [entity for entity in entities if isinstance(entity, KnownFigure)]
    return (*event_chains(events, latest), *target_chains(figures, latest), *promise_chains(promises, latest))
