"""The rows of reports and of their claims.

SQLAlchemy Core, so that the same code runs on SQLite and on PostgreSQL. All functions work on a connection whose
transaction the caller holds; nothing here decides what is derived.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

import msgspec
from sqlalchemy import Connection, delete, func, insert, select

from elchi.model import Interval, Reading
from elchi.record.blocks import Block, block_of, sides_of
from elchi.record.claims import AnyClaim, Gathered, Source, claims_of, without_source
from elchi.record.portions import portions
from elchi.record.tables import ATOMS, CLAIMS, FIRST_DAY, LAST_DAY, REPORTS


def add_report(connection: Connection, reading: Reading, version: str) -> None:
    """Writes a reading; its report must not be in the record."""
    published = reading.report.published
    number = (connection.scalar(select(func.max(REPORTS.c.number))) or 0) + 1
    connection.execute(
        insert(REPORTS).values(
            id=reading.report.id,
            number=number,
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
    """Takes the claims of a report out, and what they alone said."""
    atoms = sorted(set(connection.scalars(select(CLAIMS.c.atom).where(CLAIMS.c.report == report))))
    connection.execute(delete(CLAIMS).where(CLAIMS.c.report == report))
    for some in portions(atoms):
        still = set(connection.scalars(select(CLAIMS.c.atom).where(CLAIMS.c.atom.in_(some)).distinct()))
        gone = [atom for atom in some if atom not in still]
        if gone:
            connection.execute(delete(ATOMS).where(ATOMS.c.atom.in_(gone)))


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


def add_claims(connection: Connection, reading: Reading, singled: Collection[Source] = ()) -> set[Block]:
    """Writes the claims of a reading (with its corrections made); gives the blocks that they belong to.

    `singled` are claims that somebody decided upon: they have an atom of their own.
    """
    blocks: set[Block] = set()
    rows: list[dict[str, object]] = []
    said: dict[str, str] = {}
    for claim in claims_of(reading):
        block = block_of(claim)
        blocks.add(block)
        own = f"{claim.source.report}#{claim.source.fact}"
        atom = own if claim.source in singled else claim.atom
        said[atom] = msgspec.json.encode(claim if claim.atom == own else without_source(claim)).decode()
        rows.append(
            {
                "report": claim.source.report,
                "fact": claim.source.fact,
                "kind": block.kind,
                "block": block.key,
                "atom": atom,
                "sides": sides_of(claim),
                "told_from": claim.told.from_ or FIRST_DAY,
                "told_to": claim.told.to or LAST_DAY,
            }
        )
    if rows:
        connection.execute(insert(CLAIMS), rows)
        _add_atoms(connection, said)
    return blocks


def _add_atoms(connection: Connection, said: dict[str, str]) -> None:
    there: set[str] = set()
    for some in portions(sorted(said)):
        there |= set(connection.scalars(select(ATOMS.c.atom).where(ATOMS.c.atom.in_(some))))
    new = [{"atom": atom, "body": body} for atom, body in said.items() if atom not in there]
    if new:
        connection.execute(insert(ATOMS), new)


def blocks_of_report(connection: Connection, report: str) -> set[Block]:
    """The blocks that the claims of a report belong to."""
    rows = connection.execute(select(CLAIMS.c.kind, CLAIMS.c.block).where(CLAIMS.c.report == report))
    return {Block(row.kind, row.block) for row in rows}


def claims_in(connection: Connection, block: Block) -> list[Gathered[AnyClaim]]:
    """The claims of a block, those that say the same gathered."""
    rows = connection.execute(
        select(
            CLAIMS.c.atom,
            func.count().label("times"),
            func.min(CLAIMS.c.told_from).label("first"),
            func.max(CLAIMS.c.told_to).label("last"),
        )
        .where(CLAIMS.c.kind == block.kind, CLAIMS.c.block == block.key)
        .group_by(CLAIMS.c.atom)
    ).all()
    bodies: dict[str, str] = {}
    for some in portions([row.atom for row in rows]):
        found = connection.execute(select(ATOMS).where(ATOMS.c.atom.in_(some)))
        bodies.update((row.atom, row.body) for row in found)
    return [
        Gathered(
            atom=row.atom,
            claim=msgspec.json.decode(bodies[row.atom], type=AnyClaim),
            count=row.times,
            told=Interval(
                from_=None if row.first == FIRST_DAY else row.first, to=None if row.last == LAST_DAY else row.last
            ),
        )
        for row in rows
    ]


def event_blocks_of(connection: Connection, reports: Iterable[str]) -> set[Block]:
    """The blocks of the events that reports tell of."""
    found: set[Block] = set()
    for some in portions(sorted(reports)):
        rows = connection.execute(select(CLAIMS.c.kind, CLAIMS.c.block).where(CLAIMS.c.report.in_(some)))
        found |= {Block("event", row.block) for row in rows if row.kind == "event"}
    return found


def latest_told(connection: Connection, sides: str) -> str | None:
    """The latest of the days from which reports about these sides can be."""
    found: str | None = connection.scalar(select(func.max(CLAIMS.c.told_from)).where(CLAIMS.c.sides == sides))
    return None if found == FIRST_DAY else found


def reports_of(connection: Connection, atoms: Iterable[str]) -> set[str]:
    """The reports that have claims with these atoms."""
    found: set[str] = set()
    for some in portions(sorted(set(atoms))):
        found |= set(connection.scalars(select(CLAIMS.c.report).where(CLAIMS.c.atom.in_(some)).distinct()))
    return found
