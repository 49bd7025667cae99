"""Checks the events of a sentence against lines like "visit official held Назаров:guest Ташкент"."""

from __future__ import annotations

from collections.abc import Sequence

import elchi
from elchi.model import Event, Reading


def check_events(text: str, expected: Sequence[str]) -> None:
    """Each line stands in an event of its own, and no other event of its types, which "none" may name, is told."""
    reading = elchi.read(text)
    told = [(event.type, _words(reading, event)) for event in reading.events]
    left = list(told)
    for line in expected:
        found = next((one for one in left if {*line.split()} <= one[1]), None)
        if line.split()[0] == "no":
            assert not any(type_ == line.split()[1] for type_, _ in told), (line, told)
            continue
        assert found is not None, (line, told)
        left.remove(found)
    types = {line.split()[0] for line in expected}
    assert not [one for one in left if one[0] in types], (expected, left)


def _words(reading: Reading, event: Event) -> set[str]:
    surnames = {person.id: person.name.split()[-1] for person in reading.people}
    words = {event.type, event.status, str(event.session), f"{event.mechanism}", event.kind or "", event.format or ""}
    if event.place is not None:
        words |= {event.place.name or "", event.place.country or ""}
    for date in (event.date, event.moved_from):
        words |= set() if date is None or date.says is None else {date.says.replace(" ", "_")}
    if event.moved_from is not None:
        words.add("moved")
    for role in event.participants:
        name = surnames.get(role.ref or "", "-")
        words |= {f"{name}:{role.part}", f"{name}/{role.side}", f"{name}/{role.side}/{role.part}"}
    return words
