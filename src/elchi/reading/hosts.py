"""Countries that follow from what is told: an office's from its body, a partner's from who met whom and where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from msgspec.structs import replace

from elchi.model import Body, Event, Office, Participant, Person


def countries_of_bodies(offices: Sequence[Office], bodies: Sequence[Body]) -> tuple[Office, ...]:
    """Offices without a state get that of the body which they head or serve."""
    known = {body.id: body.country for body in bodies}
    return tuple(
        replace(office, country=known.get(office.body))
        if office.country is None and office.body is not None
        else office
        for office in offices
    )


def people_of_offices(people: Sequence[Person], offices: Sequence[Office]) -> tuple[Person, ...]:
    """People without a state get that of an office they hold now."""
    known = {
        office.person: office.country
        for office in reversed(offices)
        if office.person is not None and office.country is not None and len(office.country) == _STATE
    }
    return tuple(
        replace(person, country=known.get(person.id)) if person.country is None else person for person in people
    )


_STATE = 2  # letters of a state's code; an organisation's acronym makes nobody its citizen


def partners_of(
    people: Sequence[Person], offices: Sequence[Office], events: Sequence[Event], sides: Sequence[str]
) -> dict[str, str]:
    """The states of office-holders without one who met somebody from abroad, by person.

    Where a guest was received is the host's home; in a report on two states the other one of those who meet is the
    other state's. Only for meetings in which a single side is known, and for visits to one of two states in focus.
    """
    unknown = {person.id for person in people if person.country is None}
    official = {office.person for office in offices}
    found: dict[str, set[str]] = {}
    for event in events:
        present = {role.side for role in event.participants if role.side is not None}
        if event.type not in ("meeting", "call", "signing") or event.status == "denied" or len(present) != 1:
            continue
        home = _home(event, present, sides)
        for role in event.participants:
            if home is not None and role.ref is not None and role.ref in unknown and role.ref in official:
                found.setdefault(role.ref, set()).add(home)
    guests = {(guest, state) for guest, state in _guests_from(events, sides) if guest not in found}
    for guest, state in guests:
        if guest in unknown and guest in official:
            found.setdefault(guest, set()).add(state)
    return {person: next(iter(states)) for person, states in found.items() if len(states) == 1}


def _guests_from(events: Sequence[Event], sides: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Who visited one of the two states in focus comes from the other one."""
    for event in events:
        country = event.place.country if event.place is not None else None
        if event.type != "visit" or event.status == "denied" or len(sides) != _PAIR or country not in sides:
            continue
        other = next(side for side in sides if side != country)
        yield from ((role.ref, other) for role in event.participants if role.part == "guest" and role.ref is not None)


def at_home(
    people: Sequence[Person], offices: Sequence[Office], events: Sequence[Event], own: str | None, sides: Sequence[str]
) -> dict[str, str]:
    """The report's own state for office-holders of whom nothing else tells theirs, by person.

    A domestic reader is told whose a foreign minister is, and knows whose the minister without a state is. Heads of
    bodies and envoys are left out: companies, organisations and missions are of any state; and so are its guests.
    """
    if own is None:
        return {}
    strangers = {*_guests_of(own, events), *_partners_of(own, events)}
    unknown = {person.id for person in people if person.country is None} - strangers
    found: dict[str, str] = {}
    taken = {(office.role, office.status) for office in offices if office.country == own}
    for office in offices:
        holder, seat = office.person, (office.role, office.status)
        if holder not in unknown or holder is None or office.role in _ANYWHERE or office.country is not None:
            continue
        if office.role not in _SINGLE or seat not in taken:
            found.setdefault(holder, own)
        elif len(sides) == _PAIR and own in sides:
            found.setdefault(holder, next(side for side in sides if side != own))  # the other one's colleague
        taken.add(seat)
    return found


def _partners_of(state: str, events: Sequence[Event]) -> Iterator[str]:
    """Who met somebody of a state, and so may be of another."""
    for event in events:
        sides = {role.side for role in event.participants}
        if event.type in ("meeting", "call", "signing") and sides == {state, None}:
            yield from (role.ref for role in event.participants if role.side is None and role.ref is not None)


def _guests_of(state: str, events: Sequence[Event]) -> Iterator[str]:
    """Who came to a state from elsewhere."""
    for event in events:
        there = event.place is not None and event.place.country == state
        if event.type == "visit" and there:
            yield from (role.ref for role in event.participants if role.part == "guest" and role.ref is not None)


_SINGLE = frozenset(("president", "head_of_government", "foreign_minister", "defence_minister", "speaker", "monarch"))
_ANYWHERE = frozenset(("head_of_body", "official", "ambassador", "consul", "special_envoy"))


def _home(event: Event, present: Set[str], sides: Sequence[str]) -> str | None:
    """The state of the other one: where they met, if abroad for the known side, else the other state in focus."""
    country = event.place.country if event.place is not None else None
    if country is not None and country not in present and event.type != "call":
        return country
    if event.type != "signing" and len(sides) == _PAIR and present <= set(sides):
        return next(side for side in sides if side not in present)
    return None


_PAIR = 2


def with_hosts_known(
    people: Sequence[Person], offices: Sequence[Office], events: Sequence[Event], home: Mapping[str, str]
) -> tuple[tuple[Person, ...], tuple[Office, ...], tuple[Event, ...]]:
    """People, offices and events with the states found for hosts, who receive."""
    hosted = tuple(
        replace(event, participants=tuple(_as_host(role, home) for role in event.participants)) for event in events
    )
    return with_states_known(people, offices, hosted, home)


def with_states_known(
    people: Sequence[Person], offices: Sequence[Office], events: Sequence[Event], states: Mapping[str, str]
) -> tuple[tuple[Person, ...], tuple[Office, ...], tuple[Event, ...]]:
    """People, offices and events with the states found for people, by person."""
    if not states:
        return tuple(people), tuple(offices), tuple(events)
    return (
        tuple(replace(person, country=states.get(person.id, person.country)) for person in people),
        tuple(
            replace(office, country=states.get(office.person, None)) if office.person and not office.country else office
            for office in offices
        ),
        tuple(
            replace(event, participants=tuple(_of_state(role, states) for role in event.participants))
            for event in events
        ),
    )


def _as_host(role: Participant, home: Mapping[str, str]) -> Participant:
    return replace(role, part="host") if role.ref in home and role.part == "participant" else role


def _of_state(role: Participant, states: Mapping[str, str]) -> Participant:
    state = states.get(role.ref) if role.ref is not None else None
    return role if state is None else replace(role, side=role.side or state)
