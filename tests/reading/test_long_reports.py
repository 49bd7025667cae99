"""Reports far longer than any: the time must grow with the length, not with its square."""

from __future__ import annotations

from bisect import bisect_right
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

import elchi
from elchi.reading import names
from elchi.reading.ground import _stretches
from elchi.reading.names import PersonName, same_person
from elchi.reading.quotes import Quote

QUOTES = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=12)


@given(QUOTES)
def test_stretches_hold_what_any_quotation_holds(quotes: list[tuple[int, int]]) -> None:
    starts, ends = _stretches(
        Quote(start, start + length, start, start + length, speech=True, first=0, last=0) for start, length in quotes
    )
    for place in range(90):
        at = bisect_right(starts, place) - 1
        held = at >= 0 and place < ends[at]
        assert held == any(start <= place < start + length for start, length in quotes)


def test_four_times_the_quotations_take_no_more_than_six_times_the_time() -> None:
    """It was forty times: each sentence before each "сказал он" was held against all quotations."""
    phrase = "«Мы рады», – сказал он. "
    elchi.read(phrase)
    took = []
    for count in (200, 800):
        begun = process_time()
        elchi.read(phrase * count)
        took.append(process_time() - begun)
    assert took[1] < 6 * took[0] + 1


def test_a_name_is_held_against_each_spelling_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not against each mention: 3,000 of them took minutes."""
    calls: list[PersonName] = []

    def counted(left: PersonName, right: PersonName) -> bool:
        calls.append(left)
        return same_person(left, right)

    monkeypatch.setattr(names, "same_person", counted)
    reading = elchi.read("Мурат Алдияров встретился с Айгуль Сыдыковой. " * 100)
    assert [len(person.mentions) for person in reading.people] == [100, 100]
    assert len(calls) < 1_000
