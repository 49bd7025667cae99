"""With whom: "встретился с A и B", "переговоры с египетским руководством"."""

from __future__ import annotations

from collections.abc import Iterator

from elchi.knowledge.events import event_words
from elchi.language.analysis import Token
from elchi.reading.events.listing import whom
from elchi.reading.events.triggers import Trigger
from elchi.reading.ground import Actor, Ground
from elchi.reading.syntax import clause_head, preposition, subject_of

_WITH = frozenset(("с", "со"))
_REACH = 14  # tokens after a noun within which "с …" still belongs to it


def met(ground: Ground, trigger: Trigger) -> tuple[Actor, ...]:
    """The people and offices met one after another in "встретился с A и B": each of them had a meeting of their own."""
    if trigger.type != "meeting" or trigger.frame not in (None, "subject"):
        return ()
    found = partners_in(ground, trigger.token)
    if not found and trigger.carrier is not None:
        found = partners_in(ground, trigger.carrier)
    subject = subject_of(clause_head(trigger.token))
    acting = () if subject is None or subject is trigger.token else ground.actors_at(subject)
    return tuple(dict.fromkeys(one for one in found if one.kind in ("person", "office") and one not in acting))


def partners_in(ground: Ground, token: Token) -> list[Actor]:
    """Those in "с …", by the parse, else by the words that follow."""
    found = [actor for child in token.children if preposition(child) in _WITH for actor in whom(ground, child)]
    return found or list(_following(ground, token)) or list(_leaders(ground, token))


def _leaders(ground: Ground, token: Token) -> Iterator[Actor]:
    """The state in "с египетским руководством", "с руководством Египта", "с казахстанской стороной"."""
    for child in token.children:
        if preposition(child) in _WITH and child.lemma in event_words().leaders:
            for inner in child.children:
                state = ground.states.get(inner.index)
                if state is not None and len(state.codes) == 1 and not preposition(inner):
                    yield Actor("state", None, state.code)


def _following(ground: Ground, token: Token) -> Iterator[Actor]:
    """Those after the next "с", before any verb: the parser often hangs them elsewhere."""
    tokens = ground.analysis.tokens
    stop = min(token.index + _REACH, token.sentence.tokens[-1].index)
    index = token.index + 1
    while index < stop:
        here = tokens[index]
        if (here.pos == "VERB" and here.feats.get("VerbForm") == "Fin") or here.text in (".", ";", "»"):
            return
        if here.lemma in _WITH and here.pos == "ADP":
            for at in range(index + 1, min(index + 6, stop + 1)):
                actors = ground.actors_at(tokens[at])
                if actors and tokens[at].case in ("Ins", ""):
                    yield from whom(ground, tokens[at])
                    return
            return
        index += 1
