"""Words of speech and thought in Russian: the table `ru/speech.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from elchi.knowledge.tables import read_toml

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class PhraseRule:
    """A noun that makes a verb one of speech: "обратил внимание на", "дал оценку"."""

    prepositions: Words  # what leads to the content; none: whatever follows the noun
    kept: bool  # the noun belongs to the content


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """Dictionary forms by what they do."""

    says: Words  # a clause, a colon or a quotation
    thinks: Words
    quotes: Words  # beside a quotation only
    object: Words
    denies: Words  # the object is the content also where a clause hangs on it
    names: Words
    infinitive: Words
    prepositions: Mapping[str, Words]
    attitude_verbs: Words
    attitudes_bare: Words
    attitudes_kept: Words
    polite: Words
    phrases: Mapping[tuple[str, str], PhraseRule]  # by verb and noun
    predicates: Words
    predicates_in: Words
    sources: Words
    cite_verbs: Words
    cite_nouns: Words
    document_verbs: Words
    document_nouns: Words
    letter_nouns: Words
    body_nouns: Words
    news: Words
    makes: Words  # "такое мнение высказал X"
    made: Words
    not_content: Words
    joint: Words
    things: Words
    clausal: Words  # all that may bring a clause
    quotation_cues: Words  # all that may stand beside a quotation
    all: Words  # all that may bring an indirect statement


@cache
def speech_words() -> SpeechWords:
    """The table, read once."""
    table = read_toml("ru/speech.toml")
    verbs, frames, attitudes = table["verbs"], table["frames"], table["attitudes"]
    documents, cites, predicates = table["documents"], table["cites"], table["predicates"]
    says, thinks, quotes = (_words(verbs[key]) for key in ("says", "thinks", "quotes"))
    cite_verbs, document_verbs = _words(cites["verbs"]), _words(documents["verbs"])
    predicates_in = _words(predicates["в"])
    clause = _words(predicates["clause"])
    phrases = {
        (verb, noun): PhraseRule(_words(row.get("prepositions", "")), row.get("kept", False))
        for row in table["phrases"]
        for verb in row["verbs"].split()
        for noun in row["nouns"].split()
    }
    prepositions = {preposition: _words(found) for preposition, found in table["prepositions"].items()}
    object_, names, infinitive = (_words(frames[key]) for key in ("object", "names", "infinitive"))
    makes = _words(table["about"]["verbs"])
    attitude_verbs = _words(attitudes["verbs"])
    return SpeechWords(
        says=says,
        thinks=thinks,
        quotes=quotes,
        object=object_,
        denies=_words(frames["denies"]),
        names=names,
        infinitive=infinitive,
        prepositions=prepositions,
        attitude_verbs=attitude_verbs,
        attitudes_bare=_words(attitudes["bare"]),
        attitudes_kept=_words(attitudes["kept"]),
        polite=_words(attitudes["polite"]),
        phrases=phrases,
        predicates=clause,
        predicates_in=predicates_in,
        sources=_words(table["sources"]["nouns"]),
        cite_verbs=cite_verbs,
        cite_nouns=_words(cites["nouns"]),
        document_verbs=document_verbs,
        document_nouns=_words(documents["nouns"]),
        letter_nouns=_words(documents["letters"]),
        body_nouns=_words(table["bodies"]["nouns"]),
        news=_words(table["news"]["verbs"]),
        makes=makes,
        made=_words(table["about"]["nouns"]),
        not_content=_words(table["not_content"]["nouns"]),
        joint=_words(table["joint"]["nouns"]),
        things=_words(table["things"]["nouns"]),
        clausal=says | thinks,
        all=says
        | thinks
        | object_
        | names
        | infinitive
        | attitude_verbs
        | document_verbs
        | clause
        | predicates_in
        | makes
        | frozenset(verb for verb, _ in phrases)
        | frozenset().union(*prepositions.values()),
        quotation_cues=says | thinks | quotes | names | cite_verbs | document_verbs | clause,
    )


def _words(cell: str) -> Words:
    return frozenset(cell.split())
