"""Noun phrases brought into the nominative: titles of office, names of bodies and places."""

from __future__ import annotations

from collections.abc import Sequence

from elchi.language import nominative_word
from elchi.language.analysis import Token

_GLUED = frozenset(".,;:!?)»”%")
_OPENERS = frozenset("(«“„")


def join(tokens: Sequence[Token], words: Sequence[str]) -> str:
    """Words set as their tokens were: one space where there was white space, none where there was none."""
    parts: list[str] = []
    for at, word in enumerate(words):
        if at and tokens[at].start > tokens[at - 1].end:
            parts.append(" ")
        parts.append(word)
    return "".join(parts)


def nominative_phrase(tokens: Sequence[Token], head: Token | None = None) -> str:
    """The phrase with its head, and the adjectives that agree with it, in the nominative; the rest stays.

    Without a head given, it is the token that the others hang on.
    """
    inside = {token.index for token in tokens}
    if head is None:
        head = next((token for token in tokens if token.head is None or token.head.index not in inside), tokens[0])
    words = []
    for token in tokens:
        agrees = token is head or (
            token.index < head.index and token.pos in ("ADJ", "DET", "VERB") and token.case in (head.case, "")
        ) or (token.head is head and token.relation in ("flat", "flat:name", "flat:foreign"))
        words.append(nominative_word(token) if agrees and head.case not in ("Nom", "") else token.text)
    return join(tokens, words)
