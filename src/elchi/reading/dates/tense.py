"""Whether a date lies behind or ahead of its report: the tense of the predicate that it stands with."""

from __future__ import annotations

from typing import Literal

from elchi.knowledge.calendar import time_words
from elchi.language.analysis import Analysis, Token
from elchi.reading.dates.values import DateMention, Tense

Time = Literal["past", "present", "future"]

_WORDS = time_words("ru")


def time_of(mention: DateMention, analysis: Analysis) -> Time | None:
    """The time of the predicate over a date; None where no predicate tells it."""
    token = analysis.tokens[mention.last]
    for _ in range(12):
        if token.head is None or not mention.first <= token.index <= mention.last:
            break
        token = token.head
    return time_at(_first_of_two(mention, token) or _own_verb(mention, token, analysis) or token)


def _first_of_two(mention: DateMention, word: Token) -> Token | None:
    """The predicate right behind a date, where the parser hung the date on the clause joined to it by a comma."""
    verb = next((one for one in (word, *word.ancestors()) if one.pos == "VERB"), None)
    first = verb.head if verb is not None and verb.relation == "conj" else None
    if verb is None or first is None or first.pos != "VERB" or not mention.last < first.index < verb.index:
        return None
    between = verb.sentence.tokens[first.index - verb.sentence.tokens[0].index : verb.index]
    return first if any(token.text == "," and token.index < verb.index for token in between) else None


def _own_verb(mention: DateMention, head: Token, analysis: Analysis) -> Token | None:
    """The predicate behind a date that opens its clause, where the parser hung it on the clause before."""
    tokens = analysis.tokens
    before = tokens[mention.first - 1] if mention.first else None
    if before is None or before.text not in (",", ";") or head.index >= before.index:
        return None
    for token in tokens[mention.last + 1 : head.sentence.tokens[-1].index]:
        if token.pos == "PUNCT":
            return None
        if token.feats.get("VerbForm") == "Fin":
            return token
    return None


def time_at(token: Token) -> Time | None:
    """The time that the word or the nearest predicate above it tells."""
    current: Token | None = token
    for _ in range(12):
        if current is None:
            return None
        told = _told(current)
        if told is not None:
            return told
        current = current.head
    return None


def tense_of(mention: DateMention, analysis: Analysis) -> Tense:
    """The tense to resolve a date with: future where the report looks ahead."""
    return "future" if time_of(mention, analysis) == "future" else "past"


def _told(token: Token) -> Time | None:
    """What the word itself tells; an infinitive leaves it to the word that it hangs on."""
    if token.pos not in ("VERB", "AUX", "ADJ", "NOUN", "ADV", "PROPN"):
        return None
    auxiliaries = [child for child in token.children if child.relation.startswith(("aux", "cop"))]
    for auxiliary in auxiliaries:
        if auxiliary.lower.startswith("буд"):
            return "future"
    tense = token.feats.get("Tense")
    if token.lemma in _WORDS.ahead:
        over = tense == "Past" and token.feats.get("VerbForm") == "Fin" and token.lemma not in _WORDS.promised
        return None if over else "future"
    if any(auxiliary.feats.get("Tense") == "Past" for auxiliary in auxiliaries):
        return "past"
    if token.pos not in ("VERB", "AUX") or token.feats.get("VerbForm") == "Inf":
        return None
    if tense == "Past":
        return "past"
    if tense == "Fut" or token.lower.startswith("буд"):
        return "future"
    return "present" if tense == "Pres" else None
