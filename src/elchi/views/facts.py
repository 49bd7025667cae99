"""The facts of a reading as a page lists them: a heading, details in plain words, the spans they rest on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from elchi.model import Event, Fact, Mention, Office, Person, Reading, Span, Statement
from elchi.views.amounts import figure_line
from elchi.views.days import days
from elchi.views.notes import in_russian
from elchi.views.phrases import event_name, located, names_of, participant, place_of, words_at
from elchi.views.words import (
    COMMITMENTS,
    EVENT_MARKS,
    MECHANISMS,
    OFFICE_STATUSES,
    PARTS,
    RELATION_LEVELS,
    STATEMENT_KINDS,
    TOPICS,
    UNPLACED,
    body_kind,
    role_name,
    sides,
    state,
    status_word,
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
    """All facts of a reading in the order of its kinds; the offices of people stand with these, the rest comes last."""
    names, named = names_of(reading), {person.id for person in reading.people}
    return (
        *(_person(person, reading) for person in reading.people),
        *(_office(office, names) for office in reading.offices if office.person not in named),
        *_named(reading),
        *(_event(event, reading.text, names) for event in reading.events),
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
    offices = [office for office in reading.offices if office.person == person.id]
    held = "; ".join(map(_held, offices))
    details = [("должность", held), ("страна", state(person.country)), ("латиницей", person.latin or "")]
    spans = (*_spans(person.mentions), *(span for office in offices for span in office.evidence))
    made = _entry(person, "people", person.id, person.name, details, spans)
    rules = [made.rule, *(office.rule for office in offices if isinstance(office.rule, str))]
    return replace(made, rule=", ".join(dict.fromkeys(rule for rule in rules if rule)))


def _held(office: Office) -> str:
    status = OFFICE_STATUSES.get(office.status)
    return f"{office.title} ({status})" if status else office.title


def _office(office: Office, names: Mapping[str, str]) -> Entry:
    details = [
        ("кто", names.get(office.person, office.person) if office.person else "не назван"),
        ("роль", role_name(office.role)),
        ("страна", state(office.country)),
        ("организация", names.get(office.body, "") if office.body else ""),
        ("статус", OFFICE_STATUSES.get(office.status, "")),
    ]
    return _entry(office, "offices", office.id, office.title, details, office.evidence)


def _named(reading: Reading) -> Iterator[Entry]:
    for body in reading.bodies:
        details = [("вид", body_kind(body.kind)), ("страна", state(body.country))]
        yield _entry(body, "bodies", body.id, body.name, details, _spans(body.mentions))
    for place in reading.places:
        yield _entry(place, "places", place.id, located(place.name, place.country), [], _spans(place.mentions))


def _event(event: Event, text: str, names: Mapping[str, str]) -> Entry:
    who = [f"{participant(one, names)} — {PARTS[one.part]}" for one in event.participants]
    says = f"«{event.date.says}»" if event.date and event.date.says else ""
    moved = days(event.moved_from) or (event.moved_from.says or "" if event.moved_from else "")
    details = [
        ("статус", status_word(event.status, event.type)),
        ("кто", "; ".join(who)),
        ("где", place_of(event)),
        ("когда", " ".join(part for part in (days(event.date), says) if part)),
        ("вместо", moved),
        ("механизм", names.get(event.mechanism, "") if event.mechanism else ""),
        ("заседание", str(event.session or "")),
        ("темы", ", ".join(TOPICS[topic] for topic in event.topics)),
    ]
    made = _entry(event, "events", event.id, event_name(event, text), details, event.evidence)
    return replace(made, mark=EVENT_MARKS[event.status], status=event.status)


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
        details = [("стороны", sides(figure.parties)), ("назвал", names.get(figure.by, "") if figure.by else "")]
        yield _entry(figure, "figures", figure.id, figure_line(figure), details, figure.evidence)
    for one in reading.commitments:
        details = [
            ("вид", COMMITMENTS[one.kind]),
            ("кто", sides(one.by)),
            ("срок", days(one.due) or (one.due.says or "" if one.due else "")),
            ("темы", ", ".join(TOPICS[topic] for topic in one.topics)),
        ]
        heading = words_at(one.content, reading.text, _HEADING)
        yield _entry(one, "commitments", one.id, heading, details, (one.content, *one.evidence))


def _standing(reading: Reading) -> Iterator[Entry]:
    for one in reading.mechanisms:
        details = [
            ("вид", MECHANISMS[one.kind]),
            ("стороны", sides(one.parties)),
            ("заседание", str(one.session or "")),
        ]
        yield _entry(one, "mechanisms", one.id, one.name, details, _spans(one.mentions))
    for number, relation in enumerate(reading.relations, start=1):
        details = [("стороны", sides(relation.parties))]
        heading = RELATION_LEVELS[relation.level]
        yield _entry(relation, "relations", f"r{number}", heading, details, relation.evidence)


def _unplaced(reading: Reading) -> Iterator[Entry]:
    for number, one in enumerate(reading.unplaced, start=1):
        heading = (
            words_at(one.evidence[0], reading.text, _HEADING) if one.evidence else UNPLACED.get(one.kind, one.kind)
        )
        details = [("вид", UNPLACED.get(one.kind, one.kind)), ("почему", in_russian(one.reason))]
        yield _entry(one, "unplaced", f"u{number}", heading, details, one.evidence)
