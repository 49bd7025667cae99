"""The table of Russian words: nothing in gold or in the tables of the language is left in English."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from elchi.model import vocabulary
from elchi.views import words

ROOT = Path(__file__).parents[2]
GOLD = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted((ROOT / "gold" / "dev").glob("*.yaml"))]


def table(name: str) -> dict[str, Any]:
    return tomllib.loads((ROOT / "src/elchi/knowledge/ru" / name).read_text(encoding="utf-8"))


def in_gold(kind: str, key: str) -> set[str]:
    return {str(fact[key]) for gold in GOLD for fact in gold.get(kind) or () if fact.get(key)}


def values_of(key: str, node: Any) -> Iterator[str]:
    for one in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from values_of(key, one)
    if isinstance(node, dict) and isinstance(node.get(key), str):
        yield node[key]


def test_every_measure_has_a_name() -> None:
    rows = table("measures.toml")
    known = {row["id"] for kind in ("measure", "share", "count") for row in rows[kind]}
    for measure in known | in_gold("figures", "measure"):
        assert measure.removesuffix("_growth") in words.MEASURES, measure


def test_every_unit_has_its_forms() -> None:
    rows = table("measures.toml")
    for unit in {*values_of("unit", rows), *rows["units"], *in_gold("figures", "unit")}:
        assert unit.isupper() or len(words.UNITS[unit]) in (1, 3), unit
    assert set(words.COUNTED) <= set(words.MEASURES)
    assert {unit for units in words.COUNTED.values() for unit in units.split()} <= set(words.UNITS)


def test_every_kind_of_body_has_a_name() -> None:
    for kind in {*values_of("kind", table("body_heads.toml")), *in_gold("bodies", "kind")}:
        assert kind in words.BODY_KINDS, kind


def test_what_has_no_name_shows_its_key() -> None:
    assert words.measure_name("moon_dust") == "показатель (moon_dust)"
    assert words.body_kind("guild") == "организация (guild)"
    assert words.body_kind(None) == ""


@pytest.mark.parametrize(
    ("name", "type_"),
    [
        ("EVENT_TYPES", "EventType"),
        ("EVENT_KINDS", "EventKind"),
        ("EVENT_FORMATS", "EventFormat"),
        ("EVENT_MARKS", "EventStatus"),
        ("PARTS", "Part"),
        ("MODALITIES", "Modality"),
        ("CHANGES", "Change"),
        ("COMMITMENTS", "CommitmentKind"),
        ("RELATION_LEVELS", "RelationLevel"),
        ("MECHANISMS", "MechanismKind"),
        ("TOPICS", "Topic"),
    ],
)
def test_every_word_of_the_model_has_a_name(name: str, type_: str) -> None:
    assert set(get_args(getattr(vocabulary, type_))) == set(getattr(words, name))


def test_every_role_has_a_name_without_latin_letters() -> None:
    for role in get_args(vocabulary.Role):
        assert not any("a" <= char <= "z" for char in words.role_name(role)), role
    assert words.role_name("deputy_foreign_minister") == "заместитель министра иностранных дел"


@pytest.mark.parametrize(
    ("status", "type_", "said"),
    [
        ("planned", "visit", "запланирован"),
        ("held", "meeting", "состоялась"),
        ("postponed", "signing", "перенесено"),
        ("cancelled", "call", "отменён"),
    ],
)
def test_a_status_agrees_with_its_event(status: str, type_: str, said: str) -> None:
    assert words.status_word(status, type_) == said
