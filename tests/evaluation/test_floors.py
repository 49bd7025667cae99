"""Pinned floors of quality."""

from __future__ import annotations

from pathlib import Path

import pytest

from elchi.evaluation import Evaluation, GoldError, Score, Tally, check_floors, load_floors

HALF = Evaluation((Score("a", "events", Tally(right=1, missed=1, extra=1), {}),))


def test_a_kind_below_its_floor_is_told() -> None:
    assert check_floors(HALF, {"events": 0.5, "all": 0.5}) == []
    (line,) = check_floors(HALF, {"events": 0.51})
    assert line.startswith("events: F1 0.5000 is below its floor 0.5100")


def test_a_kind_with_nothing_in_it_cannot_keep_a_floor() -> None:
    assert "F1 nothing" in check_floors(HALF, {"figures": 0.1})[0]


def test_floors_are_read_for_one_set(tmp_path: Path) -> None:
    path = tmp_path / "floors.toml"
    path.write_text("[dev]\nevents = 0.7\n[test]\nevents = 0.6\n", encoding="utf-8")
    assert load_floors(path, "dev") == {"events": 0.7}
    assert load_floors(path, "other") == {}


@pytest.mark.parametrize("line", ["event = 0.7", "events = 70", "events = 'high'", "events ="])
def test_a_wrong_floor_is_an_error(tmp_path: Path, line: str) -> None:
    path = tmp_path / "floors.toml"
    path.write_text(f"[dev]\n{line}\n", encoding="utf-8")
    with pytest.raises(GoldError, match=r"floors\.toml"):
        load_floors(path, "dev")
