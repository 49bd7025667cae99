"""What stands between states: their mechanisms, the levels of their relations, and the figures named about them.

Claims that say the same are gathered before they come here, so that each of these is one gathering.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from hashlib import sha256

from elchi.model import Interval
from elchi.record.claims import FigureClaim, Gathered, MechanismClaim, RelationClaim
from elchi.record.entities import KnownFigure, KnownLevel, KnownMechanism
from elchi.record.spans import hull

_BY_NAME = frozenset(("forum", "summit", "other", "organization"))  # kinds of which two states may have several


def mechanism_block(claim: MechanismClaim) -> str:
    """Mentions with different blocks are never one mechanism."""
    own = claim.mechanism
    name = own.name.casefold().replace("ё", "е") if own.kind in _BY_NAME else ""
    return "|".join((own.kind, "+".join(sorted(own.parties)), name))


def known_mechanisms(claims: Iterable[Gathered[MechanismClaim]]) -> tuple[tuple[KnownMechanism, list[str]], ...]:
    """The one mechanism of a block, with its atoms."""
    group = sorted(claims, key=lambda each: each.atom)
    if not group:
        return ()
    names: Counter[str] = Counter()
    for each in group:
        names[each.claim.mechanism.name] += each.count
    ordered = sorted(names, key=lambda name: (-names[name], -len(name), name))
    own = group[0].claim.mechanism
    known = KnownMechanism(
        id=_id("mechanism", mechanism_block(group[0].claim)),
        name=ordered[0],
        names=tuple(ordered),
        kind=own.kind,
        parties=tuple(sorted(own.parties)),
        told_by=sum(each.count for each in group),
        told=hull(each.told for each in group),
    )
    return ((known, [each.atom for each in group]),)


def known_levels(claims: Iterable[Gathered[RelationClaim]]) -> tuple[tuple[KnownLevel, list[str]], ...]:
    """The levels that reports state of one pair, sorted by id, with the atoms of each."""
    found: dict[tuple[str, ...], list[Gathered[RelationClaim]]] = {}
    for each in sorted(claims, key=lambda each: each.atom):
        relation = each.claim.relation
        found.setdefault((relation.level, *sorted(relation.parties)), []).append(each)
    levels = []
    for (level, *parties), group in found.items():
        known = KnownLevel(
            id=_id("level", "+".join(parties), level),
            parties=tuple(parties),
            level=group[0].claim.relation.level,
            told=hull(each.told for each in group),
            told_by=sum(each.count for each in group),
        )
        levels.append((known, [each.atom for each in group]))
    return tuple(sorted(levels, key=lambda each: each[0].id))


def known_figures(claims: Iterable[Gathered[FigureClaim]]) -> tuple[tuple[KnownFigure, list[str]], ...]:
    """The figures of a block, sorted by id: one for each value, modality and period, with its atom."""
    found = [(_figure(each), [each.atom]) for each in claims]
    return tuple(sorted(found, key=lambda each: each[0].id))


def _figure(each: Gathered[FigureClaim]) -> KnownFigure:
    own = each.claim.figure
    return KnownFigure(
        id=_id("figure", each.atom),
        measure=own.measure,
        parties=tuple(sorted(own.parties)),
        value=own.value,
        low=own.low,
        high=own.high,
        unit=own.unit,
        modality=own.modality,
        change=own.change,
        period=_plain(own.period),
        due=_plain(own.due),
        told=each.told,
        told_by=each.count,
    )


def _plain(interval: Interval | None) -> Interval | None:
    return None if interval is None else Interval(from_=interval.from_, to=interval.to)


def _id(kind: str, *content: str) -> str:
    return f"{kind}-" + sha256("|".join(content).encode()).hexdigest()[:12]
