"""Commitments in sentences: `[kind: content]`; all people are invented."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from tests.reading.marked import unmark
from tests.reading.said import ANY_PROMISE, grounded, said

from elchi.model import Commitment, Event, Figure, Span
from elchi.reading.commitments import find_commitments

WHO = "Министр иностранных дел Казахстана Ерлан Сагымбаев"

MARKED = (
    f"{WHO} пообещал [pledge: изучить этот вопрос в течение месяца].",
    f"{WHO} заявил, что [pledge: приложит все усилия для развития отношений].",
    f"{WHO} прибыл в Бишкек. «[pledge: Мы поможем построить новый мост]», – сказал он.",
    f"{WHO} попросил соседей [request: ускорить досмотр грузовиков в пиковые дни].",
    f"{WHO} намерен [intention: посетить Кыргызстан с государственным визитом].",
    f"{WHO} выразил [intention: готовность содействовать развитию торговли].",
    "Стороны [plan: договорились провести заседание совета в Бишкеке].",
    "Стороны [plan: договорились о создании рабочей группы].",
    "[plan: Следующая встреча пройдет в Бишкеке].",
    "[plan: Визит запланирован на май].",
    "Поставлена цель [target: увеличить торговлю до 3 млрд долларов].",
    f"{WHO} просил передать слова приветствия.",
    f"{WHO} выразил уверенность, что переговоры принесут пользу.",
    f"{WHO} заявил, что визит придаст импульс торговле.",
    # two deeds with one verb, numbers that somebody sets, promises of states
    "Стороны [plan: договорились увеличить число рейсов с пяти до семи в неделю] и "
    "[plan: создать рабочую группу по транспорту].",
    f"{WHO} сообщил, что [plan: число рейсов увеличится с 28 до 40 в неделю].",
    f"{WHO} подчеркнул, что [pledge: Астана и впредь будет содействовать укреплению границ].",
    "Делегация посетила завод, а [plan: завтра посетит Бишкек], [plan: где запланирована встреча с мэром].",
    # neither appointments nor forecasts nor what nobody has promised
    "Указом президента послом в Турции назначен Ерлан Сагымбаев.",
    "В этом году ожидается 1,2 млн тонн.",
    f"{WHO} прибыл в Бишкек. «В этом году мы получим газ», – сказал он.",
    # what a programme holds now, and who is to come
    "В программе визита значится и [plan: встреча армянского премьера с президентом Грузии Нино Беридзе].",
    "В планах министра обороны Казахстана – [plan: поездки в ОАЭ, Катар и Бахрейн].",
    "Программа предусматривает [plan: переговоры с президентом], а также [plan: встречи со спикерами обеих палат].",
    "Программа поездки включает [plan: переговоры] и [plan: посещение завода].",
    "Программой предусмотрены [plan: переговоры с премьер-министром].",
    "Программа предусматривала переговоры с президентом Таджикистана.",
    "Программа предусматривает рост торговли.",
    "[plan: Встреча должна состояться в мае].",
    "Стороны должны соблюдать договор.",
    "[plan: Министры поговорят сначала наедине].",
    # what is done for the other side; what is not done by one alone; whose clause it is
    "Стороны [pledge: договорились поддержать две площадки]: форум в Баку и выставку в Алматы.",
    "Накануне поездки президент Казахстана Ерлан Сагымбаев решил уйти на самоизоляцию.",
    f"{WHO} намерен [intention: заверить соседей, что границу не закроют].",
    "В Душанбе заработало предприятие: оно будет выпускать бытовую технику.",
    f"{WHO} заявил, что Казахстан поддерживает соседей и [pledge: будет делать это и впредь].",
    f"{WHO} сообщил, что [plan: в дни визита стороны закончат работу над соглашением].",
    "Главы государств условились, что [plan: делегация правительства Беларуси вскоре посетит Казахстан].",
    "Астана рассчитывает, что поездка поможет двум странам. Так высказался министр Ерлан Сагымбаев.",
    "Если понадобится помощь, [plan: стороны встретятся снова].",
)


def commitments(text: str, events: tuple[Event, ...] = (), figures: tuple[Figure, ...] = ()) -> tuple[Commitment, ...]:
    return find_commitments(grounded(text), events, figures, said(text))


@pytest.mark.parametrize("marked", MARKED)
def test_what_is_promised_planned_and_asked(marked: str) -> None:
    text, marks = unmark(marked)
    assert [(one.kind, one.content.of(text)) for one in commitments(text)] == marks


def test_a_target_knows_its_figure() -> None:
    text = "Стороны намерены довести торговлю до 3 млрд долларов."
    at = Span(text.index("3 млрд"), len(text) - 1)
    figure = Figure(id="f1", measure="trade_turnover", value=3e9, unit="USD", modality="target", evidence=(at,))
    (commitment,) = commitments(text, figures=(figure,))
    assert (commitment.kind, commitment.figure) == ("target", "f1")


def test_an_announcement_knows_its_event() -> None:
    text = "Следующая встреча пройдет в Бишкеке."
    event = Event(id="e1", type="meeting", status="planned", evidence=(Span(10, 25),))
    (commitment,) = commitments(text, events=(event,))
    assert commitment.event == "e1"


def test_the_side_of_the_subject_commits_itself() -> None:
    (commitment,) = commitments(f"{WHO} пообещал изучить этот вопрос в течение месяца.")
    assert commitment.by == ("KZ",)


def test_all_whose_meeting_it_is_commit_themselves_by_it() -> None:
    text = "Готовится встреча министров иностранных дел Азербайджана, Грузии и Турции, которая пройдет в Баку."
    assert [one.by for one in commitments(text) if one.content.of(text).startswith("которая")] == [("AZ", "GE", "TR")]


def test_a_bank_that_promises_is_no_state() -> None:
    (commitment,) = commitments("Европейский банк выделит Таджикистану кредит на 50 млн долларов.")
    assert (commitment.kind, commitment.by) == ("pledge", ())


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(ANY_PROMISE)
def test_any_text_is_read_with_spans_inside_it(text: str) -> None:
    for commitment in commitments(text):
        assert 0 <= commitment.content.start < commitment.content.end <= len(text)
