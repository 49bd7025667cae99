"""Noun phrases brought into the nominative: titles of office, names of bodies and places."""

from __future__ import annotations

import re
from collections.abc import Sequence

from elchi.language import nominative_beside, nominative_word
from elchi.language.analysis import Token
from elchi.language.russian.dictionary import readings

_COMPOUND = re.compile(r"[а-я]+о-[а-я]+ск(?:ий|ая|ое|ие|ого|ой|ому|ую|им|ом|их|ими)")


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
    if _nominative_by_its_adjective(tokens, head):
        return join(tokens, [token.text for token in tokens])
    words = []
    for token in tokens:
        if token.index < head.index and _COMPOUND.fullmatch(token.lower):
            words.append(nominative_beside(token, head))
            continue
        agrees = (
            token is head
            or (token.index < head.index and token.pos in ("ADJ", "DET", "VERB") and _like_case(token, head))
            or (token.head is head and token.relation in ("flat", "flat:name", "flat:foreign"))
        )
        words.append(nominative_word(token) if agrees and head.case not in ("Nom", "") else token.text)
    return join(tokens, words)


def _nominative_by_its_adjective(tokens: Sequence[Token], head: Token) -> bool:
    """Whether the adjective before the head says that nothing is to be changed: "-ые", "-ая" are of the nominative.

    (Or of an accusative that looks like it.) The tagger errs on rare adjectives, and with them on their nouns.
    """
    before = [token for token in tokens if token.index == head.index - 1 and token.pos == "ADJ"]
    return any(token.lower.endswith(_OF_NOMINATIVE) for token in before)


_OF_NOMINATIVE = ("ые", "ие", "ая", "яя", "ое")


def _like_case(token: Token, head: Token) -> bool:
    """Whether a word may stand in its head's case; of a man's genitive and accusative the tagger takes either."""
    return token.case in (head.case, "") or {token.case, head.case} == {"Gen", "Acc"}


def singular_phrase(tokens: Sequence[Token], head: Token) -> str:
    """A plural phrase as one of those meant is called: "министры иностранных дел" → "министр иностранных дел"."""
    words = []
    for token in tokens:
        agrees = token is head or (token.index < head.index and token.pos == "ADJ" and token.case == head.case)
        words.append(token.lemma if agrees else token.text)
    return join(tokens, words)


def unlisted_nominative(tokens: Sequence[Token]) -> str:
    """A name that no table has, in the nominative; words that no dictionary knows lose their endings."""
    head = next((token for token in tokens if token.pos != "ADJ"), tokens[-1])
    words = []
    for token in tokens:
        agrees = token is head or (token.index < head.index and token.pos == "ADJ" and head.case in (token.case, ""))
        words.append(_unknown_nominative(token) if agrees else token.text)
    return join(tokens, words)


_ENDINGS = {
    ("Masc", "Gen"): (("а", ""), ("я", "й")),
    ("Masc", "Dat"): (("у", ""), ("ю", "й")),
    ("Masc", "Ins"): (("ом", ""), ("ем", "й")),
    ("Masc", "Loc"): (("е", ""),),
    ("Fem", "Gen"): (("ы", "а"), ("и", "а")),
    ("Fem", "Dat"): (("е", "а"), ("и", "ь")),
    ("Fem", "Acc"): (("у", "а"), ("ю", "я")),
    ("Fem", "Ins"): (("ой", "а"), ("ей", "я")),
    ("Fem", "Loc"): (("е", "а"),),
    ("Neut", "Ins"): (("ом", "о"),),
    ("Neut", "Loc"): (("ье", "ье"), ("е", "о")),
}


def known(word: str) -> bool:
    """Whether the dictionary knows the word."""
    return any(reading.is_known for reading in readings(word.lower()))


def _unknown_nominative(token: Token) -> str:
    """The word in the nominative: by the dictionary where it knows the word, else by its gender and case."""
    last = token.text.rsplit("-", 1)[-1]
    if token.case in ("Nom", "") or not last.isalpha() or last.isupper():
        return token.text
    if token.pos != "PROPN" or known(last):
        return nominative_word(token)
    if token.case == "Ins" and last.endswith("ьем"):
        return token.text[:-1]
    for ending, nominative in _ENDINGS.get((token.feats.get("Gender", ""), token.case), ()):
        if last.endswith(ending):
            return token.text[: len(token.text) - len(ending)] + nominative
    return token.text
