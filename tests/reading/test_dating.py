"""When a report was written: bounds from what it tells, and what happens where they contradict each other."""

from __future__ import annotations

from datetime import date

import pytest

from elchi.language import analyse
from elchi.model import Office, Person, Published, Relation, Report, Span, Stamp
from elchi.reading.dates import find_dates
from elchi.reading.dating import Known, date_report

KNOWN = Known(
    established=lambda _one, _other: (date(1992, 10, 15), date(1992, 10, 15)),
    founded=lambda code: date(1991, 12, 16) if code == "KZ" else None,
    held=lambda name, role, country: (
        (date(2019, 3, 20), date(2022, 6, 1)) if (name, role, country) == ("Иван Иванов", "president", "KZ") else None
    ),
)


def dated(text: str, *stamps: Stamp, offices: tuple[Office, ...] = ()) -> Published:
    analysis = analyse(Report(text=text, id="sha256:0", language="ru", body=(Span(0, len(text)),), stamps=stamps))
    people = (Person(id="p1", name="Иван Иванов", country="KZ"),)
    return date_report(
        analysis,
        find_dates(analysis),
        people=people,
        offices=offices,
        sides=("KG", "KZ"),
        known=KNOWN,
        states_in=lambda sentence: [code for code in ("KZ",) if "Казахстан" in text[sentence.start : sentence.end]],
    )


TOLD = [
    ("Стороны обсудили сотрудничество.", "", ""),
    ("Встреча прошла 5 мая 2021 года.", "2021-05-05", ""),
    ("В октябре 2023 года министр посетил Бишкек.", "2023-10-01", ""),
    ("Саммит пройдет в июне 2025 года.", "", "2025-06-30"),
    ("В нынешнем году исполняется 30 лет установления дипломатических отношений.", "2022-01-01", "2022-12-31"),
    ("В следующем году стороны отметят 30-летие установления дипломатических отношений.", "2021-01-01", "2021-12-31"),
    ("Сегодня исполняется 30 лет со дня установления дипломатических отношений.", "2022-10-15", "2022-10-15"),
    ("Казахстан отмечает 30-летие независимости.", "2021-01-01", "2021-12-31"),
    ("За 30 лет стороны сделали многое.", "", ""),
    ("Президент прибыл сегодня, 14 мая 2024 года.", "2024-05-14", "2024-05-14"),
    ("На сайте говорится о визите в 2024 году. Этот визит планируется в этом году.", "2024-01-01", "2024-12-31"),
    ("За 2024 год авиакомпании перевезли 41 тысячу пассажиров.", "2025-01-01", ""),
    ("Обсудили программу сотрудничества на 2026 год.", "", "2026-12-31"),
    ("15 августа 2025 года прошла встреча. Следующая пройдет 29–30 сентября.", "2025-08-15", "2025-09-30"),
    ("Договор о Союзном государстве подписан 8 декабря 1999 года.", "", ""),
    ("Делегация с 15 по 20 апреля 2024 года находится с визитом в Москве.", "2024-04-15", "2024-04-20"),
    ("В их числе – Концепция военного сотрудничества до 2030 года.", "", "2030-12-31"),
    ("Ориентировочная дата – первая декада февраля 2026 года.", "", "2026-02-10"),
    ("Министры рассмотрели ход подготовки к председательству в ШОС в 2025–2026 годах.", "", "2025-12-31"),
    ("16 февраля 2024 года в Мюнхене прошла встреча. Завтра министр выступит на форуме.", "2024-02-16", "2024-02-16"),
    ("Стороны договорились с 1 мая 2026 года запустить рейс.", "", "2026-05-01"),
    ("Уже в первом квартале 2025 года он вырос на 21 процент.", "2025-04-01", ""),
    ("Завтра исполняется 30 лет со дня установления дипломатических отношений.", "2022-10-14", "2022-10-14"),
    (
        "Визит состоялся в июле 2022 года, когда страны отмечали 30-летие установления дипломатических отношений.",
        "2022-07-01",
        "",
    ),
    (
        "24 июня 2025 года прошло заседание. Обсудили план на 2025 год. Работают три пункта, с 1 сентября "
        "к ним добавится четвёртый.",
        "2025-06-24",
        "2025-09-01",
    ),
    (
        "По итогам 2022 года стороны наторговали на миллиард долларов, и правительства хотят скоро удвоить эту сумму.",
        "2023-01-01",
        "",
    ),
    (
        "По итогам 2021 года стороны наторговали на полмиллиарда долларов, и правительства хотят удвоить эту сумму.",
        "2022-01-01",
        "",
    ),
    ("По итогам 2026 года товарооборот должен достичь 5 млрд долларов.", "", "2026-12-31"),
    (
        "В январе-июле 2025 года товарооборот достиг 4 млрд долларов. Рост к тем же месяцам прошлого года составил 8%.",
        "2025-08-01",
        "2025-12-31",
    ),
    ("За 2024 год торговля выросла на 5% к аналогичному периоду прошлого года.", "2025-01-01", ""),
    ("Раньше министр приезжал в 2018 и 2020 годах.", "2020-01-01", ""),
    ("Договор подписан 1 мая 2020 года, визит состоится до конца 2022 года.", "2020-05-01", "2022-12-31"),
]


@pytest.mark.parametrize(("text", "first", "last"), TOLD)
def test_what_a_report_tells_bounds_its_date(text: str, first: str, last: str) -> None:
    found = dated(text)
    assert (found.from_ or "", found.to or "") == (first, last)
    assert all(basis.says and basis.rule and basis.evidence for basis in found.basis)


def test_a_day_without_its_year_takes_the_year_from_other_bounds() -> None:
    stamp = Stamp(says="26 сентября", month_day="09-26")
    found = dated("В этом году исполняется 30 лет со дня установления дипломатических отношений.", stamp)
    assert (found.from_, found.to) == ("2022-09-26", "2022-09-26")


def test_whoever_is_called_by_an_office_holds_it() -> None:
    office = Office(id="o1", person="p1", role="president", title="президент", country="KZ", evidence=(Span(0, 9),))
    found = dated("Президент принял посла.", offices=(office,))
    assert (found.from_, found.to) == ("2019-03-20", "2022-06-01")


def test_a_former_holder_has_left_the_office() -> None:
    office = Office(
        id="o1",
        person="p1",
        role="president",
        title="экс-президент",
        country="KZ",
        status="former",
        evidence=(Span(0, 9),),
    )
    assert dated("Экс-президент принял посла.", offices=(office,)).from_ == "2022-06-01"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Страны развивают отношения всеобъемлющего стратегического партнерства.", "2022-03-29"),
        ("Страны намерены поднять отношения до всеобъемлющего стратегического партнерства.", None),
        ("Страны установят отношения всеобъемлющего стратегического партнерства.", None),
    ],
)
def test_a_level_of_relations_that_is_reached_was_agreed_before(text: str, first: str | None) -> None:
    analysis = analyse(Report(text=text, id="sha256:0", language="ru", body=(Span(0, len(text)),)))
    at = Span(text.index("всеобъемлющего"), len(text) - 1)
    level = Relation(parties=("TR", "UZ"), level="comprehensive_strategic_partnership", evidence=(at,))
    known = Known(raised=lambda _one, _other, _level: date(2022, 3, 29))
    assert date_report(analysis, find_dates(analysis), relations=(level,), known=known).from_ == first


def test_bounds_that_cannot_both_hold_are_reported_and_the_stronger_one_stays() -> None:
    stamp = Stamp(from_="2020-02-01", to="2020-02-01", says="1 февраля 2020 года")
    found = dated("Встреча прошла 5 мая 2021 года.", stamp)
    assert (found.from_, found.to) == ("2020-02-01", "2020-02-01")
    assert found.conflict is not None
    assert "1 февраля 2020 года" in found.conflict
    assert "5 мая 2021 года" in found.conflict
    assert {basis.rule for basis in found.basis} == {"stamp", "past_date"}


def test_nothing_told_is_nothing_known() -> None:
    found = dated("Стороны обсудили вопросы.")
    assert (found.from_, found.to, found.basis, found.conflict) == (None, None, (), None)
