"""Who sends a letter that somebody hands over or gets: "передал письмо президента", "получил от X телеграмму"."""

from __future__ import annotations

from collections.abc import Iterator

from elchi.knowledge.events import event_words
from elchi.language.analysis import Token
from elchi.reading.events.listing import whom
from elchi.reading.ground import Actor, Ground
from elchi.reading.syntax import preposition


def from_whom(ground: Ground, verb: Token) -> Iterator[Actor]:
    """ "Получил от президента телеграмму"."""
    for child in verb.children:
        for part in (child, *child.children):
            if preposition(part) == "от":
                yield from whom(ground, part)


def owners_of_letter(ground: Ground, verb: Token) -> Iterator[Actor]:
    """Whose letter it is that somebody hands over: "передал письмо президента", "вручил послание от премьера"."""
    words = event_words()
    if verb.lemma not in words.hands_over:
        return
    for letter in verb.children:
        if letter.lemma in words.letter_nouns and letter.relation in ("obj", "nsubj:pass"):
            for owner in letter.children:
                if owner.case == "Gen" and preposition(owner) in ("", "от"):
                    yield from whom(ground, owner)
