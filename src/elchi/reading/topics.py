"""What events, statements and commitments are about."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from elchi.knowledge.discussions import discussion_words
from elchi.knowledge.topics import ordered, topic_counts, topics_of
from elchi.language.analysis import Analysis, Sentence, Token
from elchi.model import Commitment, Event, Office, Span, Statement
from elchi.model.vocabulary import Topic

_FOLLOWING = 8  # sentences after an event's own that may tell what was talked about
_OFTEN = 2  # words of a topic in what speakers say that make it one of the meeting
_TALKS = frozenset(("meeting", "call", "session"))


def with_topics(
    events: Sequence[Event],
    statements: Sequence[Statement],
    commitments: Sequence[Commitment],
    analysis: Analysis,
    offices: Sequence[Office] = (),
) -> tuple[tuple[Event, ...], tuple[Statement, ...], tuple[Commitment, ...]]:
    """The same facts with their topics: of what is said from its own words, of events also from what was discussed.

    Titles of office ("министр энергетики") tell the topic of an event only where nothing else does.
    """
    starts = [token.start for token in analysis.tokens]
    titles = {index for office in offices for span in office.evidence for index in _within(starts, span)}
    own = [_sentences(event, analysis, starts) for event in events]
    talks = Counter(
        analysis.tokens[index].sentence.index
        for event in events
        if event.type in _TALKS
        for span in event.evidence
        for index in _within(starts, span)[:1]
        if analysis.tokens[index].lemma not in discussion_words()  # "обсудили" goes on telling of the same talks
    )
    told = [_of_event(event, at, analysis, talks, titles) for event, at in zip(events, own, strict=True)]
    return (
        tuple(replace(event, topics=event.topics or topics) for event, topics in zip(events, told, strict=True)),
        tuple(replace(one, topics=one.topics or _of_span(one.content, analysis, starts)) for one in statements),
        tuple(replace(one, topics=one.topics or _of_span(one.content, analysis, starts)) for one in commitments),
    )


def _within(starts: Sequence[int], span: Span) -> range:
    """The indexes of the tokens that begin in a span."""
    return range(bisect_left(starts, span.start), bisect_left(starts, span.end))


def _of_span(span: Span, analysis: Analysis, starts: Sequence[int]) -> tuple[Topic, ...]:
    return _topics(analysis.tokens[index] for index in _within(starts, span))


def _topics(tokens: Iterable[Token]) -> tuple[Topic, ...]:
    return topics_of([token.lemma for token in tokens])


def _of_event(
    event: Event, own: Sequence[Sentence], analysis: Analysis, talks: Counter[int], titles: set[int]
) -> tuple[Topic, ...]:
    """The topics of one event; `talks` counts the talks that each sentence tells of."""
    told = [token for sentence in own for token in _about(sentence)]
    plain = [token for token in told if token.index not in titles]
    if event.type in ("message", "appointment"):
        return ()
    if event.type not in _TALKS:
        return _topics(plain) or _topics(told)
    others = talks - Counter(sentence.index for sentence in own)
    following = _following(own[0], analysis, others) if own else []
    discussed, said = _split(following)
    first = topic_counts([token.lemma for token in (*plain, *discussed)])
    also = topic_counts([token.lemma for token in said])
    certain = [topic for topic in ordered(first + also) if topic in first or also[topic] >= _OFTEN]
    return tuple(certain) or _topics(told)


def _sentences(event: Event, analysis: Analysis, starts: Sequence[int]) -> list[Sentence]:
    found = {}
    for span in event.evidence:
        for index in _within(starts, span)[:1]:
            sentence = analysis.tokens[index].sentence
            found[sentence.index] = sentence
    return [found[index] for index in sorted(found)]


def _about(sentence: Sentence) -> Iterator[Token]:
    """The words of a sentence that are no names of people, places or bodies."""
    return (token for token in sentence.tokens if token.name is None)


def _following(own: Sentence, analysis: Analysis, others: Mapping[int, int]) -> list[Sentence]:
    """The sentences that go on telling of a meeting, up to the next one."""
    found = []
    for sentence in analysis.sentences[own.index + 1 : own.index + 1 + _FOLLOWING]:
        if sentence.index in others:
            break
        found.append(sentence)
    return found


def _split(sentences: Sequence[Sentence]) -> tuple[list[Token], list[Token]]:
    """The words of sentences that tell what was talked about, and those of the others, where speakers tell it."""
    words = discussion_words()
    discussed: list[Token] = []
    said: list[Token] = []
    for sentence in sentences:
        talks = any(token.lemma in words for token in sentence.tokens)
        (discussed if talks else said).extend(_about(sentence))
    return discussed, said
