"""Whose an infinitive is: the table `ru/control.toml`."""

from __future__ import annotations

from functools import cache

from elchi.knowledge.tables import read_toml


@cache
def control_words(name: str) -> frozenset[str]:
    """One of the lists: "of_object", "of_addressee", "hands_on"."""
    return frozenset(read_toml("ru/control.toml")[name])
