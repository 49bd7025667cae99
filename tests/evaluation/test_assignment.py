"""The best one-to-one pairing."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from elchi.evaluation.assignment import assign

WEIGHTS = st.integers(0, 5).flatmap(
    lambda width: st.lists(st.lists(st.integers(0, 9), min_size=width, max_size=width), max_size=5)
)


def best(weights: list[list[int]]) -> int:
    """The greatest total by trying everything."""
    width = len(weights[0]) if weights else 0
    columns = [*range(width), *[None] * len(weights)]
    return max(
        (
            sum(weights[row][at] for row, at in enumerate(chosen) if at is not None)
            for chosen in permutations(columns, len(weights))
        ),
        default=0,
    )


@given(WEIGHTS)
def test_no_other_pairing_weighs_more(weights: list[list[int]]) -> None:
    pairs = assign(weights)
    assert sum(weights[row][column] for row, column in pairs) == best(weights)


@given(WEIGHTS)
def test_nobody_is_in_two_pairs_and_nothing_weightless_is_paired(weights: list[list[int]]) -> None:
    pairs = assign(weights)
    assert len({row for row, _ in pairs}) == len(pairs) == len({column for _, column in pairs})
    assert all(weights[row][column] > 0 for row, column in pairs)


def test_a_greedy_choice_that_costs_a_pair_is_not_made() -> None:
    assert assign([[3, 2], [2, 0]]) == [(0, 1), (1, 0)]
