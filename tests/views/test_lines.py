"""A reading as a line of JSON."""

from __future__ import annotations

import msgspec
from hypothesis import given
from tests.views.sample import FULL, readings

from elchi.model import Reading
from elchi.views.lines import json_line


def test_rules_stand_in_a_line_only_when_asked_for() -> None:
    assert b'"rule"' not in json_line(FULL)
    assert b'"rule":"office.beside_name"' in json_line(FULL, explain=True)


@given(readings())
def test_a_line_is_one_line_and_reads_back(reading: Reading) -> None:
    line = json_line(reading, explain=True)
    assert line.count(b"\n") == 1
    assert msgspec.json.decode(line, type=Reading) == reading
