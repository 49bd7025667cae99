"""The tables of relations give days that are known, and nothing where they are not."""

from datetime import date
from typing import get_args

from elchi.knowledge.relations import established, establishment, independence, level_changes
from elchi.knowledge.states import states_by_code
from elchi.knowledge.tables import read_csv
from elchi.model.vocabulary import RelationLevel


def test_the_order_of_the_states_does_not_matter() -> None:
    assert established("KZ", "KG") == established("KG", "KZ") == date(1992, 10, 15)


def test_a_date_in_doubt_is_no_date_but_an_interval() -> None:
    assert established("KG", "GE") is None
    found = establishment("KG", "GE")
    assert found is not None
    assert found.when.first.year == 1992
    assert not found.certain


def test_unknown_pairs_are_unknown() -> None:
    assert established("KZ", "KZ") is None
    assert established("TV", "NR") is None


def test_levels_stand_in_order_of_time() -> None:
    assert [change.level for change in level_changes("UZ", "KZ")] == ["strategic_partnership", "alliance"]


def test_independence() -> None:
    assert independence("KG") == date(1991, 8, 31)
    assert independence("FR") is None


def test_the_tables_are_sound() -> None:
    known = {*states_by_code(), "EU"}
    rows = (*read_csv("world/diplomatic_relations.csv"), *read_csv("world/relation_levels.csv"))
    assert all({row["a"], row["b"]} <= known and row["a"] != row["b"] for row in rows)
    assert {row["level"] for row in read_csv("world/relation_levels.csv")} <= set(get_args(RelationLevel))
    assert all(row["source"].strip() for row in rows)
    sources = [part for row in rows for part in row["source"].split()]
    assert all(source in ("checked", "recalled") or source.startswith(("http://", "https://")) for source in sources)
