"""Repair of broken parses."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from elchi.language.russian.trees import are_trees, best_tree

finite = st.floats(-20, 20, width=32)


def scores_of(most: int) -> st.SearchStrategy[np.ndarray]:
    return st.integers(1, most).flatmap(lambda n: arrays.arrays(np.float32, (n, n + 1), elements=finite))


def is_tree(heads: tuple[int, ...]) -> bool:
    """The plain definition: one token hangs on the root, and each way upwards ends there."""
    if sum(head == 0 for head in heads) != 1:
        return False
    for token in range(1, len(heads) + 1):
        steps = 0
        while token:
            token, steps = heads[token - 1], steps + 1
            if steps > len(heads):
                return False
    return True


def total(scores: np.ndarray, heads: tuple[int, ...]) -> float:
    return float(sum(scores[token, head] for token, head in enumerate(heads)))


@given(st.lists(st.integers(0, 7), min_size=1, max_size=7))
def test_are_trees_agrees_with_the_plain_definition(heads: list[int]) -> None:
    heads = [head if head <= len(heads) else 0 for head in heads]
    assert are_trees(np.array([[0, *heads]]))[0] == is_tree(tuple(heads))


def test_are_trees_passes_over_what_fills_a_short_row() -> None:
    assert are_trees(np.array([[0, 2, 0, -1, -1], [0, 2, 1, -1, -1]])).tolist() == [True, False]


@given(scores_of(4))
def test_best_tree_is_the_best_of_all_trees(scores: np.ndarray) -> None:
    size = len(scores)
    found = tuple(best_tree(scores).tolist())
    assert is_tree(found)
    best = max(total(scores, heads) for heads in product(range(size + 1), repeat=size) if is_tree(heads))
    assert total(scores, found) == pytest.approx(best, abs=1e-3)


@given(scores_of(40))
def test_best_tree_is_a_tree_at_any_length(scores: np.ndarray) -> None:
    assert is_tree(tuple(best_tree(scores).tolist()))


@given(scores_of(30))
def test_heads_that_make_a_tree_are_kept(scores: np.ndarray) -> None:
    np.fill_diagonal(scores[:, 1:], -100)
    greedy = tuple(scores.argmax(1).tolist())
    if is_tree(greedy):
        assert total(scores, tuple(best_tree(scores).tolist())) == pytest.approx(total(scores, greedy), abs=1e-3)
