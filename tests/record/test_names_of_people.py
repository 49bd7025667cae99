"""Names are compared across spellings, scripts and orders."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from elchi.record.names import full_name, same_given, same_surname, skeleton

SAME = """
Садыр Жапаров | Sadyr Japarov
Садыр Жапаров | Zhaparov Sadyr
Жапаров С. | Садыр Жапаров
С. Жапаров | Садыр Нургожоевич Жапаров
Касым-Жомарт Токаев | Kassym-Jomart Tokayev
Қасым-Жомарт Тоқаев | Токаев Касым-Жомарт Кемелевич
Шавкат Мирзиёев | Шавкат Мирзияев
Жээнбек Кулубаев | Jeenbek Kulubayev
Сооронбай Жээнбеков | Sooronbay Jeenbekov
Гурбангулы Бердымухамедов | Gurbanguly Berdimuhamedow
Тамим бен Хамад Аль Тани | Тамим Аль Тани
"""
OTHER = """
Садыр Жапаров | Акылбек Жапаров
Сердар Бердымухамедов | Гурбангулы Бердымухамедов
Дарига Назарбаева | Нурсултан Назарбаев
А. Жапаров | Садыр Жапаров
Марат Сарсенов | Марат Сариев
"""


def pairs(table: str) -> list[tuple[str, str]]:
    return [tuple(line.split(" | ")) for line in table.strip().splitlines()]  # type: ignore[misc]


def alike(first: str, second: str) -> bool:
    one, other = full_name(first), full_name(second)
    return one.block == other.block and same_surname(one.surname, other.surname) and same_given(one.given, other.given)


@pytest.mark.parametrize(("first", "second"), pairs(SAME))
def test_spellings_of_one_name_are_alike(first: str, second: str) -> None:
    assert alike(first, second)
    assert alike(second, first)


@pytest.mark.parametrize(("first", "second"), pairs(OTHER))
def test_other_names_are_not(first: str, second: str) -> None:
    assert not alike(first, second)
    assert not alike(second, first)


@given(st.text(min_size=1))
def test_any_name_has_parts(name: str) -> None:
    parts = full_name(name)
    assert isinstance(skeleton(parts.surname), str)
    assert same_surname(parts.surname, parts.surname)
