"""Paths → reports and errors, in order; bad input, each with its one line."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest

from elchi.model import Report
from elchi.sources import Keys, LoadOptions, SourceError, load, report_from_text
from elchi.sources.records import RecordOptions, reports_from_lines

TEXT = "Министр прибыл в Ташкент с визитом. Его встретили в аэропорту."


def only(*paths: Path | str, options: LoadOptions | None = None, stdin: bytes = b"") -> Report | SourceError:
    (result,) = load(paths, options, stdin=io.BytesIO(stdin))
    return result


def message(*paths: Path | str, options: LoadOptions | None = None, stdin: bytes = b"") -> str:
    result = only(*paths, options=options, stdin=stdin)
    assert isinstance(result, SourceError)
    assert "\n" not in str(result)
    return str(result)


def texts(results: list[Report | SourceError]) -> list[str]:
    return [result.text if isinstance(result, Report) else type(result).__name__ for result in results]


def test_a_folder_is_read_with_its_subfolders_in_a_stable_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "z/c.txt", "z/.hidden.txt", ".git/d.txt", "notes.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"{TEXT} {name}", encoding="utf-8")
    assert [text.split()[-1] for text in texts(list(load([tmp_path])))] == ["a.txt", "b.txt", "z/c.txt"]


def test_results_come_in_the_order_given_and_errors_do_not_stop(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    results = list(load([tmp_path / "no.txt", tmp_path / "good.txt", tmp_path / "empty.txt", tmp_path / "good.txt"]))
    assert texts(results) == ["UnreadableError", TEXT, "EmptyError", TEXT]


def test_the_path_stands_on_the_report(tmp_path: Path) -> None:
    path = tmp_path / "report"
    path.write_text(TEXT, encoding="utf-8")
    report = only(path)
    assert isinstance(report, Report)
    assert report.path == str(path)


@pytest.mark.parametrize(
    ("content", "format_"),
    [(TEXT, "text"), (f"<html><body><p>{TEXT}</p></body></html>", "html"), (json.dumps({"text": TEXT}), "json")],
)
def test_standard_input_is_told_by_its_content(content: str, format_: str) -> None:
    report = only("-", stdin=content.encode())
    assert isinstance(report, Report)
    assert report.text.strip() == TEXT
    assert report.path is not None
    assert report.path.startswith("-")
    del format_


def test_windows_1251_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode("windows-1251"))
    report = only(path)
    assert isinstance(report, Report)
    assert report.text == TEXT


class TestBadInput:
    def test_an_empty_file(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_bytes(b" \n")
        assert message(tmp_path / "a.txt") == f"{tmp_path}/a.txt: empty: there is nothing in it; leave it out"

    def test_a_binary_file(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_bytes(b"%PDF-1.4\n\x00\x01\x02")
        assert "a.txt: this is a PDF document, not text; save its text as .txt or .html" in message(tmp_path / "a.txt")

    def test_a_wrong_encoding(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_bytes(TEXT.encode("koi8-r"))
        said = message(tmp_path / "a.txt", options=LoadOptions(encoding="utf-8"))
        assert "not valid utf-8 at byte 0; name its true encoding, or convert it to UTF-8" in said

    def test_fifty_megabytes_of_text(self, tmp_path: Path) -> None:
        path = tmp_path / "a.txt"
        path.write_bytes(b"a b " * 12_500_000)
        said = message(path)
        assert "too large: 50,000,000 bytes, and a report may have 5,000,000 characters; split it" in said

    def test_text_over_the_limit(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("да " * 100, encoding="utf-8")
        said = message(tmp_path / "a.txt", options=LoadOptions(longest=200))
        assert "too large: 300 characters, and a report may have 200" in said

    def test_no_letters_at_all(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("12 — 34.5 !!!", encoding="utf-8")
        assert "no letters at all" in message(tmp_path / "a.txt")

    def test_html_without_text(self, tmp_path: Path) -> None:
        (tmp_path / "a.html").write_text("<html><body><img src='a.png'></body></html>", encoding="utf-8")
        assert "a.html: HTML without text" in message(tmp_path / "a.html")

    def test_a_folder_without_reports(self, tmp_path: Path) -> None:
        (tmp_path / "notes.md").write_text(TEXT, encoding="utf-8")
        assert (
            message(tmp_path)
            == f"{tmp_path}: a folder without reports; looked for .txt, .html, .htm, .jsonl, .ndjson, .json"
        )

    def test_a_file_that_is_not_there(self, tmp_path: Path) -> None:
        said = message(tmp_path / "no.txt")
        assert said == f"{tmp_path}/no.txt: cannot be read (No such file or directory); check its name and permissions"

    def test_an_unreadable_file(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path = tmp_path / "a.txt"
        path.write_text(TEXT, encoding="utf-8")

        def refuse(self: Path, *_: object, **__: object) -> None:
            raise PermissionError(13, "Permission denied", str(self))

        monkeypatch.setattr(Path, "open", refuse)
        assert message(path) == f"{path}: cannot be read (Permission denied); check its name and permissions"

    def test_an_impossible_name(self) -> None:
        assert "cannot be read" in message("a\x00b.txt")

    def test_a_dangling_link(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
        assert "cannot be read" in message(tmp_path)

    def test_empty_standard_input(self) -> None:
        assert message("-") == "-: empty: there is nothing in it; leave it out"


class TestRecords:
    def test_a_broken_line_is_told_with_its_number_and_the_others_are_read(self, tmp_path: Path) -> None:
        lines = [json.dumps({"text": f"{TEXT} Один."}), '{"text": "оборв', "", json.dumps({"text": f"{TEXT} Два."})]
        (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
        first, broken, last = load([tmp_path / "a.jsonl"])
        assert isinstance(first, Report)
        assert isinstance(last, Report)
        assert str(broken).startswith(f"{tmp_path}/a.jsonl, line 2: broken JSON")
        assert last.path == f"{tmp_path}/a.jsonl, line 4"

    def test_metadata_of_a_record(self, tmp_path: Path) -> None:
        record = {
            "text": f"Визит\n{TEXT}",
            "url": "https://sapar.kz/1",
            "date": "2023-05-18",
            "title": "Визит",
            "id": 7,
        }
        (tmp_path / "a.ndjson").write_text(json.dumps(record), encoding="utf-8")
        report = only(tmp_path / "a.ndjson")
        assert isinstance(report, Report)
        assert (report.url, report.publisher, report.path) == (
            "https://sapar.kz/1",
            "sapar.kz",
            f"{tmp_path}/a.ndjson, line 1 (7)",
        )
        assert report.title is not None
        assert report.title.of(report.text) == "Визит"
        assert report.stamps[0].from_ == "2023-05-18"

    def test_keys_can_be_mapped(self, tmp_path: Path) -> None:
        (tmp_path / "a.jsonl").write_text(
            json.dumps({"body": TEXT, "meta": {"link": "https://sapar.kz/1"}}), encoding="utf-8"
        )
        report = only(tmp_path / "a.jsonl", options=LoadOptions(keys=Keys(text="body", url="meta.link")))
        assert isinstance(report, Report)
        assert (report.text, report.url) == (TEXT, "https://sapar.kz/1")

    def test_html_in_a_record(self, tmp_path: Path) -> None:
        (tmp_path / "a.jsonl").write_text(
            json.dumps({"html": f"<html><body><p>{TEXT}</p></body></html>"}), encoding="utf-8"
        )
        report = only(tmp_path / "a.jsonl")
        assert isinstance(report, Report)
        assert report.text == TEXT

    @pytest.mark.parametrize("indent", [None, 2])
    def test_a_json_file_is_an_object_or_an_array(self, tmp_path: Path, indent: int | None) -> None:
        (tmp_path / "one.json").write_text(json.dumps({"text": TEXT}, indent=indent), encoding="utf-8")
        (tmp_path / "two.json").write_text(
            json.dumps([{"text": TEXT}, {"text": TEXT}, 3], indent=indent), encoding="utf-8"
        )
        results = list(load([tmp_path / "one.json", tmp_path / "two.json"]))
        assert texts(results) == [TEXT, TEXT, TEXT, "BrokenRecordError"]
        assert str(results[-1]).startswith(f"{tmp_path}/two.json, record 3: a record must be an object, not a number")

    def test_lines_of_json_under_the_name_of_json(self, tmp_path: Path) -> None:
        (tmp_path / "a.json").write_text('{"text": "Визит прошёл."}\n{"text": "Визит отложен."}\n', encoding="utf-8")
        assert texts(list(load([tmp_path / "a.json"]))) == ["Визит прошёл.", "Визит отложен."]

    def test_a_cut_off_json_file(self, tmp_path: Path) -> None:
        (tmp_path / "a.json").write_text('[{"text": "Визит', encoding="utf-8")
        assert "a.json: broken JSON" in message(tmp_path / "a.json")

    @pytest.mark.parametrize("record", [{}, {"text": ""}, {"text": None, "html": " "}, {"content": "а"}])
    def test_a_record_without_text(self, tmp_path: Path, record: dict[str, object]) -> None:
        (tmp_path / "a.jsonl").write_text(json.dumps(record), encoding="utf-8")
        said = message(tmp_path / "a.jsonl")
        assert "line 1: a record without text; the keys looked for are 'text' and 'html'" in said

    def test_a_file_of_blank_lines(self, tmp_path: Path) -> None:
        (tmp_path / "a.jsonl").write_text("\n\n", encoding="utf-8")
        assert "no records in it" in message(tmp_path / "a.jsonl")

    @pytest.mark.parametrize("encoding", ["windows-1251", "utf-8-sig", "utf-16"])
    def test_records_in_other_encodings(self, tmp_path: Path, encoding: str) -> None:
        lines = "\n".join(json.dumps({"text": TEXT}, ensure_ascii=False) for _ in range(2))
        (tmp_path / "a.jsonl").write_bytes(lines.encode(encoding))
        assert texts(list(load([tmp_path / "a.jsonl"]))) == [TEXT, TEXT]

    def test_a_half_letter_in_json_is_no_crash(self, tmp_path: Path) -> None:
        (tmp_path / "a.jsonl").write_text('{"text": "Визит \\ud800 прошёл"}', encoding="utf-8")
        only(tmp_path / "a.jsonl")

    def test_a_pipe_in_a_folder_is_told_and_not_waited_for(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "a.txt")
        (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
        assert texts(list(load([tmp_path]))) == ["UnreadableError", TEXT]

    def test_files_are_read_though_there_is_no_standard_input(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("sys.stdin", None)
        (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
        assert texts(list(load([tmp_path]))) == [TEXT]

    def test_a_line_without_an_end_is_given_up(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """As /dev/zero under the name of records would be."""
        monkeypatch.setattr("elchi.sources.records.LONGEST_LINE", 10)
        monkeypatch.setattr("elchi.sources.records.LONGEST_JSON", 100)
        stream = io.BytesIO(b"a" * 10_000)
        (told,) = reports_from_lines(stream, "a.jsonl", RecordOptions())
        assert "without an end" in str(told)
        assert stream.tell() < 200

    def test_a_message_holds_no_escape_codes(self) -> None:
        assert "x\\x1b]0;a" in message("x\x1b]0;a")

    def test_halves_of_characters_are_refused_in_texts_and_spelt_out_beside_them(self) -> None:
        with pytest.raises(SourceError, match="halves of characters"):
            report_from_text(f"{TEXT}\ud800")
        report = report_from_text(TEXT, path="a\udcff", url="http://a.example/\ud800", publisher="\udfff")
        assert (report.path, report.url, report.publisher) == ("a\\udcff", "http://a.example/\\ud800", "\\udfff")
