"""Figures to reach: the words of the aim around a number that is a target."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from elchi.knowledge.commitments import commitment_words
from elchi.language.analysis import Token
from elchi.model import Figure
from elchi.reading.commitments.draft import Draft, Scene
from elchi.reading.commitments.spans import clause_span, infinitive_span
from elchi.reading.syntax import clause_head

_GROWTH = frozenset(
    [
        "увеличение",
        "рост",
        "наращивание",
        "доведение",
        "удвоение",
        "утроение",
        "повышение",
        "расширение",
        "снижение",
        "сокращение",
        "выход",
    ]
)


def find_targets(scene: Scene, figures: Sequence[Figure]) -> Iterator[Draft]:
    """A target for each figure that is one."""
    starts = [token.start for token in scene.tokens]
    for figure in figures:
        if figure.modality != "target" or not figure.evidence or not starts:
            continue
        at = max(bisect_right(starts, figure.evidence[0].start) - 1, 0)
        end = max(bisect_right(starts, figure.evidence[0].end - 1) - 1, at)
        if _stays(figure, scene.tokens[end]):
            continue
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
            return _of_infinitive(tokens, ancestor, token, last_token)
        if ancestor.lemma in _GROWTH:
            last = max(inner.index for inner in ancestor.subtree() if inner.sentence is ancestor.sentence)
            return min(ancestor.index, token.index), last
        if ancestor.feats.get("VerbForm") == "Fin":
            break
    head = clause_head(last_token)
    if head.feats.get("Tense") == "Past":
        return None
    first, last = clause_span(tokens, head)
    return min(first, token.index), max(last, last_token.index)


def _stays(figure: Figure, token: Token) -> bool:
    """Whether the number belongs to something else that is wished: "готов выделить 100 млн", "попросил удвоить"."""
    words = commitment_words()
    infinitive = next((one for one in token.ancestors() if one.feats.get("VerbForm") == "Inf"), None)
    if infinitive is None or infinitive.head is None:
        return False
    asked = words.infinitive.get(infinitive.head.lemma)
    if asked == "request":
        return figure.measure not in words.reach_measures
    return asked is not None and infinitive.lemma not in words.reach and figure.measure not in words.reach_measures


def _of_infinitive(tokens: Sequence[Token], infinitive: Token, token: Token, last_token: Token) -> tuple[int, int]:
    governor = infinitive.head or infinitive
    first, last = infinitive_span(tokens, infinitive, governor)
    if last < token.index:  # "довести до 2 млн, а в перспективе – до 5 млн": a second number of the same aim
        start = last + 1
        while start < token.index and (tokens[start].text == "," or tokens[start].pos == "CCONJ"):
            start += 1
        return start, last_token.index
    return min([first, token.index, *_fronted(governor), *_fronted(infinitive)]), last


def _fronted(governor: Token) -> list[int]:
    """ "К 2026 году мы намерены выйти на …": when, told before the predicate."""
    return [
        inner.index
        for child in governor.children
        if child.relation == "obl" and child.index < governor.index and child.lemma in ("год", "конец", "десятилетие")
        for inner in child.subtree()
    ]
