"""Dates of publication that the page tells."""

from __future__ import annotations

import pytest

from elchi.sources import report_from_text
from elchi.sources.absolute_dates import dates_in

BODY = "\nПрезидент прибыл в Астану утром. Его встретил премьер-министр.\n"

DATES = {
    "26 мая": (None, "05-26"),
    "06.12.21": ("2021-12-06", "12-06"),
    "13 Ноя 2020": ("2020-11-13", "11-13"),
    "2023-05-18": ("2023-05-18", "05-18"),
    "14 мая 2025 года": ("2025-05-14", "05-14"),
    "20/04/2024": ("2024-04-20", "04-20"),
    "2024.04.20": ("2024-04-20", "04-20"),
    "30-май": (None, "05-30"),
    "27-декабрь 2024-жылы": ("2024-12-27", "12-27"),
    "25 Желтоқсан, 2017": ("2017-12-25", "12-25"),
    "May 12, 2023": ("2023-05-12", "05-12"),
    "12/25/2021": ("2021-12-25", "12-25"),
    "29 февраля": (None, "02-29"),
}


@pytest.mark.parametrize(("says", "expected"), DATES.items())
def test_printed_dates(says: str, expected: tuple[str | None, str]) -> None:
    (date,) = dates_in(says, 0, len(says))
    assert (date.day, date.month_day) == expected


@pytest.mark.parametrize("says", ["31.02.2021", "29 февраля 2023", "1.5.10.3", "45 мая", "12.30", "10:45", "3 машины"])
def test_what_is_no_date(says: str) -> None:
    assert not [date for date in dates_in(says, 0, len(says)) if date.end == len(says) and date.day]


def test_a_day_without_a_year_leaves_the_bounds_open() -> None:
    (stamp,) = report_from_text("БИШКЕК, 26 мая — Sputnik. Президент уехал. Он вернётся.").stamps
    assert (stamp.from_, stamp.to, stamp.month_day, stamp.says) == (None, None, "05-26", "26 мая")


def test_the_words_of_a_stamp_are_its_evidence() -> None:
    report = report_from_text("Опубликовано: 12.03.2024, 14:05" + BODY)
    (stamp,) = report.stamps
    assert stamp.span is not None
    assert stamp.span.of(report.text) == stamp.says == "12.03.2024"


def test_an_update_says_only_that_the_report_is_no_later() -> None:
    (stamp,) = report_from_text("Обновлено: 12.03.2024" + BODY).stamps
    assert (stamp.from_, stamp.to) == (None, "2024-03-12")


@pytest.mark.parametrize(
    "clock", ["четверг, 28 марта 2024", "28 марта 2024, Бишкекское время 07:27", "7 C\nАстана\n28 марта 2024"]
)
def test_a_clock_of_the_site_says_only_that_the_report_is_no_later(clock: str) -> None:
    """It shows the day on which the page was fetched, which may be years after the report."""
    (stamp,) = report_from_text(f"{clock}\nПрезидент приехал в Астану с визитом\n{BODY}").stamps
    assert (stamp.from_, stamp.to) == (None, "2024-03-28")


def test_dates_below_the_report_belong_to_others() -> None:
    assert not report_from_text(
        f"Президент приехал в Астану\n{BODY}\nПопулярные новости\nБизнес\n16 апреля, вторник"
    ).stamps


def test_a_full_date_under_a_communique_dates_it() -> None:
    (stamp,) = report_from_text(f"О визите президента в Астану\n{BODY}\n23 марта 2022 года").stamps
    assert stamp.from_ == stamp.to == "2022-03-23"


def test_a_date_from_metadata_has_no_span() -> None:
    (stamp,) = report_from_text(BODY, date="2023-05-18T10:00:00+06:00").stamps
    assert (stamp.from_, stamp.to, stamp.span) == ("2023-05-18", "2023-05-18", None)


def test_a_date_that_is_not_understood_is_told() -> None:
    report = report_from_text(BODY, date="скоро")
    assert not report.stamps
    assert any("not understood" in warning for warning in report.warnings)


PAGES = {
    "Газета «Вечерние вести». № 214 (18 602), пятница, 7 ноября 2025 г.\nПАРТНЕРСТВО\n\nМинск сверяет часы\n"
    + BODY: "2025-11-07",
    "Министерство иностранных дел\nПресс-релизы | 12.03.2026, 17:40 | Версия для печати\n\nО консультациях в Ташкенте\n"
    + BODY: "2026-03-12",
    "Президент приехал в Астану\n\nАГЕНТСТВА\nСТАМБУЛ\n20.04.2018\nФото: АА\n" + BODY: "2018-04-20",
    "Президент приехал в Астану\n\n    Инфраструктура\n    • 01 октября, 2025\n    • 17:39\n" + BODY: "2025-10-01",
    "Президент приехал в Астану\n\n31.01.2018  new 1\n" + BODY: "2018-01-31",
    "Президент приехал в Астану\n12.05.2019 10:40\tАсан Усенов\n" + BODY: "2019-05-12",
    "// Ближний Восток // 31 мая 2022 г.\n\nПрезидент приехал в Астану\n" + BODY: "2022-05-31",
    "О заседании комиссии\n" + BODY + "\nАшхабад, 27 февраля 2026 года\n": "2026-02-27",
}


@pytest.mark.parametrize(("text", "day"), PAGES.items())
def test_newspapers_breadcrumbs_and_communiques_tell_their_day(text: str, day: str) -> None:
    stamps = report_from_text(text).stamps
    assert [(stamp.from_, stamp.to) for stamp in stamps] == [(day, day)]


def test_a_section_in_capitals_is_no_place() -> None:
    report = report_from_text("ПАРТНЕРСТВО\n\nМинск сверяет часы\n" + BODY)
    assert all(piece.kind != "dateline" for piece in report.boilerplate)


@pytest.mark.parametrize(
    "page",
    [
        f"Пт, 12/03/2021 - 14:25\nПрезидент приехал в Астану с визитом\n{BODY}",
        f"Президент приехал в Астану с визитом\nПятница, 12 Марта 2021 14:25\n{BODY}",
    ],
)
def test_a_weekday_with_an_hour_may_be_the_articles_own_date(page: str) -> None:
    """As content managers print it: short before the title, or under it."""
    (stamp,) = report_from_text(page).stamps
    assert (stamp.from_, stamp.to) == ("2021-03-12", "2021-03-12")
