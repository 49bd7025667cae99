"""Gold files are checked strictly."""

from __future__ import annotations

from pathlib import Path

import pytest

from elchi.evaluation import GoldError, MissingTextError, load_folder, load_gold
from elchi.evaluation.load import report_id

ROOT = Path(__file__).parents[2]
TEXT = "Министр иностранных дел Норвегии Олаф Хансен прибыл в Осло. Он сказал, что рад."
GOLD = """
language: ru
people:
  - {id: han, name: Олаф Хансен, country: NO}
events:
  - {id: e1, type: visit, status: held, who: [han/NO/guest, -/NO/host], place: Осло/NO, at: "прибыл в Осло"}
statements:
  - {id: s1, speaker: han, kind: indirect, content: "рад"}
figures:
  - {id: f1, measure: anniversary, value: 12.5, unit: year, at: "@0-7", optional: true}
"""


def write(folder: Path, gold: str) -> Path:
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "a.yaml").write_text(gold, encoding="utf-8")
    return folder / "a.yaml"


def test_a_gold_file_becomes_facts_with_spans(tmp_path: Path) -> None:
    gold = load_gold(write(tmp_path, GOLD))
    assert gold.report == report_id(TEXT)
    assert gold.facts.people[0].country == "NO", "no YAML value is ever taken for a truth value"
    assert gold.facts.events[0].at.hull.of(TEXT) == "прибыл в Осло"
    assert [who.ref for who in gold.facts.events[0].who] == ["han", None]
    assert gold.facts.figures[0].value == 12.5
    assert gold.facts.figures[0].optional


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("type: visit", "type: trip", r"a\.yaml: .*'trip'.*events\[0\].type.*\(e1\)"),
        ("country: NO}", "land: NO}", r"unknown field `land`.*people\[0\]"),
        ("speaker: han", "speaker: nobody", "s1 names nobody, which is not there; add it"),
        ("прибыл в Осло", "уехал из Осло", "the text has no «уехал из Осло».*events"),
        ("han/NO/guest", "han/NO/visitor", "visitor"),
        ("han/NO/guest", "han/guest", r"events\[0\].who"),
        ("id: s1", "id: e1", "the id e1 stands twice"),
        ("value: 12.5", "value: many", r"figures\[0\].value"),
        ("optional: true", "optional: perhaps", r"figures\[0\].optional"),
        ("language: ru", "language: [", "make it a YAML file"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(tmp_path: Path, old: str, new: str, told: str) -> None:
    with pytest.raises(GoldError, match=told):
        load_gold(write(tmp_path, GOLD.replace(old, new)))


def test_gold_whose_text_is_elsewhere_is_left_out_visibly(tmp_path: Path) -> None:
    path = write(tmp_path, "text: ../nowhere/x.txt\n" + GOLD)
    with pytest.raises(MissingTextError, match="nowhere"):
        load_gold(path)
    readings, left_out = load_folder(tmp_path)
    assert not readings
    assert "left out" in left_out[0]


def test_a_named_text_is_sought_above_the_file(tmp_path: Path) -> None:
    (tmp_path / "gold" / "dev").mkdir(parents=True)
    (tmp_path / "samples").mkdir()
    (tmp_path / "samples" / "x.txt").write_text(TEXT, encoding="utf-8")
    path = tmp_path / "gold" / "dev" / "a.yaml"
    path.write_text("text: samples/x.txt\n" + GOLD, encoding="utf-8")
    assert load_gold(path).text == TEXT


def test_line_ends_of_a_text_are_kept(tmp_path: Path) -> None:
    path = write(tmp_path, "language: ru")
    (tmp_path / "a.txt").write_bytes("а\r\nб".encode())
    assert load_gold(path).text == "а\r\nб"


def test_a_folder_without_gold_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="no gold here"):
        load_folder(tmp_path)


@pytest.mark.parametrize("folder", ["dev", "shared"])
def test_all_gold_keeps_to_its_format(folder: str) -> None:
    readings, left_out = load_folder(ROOT / "gold" / folder)
    assert len(readings) + len(left_out) == len(list((ROOT / "gold" / folder).glob("*.yaml")))
