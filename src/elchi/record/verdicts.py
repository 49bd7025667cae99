"""Decisions as rows, and what they come to: corrected readings, and judgements of pairs of claims."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec
from sqlalchemy import Connection, delete, insert, or_, select

from elchi.model import Reading
from elchi.record import store
from elchi.record.blocks import Block
from elchi.record.claims import Source
from elchi.record.decisions import PAIRED, Decision, corrected, pairs_of, standing
from elchi.record.judged import Judgement
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


def partners(connection: Connection, reports: Iterable[str]) -> set[str]:
    """The reports of the record with facts that were judged together with facts of these."""
    found: set[str] = set()
    for report in sorted(set(reports)):
        for decision in decisions_on(connection, report):
            if decision.verb in PAIRED:
                found |= {address.report for address in (decision.fact, decision.other) if address is not None}
    return {report for report in found - set(reports) if store.has_report(connection, report)}


def judge(connection: Connection, reports: Iterable[str]) -> None:
    """Writes anew what was decided of pairs with facts of these reports."""
    for report in sorted(set(reports)):
        connection.execute(
            delete(JUDGEMENTS).where(or_(JUDGEMENTS.c.one_report == report, JUDGEMENTS.c.other_report == report))
        )
        decisions = [decision for decision in decisions_on(connection, report) if decision.verb in PAIRED]
        named = {address.report for each in decisions for address in (each.fact, each.other) if address is not None}
        readings = {id_: found for id_ in named if (found := reading_as_decided(connection, id_)) is not None}
        rows = [
            {
                "one_report": one.report,
                "one_fact": one.fact,
                "other_report": other.report,
                "other_fact": other.fact,
                "same": None if same is None else int(same),
            }
            for one, other, same in pairs_of(decisions, readings)
        ]
        if rows:
            connection.execute(insert(JUDGEMENTS), rows)


def decided(connection: Connection, report: str) -> set[Source]:
    """The claims of a report that were decided upon, with another."""
    rows = connection.execute(
        select(JUDGEMENTS).where(or_(JUDGEMENTS.c.one_report == report, JUDGEMENTS.c.other_report == report))
    )
    found: set[Source] = set()
    for row in rows:
        found |= {Source(row.one_report, row.one_fact), Source(row.other_report, row.other_fact)}
    return {end for end in found if end.report == report}


def all_judgements(connection: Connection) -> tuple[Judgement, ...]:
    """All judgements, by the atoms of the claims; there are as many as people made."""
    found = []
    for row in connection.execute(select(JUDGEMENTS)).all():
        one, other = (f"{row.one_report}#{row.one_fact}", f"{row.other_report}#{row.other_fact}")
        found.append(Judgement(same=None if row.same is None else bool(row.same), one=one, other=other))
    return tuple(found)


def joint_blocks(connection: Connection, judged: Sequence[Judgement]) -> dict[Block, tuple[Block, ...]]:
    """For each block that a judgement joins to another: all that are derived together, the leading one first."""
    together: dict[Block, set[Block]] = {}
    for judgement in judged:
        ends = {_block(connection, atom) for atom in (judgement.one, judgement.other)} - {None}
        if judgement.same is True and len(ends) > 1:
            whole = {member for end in ends if end for member in together.get(end, {end})}
            together.update(dict.fromkeys(whole, whole))
    return {block: tuple(sorted(whole)) for block, whole in together.items()}


def _block(connection: Connection, atom: str) -> Block | None:
    row = connection.execute(select(CLAIMS.c.kind, CLAIMS.c.block).where(CLAIMS.c.atom == atom)).first()
    return None if row is None else Block(row.kind, row.block)
