"""Statements in texts: `[speaker kind: content]`; all people are invented."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from tests.reading.marked import unmark
from tests.reading.said import ANY_PROMISE, grounded, said, speaker

WHO = "Министр иностранных дел Казахстана Ерлан Сагымбаев"
HOST = "Министр иностранных дел Кыргызстана Таалай Осмонов"

MARKED = (
    # direct: the cue after, before, in the middle, of a body, of a document
    f"{WHO} прибыл в Бишкек. «[Сагымбаев direct: Мы приехали с предложениями]», – сказал он.",
    f"«[Сагымбаев direct: Мы приехали с предложениями]», – заявил {WHO.lower().replace('ерлан', 'Ерлан')}.".replace(
        "сагымбаев.", "Сагымбаев."
    ).replace("казахстана", "Казахстана"),
    f"{WHO} заявил: «[Сагымбаев direct: Мы приехали с предложениями]».",
    f"{WHO} прибыл в Бишкек.\n– [Сагымбаев direct: Мы приехали с предложениями], – сказал Сагымбаев.",
    f"{WHO} прибыл в Бишкек. «[Сагымбаев direct: Границу надо открыть], – сказал министр. – "
    "[Сагымбаев direct: Люди ждут этого давно]».",
    f"{WHO} отметил, что [Сагымбаев indirect: торговля растет]. «[Сагымбаев direct: Мы этим довольны.]»",
    f"{WHO} прибыл в Бишкек. «[Сагымбаев direct: Мы приехали]», – приводит его слова пресс-служба МИД РК.",
    # indirect: a clause, an infinitive, a noun, an attitude, a preposition
    f"{WHO} отметил, что [Сагымбаев indirect: товарооборот вырос].",
    f"{WHO} сообщил о том, что [Сагымбаев indirect: визит состоится в мае].",
    f"{WHO} предложил [Сагымбаев indirect: создать рабочую группу].",
    f"{WHO} попросил гостей [Сагымбаев indirect: ускорить досмотр грузовиков].",
    f"{WHO} подчеркнул [Сагымбаев indirect: важность сотрудничества].",
    f"{WHO} с удовлетворением отметил [Сагымбаев indirect: высокий уровень отношений], "
    "подчеркнув [Сагымбаев indirect: важность диалога].",
    f"{WHO} выразил надежду на [Сагымбаев indirect: дальнейшее расширение торговли].",
    f"{WHO} выразил уверенность в том, что [Сагымбаев indirect: переговоры принесут пользу].",
    f"{WHO} подтвердил [Сагымбаев indirect: готовность помочь соседям].",
    f"{WHO} рассчитывает на [Сагымбаев indirect: укрепление партнерства].",
    f"{WHO} акцентировал внимание на [Сагымбаев indirect: увеличении товарооборота].",
    f"{WHO} высоко оценил [Сагымбаев indirect: вклад соседей].",
    f"{WHO} назвал [Сагымбаев indirect: слухи домыслами].",
    f"{WHO} уверен, что [Сагымбаев indirect: договор будет выполнен].",
    f"{WHO} отметил, что [Сагымбаев indirect: торговля растет], и предложил [Сагымбаев indirect: открыть новый пункт].",
    # sources
    "По словам министра иностранных дел Казахстана Ерлана Сагымбаева, [Сагымбаев indirect: торговля выросла вдвое].",
    f"{WHO} прибыл в Бишкек. [Сагымбаев indirect: Торговля, по его словам, выросла вдвое].",
    "Как отметил Ерлан Сагымбаев, [Сагымбаев indirect: торговля выросла вдвое].",
    f"{WHO} прибыл в Бишкек. [Сагымбаев indirect: До конца года, полагает министр, торговля вырастет].",
    "[Сагымбаев indirect: Торговля двух стран выросла]. Об этом заявил министр иностранных дел Ерлан Сагымбаев.",
    # a title alone: of the one who bears this very title, who still speaks, who was named before
    f"{HOST} принял посла Казахстана Ерлана Сагымбаева. Посол ответил, что [Сагымбаев indirect: торговля растет]. "
    "Он также сообщил, что [Сагымбаев indirect: рейсов станет больше]. Посол и министр Асан Жумаев подписали протокол.",
    f"{HOST} принял посла Казахстана Ерлана Сагымбаева. Посол сообщил, что [Сагымбаев indirect: торговля растет]. "
    "«[Сагымбаев direct: Мы этим довольны]», – сказал дипломат.",
    "На форуме аким Туркестанской области Ерлан Сагымбаев и хоким Ташкентской области Азиз Тураев встретились. "
    "«[Сагымбаев direct: Мы этим довольны]», – заявил аким.",
    "Сопредседатель совета с турецкой стороны Ерлан Сагымбаев сообщил, что [Сагымбаев indirect: торговля растет].",
    # intentions that are told of, bodies that tell more than the news, a quotation after an abbreviation
    f"{WHO} сообщил о [Сагымбаев indirect: намерении посетить Бишкек осенью].",
    f"{WHO} сказал, что [Сагымбаев indirect: экспорт достиг 22 млрд]. «[Сагымбаев direct: Мы этим довольны]», – "
    "добавил он.",
    f"{WHO} выделит на проект кредит в 300 млн долларов.",
    # what a body passes on is said by the person, one statement a verb; "об этом" behind a medium, "так высказался"
    f"{HOST} принял гостей. По данным МИД Казахстана, министр иностранных дел Казахстана Ерлан Сагымбаев назвал "
    "[Сагымбаев indirect: соседей партнерами] и предложил [Сагымбаев indirect: открыть новый пункт].",
    "[Сагымбаев indirect: Стороны подписали протокол о перевозках]. Как передает ТАСС, об этом рассказал министр "
    "иностранных дел Казахстана Ерлан Сагымбаев.",
    "[Сагымбаев indirect: Астана рассчитывает, что поездка поможет соседям]. Так высказался на брифинге министр "
    "иностранных дел Казахстана Ерлан Сагымбаев.",
    f"{WHO} предложил ведомствам Ирана, Индии и Китая [Сагымбаев indirect: встретиться и обсудить маршрут].",
    f"{WHO} поблагодарил за то, что его пригласили, и дал [Сагымбаев indirect: высокую оценку переговорам].",
    f"{WHO} встретился с послами. Беседа прошла в Бишкеке, уточнили в МИД Казахстана.",
    # no statements
    f"{WHO} и {HOST} обсудили вопросы торговли.",
    f"{WHO} поблагодарил хозяев и пожелал им успехов.",
    f"{WHO} посетил завод «Заря».",
)


@pytest.mark.parametrize("marked", MARKED)
def test_who_said_what(marked: str) -> None:
    text, marks = unmark(marked)
    ground = grounded(text)
    found = [(f"{speaker(ground, one)} {one.kind}", one.content.of(text)) for one in said(text)]
    assert found == marks


def test_the_other_one_is_the_last_mentioned() -> None:
    text = f"{WHO} пригласил в Астану главу МИД Кыргызстана Таалая Осмонова. Тот пообещал приехать весной."
    assert [speaker(grounded(text), one) for one in said(text)] == ["Осмонов"]


def test_an_agency_of_a_state_is_neither_a_parliament_nor_of_another_state() -> None:
    text = (
        "МИД Кыргызстана обнародовал повестку. Парламент Кыргызстана принял поправки. "
        f"{WHO} побывал в МИД Таджикистана. Переговоры пройдут осенью, сообщили в кыргызском ведомстве."
    )
    assert [speaker(grounded(text), one) for one in said(text)] == ["МИД Кыргызстана"]


def test_the_body_by_whose_account_a_person_speaks_reports_it() -> None:
    text = f"По данным МИД Казахстана, {WHO} отметил, что торговля растет, и предложил открыть новый пункт."
    bodies = {body.id for body in grounded(text).bodies}
    assert [statement.reported_by in bodies for statement in said(text)] == [True, True]


def test_a_joint_statement_has_one_speaker_and_the_others_joint() -> None:
    text = f"{WHO} встретился с главой МИД Кыргызстана Таалаем Осмоновым. Министры подтвердили приверженность диалогу."
    (statement,) = said(text)
    assert statement.speaker
    assert len(statement.joint) == 1


def test_a_sentence_broken_by_the_cue_keeps_its_pieces() -> None:
    text = f"{WHO} прибыл в Бишкек. «Граница, – сказал министр, – должна соединять людей»."
    (statement,) = said(text)
    assert [part.of(text) for part in statement.parts] == ["Граница", "должна соединять людей"]


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(ANY_PROMISE)
def test_any_text_is_read_with_spans_inside_it(text: str) -> None:
    for statement in said(text):
        for span in (statement.content, *statement.parts, *statement.evidence):
            assert 0 <= span.start < span.end <= len(text)
