"""The headline: it names people in full and repeats what the body tells; what it tells alone is no fact of its own."""

from __future__ import annotations

from elchi.language.analysis import Analysis, Sentence


def in_headline(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence stands in the report's title."""
    title = analysis.report.title
    return title is not None and title.start <= sentence.start and sentence.end <= title.end


def headline_tokens(analysis: Analysis) -> int:
    """How many tokens of the analysis stand in the title; they come first."""
    return sum(len(sentence.tokens) for sentence in analysis.sentences if in_headline(analysis, sentence))
