"""Words that tell of events in Russian: the table `ru/events.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from elchi.knowledge.tables import read_toml
from elchi.model.vocabulary import EventFormat, EventKind, EventStatus, EventType

Frame = Literal["subject", "receives", "goes", "goes_with", "sends", "appoints", "hands_over", "gets", "invites"]


@dataclass(frozen=True, slots=True)
class EventWords:
    """Dictionary forms, and what each says of an event."""

    verbs: Mapping[str, tuple[EventType, Frame]]
    nouns: Mapping[str, EventType]
    call_nouns: frozenset[str]
    call_marks: frozenset[str]
    acts: frozenset[str]
    takes_part: frozenset[str]
    takes_part_noun: frozenset[str]
    present: frozenset[str]
    occurs: frozenset[str]
    sits: frozenset[str]  # of a council itself
    convenes: frozenset[str]  # somebody a council
    status: Mapping[str, EventStatus]
    sets: frozenset[str]  # an event for a day
    presupposed: frozenset[str]
    ahead_in_present: frozenset[str]
    marked_calls: frozenset[str]
    carried_calls: frozenset[str]
    soft: frozenset[str]
    arrives: frozenset[str]
    leaves: frozenset[str]
    invites: frozenset[str]
    counted: frozenset[str]
    anniversaries: tuple[str, ...]
    background: frozenset[str]
    before: frozenset[str]
    awaits: frozenset[str]  # whose object is the one who comes
    kinds: Mapping[str, EventKind]
    formats: Mapping[str, EventFormat]
    alone: tuple[tuple[str, ...], ...]  # phrases, in lower case, of two who speak alone
    documents: frozenset[str]
    signatures: frozenset[str]  # with which a document is sealed
    credential_verbs: frozenset[str]
    credential_marks: frozenset[str]
    letter_verbs: frozenset[str]
    letter_nouns: frozenset[str]
    hands_over: frozenset[str]
    gets: frozenset[str]
    leaders: frozenset[str]  # whom a state is met in
    country: frozenset[str]  # the one that is spoken of
    programme: frozenset[str]
    includes: frozenset[str]


@cache
def event_words() -> EventWords:
    """The table, read once."""
    table = read_toml("ru/events.toml")
    verbs = {
        lemma: (type_, frame)
        for type_, frames in table["verbs"].items()
        for frame, lemmas in frames.items()
        for lemma in lemmas
    }
    carriers = table["carriers"]
    return EventWords(
        verbs=verbs,
        nouns={lemma: type_ for type_, lemmas in table["nouns"].items() for lemma in lemmas},
        call_nouns=frozenset(table["call"]["nouns"]),
        call_marks=frozenset(table["call"]["marks"]),
        acts=frozenset(carriers["acts"]),
        takes_part=frozenset(carriers["takes_part"]),
        takes_part_noun=frozenset(carriers["takes_part_noun"]),
        present=frozenset(carriers["present"]),
        occurs=frozenset(carriers["occurs"]),
        sits=frozenset(carriers["sits"]),
        convenes=frozenset(carriers["convenes"]),
        status={lemma: status for status, lemmas in table["status"].items() for lemma in lemmas},
        sets=frozenset(table["sets"]["verbs"]),
        presupposed=frozenset(table["presupposed"]["held"]),
        ahead_in_present=frozenset(table["tense"]["ahead_in_present"]),
        marked_calls=frozenset(table["call"]["marked"]),
        carried_calls=frozenset(table["call"]["carried"]),
        soft=frozenset(table["soft"]["verbs"]),
        arrives=frozenset(table["arrival"]["verbs"]),
        leaves=frozenset(table["arrival"]["leaves"]),
        invites=frozenset(table["invitation"]["verbs"]),
        counted=frozenset(table["counted"]["nouns"]),
        anniversaries=tuple(table["anniversary"]["nouns"]),
        background=frozenset(table["background"]["words"]),
        before=frozenset(table["background"]["before"]),
        awaits=frozenset(table["awaits"]["verbs"]),
        kinds=table["visit_kinds"],
        formats=table["formats"],
        alone=tuple(tuple(phrase.split()) for phrase in table["alone"]["phrases"]),
        documents=frozenset(table["documents"]["nouns"]),
        signatures=frozenset(table["documents"]["signatures"]),
        credential_verbs=frozenset(table["credentials"]["verbs"]),
        credential_marks=frozenset(table["credentials"]["marks"]),
        letter_verbs=frozenset(table["letters"]["verbs"]),
        letter_nouns=frozenset(table["letters"]["nouns"]),
        hands_over=frozenset(table["letters"]["hands_over"]),
        gets=frozenset(table["letters"]["gets"]),
        leaders=frozenset(table["with"]["leaders"]),
        country=frozenset(table["country"]["nouns"]),
        programme=frozenset(table["programme"]["nouns"]),
        includes=frozenset(table["programme"]["verbs"]),
    )


@cache
def turn_words() -> Mapping[str, frozenset[str]]:
    """Words that tell of one event after another of the same kind."""
    return {kind: frozenset(lemmas) for kind, lemmas in read_toml("ru/events.toml")["in_turn"].items()}


@cache
def chair_words() -> Mapping[str, frozenset[str]]:
    """Words that say who chairs a sitting, by kind."""
    return {kind: frozenset(lemmas) for kind, lemmas in read_toml("ru/events.toml")["chairs"].items()}


@cache
def event_lemmas() -> frozenset[str]:
    """The words that may tell of an event; no other need be looked at."""
    words = event_words()
    return frozenset().union(
        words.verbs,
        words.nouns,
        words.credential_verbs,
        words.letter_verbs,
        words.gets,
        words.call_nouns,
        words.carried_calls,
        words.invites,
    )
