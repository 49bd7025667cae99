"""Whom later words mean: titles alone, "казахстанский лидер", "дипломат", pronouns, plurals.

A mark is `[name: words]` for words that are no name; each must be a mention of that person.
"""

# ruff: noqa: E501 – a sentence is one line

from __future__ import annotations

import pytest
from tests.reading.told import lines, read, said, unmark

import elchi
from elchi.model import Reading

MARKED = """
В Бишкек прибыл президент Казахстана Мурат Алдияров. [Мурат Алдияров: Казахстанский лидер] проведёт переговоры.
Глава МИД РК Даурен Есенов прибыл в Ташкент. [Даурен Есенов: Глава внешнеполитического ведомства Казахстана] осмотрел завод.
Посол России Павел Ветлугин выступил с лекцией. [Павел Ветлугин: Дипломат] ответил на вопросы.
Президент Узбекистана Карим Юлдашбаев принял министра. [Карим Юлдашбаев: Он] пожелал гостю успехов.
Анна Лисовская прибыла в Кишинёв. [Анна Лисовская: Она] выступит в парламенте.
Премьер-министр Грузии Леван Чиквилидзе прибыл в Ереван. [Леван Чиквилидзе: Глава правительства] посетил музей.
Премьер-министр Армении Тигран Саакян прибыл в Астану по приглашению премьер-министра Казахстана Нурлана Досжанова. В аэропорту [Тигран Саакян: гостя] встретил вице-министр Айдос Керимбек.
Президент Узбекистана Карим Юлдашбаев принял посла Турции Орхана Кылычдара. Советник Бахром Тошматов проводил [Орхан Кылычдар: гостя] в музей.
Мурат Алдияров прибыл в Бишкек. Нурлан Акматов пригласил [Мурат Алдияров: его] в Чолпон-Ату.
Президент Азербайджана Фарид Рустамзаде прибыл в Анкару. В аэропорту его встретил министр Орхан Кылычдар. Это первый визит Рустамзаде в Турцию. Завтра [Фарид Рустамзаде: его] примет президент.
Спикер парламента Армении Арам Тер-Газарян прибыл в Тегеран. [Арам Тер-Газарян: Председатель парламента] выступил с речью.
Президент Казахстана Мурат Алдияров принял посла Турции Орхана Кылычдара. [Орхан Кылычдар: Посол] вручил грамоты.
Министр обороны Беларуси Олег Вольфрамов прибыл в Москву. [Олег Вольфрамов: Министр] осмотрел музей.
"""


def _words_of(reading: Reading, name: str) -> list[str]:
    person = next(person for person in reading.people if person.name == name)
    return said(reading, person.mentions, "title", "pronoun")


@pytest.mark.parametrize("line", lines(MARKED))
def test_references(line: str) -> None:
    """Each marked word refers to the person of its mark."""
    text, marks = unmark(line)
    reading = read(text)
    for name, words in marks:
        assert words in _words_of(reading, name)


def test_an_office_without_its_holder() -> None:
    """ "Визит президента Кыргызстана": the office stands by itself."""
    reading = read("Ожидается официальный визит Президента Кыргызской Республики в Республику Казахстан.")
    (office,) = reading.offices
    assert (office.person, office.role, office.country) == (None, "president", "KG")


def test_the_subject_is_not_its_own_object() -> None:
    """ "Он пригласил его": the second pronoun is someone else."""
    reading = read("Нурлан Акматов встретился с Муратом Алдияровым. Нурлан Акматов поблагодарил его.")
    assert _words_of(reading, "Мурат Алдияров") == ["его"]


def speakers(text: str) -> list[str | None]:
    """The names of those who make the statements of a report, in order."""
    reading = elchi.read(text)
    names = {person.id: person.name for person in reading.people}
    return [names.get(statement.speaker or "") for statement in reading.statements]


def test_who_spoke_before_also_said_more() -> None:
    """ "Он также сообщил" goes on with the speaker, not with the minister who was told of in between."""
    found = speakers(
        "Посол Узбекистана Фаррух Саидмуродов подчеркнул, что Ташкент поддерживает проект. Министр энергетики "
        "Узбекистана Ойбек Нурматов посетил Рогун. Он также сообщил, что в мае пройдёт заседание комиссии."
    )
    assert found == ["Фаррух Саидмуродов", "Фаррух Саидмуродов"]


def test_the_head_of_state_is_the_one_who_acts() -> None:
    """ "Глава государства" means him who received the guest, not the president whose greeting was brought."""
    found = speakers(
        "Президент Узбекистана Абдулла Рустамов принял министра обороны Турции Кемаля Аксоя. Рустамов подчеркнул важность "
        "договорённостей с президентом Турции Муратом Йылдыраном. Глава государства предложил открыть завод."
    )
    assert found == ["Абдулла Рустамов", "Абдулла Рустамов"]
