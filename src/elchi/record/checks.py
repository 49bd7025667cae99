"""Whether a record holds together: spans in bounds, evidence for every fact, nothing that points nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from elchi.model import Reading
from elchi.record.claims import Source
from elchi.record.entities import Chain, Entity, KnownEvent, KnownPerson
from elchi.record.record import Record
from elchi.record.words import evidence_by_fact


def faults_of(record: Record) -> Iterator[str]:
    """One line for each fault; none where all is well."""
    readings: dict[str, Reading] = {}
    for reading in record.readings():
        readings[reading.report.id] = reading
        yield from _spans(reading)
    entities = list(record.entities())
    ids = {each.id for each in entities}
    for each in entities:
        sources = told_in(record, each)
        yield from _evidence(each, sources, readings)
        yield from (f"{each.id}: names {other}, which is not there" for other in _named(each) if other not in ids)


def told_in(record: Record, each: Entity) -> list[Source]:
    """Where an entity was told; of a chain, where its steps were."""
    if not isinstance(each, Chain):
        return record.sources(each.id)
    steps = (record.sources(step.entity) if step.entity else [step.source] for step in each.steps)
    return [source for step in steps for source in step if source is not None]


def _spans(reading: Reading) -> Iterator[str]:
    size = len(reading.text)
    for fact, spans in evidence_by_fact(reading).items():
        if any(not 0 <= span.start < span.end <= size for span in spans):
            yield f"{reading.report.id}#{fact}: its words lie outside the text"


def _evidence(each: Entity, sources: list[Source], readings: dict[str, Reading]) -> Iterator[str]:
    if not sources:
        yield f"{each.id}: rests on no report"
    for source in sources:
        reading = readings.get(source.report)
        if reading is None:
            yield f"{each.id}: rests on {source.report}, which is not in the record"
        elif not evidence_by_fact(reading).get(source.fact):
            yield f"{each.id}: rests on no words of {source.report}#{source.fact}"


def _named(each: Entity) -> Iterator[str]:
    if isinstance(each, KnownEvent):
        yield from (actor.person for actor in each.actors if actor.person)
        if each.mechanism:
            yield each.mechanism
    elif isinstance(each, Chain):
        yield from (step.entity for step in each.steps if step.entity)
    elif isinstance(each, KnownPerson):
        yield from each.unsure
