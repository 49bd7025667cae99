"""Sittings of mechanisms: the noun that tells of one, its number, and where it is spoken of again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from elchi.knowledge.mechanisms import mechanism_heads, sitting_nouns
from elchi.language.analysis import Token
from elchi.reading.digits import ordinal
from elchi.reading.ground import Actor, Ground

_PAIR = 2


@dataclass(frozen=True, slots=True)
class Sitting:
    """A sitting of a mechanism, at the token index of its noun ("заседание")."""

    token: int
    mechanism: str | None
    number: int | None
    parties: tuple[Actor, ...]
    first: int = 0  # the words of the mechanism's name, token indexes, inclusive
    last: int = -1


def number_of(ground: Ground, head: Token, first: int) -> int | None:
    """The number of a sitting: "11-го заседания совета", "II форум"."""
    tokens = ground.analysis.tokens
    if head.lemma in sitting_nouns():
        found = _ordinal_in(tokens[first : head.index])
        if found is not None:
            return found
    sitting = sitting_noun(ground, head, first)
    return ordinal_before(tokens, sitting) if sitting is not None else None


def sitting_noun(ground: Ground, head: Token, first: int) -> Token | None:
    """ "Заседание" whose council this is: its governor, or the word right before its name."""
    governor = head.head
    if governor is not None and governor.lemma in sitting_nouns() and governor.index < head.index:
        return governor
    if first > head.sentence.tokens[0].index:
        before = ground.analysis.tokens[first - 1]
        if before.lemma in sitting_nouns() and head.case == "Gen":
            return before
    return None


def _ordinal_in(tokens: Sequence[Token]) -> int | None:
    for token in tokens:
        value = ordinal(token.text)
        if value is not None:
            return value
    return None


def ordinal_before(tokens: Sequence[Token], noun: Token) -> int | None:
    first = max(noun.index - 4, noun.sentence.tokens[0].index)
    return _ordinal_in([token for token in tokens[first : noun.index] if token.pos != "VERB"])


def sitting_of_which(ground: Ground, last: int) -> Token | None:
    """ "Высший совет, второе заседание которого пройдёт в мае": the sitting named after the mechanism."""
    tokens = ground.analysis.tokens[last + 1 : last + 6]
    if len(tokens) < _PAIR or tokens[0].lower != ",":
        return None
    for noun, after in pairwise(tokens):
        if noun.lemma in sitting_nouns() and after.lemma == "который":
            return noun
    return None


def echoes(ground: Ground, sittings: Sequence[Sitting]) -> Iterator[Sitting]:
    """ "Заседание" or "форум" alone, after a sitting was told, is of the same mechanism."""
    told = {sitting.token for sitting in sittings}
    ordered = sorted(sittings, key=lambda sitting: sitting.token)
    for token in ground.analysis.tokens:
        if token.lemma not in ("заседание", "форум", "саммит", "сессия", "раунд") or token.index in told:
            continue
        before = [sitting for sitting in ordered if sitting.token < token.index]
        if before and not any(child.case == "Gen" and not _generic(child) for child in token.children):
            number = ordinal_before(ground.analysis.tokens, token)
            last = before[-1]
            yield replace(last, token=token.index, number=number or last.number, first=0, last=-1)


def _generic(child: Token) -> bool:
    """ "Заседание совета", "заседание комиссии" say no more than "заседание"."""
    return child.lemma in mechanism_heads() and not child.children
