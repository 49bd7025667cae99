"""Sentences read by the whole program, with the answer marked inside: `[label: words]`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from msgspec import UNSET
from tests.reading.marked import unmark

from elchi.model import Event, Mention, Reading
from elchi.reading.reader import read_report
from elchi.sources import report_from_text

__all__ = ["lines", "parts_of", "read", "said", "unmark"]


def lines(text: str) -> list[str]:
    """The lines of a table of sentences."""
    return [line.strip() for line in text.strip().splitlines() if line.strip()]


@cache
def read(text: str) -> Reading:
    """The reading of a report that is this text."""
    return read_report(report_from_text(text))


def said(reading: Reading, mentions: Sequence[Mention], *kinds: str | None) -> list[str]:
    """The words of mentions, those of the given kinds (None: by name)."""
    wanted = kinds or (None,)
    return [
        reading.text[mention.start : mention.end]
        for mention in mentions
        if (None if mention.kind is UNSET else mention.kind) in wanted
    ]


def parts_of(reading: Reading, event: Event) -> Iterator[tuple[str, set[str]]]:
    """Each participant of an event: the part, and all the words by which the report calls it (a state: its code)."""
    people = {person.id: person for person in reading.people}
    bodies = {body.id: body for body in reading.bodies}
    offices = {office.id: office for office in reading.offices}
    for taking in event.participants:
        if taking.ref in people:
            words = set(said(reading, people[taking.ref].mentions, None, "title", "pronoun"))
        elif taking.ref in bodies:
            words = set(said(reading, bodies[taking.ref].mentions, None, "title", "pronoun"))
        elif taking.office is not UNSET and taking.office in offices:
            words = {span.of(reading.text) for span in offices[taking.office].evidence}
        else:
            words = {taking.side or "-"}
        yield taking.part, words
