"""Bytes → Report: files, folders and standard input; encodings, HTML, JSON Lines; what is prose and what is chrome.

for result in load(["reports/", "extra.jsonl"]):
    if isinstance(result, SourceError):
        print(result)  # one line: where, what, what to do
    else:
        print(result.language, [span.of(result.text) for span in result.body])
"""

from elchi.sources.decode import decode
from elchi.sources.errors import (
    BinaryError,
    BrokenRecordError,
    EmptyError,
    NoReportsError,
    NoTextError,
    SourceError,
    TooLargeError,
    UndecodableError,
    UnreadableError,
)
from elchi.sources.html import report_from_html
from elchi.sources.language import READ_LANGUAGES
from elchi.sources.load import LoadOptions, load
from elchi.sources.records import Keys
from elchi.sources.report import LONGEST_TEXT, report_from_text, text_id

__all__ = [
    "LONGEST_TEXT",
    "READ_LANGUAGES",
    "BinaryError",
    "BrokenRecordError",
    "EmptyError",
    "Keys",
    "LoadOptions",
    "NoReportsError",
    "NoTextError",
    "SourceError",
    "TooLargeError",
    "UndecodableError",
    "UnreadableError",
    "decode",
    "load",
    "report_from_html",
    "report_from_text",
    "text_id",
]
