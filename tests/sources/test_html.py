"""HTML → Report."""

from __future__ import annotations

import contextlib
import subprocess
import sys

import pytest

from elchi.sources import NoTextError, TooLargeError, report_from_html

PAGE = """<!doctype html><html lang="ru"><head><title>Министр приехал в Ташкент — Сапар</title>
<meta property="og:title" content="Министр приехал в Ташкент">
<meta property="og:url" content="https://sapar.kz/news/1"><meta property="og:site_name" content="Сапар">
<meta property="article:published_time" content="2023-05-18T10:00:00+06:00"></head><body>
<nav><a href="/">Главная</a> <a href="/p">Политика</a></nav>
<article><h1>Министр приехал в Ташкент</h1>
<p>Министр Ерлан Сагымбаев прибыл утром в Ташкент с официальным визитом, сообщила пресс-служба ведомства.</p>
<p>Его встретил премьер-министр. Стороны обсудили торговлю и транспорт, а также воду.</p>
<p>Подписывайтесь на наш Telegram-канал!</p></article>
<footer>© Сапар, 2023</footer></body></html>"""


def test_a_page_gives_title_body_date_and_publisher() -> None:
    report = report_from_html(PAGE)
    assert report.title is not None
    assert report.title.of(report.text) == "Министр приехал в Ташкент"
    body = " ".join(span.of(report.text) for span in report.body)
    assert body.startswith("Министр Ерлан Сагымбаев прибыл")
    assert body.endswith("а также воду.")
    assert report.publisher == "sapar.kz"
    assert [(stamp.from_, stamp.span) for stamp in report.stamps] == [("2023-05-18", None)]
    assert report.language == "ru"
    assert report.url == "https://sapar.kz/news/1"


def test_the_title_stands_once_outside_of_boilerplate() -> None:
    report = report_from_html(PAGE)
    rest = [mark.kind for mark in report.boilerplate if "приехал" in report.text[mark.start : mark.end]]
    assert set(rest) <= {"repeated_title"}


def test_what_is_given_overrules_the_page() -> None:
    report = report_from_html(PAGE, url="https://ayna.kg/1", date="2024-01-02", publisher="Айна")
    assert (report.url, report.publisher, report.stamps[0].from_) == ("https://ayna.kg/1", "Айна", "2024-01-02")


def test_a_page_without_a_date_has_no_stamp() -> None:
    """A year in the footer or a day in a sentence is no date of publication."""
    bare = PAGE.replace('<meta property="article:published_time" content="2023-05-18T10:00:00+06:00">', "")
    assert not report_from_html(bare).stamps


@pytest.mark.parametrize(
    "html", ["<html><body></body></html>", "<html><body><img src='a.png'><script>var a=1</script></body></html>"]
)
def test_a_page_without_text_is_told(html: str) -> None:
    with pytest.raises(NoTextError, match="HTML without text"):
        report_from_html(html)


@pytest.mark.parametrize(
    "html", ["<", "<html", "<p>" * 3000, "<!-- " * 500, "\x00<html>\x00", "<a>" + "<b>" * 5000 + "да"]
)
def test_a_broken_page_is_told_or_read(html: str) -> None:
    with contextlib.suppress(NoTextError):
        report_from_html(html)


def test_a_page_can_be_too_large() -> None:
    with pytest.raises(TooLargeError, match="characters of HTML"):
        report_from_html("<p>" + "а" * 20_000_001)


def test_the_room_is_light_to_import() -> None:
    """Trafilatura and the language model are loaded when a text asks for them."""
    heavy = ("trafilatura", "htmldate", "lxml", "py3langid", "numpy")
    code = f"import sys, elchi.sources; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
