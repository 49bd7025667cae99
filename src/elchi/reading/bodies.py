"""Organisations of any kind: ministries, press services, parliaments, agencies, companies, media."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from elchi.language.analysis import Analysis
from elchi.model import Body, Mention
from elchi.reading.ground import Actor
from elchi.reading.phrases import nominative_phrase
from elchi.reading.states import StateMention


def find_bodies(
    analysis: Analysis, states: Mapping[int, StateMention], taken: Sequence[tuple[int, int]]
) -> tuple[tuple[Body, ...], list[tuple[int, int, Actor]]]:
    """All bodies in the order in which they are first named, and the stretches of tokens that refer to each."""
    found: dict[str, list[tuple[int, int]]] = {}
    for name in analysis.names:
        if name.kind == "ORG":
            found.setdefault(nominative_phrase(name.tokens), []).append((name.tokens[0].index, name.tokens[-1].index))
    bodies, at = [], []
    for number, (name_, spans) in enumerate(found.items(), 1):
        mentions = tuple(
            Mention(start=analysis.tokens[first].start, end=analysis.tokens[last].end) for first, last in spans
        )
        body = Body(id=f"b{number}", name=name_, mentions=mentions)
        bodies.append(body)
        at.extend((first, last, Actor("body", body.id, body.country)) for first, last in spans)
    return tuple(bodies), at
