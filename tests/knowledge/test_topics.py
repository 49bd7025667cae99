"""Topics are told by the words that speak of them and by nothing else."""

from typing import get_args

from elchi.knowledge.tables import read_toml
from elchi.knowledge.topics import topic_counts, topics_of, word_topics
from elchi.model.vocabulary import Topic


def test_words_and_beginnings_of_words_tell_topics() -> None:
    assert word_topics("товарооборот") == {"trade"}
    assert word_topics("инвестиционный") == {"investment"}
    assert "energy" in word_topics("водно-энергетический") or "water" in word_topics("водно-энергетический")
    assert word_topics("вопрос") == frozenset()


def test_a_word_that_only_begins_alike_tells_nothing() -> None:
    assert word_topics("водитель") == frozenset()


def test_phrases_count_besides_their_words() -> None:
    assert topics_of(["сельский", "хозяйство"]) == ("agriculture",)
    assert topic_counts(["пункт", "пропуск"]) == {"border": 1}


def test_the_topic_with_most_words_stands_first() -> None:
    lemmas = ["стороны", "обсудить", "развитие", "торговля", "товарооборот", "экспорт", "и", "туризм"]
    assert topics_of(lemmas) == ("trade", "tourism")


def test_every_topic_of_the_vocabulary_has_words() -> None:
    table = read_toml("ru/topics.toml")
    assert set(table) == set(get_args(Topic))
    assert all("_" not in word for lists in table.values() for words in lists.values() for word in words)
