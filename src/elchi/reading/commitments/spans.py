"""The words of a commitment: an infinitive with what belongs to it, a clause without its long subject."""

from __future__ import annotations

from collections.abc import Sequence

from elchi.language.analysis import Token
from elchi.reading.commitments.sides import own_subject
from elchi.reading.statements.bounds import content_end, source_start, trimmed

_MARKS = frozenset(',.;:!?«»"“”„()–—-')
_DASHES = frozenset("-–—")
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
        if child.feats.get("VerbForm") == "Inf" and child.relation in (
            "xcomp",
            "csubj",
            "csubj:pass",
            "nmod",
            "acl",
            "ccomp",
        ):
            return child
    for token in tokens[verb.index + 1 : verb.index + _NEAR]:
        if (
            token.sentence is not verb.sentence
            or (token.text in _MARKS and token.text not in '«"')
            or token.feats.get("VerbForm") == "Fin"
        ):
            return None
        if token.feats.get("VerbForm") == "Inf":
            return token
    return None


def infinitive_span(tokens: Sequence[Token], infinitive: Token, governor: Token) -> tuple[int, int]:
    """From the first word that belongs to the infinitive to the end of its phrase."""
    first = infinitive.index
    leftmost = min(token.index for token in infinitive.subtree())
    while first > leftmost and first - 1 != governor.index and _goes_on(tokens[first - 1], infinitive):
        first -= 1
    if governor.index == first - 1 and leftmost < governor.index and governor.feats.get("Variant") == "Short":
        while first > leftmost and _goes_on(tokens[first - 1], infinitive):
            first -= 1
    while (
        first - 1 > governor.index
        and tokens[first - 1].lower in ("и", "далее", "не", "также")
        and governor.index < first
    ):
        first -= 1
    last = content_end(tokens, max(infinitive.index, first), governor, clause=False)
    return first, _cut(tokens, infinitive.index, last, adjuncts=False)


def before_joined(tokens: Sequence[Token], start: int, last: int) -> int:
    """The last token before " и создать": another infinitive joined after the token `start`."""
    for index in range(start + 1, last):
        if tokens[index].lower in ("и", "также") and tokens[index + 1].feats.get("VerbForm") == "Inf":
            return trimmed(tokens, start, index - 1)
    return last


def _goes_on(token: Token, infinitive: Token) -> bool:
    return token.sentence is infinitive.sentence and token.text not in _MARKS and token.pos not in ("SCONJ", "CCONJ")


def with_subject(predicate: Token) -> int:
    """The first token of "Индия готова": the predicate with a short subject right before it."""
    subject = own_subject(predicate)
    if subject is None or subject.index > predicate.index:
        return predicate.index
    words = [token.index for token in subject.subtree() if token.index < predicate.index]
    if len(words) > _SHORT or max(words) != predicate.index - 1:
        return predicate.index
    return min(words)


def _cut(tokens: Sequence[Token], start: int, last: int, *, adjuncts: bool) -> int:
    """The last token before a colon, a condition, another clause, or (of announcements) an adjunct after a comma."""
    for index in range(start + 1, last):
        text = tokens[index].text
        if (
            text in ";:"
            or _dash_before_clause(tokens, index, last)
            or (text in "»”" and not _opened(tokens, start, index))
        ):
            return trimmed(tokens, start, index - 1)
        if text != ",":
            continue
        after = tokens[index + 1]
        if after.lower in _CONDITIONS or (after.lower in ("а", "но") and _another_clause(tokens[index : last + 1])):
            return index - 1
        if after.lower == "и" and any(token.feats.get("VerbForm") == "Fin" for token in tokens[index + 2 : index + 4]):
            return index - 1
        if source_start(tokens, after) is not None:
            return index - 1
        if after.feats.get("VerbForm") == "Part" and after.feats.get("Variant") != "Short" and index - start > _ENOUGH:
            return index - 1
        if (
            adjuncts
            and (after.pos == "ADP" or after.lower == "где" or after.lemma == "который")
            and index - start >= _ENOUGH + (after.pos == "ADP")
        ):
            return index - 1
    return last


def _dash_before_clause(tokens: Sequence[Token], index: int, last: int) -> bool:
    """ "Довести до 3 млрд - сегодня она держится около 1 млрд": a dash with blanks, and a predicate behind it."""
    dash = tokens[index]
    spaced = dash.text in _DASHES and tokens[index - 1].end < dash.start and dash.end < tokens[index + 1].start
    return spaced and any(token.feats.get("VerbForm") == "Fin" for token in tokens[index + 1 : last + 1])


def _another_clause(tokens: Sequence[Token]) -> bool:
    if any(token.text in _DASHES for token in tokens[2:6]):
        return True  # "а осенью – …"
    return any(token.feats.get("VerbForm") == "Fin" or token.feats.get("Variant") == "Short" for token in tokens)


def second_half(tokens: Sequence[Token], verb: Token, last: int) -> tuple[int, int] | None:
    """ "До июня откроется один пункт, а осенью – другой": the second of two without a verb of its own."""
    end = verb.sentence.tokens[-1].index
    if last + 4 > end or tokens[last + 1].text != "," or tokens[last + 2].lower != "а":
        return None
    rest = tokens[last + 3 : end + 1]
    if any(token.feats.get("VerbForm") == "Fin" for token in rest) or not any(t.text in _DASHES for t in rest[:4]):
        return None
    return last + 3, trimmed(tokens, last + 3, end)


def rest_of_sentence(tokens: Sequence[Token], verb: Token) -> int:
    """The last token of what follows the verb."""
    end = verb.sentence.tokens[-1].index
    return trimmed(tokens, verb.index, _cut(tokens, verb.index, end, adjuncts=True))


def _opened(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a quotation mark opens between the two."""
    return any(token.text in "«“„" for token in tokens[start:end])


def clause_span(tokens: Sequence[Token], verb: Token) -> tuple[int, int]:
    """The clause of a predicate, without marks at its ends and without a long subject that names people."""
    inside = sorted(_clause_tokens(verb), key=lambda token: token.index)
    first, last = inside[0].index, inside[-1].index
    start, end = verb.sentence.tokens[0].index, verb.sentence.tokens[-1].index
    mark = max((child.index for child in verb.children if _opens_clause(child, verb)), default=start - 1)
    first, last = max(first, start, mark + 1), min(last, end)
    while first < verb.index and (tokens[first].text in _MARKS or tokens[first].pos in ("CCONJ", "SCONJ")):
        first += 1
    subject = own_subject(verb)
    if subject is not None and subject.index < verb.index and _long(subject):
        after = max(token.index for token in subject.subtree() if token.index < verb.index) + 1
        first = max(first, after)
        while first < verb.index and tokens[first].text in _MARKS:
            first += 1
    return first, trimmed(tokens, first, _cut(tokens, verb.index, last, adjuncts=True))


def _opens_clause(child: Token, verb: Token) -> bool:
    """ "Условились, что делегация посетит": what stands before "что" is of another clause."""
    return child.relation == "mark" and child.pos == "SCONJ" and child.index < verb.index


def _long(subject: Token) -> bool:
    words = [token for token in subject.subtree() if token.text[0].isalnum()]
    return len(words) > _SHORT and any(token.name is not None and token.name.kind == "PER" for token in words)


def _conditional(token: Token) -> bool:
    """ "Если понадобится": a condition is no part of what is promised."""
    return token.relation == "advcl" and any(child.lower in _CONDITIONS for child in token.children)


def _clause_tokens(verb: Token) -> list[Token]:
    """The predicate with what hangs on it, without clauses that are joined or put in."""
    found = [verb]
    for token in found:
        for child in token.children:
            if (
                child.relation in _APART
                or child.pos == "PUNCT"
                or _conditional(child)
                or child.sentence is not verb.sentence
            ):
                continue
            joined = child.relation == "conj" and child.pos in ("VERB", "AUX", "ADJ") and token is verb
            if joined and child.feats.get("VerbForm") != "Inf":
                continue
            if token is verb and child.relation in ("cc", "mark"):
                continue
            found.append(child)
    return found
