"""elchi reads news reports about relations between states and keeps what they say, each fact with its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from elchi.model import Reading
    from elchi.record import Record

__version__ = "0.1.0"
__all__ = ["__version__", "open", "read"]


def read(
    text: str,
    *,
    path: str | None = None,
    url: str | None = None,
    title: str | None = None,
    date: str | None = None,
    publisher: str | None = None,
) -> Reading:
    """The reading of one report.

    `text` is kept as it is: every span of the reading is a pair of code-point offsets into it, half-open. `date` is
    the day of publication where it is known (ISO 8601), `publisher` who printed it. Raises `elchi.sources.SourceError`
    where the text is no report: empty, without letters, too large.
    """
    # Loaded here, not above: `import elchi` stays quick, the models are read with the first report.
    from elchi.reading.reader import read_report
    from elchi.sources import report_from_text

    return read_report(report_from_text(text, path=path, url=url, title=title, date=date, publisher=publisher))


def open(place: str | Path) -> Record:
    """The record in a file, made where there is none, or in a database ("postgresql://…").

    Use it in a `with` block. Raises `elchi.record.RecordError` where it cannot be opened.
    """
    from elchi.record import Record

    return Record(str(place))
