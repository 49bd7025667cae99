"""Figures to reach: the words of the aim around a number that is a target."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from elchi.language.analysis import Token
from elchi.model import Figure
from elchi.reading.commitments.draft import Draft, Scene
from elchi.reading.commitments.spans import clause_span, infinitive_span
from elchi.reading.syntax import clause_head

_GROWTH = frozenset(
    "увеличение рост наращивание доведение удвоение утроение повышение расширение снижение сокращение выход".split()
)


def find_targets(scene: Scene, figures: Sequence[Figure]) -> Iterator[Draft]:
    """A target for each figure that is one."""
    starts = [token.start for token in scene.tokens]
    for figure in figures:
        if figure.modality != "target" or not figure.evidence or not starts:
            continue
        at = max(bisect_right(starts, figure.evidence[0].start) - 1, 0)
        end = max(bisect_right(starts, figure.evidence[0].end - 1) - 1, at)
        found = _around(scene, scene.tokens[at], scene.tokens[end])
        if found is None:
            continue
        first, last = found
        by = figure.parties or scene.ground.sides
        yield Draft("target", first, max(last, end), by, "commitment.target", figure.id)


def _around(scene: Scene, token: Token, last_token: Token) -> tuple[int, int] | None:
    """The infinitive that the number belongs to, else the noun of growth, else the clause."""
    tokens = scene.tokens
    for ancestor in (last_token, *last_token.ancestors()):
        if ancestor.feats.get("VerbForm") == "Inf":
            governor = ancestor.head or ancestor
            first, last = infinitive_span(tokens, ancestor, governor)
            return min([first, token.index, *_fronted(governor)]), last
        if ancestor.lemma in _GROWTH:
            last = max(inner.index for inner in ancestor.subtree() if inner.sentence is ancestor.sentence)
            return min(ancestor.index, token.index), last
        if ancestor.feats.get("VerbForm") == "Fin":
            break
    head = clause_head(last_token)
    if head.feats.get("Tense") == "Past" and head.feats.get("VerbForm") == "Fin":
        return None
    first, last = clause_span(tokens, head)
    return min(first, token.index), max(last, last_token.index)


def _fronted(governor: Token) -> list[int]:
    """ "К 2026 году мы намерены выйти на …": when, told before the predicate."""
    return [
        inner.index
        for child in governor.children
        if child.relation == "obl" and child.index < governor.index and child.lemma in ("год", "конец", "десятилетие")
        for inner in child.subtree()
    ]
