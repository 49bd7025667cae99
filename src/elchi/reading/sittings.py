"""Sittings of mechanisms: the noun that tells of one, its number, and where it is spoken of again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from elchi.knowledge.events import event_words
from elchi.knowledge.mechanisms import coming_words, echo_nouns, mechanism_heads, sitting_nouns
from elchi.knowledge.numerals import numerals
from elchi.language.analysis import Token
from elchi.reading.digits import ordinal
from elchi.reading.ground import Actor, Ground

_PAIR = 2
_TENS = range(20, 100, 10)


@dataclass(frozen=True, slots=True)
class Sitting:
    """A sitting of a mechanism, at the token index of its noun ("заседание")."""

    token: int
    mechanism: str | None
    number: int | None
    parties: tuple[Actor, ...]
    first: int = 0  # the words of the mechanism's name, token indexes, inclusive
    last: int = -1
    counted: bool = True  # its own words say the number
    coming: bool = False  # "следующее": not the one reported


def counts(token: Token) -> bool:
    """Whether a word is an ordinal or the tens before one ("двадцать первое")."""
    return ordinal(token.text) is not None or _tens(token) > 0


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
    """ "Заседание" whose council this is: its governor, the word right before its name, or what the council holds."""
    governor = head.head
    if governor is not None and governor.lemma in sitting_nouns() and governor.index < head.index:
        return governor
    if first > head.sentence.tokens[0].index:
        before = ground.analysis.tokens[first - 1]
        if before.lemma in sitting_nouns() and head.case == "Gen":
            return before
    return _held_by(head)


def _held_by(council: Token) -> Token | None:
    """ "Совет провел 20-е заседание": the object of the verb whose subject the council is."""
    verb = council.head
    if verb is None or not council.relation.startswith("nsubj") or verb.lemma not in event_words().acts:
        return None
    objects = (child for child in verb.children if child.relation in ("obj", "nsubj"))
    return next((child for child in objects if child.lemma in echo_nouns() and child is not council), None)


def _tens(token: Token) -> int:
    value = numerals("ru").cardinals.get(token.lower, 0)
    return int(value) if value in _TENS else 0


def _ordinal_in(tokens: Sequence[Token]) -> int | None:
    for at, token in enumerate(tokens):
        value = ordinal(token.text)
        if value is not None:
            units = value < _TENS.step and at > 0
            return value + (_tens(tokens[at - 1]) if units else 0)
    return None


def ordinal_before(tokens: Sequence[Token], noun: Token) -> int | None:
    """The ordinal among the few words before a noun."""
    first = max(noun.index - 4, noun.sentence.tokens[0].index)
    return _ordinal_in([token for token in tokens[first : noun.index] if token.pos != "VERB"])


def is_coming(tokens: Sequence[Token], noun: Token) -> bool:
    """Whether a sitting is "следующее", "следующее, 27-е"."""
    first = max(noun.index - 4, noun.sentence.tokens[0].index)
    return any(token.lemma in coming_words() for token in tokens[first : noun.index + 1])


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
        elided = _is_elided(token)
        if (token.lemma not in echo_nouns() and not elided) or token.index in told:
            continue
        last = next((sitting for sitting in reversed(ordered) if sitting.token < token.index), None)
        if last is None or any(child.case == "Gen" and not _generic(child) for child in token.children):
            continue
        tokens = ground.analysis.tokens
        number = _elided_number(tokens, token) if elided else ordinal_before(tokens, token)
        coming = elided or is_coming(tokens, token)
        inherited = None if coming else last.number
        both = [one for one in ordered if one.token == last.token] if token.plural else [last]
        for one in both:  # "в обоих саммитах"
            yield replace(
                one,
                token=token.index,
                number=number or inherited,
                first=0,
                last=-1,
                counted=number is not None,
                coming=coming,
            )


def _is_elided(token: Token) -> bool:
    """ "Следующее, 22-е, решено созвать в Казахстане": an adjective that stands for the sitting."""
    if token.lemma not in coming_words() or token.plural or not token.relation.startswith(("nsubj", "obj")):
        return False
    return token.feats.get("Gender") in ("Neut", "Masc", "Fem") and token.text[0].isupper()


def _elided_number(tokens: Sequence[Token], adjective: Token) -> int | None:
    after = tokens[adjective.index + 1 : adjective.index + 4]
    return _ordinal_in([token for token in after if token.sentence is adjective.sentence])


def number_told(sittings: Sequence[Sitting], mechanism: str) -> int | None:
    """The number of the sitting that a report is about: one that is not the next; else one less than the next."""
    own = [sitting for sitting in sittings if sitting.mechanism == mechanism and sitting.counted and sitting.number]
    named = [sitting.number for sitting in own if not sitting.coming and sitting.last >= 0]
    others = [sitting.number for sitting in own if not sitting.coming]
    coming = [sitting.number - 1 for sitting in own if sitting.coming and sitting.number]
    return next((number for found in (named, others, coming) for number in reversed(found) if number), None)


def _generic(child: Token) -> bool:
    """ "Заседание совета", "заседание комиссии" say no more than "заседание"."""
    return child.lemma in mechanism_heads() and not child.children
