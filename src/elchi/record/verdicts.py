"""Decisions as rows, and what they come to: corrected readings, and judgements of pairs of claims."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec
from sqlalchemy import Connection, delete, insert, or_, select

from elchi.model import Reading
from elchi.record import store
from elchi.record.blocks import Block
from elchi.record.claims import Source
from elchi.record.decisions import Decision, Judgement, corrected, judgements, standing
from elchi.record.tables import CLAIMS, DECISIONS, JUDGEMENTS


def add_decision(connection: Connection, decision: Decision) -> bool:
    """Writes a signed decision; False where it is there already."""
    if connection.scalar(select(DECISIONS.c.id).where(DECISIONS.c.id == decision.id)) is not None:
        return False
    connection.execute(
        insert(DECISIONS).values(
            id=decision.id,
            report=decision.fact.report if decision.fact else None,
            other=decision.other.report if decision.other else None,
            undoes=decision.undoes or None,
            body=msgspec.json.encode(decision),
        )
    )
    return True


def all_decisions(connection: Connection) -> list[Decision]:
    """All decisions ever made, in order of time."""
    bodies = connection.scalars(select(DECISIONS.c.body))
    found = [msgspec.json.decode(body, type=Decision) for body in bodies]
    return sorted(found, key=lambda decision: (decision.when, decision.id))


def decision_by_id(connection: Connection, id_: str) -> Decision | None:
    """A decision by its id."""
    body = connection.scalar(select(DECISIONS.c.body).where(DECISIONS.c.id == id_))
    return None if body is None else msgspec.json.decode(body, type=Decision)


def decisions_on(connection: Connection, report: str) -> tuple[Decision, ...]:
    """The decisions that stand about facts of a report."""
    rows = connection.execute(
        select(DECISIONS.c.id, DECISIONS.c.body).where(or_(DECISIONS.c.report == report, DECISIONS.c.other == report))
    ).all()
    bodies = [row.body for row in rows]
    waiting = [row.id for row in rows]
    while waiting:  # what undoes these, and what undoes that
        undoing = connection.execute(
            select(DECISIONS.c.id, DECISIONS.c.body).where(DECISIONS.c.undoes.in_(waiting))
        ).all()
        bodies += [row.body for row in undoing]
        waiting = [row.id for row in undoing]
    return standing(msgspec.json.decode(body, type=Decision) for body in bodies)


def reading_as_decided(connection: Connection, report: str) -> Reading | None:
    """The reading of a report with what people rejected left out and what they corrected put right."""
    reading = store.reading_of(connection, report)
    return None if reading is None else corrected(reading, decisions_on(connection, report))


def judge(connection: Connection, reports: Iterable[str]) -> None:
    """Writes anew the judgements about claims of these reports."""
    for report in sorted(set(reports)):
        connection.execute(
            delete(JUDGEMENTS).where(or_(JUDGEMENTS.c.one_report == report, JUDGEMENTS.c.other_report == report))
        )
        decisions = decisions_on(connection, report)
        named = {address.report for one in decisions for address in (one.fact, one.other) if address is not None}
        readings = {id_: found for id_ in named if (found := reading_as_decided(connection, id_)) is not None}
        rows = [
            {
                "one_report": each.one.report,
                "one_fact": each.one.fact,
                "other_report": each.other.report,
                "other_fact": each.other.fact,
                "same": None if each.same is None else int(each.same),
            }
            for each in judgements(decisions, readings)
        ]
        if rows:
            connection.execute(insert(JUDGEMENTS), rows)


def all_judgements(connection: Connection) -> tuple[Judgement, ...]:
    """All judgements; there are as many as people made."""
    return tuple(
        Judgement(
            same=None if row.same is None else bool(row.same),
            one=Source(row.one_report, row.one_fact),
            other=Source(row.other_report, row.other_fact),
        )
        for row in connection.execute(select(JUDGEMENTS))
    )


def joint_blocks(connection: Connection, judged: Sequence[Judgement]) -> dict[Block, tuple[Block, ...]]:
    """For each block that a judgement joins to another: all that are derived together, the leading one first."""
    together: dict[Block, set[Block]] = {}
    for judgement in judged:
        ends = {_block(connection, source) for source in (judgement.one, judgement.other)} - {None}
        if judgement.same is True and len(ends) > 1:
            whole = {member for end in ends if end for member in together.get(end, {end})}
            together.update(dict.fromkeys(whole, whole))
    return {block: tuple(sorted(whole)) for block, whole in together.items()}


def _block(connection: Connection, source: Source) -> Block | None:
    row = connection.execute(
        select(CLAIMS.c.kind, CLAIMS.c.block).where(CLAIMS.c.report == source.report, CLAIMS.c.fact == source.fact)
    ).first()
    return None if row is None else Block(row.kind, row.block)
