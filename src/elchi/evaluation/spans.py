"""How far two stretches of a text are the same."""

from __future__ import annotations

from collections.abc import Iterable

from elchi.model import Span


def meet(first: Iterable[Span], second: Iterable[Span]) -> bool:
    """Whether any two of the stretches share a character."""
    others = list(second)
    return any(one.overlaps(other) for one in first for other in others)


def share(first: Span, second: Span) -> float:
    """The intersection of two stretches by their union, 0 to 1."""
    inside = min(first.end, second.end) - max(first.start, second.start)
    return inside / (max(first.end, second.end) - min(first.start, second.start)) if inside > 0 else 0.0


def share_of_smaller(first: Span, second: Span) -> float:
    """The intersection of two stretches by the shorter one, 0 to 1."""
    inside = min(first.end, second.end) - max(first.start, second.start)
    return inside / min(first.end - first.start, second.end - second.start) if inside > 0 else 0.0
