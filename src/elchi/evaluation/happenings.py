"""When two events are the same, and how right the details of the same event are."""

from __future__ import annotations

from elchi.evaluation.case import Case
from elchi.evaluation.gold import GoldEvent, Where, Who
from elchi.evaluation.names import names_agree
from elchi.evaluation.spans import meet
from elchi.model import DatedInterval, Event, EventPlace, Participant


def weigh_event(case: Case, gold: GoldEvent, event: Event) -> float:
    """The same event where type and status are the same and a participant is shared.

    Without participants in gold the words must overlap. Two events that rest on other words and lie in other countries
    or at other times are two events. More of the same words, participants, place and date weigh more.
    """
    if gold.type != event.type or gold.status != event.status:
        return 0.0
    words = meet(gold.at.spans, event.evidence)
    if not words and (_other_country(gold.place, event.place) or _other_time(gold.date, event.date)):
        return 0.0
    company = _shared(case, gold, event, same_words=words)
    if company == 0.0:
        return 0.0
    same_date = bool(gold.date and event.date and bounds(gold.date) == bounds(event.date))
    same_place = bool(gold.place and event.place and gold.place.country == event.place.country)
    return 1.0 + 0.8 * words + 0.5 * company + 0.2 * same_date + 0.2 * same_place + 0.1 * (gold.format == event.format)


def event_details(case: Case, gold: GoldEvent, event: Event) -> dict[str, bool]:
    """Detail → whether it is right, for the details that gold or the reading gives."""
    part_of = case.same.get(event.part_of, "another") if event.part_of else None
    pairs: dict[str, tuple[object, object]] = {
        "kind": (gold.kind, event.kind),
        "format": (gold.format, event.format),
        "date": (bounds(gold.date), bounds(event.date)),
        "session": (gold.session, event.session),
        "part_of": (gold.part_of, part_of),
    }
    found = {name: one == other for name, (one, other) in pairs.items() if one is not None or other is not None}
    if gold.place or event.place:
        found["place"] = same_place(gold.place, event.place)
    if gold.who or event.participants:
        found["participants"] = _all_known(case, gold, event)
        found["parts"] = _parts_right(case, gold, event)
    return found


def same_place(gold: Where | None, given: EventPlace | None) -> bool:
    """Whether two places of events are the same: the country, and the name where gold gives one."""
    if gold is None or given is None:
        return False
    if gold.country != given.country:
        return False
    if gold.name is None:
        return True
    return given.name is not None and names_agree([gold.name], given.name) > 0


def bounds(interval: DatedInterval | None) -> tuple[str | None, str | None] | None:
    """The two ends of an interval; None where neither is known."""
    if interval is None or (interval.from_ is None and interval.to is None):
        return None
    return interval.from_, interval.to


def same_participant(case: Case, gold: Who, given: Participant) -> bool:
    """Whether two participants are the same person, body, office, or state as such."""
    if gold.ref is None:
        return not _named(given) and gold.side == given.side
    return case.same_actor(gold.ref, _actor(given))


def _shared(case: Case, gold: GoldEvent, event: Event, *, same_words: bool) -> float:
    """How much of the company is the same, 0 (nobody) to 1; a state as such is less than a person."""
    if not gold.who:
        return 0.5 if same_words else 0.0
    named = sum(same_participant(case, who, one) for who in gold.who if who.ref for one in event.participants)
    if named:
        return min(1.0, 0.6 + 0.2 * named)
    sides = {who.side for who in gold.who if who.side} & {one.side for one in event.participants if one.side}
    nameless = not any(who.ref for who in gold.who) and not any(_named(one) for one in event.participants)
    half_named = any(not who.ref for who in gold.who) or any(not _named(one) for one in event.participants)
    return 0.5 if sides and (nameless or (half_named and same_words)) else 0.0


def _named(given: Participant) -> bool:
    return _actor(given) is not None


def _actor(given: Participant) -> str | None:
    return given.ref or (given.office if isinstance(given.office, str) else None)


def _all_known(case: Case, gold: GoldEvent, event: Event) -> bool:
    return len(gold.who) == len(event.participants) and all(
        any(same_participant(case, who, one) for one in event.participants) for who in gold.who
    )


def _parts_right(case: Case, gold: GoldEvent, event: Event) -> bool:
    pairs = [(who, one) for who in gold.who for one in event.participants if same_participant(case, who, one)]
    return bool(pairs) and all(who.part == one.part and who.side == one.side for who, one in pairs)


def _other_country(gold: Where | None, given: EventPlace | None) -> bool:
    return bool(gold and given and gold.country and given.country and gold.country != given.country)


def _other_time(gold: DatedInterval | None, given: DatedInterval | None) -> bool:
    if gold is None or given is None:
        return False
    ends = (gold.from_ and given.to and given.to < gold.from_, gold.to and given.from_ and gold.to < given.from_)
    return any(ends)
