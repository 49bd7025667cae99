"""The PLOVER codes of events: its own rules for what is only planned, for visitors and hosts."""

from __future__ import annotations

import pytest

from elchi.model import Event, EventPlace, Participant
from elchi.reading.plover import plover_of

GUEST = Participant(ref="p1", side="KZ", part="guest")
HOST = Participant(ref="p2", side="KG", part="host")


def event(type_: str, status: str = "held", place: str = "KG", sides: tuple[Participant, ...] = (GUEST, HOST)) -> Event:
    """An event of two sides."""
    return Event(id="e1", type=type_, status=status, participants=sides, place=EventPlace(country=place))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("told", "code", "mode"),
    [
        (event("visit"), "CONSULT", "visit"),
        (event("meeting"), "CONSULT", "visit"),
        (event("meeting", place="CH"), "CONSULT", "third-party"),
        (event("call"), "CONSULT", "phone"),
        (event("session", sides=(GUEST, HOST, Participant(side="UZ"))), "CONSULT", "multilateral"),
        (event("signing"), "SUPPORT", None),
        (event("signing", "planned"), "AGREE", None),
        (event("visit", "planned"), "AGREE", None),
        (event("visit", "proposed"), "AGREE", None),
        (event("meeting", "cancelled"), "REJECT", None),
        (event("visit", "postponed"), "REJECT", None),
        (event("message"), "SUPPORT", None),
    ],
)
def test_event_and_mode_follow_type_status_and_place(told: Event, code: str, mode: str | None) -> None:
    """A plan is an agreement to meet, a cancelled meeting a rejection."""
    plover = plover_of(told, ())
    assert plover is not None
    assert (plover.event, plover.mode) == (code, mode)


def test_an_invitation_sent_is_an_agreement() -> None:
    """Whoever invites offers to meet."""
    plover = plover_of(event("message"), (), invites=True)
    assert plover is not None
    assert plover.event == "AGREE"


def test_appointments_have_no_code() -> None:
    """The ontology knows no appointments."""
    assert plover_of(event("appointment"), ()) is None


def test_contexts_name_the_branches_that_take_part() -> None:
    """Heads of state and government are executive, speakers legislative."""
    assert plover_of(event("meeting"), {"president"}).contexts == ("diplomatic", "executive")  # type: ignore[union-attr]
    assert plover_of(event("meeting"), {"speaker"}).contexts == ("diplomatic", "legislative")  # type: ignore[union-attr]
