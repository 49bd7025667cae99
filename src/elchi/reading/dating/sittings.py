"""Bounds from numbered meetings whose days are known: "для участия во Втором экономическом форуме …"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from elchi.knowledge.numerals import numerals
from elchi.knowledge.tables import read_csv
from elchi.language.analysis import Analysis, Token
from elchi.model import Span
from elchi.reading.dates.tense import time_at
from elchi.reading.dating.basis import AHEAD, INFERRED, Reason
from elchi.reading.digits import ordinal

_REACH = 6
_FIRST = frozenset("0123456789ivxхі")
_OCCASION = frozenset(("рамка", "участие", "поле", "кулуары", "участвовать", "принять", "ход"))


@dataclass(frozen=True, slots=True)
class Sitting:
    """A meeting of a series: its number, its days, and the lemmas (with alternatives) that tell the series."""

    number: int
    lemmas: tuple[frozenset[str], ...]
    first: date
    last: date


@cache
def _sittings() -> Mapping[int, tuple[Sitting, ...]]:
    found: dict[int, tuple[Sitting, ...]] = {}
    for row in read_csv("world/sittings.csv"):
        lemmas = tuple(frozenset(word.split("/")) for word in row["lemmas"].split())
        number = int(row["number"])
        sitting = Sitting(number, lemmas, date.fromisoformat(row["from"]), date.fromisoformat(row["to"]))
        found[number] = (*found.get(number, ()), sitting)
    return found


def from_sittings(analysis: Analysis) -> Iterator[Reason]:
    """The month of a meeting at which the report says that people are; otherwise no more than before or after it."""
    known = _sittings()
    ordinals = numerals("ru").ordinals
    for token in analysis.tokens:
        lower = token.lower
        if not (lower in ordinals or lower[0] in _FIRST) or token.text[0].islower():  # a series is written large
            continue
        number = ordinal(token.text)
        if number is None:
            continue
        following = analysis.tokens[token.index + 1 : token.index + 1 + _REACH]
        for sitting in known.get(number, ()):
            if all(any(word.lemma in either for word in following) for either in sitting.lemmas):
                yield _reason(analysis, token, following, sitting)


def _reason(analysis: Analysis, token: Token, following: Sequence[Token], sitting: Sitting) -> Reason:
    end = max(word.end for word in following if any(word.lemma in either for either in sitting.lemmas))
    says, evidence = analysis.report.text[token.start : end], (Span(token.start, end),)
    before = analysis.tokens[max(0, token.index - 4) : token.index]
    if any(word.lemma in _OCCASION for word in before):
        month_end = (sitting.last.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)
        return Reason("sitting", sitting.first.replace(day=1), month_end, says, evidence, INFERRED)
    if time_at(token) == "future":
        return Reason("sitting", None, sitting.last, says, evidence, AHEAD)
    return Reason("sitting", sitting.first if time_at(token) == "past" else None, None, says, evidence, AHEAD)
