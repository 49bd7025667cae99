"""Lists of people as they stand in the text: "президент A, премьер-министр B и министр C", however it was parsed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from elchi.language.analysis import Token
from elchi.reading.ground import Actor, Ground
from elchi.reading.references import Reference

_JOINTS = frozenset((",", "и", "а", "также", "с", "со"))
_WITHIN_ITEM = frozenset(("-", "–", "—", "(", '"', "«", "господин", "госпожа", "г-н", "г-жа"))
_APPOSED = frozenset(("NOUN", "ADJ", "PROPN", "DET"))
_LONGEST_GAP = 6  # tokens between two of a list: the joint and an apposition that is no title
_NAMED = frozenset(("name", "title"))


def listed_with(ground: Ground, token: Token) -> tuple[Actor, ...]:
    """All of the list in which the one at the token stands, in the order of the text; none where nobody is there."""
    at = _place(ground, token)
    if at is None:
        return ()
    first, last = at, at
    while first > 0 and _joined(ground, first - 1, first):
        first -= 1
    while last + 1 < len(ground.references) and _joined(ground, last, last + 1):
        last += 1
    return tuple(dict.fromkeys(_actors(ground, ground.references[first : last + 1])))


def whom(ground: Ground, token: Token) -> tuple[Actor, ...]:
    """Those whom a noun phrase names, with all who stand in one list with them."""
    found = ground.actors_of(token)
    heads = [token, *(child for child in token.children if child.relation in ("appos", "flat", "flat:name"))]
    listed = next((actors for head in heads if (actors := listed_with(ground, head))), ())
    return tuple(dict.fromkeys((*listed, *found)))


def _actors(ground: Ground, references: Sequence[Reference]) -> Iterator[Actor]:
    for reference in references:
        yield from ground.actors_at(ground.analysis.tokens[reference.head])


def _place(ground: Ground, token: Token) -> int | None:
    """Where among the references the token's stands."""
    at = bisect_right(ground.references, token.index, key=lambda reference: reference.first) - 1
    for place in (at, at - 1):
        if place >= 0 and ground.references[place].first <= token.index <= ground.references[place].last:
            return place if ground.references[place].form in _NAMED else None
    return None


def _joined(ground: Ground, left: int, right: int) -> bool:
    """Whether two references beside each other are one item of a list (title and name), or two items of it."""
    one, other = ground.references[left], ground.references[right]
    tokens = ground.analysis.tokens
    if one.form not in _NAMED or other.form not in _NAMED:
        return False
    if tokens[one.head].sentence is not tokens[other.head].sentence:
        return False
    gap = tokens[one.last + 1 : other.first]
    if all(token.lower in _WITHIN_ITEM for token in gap):
        return one.people == other.people or (one.office is None and other.office is None and bool(gap))
    return _is_joint(gap) and _one_case(tokens, one, other)


def _is_joint(gap: Sequence[Token]) -> bool:
    if len(gap) > _LONGEST_GAP or gap[0].lower not in (",", "и", "а"):
        return False
    if gap[0].lower == "а" and (len(gap) < 2 or gap[1].lower != "также"):
        return False
    return all(token.lower in _JOINTS or token.pos in _APPOSED for token in gap)


def _one_case(tokens: Sequence[Token], one: Reference, other: Reference) -> bool:
    left, right = _cases(tokens, one), _cases(tokens, other)
    return not left or not right or bool(left & right)


def _cases(tokens: Sequence[Token], reference: Reference) -> set[str]:
    if reference.form == "title":
        return {tokens[reference.head].case} - {""}
    return {token.case for token in tokens[reference.first : reference.last + 1]} - {""}
