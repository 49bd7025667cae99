"""Who is one person: names in every case, initials, surnames alone, namesakes that stay two.

A mark is `[name in the nominative: words]`; marks of one name are one person, in the order of the text.
"""

# ruff: noqa: E501 – a sentence is one line

from __future__ import annotations

import pytest
from tests.reading.told import lines, read, said, unmark

MARKED = """
Встреча с [Мурат Алдияров: Муратом Алдияровым] прошла в Бишкеке, сообщил [Даурен Есенов: Даурен Есенов].
Визит [Бакыт Токторов: Бакыта Токторова] завершён, [Бакыт Токторов: Токторов] вернулся в Бишкек.
Президент [Нурлан Акматов: Нурлан Акматов] принял посла. [Нурлан Акматов: Н. Акматов] пожелал ему успехов.
Переговоры провёл [Павел Ветлугин: Павел Ветлугин]. По словам [Павел Ветлугин: П.Ветлугина], они были полезны.
В Бишкек прибыла [Анна Лисовская: Анна Лисовская]. С [Анна Лисовская: Лисовской] приехали журналисты.
Председатель Кабинета Министров [Азамат Жапаров: Азамат Жапаров] встретил президента Кыргызстана [Эрлан Жапаров: Эрлана Жапарова].
[Ли Вэньцзе: Ли Вэньцзе] и [Чжан Вэймин: Чжан Вэймин] провели встречу в Пекине.
Улица имени Токтогула закрыта, рассказал [Семён Трубачев: Семён Трубачев].
Посольство сообщило: новым послом назначен [Игорь Мартынюк: Игорь Мартынюк] вместо [Валерий Кузьмичёв: Валерия Кузьмичёва].
Секретарь Совбеза Таджикистана [Рахим Кахоров: Рахим Кахоров] и [Николай Патрикеев: Николай Патрикеев] встретились в Душанбе.
На открытии были [Арман Кожабеков: Арман Кожабеков], [Тимур Рахматов: Тимур Рахматов] и [Ольга Синицына: Ольга Синицына].
Об этом министру рассказал [Шариф Гуломзода: Шариф Гуломзода].
Гостя, президента [Мурат Алдияров: Мурата Алдиярова], встретила [Айгуль Сатыбаева: Айгуль Сатыбаева].
"""


@pytest.mark.parametrize("line", lines(MARKED))
def test_people(line: str) -> None:
    """The people whom a sentence names and the words that name each."""
    text, marks = unmark(line)
    reading = read(text)
    found = {person.name.replace("ё", "е"): said(reading, person.mentions) for person in reading.people}
    wanted: dict[str, list[str]] = {}
    for name, words in marks:
        wanted.setdefault(name.replace("ё", "е"), []).append(words)
    assert found == wanted


def test_namesakes_are_told_apart_by_their_offices() -> None:
    """Two of one surname are two people, and a title says which of them is meant."""
    reading = read(
        "Президент Кыргызстана Эрлан Жапаров провёл совещание. Председатель Кабинета Министров Кыргызстана "
        "Азамат Жапаров выступил с докладом. Президент Жапаров поручил ускорить работу."
    )
    names = {person.name: said(reading, person.mentions) for person in reading.people}
    assert names == {"Эрлан Жапаров": ["Эрлан Жапаров", "Жапаров"], "Азамат Жапаров": ["Азамат Жапаров"]}


def test_places_and_media_are_no_people() -> None:
    """Towns, rivers and agencies bear no offices and are nobody."""
    reading = read("В Астане и Бишкеке выпал снег, передаёт агентство. Нарын вышел из берегов.")
    assert reading.people == ()
