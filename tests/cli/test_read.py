"""`elchi read`: what it prints, where, and how it ends."""

from __future__ import annotations

import json
import os
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner, Result

from elchi.cli import work
from elchi.cli.main import cli
from elchi.model import Reading, Report

ROOT = Path(__file__).parents[2]
TEXT = "БИШКЕК, 14 мая 2025 года — Кабар. Министр иностранных дел Казахстана Ерлан Сагымбаев посетил Бишкек.\n"
ELCHI = [sys.executable, "-m", "elchi.cli.main"]


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.txt").write_text(TEXT.replace("посетил", f"посетил ({name})"), encoding="utf-8")
    return tmp_path


def run(*arguments: object, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(cli, ["read", *map(str, arguments)], input=stdin)


def test_readings_come_as_json_lines_in_the_order_given(reports: Path) -> None:
    result = run(reports / "c.txt", reports / "a.txt")
    assert result.exit_code == 0
    paths = [json.loads(line)["report"]["path"] for line in result.stdout.splitlines()]
    assert paths == [str(reports / "c.txt"), str(reports / "a.txt")]


def test_a_line_is_a_reading_of_the_text_as_it_stands(reports: Path) -> None:
    reading = msgspec.json.decode(run(reports / "a.txt").stdout_bytes, type=Reading)
    assert reading.text == (reports / "a.txt").read_bytes().decode()
    assert [person.name for person in reading.people] == ["Ерлан Сагымбаев"]
    assert "rule" not in run(reports / "a.txt").stdout.replace('"rule":"stamp"', "")


def test_rules_are_told_when_asked_for(reports: Path) -> None:
    assert '"rule":"office.beside_name"' in run(reports / "a.txt", "--explain").stdout


def test_cards_are_for_people(reports: Path) -> None:
    assert "Ерлан Сагымбаев (KZ)" in run(reports / "a.txt", "--cards").stdout


def test_standard_input_is_read(reports: Path) -> None:
    assert json.loads(run("-", stdin=TEXT.encode()).stdout)["text"] == TEXT


def test_keys_of_records_can_be_named(tmp_path: Path) -> None:
    dump = tmp_path / "dump.jsonl"
    dump.write_text(json.dumps({"body": TEXT, "meta": {"link": "https://example.org/1"}}) + "\n", encoding="utf-8")
    result = run(dump, "--map", "text=body", "--map", "url=meta.link")
    assert json.loads(result.stdout)["report"]["url"] == "https://example.org/1"


def test_a_page_is_written_to_its_file(reports: Path) -> None:
    page = reports / "out.html"
    result = run(reports / "a.txt", reports / "b.txt", "--html", page)
    assert (result.exit_code, result.stdout) == (0, "")
    assert page.read_text(encoding="utf-8").count('<article class="report"') == 2


def test_what_cannot_be_read_is_named_and_the_others_are_read(reports: Path) -> None:
    (reports / "empty.txt").write_text("  ", encoding="utf-8")
    result = run(reports / "a.txt", reports / "nowhere.txt", reports / "empty.txt", reports / "b.txt")
    assert result.exit_code == 3
    assert len(result.stdout.splitlines()) == 2
    assert "nowhere.txt: cannot be read" in result.stderr
    assert "empty.txt: empty" in result.stderr
    assert "2 reports could not be read" in result.stderr


def test_a_report_over_which_the_reading_fails_does_not_take_the_others_with_it(
    reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from elchi.reading import reader

    good = reader.read_reports

    def fails_over_b(batch: list[Report]) -> object:
        if any("(b)" in report.text for report in batch):
            raise RuntimeError("no root")
        return good(batch)

    monkeypatch.setattr(reader, "read_reports", fails_over_b)
    result = run(reports)
    assert result.exit_code == 3
    assert len(result.stdout.splitlines()) == 2
    assert "b.txt: elchi failed over this report (RuntimeError: no root); please report it" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "Missing argument 'PATH…'"),
        (["a.txt", "--jsonl", "--cards"], "--jsonl and --cards cannot be had at once"),
        (["a.txt", "--map", "body"], "'body': write KEY=NAME"),
        (["a.txt", "--map", "words=body"], "KEY is one of text, html"),
        (["a.txt", "-j", "0"], "Invalid value for '-j'"),
    ],
)
def test_wrong_use_is_told_with_what_to_do(arguments: list[str], told: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert told in result.stderr


def test_a_page_that_cannot_be_written_is_told_before_anything_is_read(reports: Path) -> None:
    result = run(reports / "a.txt", "--html", reports / "no" / "folder" / "page.html")
    assert result.exit_code == 2
    assert "there is no folder" in result.stderr


def test_several_processes_give_the_same_lines() -> None:
    folder = ROOT / "gold" / "dev"
    runs = [subprocess.run([*ELCHI, "read", folder, "-j", jobs], capture_output=True, check=True) for jobs in "12"]
    assert runs[0].stdout == runs[1].stdout
    assert runs[0].stdout.count(b"\n") == len(list(folder.glob("*.txt")))


def test_a_reader_that_goes_away_ends_the_command_quietly() -> None:
    command = [*ELCHI, "read", str(ROOT / "gold" / "dev")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interruption_ends_with_130(jobs: str) -> None:
    command = [*ELCHI, "read", "-j", jobs, *[str(ROOT / "gold" / "dev")] * 50]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        begun = time.monotonic()
        _, told = process.communicate(timeout=30)
        assert process.returncode == 130, told
        assert b"Traceback" not in told
        assert time.monotonic() - begun < 20


def test_errors_keep_their_place_among_reports() -> None:
    failure = work.NotReadError("nothing", where="x")
    assert list(work.read_all([failure, failure])) == [failure, failure]


def test_a_name_that_is_no_utf8_stands_spelt_out(reports: Path) -> None:
    """Its bytes come as halves of characters, which no JSON can hold."""
    name = os.fsencode(reports / "a.txt").replace(b"a.txt", b"bad\xff.txt")
    try:
        Path(os.fsdecode(name)).write_text(TEXT, encoding="utf-8")
    except OSError:
        pytest.skip("this file system holds only UTF-8")
    for given in (reports, os.fsdecode(name)):
        result = run(given)
        assert result.exit_code == 0
        assert r"bad\udcff.txt" in [
            Path(json.loads(line)["report"]["path"]).name for line in result.stdout.splitlines()
        ]


@pytest.mark.parametrize("output", ["--jsonl", "--cards"])
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_full_disk_is_told_in_one_line(reports: Path, output: str) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*ELCHI, "read", reports / "a.txt", output], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 1
    assert done.stderr.decode() == "Error: the output cannot be written (No space left on device)\n"


def test_streams_closed_before_the_start_are_no_fault(reports: Path) -> None:
    for closed in ("<&-", ">&-", "2>&-"):
        line = f"{shlex.join([*ELCHI, 'read', str(reports / 'a.txt'), '--jsonl'])} {closed}"
        done = subprocess.run(["sh", "-c", line], capture_output=True, check=False)
        assert (done.returncode, done.stderr) == (0, b""), closed


def test_a_reader_of_cards_that_goes_away_ends_the_command_quietly(reports: Path) -> None:
    command = subprocess.Popen([*ELCHI, "read", reports, "--cards"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert command.stdout and command.stderr
    command.stdout.close()
    assert (command.stderr.read(), command.wait(60)) == (b"", 0)
    command.stderr.close()


def test_escape_codes_of_names_do_not_reach_the_terminal(reports: Path) -> None:
    for arguments in (["x\x1b]0;a\x07"], [str(reports / "a.txt"), "--html", "x\x1b]0;a\x07/page.html"]):
        done = subprocess.run([*ELCHI, "read", *arguments], capture_output=True, check=False)
        assert b"x\\x1b]0;a\\x07" in done.stderr
        assert b"\x1b" not in done.stderr
