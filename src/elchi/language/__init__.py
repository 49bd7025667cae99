"""Report → Analysis: sentences, tokens with their grammar, spans of names; each language behind the same interface."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from elchi.language import russian
from elchi.language.analysis import Analysis, Name, NameKind, Sentence, Token
from elchi.language.russian.forms import base_forms, searched_words
from elchi.language.russian.inflect import (
    is_known_name,
    is_only_surname,
    is_plural_form,
    is_surname,
    may_be_genitive,
    may_be_plural,
    nominative_beside,
    nominative_word,
)
from elchi.language.russian.latin import latin as latin_name
from elchi.language.russian.names import nominative_name
from elchi.model import Report

__all__ = [
    "Analysis",
    "Name",
    "NameKind",
    "Sentence",
    "Token",
    "analyse",
    "analyse_many",
    "base_forms",
    "is_known_name",
    "is_only_surname",
    "is_plural_form",
    "is_surname",
    "latin_name",
    "may_be_genitive",
    "may_be_plural",
    "nominative_beside",
    "nominative_name",
    "nominative_word",
    "searched_words",
]


def analyse(report: Report) -> Analysis:
    """The grammar of the report's body."""
    (analysis,) = analyse_many([report])
    return analysis


def analyse_many(reports: Iterable[Report]) -> Iterator[Analysis]:
    """The analyses of reports, in the order given; many at once are read several times faster than one by one."""
    return russian.analyse_many(reports)
