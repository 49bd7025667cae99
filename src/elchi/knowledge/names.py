"""Words that stand around names of people in Russian."""

from __future__ import annotations

from functools import cache

from elchi.knowledge.tables import read_toml


@cache
def not_a_person_before() -> frozenset[str]:
    """Dictionary forms after which a name is that of a thing ("имени", "улица")."""
    return frozenset(read_toml("ru/names.toml")["not_a_person_before"])


@cache
def courtesies() -> frozenset[str]:
    """Dictionary forms of "господин" and the like."""
    return frozenset(read_toml("ru/names.toml")["courtesies"])
