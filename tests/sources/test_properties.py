"""What holds for any text and any bytes."""

from __future__ import annotations

import io
import time
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from elchi.model import Report
from elchi.sources import LoadOptions, SourceError, load, report_from_html, report_from_text, text_id
from elchi.sources.boilerplate import lay_out
from elchi.sources.page import lines_of

PIECES = [
    "Президент прибыл в Астану. ",
    "Визит министра",
    "\n",
    "\r\n",
    "\n\n",
    " ",
    "\xa0",
    "Опубликовано:",
    " 12.03.2024, 14:05",
    "Қазақ тілінде оқу",
    "БИШКЕК, 26 мая — Sputnik. ",
    "11:27 Avesta.Tj | ",
    "Фото: kabar.kg",
    "Социальные комментарии Cackle",
    "Читайте также:",
    "Теги: ",
    "#визит ",
    "USD 87.45 ",
    "Просмотров: 15 ",
    "👁 234",
    "Рус | Eng",
    "Новости Кыргызстана",
    "«",
    "»",
    "—",
    ".",
    "!",
    "Политика",
    "Подписывайтесь на наш Telegram",
    "Оригинал статьи: https://a.kz/b",
    "© Sputnik / А. Б.",
    "Пресс-служба Президента",
    "АСТАНА",
    "(",
    ")",
    "/ТАСС/",
    "26 мая 2022 года",
    "\u2028",
    "\u200b",
]
pages = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=40).map("".join))


@given(pages)
@settings(max_examples=400, deadline=None)
def test_parts_are_ordered_disjoint_and_within_the_text(text: str) -> None:
    layout = lay_out(text)
    spans = [(span.start, span.end) for span in layout.body] + [(mark.start, mark.end) for mark in layout.marks]
    if layout.title:
        spans.append((layout.title.start, layout.title.end))
    spans.sort()
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert list(layout.body) == sorted(layout.body)
    for start, end in spans:
        assert text[start:end] == text[start:end].strip()


@given(pages)
@settings(max_examples=400, deadline=None)
def test_every_word_is_title_body_or_boilerplate(text: str) -> None:
    layout = lay_out(text)
    covered = bytearray(len(text))
    for span in (*layout.body, *layout.marks, *([layout.title] if layout.title else [])):
        covered[span.start : span.end] = b"\x01" * (span.end - span.start)
    assert not [char for char, mark in zip(text, covered, strict=True) if char.isalnum() and not mark]


@given(pages)
@settings(max_examples=150, deadline=None)
def test_any_text_is_a_report_or_an_error(text: str) -> None:
    try:
        report = report_from_text(text)
    except SourceError as error:
        assert "\n" not in str(error)
    else:
        assert report.text == text
        assert report.id == text_id(text)
        assert report_from_text(text) == report


@given(st.binary(max_size=300))
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_reports_or_errors(data: bytes) -> None:
    for format_ in ("auto", "text", "jsonl", "json"):
        results = list(load(["-"], LoadOptions(format=format_), stdin=io.BytesIO(data)))  # type: ignore[arg-type]
        assert results
        assert all(isinstance(result, (Report, SourceError)) for result in results)


@given(st.text(alphabet="<>/abphtmlody \"='&;!-да\n", max_size=200))
@settings(max_examples=60, deadline=None)
def test_any_page_is_a_report_or_an_error(html: str) -> None:
    try:
        report_from_html(html)
    except SourceError as error:
        assert str(error)


@given(st.text(alphabet="а \n\r\t\u2028\xa0\u200b"))
def test_lines_are_trimmed_and_in_order(text: str) -> None:
    lines = lines_of(text)
    assert all(line.of(text).strip() == line.of(text) != "" for line in lines)
    assert list(lines) == sorted(lines, key=lambda line: line.start)


def test_one_line_of_a_million_characters_is_not_slow() -> None:
    """Time is counted against a text of a tenth of the length: nothing grows with the square of it."""
    prose = "Министр прибыл в Ташкент, сообщила пресс-служба. "
    hard = [prose, " ", "#тег ", "1 ", "а. ", "— ", "«", "Фото: а ", "1.1.", "Ж", "Подписывайтесь ", "USD 1 ", "("]
    hard += ["https://a.kz ", "Опубликовано: ", "26 мая ", "11:27 ", "Б. Б. "]
    for unit in hard:
        took = []
        for length in (100_000, 1_000_000):
            text = "Визит" + (unit * (length // len(unit))) + "конец"
            start = time.perf_counter()
            report_from_text(text)
            took.append(time.perf_counter() - start)
        assert took[1] < 40 * max(took[0], 0.02), (unit, took)


def test_many_lines_are_not_slow() -> None:
    text = "Министр прибыл в Ташкент, сообщила пресс-служба.\nБИШКЕК, 26 мая — Sputnik. Президент уехал.\n" * 5_000
    start = time.perf_counter()
    report_from_text(text)
    assert time.perf_counter() - start < 20
