"""Which files to read: paths as given, folders in a stable order, "-" for standard input."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from elchi.printable import whole
from elchi.sources.errors import NoReportsError, SourceError, UnreadableError

STDIN = "-"
Format = Literal["text", "html", "jsonl", "json"]
SUFFIXES: dict[str, Format] = {
    ".txt": "text",
    ".html": "html",
    ".htm": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
}


@dataclass(frozen=True, slots=True)
class Source:
    """One file, or standard input; `format` is None where only the content can tell."""

    name: str
    path: Path | None
    format: Format | None


def discover(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Source | SourceError]:
    """The sources in the order given; within a folder by name, subfolders included, hidden files not."""
    for given in paths:
        name = os.fspath(given)
        path = Path(name)
        if name == STDIN:
            yield Source(STDIN, None, None)
        elif _is_folder(path):
            yield from _in_folder(path)
        else:
            yield Source(whole(name), path, SUFFIXES.get(path.suffix.lower()))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):  # a name that no file can have is found out when it is opened
        return False


def _is_plain(path: Path) -> bool:
    """Whether it is a file to read; what is not there (a dangling link) is told when it is opened."""
    return path.is_file() or not path.exists()


def _special(path: Path) -> SourceError:
    what = "neither a file nor a folder (a pipe, a socket or a device)"
    return UnreadableError(what, where=whole(str(path)), advice="name it on the command line if it is meant")


def _in_folder(folder: Path) -> Iterator[Source | SourceError]:
    found = False
    failures: list[OSError] = []
    for root, folders, files in os.walk(folder, onerror=failures.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(root, name)
            if not name.startswith(".") and (format_ := SUFFIXES.get(path.suffix.lower())):
                found = True
                yield Source(whole(str(path)), path, format_) if _is_plain(path) else _special(path)
    for failure in failures:
        where = whole(str(failure.filename or folder))
        what = f"the folder cannot be opened ({failure.strerror})"
        yield UnreadableError(what, where=where, advice="check its permissions")
    if not found and not failures:
        yield NoReportsError(
            "a folder without reports", where=whole(str(folder)), advice=f"looked for {', '.join(SUFFIXES)}"
        )
