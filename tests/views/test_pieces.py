"""A text cut at every boundary."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from elchi.views.pieces import Layer, cut

LAYERS = st.lists(st.builds(Layer, st.integers(-3, 25), st.integers(-3, 25), st.sampled_from("abcd")), max_size=12)


@given(st.integers(0, 20), LAYERS)
def test_pieces_follow_one_another_and_cover_the_text(length: int, layers: list[Layer]) -> None:
    pieces = list(cut(length, layers))
    at = 0
    for piece in pieces:
        assert piece.start == at < piece.end
        at = piece.end
    assert at == length


@given(st.integers(0, 20), LAYERS)
def test_each_character_carries_just_the_facts_that_lie_on_it(length: int, layers: list[Layer]) -> None:
    for piece in cut(length, layers):
        for at in range(piece.start, piece.end):
            assert set(piece.keys) == {one.key for one in layers if one.start <= at < one.end}


def test_facts_that_cross_are_both_on_the_words_they_share() -> None:
    assert [(one.start, one.end, one.keys) for one in cut(6, [Layer(0, 4, "a"), Layer(2, 6, "b")])] == [
        (0, 2, ("a",)),
        (2, 4, ("a", "b")),
        (4, 6, ("b",)),
    ]
