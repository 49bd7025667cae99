"""Events that were put off, called off or not, and what a word "не" leaves of them."""

from __future__ import annotations

import pytest
from tests.reading.happened import check_events

SENTENCES = [
    (
        "Визит президента России Петра Волкова в Таджикистан не отменен, он лишь отложен. Российский лидер должен был "
        "посетить республику с официальным визитом 16 и 17 сентября.",
        ["visit official postponed moved 16_и_17_сентября Волков:guest Таджикистан"],
    ),
    (
        "Визит президента Таджикистана Сафара Назарова в Минск перенесен на июнь. Президент должен был посетить Минск "
        "12 мая.",
        ["visit postponed на_июнь 12_мая moved Минск"],
    ),
    (
        "Премьер-министр Грузии Нугзар Эргемлидзе отменил визит в Астану. Он должен был прилететь туда 5 мая.",
        ["visit cancelled Эргемлидзе:guest Астана"],
    ),
    (
        "Визит министра Казахстана Ерлана Алдиярова в Тбилиси не отменяется, сообщили в министерстве.",
        ["visit planned Алдияров:guest Тбилиси"],
    ),
    ("Новое соглашение Сербии с Россией о поставках газа пока не подписано.", ["no signing"]),
    ("Президенты Армении и Грузии не подписали соглашение о границе.", ["no signing"]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_put_off(text: str, expected: list[str]) -> None:
    """One event, with the status that holds in the end and the old date of what was put off."""
    check_events(text, expected)
