"""JSON Lines and JSON → reports: an object a line, an array, or one object. A broken line is told, the others go on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, BinaryIO, Literal

import msgspec

from elchi.model import Report
from elchi.sources.decode import decode
from elchi.sources.errors import BrokenRecordError, NoReportsError, SourceError, TooLargeError
from elchi.sources.html import report_from_html
from elchi.sources.report import LONGEST_TEXT, report_from_text

Key = Literal["text", "html", "url", "title", "date", "publisher", "id"]
LONGEST_LINE = 64_000_000  # bytes
LONGEST_JSON = 256_000_000  # bytes of a file that is one array
_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Keys:
    """What the keys of a report are called in the records; "meta.url" reaches into an object."""

    text: str = "text"
    html: str = "html"
    url: str = "url"
    title: str = "title"
    date: str = "date"
    publisher: str = "publisher"
    id: str = "id"


@dataclass(frozen=True, slots=True)
class RecordOptions:
    """How records are read."""

    keys: Keys = field(default_factory=Keys)
    encoding: str | None = None
    longest: int = LONGEST_TEXT


def reports_from_lines(stream: BinaryIO, where: str, options: RecordOptions) -> Iterator[Report | SourceError]:
    """A report or an error for each line that is not blank."""
    empty = True
    for number, line in _numbered(stream, options.encoding):
        place = f"{where}, line {number}"
        if isinstance(line, SourceError):
            yield line.at(place)
        elif line.strip():
            yield _guarded(line, place, options)
        else:
            continue
        empty = False
    if empty:
        yield NoReportsError("no records in it", where=where, advice="leave it out")


def reports_from_json(data: bytes, where: str, options: RecordOptions) -> Iterator[Report | SourceError]:
    """The reports of one JSON value: an object, or an array of objects. Lines of JSON are taken as such."""
    try:
        value = msgspec.json.decode(_as_utf8(data, options.encoding))
    except SourceError as error:
        yield error.at(where)
        return
    except (msgspec.DecodeError, RecursionError) as error:
        lines = data.splitlines()
        if len(lines) > 1 and lines[0].strip().startswith(b"{") and lines[0].strip().endswith(b"}"):
            yield from _each_line(lines, where, options)
        else:
            advice = "check the end of the file: it may have been cut off"
            yield BrokenRecordError(f"broken JSON ({error})", where=where, advice=advice)
        return
    if not isinstance(value, list):
        yield _record(value, where, options)
        return
    if not value:
        yield NoReportsError("an array without records", where=where, advice="leave it out")
    for number, item in enumerate(value, start=1):
        yield _record(item, f"{where}, record {number}", options)


def _each_line(lines: Iterable[bytes], where: str, options: RecordOptions) -> Iterator[Report | SourceError]:
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _guarded(line, f"{where}, line {number}", options)


def _numbered(stream: BinaryIO, encoding: str | None) -> Iterator[tuple[int, bytes | SourceError]]:
    """The lines with their numbers; one that is too long is passed over and told."""
    number = 0
    while line := stream.readline(LONGEST_LINE + 1):
        number += 1
        if number == 1 and line.startswith(_MARKS):
            rest = line + stream.read(LONGEST_JSON)
            for later, text in enumerate(decode(rest, encoding=encoding).split("\n"), start=1):
                yield later, text.encode("utf-8", errors="surrogatepass")
            return
        if len(line) > LONGEST_LINE and not line.endswith(b"\n"):
            what = f"a line of more than {LONGEST_LINE:,} bytes"
            if _ends(stream):
                yield number, TooLargeError(what, advice="split it into its reports")
                continue
            yield number, TooLargeError(f"{what} without an end", advice="what follows was not read: check the file")
            return
        yield number, line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line


def _ends(stream: BinaryIO) -> bool:
    """Pass over the rest of a line; false if it goes on and on, as that of a device may."""
    for _ in range(LONGEST_JSON // LONGEST_LINE):
        more = stream.readline(LONGEST_LINE)
        if not more or more.endswith(b"\n"):
            return True
    return False


def _as_utf8(data: bytes, encoding: str | None) -> bytes:
    try:
        if not encoding and not data.startswith(_MARKS):
            plain = data.removeprefix(b"\xef\xbb\xbf")
            plain.decode("utf-8")
            return plain
    except UnicodeDecodeError:
        pass
    return decode(data, encoding=encoding).encode("utf-8", errors="surrogatepass")


def _guarded(line: bytes, where: str, options: RecordOptions) -> Report | SourceError:
    try:
        value = msgspec.json.decode(_as_utf8(line, options.encoding))
    except SourceError as error:
        return error.at(where)
    except (msgspec.DecodeError, RecursionError) as error:
        advice = "the other lines were read; mend or drop this one"
        return BrokenRecordError(f"broken JSON ({error})", where=where, advice=advice)
    return _record(value, where, options)


def _record(value: Any, where: str, options: RecordOptions) -> Report | SourceError:
    """The report of one object."""
    if not isinstance(value, dict):
        what = f"a record must be an object, not {_json_type(value)}"
        return BrokenRecordError(what, where=where, advice="give {…} with a text")
    keys = options.keys
    text, html = _string(value, keys.text), _string(value, keys.html)
    metadata = {name: _string(value, getattr(keys, name)) for name in ("url", "title", "date", "publisher")}
    name = _string(value, keys.id)
    path = f"{where} ({name})" if name else where
    try:
        if text and text.strip():
            return report_from_text(text, path=path, longest=options.longest, **metadata)
        if html and html.strip():
            return report_from_html(html, path=path, longest=options.longest, **metadata)
    except SourceError as error:
        return error.at(where)
    there = ", ".join(list(value)[:8]) or "none"
    advice = f"the keys looked for are {keys.text!r} and {keys.html!r}; there are: {there}"
    return BrokenRecordError("a record without text", where=where, advice=advice)


def _string(value: Mapping[str, Any], key: str) -> str | None:
    """What stands under a key, as text; a dot reaches into an object."""
    found: Any = value.get(key)
    if found is None and "." in key:
        found = value
        for part in key.split("."):
            found = found.get(part) if isinstance(found, dict) else None
    if isinstance(found, (int, float)) and not isinstance(found, bool):
        return str(found)
    return found if isinstance(found, str) else None


def _json_type(value: Any) -> str:
    names = {list: "an array", str: "a string", bool: "true or false", int: "a number", float: "a number"}
    return names.get(type(value), "null")
