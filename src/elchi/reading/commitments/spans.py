"""The words of a commitment: an infinitive with what belongs to it, a clause without its long subject."""

from __future__ import annotations

from collections.abc import Sequence

from elchi.language.analysis import Token
from elchi.reading.commitments.sides import own_subject
from elchi.reading.statements.bounds import content_end, source_start, trimmed

_MARKS = frozenset(",.;:!?«»\"“”„()–—-")
_APART = frozenset(("parataxis", "discourse"))
_CONDITIONS = frozenset(("если", "чтобы", "поскольку", "когда", "хотя", "так"))
_ENOUGH = 2  # tokens of an announcement before an adjunct that may be left out
_NEAR = 8  # tokens from a verb to its infinitive
_SHORT = 4  # words; a longer subject that names people is left out


def infinitive_of(tokens: Sequence[Token], verb: Token) -> Token | None:
    """The infinitive that a verb, adjective or noun governs: by the parse, else the next one."""
    before = verb.feats.get("Variant") == "Short" or verb.lower.endswith("ся")
    for child in verb.children:
        if child.index < verb.index and not before:
            continue
        if child.feats.get("VerbForm") == "Inf" and child.relation in ("xcomp", "csubj", "csubj:pass", "nmod", "acl", "ccomp"):
            return child
    for token in tokens[verb.index + 1 : verb.index + _NEAR]:
        if token.sentence is not verb.sentence or token.text in _MARKS and token.text not in "«\"" or token.feats.get("VerbForm") == "Fin":
            return None
        if token.feats.get("VerbForm") == "Inf":
            return token
    return None


def infinitive_span(tokens: Sequence[Token], infinitive: Token, governor: Token) -> tuple[int, int]:
    """From the first word that belongs to the infinitive to the end of its phrase."""
    first = infinitive.index
    for token in infinitive.subtree():
        if token.index < infinitive.index and token.text not in _MARKS and token.sentence is infinitive.sentence:
            first = token.index
            break
    while first - 1 > governor.index and tokens[first - 1].lower in ("и", "далее", "не", "также") and governor.index < first:
        first -= 1
    last = content_end(tokens, max(infinitive.index, first), governor, clause=False)
    return first, _cut(tokens, infinitive.index, last, adjuncts=False)


def _cut(tokens: Sequence[Token], start: int, last: int, *, adjuncts: bool) -> int:
    """The last token before a colon, a condition, another clause, or (of announcements) an adjunct after a comma."""
    for index in range(start + 1, last):
        text = tokens[index].text
        if text in ";:" or (text in "»”" and not _opened(tokens, start, index)):
            return trimmed(tokens, start, index - 1)
        if text != ",":
            continue
        after = tokens[index + 1]
        if after.lower in _CONDITIONS or (after.lower in ("а", "но") and _another_clause(tokens[index:last])):
            return index - 1
        if source_start(tokens, after) is not None:
            return index - 1
        if adjuncts and after.pos == "ADP" and index - start > _ENOUGH:
            return index - 1
    return last


def _another_clause(tokens: Sequence[Token]) -> bool:
    return any(token.feats.get("VerbForm") == "Fin" or token.feats.get("Variant") == "Short" for token in tokens)


def _opened(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a quotation mark opens between the two."""
    return any(token.text in "«“„" for token in tokens[start:end])


def clause_span(tokens: Sequence[Token], verb: Token) -> tuple[int, int]:
    """The clause of a predicate, without marks at its ends and without a long subject that names people."""
    inside = sorted(_clause_tokens(verb), key=lambda token: token.index)
    first, last = inside[0].index, inside[-1].index
    start, end = verb.sentence.tokens[0].index, verb.sentence.tokens[-1].index
    first, last = max(first, start), min(last, end)
    while first < verb.index and (tokens[first].text in _MARKS or tokens[first].pos in ("CCONJ", "SCONJ")):
        first += 1
    subject = own_subject(verb)
    if subject is not None and subject.index < verb.index and _long(subject):
        after = max(token.index for token in subject.subtree() if token.index < verb.index) + 1
        first = max(first, after)
        while first < verb.index and tokens[first].text in _MARKS:
            first += 1
    return first, trimmed(tokens, first, _cut(tokens, verb.index, last, adjuncts=True))


def _long(subject: Token) -> bool:
    words = [token for token in subject.subtree() if token.text[0].isalnum()]
    return len(words) > _SHORT and any(token.name is not None and token.name.kind == "PER" for token in words)


def _clause_tokens(verb: Token) -> list[Token]:
    """The predicate with what hangs on it, without clauses that are joined or put in."""
    found = [verb]
    for token in found:
        for child in token.children:
            if child.relation in _APART or child.sentence is not verb.sentence:
                continue
            joined = child.relation == "conj" and child.pos in ("VERB", "AUX", "ADJ") and token is verb
            if joined and child.feats.get("VerbForm") != "Inf":
                continue
            if token is verb and child.relation in ("cc", "mark"):
                continue
            found.append(child)
    return found
