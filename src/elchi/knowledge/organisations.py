"""International organisations that act beside states: the table `ru/organisations.csv`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from elchi.knowledge.tables import Row, read_csv, values


@dataclass(frozen=True, slots=True)
class Organisation:
    """One organisation; `code` is its usual English acronym and stands where a state's code would."""

    code: str
    kind: str
    name: str
    names: tuple[str, ...]  # long names, in the nominative with the marks of declension
    abbreviations: tuple[str, ...]
    ambiguous: frozenset[str]  # abbreviations with other common meanings; they are not looked up
    parent: str | None  # the code of the organisation of which it is an organ; of others their own


@cache
def organisations() -> tuple[Organisation, ...]:
    """All organisations of the table, in its order."""
    return tuple(_organisation(row) for row in read_csv("ru/organisations.csv"))


@cache
def organisations_by_code() -> Mapping[str, Organisation]:
    """Organisations by code."""
    return {body.code: body for body in organisations()}


def whole_of(code: str) -> str:
    """The union to which an organ of it belongs ("EUCOM" gives "EU"); of every other code that code."""
    listed = organisations_by_code().get(code)
    return (listed.parent if listed is not None else None) or code


def _organisation(row: Row) -> Organisation:
    short = values(row["abbreviations"])
    return Organisation(
        code=row["code"],
        kind=row["kind"],
        name=row["name"],
        names=values(row["names"]),
        abbreviations=tuple(text for text in short if not text.endswith("?")),
        ambiguous=frozenset(text[:-1] for text in short if text.endswith("?")),
        parent=None if row["parent"] == "none" else row["parent"] or row["code"],
    )
