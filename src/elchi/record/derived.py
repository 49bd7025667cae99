"""The rows of what is derived: entities, the claims that each is made of, and where old ids lead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import get_args

import msgspec
from sqlalchemy import Connection, delete, insert, select

from elchi.model.vocabulary import EventType
from elchi.record.blocks import Block, Derived
from elchi.record.claims import Source
from elchi.record.entities import Chain, Entity, KnownEvent, KnownFigure, KnownLevel, KnownMechanism, KnownPerson
from elchi.record.portions import portions
from elchi.record.tables import CLAIMS, ENTITIES, FIRST_DAY, LAST_DAY, MEMBERS, REDIRECTS

_TYPES: dict[str, type[Entity]] = {
    "person": KnownPerson,
    "mechanism": KnownMechanism,
    "level": KnownLevel,
    "figure": KnownFigure,
    "event": KnownEvent,
    "promise": Chain,
    "chain": Chain,
}


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
    for some in portions(ids):
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
    for some in portions(sorted(now - set(before.values()))):
        connection.execute(delete(REDIRECTS).where(REDIRECTS.c.old.in_(some)))
    for old in sorted(set(before.values()) - now):
        heirs = Counter(after[atom] for atom, id_ in before.items() if id_ == old and atom in after)
        if heirs:
            new = min(heirs, key=lambda id_: (-heirs[id_], id_))
            connection.execute(delete(REDIRECTS).where(REDIRECTS.c.old == old))
            connection.execute(insert(REDIRECTS).values(old=old, new=new))


def entities_by_claim(connection: Connection, reports: Iterable[str], kind: str) -> dict[Source, str]:
    """For the claims of a kind of some reports the entities that they belong to."""
    found: dict[Source, str] = {}
    for some in portions(sorted(set(reports))):
        rows = connection.execute(  # the kind is looked at here: with it in the query SQLite goes through all of a kind
            select(CLAIMS.c.report, CLAIMS.c.fact, CLAIMS.c.kind, MEMBERS.c.entity)
            .join(MEMBERS, MEMBERS.c.atom == CLAIMS.c.atom)
            .where(CLAIMS.c.report.in_(some))
        )
        found |= {Source(row.report, row.fact): row.entity for row in rows if row.kind == kind}
    return found


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
