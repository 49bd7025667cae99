"""Paths → reports, in the order given. What gives no report gives an error as a value, and the others go on."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO, Literal

from elchi.model import Report
from elchi.sources.decode import decode
from elchi.sources.discover import Format, Source, discover
from elchi.sources.errors import EmptyError, SourceError, TooLargeError, UnreadableError
from elchi.sources.html import report_from_html
from elchi.sources.records import LONGEST_JSON, Keys, RecordOptions, reports_from_json, reports_from_lines
from elchi.sources.report import LONGEST_TEXT, report_from_text

_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|article|div|p)\b",
    re.IGNORECASE | re.DOTALL,
)


_JSON = re.compile(rb'\s*(?:\[\s*)?\{\s*"')


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadOptions:
    """How sources are read."""

    format: Literal["auto"] | Format = "auto"  # what standard input and files of unknown suffix hold
    encoding: str | None = None  # None: recognised
    keys: Keys = field(default_factory=Keys)  # what the keys of JSON records are called
    publisher: str | None = None  # of every report that tells none itself
    longest: int = LONGEST_TEXT  # characters of one report

    @property
    def records(self) -> RecordOptions:
        return RecordOptions(keys=self.keys, encoding=self.encoding, longest=self.longest)


def load(
    paths: Iterable[str | os.PathLike[str]],
    options: LoadOptions | None = None,
    *,
    stdin: BinaryIO | None = None,
) -> Iterator[Report | SourceError]:
    """The reports of files, folders and standard input ("-"), and an error for each that gives none."""
    options = options or LoadOptions()
    for source in discover(paths):
        if isinstance(source, SourceError):
            yield source
        else:
            yield from _reports(source, options, stdin)


def _reports(source: Source, options: LoadOptions, stdin: BinaryIO | None) -> Iterator[Report | SourceError]:
    try:
        if source.path is None:
            yield from _from_bytes(_read(stdin or sys.stdin.buffer, options), source, options)
            return
        with source.path.open("rb") as stream:
            if _format(source, options) == "jsonl":
                yield from reports_from_lines(stream, source.name, options.records)
            else:
                yield from _from_bytes(_read(stream, options), source, options)
    except SourceError as error:
        yield error.at(source.name)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        yield UnreadableError(f"cannot be read ({reason})", where=source.name, advice="check its name and permissions")


def _format(source: Source, options: LoadOptions) -> Format | None:
    return source.format or (None if options.format == "auto" else options.format)


def _read(stream: BinaryIO, options: LoadOptions) -> bytes:
    """All bytes, unless there are more than any source may have."""
    data = stream.read(LONGEST_JSON + 1)
    if len(data) > LONGEST_JSON:
        advice = "split it, or give it as JSON Lines (.jsonl), which is streamed"
        raise TooLargeError(f"more than {LONGEST_JSON:,} bytes", advice=advice)
    return data


def _from_bytes(data: bytes, source: Source, options: LoadOptions) -> Iterator[Report | SourceError]:
    if not data.strip():
        raise EmptyError("empty: there is nothing in it", advice="leave it out")
    format_ = _format(source, options) or _sniffed(data)
    if format_ in {"json", "jsonl"}:
        yield from reports_from_json(data, source.name, options.records)
    elif len(data) > 8 * options.longest:
        what = f"too large: {len(data):,} bytes, and a report may have {options.longest:,} characters"
        raise TooLargeError(what, advice="split it into its reports, one a file or one a line of JSON Lines")
    else:
        text = decode(data, encoding=options.encoding)
        make = report_from_html if format_ == "html" else report_from_text
        yield make(text, path=source.name, longest=options.longest)


def _sniffed(data: bytes) -> Format:
    """What bytes without a telling name hold."""
    head = data[:4000].removeprefix(b"\xef\xbb\xbf")
    if _HTML.match(head):
        return "html"
    return "json" if _JSON.match(head) else "text"
