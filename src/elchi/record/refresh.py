"""Bringing what is derived up to date: the blocks that were touched, and those that depend on what changed in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from sqlalchemy import Connection

from elchi.record import derived, store, verdicts
from elchi.record.blocks import STAGES, Block, Derived, derive_block, derive_chains
from elchi.record.claims import AnyClaim, EventClaim, Gathered, Source
from elchi.record.judged import Judgement


def refresh(connection: Connection, touched: Iterable[Block]) -> None:
    """Derives the touched blocks anew, and all that depends on them."""
    judged = verdicts.all_judgements(connection)
    joint = verdicts.joint_blocks(connection, judged) if judged else {}
    waiting: set[Block] = set(touched)
    sides: set[str] = set()
    for stage in STAGES:
        if stage == "chain":
            waiting |= {Block("chain", pair) for pair in sides}
        groups = sorted({joint.get(block, (block,)) for block in waiting if block.kind == stage})
        changed = _derive_all(connection, groups, judged)
        if stage in ("person", "mechanism"):
            waiting |= store.event_blocks_of(connection, store.reports_of(connection, changed))
        elif stage in ("event", "figure"):
            sides |= {block.key.partition("|")[0] for group in groups for block in group}


def _derive_all(connection: Connection, groups: Sequence[Sequence[Block]], judged: Sequence[Judgement]) -> set[str]:
    """Derives groups of blocks of one stage anew; gives the atoms whose entity is another than before.

    All that was is taken out first: an event whose sides change leaves one block for another and keeps its id.
    """
    before = derived.forget(connection, [block for group in groups for block in group])
    after: dict[str, str] = {}
    for group in groups:
        after |= derived.put(connection, group[0], _derived(connection, group, judged))
    derived.redirect(connection, before, after)
    return {atom for atom in before.keys() | after.keys() if before.get(atom) != after.get(atom)}


def _derived(connection: Connection, group: Sequence[Block], judged: Sequence[Judgement]) -> Derived:
    """The entities of a block, with those that decisions join to it."""
    block = group[0]
    if block.kind == "chain":
        events = derived.events_for_chains(connection, block.key)
        return derive_chains(events, derived.figures_for_chains(connection, block.key))
    claims = [claim for one in group for claim in store.claims_in(connection, one)]
    return derive_block(block.kind, claims, judged, *_resolvers(connection, claims))


def _resolvers(
    connection: Connection, claims: Iterable[Gathered[AnyClaim]]
) -> tuple[Callable[[Source], str | None], Callable[[Source], str | None]]:
    """Who and which mechanism is meant by the claims that events name."""
    reports = {each.claim.source.report for each in claims if isinstance(each.claim, EventClaim)}
    people = derived.entities_by_claim(connection, reports, "person")
    mechanisms = derived.entities_by_claim(connection, reports, "mechanism")
    return people.get, mechanisms.get
