"""What a verb of speech brings as its object: "отметил важность …", "назвал слухи домыслами"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from elchi.knowledge.speech import speech_words
from elchi.language.analysis import Token
from elchi.reading.statements.bounds import content_end
from elchi.reading.syntax import negated, preposition


@dataclass(frozen=True, slots=True)
class Content:
    """The content of an indirect statement: its first and last token, and the last word of the cue."""

    first: int
    last: int
    cue_last: int
    rule: str


def of_object(tokens: Sequence[Token], verb: Token) -> Content | None:
    """ "Отметил важность …": a noun in the accusative, or the subject of a passive."""
    words = speech_words()
    if negated(verb) and verb.lemma not in words.says:
        return None
    noun = _object_token(verb)
    if (
        noun is None
        or noun.lemma in words.not_content
        or noun.lemma in words.polite
        or noun.pos not in ("NOUN", "PROPN")
    ):
        return None
    if noun.feats.get("Animacy") == "Anim":
        return None
    before = noun.index < verb.index
    inside = [token.index for token in _phrase_tokens(noun) if (token.index > verb.index) != before]
    first = min([*inside, noun.index])
    if before:
        return None
    last = content_end(tokens, first, verb, clause=False)
    return Content(first, last, verb.index, "statement.object")


def _object_token(verb: Token) -> Token | None:
    passive = verb.feats.get("Voice") == "Pass"
    for child in verb.children:
        if preposition(child):
            continue
        if child.relation == "obj" and child.case in ("Acc", "Gen", "Nom", ""):
            return child
        if passive and child.relation.startswith("nsubj"):
            return child
    return None


def _phrase_tokens(noun: Token) -> list[Token]:
    """The noun with what stands before it as part of the phrase."""
    found = [noun]
    for token in found:
        found.extend(
            child
            for child in token.children
            if child.relation in ("amod", "det", "nummod", "nummod:gov", "advmod", "case", "acl")
            and child.index < token.index
        )
    return found


def named(tokens: Sequence[Token], verb: Token) -> Content | None:
    """ "Назвал такие предположения домыслами", "охарактеризовал отношения как …"."""
    noun = _object_token(verb)
    if noun is None or noun.index < verb.index or noun.pos == "PRON":
        return None
    first = min(token.index for token in _phrase_tokens(noun))
    if first < verb.index:
        return None
    last = content_end(tokens, first, verb, clause=False)
    span = tokens[first : last + 1]
    if not any(token.case == "Ins" or token.lower == "как" for token in span):
        return None
    return Content(first, last, verb.index, "statement.named")
