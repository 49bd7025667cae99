"""Full text finds words in any form, and facets narrow it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.record.made import made, reading

from elchi.record import Query, Record

REPORTS = {
    "visit": ("Президент Кыргызстана Улан Сыдыков прибыл в Астану с официальным визитом.", "2024-03-01"),
    "trade": ("Товарооборот Казахстана и Литвы вырос до 500 млн долларов, сообщили в Вильнюсе.", "2024-06-01"),
    "meeting": (
        "Президент Казахстана Серик Абенов встретился в Алматы с главой Кыргызстана Уланом Сыдыковым.",
        "2025-01-10",
    ),
}


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Record:
    place: Path = tmp_path_factory.mktemp("found") / "r.elchi"
    return made(place, (reading(text, date) for text, date in REPORTS.values()))


def found(record: Record, **query: object) -> list[str]:
    """The names of the reports that are found."""
    hits, total = record.find(Query(**query))  # type: ignore[arg-type]
    assert total == len(hits)
    names = {reading(text, date).report.id: name for name, (text, date) in REPORTS.items()}
    return [names[hit.report] for hit in hits]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("визит", ["visit"]),
        ("визитов", ["visit"]),
        ("Сыдыков", ["meeting", "visit"]),
        ("Казахстан", ["meeting", "trade"]),
        ("официальные визиты", ["visit"]),
        ("визит Литва", []),
        ('"; DROP TABLE report; --', []),
    ],
)
def test_words_are_found_in_any_form(record: Record, words: str, expected: list[str]) -> None:
    assert found(record, words=words) == expected


def test_a_hit_shows_whole_words(tmp_path: Path) -> None:
    long = "Стороны подробно обсудили сотрудничество в торговле, транспорте, образовании. " * 3
    record = made(tmp_path / "r.elchi", [reading(f"{long}Подписан меморандум Литвы и Сербии.", "2024-03-01")])
    (hit,), _ = record.find(Query(words="меморандум"))
    assert hit.around.split()[0] in long.split()
    assert "меморандум" in hit.around


def test_facets_narrow(record: Record) -> None:
    person = record.named("Сыдыков")[0].id
    assert found(record, people=(person,)) == ["meeting", "visit"]
    assert found(record, countries=("LT",)) == ["trade"]
    assert found(record, types=("visit",)) == ["visit"]
    assert found(record, since="2024-05-01", until="2024-12-31") == ["trade"]
    assert found(record, words="Сыдыков", since="2025-01-01") == ["meeting"]


def test_what_is_taken_out_is_not_found(tmp_path: Path) -> None:
    text, date = REPORTS["visit"]
    record = made(tmp_path / "r.elchi", [reading(text, date)])
    record.remove(reading(text, date).report.id)
    assert record.find(Query(words="визит")) == ([], 0)
