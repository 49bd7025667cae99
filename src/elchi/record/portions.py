"""Long lists for queries, in portions that every database takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_MANY = 400  # values in one IN clause


def portions(values: Sequence[str]) -> Iterator[Sequence[str]]:
    """The values in parts of some hundred."""
    for start in range(0, len(values), _MANY):
        yield values[start : start + _MANY]
