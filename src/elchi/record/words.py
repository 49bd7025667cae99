"""The words that the facts of a reading rest on."""

from __future__ import annotations

from collections.abc import Iterable

from razdel import sentenize

from elchi.model import Mention, Reading, Span


def evidence_by_fact(reading: Reading) -> dict[str, tuple[Span, ...]]:
    """The spans of each fact, by its id; "r2" is the second relation."""
    return {
        **{event.id: event.evidence for event in reading.events},
        **{figure.id: figure.evidence for figure in reading.figures},
        **{promise.id: promise.evidence for promise in reading.commitments},
        **{statement.id: statement.evidence for statement in reading.statements},
        **{office.id: office.evidence for office in reading.offices},
        **{person.id: _spans(person.mentions) for person in reading.people},
        **{mechanism.id: _spans(mechanism.mentions) for mechanism in reading.mechanisms},
        **{f"r{number}": relation.evidence for number, relation in enumerate(reading.relations, 1)},
    }


def _spans(mentions: Iterable[Mention]) -> tuple[Span, ...]:
    return tuple(Span(mention.start, mention.end) for mention in mentions)


def sentence_around(text: str, span: Span) -> str:
    """The sentences that a span lies in, within its line."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    line = text[start : end if end >= 0 else len(text)]
    inside = [
        sentence.text
        for sentence in sentenize(line)
        if sentence.start + start < span.end and span.start < sentence.stop + start
    ]
    return " ".join(" ".join(inside).split())
