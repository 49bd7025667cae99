"""Opening record files and databases: made where there is none, refused where they are not ours or newer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, insert, inspect, select
from sqlalchemy.exc import DatabaseError, OperationalError

from elchi.record import search
from elchi.record.errors import BusyRecordError, NewerRecordError, NotARecordError, RecordError
from elchi.record.tables import ABOUT, FORMAT, METADATA

_PATIENCE = 10.0  # seconds that a writer waits for another


def engine_of(place: str) -> Engine:
    """The engine of a record: a path of a file, or a URL of a database ("postgresql://…").

    A file that is not there is made. Raises `RecordError` where it cannot be opened or made.
    """
    if "://" in place:
        engine = create_engine(place.replace("postgresql://", "postgresql+psycopg://", 1))
    else:
        path = Path(place)
        if path.is_dir():
            raise RecordError(f"{place}: is a folder; name a file, such as {path / 'record.elchi'}")
        if not path.parent.is_dir():
            raise RecordError(f"{place}: there is no folder {path.parent}; make it, or name another file")
        engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": _PATIENCE, "isolation_level": None})
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
    _ready(engine, place)
    return engine


def _prepare(connection: Any, _: Any) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")


def _begin(connection: Connection) -> None:
    """Writers ask for the lock at once, so that two never wait for each other with half a transaction done."""
    options = connection.get_execution_options()
    connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("elchi_writes") else "BEGIN")


def _ready(engine: Engine, place: str) -> None:
    with told(place):
        if engine.dialect.name == "sqlite":
            with engine.connect() as connection:
                connection.connection.cursor().execute("PRAGMA journal_mode = WAL")
        with engine.connect().execution_options(elchi_writes=False) as connection, connection.begin():
            names = set(inspect(connection).get_table_names())
        if not names:
            with engine.connect().execution_options(elchi_writes=True) as connection, connection.begin():
                METADATA.create_all(connection)
                search.make(connection)
                if connection.scalar(select(ABOUT.c.value).where(ABOUT.c.key == "format")) is None:
                    connection.execute(insert(ABOUT).values(key="format", value=str(FORMAT)))
            return
        if ABOUT.name not in names or "claim" not in names:
            raise NotARecordError(f"{place}: is no record of elchi's; name another file")
        with engine.connect() as connection:
            made = connection.scalar(select(ABOUT.c.value).where(ABOUT.c.key == "format"))
        if made is None or not made.isdecimal():
            raise NotARecordError(f"{place}: is no record of elchi's; name another file")
        if int(made) > FORMAT:
            raise NewerRecordError(
                f"{place}: was made by a newer elchi (format {made}, this one knows {FORMAT}); update"
            )


@contextmanager
def told(place: str) -> Iterator[None]:
    """Faults of the database as errors that say what to do."""
    try:
        yield
    except OperationalError as error:
        words = str(error.orig)
        if "locked" in words:
            raise BusyRecordError(
                f"{place}: another process is writing to the record; try again when it is done"
            ) from error
        if "readonly" in words or "read-only" in words:
            raise RecordError(f"{place}: cannot be written (it is read-only)") from error
        if "full" in words:
            raise RecordError(f"{place}: the disk is full; what was added before is safe") from error
        raise RecordError(f"{place}: {words}") from error
    except DatabaseError as error:
        if "not a database" in str(error.orig) or "malformed" in str(error.orig):
            raise NotARecordError(f"{place}: is no record of elchi's ({error.orig}); name another file") from error
        raise RecordError(f"{place}: {error.orig}") from error
