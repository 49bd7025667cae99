"""Whole pages as sites and agencies print them. All people in them are invented; the marks are the expected answer."""

from __future__ import annotations

import pytest
from tests.sources.marked_pages import check_page

PAGES = {
    "glued chrome between title and first sentence": """
[title: Ермек Садуакасов посетит Бишкек][site_chrome: Опубликовано:]
[site_chrome: Қазақ тілінде оқу][body: Министр Ермек Садуакасов посетит Бишкек в мае, передаёт корреспондент SAPAR.KZ.
Визит готовится, сообщили в ведомстве.]
[link: Оригинал статьи: https://www.sapar.kz/politics/1234-vizit/]
""",
    "a medium and a state for its section above the title": """
[site_chrome: ТВР на русском | Турция]

[title: Спикеры двух парламентов встретились в Оше]

[body: Спикеры говорили о торговле. Встреча длилась час.]
""",
    "a comment widget in the last line": """
[title: Спикеры двух парламентов встретились в Оше]
[body: Спикеры говорили о торговле. Встреча длилась час.]
[site_chrome: Социальные комментарии Cackle]
""",
    "a comment widget glued to the last sentence": """
[title: Спикеры двух парламентов встретились в Оше]
[body: Спикеры говорили о торговле. Встреча длилась час.][site_chrome: Социальные комментарии Cackle]
""",
    "sections of the site around a title that stands twice": """
[site_chrome: Жаңылыктар]
[title: Премьер Тимур Асаналиев принял посла Болата Ескалиева]
[site_chrome: Новости Кыргызстана]
[repeated_title: Премьер Тимур Асаналиев принял посла Болата Ескалиева]

[body: Премьер-министр Тимур Асаналиев принял посла.

Стороны обсудили торговлю.]
""",
    "a dateline of an agency": """
[dateline: БИШКЕК, 26 мая — Sputnik.] [body: Президент Алмаз Токтогонов прибыл в Астану. Его встретил премьер.]
""",
    "a dateline of time, site and date": """
[dateline: 11:27 Avesta.Tj | 06.12.21.] [body: Президент прибыл в Худжанд. Он осмотрел дороги.]
""",
    "a date above a title that is no sentence": """
[dateline: 13 Ноя 2020]
[title: Посол встретился со спикером]
[body: Посол встретился со спикером в пятницу. Они говорили о торговле.]
[credit: Фото: kabar.kg]
""",
    "a dateline with the agency in slashes": """
[dateline: МОСКВА, 12 октября. /ТАСС/.] [body: Россия и Киргизия подписали договор. Об этом сообщил министр.]
""",
    "a dateline with the agency in quotation marks": """
[dateline: Душанбе. 29 января. «Азия-Плюс» -] [body: Министр провёл встречу с послом. Говорили о торговле.]
""",
    "a town behind the day": """
[dateline: 27 января 2026, Гродно /Корр. Белпресс/.] [body: Посол встретился с губернатором. Говорили о торговле.]
""",
    "a line of a town, a day and an agency": """
[title: Состоялся телефонный разговор президентов]

[dateline: Баку, 27 августа 2024 года, АЗЕРТАДЖ]

[body: 27 августа президент позвонил коллеге. Он поздравил его с праздником.]
""",
    "an agency that no table lists": """
[dateline: УРГЕНЧ /ХОРЕЗМПРЕСС/.] [body: Хокимы двух областей встретились в четверг. Подписан протокол.]
""",
    "an agency named behind the date": """
[dateline: ТБИЛИСИ, 8 апреля 2022 г. – Каспий Пресс.] [body: Визит премьер-министра отложен. Новой даты нет.]
""",
    "counters, rates, languages and tags": """
[title: Товарооборот вырос на треть]
[dateline: 27 февраля 2017 10:00]    [site_chrome: Просмотров: 15158]
[site_chrome: USD 87.45 EUR 94.10 RUB 0.97 KZT 0.18]
[site_chrome: Рус | Eng | Кыр]
[body: Товарооборот вырос на треть. Об этом сказал министр.]
[site_chrome: #торговля #Казахстан]
[site_chrome: Теги: торговля, Казахстан]
[site_chrome: 👁 234]
[site_chrome: Поделиться  Facebook  WhatsApp  Telegram]
""",
    "headlines of other reports under their label": """
[title: Министр приехал в Ташкент]
[body: Министр приехал в Ташкент утром. Его встретили в аэропорту.]
[link: Читайте также:]
[link: Поезда пойдут чаще]
[link: Где отдохнуть летом]
[body: Вечером он вернулся домой.]
[link: Читайте также: Сколько стоит проезд до озера]
""",
    "an invitation to subscribe glued to the last paragraph": """
[title: Министр приехал в Ташкент]
[body: Его встретили в аэропорту. Вечером он вернулся.] [site_chrome: Подписывайтесь на наш Telegram-канал!]
""",
    "credits at the end of lines and on their own": """
[title: Министр приехал в Ташкент]
[credit: © Sapar / Асан Усенов]
[body: Министры на встрече.] [credit: Фото: пресс-служба МИД]
[body: Его встретили в аэропорту. Вечером он вернулся.]
[credit: Автор: Гулнара Асанова]
[credit: Оператор: Р. Усенов]
""",
    "an office signs": """
[title: Состоялся телефонный разговор с президентом соседней страны]
[body: Главы государств поговорили по телефону. Они поздравили друг друга.]

[credit: Пресс-служба Президента Республики]
""",
    "a header of medium and section": """
[site_chrome: 17:05  Политика  |  Душанбе]
[title: О чём говорили министры в Исламабаде]

[body: Министр прибыл в Исламабад. Переговоры прошли за день.]
[site_chrome: Если вы нашли ошибку, выделите её и нажмите Ctrl+Enter]
""",
    "a masthead and a date under the title": """
[site_chrome: Министерство иностранных дел Республики Узбекистан]
[title: О телефонном разговоре с министром иностранных дел Грузии]
[dateline: 6 июля 2021 года]
[body: Сегодня состоялся телефонный разговор министров. Обсуждены визиты.]
""",
    "a title with the name of its site": """
[title: Посол вручил верительные грамоты] [site_chrome: | Сапар]
[repeated_title: Посол вручил верительные грамоты]
[body: Посол вручил верительные грамоты президенту. Церемония прошла в Астане.]
""",
    "date and time glued to the title": """
[title: Глава государства принял нового посла][dateline: 27.09.2023 11:08]
[body: Глава государства принял посла в среду. Говорили о газе.]
""",
    "no title: the first sentence is body": """
[body: Посол Кайрат Бекенов провёл встречу со спикером Данияром Усеновым.
Во время встречи обсудили торговлю.]
[credit: Фото: kabar.kg]
""",
    "lines broken at a width have no title": """
[body: В свою очередь министр передал тёплые слова приветствия и добрые пожелания от имени
президента, а также проинформировал о ходе реализации договорённостей, достигнутых на
высшем и высоком уровнях. Стороны сверили часы по повестке дня и договорились о новых
встречах.]
""",
    "Windows line ends": (
        "[title: Министр приехал в Ташкент]\r\n\r\n[body: Его встретили.\r\nВечером он уехал.]\r\n"
        "[credit: Фото: uza.uz]\r\n"
    ),
}


@pytest.mark.parametrize("marked", PAGES.values(), ids=PAGES.keys())
def test_parts_of_a_page(marked: str) -> None:
    check_page(marked)


PROSE = [
    "26 мая президент прибыл в Астану с визитом. Его встретили.",
    "Бишкек, 26 мая, утро. Президент выходит к журналистам.",
    "Политика Казахстана открыта, сказал министр. Он уехал.",
    "Фото встречи опубликовала пресс-служба. Министры улыбались.",
    "Автор проекта посетил Ош. Проект готов.",
    "По теме воды договорились быстро. Читайте договор внимательно, просил посол.",
    "Министр поделился планами. Курс валют обсудили отдельно, в узком кругу экспертов двух стран и банков.",
    "Главы МИД Казахстана — Кыргызстана встретились в Астане. Они обсудили воду.",
    "Реклама казахстанских курортов пошла в Бишкеке. Посол доволен.",
    "Источник: так называется новая картина. Её подарили послу и показали всем, кто пришёл на приём вечером.",
]


@pytest.mark.parametrize("text", PROSE)
def test_prose_stays_body(text: str) -> None:
    """Words of chrome inside of prose do not make it chrome."""
    check_page(f"[body: {text}]")


def test_a_heading_that_addresses_people_is_no_title() -> None:
    check_page("[body: Уважаемый Алмаз Токтогонович!\nПоздравляю Вас с праздником. Желаю здоровья.]")


def test_only_chrome_leaves_no_body_and_says_so() -> None:
    report = check_page("[site_chrome: Жаңылыктар]\n[site_chrome: Просмотров: 12]\n")
    assert "nothing but boilerplate: no prose was found" in report.warnings


def test_several_datelines_are_told() -> None:
    report = check_page(
        "[dateline: БИШКЕК, 15 фев — Sputnik.] [body: Президент уехал в Сочи. Вернётся в среду.]\n"
        "[dateline: БИШКЕК, 26 фев — Sputnik.] [body: Президент вернулся из Сочи. Он доволен.]"
    )
    assert any("several datelines" in warning for warning in report.warnings)
