"""Bodies in sentences. A mark is `[kind COUNTRY: words]`; "-" is no country, "^" marks a word that points back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reading.marked import unmark
from tests.reading.places_and_bodies import read

from elchi.reading.reader import read_report
from elchi.sources import report_from_text

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
Беседа прошла с президентом Монголии, уточнили в [foreign_ministry KG: пресс-службе кыргызского МИД].
Об этом сообщает [government KZ: пресс-служба казахстанского правительства].
Визит начнется 22 мая, рассказали в [government GE: администрации грузинского правительства].
Контракт подписало [company BY: ОАО «Белорусские калийные удобрения»].
Гендиректор компании «[company GE: Грузинские железные дороги]» приехал в Баку.
Об этом он написал в Facebook и Telegram.
Договор подписан на бизнес-форуме New Silk Road в Алматы.
В Российской промышленной зоне (РПЗ) откроют завод.
Он выступил на [international_organization CICA: Совещании по взаимодействию и мерам доверия в Азии].
Об этом пишут [media UA: УНН] и [media IR: ИСНА].
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
        ("Встреча прошла на полях Генеральной Ассамблеи ООН.", "Генеральная Ассамблея ООН"),
        ("Он прибыл на саммит Шанхайской организации сотрудничества.", "Шанхайская организация сотрудничества"),
        ("Его принял исполком Ассоциации стран Юго-Восточной Азии.", "Ассоциация стран Юго-Восточной Азии"),
    ],
)
def test_names_stand_in_the_nominative(text: str, name: str) -> None:
    assert [body.name for body in read(text).bodies] == [name]


def test_a_press_service_of_one_of_several_leaders() -> None:
    """Of two premiers it serves the one at whose seat the report is written."""
    text = (
        "КИЕВ. 11 апреля. УНН. Украина и Молдова договорились о тарифах на встрече премьер-министра Украины Ивана "
        "Гриценко и премьер-министра Молдовы Петра Филимона, сообщает УНН со ссылкой на пресс-службу Кабмина."
    )
    reading = read_report(report_from_text(text))
    assert [body.country for body in reading.bodies if body.name.startswith("пресс")] == ["UA"]


@settings(max_examples=25, deadline=None)
@given(st.text(st.sampled_from('МИД РК «»"() .,пресс-служба Кыргызстана\nZakon.kz'), max_size=60))
def test_any_text_has_bodies_and_places_within_bounds(text: str) -> None:
    reading = read(text)
    for mentions in [body.mentions for body in reading.bodies] + [place.mentions for place in reading.places]:
        assert mentions
        assert all(0 <= one.start < one.end <= len(text) for one in mentions)
