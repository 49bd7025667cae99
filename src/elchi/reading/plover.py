"""Events in the PLOVER ontology (event, mode, contexts).

Source: PLOVER, Halterman et al. 2023, and its codebook: consultations that are only planned are AGREE, cancelled ones
REJECT; the visitor is the actor, the host the recipient.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from msgspec.structs import replace

from elchi.model import Event, Office, Plover
from elchi.model.vocabulary import EventType

_MODES: dict[EventType, tuple[str, str | None]] = {
    "visit": ("CONSULT", "visit"),
    "meeting": ("CONSULT", "visit"),
    "call": ("CONSULT", "phone"),
    "session": ("CONSULT", "multilateral"),
    "signing": ("SUPPORT", None),
    "message": ("SUPPORT", None),
}
_CONTEXTS = {
    "trade": "economic",
    "investment": "economic",
    "energy": "economic",
    "transport": "economic",
    "tourism": "economic",
    "agriculture": "economic",
    "defence": "military",
    "security": "security",
    "migration": "migration",
    "health": "health",
    "environment": "environment",
    "culture": "culture",
    "education": "education",
    "border": "territory",
}
_INVITING = "приглас"  # the beginning of every form of "пригласить"
_EXECUTIVE = frozenset(("president", "head_of_government", "monarch"))
_LEGISLATIVE = frozenset(("speaker", "member_of_parliament", "deputy_speaker"))


def with_plover(events: Sequence[Event], offices: Sequence[Office], text: str) -> tuple[Event, ...]:
    """The events with their codes; `offices` tell whether heads of state and government or parliaments take part."""
    roles: dict[str, list[str]] = {}
    for office in offices:
        roles.setdefault(office.person or office.id, []).append(office.role)
    return tuple(
        replace(event, plover=plover_of(event, _roles_in(event, roles), invites=_invites(event, text)))
        for event in events
    )


def _invites(event: Event, text: str) -> bool:
    """Whether a message is an invitation: its own words say so."""
    words = " ".join(span.of(text).lower() for span in event.evidence)
    return event.type == "message" and _INVITING in words


def _roles_in(event: Event, roles: Mapping[str, Sequence[str]]) -> set[str]:
    present = [role.ref or role.office for role in event.participants]
    return {found for holder in present if isinstance(holder, str) for found in roles.get(holder, ())}


def plover_of(event: Event, roles: Collection[str], *, invites: bool = False) -> Plover | None:
    """The event's code; None for appointments, which the ontology does not know."""
    if event.type == "appointment":
        return None
    name, mode = _MODES[event.type]
    if event.type in ("meeting", "session"):
        mode = _mode_of_gathering(event)
    if event.status in ("planned", "proposed") or invites:
        name, mode = "AGREE", None
    elif event.status != "held":
        name, mode = "REJECT", None
    contexts = ["diplomatic"]
    if _EXECUTIVE.intersection(roles):
        contexts.append("executive")
    if _LEGISLATIVE.intersection(roles):
        contexts.append("legislative")
    contexts.extend(dict.fromkeys(_CONTEXTS[topic] for topic in event.topics if topic in _CONTEXTS))
    return Plover(event=name, mode=mode, contexts=tuple(contexts))


def _mode_of_gathering(event: Event) -> str:
    """Of more than two sides multilateral; in a state that is none of theirs third-party; else a visit."""
    sides = {role.side for role in event.participants if role.side}
    if len(sides) > 2 or any(len(side) > 2 for side in sides):
        return "multilateral"
    country = event.place.country if event.place is not None else None
    return "third-party" if country is not None and sides and country not in sides else "visit"
