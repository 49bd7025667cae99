"""Offices that a verb tells: appointed, held once, taken over from another."""

# ruff: noqa: E501 – a sentence is one line

from __future__ import annotations

import pytest

import elchi
from elchi.model import Reading


def offices(reading: Reading) -> set[tuple[str, str, str | None, str]]:
    """Name, role, state and status of every office that somebody holds."""
    names = {person.id: person.name for person in reading.people}
    return {
        (names[office.person], office.role, office.country, office.status)
        for office in reading.offices
        if office.person
    }


TOLD = {
    "Послом Казахстана в Турции назначен Тимур Есенов, ранее работавший вице-министром обороны Казахстана.": {
        ("Тимур Есенов", "ambassador", "KZ", "current"),
        ("Тимур Есенов", "deputy_defence_minister", "KZ", "former"),
    },
    "Министр обороны Грузии Леван Чиквилидзе прибыл в Баку. До этого он занимал должность посла Грузии в Иране.": {
        ("Леван Чиквилидзе", "defence_minister", "GE", "current"),
        ("Леван Чиквилидзе", "ambassador", "GE", "former"),
    },
    "Арман Кожабеков, бывший в то время премьер-министром Казахстана, предложил создать реестр.": {
        ("Арман Кожабеков", "head_of_government", "KZ", "former"),
    },
    "Генеральным консулом Узбекистана в Шанхае назначен Санжар Турсунов. Он сменил на этом посту Алишера Рахимбаева.": {
        ("Санжар Турсунов", "consul", "UZ", "current"),
        ("Алишер Рахимбаев", "consul", "UZ", "former"),
    },
    "Последний раз спикер грузинского парламента посещал Турцию в 2021 году. Тогда этот пост занимал Каха Гелашвили.": {
        ("Каха Гелашвили", "speaker", "GE", "former"),
    },
    "Секретарь Совета безопасности РФ Сергей Мельгунов прибыл в Душанбе, сообщил его заместитель Алексей Торопов.": {
        ("Сергей Мельгунов", "security_council_secretary", "RU", "current"),
        ("Алексей Торопов", "deputy_security_council_secretary", "RU", "current"),
    },
    "Временный поверенный в делах Индии Аджай Мехта выступил с речью.": {
        ("Аджай Мехта", "ambassador", "IN", "acting"),
    },
    "Генеральный секретарь ШОС, бывший министр иностранных дел Китая Ли Вэньцзе прибыл в Минск.": {
        ("Ли Вэньцзе", "head_of_body", "SCO", "current"),
        ("Ли Вэньцзе", "foreign_minister", "CN", "former"),
    },
    "Президент Венгрии Виктор Орбанов принял премьер-министра Украины Виктора Яновича.": {
        ("Виктор Орбанов", "president", "HU", "current"),
        ("Виктор Янович", "head_of_government", "UA", "current"),
    },
    "Президент Казахстана Мурат Алдияров заменил министра обороны Казахстана Ивана Петрова.": {
        ("Мурат Алдияров", "president", "KZ", "current"),
        ("Иван Петров", "defence_minister", "KZ", "current"),
    },
    "Иван Петров покинул пост министра обороны России.": {("Иван Петров", "defence_minister", "RU", "former")},
    "Главы МИД России и Армении Сергей Лавренов и Арам Мирзоев провели переговоры.": {
        ("Сергей Лавренов", "foreign_minister", "RU", "current"),
        ("Арам Мирзоев", "foreign_minister", "AM", "current"),
    },
    "Посол Казахстана в Баку Ерлан Байелов и аким Алматы Ербол Досаев открыли выставку.": {
        ("Ерлан Байелов", "ambassador", "KZ", "current"),
        ("Ербол Досаев", "mayor", "KZ", "current"),
    },
    "Указом Главы государства Тимур Есенов назначен послом Казахстана в Турции.": {
        ("Тимур Есенов", "ambassador", "KZ", "current"),
    },
    "Президент провёл встречу с министром стали Индии Викрамом Ратхором и министром обороны Пакистана, отставным генералом Тариком Дуррани.": {
        ("Викрам Ратхор", "minister", "IN", "current"),
        ("Тарик Дуррани", "defence_minister", "PK", "current"),
    },
}


@pytest.mark.parametrize(("text", "told"), TOLD.items())
def test_a_verb_tells_who_held_what(text: str, told: set[tuple[str, str, str | None, str]]) -> None:
    """Who was appointed, what he was before, whom he followed."""
    assert offices(elchi.read(text)) == told


def test_several_of_one_office_are_kept_without_names() -> None:
    """ "Послы Вьетнама и Венгрии": two offices of two states."""
    reading = elchi.read("Затем грамоты вручили послы Вьетнама и Венгрии.")
    assert {(office.role, office.country) for office in reading.offices} == {("ambassador", "VN"), ("ambassador", "HU")}
