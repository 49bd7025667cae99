"""Sentences and tokens of a report's body, as offsets into its text.

razdel finds both; rules here mend where it cuts sentences of officialdom at the wrong dot, and tokens come from a
store of those seen lately, for razdel's tokeniser looks at nothing beyond white space.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from razdel import sentenize, tokenize

from elchi.knowledge.sentences import sentence_words
from elchi.language.russian.paragraphs import paragraphs
from elchi.model import Report

LONGEST = 200  # tokens of a sentence: the syntax network compares each with each
LONGEST_WORD = 100  # characters without white space handed to the tokeniser at once

_SIGNS = re.compile(r"[^\w\s!-/:-@\[-`{-~«»„“”…–—№§©®°€£¥₽]+(?=\w)")  # pictures and arrows before a letter
_CHUNK = re.compile(rf"\S{{1,{LONGEST_WORD}}}")
_ABBREVIATION = re.compile(r"([^\W\d_][\w-]*)\.$")
_FIRST_WORD = re.compile(r"\W*([^\W\d_]+)")
_ONLY_A_TIME = re.compile(r"^(\w+(?:-\w+)?) [\d–—-]+ (?:[а-яё]+ \d{4} )?гг?\.$", re.I)
_YEAR_AND_CAPITAL = re.compile(r"\d{4} ?гг?\.(\s+)([А-ЯЁ][а-яё]*)")
_ACRONYM_AND_CAPITAL = re.compile(r"(?<!\w)[A-ZА-ЯЁ]{2,}-[A-ZА-ЯЁ]\.(\s+)(?=[А-ЯЁ][а-яё]{2,})")
_BREAKS = (";", ",", ":", "—", "–", "-")


class Cut(NamedTuple):
    """A sentence cut out of the text: the paragraph that it belongs to, and its tokens, in lists of the same length.

    `words` are the tokens' texts, `starts` and `ends` where they stand in the report's text.
    """

    paragraph: int
    words: list[str]
    starts: list[int]
    ends: list[int]


def sentences(report: Report) -> Iterator[Cut]:
    """The sentences of the report's body; none is empty, none longer than LONGEST."""
    for number, span in enumerate(paragraphs(report)):
        for start, end in cut_sentences(span.of(report.text)):
            words, starts, ends = tokens(report.text, span.start + start, span.start + end)
            while len(words) > LONGEST:
                cut = _break(words)
                yield Cut(number, words[:cut], starts[:cut], ends[:cut])
                words, starts, ends = words[cut:], starts[cut:], ends[cut:]
            if words:
                yield Cut(number, words, starts, ends)


def cut_sentences(paragraph: str) -> list[tuple[int, int]]:
    """Where the sentences of a paragraph start and end."""
    found: list[tuple[int, int]] = []
    for part in sentenize(paragraph):
        start = part.start
        for cut in _missed(part.text):
            found.append((start, part.start + cut))
            start = part.start + cut
        if found and _belongs_together(paragraph[slice(*found[-1])], paragraph[start : part.stop]):
            start = found.pop()[0]
        found.append((start, part.stop))
    return found


def _missed(sentence: str) -> Iterator[int]:
    """Where razdel overlooks the end of a sentence.

    It takes the dot of a year for an abbreviation ("8 июля 1993 г. В Бишкеке …") and the last letter of an acronym
    for an initial ("с сетью ENTSO-E. Договоренность …").
    """
    for match in _ACRONYM_AND_CAPITAL.finditer(sentence):
        yield match.end(1)
    for match in _YEAR_AND_CAPITAL.finditer(sentence):
        if match.group(2).lower() in sentence_words("begins"):
            yield match.end(1)


def _belongs_together(left: str, right: str) -> bool:
    """Whether two sentences of razdel's are one."""
    left = left.rstrip()
    abbreviation = _ABBREVIATION.search(left[-20:])
    if abbreviation is None:
        return False
    word = abbreviation.group(1).lower()
    following = _FIRST_WORD.match(right)
    if word in sentence_words("goes_on"):
        return True
    if word in sentence_words("before_country") and following and following.group(1) == "США":
        return True
    only_a_time = _ONLY_A_TIME.match(left)
    return only_a_time is not None and only_a_time.group(1).lower() in sentence_words("opens")


def tokens(text: str, start: int, end: int) -> tuple[list[str], list[int], list[int]]:
    """The tokens of a stretch of the text: their words, starts and ends."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for chunk in _CHUNK.finditer(text, start, end):
        at = chunk.start()
        for word, first, last in _chunk_tokens(chunk.group()):
            words.append(word)
            starts.append(at + first)
            ends.append(at + last)
    return words, starts, ends


@lru_cache(maxsize=30_000)
def _chunk_tokens(chunk: str) -> tuple[tuple[str, int, int], ...]:
    """razdel's tokens of a stretch without white space; signs that cling to a word ("⚡️Секретарь") stand apart."""
    return tuple(
        (chunk[first:last], first, last)
        for token in tokenize(chunk)
        for first, last in _without_signs(token.text, token.start, token.stop)
    )


def _without_signs(word: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """The sign before a word and the word; a word alone as it is."""
    signs = _SIGNS.match(word)
    if signs is None:
        yield start, stop
        return
    yield start, start + signs.end()
    yield start + signs.end(), stop


def _break(words: list[str]) -> int:
    """Where to cut an endless sentence: behind the last strong mark within the limit, or at the limit."""
    for mark in _BREAKS:
        for place in range(LONGEST - 1, LONGEST // 2, -1):
            if words[place] == mark:
                return place + 1
    return LONGEST
