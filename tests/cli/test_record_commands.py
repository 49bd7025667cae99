"""The commands of the record: reports go in once, what is known comes out, errors are one line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from elchi.cli.main import COMMANDS, cli

SAMPLES = Path(__file__).parents[2] / "samples"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli, list(map(str, arguments)))


def lines(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of the samples."""
    file = tmp_path_factory.mktemp("record") / "r.elchi"
    result = run("record", SAMPLES, "-r", file)
    assert result.exit_code == 0
    assert "12 added, 0 there before; 12 reports" in result.stderr
    return file


def test_running_it_again_adds_nothing(place: Path) -> None:
    result = run("record", SAMPLES, "-r", place)
    assert (result.exit_code, "0 added, 12 there before" in result.stderr) == (0, True)


def test_the_output_of_read_goes_in_too(place: Path, tmp_path: Path) -> None:
    readings = tmp_path / "readings.jsonl"
    readings.write_bytes(run("read", SAMPLES, "--jsonl").stdout_bytes)
    assert "12 added" in run("record", readings, "-r", tmp_path / "other.elchi").stderr
    assert run("export", "-r", tmp_path / "other.elchi").stdout == run("export", "-r", place).stdout


def test_what_cannot_be_read_is_told_and_the_others_are_added(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    result = run(
        "record", tmp_path / "empty.txt", SAMPLES / "01_2021-03_commission_fifth.txt", "-r", tmp_path / "r.elchi"
    )
    assert result.exit_code == 3
    assert "1 added, 0 there before, 1 could not be read" in result.stderr


def test_plans_with_their_outcomes(place: Path) -> None:
    found = {chain["what"]: chain["outcome"] for chain in lines(run("plans", "Грузия", "UZ", "-r", place))}
    assert (found["visit working"], found["joint_ventures"]) == ("cancelled", "missed")


def test_a_dossier_in_another_script(place: Path) -> None:
    (person,) = lines(run("show", "Chikviladze", "-r", place))
    assert (person["name"], person["country"]) == ("Леван Чиквиладзе", "GE")


def test_a_relationship_holds_people_events_plans_and_figures(place: Path) -> None:
    ids = [str(each["id"]).partition("-")[0] for each in lines(run("show", "GE", "UZ", "-r", place))]
    assert set(ids) == {"level", "person", "event", "chain", "figure"}


def test_what_is_new_since_a_day(place: Path) -> None:
    events = [
        each for each in lines(run("changes", "--since", "2024-11-01", "GE", "UZ", "-r", place)) if "date" in each
    ]
    assert {each["type"] for each in events} >= {"session", "signing"}
    assert all(str(each["told"]["from"]) >= "2024-11-01" for each in events)  # type: ignore[index]
    assert "is no day" in run("changes", "--since", "вчера", "-r", place).stderr


def test_found_by_another_form_of_the_word(place: Path) -> None:
    result = run("find", "порты", "--country", "Грузия", "-n", "1", "-r", place)
    assert len(lines(result)) == 1
    assert "1 of " in result.stderr


def test_conflicts_and_checks(place: Path) -> None:
    (conflict,) = lines(run("conflicts", "GE", "UZ", "-r", place))
    assert conflict["what"] == "trade_turnover"
    result = run("check", "-r", place)
    assert (result.exit_code, "12 reports, 0 faults" in result.stderr) == (0, True)


def test_a_report_is_taken_out_and_the_record_derived_anew(tmp_path: Path) -> None:
    file = tmp_path / "r.elchi"
    run("record", SAMPLES / "01_2021-03_commission_fifth.txt", "-r", file)
    (hit,) = lines(run("find", "-r", file))
    assert run("rm", hit["report"], "-r", file).exit_code == 0
    assert run("rebuild", "-r", file).exit_code == 0
    assert run("export", "-r", file).stdout == ""
    result = run("rm", hit["report"], "-r", file)
    assert (result.exit_code, "no such report" in result.stderr) == (1, True)


def test_decisions_are_written_out_and_read_in(place: Path, tmp_path: Path) -> None:
    dumped = run("decisions", "dump", "-r", place)
    assert (dumped.exit_code, dumped.stdout) == (0, "")
    (tmp_path / "d.jsonl").write_text("{}\n", encoding="utf-8")
    result = run("decisions", "load", tmp_path / "d.jsonl", "-r", place)
    assert (result.exit_code, "d.jsonl:1: is no decision" in result.stderr) == (1, True)


def test_which_record_is_meant(place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The option, then the environment, then elchi.toml, then record.elchi here."""
    monkeypatch.chdir(tmp_path)
    result = run("timeline")
    assert (result.exit_code, "record.elchi: there is no record" in result.stderr) == (2, True)
    (tmp_path / "elchi.toml").write_text(f'record = "{place}"\n', encoding="utf-8")
    assert run("timeline").exit_code == 0
    (tmp_path / "elchi.toml").write_text("record = \n", encoding="utf-8")
    assert "elchi.toml cannot be read" in run("timeline").stderr
    monkeypatch.setenv("ELCHI_RECORD", str(place))
    assert run("timeline").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("timeline", "Нарния"), "is no state"),
        (("timeline", "XQ"), "is no state"),
        (("find", "--until", "завтра"), "is no day"),
        (("show", "Несуществующий"), "knows nobody"),
        (("find", "--who", "Никто"), "knows nobody"),
    ],
)
def test_what_is_not_known_is_told(place: Path, arguments: tuple[str, ...], told: str) -> None:
    result = run(*arguments, "-r", place)
    assert result.exit_code in (1, 2)
    assert told in result.stderr


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_explains_itself_with_an_example(name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    assert f"elchi {name}" in result.stdout
