"""Towns within a title of office: "посол в Баку", "аким Алматы"."""

from __future__ import annotations

from elchi.knowledge.places import match_places
from elchi.language import is_known_name


def country_of_town(word: str) -> str | None:
    """The state in which a town of the tables lies."""
    found = match_places([word], 0)
    return found.country if found is not None else None


def is_town(word: str) -> bool:
    """Whether the word is a town of the tables and no given name."""
    found = match_places([word], 0)
    return found is not None and found.place.kind == "town" and not is_known_name(word)
