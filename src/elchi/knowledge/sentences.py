"""Words that tell where a Russian sentence ends."""

from __future__ import annotations

from functools import cache

from elchi.knowledge.tables import read_toml


@cache
def sentence_words(name: str) -> frozenset[str]:
    """One of the lists of `ru/sentences.toml`: "goes_on", "begins", "opens", "before_country", "line_goes_on"."""
    return frozenset(read_toml("ru/sentences.toml")[name])
