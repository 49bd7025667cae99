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


@cache
def styles() -> frozenset[str]:
    """Dictionary forms of the styles of ruling families ("принц")."""
    return frozenset(read_toml("ru/names.toml")["styles"])


@cache
def arabic_articles() -> frozenset[str]:
    """Articles in names of Arabs ("аль", "ас"), after which a word in -и does not decline."""
    return frozenset(read_toml("ru/names.toml")["articles"])


@cache
def arabic_men() -> frozenset[str]:
    """Words that stand in names of Arab men and do not decline ("бин", "Абдель")."""
    return frozenset(read_toml("ru/names.toml")["of_men"])
