"""Russian: report → analysis, with the compact neural models of the Natasha project run by an engine of our own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from elchi.language.analysis import Analysis
from elchi.language.russian.build import Builder
from elchi.language.russian.network import Marks, Stretch, networks
from elchi.language.russian.segment import Cut, sentences
from elchi.model import Report

BATCH = 5_000  # tokens run through the networks at once
STRETCH = 2_500  # tokens that names are read over at once; a longer report is read in parts, cut between sentences


def analyse_many(reports: Iterable[Report]) -> Iterator[Analysis]:
    """The analyses of reports in the order given, read in batches."""
    batch: list[Report] = []
    cuts: list[list[Cut]] = []
    size = 0
    for report in reports:
        batch.append(report)
        cuts.append(list(sentences(report)))
        size += sum(len(cut.words) for cut in cuts[-1])
        if size >= BATCH:
            yield from _builder().analyses(batch, cuts, _marks(cuts))
            batch, cuts, size = [], [], 0
    if batch:
        yield from _builder().analyses(batch, cuts, _marks(cuts))


def _marks(reports: list[list[Cut]]) -> Marks:
    """What the networks say of all tokens."""
    parts: list[Marks] = []
    batch: list[Stretch] = []
    size = 0
    for stretch in (stretch for cuts in reports for stretch in _stretches(cuts)):
        batch.append(stretch)
        size += sum(map(len, stretch))
        if size >= BATCH:
            parts.append(networks()(batch))
            batch, size = [], 0
    if batch or not parts:
        parts.append(networks()(batch))
    return parts[0] if len(parts) == 1 else Marks.joined(parts)


def _stretches(cuts: list[Cut]) -> Iterator[Stretch]:
    """A report's sentences in parts of about STRETCH tokens: mostly one."""
    stretch: list[list[str]] = []
    size = 0
    for cut in cuts:
        stretch.append(cut.words)
        size += len(cut.words)
        if size >= STRETCH:
            yield stretch
            stretch, size = [], 0
    if stretch:
        yield stretch


@cache
def _builder() -> Builder:
    return Builder(networks())
