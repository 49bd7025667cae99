"""Which events are one: the claims about events of one type between the same sides, joined to happenings.

A pure function of the claims of one block, whatever their order. Claims that tell the days closely (to a fortnight)
join where days overlap and nothing else speaks against it; a vaguer claim ("недавно", "в этом году") joins where
exactly one happening fits, and stays by itself where none or several do. What was held, what was planned,
put off and called off are kept apart: chains join a plan to its outcome.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

from elchi.knowledge.states import state_name
from elchi.model import EventPlace, Interval
from elchi.record.claims import Actor, EventClaim, Source
from elchi.record.judged import Judgement, judged
from elchi.record.spans import meet, near, overlap, width
from elchi.record.unions import grouped, joined

CLOSE = 14  # days: an interval no wider says when
FRESH = 10  # days before the report within which an event without a date is looked for: what is news is recent
VISIT = 3  # days that may lie between two days of one visit
_HELD = frozenset(("held", "denied"))
_TOGETHER: tuple[frozenset[str], ...] = (
    _HELD,
    frozenset(("planned", "proposed")),
    frozenset(("postponed",)),
    frozenset(("cancelled",)),
)

Resolve = Callable[[Source], str | None]
Happening = list[EventClaim]


def happenings(
    claims: Iterable[EventClaim], person_of: Resolve, mechanism_of: Resolve, judgements: Sequence[Judgement] = ()
) -> list[Happening]:
    """The claims of one block that tell of one event each, in the order of their first claim.

    `judgements` are what people decided of pairs of its claims.
    """
    ordered = sorted(claims, key=lambda claim: claim.source)
    found: list[Happening] = []
    for statuses in _TOGETHER:
        told = [claim for claim in ordered if claim.event.status in statuses]
        found.extend(_one_sitting(_of_one_kind(told, person_of), mechanism_of))
    found = judged(found, judgements, _likeness)
    return sorted(found, key=lambda group: min(claim.source for claim in group))


def _likeness(first: EventClaim, second: EventClaim) -> float:
    """How much speaks for one event: the days, the place, the kind."""
    one, other = first.event, second.event
    place = one.place is not None and one.place == other.place
    return 3 * at_one_time(first, second) + 2 * place + (one.kind == other.kind) + (one.format == other.format)


def _one_sitting(groups: Sequence[Happening], mechanism_of: Resolve) -> list[Happening]:
    """The groups with those joined that tell of the same sitting by its number, whatever days they give."""
    keys = []
    for at, group in enumerate(groups):
        numbers = {
            (mechanism_of(claim.mechanism), claim.event.session)
            for claim in group
            if claim.mechanism is not None and claim.event.session is not None
        }
        keys.append(numbers.pop() if len(numbers) == 1 else at)
    return [[claim for group in same for claim in group] for same in grouped(groups, keys)]


def _of_one_kind(claims: Sequence[EventClaim], person_of: Resolve) -> list[Happening]:
    def same(first: EventClaim, second: EventClaim) -> bool:
        return at_one_time(first, second) and agree(first, second, person_of)

    def beyond(first: EventClaim, second: EventClaim) -> bool:
        return not near(when(first), when(second), VISIT)

    close = sorted(
        (claim for claim in claims if width(when(claim)) <= CLOSE),
        key=lambda claim: (when(claim).from_ or "", claim.source),
    )
    groups = _consistent(joined(close, same, beyond), person_of)
    vague: list[EventClaim] = []
    known = [list(group) for group in groups]
    for claim in (claim for claim in claims if width(when(claim)) > CLOSE):
        fitting = [at for at, group in enumerate(known) if _fits(claim, group, person_of)]
        if len(fitting) == 1:
            groups[fitting[0]].append(claim)
        else:
            vague.append(claim)
    return [*groups, *joined(vague, lambda first, second: _one_plan(first, second) and same(first, second))]


def when(claim: EventClaim) -> Interval:
    """The days of an event: as told, and for what was held never after the report."""
    said = claim.event.date
    if claim.event.status not in _HELD:
        return said or Interval(from_=claim.told.from_, to=None)
    no_later = Interval(from_=None, to=claim.told.to)
    if said is not None and (said.from_ or said.to):
        return meet(said, no_later) if overlap(said, no_later) else said
    return Interval(from_=_days_before(claim.told.from_), to=claim.told.to)


def at_one_time(first: EventClaim, second: EventClaim) -> bool:
    """Whether the days of two claims can be those of one event; a visit lasts some days, each report tells one."""
    days = VISIT if first.event.type == "visit" else 0
    return near(when(first), when(second), days)


def _days_before(day: str | None) -> str | None:
    return (date.fromisoformat(day) - timedelta(days=FRESH)).isoformat() if day else None


def _one_plan(first: EventClaim, second: EventClaim) -> bool:
    """Vague claims join only where both give the same days: "в этом году" in two years' reports are two."""
    return when(first) == when(second) or first.event.session is not None


def _fits(claim: EventClaim, group: Happening, person_of: Resolve) -> bool:
    return all(at_one_time(claim, other) and agree(claim, other, person_of) for other in group)


def _consistent(groups: list[Happening], person_of: Resolve) -> list[Happening]:
    """Groups whose claims all agree; one that a claim between two others holds together is cut to those that do."""
    found: list[Happening] = []
    for group in groups:
        left = list(group)
        while left:
            whole: Happening = []
            for claim in left:
                if _fits(claim, whole, person_of):
                    whole.append(claim)
            found.append(whole)
            left = [claim for claim in left if claim not in whole]
    return found


def agree(first: EventClaim, second: EventClaim, person_of: Resolve) -> bool:
    """Whether nothing that two claims say keeps them from telling of one event."""
    one, other = first.event, second.event
    if _differ(one.kind, other.kind) or _differ(one.session, other.session) or _differ(one.format, other.format):
        return False
    if first.source.report == second.source.report:
        return False  # a reading tells each event once
    here, there = one.place or _NOWHERE, other.place or _NOWHERE
    if _differ(here.country, there.country) or _differ(town(here), town(there)):
        return False
    return _shared(first, second, person_of)


_NOWHERE = EventPlace()


def town(place: EventPlace) -> str | None:
    """The town of a place, folded; None where only the state is known, by whose name the place then goes."""
    if not place.name or (place.country and place.name == state_name(place.country)):
        return None
    return place.name.casefold().replace("ё", "е")


def _differ(first: object, second: object) -> bool:
    return first is not None and second is not None and first != second


def _shared(first: EventClaim, second: EventClaim, person_of: Resolve) -> bool:
    """Whether the participants can be the same: on no side only different people."""
    for side in {actor.side for actor in first.actors} & {actor.side for actor in second.actors}:
        one, other = _people(first, side, person_of), _people(second, side, person_of)
        if one and other and not one & other:
            return False
        if not _offices_agree(first, second, side):
            return False
    return True


def _people(claim: EventClaim, side: str | None, person_of: Resolve) -> set[str]:
    named = (actor.person for actor in claim.actors if actor.side == side and actor.person is not None)
    return {found for source in named if (found := person_of(source)) is not None}


def _offices_agree(first: EventClaim, second: EventClaim, side: str | None) -> bool:
    """Whether unnamed office-holders of a side hold the same offices, where both claims name only offices."""
    one = {actor.role for actor in first.actors if actor.side == side and actor.role}
    other = {actor.role for actor in second.actors if actor.side == side and actor.role}
    named = any(_is_person(actor, side) for actor in (*first.actors, *second.actors))
    return named or not one or not other or bool(one & other)


def _is_person(actor: Actor, side: str | None) -> bool:
    return actor.side == side and actor.person is not None
