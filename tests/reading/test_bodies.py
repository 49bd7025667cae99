"""Bodies in sentences. A mark is `[kind COUNTRY: words]`; "-" is no country, "^" marks a word that points back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reading.marked import unmark
from tests.reading.places_and_bodies import read

MARKED = """
Об этом сообщили в [foreign_ministry KZ: МИД Казахстана].
Об этом сообщил официальный представитель [foreign_ministry AM: МИД РА] Ваган Петросян.
Глава [foreign_ministry KG: МИД КР] Эмиль Турдубаев прибыл в Астану.
Документ передан [ministry KZ: министерству транспорта Казахстана].
Документ подписали в [government KG: Кабинете министров Кыргызской Республики].
Встреча прошла в [parliament KG: Жогорку Кенеше], затем гости побывали в [parliament UZ: Олий Мажлисе].
Спикер [parliament AM: Национального собрания Армении] принял гостей.
Спикер [parliament KG: парламента Кыргызской Республики] Эркин Осмонов принял гостей.
Об этом сообщает [presidency UZ: пресс-служба президента Узбекистана].
Об этом сообщает [government KG: пресс-служба кабмина Кыргызстана].
В [embassy IR: посольстве Ирана в Ереване] отказались отвечать.
Об этом сообщил [foreign_ministry KZ: МИД РК]. Визит состоится, добавили в [^foreign_ministry KZ: ведомстве].
Секретарь [security_council RU: Совбеза РФ] Николай Громов прилетел в Алматы.
Переговоры прошли под эгидой [international_organization UN: ООН] и [international_organization SCO: ШОС].
Об этом сообщает [media RU: ТАСС].
Об этом сообщает [media KZ: Zakon.kz].
Фонд создан при участии [bank HU: Эксимбанка Венгрии].
Эту сумму выделит [agency JP: JICA].
Студенты прибыли из [university -: Национального университета обороны].
Контракт подписала компания [company -: Turkish Wings]. [^company -: Компания] закупит уголь.
Против выступило движение «[party -: Северный ветер]».
Он обсудил это с министерствами иностранных дел двух стран.
Министр иностранных дел Казахстана Ерлан Сагымбаев прибыл в Бишкек.
Глава правительства принял гостей.
"""


@pytest.mark.parametrize("marked", [line for line in MARKED.splitlines() if line])
def test_bodies_of_marked_sentences(marked: str) -> None:
    text, marks = unmark(marked)
    found = [
        (mention.start, ("^" if mention.kind == "title" else "") + f"{body.kind} {body.country or '-'}", mention)
        for body in read(text).bodies
        for mention in body.mentions
    ]
    found.sort(key=lambda one: one[0])
    assert [(label, text[mention.start : mention.end]) for _, label, mention in found] == marks


def test_all_names_of_a_ministry_are_one_body() -> None:
    text = (
        "Об этом сообщил МИД РК. Министерство иностранных дел Казахстана готовит визит. "
        "Внешнеполитическое ведомство Казахстана ждёт гостей."
    )
    (body,) = read(text).bodies
    assert body.kind == "foreign_ministry"
    assert len(body.mentions) == 3


def test_the_press_service_of_a_body_is_a_body_of_its_own() -> None:
    bodies = read("Визит готовит МИД Казахстана. Об этом сообщила пресс-служба МИД Казахстана.").bodies
    assert [(body.name, body.kind) for body in bodies] == [
        ("МИД Казахстана", "foreign_ministry"),
        ("пресс-служба МИД Казахстана", "foreign_ministry"),
    ]


def test_a_name_in_brackets_names_the_same_body() -> None:
    text = "Комитет защиты рек (КЗР) выступил с докладом. Доклад КЗР опубликован."
    names = [[text[one.start : one.end] for one in body.mentions] for body in read(text).bodies]
    assert all(len(mentions) >= 1 for mentions in names)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Гостей ждут в Министерстве иностранных дел Казахстана.", "Министерство иностранных дел Казахстана"),
        ("Об этом сообщает пресс-служба президента Узбекистана.", "пресс-служба президента Узбекистана"),
        ("Об этом рассказал глава Национального банка Казахстана.", "Национальный банк Казахстана"),
    ],
)
def test_names_stand_in_the_nominative(text: str, name: str) -> None:
    assert [body.name for body in read(text).bodies] == [name]


@settings(max_examples=25, deadline=None)
@given(st.text(st.sampled_from('МИД РК «»"() .,пресс-служба Кыргызстана\nZakon.kz'), max_size=60))
def test_any_text_has_bodies_and_places_within_bounds(text: str) -> None:
    reading = read(text)
    for mentions in [body.mentions for body in reading.bodies] + [place.mentions for place in reading.places]:
        assert mentions
        assert all(0 <= one.start < one.end <= len(text) for one in mentions)
