"""Figures to reach: the words of the aim around a number that is a target."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from elchi.knowledge.commitments import commitment_words
from elchi.language.analysis import Token
from elchi.model import Figure
from elchi.reading.commitments.draft import Draft, Scene
from elchi.reading.commitments.spans import before_joined, clause_span, infinitive_span
from elchi.reading.syntax import clause_head

_FAR = 10  # tokens from an infinitive to its number
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
        if figure.modality == "actual" or not figure.evidence or not starts:
            continue
        at = max(bisect_right(starts, figure.evidence[0].start) - 1, 0)
        end = max(bisect_right(starts, figure.evidence[0].end - 1) - 1, at)
        if _stays(figure, scene.tokens[end]) or (
            figure.modality == "forecast" and not _aimed(figure, scene.tokens[end])
        ):
            continue
        found = _around(scene, scene.tokens[at], scene.tokens[end])
        if found is None:
            continue
        first, last = found
        by = figure.parties or scene.ground.sides
        yield Draft("target", first, max(last, end), by, "commitment.target", figure.id)


def _aimed(figure: Figure, token: Token) -> bool:
    """ "Смогут увеличить до 3 млрд", "рассчитываем, что торговля достигнет 5 млрд": more than a forecast."""
    words = commitment_words()
    if figure.measure not in words.reach_measures:
        return False
    for verb in token.ancestors():
        if verb.lemma in words.reach and verb.pos == "VERB":
            head = verb.head
            return head is not None and head.lemma in (
                words.able | words.deed_verbs if verb.feats.get("VerbForm") == "Inf" else words.counted_on
            )
    return False


def _around(scene: Scene, token: Token, last_token: Token) -> tuple[int, int] | None:
    """The infinitive that the number belongs to, else the noun of growth, else the clause."""
    tokens = scene.tokens
    for ancestor in (last_token, *last_token.ancestors()):
        if ancestor.feats.get("VerbForm") == "Inf":
            before = ancestor.head
            joined = ancestor.index > last_token.index and ancestor.relation == "conj" and before is not None
            if joined and before is not None and before.feats.get("VerbForm") == "Inf":
                ancestor = before  # "увеличить число до семи и создать группу", whose parts the parser mixes up
            return _of_infinitive(tokens, ancestor, token, last_token)
        if ancestor.lemma in _GROWTH:
            last = max(inner.index for inner in ancestor.subtree() if inner.sentence is ancestor.sentence)
            return min(ancestor.index, token.index), last
        if ancestor.feats.get("VerbForm") == "Fin":
            break
    aim = _aim_before(tokens, token)
    if aim is not None:
        return _of_infinitive(tokens, aim, token, last_token)
    head = clause_head(last_token)
    possible = any(child.lower == "быть" for child in head.children)  # "может быть доведен"
    if head.feats.get("Tense") == "Past" and not possible:
        return None
    first, last = clause_span(tokens, head)
    return min(first, token.index), max(last, last_token.index)


def _aim_before(tokens: Sequence[Token], token: Token) -> Token | None:
    """ "Довести торговлю до 5 млрд", where the parser hangs the number on another verb."""
    for before in reversed(token.sentence.tokens[: token.index - token.sentence.tokens[0].index]):
        if before.feats.get("VerbForm") == "Inf" and before.lemma in commitment_words().reach:
            return before
        if before.feats.get("VerbForm") in ("Fin", "Inf") or before.text in ",;:" or token.index - before.index > _FAR:
            return None
    return None


def _stays(figure: Figure, token: Token) -> bool:
    """Whether the number belongs to something else that is wished: "готов выделить 100 млн", "попросил удвоить"."""
    words = commitment_words()
    infinitive = next((one for one in token.ancestors() if one.feats.get("VerbForm") == "Inf"), None)
    if infinitive is None or infinitive.head is None:
        return False
    asked = words.infinitive.get(infinitive.head.lemma)
    if asked == "intention" and figure.measure not in words.reach_measures and _by_so_much(infinitive, token):
        return True
    if asked == "request":
        return figure.measure not in words.reach_measures
    if asked is None or infinitive.lemma in words.reach:
        return False
    return figure.measure not in words.reach_measures or figure.measure == "investment"


def _by_so_much(infinitive: Token, token: Token) -> bool:
    """ "Снизить тариф на 10 процентов" says how much something changes and not what it is to reach."""
    before = token.sentence.tokens[: token.index - token.sentence.tokens[0].index][-3:]
    return infinitive.lemma not in commitment_words().onto and any(word.lower == "на" for word in before)


def _of_infinitive(tokens: Sequence[Token], infinitive: Token, token: Token, last_token: Token) -> tuple[int, int]:
    governor = infinitive.head or infinitive
    first, last = infinitive_span(tokens, infinitive, governor)
    if last < token.index:  # "довести до 2 млн, а в перспективе – до 5 млн": a second number of the same aim
        start = last + 1
        while start < token.index and (tokens[start].text == "," or tokens[start].pos == "CCONJ"):
            start += 1
        return start, last_token.index
    last = before_joined(tokens, last_token.index, last)
    return min([first, token.index, *_fronted(governor), *_fronted(infinitive)]), last


def _fronted(governor: Token) -> list[int]:
    """ "К 2026 году мы намерены выйти на …": when, told before the predicate."""
    return [
        inner.index
        for child in governor.children
        if child.relation == "obl" and child.index < governor.index and child.lemma in ("год", "конец", "десятилетие")
        for inner in child.subtree()
    ]
