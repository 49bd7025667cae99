"""Things joined two by two, and the sets that come of it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")


def joined(
    things: Sequence[T], same: Callable[[T, T], bool], beyond: Callable[[T, T], bool] | None = None
) -> list[list[T]]:
    """The sets of things that a chain of `same` joins, each in the order given.

    Every pair is asked, unless `beyond` says of a pair that neither its second nor any thing after it can be joined to
    its first: for things in an order.
    """
    parent = list(range(len(things)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    for first in range(len(things)):
        for second in range(first + 1, len(things)):
            if beyond is not None and beyond(things[first], things[second]):
                break
            if root(first) != root(second) and same(things[first], things[second]):
                parent[max(root(first), root(second))] = min(root(first), root(second))
    return grouped(things, [root(at) for at in range(len(things))])


def grouped(things: Iterable[T], keys: Iterable[Hashable]) -> list[list[T]]:
    """The things of one key together, keys in the order of their first."""
    found: dict[Hashable, list[T]] = {}
    for thing, key in zip(things, keys, strict=True):
        found.setdefault(key, []).append(thing)
    return list(found.values())
