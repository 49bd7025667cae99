"""The standpoint of a report: the state that follows from it for people and bodies without one."""

from __future__ import annotations

import pytest
from tests.reading.places_and_bodies import read

TALKS = (
    "Министр экономики Германии Анна Вальдбург прибыла в Узбекистан. "
    "Её принял президент Улугбек Касымходжаев. Узбекистан и Германия подписали соглашение."
)


def countries(text: str, publisher: str | None = None) -> dict[str, str | None]:
    """The country of each person."""
    return {person.name: person.country for person in read(text, publisher).people}


def test_a_president_without_a_state_is_of_the_other_side() -> None:
    assert countries(TALKS)["Улугбек Касымходжаев"] == "UZ"


def test_the_publisher_tells_the_state_of_a_minister_without_one() -> None:
    text = "Министр транспорта Нурлан Жандосов принял делегацию Кыргызстана."
    assert countries(text, "inbusiness.kz") == {"Нурлан Жандосов": "KZ"}
    assert countries(text) == {"Нурлан Жандосов": None}


def test_where_a_guest_met_somebody_tells_more_than_the_publisher() -> None:
    text = "Вице-премьер России Георгий Астахов прибыл в Дели. Он встретился с министром торговли Викрамом Ратхором."
    assert countries(text, "ТАСС")["Викрам Ратхор"] == "IN"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Хоким Сурхандарьинской области Ильхом Тошматов принял гостей.", "UZ"),
        ("Председатель Согдийской области Нигора Азимзода откроет ярмарку.", "TJ"),
        ("Спикер Госдумы Святослав Беломестных выступил.", "RU"),
    ],
)
def test_a_region_or_a_body_in_the_title_tells_the_state(text: str, country: str) -> None:
    assert list(countries(text).values()) == [country]
