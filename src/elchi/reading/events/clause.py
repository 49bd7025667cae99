"""The stretch of words around a verb that can be its clause, where the parse is not to be trusted."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from elchi.language.analysis import Token
from elchi.reading.ground import Actor, Ground

_BREAKS = frozenset((";", ":", "»", "«", "(", ")"))
_OPENERS = frozenset(("который", "что", "где", "куда", "когда", "чтобы", "если", "хотя", "а", "но"))


def finite(token: Token) -> bool:
    """Whether the token is a predicate of a clause."""
    return token.pos in ("VERB", "AUX") and (
        token.feats.get("VerbForm") == "Fin" or token.feats.get("Variant") == "Short"
    )


def stretch(ground: Ground, verb: Token) -> tuple[Sequence[Token], Sequence[Token]]:
    """The words before and after a verb up to another predicate, a subordinate clause or a strong mark."""
    tokens = ground.analysis.tokens
    sentence = verb.sentence.tokens
    first = verb.index
    while first > sentence[0].index and not _ends_before(tokens[first - 1]):
        first -= 1
    last = verb.index
    while last < sentence[-1].index and not _ends_after(tokens, last + 1):
        last += 1
    return tokens[first : verb.index], tokens[verb.index + 1 : last + 1]


def _ends_before(token: Token) -> bool:
    return token.text in _BREAKS or finite(token) or token.lemma in ("который", "что", "где", "чтобы")


def _ends_after(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if token.text in _BREAKS or finite(token):
        return True
    return token.text == "," and index + 1 < len(tokens) and _opens(tokens, index + 1)


def _opens(tokens: Sequence[Token], index: int) -> bool:
    """Whether a clause begins: with a conjunction, perhaps behind a preposition ("в ходе которого")."""
    return any(token.lemma in _OPENERS for token in tokens[index : index + 3] if token.text != ",")


def nominatives(ground: Ground, verb: Token) -> Iterator[Token]:
    """Those whom words in the nominative name in the stretch of the verb, the nearest first."""
    before, after = stretch(ground, verb)
    near = [token for token in (*reversed(before), *after) if token.case == "Nom" and ground.actors_at(token)]
    yield from near


def goal_after(ground: Ground, word: Token) -> int | None:
    """The token index of the place that "в …" or "на …" leads to after a word, within its stretch."""
    _, after = stretch(ground, word)
    for at, token in enumerate(after):
        if token.lemma not in _TO or token.pos != "ADP":
            continue
        for place in after[at + 1 : at + _NEAR]:
            named = place.index in ground.place_at or (
                place.index in ground.states and ground.states[place.index].form in ("name", "abbreviation")
            )
            if named and place.case in ("Acc", ""):
                return place.index
    return None


def named_beside(ground: Ground, verb: Token) -> tuple[Actor, ...]:
    """The person or office right after a verb or right before it, without a preposition: its object.

    "Принял Посла X", "министра принял президент X": the parser hangs many of these elsewhere.
    """
    return _named_after(ground, verb) or _named_before(ground, verb)


def _named_after(ground: Ground, verb: Token) -> tuple[Actor, ...]:
    tokens = ground.analysis.tokens
    at = bisect_right(ground.references, verb.index, key=lambda reference: reference.first)
    if at == len(ground.references):
        return ()
    found = ground.references[at]
    gap = tokens[verb.index + 1 : found.first]
    near = len(gap) <= _GAP and tokens[found.first].sentence is verb.sentence
    if not near or any(token.pos in ("VERB", "PUNCT", "CCONJ") for token in gap) or (gap and gap[-1].pos == "ADP"):
        return ()
    return _objects_at(ground, tokens[found.head])


def _named_before(ground: Ground, verb: Token) -> tuple[Actor, ...]:
    tokens = ground.analysis.tokens
    at = bisect_right(ground.references, verb.index, key=lambda reference: reference.first) - 1
    if at < 0 or ground.references[at].last != verb.index - 1:
        return ()
    found = ground.references[at]
    before = tokens[found.first - 1] if found.first else None
    over = tokens[found.head].head
    of_a_noun = over is not None and over.pos == "NOUN" and over.case != "Ins"  # "по просьбе министра"; not "вечером"
    if of_a_noun or (before is not None and before.pos in ("ADP", "NOUN") and before.case != "Ins"):
        return ()
    return _objects_at(ground, tokens[found.head])


def _objects_at(ground: Ground, head: Token) -> tuple[Actor, ...]:
    people = tuple(actor for actor in ground.actors_at(head) if actor.kind in ("person", "office"))
    return people if head.case in ("Acc", "Gen", "") else ()


_GAP = 4  # words between "принял" and whom: "принял сегодня в Бишкеке посла"
_TO = frozenset(("в", "во", "на"))
_NEAR = 4  # tokens from a preposition to the place
