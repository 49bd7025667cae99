"""Records made of short invented reports."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import elchi
from elchi.model import Reading
from elchi.record import Record

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
SHARED = Path(__file__).resolve().parents[3] / "shared" / "reports"


def reading(text: str, date: str | None = None) -> Reading:
    """The reading of a text published on a day."""
    return elchi.read(text, date=date)


def made(place: Path, readings: Iterable[Reading]) -> Record:
    """A new record of these readings, in this order."""
    record = Record(str(place))
    for one in readings:
        record.add(one)
    return record


def of_folder(folder: Path) -> list[Reading]:
    """The readings of the reports of a folder, by name."""
    return [elchi.read(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.txt"))]


def exported(record: Record) -> bytes:
    """All that is derived."""
    return b"".join(record.export())
