"""What counts as right, missed and made up."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest
from tests.evaluation.as_reading import as_reading

from elchi.evaluation import Evaluation, GoldReading, Tally, evaluate, load_folder
from elchi.evaluation.gold import convert
from elchi.evaluation.load import report_id
from elchi.model import EventPlace, Participant, Reading, Span

DEV = Path(__file__).parents[2] / "gold" / "dev"
TEXT = "Министр Казахстана Ерлан Сагымбаев посетил Бишкек. «Торговля вырастет до 3 млрд долларов», — сказал он."
VALUES: dict[str, Any] = {
    "published": {"from": "2024-01-01", "to": "2024-12-31"},
    "people": [{"id": "sag", "name": "Ерлан Сагымбаев", "country": "KZ"}],
    "offices": [{"id": "o1", "person": "sag", "role": "minister", "country": "KZ"}],
    "events": [
        {
            "id": "e1",
            "type": "visit",
            "status": "held",
            "who": ["sag/KZ/guest", "-/KG/host"],
            "place": "Бишкек/KG",
            "date": {"from": "2024-03-01", "to": "2024-03-31"},
            "at": "посетил Бишкек",
        }
    ],
    "statements": [{"id": "s1", "speaker": "sag", "kind": "direct", "content": "Торговля … долларов"}],
    "figures": [
        {
            "id": "f1",
            "measure": "trade_turnover",
            "value": "3000000000",
            "unit": "USD",
            "modality": "target",
            "at": "3 млрд долларов",
        }
    ],
}


def gold(**changes: Any) -> GoldReading:
    return GoldReading(name="a", report=report_id(TEXT), text=TEXT, facts=convert({**VALUES, **changes}, TEXT))


def scored(reading: Reading, kind: str, one: GoldReading | None = None) -> Tally:
    return evaluate([one or gold()], [reading]).by_kind()[kind]


def changed(facts: str, **fields: Any) -> Reading:
    """The perfect reading, but the first fact of a kind differs."""
    reading = as_reading(gold())
    fact, *rest = getattr(reading, facts)
    return msgspec.structs.replace(reading, **{facts: (msgspec.structs.replace(fact, **fields), *rest)})


RIGHT, WRONG, MISSED = Tally(right=1), Tally(missed=1, extra=1), Tally(missed=1)


@pytest.mark.parametrize("optional", [True, False])
def test_a_perfect_reading_is_perfect_with_and_without_optional_facts(optional: bool) -> None:
    readings, _ = load_folder(DEV)
    evaluation = evaluate(readings, [as_reading(one, optional=optional) for one in readings])
    assert evaluation.micro.f1 == 1.0
    assert not any(score.misses or score.extras for score in evaluation.scores)


def test_an_optional_fact_counts_neither_way() -> None:
    one = gold(people=[{"id": "sag", "name": "Ерлан Сагымбаев", "optional": "true"}], statements=[])
    assert scored(as_reading(one), "people", one) == Tally()
    assert scored(as_reading(one, optional=False), "people", one) == Tally()


def test_a_person_in_a_wrong_case_is_one_error_and_not_one_in_every_fact() -> None:
    reading = changed("people", name="Ерлана Сагымбаева")
    by_kind = evaluate([gold()], [reading]).by_kind()
    assert by_kind["people"] == WRONG
    assert by_kind["statements"] == by_kind["events"] == by_kind["offices"] == RIGHT


@pytest.mark.parametrize(
    ("fields", "tally"),
    [
        ({"status": "planned"}, WRONG),
        ({"type": "meeting"}, WRONG),
        ({"kind": "official"}, RIGHT),
        ({"participants": (Participant(ref="sag", side="KZ", part="guest"),)}, RIGHT),
        ({"participants": (Participant(side="KZ", part="guest"), Participant(side="KG", part="host"))}, RIGHT),
        ({"participants": (Participant(ref="other", side="UZ", part="guest"),)}, WRONG),
        ({"place": EventPlace(country="UZ")}, RIGHT),
        ({"place": EventPlace(country="UZ"), "evidence": (Span(0, 7),)}, WRONG),
        ({"evidence": (Span(0, 7),)}, RIGHT),
    ],
)
def test_an_event_is_the_same_by_type_status_and_company(fields: dict[str, Any], tally: Tally) -> None:
    assert scored(changed("events", **fields), "events") == tally


def test_an_unnamed_holder_is_the_person_who_holds_the_office() -> None:
    reading = as_reading(gold())
    unnamed = msgspec.structs.replace(reading.offices[0], id="o9", person=None)
    event = msgspec.structs.replace(
        reading.events[0], participants=(Participant(office="o9", side="KZ", part="guest"),)
    )
    reading = msgspec.structs.replace(reading, offices=(unnamed,), events=(event,))
    assert scored(reading, "events") == RIGHT
    assert scored(reading, "offices") == WRONG


@pytest.mark.parametrize(
    ("fields", "tally"),
    [
        ({"content": Span(52, 80)}, RIGHT),
        ({"content": Span(52, 60)}, WRONG),
        ({"kind": "indirect"}, WRONG),
        ({"speaker": None}, WRONG),
    ],
)
def test_a_statement_is_the_same_by_kind_speaker_and_half_of_its_content(fields: dict[str, Any], tally: Tally) -> None:
    assert scored(changed("statements", **fields), "statements") == tally


@pytest.mark.parametrize(
    ("fields", "tally"),
    [
        ({"value": 3_010_000_000}, RIGHT),
        ({"value": 3_100_000_000}, WRONG),
        ({"value": None, "low": 3_000_000_000}, WRONG),
        ({"unit": "EUR"}, WRONG),
        ({"modality": "actual"}, WRONG),
        ({"parties": ("KZ", "KG")}, RIGHT),
    ],
)
def test_a_figure_is_the_same_by_measure_value_unit_and_modality(fields: dict[str, Any], tally: Tally) -> None:
    assert scored(changed("figures", **fields), "figures") == tally


def test_details_are_counted_over_right_facts_where_either_side_gives_them() -> None:
    reading = changed("events", place=EventPlace(name="Ош", country="KG"), date=None)
    details = evaluate([gold()], [reading]).details()["events"]
    assert (details["place"].right, details["date"].right, details["parts"].right) == (0, 0, 1)
    assert "kind" not in details


def test_a_date_of_publication_is_right_when_both_bounds_are() -> None:
    reading = as_reading(gold())
    late = msgspec.structs.replace(reading.report.published, from_="2024-02-01")
    head = msgspec.structs.replace(reading.report, published=late)
    assert scored(reading, "published") == RIGHT
    assert scored(msgspec.structs.replace(reading, report=head), "published") == WRONG


def test_facts_said_twice_are_extra() -> None:
    reading = as_reading(gold())
    twice = msgspec.structs.replace(reading, events=reading.events * 2)
    assert scored(twice, "events") == Tally(right=1, extra=1)


def test_a_report_that_was_not_read_is_missed_entirely() -> None:
    evaluation: Evaluation = evaluate([gold()], [])
    assert evaluation.unread == ("a",)
    assert evaluation.by_kind()["events"] == MISSED
    assert evaluation.micro.recall == 0.0
    assert evaluation.micro.precision is None


def test_misses_quote_the_text() -> None:
    (line,) = next(score.misses for score in evaluate([gold()], []).scores if score.kind == "events")
    assert "«посетил Бишкек»" in line
    assert "Ерлан Сагымбаев/KZ/guest" in line
