"""When two names are the same."""

from __future__ import annotations

import pytest

from elchi.evaluation.names import like_person, names_agree, same_person, stands_at


@pytest.mark.parametrize(
    ("gold", "read"),
    [
        ("Алёна Семёнова", "Алена Семенова"),
        ("Касым-Али Бейсов", "КАСЫМ–АЛИ Бейсов"),
        ("Ван Чжэнхай", "Чжэнхай Ван"),
        ("Осмонов", "Таалай Осмонов"),
    ],
)
def test_spelling_and_order_make_no_other_person(gold: str, read: str) -> None:
    assert same_person([gold], read)


@pytest.mark.parametrize(
    ("gold", "read"),
    [("Таалай Осмонов", "Осмонов"), ("Таалай Осмонов", "Таалая Осмонова"), ("Осмонов", "Осмонова Айгуль")],
)
def test_an_incomplete_or_declined_name_is_not_the_name(gold: str, read: str) -> None:
    assert not same_person([gold], read)


def test_a_declined_name_still_tells_who_it_is() -> None:
    assert like_person(["Таалай Осмонов"], "Таалая Осмонова")
    assert like_person(["Таалай Осмонов"], "Осмонов")
    assert not like_person(["Таалай Осмонов"], "Таалай Жандосов")


@pytest.mark.parametrize(
    ("gold", "read"),
    [
        ("МИД Казахстана", "Министерство иностранных дел Республики Казахстан"),
        ("МИД РК", "МИД"),
        ("ГКНБ КР", "Государственный комитет национальной безопасности Кыргызстана"),
        ("Кыргызстан", "Киргизия"),
        ("Киргизия", "Кыргызская Республика"),
        ("Ферганская область", "Ферганской области"),
    ],
)
def test_words_of_another_form_name_the_same_body_or_place(gold: str, read: str) -> None:
    assert names_agree([gold], read) > 0


@pytest.mark.parametrize(
    ("gold", "read"),
    [
        ("МИД Казахстана", "МИД Кыргызстана"),
        ("МИД Казахстана", "пресс-служба МИД Казахстана"),
        ("правительство Казахстана", "Казахстан"),
        ("Казахстан", "Узбекистан"),
        ("Ош", "Ташкент"),
    ],
)
def test_other_bodies_and_places_are_told_apart(gold: str, read: str) -> None:
    assert names_agree([gold], read) == 0


def test_a_name_is_found_in_a_text_in_its_cases() -> None:
    text = "Он был в Чолпон-Ате и в Оше."
    assert [span.of(text) for span in stands_at(["Чолпон-Ата"], text)] == ["Чолпон-Ате"]
