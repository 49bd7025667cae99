"""Words by which a report says what was talked about: the table `ru/discussions.toml`."""

from __future__ import annotations

from functools import cache

from elchi.knowledge.tables import read_toml


@cache
def discussion_words() -> frozenset[str]:
    """Dictionary forms."""
    return frozenset(read_toml("ru/discussions.toml")["words"])
