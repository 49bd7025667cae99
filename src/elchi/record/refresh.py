"""Bringing what is derived up to date: the blocks that were touched, and those that depend on what changed in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from sqlalchemy import Connection

from elchi.record import store, verdicts
from elchi.record.blocks import STAGES, Block, derive_block, derive_chains
from elchi.record.claims import AnyClaim, CommitmentClaim, EventClaim, Source
from elchi.record.decisions import Judgement
from elchi.record.entities import Entity


def refresh(connection: Connection, touched: Iterable[Block], pairs: Iterable[str] = ()) -> None:
    """Derives the touched blocks anew, and all that depends on them.

    `pairs` are the sides ("KG+KZ") about which a report was added or taken out: what is overdue may have changed.
    """
    judged = verdicts.all_judgements(connection)
    joint = verdicts.joint_blocks(connection, judged) if judged else {}
    waiting, sides = set(touched), set(pairs)
    for stage in STAGES:
        if stage == "chain":
            waiting |= {Block("chain", pair) for pair in sides}
        groups = sorted({joint.get(block, (block,)) for block in waiting if block.kind == stage})
        changed = _derive_all(connection, groups, judged)
        if stage in ("person", "mechanism"):
            waiting |= store.event_blocks_of(connection, {source.report for source in changed})
        elif stage in ("event", "figure"):
            sides |= {block.key.partition("|")[2] for group in groups for block in group}


def _derive_all(connection: Connection, groups: Sequence[Sequence[Block]], judged: Sequence[Judgement]) -> set[Source]:
    """Derives groups of blocks of one stage anew; gives the claims whose entity is another than before.

    All that was is taken out first: an event whose sides change leaves one block for another and keeps its id.
    """
    before = store.forget(connection, [block for group in groups for block in group])
    after: dict[Source, str] = {}
    for group in groups:
        after |= store.put(connection, group[0], _derived(connection, group, judged))
    store.redirect(connection, before, after)
    return {source for source in before.keys() | after.keys() if before.get(source) != after.get(source)}


def _derived(connection: Connection, group: Sequence[Block], judged: Sequence[Judgement]) -> Sequence[Entity]:
    """The entities of a block, with those that decisions join to it."""
    block = group[0]
    claims = [claim for one in group for claim in store.claims_in(connection, one)]
    if block.kind == "chain":
        parts = [each for kind in ("event", "figure") for each in store.entities_of(connection, kind, block.key)]
        promises = [claim for claim in claims if isinstance(claim, CommitmentClaim)]
        return derive_chains(parts, promises, store.latest_told(connection, block.key))
    return derive_block(block.kind, claims, judged, *_resolvers(connection, claims))


def _resolvers(
    connection: Connection, claims: Iterable[AnyClaim]
) -> tuple[Callable[[Source], str | None], Callable[[Source], str | None]]:
    """Who and which mechanism is meant by the claims that events name."""
    reports = {claim.source.report for claim in claims if isinstance(claim, EventClaim)}
    people = store.entities_by_claim(connection, reports, "person-")
    mechanisms = store.entities_by_claim(connection, reports, "mechanism-")
    return people.get, mechanisms.get
