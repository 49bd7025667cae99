"""Statements: who said what, in their own words or in the reporter's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from elchi.knowledge.speech import speech_words
from elchi.language.analysis import Token
from elchi.model import Span, Statement
from elchi.reading.ground import Actor, Ground
from elchi.reading.headline import headline_tokens
from elchi.reading.quotes import Quote
from elchi.reading.statements.attributions import Source, source_phrase
from elchi.reading.statements.claim import Claim, written
from elchi.reading.statements.direct import direct
from elchi.reading.statements.indirect import by_source, indirect, is_cue

__all__ = ["find_statements"]


_SOURCED = frozenset(("по", "со", "согласно"))  # "по словам X"


def find_statements(ground: Ground) -> tuple[Statement, ...]:
    """All statements of a report. One within another's words is not listed again."""
    said: list[Claim] = []
    quotes = {quote.first: quote for quote in ground.quotes if quote.speech}
    tokens, starts = ground.analysis.tokens, _starts()
    used: set[int] = set()  # verbs of speech that a quotation has taken
    index, closed = headline_tokens(ground.analysis), -1  # the end of the content that is being read
    while index < len(tokens):
        quote = quotes.get(index)
        if quote is not None:
            if quote.start >= closed:
                _add_quotation(ground, quote, said, used)
            index = quote.last + 1
            continue
        if tokens[index].lemma in starts and tokens[index].start >= closed and index not in used:
            claim = _told(ground, index, said, quotes)
            if claim is not None:
                closed = _add_told(claim, said, closed)
        index += 1
    return written(ground.text, said)


@cache
def _starts() -> frozenset[str]:
    """The words with which an ascription may begin."""
    return speech_words().all | _SOURCED


def _add_quotation(ground: Ground, quote: Quote, said: list[Claim], used: set[int]) -> None:
    if quote.continues == "," and said and said[-1].kind == "direct":
        said[-1] = _lengthened(said[-1], Span(quote.inner_start, quote.inner_end))
        return
    claim = direct(ground, quote, said)
    if claim is not None:
        said.append(claim)
        if claim.cue is not None:
            used.add(claim.cue.index)


def _lengthened(claim: Claim, piece: Span) -> Claim:
    """A sentence of direct speech that a cue breaks is one statement in pieces."""
    parts = (*(claim.parts or (claim.content,)), piece)
    return replace(claim, content=Span(claim.content.start, piece.end), parts=parts)


def _add_told(claim: Claim, said: list[Claim], closed: int) -> int:
    """Adds an indirect statement; up to the place that comes back nothing else is read."""
    if claim.rule == "statement.about_this":
        said[:] = [other for other in said if _by_somebody(other) or not _inside(other, claim)]
        said.append(claim)
        return closed
    said.append(claim)
    return max(closed, claim.content.end)


def _by_somebody(claim: Claim) -> bool:
    """Whether a person, an office or a body speaks; "Пекин рассчитывает" is told by whom the next sentence names."""
    return any(actor.kind != "state" for actor in claim.speakers)


def _inside(claim: Claim, other: Claim) -> bool:
    return other.content.start <= claim.content.start and claim.content.end <= other.content.end


def _told(ground: Ground, index: int, said: Sequence[Claim], quotes: Mapping[int, Quote]) -> Claim | None:
    """The indirect statement that begins with this token's words of ascription."""
    token = ground.analysis.tokens[index]
    if token.lemma in _SOURCED:
        source = source_phrase(ground, index, said)
        if source is None or source.last + 1 in quotes or _passed_on(ground, source, said, quotes):
            return None
        return by_source(ground, source)
    claim = indirect(ground, token, said, quotes) if is_cue(token) else None
    if claim is None or claim.reported_by is not None or not claim.speakers or claim.speakers[0].kind == "body":
        return claim
    return replace(claim, reported_by=_reporter(ground, token, said))


def _passed_on(ground: Ground, source: Source, said: Sequence[Claim], quotes: Mapping[int, Quote]) -> bool:
    """Whether a body tells what a person said: "По данным пресс-службы, министр предложил …"."""
    if source.speakers[0].kind != "body":
        return False
    tokens = ground.analysis.tokens
    for token in tokens[source.last : tokens[source.first].sentence.tokens[-1].index + 1]:
        if token.feats.get("VerbForm") != "Fin":
            continue
        claim = indirect(ground, token, said, quotes) if is_cue(token) else None
        return claim is not None and any(actor.kind in ("person", "office") for actor in claim.speakers)
    return False


def _reporter(ground: Ground, cue: Token, said: Sequence[Claim]) -> Actor | None:
    """The body by whose account the sentence tells what a person says."""
    start = cue.sentence.tokens[0].index
    said = [claim for claim in said if claim.sentence < cue.sentence.index]
    for index in range(start, cue.index):
        if ground.analysis.tokens[index].lemma in _SOURCED:
            source = source_phrase(ground, index, said)
            if source is not None and source.last <= cue.index and source.speakers[0].kind == "body":
                return source.speakers[0]
    return None
