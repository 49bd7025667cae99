"""Sittings of a mechanism by their numbers, with those that no report tells of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from hashlib import sha256

from elchi.model import Interval
from elchi.record.entities import Chain, KnownEvent, Outcome, Step
from elchi.record.spans import order

_FEWEST = 2  # numbered sittings that make a row
_WIDEST = 20  # numbers missing between two: more are another count


def sitting_chains(events: Iterable[KnownEvent]) -> tuple[Chain, ...]:
    """A row for each mechanism of which several numbered sittings are told, sorted by id."""
    rows: dict[str, list[KnownEvent]] = defaultdict(list)
    for event in events:
        if event.type == "session" and event.mechanism and event.session is not None:
            rows[event.mechanism].append(event)
    chains = [_row(mechanism, found) for mechanism, found in rows.items() if len({e.session for e in found}) >= _FEWEST]
    return tuple(sorted(chains, key=lambda chain: chain.id))


def _row(mechanism: str, events: Sequence[KnownEvent]) -> Chain:
    ordered = sorted(events, key=_place)
    steps: list[Step] = []
    for event in ordered:
        number = event.session or 0
        last = int(steps[-1].value or 0) if steps else number
        if number - last <= _WIDEST:
            steps += [_gap(missing) for missing in range(last + 1, number)]
        steps.append(
            Step(
                entity=event.id,
                status=event.status,
                date=event.date,
                told=event.told,
                value=float(number),
                unit="sitting",
                told_by=event.told_by,
            )
        )
    outcome: Outcome = "held" if ordered[-1].status == "held" else "open"
    return Chain(
        id="chain-" + sha256(f"sittings|{mechanism}".encode()).hexdigest()[:12],
        kind="sittings",
        sides=ordered[0].sides,
        what=mechanism,
        steps=tuple(steps),
        outcome=outcome,
        due=ordered[-1].date.to if outcome == "open" else None,
    )


def _place(event: KnownEvent) -> tuple[int, bool, tuple[str, str, str], str]:
    """By number; of one number the plan first."""
    return event.session or 0, event.status == "held", order(event.told), event.id


def _gap(number: int) -> Step:
    return Step(status="missing", date=Interval(), told=Interval(), value=float(number), unit="sitting", told_by=0)
