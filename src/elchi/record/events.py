"""Events of the record: what the claims of one happening say together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date
from hashlib import sha256
from typing import TypeVar

from msgspec import structs

from elchi.knowledge.terms import holders
from elchi.model import EventPlace, Interval
from elchi.model.vocabulary import EventStatus, Part
from elchi.record.claims import Actor, EventClaim, Source
from elchi.record.entities import KnownActor, KnownEvent
from elchi.record.happenings import CLOSE, Happening, happenings, town, when
from elchi.record.judged import Judgement
from elchi.record.spans import ALWAYS, hull, meet, order, overlap, width

Resolve = Callable[[Source], str | None]
T = TypeVar("T", bound=Hashable)

# What the latest report says counts; of one day the stronger word.
_STRENGTH: tuple[EventStatus, ...] = ("held", "cancelled", "denied", "postponed", "planned", "proposed")


def known_events(
    claims: Iterable[EventClaim],
    person_of: Resolve,
    mechanism_of: Resolve,
    judgements: Sequence[Judgement] = (),
) -> tuple[tuple[KnownEvent, list[str]], ...]:
    """The events of one block, sorted by id, with the atoms of each.

    `judgements` are what people decided of pairs of its claims.
    """
    found = (
        (_event(group, person_of, mechanism_of), [claim.atom for claim in group])
        for group in happenings(claims, person_of, mechanism_of, judgements)
    )
    return tuple(sorted(found, key=lambda each: each[0].id))


def _event(group: Happening, person_of: Resolve, mechanism_of: Resolve) -> KnownEvent:
    first = min(claim.source for claim in group)
    events = [claim.event for claim in group]
    latest = max(group, key=lambda claim: (order(claim.told), -_STRENGTH.index(claim.event.status), claim.source))
    return KnownEvent(
        id="event-" + sha256(f"{first.report}#{first.fact}".encode()).hexdigest()[:12],
        type=events[0].type,
        kind=_common(event.kind for event in events),
        format=_common(event.format for event in events),
        status=latest.event.status,
        sides=group[0].sides,
        actors=_actors(group, person_of),
        place=_place([event.place for event in events if event.place is not None]),
        date=_date(group),
        says=tuple(sorted({event.date.says for event in events if event.date is not None and event.date.says})),
        moved_from=_common(
            Interval(from_=event.moved_from.from_, to=event.moved_from.to) for event in events if event.moved_from
        ),
        mechanism=_common(mechanism_of(claim.mechanism) for claim in group if claim.mechanism is not None),
        session=_common(event.session for event in events),
        told=hull(claim.told for claim in group),
        told_by=len(group),
    )


def _common(values: Iterable[T | None]) -> T | None:
    """The commonest value; of equally common ones the first in order of text."""
    counts = Counter(value for value in values if value is not None)
    return min(counts, key=lambda value: (-counts[value], repr(value)), default=None)


def _date(group: Happening) -> Interval:
    """The days that every claim leaves, the closest first; of a visit those from its first day told to its last."""
    days = sorted((when(claim) for claim in group), key=lambda each: (width(each), order(each)))
    whole = days[0]
    for each in days[1:]:
        if overlap(whole, each):
            whole = meet(whole, each)
        elif width(each) <= CLOSE:
            whole = hull((whole, each))
    return Interval(from_=whole.from_, to=whole.to)


def _place(places: Sequence[EventPlace]) -> EventPlace | None:
    """A town before a state, the commonest first."""
    counts = Counter((place.name, place.country) for place in places)
    found = min(
        counts,
        key=lambda each: (town(EventPlace(name=each[0], country=each[1])) is None, -counts[each], repr(each)),
        default=None,
    )
    return None if found is None else EventPlace(name=found[0], country=found[1])


def _actors(group: Happening, person_of: Resolve) -> tuple[KnownActor, ...]:
    """All who are said to have taken part; an office or a side gives way to a person of that side."""
    parts: dict[KnownActor, Counter[Part]] = {}
    for claim in group:
        for actor in claim.actors:
            found = _known(actor, person_of)
            parts.setdefault(found, Counter())[actor.part] += 1
    days = _of_office(group)
    named = {actor.side for actor in parts if actor.person or actor.name}
    held = {actor.side for actor in parts if actor.role and not actor.person}
    kept = []
    for known, counts in parts.items():
        if not known.person and not known.name and (known.side in named or (not known.role and known.side in held)):
            continue
        part = min(counts, key=lambda each: (each == "participant", -counts[each], each))
        kept.append(structs.replace(known, part=part, holder=_holder(known, days)))
    return tuple(sorted(kept, key=repr))


def _of_office(group: Happening) -> Interval:
    """When the offices that a happening names were held: of what happened its day, of a plan the day it was told."""
    held = any(claim.event.status == "held" for claim in group)
    return _date(group) if held else hull(claim.told for claim in group)


def _holder(actor: KnownActor, days: Interval) -> str | None:
    """The one who held an unnamed office all that time, as far as the table of terms goes."""
    if actor.person or not actor.role or not actor.side or width(days) == ALWAYS:
        return None
    first, last = date.fromisoformat(days.from_ or ""), date.fromisoformat(days.to or "")
    names = {term.name for term in holders(actor.side, actor.role, first=first, last=last)}
    return names.pop() if len(names) == 1 else None


def _known(actor: Actor, person_of: Resolve) -> KnownActor:
    person = person_of(actor.person) if actor.person is not None else None
    return KnownActor(person=person, name=actor.name, role=actor.role, side=actor.side)
