"""What is known of a report's people before its bodies are: where the state of a body can be taken from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from elchi.reading.domestic import Domestic
from elchi.reading.people import KnownPerson
from elchi.reading.references import Reference
from elchi.reading.titles import Title

_LED = {"president": "presidency", "head_of_government": "government"}


@dataclass(frozen=True, slots=True)
class Setting:
    """The surroundings of a body's name."""

    domestic: str | None = None  # the state from whose standpoint the report is written
    dateline: str | None = None  # the state of the town that the dateline names
    offices: Mapping[int, tuple[str, str | None]] = field(default_factory=dict)  # role and country by token of a title
    leaders: Sequence[tuple[int, str, str | None]] = ()  # where one is spoken of: token, the body led, its country


def setting_of(
    people: Sequence[KnownPerson], titles: Sequence[Title], references: Sequence[Reference], domestic: Domestic
) -> Setting:
    """The setting that titles and references make."""
    strong = domestic.country if domestic.strong else None
    leaders = tuple(_leaders(people, references))
    return Setting(strong, domestic.dateline, dict(_offices(people, titles, references)), leaders)


def _offices(
    people: Sequence[KnownPerson], titles: Sequence[Title], references: Sequence[Reference]
) -> Iterator[tuple[int, tuple[str, str | None]]]:
    by_head = {found.head: people[found.people[0]] for found in references if len(found.people) == 1}
    for title in titles:
        holder = by_head.get(title.head)
        for index in range(title.first, title.last + 1):
            yield index, (title.role, title.country or (holder.country if holder is not None else None))
    for person in people:
        for office in person.offices:
            for title in office.titles:
                for index in range(title.first, title.last + 1):
                    yield index, (title.role, title.country or office.country)


def _leaders(people: Sequence[KnownPerson], references: Sequence[Reference]) -> Iterator[tuple[int, str, str | None]]:
    for reference in references:
        for index in reference.people[:1]:
            for office in people[index].offices:
                if office.role in _LED and office.status == "current":
                    yield reference.head, _LED[office.role], office.country
        if reference.office is not None and reference.office.role in _LED:
            yield reference.head, _LED[reference.office.role], reference.office.country
