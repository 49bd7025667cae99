"""Who chairs a sitting, and who heads the delegations at it, told anywhere near it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from elchi.knowledge.events import chair_words
from elchi.knowledge.mechanisms import mechanism_heads, sitting_nouns
from elchi.language.analysis import Token
from elchi.model.vocabulary import Part
from elchi.reading.events.listing import listed_with, whom
from elchi.reading.events.merge import Happening
from elchi.reading.events.telling import Role
from elchi.reading.ground import Actor, Ground
from elchi.reading.syntax import preposition, subject_of

_NEAR = 120  # tokens from a sitting to who chairs it
_AFTER = 8  # tokens from "сопредседатели комиссии –" to the first of them
_STATE = 2


def with_chairs(ground: Ground, happenings: Sequence[Happening]) -> list[Happening]:
    """The sittings with those who chair them or head a delegation there."""
    found = list(happenings)
    for at, part, actors in _named(ground):
        place = _sitting_near(found, at, actors)
        if place is not None:
            found[place] = _joined(found[place], [Role(actor, part) for actor in actors])
    return found


def _named(ground: Ground) -> Iterator[tuple[int, Part, Sequence[Actor]]]:
    """Where, as what and who: "под председательством X", "сопредседатели – X и Y", "делегацию возглавит X"."""
    words = chair_words()
    for token in ground.analysis.tokens:
        actors: Sequence[Actor] = ()
        part: Part = "chair"
        if token.lemma in words["presidency"] and preposition(token) == "под":
            actors = [actor for child in token.children for actor in whom(ground, child)]
        elif token.lemma in words["chairs"]:
            actors = _who_are(ground, token)
        elif token.lemma in words["heads"] and _delegation(token):
            actors, part = _subject(ground, token), "participant"
        elif token.lemma in words["presides"] or (token.lemma in words["heads"] and _council(token)):
            actors = _subject(ground, token)
        people = [actor for actor in dict.fromkeys(actors) if actor.kind in ("person", "office")]
        if people:
            yield token.index, part, people


def _subject(ground: Ground, verb: Token) -> tuple[Actor, ...]:
    subject = subject_of(verb)
    return whom(ground, subject) if subject is not None else ()


def _who_are(ground: Ground, noun: Token) -> tuple[Actor, ...]:
    """ "Сопредседателями выступили X и Y"; "сопредседатели комиссии – X и Y"."""
    verb = noun.head
    if noun.case == "Ins" and verb is not None and verb.lemma in chair_words()["are"]:
        return _subject(ground, verb)
    for token in ground.analysis.tokens[noun.index + 1 : noun.index + _AFTER]:
        if token.sentence is not noun.sentence or token.pos == "VERB":
            return ()
        if ground.actors_at(token):
            return listed_with(ground, token) or ground.actors_at(token)
    return ()


def _council(verb: Token) -> bool:
    """Whether it is a council or its sitting that somebody heads."""
    return any(
        child.lemma in sitting_nouns() | mechanism_heads() or child.lemma == "который"
        for child in verb.children
        if child.relation in ("obj", "obl", "iobj") and preposition(child) == ""
    )


def _delegation(verb: Token) -> bool:
    return any(child.lemma == "делегация" for child in verb.children if child.relation == "obj")


def _sitting_near(happenings: Sequence[Happening], at: int, actors: Sequence[Actor]) -> int | None:
    """The sitting nearest to the words, of a council that those named can sit in."""
    sides = {actor.side for actor in actors if actor.side is not None}
    near = [
        (happening.status != "held", _nearest(happening, at), place)
        for place, happening in enumerate(happenings)
        if happening.type == "session" and _nearest(happening, at) <= _NEAR and _may_sit(happening, sides)
    ]
    return min(near)[-1] if near else None


def _nearest(happening: Happening, at: int) -> int:
    return min(abs(happening.first - at), abs(happening.last - at))


def _may_sit(happening: Happening, sides: set[str]) -> bool:
    """Whether the sides are among those whose council it is; an organisation's has any."""
    own = {role.actor.side for role in happening.roles if role.actor.side is not None}
    return happening.mechanism is not None and (any(len(side) > _STATE for side in own) or sides <= own or not own)


def _joined(sitting: Happening, roles: Sequence[Role]) -> Happening:
    """The sitting with those roles; a state whose people are named need not stand beside them."""
    named = {role.actor: role for role in roles}
    kept = [named.pop(role.actor, role) if role.part == "participant" else role for role in sitting.roles]
    every = [*kept, *(role for role in named.values() if role.actor not in {one.actor for one in kept})]
    sides = {role.actor.side for role in every if role.actor.kind in ("person", "office")}
    return replace(sitting, roles=tuple(r for r in every if r.actor.kind != "state" or r.actor.side not in sides))
