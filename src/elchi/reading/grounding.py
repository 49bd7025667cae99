"""Analysis → Ground: who and what is where in a report, and to whom each word refers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from elchi.knowledge.anaphora import anaphora
from elchi.language.analysis import Analysis, Token
from elchi.model import Mention, Office, Person
from elchi.reading.aides import settle_aides
from elchi.reading.apart import join_apart, settle_monarchs
from elchi.reading.bodies import find_bodies
from elchi.reading.domestic import find_domestic, settle_at_home, settle_by_titles
from elchi.reading.envoys import settle_envoys, settle_receiving
from elchi.reading.ground import Actor, Ground
from elchi.reading.hosts import countries_of_bodies, people_of_offices
from elchi.reading.listed import settle_delegations, settle_listed
from elchi.reading.offices import office_facts, with_bodies
from elchi.reading.people import KnownPerson, find_people
from elchi.reading.places import find_places
from elchi.reading.quotes import Quote, find_quotes
from elchi.reading.references import PAIRED_ROLES, Reference, find_references
from elchi.reading.regional import settle_regional
from elchi.reading.setting import setting_of
from elchi.reading.sided import settle_sided
from elchi.reading.sides import find_sides
from elchi.reading.states import StateMention, find_states
from elchi.reading.titles import Title, find_titles


def ground_of(analysis: Analysis) -> Ground:
    """The first pass: states, people, offices, bodies, places, and to whom each word refers."""
    states = find_states(analysis)
    sides = find_sides(analysis, states)
    titles = find_titles(analysis, states)
    quotes = find_quotes(analysis)
    quoted = _quoted(analysis, quotes)
    known = join_apart(find_people(analysis, states, titles, sides), titles)
    known = settle_monarchs(analysis.tokens, known, titles)
    domestic = find_domestic(analysis, states, known, sides, quoted)
    known = settle_sided(analysis.tokens, states, settle_by_titles(analysis, known, sides))
    known = settle_aides(analysis.tokens, settle_regional(analysis.tokens, known))
    known = settle_listed(analysis.tokens, settle_delegations(analysis.tokens, states, known))
    known = settle_receiving(analysis.tokens, known, titles)
    known = settle_envoys(settle_listed(analysis.tokens, settle_at_home(known, domestic)), titles, sides)
    references = find_references(analysis, states, titles, known, sides, quoted)
    people = tuple(_person(analysis, person, references) for person in known)
    offices, unnamed = office_facts(analysis, known, references)
    named = [(reference.first, reference.last) for reference in references if reference.form == "name"]
    bodies, body_at = find_bodies(analysis, states, named, setting_of(known, titles, references, domestic))
    places, place_at = find_places(analysis, states, named, [(first, last) for first, last, _ in body_at])
    offices = countries_of_bodies(with_bodies(offices, bodies), bodies)
    people = people_of_offices(people, offices)
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
        actors=_with_delegations(
            analysis, dict(_actors(analysis, states, sides, titles, people, references, unnamed, body_at))
        ),
        place_at=place_at,
        home=domestic.country if domestic.strong else None,
    )


def _quoted(analysis: Analysis, quotes: Sequence[Quote]) -> frozenset[int]:
    """The indexes of tokens in direct speech."""
    spoken = [quote for quote in quotes if quote.speech]
    found = set()
    at = 0
    if not spoken:
        return frozenset()
    for token in analysis.tokens:
        if token.start >= spoken[at].end:
            at = next((later for later in range(at, len(spoken)) if token.start < spoken[later].end), len(spoken))
            if at == len(spoken):
                break
        if spoken[at].start <= token.start:
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
        return Mention(start=start, end=end, kind=found.form)
    return Mention(start=start, end=end)


def _actors(
    analysis: Analysis,
    states: Mapping[int, StateMention],
    sides: Sequence[str],
    titles: Sequence[Title],
    people: Sequence[Person],
    references: Sequence[Reference],
    unnamed: Mapping[int, tuple[Office, ...]],
    body_at: Sequence[tuple[int, int, Actor]],
) -> Iterator[tuple[int, tuple[Actor, ...]]]:
    """Whom each token refers to; what is said later here overrides what is said before."""
    for index, state in states.items():
        if state.form in ("name", "abbreviation"):
            yield index, (Actor("state", None, state.code),)
    yield from _as_sides(analysis, states, sides)
    yield from _as_leaders(titles, sides)
    for first, last, actor in body_at:
        for index in range(first, last + 1):
            yield index, (actor,)
    for found in references:
        actors = tuple(Actor("person", people[index].id, people[index].country) for index in found.people)
        actors += tuple(Actor("office", office.id, office.country) for office in unnamed.get(found.head, ()))
        if not actors:
            continue
        for index in range(found.first, found.last + 1):
            yield index, actors


def _as_sides(
    analysis: Analysis, states: Mapping[int, StateMention], sides: Sequence[str]
) -> Iterator[tuple[int, tuple[Actor, ...]]]:
    """ "Казахстанская сторона", "кыргызская делегация" act for their state, "стороны" for both."""
    nouns = anaphora().sides
    for token in analysis.tokens:
        if token.lemma not in nouns and token.lemma != "делегация":
            continue
        adjective = next((states[child.index] for child in token.children if child.index in states), None)
        if adjective is None and token.lemma == "делегация":
            adjective = _state_behind(analysis, token, states)
        if adjective is not None and adjective.form in ("adjective", "name", "abbreviation"):
            yield token.index, (Actor("state", None, adjective.code),)
        elif token.plural and token.lemma in nouns and len(sides) == 2:
            yield token.index, tuple(Actor("state", None, side) for side in sides)


def _state_behind(analysis: Analysis, token: Token, states: Mapping[int, StateMention]) -> StateMention | None:
    """The state in "делегация Минэнерго России", "делегация Министерства обороны Казахстана"."""
    for here in analysis.tokens[token.index + 1 : token.index + _PHRASE]:
        if here.index in states:
            return states[here.index]
        if here.case not in ("Gen", "") or here.pos not in ("NOUN", "PROPN", "ADJ", "X") or here.name is None:
            return None
    return None


_PHRASE = 5  # tokens of a body's name with its state


def _as_leaders(titles: Sequence[Title], sides: Sequence[str]) -> Iterator[tuple[int, tuple[Actor, ...]]]:
    """ "Главы двух государств" of whom none is named act for both states."""
    for title in titles:
        if title.plural and title.role in PAIRED_ROLES and not title.countries and len(sides) == _PAIR:
            yield title.head, tuple(Actor("state", None, side) for side in sides)


_PAIR = 2


def _with_delegations(analysis: Analysis, actors: Mapping[int, tuple[Actor, ...]]) -> dict[int, tuple[Actor, ...]]:
    """The actors with those who lead delegations, where the report says who."""
    return {**actors, **dict(_delegations(analysis, actors))}


_LED = 16  # tokens after "делегация" within which its head is named


def _delegations(
    analysis: Analysis, actors: Mapping[int, tuple[Actor, ...]]
) -> Iterator[tuple[int, tuple[Actor, ...]]]:
    """ "Делегация во главе с X", "под руководством X", "возглавляемая X": X goes, and so does the delegation."""
    tokens = analysis.tokens
    for token in tokens:
        if token.lemma != "делегация":
            continue
        led = False
        for here in tokens[token.index + 1 : token.index + _LED]:
            if here.sentence is not token.sentence or here.feats.get("VerbForm") == "Fin":
                break
            led = led or here.lemma in ("глава", "руководство", "возглавлять", "возглавить")
            found = tuple(actor for actor in actors.get(here.index, ()) if actor.kind in ("person", "office"))
            if led and found and here.case in ("Ins", "Gen", ""):
                yield token.index, found
                break
