"""A record opened for a command: its errors are the command's."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click

from elchi.record import Record, RecordError


@contextmanager
def opened(place: str) -> Iterator[Record]:
    """The record, closed at the end; what goes wrong with it ends the command with one line and code 1."""
    try:
        with Record(place) as record:
            yield record
    except RecordError as error:
        raise click.ClickException(str(error)) from error
