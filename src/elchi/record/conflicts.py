"""Where reports disagree: different values of one thing, side by side, each with its sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable

from elchi.model import Interval
from elchi.record.entities import Conflict, KnownFigure, Version
from elchi.record.spans import order

_TOLERANCE = 0.005  # of the value: "355 млн" and "355,4 млн" do not disagree


def figure_conflicts(figures: Iterable[KnownFigure]) -> tuple[Conflict, ...]:
    """Values of one measure, pair and period that differ; only what is told as a fact, for a period that is known."""
    groups: dict[Hashable, list[KnownFigure]] = defaultdict(list)
    for figure in figures:
        if figure.modality == "actual" and figure.value is not None and _dated(figure.period):
            groups[figure.measure, figure.parties, figure.unit, figure.period].append(figure)
    found = [
        Conflict(
            what=group[0].measure,
            sides=group[0].parties,
            date=group[0].period or Interval(),
            versions=tuple(map(_version, group)),
        )
        for group in groups.values()
        if _differ([float(each.value or 0) for each in group])
    ]
    return tuple(sorted(found, key=lambda conflict: (order(conflict.date), conflict.what, conflict.sides)))


def _version(figure: KnownFigure) -> Version:
    return Version(figure=figure.id, value=float(figure.value or 0), unit=figure.unit, told_by=figure.told_by)


def _dated(period: Interval | None) -> bool:
    return period is not None and period.from_ is not None and period.to is not None


def _differ(values: list[float]) -> bool:
    return max(values) - min(values) > _TOLERANCE * max(abs(value) for value in values)
