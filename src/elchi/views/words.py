"""What the vocabularies of a reading are called in plain Russian: the table `assets/words.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from importlib.resources import files
from typing import Any

from elchi.knowledge.states import state_name

_TABLE: Mapping[str, Any] = tomllib.loads(
    files("elchi.views").joinpath("assets", "words.toml").read_text(encoding="utf-8")
)

KINDS: Mapping[str, str] = _TABLE["kinds"]
ROLES: Mapping[str, str] = _TABLE["roles"]
OFFICE_STATUSES: Mapping[str, str] = _TABLE["office_statuses"]
EVENT_TYPES: Mapping[str, str] = _TABLE["event_types"]
EVENT_KINDS: Mapping[str, str] = _TABLE["event_kinds"]
EVENT_FORMATS: Mapping[str, str] = _TABLE["event_formats"]
EVENT_MARKS: Mapping[str, str] = _TABLE["event_marks"]
PARTS: Mapping[str, str] = _TABLE["parts"]
STATEMENT_KINDS: Mapping[str, str] = _TABLE["statement_kinds"]
MODALITIES: Mapping[str, str] = _TABLE["modalities"]
CHANGES: Mapping[str, str] = _TABLE["changes"]
COMMITMENTS: Mapping[str, str] = _TABLE["commitments"]
RELATION_LEVELS: Mapping[str, str] = _TABLE["relation_levels"]
MECHANISMS: Mapping[str, str] = _TABLE["mechanisms"]
TOPICS: Mapping[str, str] = _TABLE["topics"]
MEASURES: Mapping[str, str] = _TABLE["measures"]
COUNTED: Mapping[str, str] = _TABLE["counted"]
UNITS: Mapping[str, Sequence[str]] = _TABLE["units"]
BODY_KINDS: Mapping[str, str] = _TABLE["body_kinds"]
UNPLACED: Mapping[str, str] = _TABLE["unplaced"]
NOTES: Sequence[Mapping[str, str]] = _TABLE["notes"]
MESSAGES: Sequence[Mapping[str, str]] = _TABLE["messages"]
LANGUAGES: Mapping[str, str] = _TABLE["languages"]
MONTHS: Mapping[str, Sequence[str]] = _TABLE["months"]
OUTCOMES: Mapping[str, str] = _TABLE["outcomes"]
HEADINGS: Mapping[str, str] = _TABLE["headings"]


def role_name(role: str) -> str:
    """The office of a role: `deputy_…` is a "заместитель"."""
    deputed = role.removeprefix("deputy_")
    if role == deputed:
        return ROLES.get(role, role)
    return f"заместитель {_TABLE['deputies'].get(deputed, '')}".strip()


def body_kind(kind: str | None) -> str:
    """What kind of body it is; a kind without a name shows its key."""
    return BODY_KINDS.get(kind, _TABLE["fallbacks"]["body_kind"].format(kind)) if kind else ""


def measure_name(measure: str) -> str:
    """What is measured; a measure without a name shows its key."""
    return MEASURES.get(measure, _TABLE["fallbacks"]["measure"].format(measure))


def status_word(status: str, type_: str) -> str:
    """ "состоялась" for a meeting: the status of an event in the gender of its noun."""
    return str(_TABLE["event_statuses"][status][_TABLE["genders"].get(type_, "n")])


def state(code: str | None) -> str:
    """The short Russian name of a state or organisation; empty without a code."""
    return state_name(code) if code else ""


def sides(codes: Sequence[str]) -> str:
    """ "Грузия – Узбекистан"."""
    return " – ".join(map(state, codes))
