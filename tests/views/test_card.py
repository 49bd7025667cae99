"""A card for the terminal."""

from __future__ import annotations

import io

import msgspec
import pytest
from hypothesis import given, settings
from rich.console import Console
from tests.views.sample import FULL, readings

from elchi.model import Reading
from elchi.views.card import card


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
        "✕ официальный визит [отменено] — Арман Тулегенов (KZ) · KG — Бишкек, KG — 15 ноября 2024",
        "Арман Тулегенов: «Товарооборот вырастет до 3 млрд долларов»",
        "товарооборот: 3 млрд USD (прогноз, рост)",
        "цель KZ: вырастет до 3 млрд долларов",
        "совет · KG–KZ · 3-е заседание",
        "KG–KZ: союзничество",
        "! several datelines",
        "не разобрано: 1",
    ):
        assert words in shown


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
