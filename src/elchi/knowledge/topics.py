"""What a text is about: the table `ru/topics.toml`, matched on dictionary forms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeVar, get_args

from elchi.knowledge.declension import fold
from elchi.knowledge.phrases import PhraseIndex, phrase_index
from elchi.knowledge.tables import read_toml
from elchi.model.vocabulary import Topic

Key = TypeVar("Key")
_SHORTEST = 3  # letters of the shortest beginning with a star


@dataclass(frozen=True, slots=True)
class TopicWords:
    """The table as lookups: whole words, beginnings of words (without the star), phrases."""

    words: Mapping[str, frozenset[Topic]]
    beginnings: Mapping[str, frozenset[Topic]]
    phrases: PhraseIndex[frozenset[Topic]]
    longest: int  # letters of the longest beginning


def topics_of(lemmas: Sequence[str]) -> tuple[Topic, ...]:
    """The topics of a passage by its dictionary forms, the one with most words first."""
    return tuple(ordered(topic_counts(lemmas)))


def ordered(counts: Mapping[Topic, int]) -> list[Topic]:
    """The topics counted, the one with most words first; of equals the one that the vocabulary names first."""
    order = _order()
    return sorted(counts, key=lambda topic: (-counts[topic], order[topic]))


@cache
def _order() -> Mapping[Topic, int]:
    return {topic: place for place, topic in enumerate(get_args(Topic))}


def topic_counts(lemmas: Sequence[str]) -> Counter[Topic]:
    """How many words and phrases of a passage speak of each topic."""
    counts: Counter[Topic] = Counter()
    phrases = topic_words().phrases
    for place, lemma in enumerate(lemmas):
        for topic in word_topics(lemma):
            counts[topic] += 1
        if lemma not in phrases.by_first:
            continue
        phrase = phrases.match(lemmas, place)
        if phrase is not None:
            counts.update(phrase[0])
    return counts


@cache
def word_topics(lemma: str) -> frozenset[Topic]:
    """The topics of which one dictionary form speaks."""
    table = topic_words()
    word = fold(lemma)
    exact = table.words.get(word)
    if exact is not None:
        return exact
    found: frozenset[Topic] = frozenset()
    for length in range(_SHORTEST, min(len(word), table.longest) + 1):
        found |= table.beginnings.get(word[:length], frozenset())
    return found


@cache
def topic_words() -> TopicWords:
    """The table, read once. A word listed as none of a topic's is looked up whole and found to speak of nothing."""
    words: dict[str, frozenset[Topic]] = {}
    beginnings: dict[str, frozenset[Topic]] = {}
    phrases: dict[tuple[str, ...], frozenset[Topic]] = {}
    for topic, kind, text in _rows():
        if kind == "phrases":
            _add(phrases, tuple(text.split()), topic)
        elif kind == "not_words":
            words.setdefault(text, frozenset())
        elif text.endswith("*"):
            _add(beginnings, text[:-1], topic)
        else:
            _add(words, text, topic)
    for word in list(words):
        matching = [topics for start, topics in beginnings.items() if words[word] and word.startswith(start)]
        words[word] = words[word].union(*matching)
    return TopicWords(words, beginnings, phrase_index(phrases.items(), folded=False), max(map(len, beginnings)))


def _rows() -> Iterator[tuple[Topic, str, str]]:
    for topic, lists in read_toml("ru/topics.toml").items():
        for kind, texts in lists.items():
            for text in texts:
                yield topic, kind, text  # type: ignore[misc]  # checked by the tests of the table


def _add(table: dict[Key, frozenset[Topic]], key: Key, topic: Topic) -> None:
    table[key] = table.get(key, frozenset()) | {topic}
