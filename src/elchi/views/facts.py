"""The facts of a reading as a page lists them: a heading, details in plain words, the spans they rest on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from elchi.model import Event, Fact, Mention, Office, Person, Reading, Span, Statement
from elchi.views.phrases import days, figure_line, names_of, participant, place_of, words_at
from elchi.views.words import (
    COMMITMENTS,
    EVENT_FORMATS,
    EVENT_KINDS,
    EVENT_STATUSES,
    EVENT_TYPES,
    MECHANISMS,
    OFFICE_STATUSES,
    PARTS,
    RELATION_LEVELS,
    STATEMENT_KINDS,
    TOPICS,
    role_name,
)

_HEADING = 160  # characters of the words of a statement or commitment
Detail = tuple[str, str]  # label and value


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact for a list: `id` is unique in its reading, `mark` tells its status where it has one."""

    id: str
    kind: str
    heading: str
    details: tuple[Detail, ...]
    spans: tuple[Span, ...]
    mark: str = ""
    status: str = ""
    rule: str = ""


def entries(reading: Reading) -> tuple[Entry, ...]:
    """All facts of a reading in the order of its kinds, what could not be placed at the end."""
    names = names_of(reading)
    return (
        *(_person(person, reading) for person in reading.people),
        *(_office(office, names) for office in reading.offices),
        *_named(reading),
        *(_event(event, names) for event in reading.events),
        *(_statement(statement, reading.text, names) for statement in reading.statements),
        *_claims(reading, names),
        *_standing(reading),
        *_unplaced(reading),
    )


def _entry(fact: Fact, kind: str, id: str, heading: str, details: list[Detail], spans: tuple[Span, ...]) -> Entry:
    rule = fact.rule if isinstance(fact.rule, str) else ""
    return Entry(id, kind, heading, tuple(one for one in details if one[1]), spans, rule=rule)


def _spans(mentions: tuple[Mention, ...]) -> tuple[Span, ...]:
    return tuple(Span(one.start, one.end) for one in mentions)


def _person(person: Person, reading: Reading) -> Entry:
    held = "; ".join(office.title for office in reading.offices if office.person == person.id)
    details = [("должность", held), ("страна", person.country or ""), ("латиницей", person.latin or "")]
    return _entry(person, "people", person.id, person.name, details, _spans(person.mentions))


def _office(office: Office, names: Mapping[str, str]) -> Entry:
    details = [
        ("кто", names.get(office.person, office.person) if office.person else "не назван"),
        ("роль", role_name(office.role)),
        ("страна", office.country or ""),
        ("организация", names.get(office.body, "") if office.body else ""),
        ("статус", OFFICE_STATUSES.get(office.status, "")),
    ]
    return _entry(office, "offices", office.id, office.title, details, office.evidence)


def _named(reading: Reading) -> Iterator[Entry]:
    for body in reading.bodies:
        details = [("вид", (body.kind or "").replace("_", " ")), ("страна", body.country or "")]
        yield _entry(body, "bodies", body.id, body.name, details, _spans(body.mentions))
    for place in reading.places:
        yield _entry(place, "places", place.id, place.name, [("страна", place.country or "")], _spans(place.mentions))


def _event(event: Event, names: Mapping[str, str]) -> Entry:
    kind = [EVENT_KINDS[event.kind]] if event.kind else []
    shape = [EVENT_FORMATS[event.format]] if event.format else []
    who = [f"{participant(one, names)} — {PARTS[one.part]}" for one in event.participants]
    says = f"«{event.date.says}»" if event.date and event.date.says else ""
    moved = days(event.moved_from) or (event.moved_from.says or "" if event.moved_from else "")
    mark, word = EVENT_STATUSES[event.status]
    details = [
        ("статус", word),
        ("кто", "; ".join(who)),
        ("где", place_of(event)),
        ("когда", " ".join(part for part in (days(event.date), says) if part)),
        ("вместо", moved),
        ("механизм", names.get(event.mechanism, "") if event.mechanism else ""),
        ("заседание", str(event.session or "")),
        ("темы", ", ".join(TOPICS[topic] for topic in event.topics)),
    ]
    heading = " ".join([*kind, EVENT_TYPES[event.type], *shape])
    made = _entry(event, "events", event.id, heading, details, event.evidence)
    return Entry(made.id, made.kind, heading, made.details, made.spans, mark, event.status, made.rule)


def _statement(statement: Statement, text: str, names: Mapping[str, str]) -> Entry:
    words = words_at(statement.content, text, _HEADING)
    speakers = [names.get(one, one) for one in (statement.speaker, *statement.joint) if one]
    details = [
        ("кто", ", ".join(speakers) or "не назван"),
        ("как", STATEMENT_KINDS[statement.kind]),
        ("передаёт", names.get(statement.reported_by, "") if statement.reported_by else ""),
        ("кому", names.get(statement.addressee, "") if statement.addressee else ""),
        ("темы", ", ".join(TOPICS[topic] for topic in statement.topics)),
    ]
    heading = f"«{words}»" if statement.kind == "direct" else words
    spans = (*(statement.parts or (statement.content,)), *statement.evidence)
    return _entry(statement, "statements", statement.id, heading, details, spans)


def _claims(reading: Reading, names: Mapping[str, str]) -> Iterator[Entry]:
    for figure in reading.figures:
        details = [("стороны", "–".join(figure.parties)), ("назвал", names.get(figure.by, "") if figure.by else "")]
        yield _entry(figure, "figures", figure.id, figure_line(figure), details, figure.evidence)
    for one in reading.commitments:
        details = [
            ("вид", COMMITMENTS[one.kind]),
            ("кто", ", ".join(one.by)),
            ("срок", days(one.due) or (one.due.says or "" if one.due else "")),
            ("темы", ", ".join(TOPICS[topic] for topic in one.topics)),
        ]
        heading = words_at(one.content, reading.text, _HEADING)
        yield _entry(one, "commitments", one.id, heading, details, (one.content, *one.evidence))


def _standing(reading: Reading) -> Iterator[Entry]:
    for one in reading.mechanisms:
        details = [
            ("вид", MECHANISMS[one.kind]),
            ("стороны", "–".join(one.parties)),
            ("заседание", str(one.session or "")),
        ]
        yield _entry(one, "mechanisms", one.id, one.name, details, _spans(one.mentions))
    for number, relation in enumerate(reading.relations, start=1):
        details = [("стороны", "–".join(relation.parties))]
        heading = RELATION_LEVELS[relation.level]
        yield _entry(relation, "relations", f"r{number}", heading, details, relation.evidence)


def _unplaced(reading: Reading) -> Iterator[Entry]:
    for number, one in enumerate(reading.unplaced, start=1):
        heading = words_at(one.evidence[0], reading.text, _HEADING) if one.evidence else one.kind
        details = [("вид", one.kind), ("почему", one.reason)]
        yield _entry(one, "unplaced", f"u{number}", heading, details, one.evidence)
