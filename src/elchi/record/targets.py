"""Targets tracked to what was reached: set, raised, reached, missed, pending."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from hashlib import sha256

from elchi.model import Interval
from elchi.record.entities import Chain, KnownFigure, Outcome, Step
from elchi.record.spans import order


def target_chains(figures: Iterable[KnownFigure]) -> tuple[Chain, ...]:
    """The chains of one pair: for each measure with a target its targets and values as they were told, sorted by id.

    Whether an open one was missed, `Chain.as_of` tells.
    """
    streams: dict[tuple[str, str], list[KnownFigure]] = defaultdict(list)
    for figure in figures:
        if figure.value is not None or figure.low is not None:
            streams[figure.measure, figure.unit or ""].append(figure)
    chains = [
        _chain(measure, sorted(told, key=_told))
        for (measure, _), told in streams.items()
        if any(figure.modality == "target" for figure in told)
    ]
    return tuple(sorted(chains, key=lambda chain: chain.id))


def _told(figure: KnownFigure) -> tuple[tuple[str, str, str], bool, str]:
    return order(figure.told), figure.modality == "target", figure.id


def amount(figure: KnownFigure) -> float:
    """The value, or the bound that is named: "более 2 млрд" counts as 2."""
    found = figure.value if figure.value is not None else figure.low
    return float(found if found is not None else figure.high or 0)


def _chain(measure: str, figures: Sequence[KnownFigure]) -> Chain:
    parties, aim = figures[0].parties, _aim(figures)
    return Chain(
        id="chain-" + sha256("|".join((measure, "+".join(parties), figures[0].unit or "")).encode()).hexdigest()[:12],
        kind="target",
        sides=parties,
        what=measure,
        steps=tuple(_step(figure, figures[:at]) for at, figure in enumerate(figures)),
        outcome=_outcome(figures),
        due=aim.due.to if aim.due is not None else None,
    )


def _step(figure: KnownFigure, earlier: Sequence[KnownFigure]) -> Step:
    aims = [amount(one) for one in earlier if one.modality == "target"]
    if figure.modality == "target":
        status = "raised" if aims and amount(figure) > max(aims) else "target"
    elif figure.modality == "actual" and aims and amount(figure) >= min(aims):
        status = "reached"
    else:
        status = figure.modality
    return Step(
        status=status,
        date=figure.due or figure.period or Interval(),
        told=figure.told,
        value=amount(figure),
        unit=figure.unit,
        entity=figure.id,
        told_by=figure.told_by,
    )


def _aim(figures: Sequence[KnownFigure]) -> KnownFigure:
    """The highest target, the last told of equal ones."""
    return max((figure for figure in figures if figure.modality == "target"), key=lambda one: (amount(one), _told(one)))


def _outcome(figures: Sequence[KnownFigure]) -> Outcome:
    """What became of the highest target."""
    aim = _aim(figures)
    later = [figure for figure in figures if figure.modality == "actual" and order(figure.told) >= order(aim.told)]
    return "reached" if any(amount(figure) >= amount(aim) for figure in later) else "pending"
