"""Figures in sentences: `[measure value unit modality: words]`, a range as low..high, a change as up or down."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reading.marked import unmark

import elchi
from elchi.language import analyse
from elchi.model import Figure, Published, Report, Span
from elchi.reading.dates import find_dates
from elchi.reading.figures import find_figures

DAY = Published(from_="2024-06-13", to="2024-06-13")

MARKED = (
    """
Товарооборот составил [trade_turnover 2000000000 USD actual: 2 млрд долларов].
Объем взаимной торговли составил [trade_turnover 2000000000 USD actual: 2 млрд долларов].
 Поставлена цель увеличить данный показатель до [trade_turnover 3000000000 USD target up: 3 млрд долларов].
Товарооборот вырос на [trade_turnover_growth 26 percent actual up: 26%]
 и достиг [trade_turnover 10300000000 USD actual up: $10,3 млрд].
Торговля сократилась на [trade_turnover_growth -3.2 percent actual down: 3,2%]
 и составила [trade_turnover 1280000000 USD actual down: 1,28 млрд долларов].
Товарооборот превысил [trade_turnover 1700000000.. USD actual: 1,7 миллиарда долларов].
Товарооборот достиг [trade_turnover 5000000000.. USD actual: более 5 млрд долларов США].
Экспорт вырос [export_growth 2 times actual up: вдвое].
Экспорт вырос в [export_growth 1.5 times actual up: полтора раза].
Импорт составил [import 390000000 KZT actual: 390 млн тенге].
Импорт составил [import 390000000 BYN actual: 390 млн белорусских рублей].
Товарооборот [trade_turnover_growth 2 times actual up: удвоился].
Президенты поставили задачу довести товарооборот до [trade_turnover 10000000000 USD target up: 10 миллиардов долларов].
Банк предоставит кредит на [loan 45000000 EUR forecast: 45 млн евро].
Приток инвестиций составил [investment 6300000 USD actual: 6,3 млн долларов].
Вырученные средства пошли на [aid 94000000 EUR actual: 94 млн евро] грантов.
По итогам переговоров подписано [documents_signed 14 document actual: 14 документов].
Стороны подпишут [documents_signed 5 document forecast: пять документов].
Стороны намерены увеличить торговлю до [trade_turnover 3000000000 USD target up: $3 млрд] - сегодня она держится
 [trade_turnover 1000000000 USD actual: около $1 млрд].
Министр выразил надежду, что товарооборот дойдет до [trade_turnover 10000000000 USD target up: $10 млрд].
Министр уверен, что товарооборот достигнет [trade_turnover 10000000000 USD forecast: $10 млрд].
По его мнению, товарооборот в [trade_turnover 1000000000 USD forecast: 1 млрд долл.] вполне реален.
Торговля уже превысила [trade_turnover 800000000.. USD actual: 800 млн долл.],
 а может вырасти до [trade_turnover 1000000000 USD forecast up: 1 млрд долл.] в год.
Подземное хранилище заполнено целиком — в нем [gas_storage 357000000 cubic_metre actual: 357 млн кубометров] газа.
За год поставлено [gas_supply 5700000000 cubic_metre actual: 5,7 млрд кубометров] газа
 на [export 1200000000 USD actual: 1,2 миллиарда долларов].
Работают [joint_ventures 900 enterprise actual: 900 предприятий] с российским капиталом,
 из них [joint_ventures 300 enterprise actual: 300] созданы недавно.
Рост торговли к тем же месяцам прошлого года составил [trade_turnover_growth 8.3 percent actual up: 8,3%],
 или [trade_turnover_growth 324300000 USD actual up: 324,3 млн долларов].
Работают [joint_ventures 3900 enterprise actual: 3900 предприятий] с китайским капиталом,
 в том числе [joint_ventures 120 enterprise actual: 120] совместных.
Товарооборот с Россией достиг [trade_turnover 364900000 USD actual: $364,9 млн].
 На втором месте Китай: [trade_turnover 344400000 USD actual: $344,4 млн].
Товарооборот составил [trade_turnover 500000000 USD actual up: полмиллиарда долларов], и правительства двух стран хотят
 в ближайшем будущем [trade_turnover_growth 2 times target up: удвоить] эту сумму.
Из [border_checkpoints 12 checkpoint actual: 12 контрольно-пропускных пунктов]
 работают только [border_checkpoints_working 8 checkpoint actual: 8],
 остальные [border_checkpoints_idle 4 checkpoint actual: 4] простаивают.
Между странами выполняется [flights 3 flight actual: три рейса] в неделю.
Работают [joint_ventures 110 enterprise actual: 110 совместных предприятий].
Перевозки составили [freight 22400000 tonne actual: 22,4 млн тонн].
Поставлено [electricity_supply 3000000000..3500000000 kilowatt_hour actual: 3-3,5 млрд кВт⋅ч] электроэнергии.
Число компаний сократилось со [companies 170 company actual: 170] до [companies 155 company actual down: 155].
В этом году исполняется [anniversary 30 year actual: 30 лет] с момента установления дипломатических отношений.
Доля Турции во внешней торговле страны составляет [trade_share 14 percent actual: 14%].
На Китай приходится [trade_share 22 percent actual: 22%] внешней торговли республики.
Планируется реализовать [projects 5 project forecast: пять проектов] на [project_cost 190000000 USD forecast: $190 млн].
Стоимость дороги составляет [project_cost 4700000000 USD actual: 4,7 млрд долларов].
Участники совета заключили контракты на [contract_value 64000000 USD actual: 64 млн долларов].
В вузах учится [students 5500.. person actual: более 5,5 тысячи студентов], Китай выделит им
 [scholarships 120 scholarship forecast: 120 стипендий].
Экспорт увеличится до [gas_supply 12000000000 cubic_metre forecast up: 12 млрд кубометров] газа
 против [gas_supply 10000000000 cubic_metre actual: 10 млрд кубометров].
Число рейсов из Минска в Астану увеличится с [flights 2 flight actual: двух]
 до [flights 4 flight forecast up: четырех] в неделю.
Подписали протокол о выделении гранта в размере [aid 100000000 CNY forecast: 100 млн юаней].
Программа предусматривает достижение объема торговли
 в [trade_turnover 10000000000 USD target up: 10 млрд долларов].
[trucks 2730 truck actual: 2730 большегрузов] ожидают въезда в страну.
Авиакомпания откроет рейсы с частотой [flights 2 flight forecast: два раза] в неделю.
На проект будет предоставлено [aid 11000000 USD forecast: $11 млн].
Мощность пункта планируется довести до [capacity 1000000 tonne target up: 1 млн тонн] в год.
Доля расчетов в рублях поднялась до [national_currency_share 83 percent actual up: 83%].
Стороны наторговали на [trade_turnover 3070000000 USD actual: $3,07 млрд]: экспорт составил
 [export 943300000 USD actual: $943,3 млн].
Вывоз природного газа сократился на [export_growth -42.5 percent actual down: 42,5%].
Вывоз вырос на [export_growth 13.5 percent actual up: 13,5 процента], до
 [export 29000000000 USD actual up: 29 миллиардов], ввоз остался на уровне
 [import 12000000000 RUB actual: 12 миллиардов рублей].
Перевозки составили [freight 8400000 tonne actual: 8,4 млн тонн], еще [export 2900000 tonne actual: 2,9 млн]
 пришлось на экспорт.
Экспорт составил [export 514400000 USD actual: 514,4 млн долларов]. Товарооборот составил
 [trade_turnover 712000000 USD actual: 712 млн долларов]. Импорт составил
 [import 198000000 USD actual: 198 млн долларов], а задача – довести этот показатель до
 [trade_turnover 2000000000 USD target up: 2 млрд долларов].
Товарооборот составил [trade_turnover 500000000 USD actual: 500 млн долларов]. Правительства хотят
 [trade_turnover_growth 2 times target up: удвоить] эту сумму.
Товарооборот важно увеличить до [trade_turnover 5000000000 USD target up: 5 миллиардов долларов].
По итогам года товарооборот может достигнуть [trade_turnover 14500000000 USD forecast: 14,5 млрд долларов];
 к 2030 году его намерены увеличить до [trade_turnover 20000000000 USD target up: 20 млрд].
Сейчас между столицами [flights 21 flight actual: 21 рейс] в неделю, с 1 июля их станет больше.
Экспорт достиг [export 390000000 USD actual: 390 млн долларов], завод намерен довести выпуск до 3 тысяч в год.
Встреча прошла 5 мая в 15:30, ему 45 лет, статья 12, дом 7.
На форум приехали гости из пяти стран.
Министр торговли вручил 500 книг.
""".strip()
    .replace("\n ", " ")
    .splitlines()
)  # a line that begins with a space goes on the one before


def read(text: str) -> tuple[Figure, ...]:
    analysis = analyse(Report(text=text, id="sha256:0", language="ru", body=(Span(0, len(text)),)))
    return find_figures(analysis, find_dates(analysis), DAY, sides=("KG", "KZ"))


def said(figure: Figure) -> str:
    def plain(value: float | None) -> str:
        return "" if value is None else str(value)

    low_high = f"{plain(figure.low)}..{plain(figure.high)}"
    value = low_high if figure.value is None else plain(figure.value)
    return " ".join(filter(None, [figure.measure, value, figure.unit, figure.modality, figure.change]))


@pytest.mark.parametrize("marked", MARKED)
def test_a_figure_has_its_measure_value_unit_and_words(marked: str) -> None:
    text, marks = unmark(marked)
    assert [(said(figure), figure.evidence[0].of(text)) for figure in read(text)] == marks


def test_a_figure_takes_the_period_and_the_due_date_of_its_sentence() -> None:
    actual, target = read(
        "В 2023 году товарооборот составил 640 млн долларов. К 2030 году его намерены довести до 1 млрд долларов."
    )
    assert actual.period is not None
    assert (actual.period.from_, actual.period.to) == ("2023-01-01", "2023-12-31")
    assert target.due is not None
    assert (target.due.from_, target.due.to, target.modality) == ("2030-01-01", "2030-12-31", "target")
    assert actual.parties == ("KG", "KZ")


def test_each_of_two_clauses_has_its_own_period() -> None:
    text = "В 2022 году товарооборот вырос на 50% и достиг $470 млн, а в первой половине 2023 года составил $501 млн."
    periods = [(figure.period.from_, figure.period.to) for figure in read(text) if figure.period is not None]
    assert periods == [("2022-01-01", "2022-12-31"), ("2022-01-01", "2022-12-31"), ("2023-01-01", "2023-06-30")]


def test_what_a_figure_is_compared_with_is_not_its_period() -> None:
    """ "Относительно соответствующего периода прошлого года": the growth is of this year."""
    (figure,) = read("Относительно соответствующего периода прошлого года товарооборот возрос на 14,7%.")
    assert figure.period is None


def test_what_was_said_from_a_year_that_is_not_known_has_no_period() -> None:
    text = "В прошлом году товарооборот составил 640 млн долларов."
    analysis = analyse(Report(text=text, id="sha256:0", language="ru", body=(Span(0, len(text)),)))
    (figure,) = find_figures(analysis, find_dates(analysis), Published())
    assert figure.period is None


SOUP = """
товарооборот вырос на до 2 млрд долларов 26 % 3-4 процентов экспорт и составил более тысячи $ , . в 5 раз КПП
работают 8 лет 30 дипломатических отношений кредит 1 268,4 млн тонн показатель вдвое — 2030 году к минус
"""
WORDS = st.sampled_from(SOUP.split())


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=14))
def test_any_words_give_figures_with_spans_in_bounds(words: list[str]) -> None:
    text = " ".join(words)
    for figure in read(text):
        (span,) = figure.evidence
        assert 0 <= span.start < span.end <= len(text)
        assert (figure.value is not None) or figure.low is not None or figure.high is not None
        if figure.low is not None and figure.high is not None:
            assert figure.low <= figure.high


def test_trade_with_several_partners_is_with_the_one_named_before_the_number() -> None:
    """A bulletin tells the trade of one state with many; "с Узбекистаном" says with whom each figure is."""
    reading = elchi.read(
        "Товарооборот Азербайджана с Турцией составил 3,4 млрд долларов. С Казахстаном Азербайджан торгует меньше: "
        "торговля выросла в 3,8 раза и составила 517,1 млн долларов, с Узбекистаном – 268,9 млн долларов."
    )
    parties = [figure.parties for figure in reading.figures]
    assert parties == [("AZ", "TR"), ("AZ", "KZ"), ("AZ", "KZ"), ("AZ", "UZ")]


def test_dollars_of_the_usa_make_the_usa_no_party() -> None:
    """ "742 млн долларов США" between Turkmenistan and Iran."""
    reading = elchi.read("Товарооборот Туркменистана и Ирана составил 742 млн долларов США.")
    assert [figure.parties for figure in reading.figures] == [("IR", "TM")]
    assert {place.country for place in reading.places} == {"IR", "TM"}
