"""Analysis → Reading: the two passes over a report, who is in it and what is told of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from elchi.language.analysis import Analysis
from elchi.model import Mention, Office, Person
from elchi.reading.bodies import find_bodies
from elchi.reading.ground import Actor, Ground
from elchi.reading.offices import office_facts
from elchi.reading.people import KnownPerson, find_people
from elchi.reading.places import find_places
from elchi.reading.quotes import Quote, find_quotes
from elchi.reading.references import Reference, find_references
from elchi.reading.sides import find_sides
from elchi.reading.states import StateMention, find_states
from elchi.reading.titles import find_titles


def ground_of(analysis: Analysis) -> Ground:
    """The first pass: states, people, offices, bodies, places, and to whom each word refers."""
    states = find_states(analysis)
    sides = find_sides(analysis, states)
    titles = find_titles(analysis, states)
    quotes = find_quotes(analysis)
    known = find_people(analysis, states, titles, sides)
    references = find_references(analysis, states, titles, known, _quoted(analysis, quotes))
    people = tuple(_person(analysis, person, references) for person in known)
    offices, unnamed = office_facts(analysis, known, references)
    named = [(reference.first, reference.last) for reference in references if reference.form == "name"]
    bodies, body_at = find_bodies(analysis, states, named)
    taken = [*named, *((first, last) for first, last, _ in body_at)]
    places, place_at = find_places(analysis, states, taken)
    return Ground(
        analysis=analysis,
        states=states,
        titles=titles,
        references=references,
        quotes=quotes,
        sides=sides,
        people=people,
        bodies=bodies,
        places=places,
        offices=offices,
        actors=dict(_actors(states, known, references, unnamed, body_at)),
        place_at=place_at,
    )


def _quoted(analysis: Analysis, quotes: Sequence[Quote]) -> frozenset[int]:
    """The indexes of tokens in direct speech."""
    spoken = [quote for quote in quotes if quote.speech]
    found = set()
    at = 0
    for token in analysis.tokens:
        while at < len(spoken) and spoken[at].end <= token.start:
            at += 1
        if at < len(spoken) and spoken[at].start <= token.start:
            found.add(token.index)
    return frozenset(found)


def _person(analysis: Analysis, person: KnownPerson, references: Sequence[Reference]) -> Person:
    own = [found for found in references if person.index in found.people and found.form != "group"]
    named = [found for found in own if found.form == "name"]
    others = [found for found in own if found.form != "name"]
    return Person(
        id=f"p{person.index + 1}",
        name=person.named.name,
        latin=person.named.latin,
        country=person.country,
        mentions=(*(_mention(analysis, found) for found in named), *(_mention(analysis, found) for found in others)),
    )


def _mention(analysis: Analysis, found: Reference) -> Mention:
    start, end = analysis.tokens[found.first].start, analysis.tokens[found.last].end
    if found.form in ("title", "pronoun"):
        return Mention(start=start, end=end, kind=found.form)  # type: ignore[arg-type]
    return Mention(start=start, end=end)


def _actors(
    states: Mapping[int, StateMention],
    known: Sequence[KnownPerson],
    references: Sequence[Reference],
    unnamed: Mapping[int, Office],
    body_at: Sequence[tuple[int, int, Actor]],
) -> Iterator[tuple[int, tuple[Actor, ...]]]:
    """Whom each token refers to; what is said later here overrides what is said before."""
    for index, state in states.items():
        if state.form in ("name", "abbreviation"):
            yield index, (Actor("state", None, state.code),)
    for first, last, actor in body_at:
        for index in range(first, last + 1):
            yield index, (actor,)
    for found in references:
        actors = tuple(Actor("person", f"p{index + 1}", known[index].country) for index in found.people)
        if not actors:
            office = unnamed.get(found.head)
            if office is None:
                continue
            actors = (Actor("office", office.id, office.country),)
        for index in range(found.first, found.last + 1):
            yield index, actors
