"""A perfect reading made from gold: what a reader without errors would give."""

from __future__ import annotations

from typing import Any

from msgspec import UNSET

from elchi import model
from elchi.evaluation.gold import GoldEvent, GoldFile, GoldReading, Who, Words
from elchi.model import Mention, Participant, Published, Reading, ReportFacts, Span


def as_reading(gold: GoldReading, *, optional: bool = True) -> Reading:
    """The reading that says just what gold says; without optional facts if asked."""
    facts = gold.facts
    return Reading(
        report=_head(gold),
        text=gold.text,
        people=_facts(facts.people, model.Person, optional, mentions=_first_mentions(gold)),
        bodies=_facts(facts.bodies, model.Body, optional, mentions=_first_mentions(gold)),
        places=_facts(facts.places, model.Place, optional, mentions=_first_mentions(gold)),
        offices=_facts(facts.offices, model.Office, optional),
        mechanisms=_facts(facts.mechanisms, model.Mechanism, optional),
        events=tuple(_event(event, facts) for event in facts.events if optional or not event.optional),
        statements=_facts(facts.statements, model.Statement, optional),
        figures=_facts(facts.figures, model.Figure, optional),
        commitments=_facts(facts.commitments, model.Commitment, optional),
        relations=_facts(facts.relations, model.Relation, optional),
    )


def _head(gold: GoldReading) -> ReportFacts:
    published = gold.facts.published
    return ReportFacts(
        id=gold.report,
        path=None,
        url=None,
        language=gold.facts.language,
        publisher=gold.facts.publisher,
        title=gold.facts.title.hull if gold.facts.title else None,
        body=(Span(0, len(gold.text)),),
        boilerplate=(),
        sources=(),
        published=Published(from_=published.from_, to=published.to) if published else Published(),
    )


def _first_mentions(gold: GoldReading) -> Any:
    def mentions(fact: Any) -> tuple[Mention, ...]:
        at = gold.text.find(fact.name.split()[-1])
        return (Mention(start=at, end=at + len(fact.name.split()[-1])),) if at >= 0 else ()

    return mentions


def _facts(facts: tuple[Any, ...], kind: type, optional: bool, **made: Any) -> tuple[Any, ...]:
    return tuple(_fact(fact, kind, made) for fact in facts if optional or not fact.optional)


def _fact(fact: Any, kind: Any, made: dict[str, Any]) -> Any:
    values = {name: function(fact) for name, function in made.items()}
    for name in kind.__struct_fields__:
        if hasattr(fact, name):
            value = getattr(fact, name)
            values[name] = value.hull if isinstance(value, Words) else value
    if hasattr(fact, "at"):
        values["evidence"] = fact.at.spans
    elif "content" in values:
        values["evidence"] = (values["content"],)
    if "title" in values:
        values["title"] = values["title"] or ""
    return kind(**values)


def _event(event: GoldEvent, facts: GoldFile) -> model.Event:
    same = ("id", "type", "kind", "format", "status", "date", "moved_from", "mechanism", "session", "part_of", "topics")
    place = model.EventPlace(name=event.place.name, country=event.place.country) if event.place else None
    return model.Event(
        **{name: getattr(event, name) for name in same},
        participants=tuple(_participant(who, facts) for who in event.who),
        place=place,
        evidence=event.at.spans,
    )


def _participant(who: Who, facts: GoldFile) -> Participant:
    office = who.ref if who.ref in {one.id for one in facts.offices} else None
    return Participant(ref=None if office else who.ref, office=office or UNSET, side=who.side, part=who.part)
