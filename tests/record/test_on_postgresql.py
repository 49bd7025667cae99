"""The same code on PostgreSQL: the same record, the same hits."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tests.record.made import SAMPLES, exported, made, of_folder

from elchi.record import Decision, Query, Record, address_of
from elchi.record.checks import faults_of

pytest.importorskip("psycopg", reason="psycopg is not installed")
USER = "elchi"


def program(name: str) -> str | None:
    """A program of PostgreSQL, on the path or where Debian puts it."""
    places = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    return shutil.which(name) or (str(places[-1]) if places else None)


def server_user() -> list[str]:
    """PostgreSQL refuses to run as root: the words that make it run as its own user, where there is one."""
    if os.geteuid() != 0:
        return []
    runuser = shutil.which("runuser")
    try:
        pwd.getpwnam("postgres")
    except KeyError:
        runuser = None
    if runuser is None:
        pytest.skip("PostgreSQL does not run as root, and there is no user postgres")
    return [runuser, "-u", "postgres", "--"]


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The URL of a database on a server of our own, stopped at the end."""
    initdb, pg_ctl = program("initdb"), program("pg_ctl")
    if initdb is None or pg_ctl is None:
        pytest.skip("no PostgreSQL server is installed (initdb, pg_ctl)")
    own = server_user()
    place = Path(tempfile.mkdtemp(prefix="elchi-pg-"))
    if own:
        shutil.chown(place, "postgres")
    data = place / "data"
    run = {"check": True, "capture_output": True, "cwd": place, "timeout": 120}
    try:
        subprocess.run([*own, initdb, "-D", str(data), "-U", USER, "--auth=trust", "-E", "UTF8", "--locale=C"], **run)  # type: ignore[call-overload]
        options = f"-c listen_addresses='' -c unix_socket_directories='{place}' -c fsync=off"
        log = str(place / "log")
        subprocess.run([*own, pg_ctl, "-D", str(data), "-o", options, "-l", log, "-w", "start"], **run)  # type: ignore[call-overload]
        yield f"postgresql:///postgres?host={place}&user={USER}"
        subprocess.run([*own, pg_ctl, "-D", str(data), "-m", "immediate", "stop"], **run)  # type: ignore[call-overload]
    finally:
        shutil.rmtree(place, ignore_errors=True)


def test_a_record_on_postgresql_is_the_same_as_in_a_file(server: str, tmp_path: Path) -> None:
    """Step by step, rebuilt, searched, decided upon."""
    readings = of_folder(SAMPLES)
    file = made(tmp_path / "r.elchi", readings)
    with Record(server) as base:
        with ThreadPoolExecutor(2) as writers:  # two at once, each with a connection of its own
            assert all(writers.map(base.add, reversed(readings)))
        assert exported(base) == exported(file)
        for words in ("визит", "товарооборот торговый", "Чиквиладзе", "порту Поти", "слона"):
            query = Query(words=words)
            assert base.find(query, 50) == file.find(query, 50)
        query = Query(countries=("GE",), types=("visit",), since="2022-01-01", until="2022-12-31")
        assert base.find(query, 50) == file.find(query, 50)
        source = base.sources(base.timeline()[0].id)[0]
        fact = address_of(base.reading(source.report), source.fact)
        decision = Decision(verb="reject", who="desk", when="2025-01-01T00:00:00Z", fact=fact)
        base.decide(decision)
        file.decide(decision)
        base.rebuild()
        assert exported(base) == exported(file)
        assert list(faults_of(base)) == []
