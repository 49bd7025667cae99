"""Events that a programme holds: "программа предусматривает переговоры", "в программе значится встреча"."""

from __future__ import annotations

from collections.abc import Iterator

from elchi.knowledge.commitments import commitment_words
from elchi.knowledge.events import event_words
from elchi.language.analysis import Token
from elchi.reading.commitments.draft import Draft, Scene
from elchi.reading.commitments.sides import own_subject, sides_of
from elchi.reading.statements.bounds import trimmed
from elchi.reading.syntax import negated, preposition


def find_programme(scene: Scene) -> Iterator[Draft]:
    """A plan for each event that a programme, or what somebody has in mind, is said to hold now."""
    words = commitment_words()
    for token in scene.tokens:
        if token.lemma not in words.programme_nouns or token.name is not None:
            continue
        held = _held(token)
        if held is None:
            continue
        owner = next((child for child in token.children if child.case == "Gen" and not preposition(child)), None)
        by = sides_of(scene, owner) if owner is not None and scene.ground.actors_of(owner) else ()
        for first, last in _events(scene, held):
            yield Draft("plan", first, last, by, "commitment.programme")


def _held(programme: Token) -> Token | None:
    """The noun of what the programme holds, by the sentence that says so; what it held is no plan."""
    head, words = programme.head, commitment_words()
    if preposition(programme) in ("в", "во"):
        if any(child.relation.startswith("nsubj") for child in programme.children):  # "в планах – поездка"
            past = any(child.relation == "cop" and child.feats.get("Tense") == "Past" for child in programme.children)
            return None if past else own_subject(programme)
        return own_subject(head) if head is not None and head.lemma in words.stands and _now(head) else None
    if head is None or not _now(head):
        return None
    if programme.relation == "nsubj" and head.lemma in words.holds:
        return next((child for child in head.children if child.relation == "obj"), None)
    if programme.case == "Ins" and head.lemma in words.holds and head.feats.get("Variant") == "Short":
        return own_subject(head)
    return None


def _now(verb: Token) -> bool:
    past = verb.feats.get("Tense") == "Past" and verb.feats.get("Variant") != "Short"
    aside = any(child.lower.startswith("был") for child in verb.children)
    return not past and not aside and not negated(verb)


def _events(scene: Scene, noun: Token) -> Iterator[tuple[int, int]]:
    """ "Переговоры с A, а также встречи с B": each event with its own words."""
    nouns = event_words().nouns
    inside = (one for one in noun.subtree() if one.relation == "conj" and one.lemma in nouns and one is not noun)
    joined = [one for one in inside if one.head is noun or one.case in ("Nom", "Acc")]
    if noun.lemma in nouns:
        apart = {inner.index for child in joined for inner in child.subtree()}
        words = [inner.index for inner in noun.subtree() if inner.index not in apart]
        first = min(index for index in words if index == noun.index or _describes(scene.tokens[index], noun))
        last = trimmed(scene.tokens, noun.index, max(words))
        yield first, last
    for child in joined:
        yield from _events(scene, child)


def _describes(word: Token, noun: Token) -> bool:
    """An adjective or number before the noun, with what hangs on it."""
    return word.index < noun.index and word.head is noun and word.relation in ("amod", "nummod", "nummod:gov", "det")
