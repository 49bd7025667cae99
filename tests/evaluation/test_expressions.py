"""Places in a text as gold writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from elchi.evaluation.expressions import resolve

TEXT = "Министр прибыл в  Бишкек.\nМинистр встретился с коллегой в Бишкеке и уехал."


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ("прибыл в Бишкек", "прибыл в  Бишкек"),
        ("Бишкек. Министр встретился", "Бишкек.\nМинистр встретился"),
        ("Министр#2", "Министр"),
        ("встретился … Бишкек", "встретился с коллегой в Бишкек"),
        ("Министр … Бишкек#2", "Министр встретился с коллегой в Бишкек"),
        ("@0-7", "Министр"),
    ],
)
def test_an_expression_names_its_words(expression: str, words: str) -> None:
    assert resolve(expression, TEXT).of(TEXT) == words


@pytest.mark.parametrize(
    ("expression", "told"),
    [
        ("Министр", "stands 2 times.*Министр#2"),
        ("Министр#3", "stands 2 times in the text, not 3"),
        ("посол", "has no «посол»; copy"),
        ("уехал … Бишкек", "after «уехал» the text has no «Бишкек»"),
        ("@5-5", "no stretch of a text"),
        ("@0-999", "no stretch of a text"),
        ("", "empty place"),
    ],
)
def test_a_wrong_expression_says_what_to_do(expression: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        resolve(expression, TEXT)


def test_words_that_hold_an_ellipsis_themselves_are_found_as_they_stand() -> None:
    text = "он сказал … и ушел"
    assert resolve("сказал … и", text).of(text) == "сказал … и"


@given(st.text(alphabet="аб в\n", min_size=1, max_size=30), st.data())
def test_any_offsets_within_the_text_are_what_they_say(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    span = resolve(f"@{start}-{end}", text)
    assert (span.start, span.end) == (start, end)
