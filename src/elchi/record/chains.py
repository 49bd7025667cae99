"""Plans tracked to their outcome: planned, then held, moved, cancelled, planned again, or overdue.

A stream is all that is told of one type of event between the same sides with the same guests or mechanism. Its events
are walked in the order in which they were told; each continues the open chain whose plan it can be about, or begins
one. "Overdue" is said only where the record holds later reports about the pair.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from hashlib import sha256

from elchi.model import Interval
from elchi.record.entities import Chain, KnownEvent, Outcome, Step
from elchi.record.spans import before, order, overlap

YEAR = timedelta(days=365)
_AHEAD = frozenset(("planned", "proposed", "postponed"))


@dataclass
class _Open:
    """A chain that is being walked."""

    events: list[KnownEvent] = field(default_factory=list)
    closed: bool = False

    @property
    def last(self) -> KnownEvent:
        return self.events[-1]


def event_chains(events: Iterable[KnownEvent]) -> tuple[Chain, ...]:
    """The chains of one pair, sorted by id; what is overdue, `Chain.as_of` tells."""
    streams: dict[str, list[KnownEvent]] = defaultdict(list)
    for event in events:
        streams[_stream(event)].append(event)
    chains = [
        _chain(stream, found)
        for stream, told in streams.items()
        for found in _walk(told)
        if any(event.status != "held" and event.status != "denied" for event in found)
    ]
    return tuple(sorted(chains, key=lambda chain: chain.id))


def _stream(event: KnownEvent) -> str:
    guests = {actor.side or "" for actor in event.actors if actor.part == "guest" and event.type == "visit"}
    return "|".join((event.type, "+".join(sorted(guests)), event.mechanism or ""))


def _walk(events: Sequence[KnownEvent]) -> list[list[KnownEvent]]:
    chains: list[_Open] = []
    for event in sorted(events, key=_told):
        chain = next((chain for chain in chains if not chain.closed and _continues(event, chain.last)), None)
        if chain is None:
            chain = _Open()
            chains.append(chain)
        chain.events.append(event)
        chain.closed = event.status not in _AHEAD
    return [chain.events for chain in chains]


def _told(event: KnownEvent) -> tuple[tuple[str, str, str], int, str]:
    return order(event.told), _SEQUENCE.index(event.status), event.id


_SEQUENCE = ("proposed", "planned", "postponed", "cancelled", "denied", "held")  # within one report


def _continues(event: KnownEvent, plan: KnownEvent) -> bool:
    """Whether an event told later can be what became of a plan."""
    if _differ(event.kind, plan.kind) or _differ(event.session, plan.session) or not _people_agree(event, plan):
        return False
    if event.status in ("cancelled", "postponed"):
        return overlap(event.moved_from or event.date, plan.date) or event.moved_from is None
    if overlap(event.date, _horizon(plan)):
        return not before(event.date, Interval(from_=plan.told.from_, to=None))
    return event.status in _AHEAD and before(plan.date, event.date)  # planned again


def _horizon(plan: KnownEvent) -> Interval:
    """When a plan is for; without an end in sight, the year after it was told."""
    if plan.date.to is not None or plan.told.to is None:
        return plan.date
    return Interval(from_=plan.date.from_, to=(date.fromisoformat(plan.told.to) + YEAR).isoformat())


def _differ(first: object, second: object) -> bool:
    return first is not None and second is not None and first != second


def _people_agree(first: KnownEvent, second: KnownEvent) -> bool:
    """Whether on each side the same people, or not known which, are meant; of unnamed holders the same office."""
    for side in {actor.side for actor in first.actors} & {actor.side for actor in second.actors}:
        one = {actor.person for actor in first.actors if actor.side == side and actor.person}
        other = {actor.person for actor in second.actors if actor.side == side and actor.person}
        if one and other and not one & other:
            return False
        roles = [
            {actor.role for actor in event.actors if actor.side == side and actor.role} for event in (first, second)
        ]
        if all(roles) and not one and not other and not roles[0] & roles[1]:
            return False
    return True


def _chain(stream: str, events: Sequence[KnownEvent]) -> Chain:
    first = events[0]
    kind = next((event.kind for event in events if event.kind), None)
    return Chain(
        id="chain-" + sha256(first.id.encode()).hexdigest()[:12],
        kind="event",
        sides=first.sides,
        what=" ".join(part for part in (stream.partition("|")[0], kind) if part),
        steps=tuple(_step(event, events[at - 1] if at else None) for at, event in enumerate(events)),
        outcome=_outcome(events[-1]),
        due=events[-1].date.to,
    )


def _step(event: KnownEvent, plan: KnownEvent | None) -> Step:
    again = plan is not None and event.status == "planned" and before(plan.date, event.date)
    return Step(
        entity=event.id,
        status="planned_again" if again else event.status,
        date=event.date,
        told=event.told,
        told_by=event.told_by,
    )


def _outcome(last: KnownEvent) -> Outcome:
    if last.status == "held":
        return "held"
    if last.status in ("cancelled", "denied"):
        return "cancelled"
    return "moved" if last.status == "postponed" else "open"
