"""Titles of office in sentences: role, state and status of each, and no title where there is none.

A mark is `[role STATE status: words]`; the status "current" is left out, "-" stands for no state.
"""

# ruff: noqa: E501 – a sentence is one line

from __future__ import annotations

import pytest
from tests.reading.told import lines, read, unmark

MARKED = """
В Бишкек прибыл [president KZ: президент Казахстана] Мурат Алдияров.
[foreign_minister KZ: Глава МИД РК] Даурен Есенов провёл встречу.
[foreign_minister KG: Министр иностранных дел Кыргызской Республики] Бакыт Токторов выступил с речью.
Об этом сообщил Павел Ветлугин, [foreign_minister RU: министр иностранных дел России].
Об этом сообщил Павел Ветлугин ([ambassador RU: посол России в Узбекистане]).
[head_of_government UZ: Премьер-министр Узбекистана] Карим Юлдашбаев открыл завод.
[head_of_government KG: Председатель Кабинета Министров Кыргызской Республики] – [head_of_administration KG: Руководитель Администрации Президента] Эрлан Медетов прибыл в Алматы.
[deputy_head_of_government KZ: Заместитель премьер-министра] – [minister KZ: министр торговли Казахстана] Арман Кожабеков посетил Ташкент.
[deputy_head_of_government RU: Вице-премьер РФ], [special_envoy RU: спецпредставитель президента] Семён Трубачев выступил с речью.
[president KZ former: Первый президент Казахстана] Ерлан Сапарбаев выступил с речью.
[ambassador TR former: Бывший посол Турции] Орхан Кылычдар вернулся домой.
[foreign_minister TM acting: И.о. министра иностранных дел Туркменистана] Батыр Аннамуратов выступил с речью.
[deputy_foreign_minister TJ: Заместитель министра иностранных дел Таджикистана] Шариф Гуломзода вернулся в Душанбе.
[deputy_foreign_minister TJ: Замглавы МИД Таджикистана] Шариф Гуломзода вернулся в Душанбе.
[president MD designate: Избранный президент Молдовы] Анна Лисовская выступила с речью.
[speaker AM: Председатель Национального собрания Армении] Арам Тер-Газарян выступил с речью.
[speaker IR: Спикер Меджлиса Ирана] Али Реза Бехрузи выступил с речью.
[spokesperson UA: Спикер МИД Украины] Марина Левчук выступила с речью.
[security_council_secretary BY: Государственный секретарь Совета безопасности Беларуси] Олег Вольфрамов выступил с речью.
[defence_minister AZ: Министр обороны Азербайджана] Фарид Рустамзаде прибыл в Баку.
[defence_minister RU: Глава Минобороны России] Андрей Белопольский прибыл в Минск.
[consul KZ: Генеральный консул Казахстана в городе Омске] Керим Кожамуратов выступил с речью.
[governor RU: Глава Татарстана] Рустам Минигалиев выступил с речью.
[head_of_government GE: Глава правительства Грузии] Леван Чиквилидзе выступил с речью.
[president CN: Председатель КНР] Чжан Вэймин выступил с речью.
[foreign_minister US: Госсекретарь США] Роберт Финнеган прибыл в Астану.
Президент выступил в парламенте: об этом рассказала глава семьи Анна Лисовская.
"""


@pytest.mark.parametrize("line", lines(MARKED))
def test_titles(line: str) -> None:
    """The offices that a sentence names, each with the words that name it."""
    text, marks = unmark(line)
    reading = read(text)
    found = {
        (office.role, office.country or "-", office.status, span.of(text))
        for office in reading.offices
        for span in office.evidence
        if office.person is not None or marks
    }
    wanted = set()
    for label, words in marks:
        role, country, *status = label.split()
        wanted.add((role, country, status[0] if status else "current", words))
    assert found == wanted


def test_titles_are_spans_of_the_text() -> None:
    """What a title rests on stands in the text, and the title itself in the nominative."""
    reading = read("Встреча с послом Казахстана в Кыргызстане Даниярем Сатыбаевым прошла в Бишкеке.")
    (office,) = reading.offices
    assert office.title == "посол Казахстана в Кыргызстане"
    assert [span.of(reading.text) for span in office.evidence] == ["послом Казахстана в Кыргызстане"]


def test_a_title_is_told_in_the_nominative_where_its_words_were_taken_for_two_like_cases() -> None:
    reading = read(
        "6 февраля министр иностранных дел Беларуси Виктор Лапицкий принял Чрезвычайного и Полномочного Посла "
        "Республики Таджикистан Фирдавса Нозимова в связи с завершением его дипломатической миссии."
    )
    assert [office.title for office in reading.offices if office.role == "ambassador"] == [
        "чрезвычайный и Полномочный Посол Республики Таджикистан"
    ]


LISTS = """
[BY: Премьеры Белоруссии – Павел Турчанинов], [AM: Армении – Арам Тер-Газарян] и [KZ: Казахстана – Олжас Бектуров] прибыли в Москву.
Послы [KZ: Казахстана Даурен Есенов], [UZ: Узбекистана Карим Юлдашбаев] и [TR: Турции Орхан Кылычдар] вручили грамоты.
Встреча с лидерами [KZ: Казахстана Муратом Алдияровым] и [BY: Белоруссии Олегом Вольфрамовым] прошла в Минске.
"""


@pytest.mark.parametrize("line", lines(LISTS))
def test_one_plural_title_for_several_states(line: str) -> None:
    """Each of a list holds the office in the state named before him."""
    text, marks = unmark(line)
    reading = read(text)
    held = {office.person: office.country for office in reading.offices if office.person is not None}
    countries = {person.name.split()[0][:4]: held.get(person.id) for person in reading.people}
    for country, words in marks:
        first = next(word for word in words.split() if word[:4] in countries)
        assert countries[first[:4]] == country


def test_a_daughter_holds_no_office() -> None:
    """ "Дочь президента X": the case of the name says that it is not the president's."""
    reading = read(
        "Президент Узбекистана Карим Юлдашбаев вылетел в Казань. "
        "Там глава региона встретился с дочерью президента Узбекистана Саидой Юлдашбаевой."
    )
    karim = next(person for person in reading.people if person.name.startswith("Карим"))
    assert {office.person for office in reading.offices if office.role == "president"} == {karim.id}
