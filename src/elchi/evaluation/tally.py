"""Counts of right, missed and made-up facts, and the figures that follow from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from elchi.model import Record


class Tally(Record, frozen=True, kw_only=True):
    """How many facts were found rightly, missed, and found without being there."""

    right: int = 0
    missed: int = 0
    extra: int = 0

    @property
    def precision(self) -> float | None:
        """The share of found facts that are right; None where nothing was found."""
        return _share(self.right, self.right + self.extra)

    @property
    def recall(self) -> float | None:
        """The share of gold facts that were found; None where gold has none."""
        return _share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None where there is nothing on either side."""
        return _share(2 * self.right, 2 * self.right + self.missed + self.extra)

    def __add__(self, other: Tally) -> Tally:
        return Tally(right=self.right + other.right, missed=self.missed + other.missed, extra=self.extra + other.extra)


class Accuracy(Record, frozen=True, kw_only=True):
    """How often a detail of rightly found facts is right; `of` counts those where gold or the reading gives it."""

    right: int = 0
    of: int = 0

    @property
    def rate(self) -> float | None:
        """The share that is right; None where the detail is never given."""
        return _share(self.right, self.of)

    def __add__(self, other: Accuracy) -> Accuracy:
        return Accuracy(right=self.right + other.right, of=self.of + other.of)


def total(tallies: Iterable[Tally]) -> Tally:
    """The sum of tallies (micro average)."""
    return sum(tallies, Tally())


def add_accuracies(tables: Iterable[Mapping[str, Accuracy]]) -> dict[str, Accuracy]:
    """Accuracies of the same detail, summed."""
    found: dict[str, Accuracy] = {}
    for table in tables:
        for name, accuracy in table.items():
            found[name] = found.get(name, Accuracy()) + accuracy
    return found


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
