"""Who issued a text that is quoted: "говорится в сообщении МИД", "следует из послания"."""

from __future__ import annotations

from collections.abc import Sequence

from elchi.knowledge.speech import speech_words
from elchi.language.analysis import Token
from elchi.reading.ground import Ground
from elchi.reading.statements.claim import Claim
from elchi.reading.statements.institutions import last_body
from elchi.reading.statements.speakers import Actors


def issuer(ground: Ground, verb: Token, reach: tuple[int, int], said: Sequence[Claim]) -> Actors | None:
    """Whose document it is; None where the clause names no document."""
    tokens = ground.analysis.tokens
    words = speech_words()
    for index in range(reach[0], reach[1] + 1):
        token = tokens[index]
        letter = token.lemma in words.letter_nouns
        if (not letter and token.lemma not in words.document_nouns) or token.case not in ("Loc", "Gen", ""):
            continue
        if not _led_by_preposition(tokens, index):
            continue
        for at in range(index + 1, min(index + 8, reach[1] + 1)):
            if tokens[at].text == ",":
                break
            actors = tuple(actor for actor in ground.actors_at(tokens[at]) if actor.kind != "state")
            if actors:
                return actors
            if tokens[at].lemma in words.body_nouns:
                body = last_body(ground, tokens[at], said)
                return (body,) if body is not None else ()
        if letter:
            return _sender(ground, token)
        body = last_body(ground, verb, said)
        return (body,) if body is not None else ()
    return None


def _led_by_preposition(tokens: Sequence[Token], index: int) -> bool:
    return any(tokens[at].lower in ("в", "во", "из", "на", "согласно") for at in range(max(index - 4, 0), index))


def _sender(ground: Ground, token: Token) -> Actors:
    """The one who sent the letter: the last subject before."""
    for sentence in reversed(ground.analysis.sentences[: token.sentence.index]):
        for word in sentence.tokens:
            if word.relation == "nsubj":
                actors = tuple(actor for actor in ground.actors_of(word) if actor.kind in ("person", "office"))
                if actors:
                    return actors[:1]
    return ()
