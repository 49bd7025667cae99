"""When people, bodies, places, offices and mechanisms of gold and of a reading are the same."""

from __future__ import annotations

from elchi.evaluation.assignment import assign
from elchi.evaluation.case import Case
from elchi.evaluation.gold import GoldBody, GoldMechanism, GoldOffice, GoldPerson, GoldPlace, GoldReading
from elchi.evaluation.names import like_person, names_agree, same_person, stands_at
from elchi.evaluation.spans import share
from elchi.model import Body, Mechanism, Office, Person, Place, Reading, Span


def compare_case(gold: GoldReading, reading: Reading) -> Case:
    """A case in which people and bodies are known to each other.

    A person counts as known also where the name is in a wrong case or incomplete, so that one error of a name is one
    error and not one in every statement of that person.
    """
    pairs: dict[str, str] = {}
    facts, case = gold.facts, Case(gold, reading, {})
    for person, index in assign([[_know_person(one, other) for other in reading.people] for one in facts.people]):
        pairs[reading.people[index].id] = facts.people[person].id
    weights = [[weigh_body(case, one, other) for other in reading.bodies] for one in facts.bodies]
    for body, index in assign(weights):
        pairs[reading.bodies[index].id] = facts.bodies[body].id
    return Case(gold, reading, pairs)


def _know_person(gold: GoldPerson, person: Person) -> float:
    names = (gold.name, *gold.aliases)
    if same_person(names, person.name):
        return 4.0
    return 1.0 if like_person(names, person.name) else 0.0


def weigh_person(case: Case, gold: GoldPerson, person: Person) -> float:
    """The same person where the name is the same."""
    return 1.0 if same_person((gold.name, *gold.aliases), person.name) else 0.0


def weigh_body(case: Case, gold: GoldBody, body: Body) -> float:
    """The same body where names and countries agree, or a mention of it is the gold name in the text."""
    return _weigh_named(case.text, gold, body)


def weigh_place(case: Case, gold: GoldPlace, place: Place) -> float:
    """The same place where names and countries agree, or a mention of it is the gold name in the text."""
    return _weigh_named(case.text, gold, place)


def _weigh_named(text: str, gold: GoldBody | GoldPlace, given: Body | Place) -> float:
    if gold.country and given.country and gold.country != given.country:
        return 0.0
    names = (gold.name, *gold.aliases)
    agreement = names_agree(names, given.name)
    if agreement:
        return agreement + (0.5 if gold.country == given.country else 0.0)
    spots = stands_at(names, text)
    mentions = [Span(one.start, one.end) for one in given.mentions]
    return 0.3 if any(share(spot, mention) >= 0.5 for spot in spots for mention in mentions) else 0.0


def weigh_office(case: Case, gold: GoldOffice, office: Office) -> float:
    """The same office where holder, role and (if gold gives one) country are the same."""
    held = gold.person is None and office.person is None
    if gold.person is not None and office.person is not None:
        held = case.same.get(office.person) == gold.person
    if not held or gold.role != office.role or (gold.country and gold.country != office.country):
        return 0.0
    agreement = names_agree([gold.title], office.title) if gold.title else 0.0
    return 1.0 + 0.4 * (gold.status == office.status) + 0.3 * agreement


def weigh_mechanism(case: Case, gold: GoldMechanism, given: Mechanism) -> float:
    """The same mechanism where kind, parties and session (where gold gives them) are the same."""
    if gold.kind != given.kind or (gold.parties and set(gold.parties) != set(given.parties)):
        return 0.0
    if gold.session is not None and gold.session != given.session:
        return 0.0
    return 1.0 + 0.5 * names_agree((gold.name, *gold.aliases), given.name)


def named_details(case: Case, gold: GoldPerson | GoldBody | GoldPlace, given: Person | Body | Place) -> dict[str, bool]:
    """Whether the country is right, and the kind of a body."""
    found = {"country": gold.country == given.country} if gold.country or given.country else {}
    if isinstance(gold, GoldBody) and isinstance(given, Body) and (gold.kind or given.kind):
        found["kind"] = gold.kind == given.kind
    return found


def office_details(case: Case, gold: GoldOffice, given: Office) -> dict[str, bool]:
    """Whether status, title and body are right; a title may be in another case or shorter."""
    found = {"status": gold.status == given.status}
    if gold.title:
        found["title"] = names_agree([gold.title], given.title) > 0
    if gold.body or given.body:
        found["body"] = case.same_actor(gold.body, given.body)
    return found
