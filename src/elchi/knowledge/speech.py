"""Words of speech and thought in Russian: the table `ru/speech.toml`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

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
    body_kinds: Mapping[str, Sequence[str]]  # what the name of a body holds that such a noun means
    told_nouns: Words  # "сообщил о намерении"
    news: Words
    tells: Words  # put in, of a body: "уточнили в пресс-службе"
    makes: Words  # "такое мнение высказал X"
    made: Words
    spoke_so: Words  # "так высказался X"
    not_content: Words
    joint: Words
    things: Words
    clausal: Words  # all that may bring a clause
    quotation_cues: Words  # all that may stand beside a quotation
    all: Words  # all that may bring an indirect statement


# Where each field that is a plain set of words stands in the table.
_CELLS = {
    "says": ("verbs", "says"),
    "thinks": ("verbs", "thinks"),
    "quotes": ("verbs", "quotes"),
    "object": ("frames", "object"),
    "denies": ("frames", "denies"),
    "names": ("frames", "names"),
    "infinitive": ("frames", "infinitive"),
    "attitude_verbs": ("attitudes", "verbs"),
    "attitudes_bare": ("attitudes", "bare"),
    "attitudes_kept": ("attitudes", "kept"),
    "polite": ("attitudes", "polite"),
    "predicates": ("predicates", "clause"),
    "predicates_in": ("predicates", "в"),
    "sources": ("sources", "nouns"),
    "cite_verbs": ("cites", "verbs"),
    "cite_nouns": ("cites", "nouns"),
    "document_verbs": ("documents", "verbs"),
    "document_nouns": ("documents", "nouns"),
    "letter_nouns": ("documents", "letters"),
    "body_nouns": ("bodies", "nouns"),
    "told_nouns": ("told", "nouns"),
    "news": ("news", "verbs"),
    "makes": ("about", "verbs"),
    "spoke_so": ("about", "so"),
    "tells": ("news", "tells"),
    "made": ("about", "nouns"),
    "not_content": ("not_content", "nouns"),
    "joint": ("joint", "nouns"),
    "things": ("things", "nouns"),
}


@cache
def speech_words() -> SpeechWords:
    """The table, read once."""
    table = read_toml("ru/speech.toml")
    cells = {field: frozenset(table[section][key].split()) for field, (section, key) in _CELLS.items()}
    prepositions = {preposition: frozenset(cell.split()) for preposition, cell in table["prepositions"].items()}
    phrases = _phrases(table["phrases"])
    clausal = cells["says"] | cells["thinks"]
    beside = ("quotes", "names", "cite_verbs", "document_verbs", "predicates")
    bring = (
        "object",
        "names",
        "infinitive",
        "attitude_verbs",
        "document_verbs",
        "predicates",
        "predicates_in",
        "makes",
    )
    return SpeechWords(
        phrases=phrases,
        body_kinds={noun: cell.split() for noun, cell in table["body_kinds"].items()},
        prepositions=prepositions,
        clausal=clausal,
        quotation_cues=clausal.union(*(cells[field] for field in beside)),
        all=clausal.union(*(cells[field] for field in bring), *prepositions.values(), (verb for verb, _ in phrases)),
        **cells,
    )


def _phrases(rows: Sequence[Mapping[str, Any]]) -> dict[tuple[str, str], PhraseRule]:
    return {
        (verb, noun): PhraseRule(frozenset(row.get("prepositions", "").split()), row.get("kept", False))
        for row in rows
        for verb in row["verbs"].split()
        for noun in row["nouns"].split()
    }
