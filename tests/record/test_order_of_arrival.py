"""The order of arrival does not change the record, nor does building it step by step."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from tests.record.made import SAMPLES, exported, made, of_folder

from elchi.model import Reading


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    return of_folder(SAMPLES)


@pytest.mark.parametrize("seed", range(6))
def test_any_order_gives_the_same_bytes(readings: list[Reading], tmp_path: Path, seed: int) -> None:
    """With some reports taken out and added again on the way."""
    shuffled = random.Random(seed).sample(readings, len(readings))
    record = made(tmp_path / "shuffled.elchi", shuffled)
    for reading in shuffled[:4]:
        record.remove(reading.report.id)
    for reading in shuffled[:4]:
        assert record.add(reading)
    step_by_step = exported(record)
    assert step_by_step == exported(made(tmp_path / "in_order.elchi", readings))
    record.rebuild()
    assert step_by_step == exported(record)


def test_a_report_is_added_once(readings: list[Reading], tmp_path: Path) -> None:
    record = made(tmp_path / "r.elchi", readings[:2])
    assert not record.add(readings[0])
    assert len(record) == 2


def test_an_empty_record_is_left_when_all_is_taken_out(readings: list[Reading], tmp_path: Path) -> None:
    record = made(tmp_path / "r.elchi", readings[:3])
    for reading in readings[:3]:
        record.remove(reading.report.id)
    assert exported(record) == b""


def test_an_id_keeps_leading_to_its_event(readings: list[Reading], tmp_path: Path) -> None:
    """An event whose id came from its second report is found by it when the first has come in."""
    late_first = [readings[7], *readings[:7]]
    record = made(tmp_path / "r.elchi", late_first[:1])
    shown = {event.id: record.sources(event.id) for event in record.timeline()}
    for reading in late_first[1:]:
        record.add(reading)
    for id_, sources in shown.items():
        found = record.entity(id_)
        assert found is not None
        assert set(sources) & set(record.sources(found.id))
