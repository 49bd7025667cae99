"""The tables of relations give days that are known, and nothing where they are not."""

from datetime import date
from typing import get_args

import pytest

from elchi.knowledge.relations import established, establishment, independence, level_changes
from elchi.knowledge.states import states_by_code
from elchi.knowledge.tables import read_csv
from elchi.model.vocabulary import RelationLevel


def test_the_order_of_the_states_does_not_matter() -> None:
    assert established("KZ", "KG") == established("KG", "KZ") == date(1992, 10, 15)


def test_a_date_in_doubt_is_no_date_but_an_interval() -> None:
    assert established("UZ", "TM") is None
    found = establishment("UZ", "TM")
    assert found is not None
    assert (found.when.first, found.when.last) == (date(1993, 1, 1), date(1993, 12, 31))
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


@pytest.mark.parametrize(
    "table", ["diplomatic_relations", "relation_levels", "independence", "foundings", "sittings", "terms"]
)
def test_every_row_names_the_pages_that_it_rests_on(table: str) -> None:
    """Dates that reports are dated by are not taken on trust."""
    for row in read_csv(f"world/{table}.csv"):
        sources = row["source"].split()
        assert sources and all(source.startswith(("http://", "https://")) for source in sources), row
