"""Events in the PLOVER ontology (event, mode, contexts).

Source: PLOVER, Halterman et al. 2023, and its codebook: consultations that are only planned are AGREE, cancelled ones
REJECT; the visitor is the actor, the host the recipient.
"""

from __future__ import annotations

from collections.abc import Collection

from elchi.model import Event, Plover
from elchi.model.vocabulary import EventType

_MODES: dict[EventType, tuple[str, str | None]] = {
    "visit": ("CONSULT", "visit"),
    "meeting": ("CONSULT", "visit"),
    "call": ("CONSULT", "phone"),
    "session": ("CONSULT", "multilateral"),
    "signing": ("SUPPORT", None),
    "message": ("CONSULT", None),
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
_EXECUTIVE = frozenset(("president", "head_of_government", "monarch"))
_LEGISLATIVE = frozenset(("speaker", "member_of_parliament", "deputy_speaker"))


def plover_of(event: Event, roles: Collection[str], *, inside_visit: bool) -> Plover | None:
    """The event's PLOVER code; None for appointments, which the ontology does not know."""
    if event.type == "appointment":
        return None
    name, mode = _MODES[event.type]
    if event.type == "meeting" and not inside_visit and event.place is None:
        mode = "third-party" if _third_party(event) else "visit"
    if event.type == "session" and len({role.side for role in event.participants}) <= 2:
        mode = "visit"
    if event.status in ("planned", "proposed"):
        name, mode = "AGREE", None
    elif event.status in ("cancelled", "denied"):
        name, mode = "REJECT", None
    elif event.status == "postponed":
        name, mode = "REJECT", None
    contexts = ["diplomatic"]
    if _EXECUTIVE.intersection(roles):
        contexts.append("executive")
    if _LEGISLATIVE.intersection(roles):
        contexts.append("legislative")
    contexts.extend(dict.fromkeys(_CONTEXTS[topic] for topic in event.topics if topic in _CONTEXTS))
    return Plover(event=name, mode=mode, contexts=tuple(contexts))


def _third_party(event: Event) -> bool:
    """Whether they met in a state that is none of theirs."""
    return event.place is not None and event.place.country not in {role.side for role in event.participants}
