"""`elchi evaluate`: totals by default, everything with --show, and the floors."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner, Result
from tests.evaluation.as_reading import as_reading

from elchi.cli.main import cli
from elchi.evaluation import load_folder

DEV = Path(__file__).parents[2] / "gold" / "dev"


@pytest.fixture(scope="module")
def perfect(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("readings") / "perfect.jsonl"
    lines = [msgspec.json.encode(as_reading(gold)) for gold in load_folder(DEV)[0]]
    path.write_bytes(b"\n".join(lines))
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli, ["evaluate", *map(str, arguments)])


def row(result: Result, name: str) -> list[str]:
    return next(line.split() for line in result.stdout.splitlines() if line.startswith(name))


def test_perfect_readings_have_an_f1_of_one(perfect: Path) -> None:
    result = run(DEV, perfect)
    assert result.exit_code == 0
    assert row(result, "all")[-3:] == ["1.000", "1.000", "1.000"]


def test_nothing_of_a_text_is_printed_unless_asked_for(perfect: Path, tmp_path: Path) -> None:
    nothing = tmp_path / "none.jsonl"
    nothing.write_text("", encoding="utf-8")
    result = run(DEV, nothing)
    assert "no reading of it was given" in result.stderr
    people = [person for gold in load_folder(DEV)[0] for person in gold.facts.people]
    names = [person.name for person in people if not person.optional]
    assert not any(name in result.output for name in names)
    shown = run(DEV, nothing, "--show", "--kind", "people")
    assert all(name in shown.stdout for name in names)


def test_one_kind_can_be_chosen(perfect: Path) -> None:
    result = run(DEV, perfect, "--kind", "events")
    assert "figures" not in result.stdout
    assert row(result, "events")[1:] == row(result, "all")[1:]


def test_a_floor_that_is_not_kept_ends_with_1(perfect: Path, tmp_path: Path) -> None:
    floors = tmp_path / "floors.toml"
    floors.write_text("[dev]\nevents = 1.0\n", encoding="utf-8")
    assert run(DEV, perfect, "--floors", floors).exit_code == 0
    half = tmp_path / "half.jsonl"
    half.write_bytes(perfect.read_bytes().split(b"\n")[0])
    result = run(DEV, half, "--floors", floors)
    assert result.exit_code == 1
    assert "events: F1 0." in result.stderr


def test_lines_that_are_no_readings_are_wrong_use(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.jsonl"
    wrong.write_text('{"text": 1}\n', encoding="utf-8")
    result = run(DEV, wrong)
    assert result.exit_code == 2
    assert "line 1" in result.stderr


def test_the_texts_of_gold_are_read_where_no_readings_are_given(tmp_path: Path) -> None:
    for suffix in (".txt", ".yaml"):
        name = f"d01_wire_kz_kg{suffix}"
        (tmp_path / name).write_bytes((DEV / name).read_bytes())
    assert float(row(run(tmp_path), "people")[-1]) > 0.5
