"""What joins events: a meeting belongs to the visit of one who met; guest and host follow from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from elchi.language.analysis import Token
from elchi.model.vocabulary import EventStatus, Part
from elchi.reading.events.merge import Happening, apart, elsewhere
from elchi.reading.events.telling import Role, Telling
from elchi.reading.ground import Actor

_WITHIN = frozenset(("meeting", "signing", "session", "message"))


def with_hosts(happening: Happening) -> Happening:
    """A visit with the state that receives it, where no host is named."""
    if happening.type != "visit" or happening.place is None or happening.place.country is None:
        return happening
    country = happening.place.country
    guests = {role.actor.side for role in happening.roles if role.part == "guest"}
    if country in guests or any(role.part == "host" for role in happening.roles):
        return happening
    return replace(happening, roles=(*happening.roles, Role(Actor("state", None, country), "host")))


def implied_visits(happenings: Sequence[Happening], tellings: Sequence[Telling]) -> list[Happening]:
    """The visit of which a guest says "этот визит", where only his meeting in the other's country is told."""
    said = next((told for told in tellings if told.type == "visit" and told.bare and _this(told.trigger)), None)
    if said is None or any(happening.type == "visit" and happening.status == "held" for happening in happenings):
        return []
    for meeting in happenings:
        country = meeting.place.country if meeting.place is not None else None
        if meeting.type != "meeting" or meeting.status != "held" or country is None:
            continue
        guests = [role for role in meeting.roles if role.actor.side not in (None, country)]
        if guests and any(role.actor.side == country for role in meeting.roles):
            return [
                replace(
                    meeting,
                    type="visit",
                    roles=tuple(Role(role.actor, "guest") for role in guests),
                    format=None,
                    mechanism=None,
                    session=None,
                    evidence=(said.evidence,),
                    first=said.trigger.index,
                    last=said.trigger.index,
                    rule="visit.of_a_meeting",
                )
            ]
    return []


def _this(token: Token) -> bool:
    return any(child.lemma in ("этот", "нынешний", "сегодняшний", "настоящий") for child in token.children)


def whole_of(happening: Happening, happenings: Sequence[Happening]) -> int | None:
    """The place in the list of the event that this one is part of: what is signed, of the talks; else of a visit."""
    talks = _talks_of(happening, happenings) if happening.type == "signing" else None
    return talks if talks is not None else visit_of(happening, happenings)


_NEAR = 150  # tokens after talks within which a signing is of them


def _talks_of(signing: Happening, happenings: Sequence[Happening]) -> int | None:
    """The last talks before a signing that those who sign took part in, of the same day and town as far as is told."""
    sides = {role.actor.side for role in signing.roles} - {None}
    before = [
        at
        for at, talks in enumerate(happenings)
        if talks.type in ("session", "meeting")
        and talks.status == signing.status
        and talks.earlier == signing.earlier
        and talks.first < signing.first <= talks.last + _NEAR
        and sides & {role.actor.side for role in talks.roles}
        and not apart(talks.date, signing.date)
        and not elsewhere(talks.place, signing.place)
    ]
    return max(before, key=lambda at: (happenings[at].type == "session", happenings[at].first), default=None)


def visit_of(happening: Happening, happenings: Sequence[Happening]) -> int | None:
    """The place in the list of the visit that an event belongs to, if any."""
    if happening.type not in _WITHIN:
        return None
    present = {role.actor for role in happening.roles}
    sides = {role.actor.side for role in happening.roles} - {None}
    best = None
    for at, visit in enumerate(happenings):
        if visit.type != "visit" or not _fits(happening.status, visit.status) or apart(visit.date, happening.date):
            continue
        guests = {role.actor for role in visit.roles if role.part == "guest"}
        hosts = {role.actor.side for role in visit.roles if role.part == "host"}
        if visit.place is not None:
            hosts.add(visit.place.country)
        if not guests & present and not (happening.type == "signing" and hosts & sides):
            continue
        where = happening.place.country if happening.place is not None else None
        if where is not None and visit.place is not None and visit.place.country not in (None, where):
            continue
        states = {side for side in sides if side is not None and len(side) == _STATE}
        if happening.type == "meeting" and len(states) > 1 and hosts - {None} and not hosts & states:
            continue
        distance = min(abs(happening.first - visit.first), abs(happening.first - visit.last))
        if best is None or distance < best[0]:
            best = (distance, at)
    return None if best is None else best[1]


def _fits(inner: EventStatus, visit: EventStatus) -> bool:
    return inner == visit or (inner == "planned" and visit == "held")


def with_parts(happening: Happening, visit: Happening | None) -> Happening:
    """Guest and host of a meeting: by its visit, else by the side in whose country it is."""
    if happening.type == "session":
        return _home_side(_with_place(happening, visit))
    if happening.type != "meeting":
        return _with_place(happening, visit)
    if visit is None:
        return _opposite(_at_home(happening))
    guests = {role.actor.side for role in visit.roles if role.part == "guest"}
    place = visit.place.country if visit.place is not None else None
    hosts = {role.actor.side for role in visit.roles if role.part == "host"} | ({place} - {None})
    roles = []
    for role in happening.roles:
        if role.part != "participant":
            pass
        elif role.actor.side in guests:
            role = Role(role.actor, "guest")
        elif role.actor.side in hosts:
            role = Role(role.actor, "host")
        roles.append(role)
    return _with_place(_opposite(replace(happening, roles=tuple(roles))), visit)


def _at_home(happening: Happening) -> Happening:
    """Those in whose country two sides met receive."""
    home = happening.place.country if happening.place is not None else None
    sides = {role.actor.side for role in happening.roles}
    if home not in sides or len(sides) != _PAIR or any(role.part != "participant" for role in happening.roles):
        return happening
    roles = tuple(Role(role.actor, "host") if role.actor.side == home else role for role in happening.roles)
    return replace(happening, roles=roles)


_PAIR = 2
_STATE = 2  # letters of a state's code; organisations have more


def _home_side(sitting: Happening) -> Happening:
    """The state, as such, in whose country two states' council sits is the host."""
    home = sitting.place.country if sitting.place is not None else None
    roles = tuple(
        Role(role.actor, "host")
        if role.actor.kind == "state" and role.actor.side == home and role.part == "participant"
        else role
        for role in sitting.roles
    )
    return replace(sitting, roles=roles)


def _opposite(happening: Happening) -> Happening:
    """Where one side is the guest, the other receives, and the other way round."""
    parts = {role.actor.side: role.part for role in happening.roles if role.part in ("guest", "host")}
    if len(set(parts.values())) != 1:
        return happening
    other: Part = "host" if "guest" in parts.values() else "guest"
    roles = tuple(
        role if role.part != "participant" else Role(role.actor, parts.get(role.actor.side, other))
        for role in happening.roles
    )
    return replace(happening, roles=roles)


def _with_place(happening: Happening, visit: Happening | None) -> Happening:
    if happening.place is None and visit is not None and happening.type in ("meeting", "signing", "session"):
        return replace(happening, place=visit.place)
    return happening
