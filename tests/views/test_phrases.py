"""Short Russian phrases."""

from __future__ import annotations

import pytest

from elchi.model import DatedInterval, Event, Figure, Span
from elchi.views.amounts import amount, number
from elchi.views.days import days
from elchi.views.phrases import event_name, located, shortened


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2025-05-14", "2025-05-14", "14 мая 2025"),
        ("2022-01-06", "2022-01-29", "6–29 января 2022"),
        ("2022-01-06", "2022-12-29", "6 января 2022 – 29 декабря 2022"),
        ("2024-02-01", "2024-02-29", "февраль 2024"),
        ("2024-07-01", "2024-12-31", "июль 2024 – декабрь 2024"),
        ("2022-01-01", "2022-12-31", "2022"),
        ("2022-01-01", "2024-12-31", "2022 – 2024"),
        ("2023-11-01", None, "не ранее 1 ноября 2023"),
        (None, "2023-11-01", "не позднее 1 ноября 2023"),
        (None, None, ""),
        ("9999-12-01", "9999-12-31", "декабрь 9999"),
    ],
)
def test_days_are_said_as_people_say_them(first: str | None, last: str | None, said: str) -> None:
    assert days(DatedInterval(from_=first, to=last)) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [(3_000_000_000, "3 млрд"), (1_700_000_000, "1,7 млрд"), (25_000, "25 000"), (12.5, "12,5"), (-4, "-4"), (0, "0")],
)
def test_numbers_are_said_as_people_say_them(value: float, said: str) -> None:
    assert number(value).replace("\u00a0", " ") == said


def test_bounds_and_ranges_are_told_apart() -> None:
    def said(**values: float) -> str:
        return amount(Figure(id="f1", measure="trade_turnover", unit="USD", **values))  # type: ignore[arg-type]

    assert said(low=2_000_000_000) == "более 2 млрд USD"
    assert said(low=3, high=4) == "3 – 4 USD"
    assert said(high=5) == "до 5 USD"


@pytest.mark.parametrize(
    ("words", "noun"),
    [
        ("направил Поздравительную телеграмму", "поздравление"),
        ("пригласил", "приглашение"),
        ("передал «Послание", "послание"),
        ("обратился", "обращение"),
    ],
)
def test_a_message_goes_by_its_words(words: str, noun: str) -> None:
    event = Event(id="e1", type="message", evidence=(Span(0, len(words)),))
    assert event_name(event, words) == noun


def test_long_words_are_cut_at_a_word() -> None:
    assert shortened("первое второе третье", 14) == "первое второе…"
    assert shortened("первое второе третье", 13) == "первое…"
    assert shortened("первое второе", 13) == "первое второе"
    assert shortened("а" * 30, 10) == "а" * 9 + "…"


def test_a_place_is_told_with_its_country_once() -> None:
    assert located("Бишкек", "KG") == "Бишкек, Кыргызстан"
    assert located("Кыргызстан", "KG") == "Кыргызстан"
