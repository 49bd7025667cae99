"""Bringing what is derived up to date: the blocks that were touched, and those that depend on what changed in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from sqlalchemy import Connection

from elchi.record import store
from elchi.record.blocks import STAGES, Block, derive_block, derive_chains
from elchi.record.claims import AnyClaim, CommitmentClaim, EventClaim, Source


def refresh(connection: Connection, touched: Iterable[Block], pairs: Iterable[str] = ()) -> None:
    """Derives the touched blocks anew, and all that depends on them.

    `pairs` are the sides ("KG+KZ") about which a report was added or taken out: what is overdue may have changed.
    """
    waiting = set(touched)
    sides = set(pairs)
    for stage in STAGES:
        if stage == "chain":
            waiting |= {Block("chain", pair) for pair in sides}
        for block in sorted(block for block in waiting if block.kind == stage):
            changed = _derive(connection, block)
            if stage in ("person", "mechanism"):
                waiting |= store.event_blocks_of(connection, {source.report for source in changed})
            elif stage in ("event", "figure"):
                sides.add(block.key.partition("|")[2])


def _derive(connection: Connection, block: Block) -> set[Source]:
    if block.kind == "chain":
        parts = [each for kind in ("event", "figure") for each in store.entities_of(connection, kind, block.key)]
        promises = [claim for claim in store.claims_in(connection, block) if isinstance(claim, CommitmentClaim)]
        chains = derive_chains(parts, promises, store.latest_told(connection, block.key))
        return store.replace_entities(connection, block, chains)
    claims = store.claims_in(connection, block)
    found = derive_block(block.kind, claims, *_resolvers(connection, claims))
    return store.replace_entities(connection, block, found)


def _resolvers(
    connection: Connection, claims: Iterable[AnyClaim]
) -> tuple[Callable[[Source], str | None], Callable[[Source], str | None]]:
    """Who and which mechanism is meant by the claims that events name."""
    reports = {claim.source.report for claim in claims if isinstance(claim, EventClaim)}
    people = store.entities_by_claim(connection, reports, "person-")
    mechanisms = store.entities_by_claim(connection, reports, "mechanism-")
    return people.get, mechanisms.get
