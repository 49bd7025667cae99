"""Russian: report → analysis, with the compact neural models of the Natasha project run by an engine of our own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from elchi.language.analysis import Analysis
from elchi.language.russian.build import Builder
from elchi.language.russian.network import networks
from elchi.language.russian.segment import Cut, sentences
from elchi.model import Report

BATCH = 5_000  # tokens run through the networks at once


def analyse_many(reports: Iterable[Report]) -> Iterator[Analysis]:
    """The analyses of reports in the order given, read in batches."""
    batch: list[Report] = []
    parts: list[list[Cut]] = []
    size = 0
    for report in reports:
        batch.append(report)
        parts.append(list(sentences(report)))
        size += sum(len(part.words) for part in parts[-1])
        if size >= BATCH:
            yield from _analyse(batch, parts)
            batch, parts, size = [], [], 0
    if batch:
        yield from _analyse(batch, parts)


def _analyse(reports: list[Report], parts: list[list[Cut]]) -> Iterator[Analysis]:
    words = [[part.words for part in report] for report in parts if report]
    return _builder().analyses(reports, parts, networks()(words))


@cache
def _builder() -> Builder:
    return Builder(networks())
