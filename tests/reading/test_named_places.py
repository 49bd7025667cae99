"""Places in sentences. A mark is `[Name COUNTRY: words]` with the name in the nominative; "-" is no country."""

from __future__ import annotations

import pytest
from tests.reading.marked import unmark
from tests.reading.places_and_bodies import read

MARKED = """
Встреча прошла в [Бишкек KG: Бишкеке].
Гости посетили [Чуйская область KG: Чуйскую область] [Кыргызстан KG: Кыргызстана].
Возобновится работа [КПП Кичи-Капка KG: КПП Кичи-Капка] в [Таласская область KG: Таласской области].
Осенью откроется [КПП «Сарчашма» TJ: КПП «Сарчашма»] в [Согдийская область TJ: Согдийской области].
Обсудили строительство [Камбаратинская ГЭС-1 -: Камбаратинской ГЭС-1].
Переговоры прошли во [дворец «Огузхан» -: дворце «Огузхан»].
Сообщение поступило из МИД [Казахстан KZ: Казахстана].
Банк выделит 50 млн долларов США на проект в [Ош KG: Оше].
Четыре провинции - [Хэйлунцзян CN: Хэйлунцзян] и [Цзилинь CN: Цзилинь] - ждут гостей.
Переговоры прошли в Национальной туристической [Аваза TM: зоне «Аваза»].
Он посетил [подстанция «Тугай» -: подстанцию «Тугай»].
На Совещании по взаимодействию и мерам доверия в Азии он выступил дважды.
Он прилетел из [Нижний Новгород RU: Нижнего Новгорода].
"""


@pytest.mark.parametrize("marked", [line for line in MARKED.splitlines() if line])
def test_places_of_marked_sentences(marked: str) -> None:
    text, marks = unmark(marked)
    found = [
        (mention.start, f"{place.name} {place.country or '-'}", text[mention.start : mention.end])
        for place in read(text).places
        for mention in place.mentions
    ]
    assert [one[1:] for one in sorted(found)] == marks


def test_a_place_in_the_name_of_a_medium_is_none() -> None:
    assert read("Об этом пишет «Казахстанская правда».").places == ()


def test_mentions_of_one_place_are_grouped() -> None:
    (place,) = read("Он прибыл в Ташкент. В Ташкенте его ждали.").places
    assert len(place.mentions) == 2


def test_a_province_is_one_with_its_noun_and_without() -> None:
    (place,) = read("Гости посетили провинцию Сычуань. Сычуань закупает молоко.").places
    assert (place.name, place.country, len(place.mentions)) == ("Сычуань", "CN", 2)
