"""Places are found in every case, under their former names too."""

from typing import get_args

import pytest

from elchi.knowledge.places import PlaceKind, match_places, place_named, places
from elchi.knowledge.states import states_by_code
from elchi.knowledge.tables import read_csv


@pytest.mark.parametrize(
    ("text", "name", "country", "size"),
    [
        ("Бишкеке", "Бишкек", "KG", 1),
        ("Алматы", "Алматы", "KZ", 1),
        ("Таласской области", "Таласская область", "KG", 2),
        ("области Жетысу", "область Жетысу", "KZ", 2),
        ("Кичи-Капка", "Кичи-Капка", "KG", 1),
        ("Иссык-Куле", "Иссык-Куль", "KG", 1),
        ("Набережных Челнах", "Набережные Челны", "RU", 2),
        ("Петропавловске-Камчатском", "Петропавловск-Камчатский", "RU", 1),
        ("Ростове-на-Дону", "Ростов-на-Дону", "RU", 1),
        ("Центральной Азии", "Центральная Азия", None, 2),
        ("ГБАО", "ГБАО", "TJ", 1),
        ("ПЕКИНЕ", "Пекин", "CN", 1),
    ],
)
def test_a_place_is_found_in_every_case(text: str, name: str, country: str | None, size: int) -> None:
    found = match_places(text.split(), 0)
    assert found is not None
    assert (found.name, found.country, found.size) == (name, country, size)


@pytest.mark.parametrize("text", ["область", "шахты", "Шахты закрыты", "гбао", "Казахстан", "министр"])
def test_other_words_are_no_places(text: str) -> None:
    assert match_places(text.split(), 0) is None


def test_a_name_that_is_also_a_word_counts_inside_a_sentence() -> None:
    assert match_places(["город", "Шахты"], 1) is not None


def test_a_former_name_knows_the_name_of_today() -> None:
    place = place_named("Нур-Султан")
    assert place is not None
    assert (place.name, place.today, place.country, place.is_capital) == ("Нур-Султан", "Астана", "KZ", True)


def test_the_tables_are_sound() -> None:
    assert all(place.country is None or place.country in {*states_by_code(), "HK"} for place in places())
    assert {place.kind for place in places()} == set(get_args(PlaceKind))
    assert len(read_csv("world/towns.csv")) > 1000
