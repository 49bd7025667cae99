"""The ground and the statements of a plain text, for tests of what is said and promised."""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st

from elchi.language import analyse
from elchi.model import Report, Span, Statement
from elchi.reading.ground import Ground
from elchi.reading.grounding import ground_of
from elchi.reading.statements import find_statements

_WORDS = (
    "намерен готов пообещал попросил цель довести до 3 млрд создать договорились о визит запланирован состоится "
    "будет « » – , . : мы он стороны Казахстан заявил что в мае и а"
)
# What statements and promises are made of, in any order and over lines.
ANY_PROMISE = st.lists(st.sampled_from([*_WORDS.split(), "\n"]), min_size=1, max_size=40).map(" ".join)


@cache
def grounded(text: str) -> Ground:
    """The first pass over a text that is all body."""
    return ground_of(analyse(Report(text=text, id="sha256:0", language="ru", body=(Span(0, len(text)),))))


@cache
def said(text: str) -> tuple[Statement, ...]:
    """The statements of a text."""
    return find_statements(grounded(text))


def speaker(ground: Ground, statement: Statement) -> str:
    """The surname of a person, the name of a body, "office" for an unnamed holder; "-" for nobody."""
    for person in ground.people:
        if person.id == statement.speaker:
            return person.name.rsplit(" ", 1)[-1]
    for body in ground.bodies:
        if body.id == statement.speaker:
            return body.name
    return "office" if statement.speaker else "-"
