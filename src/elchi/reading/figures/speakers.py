"""Whose figures they are: the person or body in whose words a number stands."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from elchi.model import Figure, Statement


def with_speakers(figures: Sequence[Figure], statements: Sequence[Statement]) -> tuple[Figure, ...]:
    """The figures with the speaker of the shortest statement that holds each, where somebody speaks."""
    return tuple(_told(figure, statements) for figure in figures)


def _told(figure: Figure, statements: Sequence[Statement]) -> Figure:
    span = figure.evidence[0]
    holding = [told for told in statements if told.content.start <= span.start and span.end <= told.content.end]
    if not holding:
        return figure
    nearest = min(holding, key=lambda told: told.content.end - told.content.start)
    speaker = nearest.speaker or nearest.reported_by
    return figure if speaker is None else replace(figure, by=speaker)
