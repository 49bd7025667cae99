"""What stands between states: their mechanisms, the levels of their relations, and the figures named about them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable
from hashlib import sha256
from typing import TypeVar

from elchi.model import Interval
from elchi.record.claims import Claim, FigureClaim, MechanismClaim, RelationClaim
from elchi.record.entities import KnownFigure, KnownLevel, KnownMechanism
from elchi.record.spans import hull

C = TypeVar("C", bound=Claim)
K = TypeVar("K", bound=Hashable)
_BY_NAME = frozenset(("forum", "summit", "other", "organization"))  # kinds of which two states may have several


def mechanism_block(claim: MechanismClaim) -> str:
    """Mentions with different blocks are never one mechanism."""
    own = claim.mechanism
    name = own.name.casefold().replace("ё", "е") if own.kind in _BY_NAME else ""
    return "|".join((own.kind, "+".join(sorted(own.parties)), name))


def known_mechanisms(claims: Iterable[MechanismClaim]) -> tuple[KnownMechanism, ...]:
    """The one mechanism of a block."""
    group = sorted(claims, key=lambda claim: claim.source)
    if not group:
        return ()
    names = Counter(claim.mechanism.name for claim in group)
    ordered = sorted(names, key=lambda name: (-names[name], -len(name), name))
    own = group[0].mechanism
    return (
        KnownMechanism(
            id=_id("mechanism", mechanism_block(group[0])),
            name=ordered[0],
            names=tuple(ordered),
            kind=own.kind,
            parties=tuple(sorted(own.parties)),
            sources=tuple(claim.source for claim in group),
        ),
    )


def known_levels(claims: Iterable[RelationClaim]) -> tuple[KnownLevel, ...]:
    """The levels that reports state of one pair, sorted by id."""
    found = [
        KnownLevel(
            id=_id("level", "+".join(sorted(parties)), level),
            parties=tuple(sorted(parties)),
            level=group[0].relation.level,
            told=hull(claim.told for claim in group),
            sources=tuple(claim.source for claim in group),
        )
        for (parties, level), group in _by(claims, _level).items()
    ]
    return tuple(sorted(found, key=lambda level: level.id))


def known_figures(claims: Iterable[FigureClaim]) -> tuple[KnownFigure, ...]:
    """The figures of one measure and pair: one for each value, modality and period."""
    found = [
        KnownFigure(
            id=_id("figure", repr(key)),
            measure=group[0].figure.measure,
            parties=tuple(sorted(group[0].figure.parties)),
            value=group[0].figure.value,
            low=group[0].figure.low,
            high=group[0].figure.high,
            unit=group[0].figure.unit,
            modality=group[0].figure.modality,
            change=group[0].figure.change,
            period=_plain(group[0].figure.period),
            due=_plain(group[0].figure.due),
            told=hull(claim.told for claim in group),
            sources=tuple(claim.source for claim in group),
        )
        for key, group in _by(claims, _value).items()
    ]
    return tuple(sorted(found, key=lambda figure: figure.id))


def _value(claim: FigureClaim) -> Hashable:
    own = claim.figure
    numbers = tuple(float(number) if number is not None else None for number in (own.value, own.low, own.high))
    period, due = _plain(own.period), _plain(own.due)
    return (
        own.measure, tuple(sorted(own.parties)), numbers, own.unit, own.modality, own.change,
        (period.from_, period.to) if period else None, (due.from_, due.to) if due else None,
    )  # fmt: skip


def _plain(interval: Interval | None) -> Interval | None:
    return None if interval is None else Interval(from_=interval.from_, to=interval.to)


def _level(claim: RelationClaim) -> tuple[tuple[str, ...], str]:
    return claim.relation.parties, claim.relation.level


def _by(claims: Iterable[C], key: Callable[[C], K]) -> dict[K, list[C]]:
    found: dict[K, list[C]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: claim.source):
        found[key(claim)].append(claim)
    return found


def _id(kind: str, *content: str) -> str:
    return f"{kind}-" + sha256("|".join(content).encode()).hexdigest()[:12]
