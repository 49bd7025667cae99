"""A text cut at every boundary of a span, so that facts that cross each other can be shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple


class Layer(NamedTuple):
    """A stretch of the text and what lies on it."""

    start: int
    end: int
    key: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch on which the same facts lie from end to end; `keys` in the order in which the layers were given."""

    start: int
    end: int
    keys: tuple[str, ...]


def cut(length: int, layers: Iterable[Layer]) -> Iterator[Piece]:
    """The pieces of a text of `length` characters: they follow one another and cover all of it.

    Layers that reach beyond the text are cut to it, empty ones are left out.
    """
    kept = [(max(0, one.start), min(length, one.end), number, one.key) for number, one in enumerate(layers)]
    kept = [one for one in kept if one[0] < one[1]]
    opening: dict[int, list[tuple[int, str]]] = {}
    closing: dict[int, list[tuple[int, str]]] = {}
    for start, end, number, key in kept:
        opening.setdefault(start, []).append((number, key))
        closing.setdefault(end, []).append((number, key))
    bounds = sorted({0, length, *opening, *closing})
    active: set[tuple[int, str]] = set()
    for start, end in pairwise(bounds):
        active -= set(closing.get(start, ()))
        active |= set(opening.get(start, ()))
        keys = dict.fromkeys(key for _, key in sorted(active))
        yield Piece(start, end, tuple(keys))
