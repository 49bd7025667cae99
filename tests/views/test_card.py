"""A card for the terminal."""

from __future__ import annotations

import io

import msgspec
import pytest
from hypothesis import given, settings
from rich.console import Console
from tests.views.sample import CLASH, FULL, head, readings

from elchi.model import Reading, Span
from elchi.views.card import card
from elchi.views.words import KINDS


def printed(reading: Reading, width: int = 100, **options: object) -> str:
    stream = io.StringIO()
    Console(file=stream, width=width, highlight=False, **options).print(card(reading))  # type: ignore[arg-type]
    return stream.getvalue()


def test_a_card_tells_who_what_where_and_when() -> None:
    shown = printed(FULL, width=140)
    for words in (
        "Визит перенесён",
        "Казинформ · ноябрь 2024",
        "Арман Тулегенов (KZ) — премьер-министр Казахстана",
        "✕ официальный визит отменён — Арман Тулегенов (KZ) · Кыргызстан — Бишкек, Кыргызстан — 15 ноября 2024",
        "Арман Тулегенов: «Товарооборот вырастет до 3 млрд долларов»",
        "товарооборот: 3 млрд USD (прогноз, рост)",
        "цель (Казахстан): вырастет до 3 млрд долларов",
        "совет · Кыргызстан – Казахстан · 3-е заседание",
        "Кыргызстан – Казахстан: союзничество",
        "! Несколько строк с местом и датой",
        "не разобрано: 1",
    ):
        assert words in shown


def test_a_title_is_cut_at_a_word() -> None:
    words = "Заседание комиссии по торгово-экономическому сотрудничеству"
    reading = msgspec.structs.replace(FULL, text=words, report=head(words, Span(0, len(words))))
    assert printed(reading, width=40).splitlines()[0].startswith("╭─ Заседание комиссии по… ─")


def test_sections_are_named_as_on_the_page() -> None:
    shown = printed(FULL)
    for kind in ("people", "events", "statements", "figures", "commitments", "mechanisms", "relations"):
        assert KINDS[kind] in shown
        assert len(KINDS[kind]) <= 12, "the column of headings holds it"


def test_clashing_dates_are_told_by_their_words() -> None:
    published = msgspec.structs.replace(FULL.report.published, conflict=CLASH)
    reading = msgspec.structs.replace(FULL, report=msgspec.structs.replace(FULL.report, published=published))
    assert "Сведения о дате сообщения расходятся: «18 марта 2021» и «в 2023 году»" in printed(reading)
    assert "stamp" not in printed(reading)


@pytest.mark.parametrize("width", [30, 60, 200])
def test_a_card_keeps_to_the_width(width: int) -> None:
    assert max(map(len, printed(FULL, width).splitlines())) <= width


def test_colours_are_left_out_when_they_are_not_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[3" in printed(FULL, force_terminal=True, color_system="standard")
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[3" not in printed(FULL, force_terminal=True, color_system="standard")


def test_words_of_a_report_are_never_taken_for_markup() -> None:
    person = msgspec.structs.replace(FULL.people[0], name="[red]Имя[/red]")
    assert "[red]Имя[/red]" in printed(msgspec.structs.replace(FULL, people=(person,)))


@given(readings())
@settings(max_examples=50, deadline=None)
def test_any_reading_has_a_card(reading: Reading) -> None:
    assert printed(reading)


@pytest.mark.parametrize("code", ["\x1b[31m", "\x1b]8;;http://a.example\x07", "\x9b2J", "\u202e", "\x00", "\ud800"])
def test_nothing_in_a_report_steers_the_terminal(code: str) -> None:
    """Escape codes, turned writing and halves of characters in a title, a name, a path."""
    person = msgspec.structs.replace(FULL.people[0], name=f"Арман{code}Тулегенов")
    report = msgspec.structs.replace(FULL.report, path=f"a{code}.txt", publisher=f"Каз{code}информ")
    shown = printed(msgspec.structs.replace(FULL, report=report, people=(person, *FULL.people[1:])))
    assert not set(code[:1]) & set(shown)
    assert "Арман\ufffd" in shown
