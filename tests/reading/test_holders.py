"""Who holds which office, what it is called and whose it is: unions, monarchs, envoys, titles behind a name.

Each sentence stands with what a careful reader writes down: the name in the nominative, its role, state and title.
"""

# ruff: noqa: E501 – a sentence is one line

from __future__ import annotations

import pytest
from tests.reading.told import read

Held = set[tuple[str, str, str | None, str]]  # name, role, state or union, title

UNIONS: dict[str, Held] = {
    "Председатель Еврокомиссии Марта Кляйнер прибыла в Белград.": {
        ("Марта Кляйнер", "head_of_body", "EU", "председатель Еврокомиссии"),
    },
    "В Астане ждут главу Евросовета Яна Брауна.": {("Ян Браун", "head_of_body", "EU", "глава Евросовета")},
    "Председатель коллегии ЕЭК Иван Сидоркин провел встречу в Ереване.": {
        ("Иван Сидоркин", "head_of_body", "EAEU", "председатель коллегии ЕЭК"),
    },
    "Верховный представитель ЕС по иностранным делам Пьер Дюмар прилетел в Астану.": {
        ("Пьер Дюмар", "official", "EU", "верховный представитель ЕС по иностранным делам"),
    },
    "Генсек ООН Пьер Дюмар и министр торговли Олег Студеникин открыли выставку.": {
        ("Пьер Дюмар", "head_of_body", "UN", "генсек ООН"),
        ("Олег Студеникин", "minister", None, "министр торговли"),
    },
}


def held(text: str) -> Held:
    """The offices that somebody holds."""
    reading = read(text)
    names = {person.id: person.name for person in reading.people}
    return {
        (names[office.person], office.role, office.country, office.title) for office in reading.offices if office.person
    }


@pytest.mark.parametrize(("text", "wanted"), UNIONS.items())
def test_an_organ_of_a_union_belongs_to_the_union(text: str, wanted: Held) -> None:
    """Its head is of the Union, not of its commission; nobody listed beside him is."""
    assert held(text) == wanted
