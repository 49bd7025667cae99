"""Files that are no records, are newer, busy or read-only are refused with one clear line, and nothing is lost."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import event
from tests.record.made import SAMPLES, made, of_folder

from elchi.record import NewerRecordError, NotARecordError, Record, RecordError, UnknownReportError


def test_a_text_is_no_record(tmp_path: Path) -> None:
    (tmp_path / "r.elchi").write_text("Встреча прошла в Бишкеке.\n" * 100, encoding="utf-8")
    with pytest.raises(NotARecordError, match="is no record"):
        Record(str(tmp_path / "r.elchi"))


def test_another_database_is_no_record(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "r.elchi") as other:
        other.execute("create table people (name text)")
    with pytest.raises(NotARecordError, match="is no record"):
        Record(str(tmp_path / "r.elchi"))


def test_a_newer_file_is_refused(tmp_path: Path) -> None:
    made(tmp_path / "r.elchi", []).close()
    with sqlite3.connect(tmp_path / "r.elchi") as file:
        file.execute("update about set value = '99' where key = 'format'")
    with pytest.raises(NewerRecordError, match="format 99"):
        Record(str(tmp_path / "r.elchi"))


def test_a_folder_and_a_missing_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="is a folder"):
        Record(str(tmp_path))
    with pytest.raises(RecordError, match="there is no folder"):
        Record(str(tmp_path / "none" / "r.elchi"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write to read-only files")
def test_a_read_only_file_is_told(tmp_path: Path) -> None:
    first, second = of_folder(SAMPLES)[:2]
    made(tmp_path / "r.elchi", [first]).close()
    (tmp_path / "r.elchi").chmod(0o444)
    tmp_path.chmod(0o555)
    try:
        with pytest.raises(RecordError, match="read-only"):
            Record(str(tmp_path / "r.elchi")).add(second)
    finally:
        tmp_path.chmod(0o755)


def test_an_unknown_report_is_told(tmp_path: Path) -> None:
    record = made(tmp_path / "r.elchi", [])
    with pytest.raises(UnknownReportError, match="no such report"):
        record.remove("sha256:0")


def test_a_full_disk_loses_nothing(tmp_path: Path) -> None:
    """SQLite is told that there are no more pages to be had."""
    readings = of_folder(SAMPLES)
    made(tmp_path / "r.elchi", readings[:2]).close()
    record = Record(str(tmp_path / "r.elchi"))
    before = b"".join(record.export())
    event.listen(record._engine, "begin", lambda connection: connection.exec_driver_sql("PRAGMA max_page_count = 1"))
    with pytest.raises(RecordError, match="the disk is full; what was added before is safe"):
        for reading in readings[2:]:
            record.add(reading)
    record.close()
    with Record(str(tmp_path / "r.elchi")) as again:
        assert b"".join(again.export()) == before
        assert again.add(readings[2])


KILLED = """
import os, signal, sys, threading, random
from pathlib import Path
from tests.record.made import of_folder, SAMPLES
from elchi.record import Record
readings = of_folder(SAMPLES)
record = Record(sys.argv[1])
threading.Timer(float(sys.argv[2]), lambda: os.kill(os.getpid(), signal.SIGKILL)).start()
for reading in readings:
    record.add(reading)
"""


@pytest.mark.parametrize("moment", [0.002, 0.01, 0.03, 0.06, 0.1, 0.15])
def test_killed_at_any_moment_it_opens_and_goes_on(tmp_path: Path, moment: float) -> None:
    """Each report is in it whole or not at all; the same command completes it."""
    from elchi.record.checks import faults_of

    place = tmp_path / "r.elchi"
    root = Path(__file__).resolve().parents[2]
    subprocess.run([sys.executable, "-c", KILLED, str(place), str(moment)], cwd=root, check=False, timeout=120)
    readings = of_folder(SAMPLES)
    with Record(str(place)) as record:
        assert list(faults_of(record)) == []
        for reading in readings:
            record.add(reading)
        assert len(record) == len(readings)
        assert b"".join(record.export()) == b"".join(made(tmp_path / "whole.elchi", readings).export())


def test_two_writers_at_once_both_finish(tmp_path: Path) -> None:
    """Neither loses what the other adds."""
    place = tmp_path / "r.elchi"
    Record(str(place)).close()
    script = (
        "import sys; from tests.record.made import of_folder, SAMPLES; from elchi.record import Record\n"
        "readings = of_folder(SAMPLES)[int(sys.argv[2])::2]; record = Record(sys.argv[1])\n"
        "[record.add(reading) for reading in readings]"
    )
    root = Path(__file__).resolve().parents[2]
    writers = [subprocess.Popen([sys.executable, "-c", script, str(place), str(half)], cwd=root) for half in (0, 1)]
    assert [writer.wait(timeout=120) for writer in writers] == [0, 0]
    readings = of_folder(SAMPLES)
    with Record(str(place)) as record:
        assert b"".join(record.export()) == b"".join(made(tmp_path / "whole.elchi", readings).export())
