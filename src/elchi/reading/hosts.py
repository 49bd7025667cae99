"""Countries that follow from what is told: an office's from its body, a host's from where the guest was received."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

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


def hosts_of(people: Sequence[Person], offices: Sequence[Office], events: Sequence[Event]) -> dict[str, str]:
    """The states of office-holders without one who met a guest from abroad: where they met is their home.

    Only for meetings of two sides, the other one known and not at home there.
    """
    unknown = {person.id for person in people if person.country is None}
    official = {office.person for office in offices}
    found: dict[str, set[str]] = {}
    for event in events:
        country = event.place.country if event.place is not None else None
        if event.type != "meeting" or event.status != "held" or country is None:
            continue
        sides = {role.side for role in event.participants if role.side is not None}
        if len(sides) != 1 or country in sides:
            continue
        for role in event.participants:
            if role.ref in unknown and role.ref in official and role.ref is not None:
                found.setdefault(role.ref, set()).add(country)
    return {person: next(iter(states)) for person, states in found.items() if len(states) == 1}


def with_hosts_known(
    people: Sequence[Person], offices: Sequence[Office], events: Sequence[Event], home: Mapping[str, str]
) -> tuple[tuple[Person, ...], tuple[Office, ...], tuple[Event, ...]]:
    """People, offices and events with the states found for hosts."""
    if not home:
        return tuple(people), tuple(offices), tuple(events)
    return (
        tuple(replace(person, country=home.get(person.id, person.country)) for person in people),
        tuple(
            replace(office, country=home.get(office.person, None)) if office.person and not office.country else office
            for office in offices
        ),
        tuple(
            replace(event, participants=tuple(_at_home(role, home) for role in event.participants)) for event in events
        ),
    )


def _at_home(role: Participant, home: Mapping[str, str]) -> Participant:
    country = home.get(role.ref) if role.ref is not None else None
    if country is None:
        return role
    part = "host" if role.part == "participant" else role.part
    return replace(role, side=role.side or country, part=part)
