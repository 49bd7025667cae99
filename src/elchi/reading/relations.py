"""Levels of relations that a report says of a pair: diplomatic relations, partnership, alliance."""

from __future__ import annotations

from collections.abc import Iterator

from elchi.knowledge.relation_levels import LevelRule, level_nouns, level_rules, severing_words
from elchi.language.analysis import Token
from elchi.model import Relation, Span
from elchi.model.vocabulary import RelationLevel
from elchi.reading.ground import Ground

_BEFORE = 5  # tokens in which the adjectives of a level stand
_NEAR = 8  # tokens in which "установление" or "лет" must stand


def find_relations(ground: Ground) -> tuple[Relation, ...]:
    """The levels of relations, each pair and level once with all its evidence."""
    found: dict[tuple[tuple[str, ...], RelationLevel], list[Span]] = {}
    nouns = level_nouns()
    for token in ground.analysis.tokens:
        level = _level_at(ground, token) if token.lemma in nouns else None
        if level is None:
            continue
        name, first = level
        parties = _parties(ground, token)
        if len(parties) < 2:
            continue
        start = ground.analysis.tokens[first].start
        found.setdefault((parties, name), []).append(Span(start, token.end))
    return tuple(
        Relation(parties=parties, level=level, evidence=tuple(spans), rule=f"relation.{level}")
        for (parties, level), spans in found.items()
    )


def _level_at(ground: Ground, token: Token) -> tuple[RelationLevel, int] | None:
    for rule in level_rules():
        if token.lemma in rule.alone and token.feats.get("Variant") == "Short":
            return rule.level, token.index
        if token.lemma in rule.alone and token.case == "Ins" and token.relation in ("root", "xcomp"):
            return rule.level, token.index
        if token.lemma not in rule.nouns:
            continue
        first = _with_adjectives(ground, token, rule)
        if first is None:
            continue
        if rule.level == "diplomatic_relations" and _severed(ground, token):
            return "severed", first
        if rule.near and not _near(ground, token, rule):
            continue
        return rule.level, first
    return None


def _with_adjectives(ground: Ground, token: Token, rule: LevelRule) -> int | None:
    """The first token of the level's words, None where the adjectives are not there."""
    if not rule.adjectives:
        return token.index
    wanted = {"adjectives": False, "also": not rule.also}
    first = token.index
    for before in reversed(ground.analysis.tokens[max(0, token.index - _BEFORE) : token.index]):
        if before.pos not in ("ADJ", "CCONJ", "PUNCT", "DET") or before.sentence is not token.sentence:
            break
        if before.lemma in rule.adjectives:
            wanted["adjectives"] = True
            first = before.index
        elif before.lemma in rule.also:
            wanted["also"] = True
            first = before.index
    return first if all(wanted.values()) else None


def _window(ground: Ground, token: Token) -> Iterator[Token]:
    for near in ground.analysis.tokens[max(0, token.index - _NEAR) : token.index + _NEAR]:
        if near.sentence is token.sentence:
            yield near


def _near(ground: Ground, token: Token, rule: LevelRule) -> bool:
    return any(
        near.lemma in rule.near or any(near.lemma.endswith(part) for part in ("летие",))
        for near in _window(ground, token)
    )


def _severed(ground: Ground, token: Token) -> bool:
    return any(near.lemma in severing_words() for near in _window(ground, token))


def _parties(ground: Ground, token: Token) -> tuple[str, ...]:
    """The states of the sentence where it names two, else with one of them its counterpart, else those in focus."""
    codes = dict.fromkeys(
        code
        for state in ground.states_in(token.sentence.tokens)
        for code in state.codes
        if len(code) == 2 or state.form == "organisation"
    )
    states = [code for code in codes if len(code) == 2]
    if len(states) == 2:
        return tuple(sorted(states))
    if len(ground.sides) == 2 and (not states or any(code in ground.sides for code in states)):
        return ground.sides
    return ()
