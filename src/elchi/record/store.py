"""The rows of a record: reports and decisions as they were written, and what was derived from them.

SQLAlchemy Core, so that the same code runs on SQLite and on PostgreSQL. All functions work on a connection whose
transaction the caller holds; nothing here decides what is derived.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import msgspec
from sqlalchemy import Connection, delete, func, insert, select

from elchi.model import Reading
from elchi.record.blocks import Block, block_of, sides_of
from elchi.record.claims import AnyClaim, Source, claims_of
from elchi.record.entities import Chain, Entity, KnownEvent, KnownFigure, KnownLevel, KnownMechanism, KnownPerson
from elchi.record.tables import CLAIMS, ENTITIES, MEMBERS, REDIRECTS, REPORTS

_KINDS: dict[type[Entity], str] = {
    KnownPerson: "person",
    KnownMechanism: "mechanism",
    KnownLevel: "level",
    KnownFigure: "figure",
    KnownEvent: "event",
    Chain: "chain",
}
_TYPES = {kind: type_ for type_, kind in _KINDS.items()}
_MANY = 400  # values in one IN clause


def add_report(connection: Connection, reading: Reading, version: str) -> None:
    """Writes a reading; its report must not be in the record."""
    published = reading.report.published
    connection.execute(
        insert(REPORTS).values(
            id=reading.report.id,
            published_from=published.from_,
            published_to=published.to,
            elchi=version,
            reading=msgspec.json.encode(reading),
        )
    )


def has_report(connection: Connection, report: str) -> bool:
    """Whether a report is in the record."""
    return connection.scalar(select(REPORTS.c.id).where(REPORTS.c.id == report)) is not None


def remove_claims(connection: Connection, report: str) -> None:
    """Takes the claims of a report out."""
    connection.execute(delete(CLAIMS).where(CLAIMS.c.report == report))


def remove_report(connection: Connection, report: str) -> None:
    """Takes a report out, with its claims."""
    remove_claims(connection, report)
    connection.execute(delete(REPORTS).where(REPORTS.c.id == report))


def report_ids(connection: Connection) -> list[str]:
    """All reports, sorted."""
    return list(connection.scalars(select(REPORTS.c.id).order_by(REPORTS.c.id)))


def reading_of(connection: Connection, report: str) -> Reading | None:
    """The reading of a report as it was written."""
    found = connection.scalar(select(REPORTS.c.reading).where(REPORTS.c.id == report))
    return None if found is None else msgspec.json.decode(found, type=Reading)


def count_reports(connection: Connection) -> int:
    """How many reports there are."""
    return int(connection.scalar(select(func.count()).select_from(REPORTS)) or 0)


def add_claims(connection: Connection, reading: Reading) -> set[Block]:
    """Writes the claims of a reading (with its corrections made); gives the blocks that they belong to."""
    blocks: set[Block] = set()
    rows = []
    for claim in claims_of(reading):
        block = block_of(claim)
        blocks.add(block)
        rows.append(
            {
                "report": claim.source.report,
                "fact": claim.source.fact,
                "kind": block.kind,
                "block": block.key,
                "sides": sides_of(claim),
                "told_from": claim.told.from_,
                "body": msgspec.json.encode(claim),
            }
        )
    if rows:
        connection.execute(insert(CLAIMS), rows)
    return blocks


def blocks_of_report(connection: Connection, report: str) -> set[Block]:
    """The blocks that the claims of a report belong to."""
    rows = connection.execute(select(CLAIMS.c.kind, CLAIMS.c.block).where(CLAIMS.c.report == report))
    return {Block(row.kind, row.block) for row in rows}


def sides_of_report(connection: Connection, report: str) -> set[str]:
    """The sides ("KG+KZ") that the events and figures of a report are about."""
    query = select(CLAIMS.c.sides).where(CLAIMS.c.report == report, CLAIMS.c.kind.in_(("event", "figure"))).distinct()
    return set(connection.scalars(query))


def all_blocks(connection: Connection) -> set[Block]:
    """Every block that has a claim."""
    rows = connection.execute(select(CLAIMS.c.kind, CLAIMS.c.block).distinct())
    return {Block(row.kind, row.block) for row in rows}


def claims_in(connection: Connection, block: Block) -> list[AnyClaim]:
    """The claims of a block."""
    rows = connection.scalars(select(CLAIMS.c.body).where(CLAIMS.c.kind == block.kind, CLAIMS.c.block == block.key))
    return [msgspec.json.decode(body, type=AnyClaim) for body in rows]


def event_blocks_of(connection: Connection, reports: Iterable[str]) -> set[Block]:
    """The blocks of the events that reports tell of."""
    found: set[Block] = set()
    for some in _portions(sorted(reports)):
        rows = connection.execute(
            select(CLAIMS.c.block).where(CLAIMS.c.report.in_(some), CLAIMS.c.kind == "event").distinct()
        )
        found |= {Block("event", row.block) for row in rows}
    return found


def latest_told(connection: Connection, sides: str) -> str | None:
    """The latest of the days from which reports about these sides can be."""
    found: str | None = connection.scalar(select(func.max(CLAIMS.c.told_from)).where(CLAIMS.c.sides == sides))
    return found


def entities_in(connection: Connection, block: Block) -> list[Entity]:
    """What was derived for a block."""
    rows = connection.execute(
        select(ENTITIES.c.kind, ENTITIES.c.body).where(ENTITIES.c.kind == block.kind, ENTITIES.c.block == block.key)
    )
    return [_decoded(row.kind, row.body) for row in rows]


def entities_of(connection: Connection, kind: str, sides: str | None = None) -> Iterator[Entity]:
    """The entities of a kind, of all sides or of the given ones, by id."""
    query = select(ENTITIES.c.kind, ENTITIES.c.body).where(ENTITIES.c.kind == kind).order_by(ENTITIES.c.id)
    for row in connection.execute(query if sides is None else query.where(ENTITIES.c.sides == sides)):
        yield _decoded(row.kind, row.body)


def entity(connection: Connection, id_: str) -> Entity | None:
    """An entity by its id, or by one that it had."""
    for _ in range(_HOPS):
        row = connection.execute(select(ENTITIES.c.kind, ENTITIES.c.body).where(ENTITIES.c.id == id_)).first()
        if row is not None:
            return _decoded(row.kind, row.body)
        moved = connection.scalar(select(REDIRECTS.c.new).where(REDIRECTS.c.old == id_))
        if moved is None:
            return None
        id_ = moved
    return None


_HOPS = 50


def forget(connection: Connection, blocks: Sequence[Block]) -> dict[Source, str]:
    """Takes out what was derived for blocks; gives the entity that each of their claims belonged to."""
    ids = [each.id for block in blocks for each in entities_in(connection, block)]
    before = _members(connection, ids)
    for block in blocks:
        connection.execute(delete(ENTITIES).where(ENTITIES.c.kind == block.kind, ENTITIES.c.block == block.key))
    for some in _portions(ids):
        connection.execute(delete(MEMBERS).where(MEMBERS.c.entity.in_(some)))
    return before


def put(connection: Connection, block: Block, found: Sequence[Entity]) -> dict[Source, str]:
    """Writes what was derived for a block; gives the entity that each claim belongs to."""
    after = {} if block.kind == "chain" else {source: each.id for each in found for source in _sources(each)}
    if found:
        connection.execute(insert(ENTITIES), [_row(block, each) for each in found])
    if after:
        rows = [{"report": at.report, "fact": at.fact, "entity": id_} for at, id_ in after.items()]
        connection.execute(insert(MEMBERS), rows)
    return after


def redirect(connection: Connection, before: dict[Source, str], after: dict[Source, str]) -> None:
    """An id that is no more leads to the entity that has most of its claims; one that is again leads nowhere else."""
    now = set(after.values())
    for some in _portions(sorted(now)):
        connection.execute(delete(REDIRECTS).where(REDIRECTS.c.old.in_(some)))
    for old in sorted(set(before.values()) - now):
        heirs = Counter(after[source] for source, id_ in before.items() if id_ == old and source in after)
        if heirs:
            new = min(heirs, key=lambda id_: (-heirs[id_], id_))
            connection.execute(delete(REDIRECTS).where(REDIRECTS.c.old == old))
            connection.execute(insert(REDIRECTS).values(old=old, new=new))


def entities_by_claim(connection: Connection, reports: Iterable[str], prefix: str) -> dict[Source, str]:
    """For the claims of some reports the entities they belong to, of those whose ids begin so."""
    found: dict[Source, str] = {}
    for some in _portions(sorted(set(reports))):
        rows = connection.execute(
            select(MEMBERS).where(MEMBERS.c.report.in_(some), MEMBERS.c.entity.startswith(prefix, autoescape=True))
        )
        found |= {Source(row.report, row.fact): row.entity for row in rows}
    return found


def _members(connection: Connection, ids: Sequence[str]) -> dict[Source, str]:
    found: dict[Source, str] = {}
    for some in _portions(ids):
        for row in connection.execute(select(MEMBERS).where(MEMBERS.c.entity.in_(some))):
            found[Source(row.report, row.fact)] = row.entity
    return found


def _portions(values: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(values), _MANY):
        yield values[start : start + _MANY]


def _row(block: Block, each: Entity) -> dict[str, object]:
    day = each.date if isinstance(each, KnownEvent) else getattr(each, "told", None)
    return {
        "id": each.id,
        "kind": block.kind,
        "block": block.key,
        "sides": "+".join(_sides(each)),
        "first_day": day.from_ if day else None,
        "last_day": day.to if day else None,
        "body": msgspec.json.encode(each),
    }


def _sides(each: Entity) -> tuple[str, ...]:
    if isinstance(each, KnownEvent | Chain):
        return each.sides
    if isinstance(each, KnownPerson):
        return (each.country,) if each.country else ()
    return each.parties


def _sources(each: Entity) -> tuple[Source, ...]:
    return () if isinstance(each, Chain) else each.sources


def _decoded(kind: str, body: bytes) -> Entity:
    found: Entity = msgspec.json.decode(body, type=_TYPES[kind])
    return found
