"""The rows of a record: reports and decisions as they were written, and what was derived from them.

SQLAlchemy Core, so that the same code runs on SQLite and on PostgreSQL. All functions work on a connection whose
transaction the caller holds; nothing here decides what is derived.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import get_args

import msgspec
from sqlalchemy import Connection, delete, func, insert, select

from elchi.model import Interval, Reading
from elchi.model.vocabulary import EventType
from elchi.record.blocks import Block, Derived, block_of, sides_of
from elchi.record.claims import AnyClaim, Gathered, Source, claims_of, without_source
from elchi.record.entities import Chain, Entity, KnownEvent, KnownFigure, KnownLevel, KnownMechanism, KnownPerson
from elchi.record.tables import ATOMS, CLAIMS, ENTITIES, FIRST_DAY, LAST_DAY, MEMBERS, REDIRECTS, REPORTS

_TYPES: dict[str, type[Entity]] = {
    "person": KnownPerson,
    "mechanism": KnownMechanism,
    "level": KnownLevel,
    "figure": KnownFigure,
    "event": KnownEvent,
    "promise": Chain,
    "chain": Chain,
}
_MANY = 400  # values in one IN clause


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
    for some in _portions(atoms):
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
    for some in _portions(sorted(said)):
        there |= set(connection.scalars(select(ATOMS.c.atom).where(ATOMS.c.atom.in_(some))))
    new = [{"atom": atom, "body": body} for atom, body in said.items() if atom not in there]
    if new:
        connection.execute(insert(ATOMS), new)


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
    for some in _portions([row.atom for row in rows]):
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
    for some in _portions(sorted(reports)):
        rows = connection.execute(select(CLAIMS.c.kind, CLAIMS.c.block).where(CLAIMS.c.report.in_(some)))
        found |= {Block("event", row.block) for row in rows if row.kind == "event"}
    return found


def latest_told(connection: Connection, sides: str) -> str | None:
    """The latest of the days from which reports about these sides can be."""
    found: str | None = connection.scalar(select(func.max(CLAIMS.c.told_from)).where(CLAIMS.c.sides == sides))
    return None if found == FIRST_DAY else found


def sources_of(connection: Connection, id_: str) -> list[Source]:
    """Where a thing was told: every claim that it is made of, by report."""
    rows = connection.execute(
        select(CLAIMS.c.report, CLAIMS.c.fact)
        .join(MEMBERS, MEMBERS.c.atom == CLAIMS.c.atom)
        .where(MEMBERS.c.entity == id_)
        .order_by(CLAIMS.c.report, CLAIMS.c.fact)
    )
    return [Source(row.report, row.fact) for row in rows]


def events_for_chains(connection: Connection, sides: str) -> list[KnownEvent]:
    """What is or was ahead between some sides, what was held of the same types since it was told, and all sittings."""
    labels = [f"{type_}|{status}" for type_ in TYPES for status in AHEAD]
    found = entities_of(connection, "event", sides, labels=labels)
    ahead = [each for each in found if isinstance(each, KnownEvent)]
    held: list[Entity] = list(entities_of(connection, "event", sides, labels=["session|held"]))
    types = sorted({each.type for each in ahead} - {"session"})
    if types:
        first = min(each.told.from_ or FIRST_DAY for each in ahead)
        held += entities_of(connection, "event", sides, labels=[f"{type_}|held" for type_ in types], since=first)
    return [*ahead, *(each for each in held if isinstance(each, KnownEvent))]


def figures_for_chains(connection: Connection, sides: str) -> list[KnownFigure]:
    """The figures of every measure for which some sides have a target."""
    labels = connection.scalars(
        select(ENTITIES.c.label)
        .where(ENTITIES.c.kind == "figure", ENTITIES.c.sides == sides, ENTITIES.c.label.endswith("|target"))
        .distinct()
    )
    measures = [label.partition("|")[0] for label in labels]
    wanted = [f"{measure}|{modality}" for measure in measures for modality in ("target", "actual", "forecast")]
    found = entities_of(connection, "figure", sides, labels=wanted) if wanted else ()
    return [each for each in found if isinstance(each, KnownFigure)]


TYPES = get_args(EventType)
AHEAD = ("planned", "proposed", "postponed", "cancelled", "denied")


def entities_of(
    connection: Connection,
    kind: str,
    sides: str | None = None,
    *,
    labels: Sequence[str] = (),
    since: str | None = None,
) -> Iterator[Entity]:
    """The entities of a kind by id: of all sides or of the given ones, of the given labels, with a last day since."""
    query = select(ENTITIES.c.kind, ENTITIES.c.body).where(ENTITIES.c.kind == kind).order_by(ENTITIES.c.id)
    if sides is not None:
        query = query.where(ENTITIES.c.sides == sides)
    if labels:
        query = query.where(ENTITIES.c.label.in_(labels))
    if since is not None:
        query = query.where(ENTITIES.c.last_day >= since)
    for row in connection.execute(query):
        yield _decoded(row.kind, row.body)


def groups_of_sides(connection: Connection, kind: str, sides: Collection[str]) -> list[str]:
    """The groups of sides ("KG+KZ") of a kind of entity in which all the given ones are."""
    every = connection.scalars(select(ENTITIES.c.sides).where(ENTITIES.c.kind == kind).distinct())
    return [group for group in every if set(sides) <= set(group.split("+"))]


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


def forget(connection: Connection, blocks: Sequence[Block]) -> dict[str, str]:
    """Takes out what was derived for blocks; gives the entity that each of their atoms belonged to."""
    ids = [id_ for block in blocks for id_ in _ids_in(connection, block)]
    before: dict[str, str] = {}
    for some in _portions(ids):
        rows = connection.execute(select(MEMBERS).where(MEMBERS.c.entity.in_(some)))
        before.update((row.atom, row.entity) for row in rows)
        connection.execute(delete(MEMBERS).where(MEMBERS.c.entity.in_(some)))
    for block in blocks:
        connection.execute(delete(ENTITIES).where(ENTITIES.c.kind == block.kind, ENTITIES.c.block == block.key))
    return before


def _ids_in(connection: Connection, block: Block) -> list[str]:
    query = select(ENTITIES.c.id).where(ENTITIES.c.kind == block.kind, ENTITIES.c.block == block.key)
    return list(connection.scalars(query))


def put(connection: Connection, block: Block, found: Derived) -> dict[str, str]:
    """Writes what was derived for a block; gives the entity that each atom belongs to."""
    after = {atom: each.id for each, atoms in found for atom in atoms}
    if found:
        connection.execute(insert(ENTITIES), [_row(block, each) for each, _ in found])
    if after:
        connection.execute(insert(MEMBERS), [{"atom": atom, "entity": id_} for atom, id_ in after.items()])
    return after


def redirect(connection: Connection, before: dict[str, str], after: dict[str, str]) -> None:
    """An id that is no more leads to the entity that has most of its atoms; one that is again leads nowhere else."""
    now = set(after.values())
    for some in _portions(sorted(now - set(before.values()))):
        connection.execute(delete(REDIRECTS).where(REDIRECTS.c.old.in_(some)))
    for old in sorted(set(before.values()) - now):
        heirs = Counter(after[atom] for atom, id_ in before.items() if id_ == old and atom in after)
        if heirs:
            new = min(heirs, key=lambda id_: (-heirs[id_], id_))
            connection.execute(delete(REDIRECTS).where(REDIRECTS.c.old == old))
            connection.execute(insert(REDIRECTS).values(old=old, new=new))


def reports_of(connection: Connection, atoms: Iterable[str]) -> set[str]:
    """The reports that have claims with these atoms."""
    found: set[str] = set()
    for some in _portions(sorted(set(atoms))):
        found |= set(connection.scalars(select(CLAIMS.c.report).where(CLAIMS.c.atom.in_(some)).distinct()))
    return found


def entities_by_claim(connection: Connection, reports: Iterable[str], kind: str) -> dict[Source, str]:
    """For the claims of a kind of some reports the entities that they belong to."""
    found: dict[Source, str] = {}
    for some in _portions(sorted(set(reports))):
        rows = connection.execute(  # the kind is looked at here: with it in the query SQLite goes through all of a kind
            select(CLAIMS.c.report, CLAIMS.c.fact, CLAIMS.c.kind, MEMBERS.c.entity)
            .join(MEMBERS, MEMBERS.c.atom == CLAIMS.c.atom)
            .where(CLAIMS.c.report.in_(some))
        )
        found |= {Source(row.report, row.fact): row.entity for row in rows if row.kind == kind}
    return found


def _portions(values: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(values), _MANY):
        yield values[start : start + _MANY]


def _row(block: Block, each: Entity) -> dict[str, object]:
    return {
        "id": each.id,
        "kind": block.kind,
        "block": block.key,
        "sides": "+".join(_sides(each)),
        "label": _label(each),
        "last_day": (each.date.to if isinstance(each, KnownEvent) else None) or LAST_DAY,
        "body": msgspec.json.encode(each),
    }


def _label(each: Entity) -> str:
    if isinstance(each, KnownEvent):
        return f"{each.type}|{each.status}"
    return f"{each.measure}|{each.modality}" if isinstance(each, KnownFigure) else ""


def _sides(each: Entity) -> tuple[str, ...]:
    if isinstance(each, KnownEvent | Chain):
        return each.sides
    if isinstance(each, KnownPerson):
        return (each.country,) if each.country else ()
    return each.parties


def _decoded(kind: str, body: bytes) -> Entity:
    found: Entity = msgspec.json.decode(body, type=_TYPES[kind])
    return found
