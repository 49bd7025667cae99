"""Promises, requests, intentions and agreements: words that an infinitive follows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from elchi.knowledge.commitments import CommitmentWords, commitment_words
from elchi.knowledge.events import event_words
from elchi.knowledge.speech import speech_words
from elchi.language.analysis import Token
from elchi.reading.commitments.draft import Draft, Scene
from elchi.reading.commitments.sides import sides_by, sides_of
from elchi.reading.commitments.spans import before_joined, clause_span, infinitive_of, infinitive_span, with_subject
from elchi.reading.syntax import clause_head, negated, preposition, subject_of

_SHORT = 3  # tokens; a shorter infinitive is told with its verb


def find_willing(scene: Scene) -> Iterator[Draft]:
    """All of them in order of the text."""
    words = commitment_words()
    for token in scene.tokens:
        if token.lemma not in words.willing:
            continue
        if token.lemma in words.infinitive and token.pos in ("VERB", "ADJ", "AUX"):
            yield from _of_verb(scene, token, words)
        elif token.lemma in words.nouns and token.pos == "NOUN":
            yield from _of_noun(scene, token, words)
        elif token.lemma in words.aims and token.pos == "NOUN":
            yield from _of_aim(scene, token)
        if token.lemma in words.deed_verbs:
            yield from _of_deed(scene, token, words)


def _stands(token: Token) -> bool:
    """Whether the word is a predicate of now: finite, a gerund or short; not doubted or denied."""
    form = token.feats.get("VerbForm")
    if token.feats.get("Variant") != "Short" and form not in ("Fin", "Conv"):
        return False
    return not negated(token) and token.feats.get("Mood") != "Imp"


def _of_verb(scene: Scene, verb: Token, words: CommitmentWords) -> Iterator[Draft]:
    if not _stands(verb):
        return
    kind = words.infinitive[verb.lemma]
    if kind == "intention" and verb.feats.get("Tense") == "Past" and verb.feats.get("VerbForm") == "Fin":
        return  # "хотел", "собирались": no longer
    infinitive = infinitive_of(scene.tokens, verb)
    if infinitive is None or (kind == "request" and _courteous(infinitive, words)):
        return
    first, last = infinitive_span(scene.tokens, infinitive, verb)
    pledged = verb.lemma in words.deed_verbs and infinitive.lemma in words.favours
    if kind == "plan" and any(child.lemma == "не" for child in infinitive.children):
        return
    if kind == "intention" and infinitive.lemma in speech_words().says and not _will_say(verb):
        return  # "хочу отметить"
    if kind == "plan" and _own_affair(scene, verb, infinitive):
        return
    if kind == "plan":
        first = min([first, *(word.index for word in _thing_before(scene, verb))])
        first, last = min(first, verb.index), max(last, verb.index)
    elif verb.index < first and verb.lemma in ("готовый", "готов"):
        first = with_subject(verb)
    elif verb.index < first and last - first < _SHORT:
        first = verb.index
    by = _speaker(scene, verb, infinitive) or sides_by(scene, verb)
    if kind == "plan" and (len(by) < 2 or verb.feats.get("Variant") == "Short"):
        by = scene.ground.sides if not by or verb.plural else by
    yield from _each(scene, Draft("pledge" if pledged else kind, first, last, by, f"commitment.{kind}"), infinitive)


def _will_say(verb: Token) -> bool:
    """ "Намерен заверить соседей": of a third person it is no turn of courtesy."""
    own = subject_of(verb)
    first = own is not None and own.lower in ("я", "мы")
    return verb.feats.get("Variant") == "Short" and own is not None and not first


def _own_affair(scene: Scene, verb: Token, infinitive: Token) -> bool:
    """ "Решил уйти на самоизоляцию": one person's decision that touches no state, no body and no event."""
    subject = subject_of(verb)
    actors = scene.ground.actors_of(subject) if subject is not None else ()
    if verb.lemma != "решить" or verb.plural or [actor.kind for actor in actors] not in (["person"], ["office"]):
        return False
    _, last = infinitive_span(scene.tokens, infinitive, verb)
    words = scene.tokens[infinitive.index : last + 1]
    if any(word.lemma in event_words().nouns or scene.ground.actors_at(word) for word in words):
        return False
    start, end = infinitive.start, scene.tokens[last].end
    return not any(start <= span.start < end for event in scene.events for span in event.evidence)


def _each(scene: Scene, draft: Draft, infinitive: Token) -> Iterator[Draft]:
    """ "Увеличить число рейсов до семи и создать группу": a number to reach stands by itself."""
    tokens = scene.tokens
    cut = before_joined(tokens, infinitive.index, draft.last)
    number = any(token.pos == "NUM" for token in tokens[infinitive.index : draft.last + 1])
    if cut == draft.last or draft.kind != "plan" or not number:
        yield draft
        return
    yield replace(draft, last=cut)
    start = next(index for index in range(cut + 1, draft.last + 1) if tokens[index].feats.get("VerbForm") == "Inf")
    yield replace(draft, first=start)


def _speaker(scene: Scene, verb: Token, infinitive: Token) -> tuple[str, ...]:
    """The speaker's state where the verb brings a statement ("попросил ускорить …")."""
    statement = scene.statement_at(infinitive)
    if statement is None or statement.content.start <= verb.start or statement.kind == "direct":
        return ()
    return scene.speaker_side(infinitive)


def _thing_before(scene: Scene, verb: Token) -> list[Token]:
    """ "Следующее заседание условились провести": what the plan is about, which the parser takes for the subject."""
    for child in verb.children:
        if child.relation not in ("nsubj", "obj") or child.index > verb.index:
            continue
        if child.lemma not in commitment_words().both and not scene.ground.actors_of(child):
            return child.subtree()
    return []


def _courteous(infinitive: Token, words: CommitmentWords) -> bool:
    """ "Просил передать слова приветствия"."""
    if infinitive.lemma not in words.courtesy:
        return False
    polite = speech_words().polite
    return infinitive.lemma != "передать" or any(child.lemma in polite for child in infinitive.children)


def _of_noun(scene: Scene, noun: Token, words: CommitmentWords) -> Iterator[Draft]:
    """ "Готовность содействовать", "обязательство сторон перевести"."""
    infinitive = next((child for child in noun.children if child.feats.get("VerbForm") == "Inf"), None)
    if infinitive is None:
        infinitive = infinitive_of(scene.tokens, noun)
    if infinitive is None or infinitive.index < noun.index:
        return
    governor = clause_head(noun)
    _, last = infinitive_span(scene.tokens, infinitive, governor)
    owner = next((child for child in noun.children if child.case == "Gen" and not preposition(child)), None)
    by = sides_of(scene, owner) if owner is not None and owner is not infinitive else ()
    if not by:
        agent = next((child for child in governor.children if child.case == "Ins" and not preposition(child)), None)
        by = sides_of(scene, agent) if agent is not None else sides_by(scene, governor)
    yield Draft(words.nouns[noun.lemma], noun.index, last, by or scene.ground.sides, "commitment.noun")


def _of_aim(scene: Scene, noun: Token) -> Iterator[Draft]:
    """ "Поставлена цель увеличить …", "целью является возобновление …"."""
    infinitive = infinitive_of(scene.tokens, noun)
    if infinitive is not None and infinitive.index > noun.index:
        first, last = infinitive_span(scene.tokens, infinitive, clause_head(noun))
        number = any(token.pos == "NUM" for token in scene.tokens[first : last + 1])
        by = scene.speaker_side(noun) or scene.ground.sides
        yield Draft(
            "target" if number else "intention", first, last, scene.ground.sides if number else by, "commitment.aim"
        )


def _of_deed(scene: Scene, verb: Token, words: CommitmentWords) -> Iterator[Draft]:
    """ "Договорились о создании …"."""
    if not _stands(verb):
        return
    for token in scene.tokens[verb.index + 1 : verb.index + 5]:
        if token.pos == "NOUN" and preposition(token) in ("о", "об") and token.lemma not in words.not_deeds:
            _, last = clause_span(scene.tokens, verb)
            if last > token.index:
                yield Draft("plan", verb.index, last, sides_by(scene, verb) or scene.ground.sides, "commitment.deed")
            return
