"""Which dates can say when a thing happened."""

from __future__ import annotations

import pytest
from tests.reading.marked import analysed

from elchi.reading.dates import find_dates
from elchi.reading.events.circumstances import tells_when

HELD = {
    "встреча прошла 5 мая": True,
    "встреча прошла в 2024 году": True,
    "подписали программу на 2026–2027 годы": False,
    "открыли форум, к 2026 году вырастет": False,
    "побывал в стране, где с начала года": False,
    "в беседе говорили о росте за последние 18 лет": False,
}


@pytest.mark.parametrize(("text", "told"), HELD.items())
def test_a_held_event_has_no_deadline_for_its_date(text: str, told: bool) -> None:
    (mention,) = find_dates(analysed(text))
    assert tells_when(mention, held=True) is told


AHEAD = {"вчера пригласил коллегу": False, "накануне пройдёт заседание": False, "завтра пройдёт заседание": True}


@pytest.mark.parametrize(("text", "told"), AHEAD.items())
def test_an_event_to_come_is_not_of_yesterday(text: str, told: bool) -> None:
    (mention,) = find_dates(analysed(text))
    assert tells_when(mention, held=False) is told
