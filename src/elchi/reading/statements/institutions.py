"""Bodies that speak: named in "в МИД сообщили", or meant by "в ведомстве"."""

from __future__ import annotations

from collections.abc import Sequence

from elchi.knowledge.body_heads import body_hints
from elchi.knowledge.speech import speech_words
from elchi.language.analysis import Token
from elchi.reading.ground import Actor, Ground
from elchi.reading.statements.claim import Claim
from elchi.reading.statements.people import described_side

_IN = frozenset(("в", "во", "на"))


def last_body(ground: Ground, token: Token, said: Sequence[Claim]) -> Actor | None:
    """The body that spoke last, else the one named last before the token; media only if they spoke.

    A noun that names its kind ("министерство") means none of another kind; one with a state ("грузинское ведомство")
    none of another state.
    """
    fitting = _meant(ground, token)
    for claim in reversed(said):
        for actor in (claim.speaker, claim.reported_by):
            if actor is not None and actor.kind == "body" and actor.id in fitting:
                return actor
    silent = {body.id for body in ground.bodies if body.kind == "media"}
    for index in range(token.index - 1, -1, -1):
        for actor in ground.actors.get(index, ()):
            if (
                actor.kind == "body"
                and actor.id in fitting - silent
                and not ground.quoted(ground.analysis.tokens[index])
            ):
                return actor
    return None


def _meant(ground: Ground, token: Token) -> frozenset[str]:
    """The bodies that the token may mean by what it says of their kind and state."""
    stems = speech_words().body_kinds.get(token.lemma, ())
    kinds = frozenset[str]() if stems else body_hints().anaphora.get(token.lemma, frozenset())
    side = described_side(ground, token) if token.pos == "NOUN" else None
    return frozenset(
        body.id
        for body in ground.bodies
        if (not stems or any(stem in body.name.lower() for stem in stems))
        and (not kinds or body.kind is None or body.kind in kinds)
        and (side is None or body.country is None or body.country == side)
    )


def in_body(ground: Ground, verb: Token, said: Sequence[Claim], reach: tuple[int, int]) -> Actor | None:
    """ "В пресс-службе сообщили", "добавили в ведомстве": the body, or the last one that spoke."""
    tokens = ground.analysis.tokens
    found = sorted(range(reach[0], reach[1] + 1), key=lambda index: abs(index - verb.index))
    for index in found:
        if tokens[index].lower not in _IN or tokens[index].pos not in ("ADP", "X", "PART"):
            continue
        for at in range(index + 1, min(index + 5, reach[1] + 1)):
            token = tokens[at]
            if token.pos == "VERB" or token.text in (",", "."):
                break
            body = body_at(ground, token, said)
            if body is not None:
                return body
            if token.pos in ("NOUN", "PROPN"):
                break
    return None


def body_at(ground: Ground, token: Token, said: Sequence[Claim]) -> Actor | None:
    """The body that a token names or points back to."""
    for actor in ground.actors_at(token):
        if actor.kind == "body":
            return actor
    if token.lemma in speech_words().body_nouns:
        named = next((actor for child in token.children for actor in ground.actors_of(child)), None)
        if named is None or named.kind != "body":
            return last_body(ground, token, said)
        return named
    return None
