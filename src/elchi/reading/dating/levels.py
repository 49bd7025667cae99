"""Bounds from levels of relations: who tells of an alliance writes after the document that made it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from elchi.knowledge.relation_levels import raising_words
from elchi.language.analysis import Analysis, Token
from elchi.model import Relation, Span
from elchi.reading.dates.tense import time_at
from elchi.reading.dating.basis import AHEAD, Known, Reason


def from_levels(analysis: Analysis, relations: Sequence[Relation], known: Known) -> Iterator[Reason]:
    """The report is no earlier than the day on which a level came that it tells of as reached."""
    starts = [token.start for token in analysis.tokens]
    for relation in relations:
        if len(relation.parties) != 2:
            continue
        day = known.raised(*relation.parties, relation.level)
        if day is None:
            continue
        reached = (span for span in relation.evidence if _reached(analysis.tokens[_at(starts, span)]))
        span = next(reached, None)
        if span is not None:
            yield Reason("level_of_relations", day, None, span.of(analysis.report.text), (span,), AHEAD)


def _at(starts: Sequence[int], span: Span) -> int:
    return max(bisect_right(starts, span.end - 1) - 1, 0)


def _reached(token: Token) -> bool:
    """Whether the level is one that the states have: neither to come nor what they raise their relations to."""
    if time_at(token) == "future":
        return False
    return not any(word.lemma in raising_words() for word in token.sentence.tokens)
