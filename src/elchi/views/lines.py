"""A reading as one line of JSON, in the public format."""

from __future__ import annotations

from functools import cache

import msgspec
from msgspec import UNSET

from elchi.model import Fact, Reading


def json_line(reading: Reading, *, explain: bool = False) -> bytes:
    """One line of JSON (UTF-8, with its line end); the rules that made the facts stand in it if `explain`."""
    return msgspec.json.encode(reading if explain else without_rules(reading)) + b"\n"


def without_rules(reading: Reading) -> Reading:
    """The same reading, its facts without the names of the rules that made them."""
    stripped = {name: tuple(_without_rule(fact) for fact in getattr(reading, name)) for name in _fact_fields()}
    return msgspec.structs.replace(reading, **stripped)


def _without_rule(fact: Fact) -> Fact:
    return fact if fact.rule is UNSET else msgspec.structs.replace(fact, rule=UNSET)


@cache
def _fact_fields() -> tuple[str, ...]:
    """The fields of a reading that hold facts."""
    return tuple(name for name in Reading.__struct_fields__ if name not in ("report", "text", "warnings"))
