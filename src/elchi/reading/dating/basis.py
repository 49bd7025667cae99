"""Reasons for bounds of the date of a report, and how they are put together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from elchi.model import DateBasis, Interval, Published, Span

Bounds = tuple[date | None, date | None]

EVER: Bounds = (None, None)

# How far a reason is trusted; where two cannot both hold the weaker one gives way.
STAMP, SAID, TOLD, INFERRED, AHEAD = range(5)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the world; each look-up gives days or None, an open end is None.

    `established` takes two states and gives the first and the last day on which they may have taken up relations,
    `raised` takes two states and a level of relations and gives the day on which it was agreed,
    `founded` takes a state or an organisation, `held` a name, a role and a country.
    """

    established: Callable[[str, str], tuple[date, date] | None] = lambda _one, _other: None
    founded: Callable[[str], date | None] = lambda _code: None
    raised: Callable[[str, str, str], date | None] = lambda _one, _other, _level: None
    held: Callable[[str, str, str], Bounds | None] = lambda _name, _role, _country: None


@dataclass(frozen=True, slots=True)
class Reason:
    """A bound and what it rests on. A reason of kind AHEAD speaks of plans: it gives way without a conflict."""

    rule: str
    first: date | None
    last: date | None
    says: str
    evidence: tuple[Span, ...] = ()
    trust: int = TOLD

    def basis(self) -> DateBasis:
        """The reason as a reading writes it."""
        return DateBasis(
            rule=self.rule, says=self.says, from_=written(self.first), to=written(self.last), evidence=self.evidence
        )


def written(day: date | None) -> str | None:
    """A day in ISO 8601."""
    return day.isoformat() if day else None


def interval(bounds: Bounds) -> Interval:
    """Bounds as an interval of the model."""
    return Interval(from_=written(bounds[0]), to=written(bounds[1]))


def both(one: Bounds, other: Bounds) -> Bounds | None:
    """The days that lie within both, or None if there are none."""
    first = max((day for day in (one[0], other[0]) if day is not None), default=None)
    last = min((day for day in (one[1], other[1]) if day is not None), default=None)
    return None if first is not None and last is not None and first > last else (first, last)


def combined(reasons: Iterable[Reason]) -> tuple[Bounds, tuple[Reason, ...], str | None]:
    """The intersection of all reasons that can hold together, the reasons to list, and the first conflict."""
    bounds: Bounds = EVER
    held: list[Reason] = []
    listed: list[Reason] = []
    conflict: str | None = None
    for reason in sorted(reasons, key=lambda reason: reason.trust):
        narrowed = both(bounds, (reason.first, reason.last))
        if narrowed is not None:
            bounds = narrowed
            held.append(reason)
            listed.append(reason)
        elif reason.trust < AHEAD:
            conflict = conflict or _against(reason, held)
            listed.append(reason)
    return bounds, tuple(listed), conflict


def _against(reason: Reason, held: Sequence[Reason]) -> str:
    clash = [other for other in held if both((other.first, other.last), (reason.first, reason.last)) is None]
    stronger = clash[0] if clash else held[-1]
    return f"{_told(stronger)} against {_told(reason)}"


def _told(reason: Reason) -> str:
    return f"{reason.rule} “{reason.says}” ({written(reason.first) or ''}..{written(reason.last) or ''})"


def published(bounds: Bounds, listed: Iterable[Reason], conflict: str | None) -> Published:
    """The bounds as a reading writes them."""
    return Published(
        from_=written(bounds[0]),
        to=written(bounds[1]),
        basis=tuple(reason.basis() for reason in listed),
        conflict=conflict,
    )
