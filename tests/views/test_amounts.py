"""Numbers, units and circumstances of figures."""

from __future__ import annotations

from typing import Any

import pytest

from elchi.model import DatedInterval, Figure
from elchi.views.amounts import counted, figure_line


def line(measure: str, **values: Any) -> str:
    return figure_line(Figure(id="f1", measure=measure, **values)).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (1, "1 рейс"),
        (2, "2 рейса"),
        (4, "4 рейса"),
        (5, "5 рейсов"),
        (11, "11 рейсов"),
        (12, "12 рейсов"),
        (21, "21 рейс"),
        (112, "112 рейсов"),
        (2.5, "2,5 рейса"),
        (1_200_000, "1,2 млн рейсов"),
        (0, "0 рейсов"),
    ],
)
def test_a_unit_agrees_with_its_number(value: float, said: str) -> None:
    assert counted(value, "flight") == said


def test_bounds_want_the_genitive() -> None:
    assert line("flights", low=21, unit="flight") == "авиасообщение: более 21 рейса"
    assert line("flights", high=3, unit="flight") == "авиасообщение: до 3 рейсов"
    assert line("flights", low=3, high=4, unit="flight") == "авиасообщение: 3 – 4 рейса"


def test_what_the_measure_counts_is_said_once() -> None:
    assert line("documents_signed", value=9, unit="document") == "подписано документов: 9"
    assert line("joint_ventures", value=110, unit="enterprise") == "совместные предприятия: 110"
    assert line("rank", value=3, unit="rank") == "место: 3-е"


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"value": 26, "unit": "percent", "change": "up"}, "рост на 26 %"),
        ({"value": 15, "unit": "percent", "change": "down"}, "снижение на 15 %"),
        ({"value": -13.4, "unit": "percent", "change": "down"}, "снижение на 13,4 %"),
        ({"value": -5, "unit": "percent"}, "снижение на 5 %"),
        ({"value": 2, "unit": "times", "change": "up"}, "рост в 2 раза"),
        ({"low": 10, "unit": "percent", "change": "up"}, "рост более чем на 10 %"),
        ({"change": "unchanged"}, "без изменений"),
    ],
)
def test_growth_tells_its_direction_once(values: dict[str, Any], said: str) -> None:
    assert line("freight_growth", **values) == f"грузоперевозки: {said}"


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2021-09-01", None, "с 1 сентября 2021"),
        (None, "2021-09-01", "по 1 сентября 2021"),
        ("2020-01-01", "2020-12-31", "за 2020 год"),
        ("2025-01-01", "2025-09-19", "с 1 января 2025 по 19 сентября 2025"),
        ("2020-01-01", "2022-12-31", "за 2020 – 2022 годы"),
    ],
)
def test_a_period_is_said_as_people_say_it(first: str | None, last: str | None, said: str) -> None:
    assert line("export", value=1, period=DatedInterval(from_=first, to=last)) == f"экспорт: 1 ({said})"


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2030-01-01", "2030-12-31", "к 2030 году"),
        ("2024-12-01", "2024-12-31", "к декабрю 2024"),
        ("2025-05-14", "2025-05-14", "к 14 мая 2025"),
        ("2021-09-01", "2021-11-30", "до конца ноября 2021"),
        ("2026-01-01", "2030-12-31", "до конца 2030 года"),
        (None, "2030-12-31", "до конца 2030 года"),
        (None, "2030-06-12", "до 12 июня 2030"),
        ("2030-06-12", None, "с 12 июня 2030"),
    ],
)
def test_a_due_date_is_said_as_people_say_it(first: str | None, last: str | None, said: str) -> None:
    assert line("export", value=1, due=DatedInterval(from_=first, to=last)) == f"экспорт: 1 ({said})"
