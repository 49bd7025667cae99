"""The language of a report: a statistical guess for each paragraph, corrected by letters and small words.

The guess alone takes a list of Kyrgyz names in a Russian report for Kyrgyz, and knows nothing of a single word; so it
is made by paragraph, weighed by length, and asked for evidence in the letters. Where most of a text has no letters but
Russian ones and many of its small words, no guess is needed: it takes 0.5 ms a paragraph, and its model half a second.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from elchi.knowledge.tables import read_toml
from elchi.model import Span
from elchi.sources.page import Mark, Piece, lines_of

READ_LANGUAGES = frozenset({"ru"})
UNKNOWN = "und"
SAMPLED_PARAGRAPHS = 40
SAMPLED_CHARACTERS = 800
FOREIGN_WORDS = 6  # a shorter paragraph in another language may be a name
FOREIGN_CHARACTERS = 40
PLAIN_SHARE = 0.6  # of the sampled characters in plain Russian: then nothing can outweigh it
PLAIN_WORDS = 6  # a shorter paragraph proves nothing
_WORD = re.compile(r"[^\W\d_]+")
_SIGNS = r"\x00-@\[-`{-\xa9\xab-\xb1\xbb\u2010-\u206f№"
_NOT_RUSSIAN = re.compile(rf"[^А-Яа-яЁё{_SIGNS}]")  # it may be a letter; those that Russian uses, and marks, are not
_RUSSIAN_ONLY = re.compile("[ыэёЫЭЁ]")  # Bulgarian and Ukrainian lack them; others have letters that Russian lacks


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # half a second: only when a text is there

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([language for language in language_names() if language in identifier.labels])
    return identifier


@cache
def language_names() -> dict[str, str]:
    """English names of the languages that are told apart, by ISO 639-1 code."""
    return dict(read_toml("world/languages.toml")["names"])


@cache
def _letters() -> dict[str, frozenset[str]]:
    return {language: frozenset(letters) for language, letters in read_toml("world/languages.toml")["letters"].items()}


@cache
def _small_words() -> dict[str, frozenset[str]]:
    return {language: frozenset(words) for language, words in read_toml("world/languages.toml")["words"].items()}


def guess(paragraph: str) -> tuple[str, float]:
    """The language of one paragraph and how sure that is; unknown where there are no letters."""
    sample = paragraph[:SAMPLED_CHARACTERS]
    words = [word.casefold() for word in _WORD.findall(sample)]
    if not words:
        return UNKNOWN, 0.0
    weights = {language: float(weight) * _evidence(language, words) for language, weight in _identifier().rank(sample)}
    total = sum(weights.values())
    best = max(weights, key=lambda language: weights[language])
    return (best, weights[best] / total) if total > 0 else (UNKNOWN, 0.0)


def _evidence(language: str, words: Sequence[str]) -> float:
    """How far letters and small words speak for a language or against it."""
    if language == "ru":
        foreign, small = _share_with(words, _foreign_to_russian()), _share_of(words, "ru")
        if foreign > 0.2:
            return 0.01
        return 20.0 if small > 0.08 else 3.0 if foreign == 0 else 1.0
    if language in _small_words():
        return 1.0 if _share_of(words, language) > _share_of(words, "ru") else 0.2
    letters = _letters().get(language)
    if letters is None:
        return 1.0
    share = _share_with(words, letters)
    if language in _unlike_russian() and _share_of(words, "ru") > 0.08:
        return 0.02
    if share == 0:
        return 0.05 if len(words) >= 6 else 0.3
    return 3.0 if share > 0.2 else 1.0


@cache
def _unlike_russian() -> frozenset[str]:
    return frozenset(read_toml("world/languages.toml")["unlike_russian"]["languages"])


def _share_of(words: Sequence[str], language: str) -> float:
    return sum(word in _small_words()[language] for word in words) / len(words)


@cache
def _foreign_to_russian() -> frozenset[str]:
    return frozenset().union(*_letters().values())


def _share_with(words: Sequence[str], letters: frozenset[str]) -> float:
    return sum(not letters.isdisjoint(word) for word in words) / len(words)


def language_of(text: str, stretches: Iterable[Span]) -> str:
    """The language that most of the prose is in."""
    paragraphs = _sampled([piece for span in stretches for piece in _lines(text, span)])
    if _plainly_russian(text, paragraphs):
        return "ru"
    weights: Counter[str] = Counter()
    for piece in paragraphs:
        language, sure = guess(piece.of(text))
        if language != UNKNOWN:
            weights[language] += round(sure * min(len(piece), SAMPLED_CHARACTERS) * 1000)
    return weights.most_common(1)[0][0] if weights else UNKNOWN


def _plainly_russian(text: str, paragraphs: Iterable[Piece]) -> bool:
    """Whether letters and small words alone show that most of the paragraphs are Russian."""
    sizes = [(min(len(piece), SAMPLED_CHARACTERS), piece.start) for piece in paragraphs]
    missing = PLAIN_SHARE * sum(size for size, _ in sizes)
    for size, start in sorted(sizes, reverse=True):
        missing -= size if _is_plain(text[start : start + size]) else 0
        if missing < 0:
            return True
    return False


def _is_plain(sample: str) -> bool:
    if _NOT_RUSSIAN.search(sample) and not _foreign_to_russian().isdisjoint(sample.casefold()):
        return False
    words = sample.casefold().split()  # with their marks, which small words seldom have: four times as quick
    small = sum(map(_small_words()["ru"].__contains__, words))
    return len(words) >= PLAIN_WORDS and small > 0.08 * len(words) and bool(_RUSSIAN_ONLY.search(sample))


def _sampled(pieces: list[Piece]) -> list[Piece]:
    """Some paragraphs from everywhere in the text: a language is not found better in a thousand."""
    step = max(len(pieces) // SAMPLED_PARAGRAPHS, 1)
    return pieces[::step][:SAMPLED_PARAGRAPHS]


def _lines(text: str, span: Span) -> Iterable[Piece]:
    return (Piece(span.start + line.start, span.start + line.end) for line in lines_of(text[span.start : span.end]))


def foreign_paragraphs(text: str, body: Iterable[Span]) -> tuple[tuple[Mark, str], ...]:
    """Paragraphs of a Russian report that are in another language: they stay unread."""
    found = []
    for span in body:
        for piece in _lines(text, span):
            sample = text[piece.start : min(piece.end, piece.start + SAMPLED_CHARACTERS)]
            if len(sample) >= FOREIGN_CHARACTERS and _looks_foreign(sample):
                language, sure = guess(sample)
                if language not in {"ru", UNKNOWN} and sure > 0.9:
                    found.append((Mark(piece.start, piece.end, "other", "foreign_language"), language))
    return tuple(found)


def _looks_foreign(sample: str) -> bool:
    odd = _NOT_RUSSIAN.findall(sample)
    if len(odd) < 0.8 * FOREIGN_WORDS and _foreign_to_russian().isdisjoint("".join(odd).casefold()):
        return False  # most paragraphs: spares the look at each word
    words = [word.casefold() for word in _WORD.findall(sample)]
    if len(words) < FOREIGN_WORDS:
        return False
    cyrillic = sum("а" <= word[0] <= "я" or word[0] in "ёәғқңөұүһіўҳҷӣӯ" for word in words) / len(words)
    return cyrillic < 0.2 or _share_with(words, _foreign_to_russian()) > 0.2


def unread_warning(language: str) -> str | None:
    """What to tell about a report in a language that is not read."""
    if language in READ_LANGUAGES:
        return None
    if language == UNKNOWN:
        return "the language cannot be told: no facts were read"
    return f"the report is in {language_names().get(language, language)} ({language}), which is not read yet: no facts"
