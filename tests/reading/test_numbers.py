"""Numbers in digits and in words: what they are worth and which words say so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.marked import analysed, unmark

from elchi.reading.numbers import Number, find_numbers

MARKED = """
увеличить до [1000000000: одного миллиарда] долларов
составил [2000000000: 2 млрд] долларов
составил [1500000000: 1,5 млрд] долларов
составил [1500000000: полтора миллиарда]
составил [3000000000..4000000000: 3-4 млрд] тенге
составил [3000000000..4000000000: от 3 до 4 млрд] тенге
составил [2500000000..3000000000: 2,5–3 млрд]
[2500..: более 2,5 тыс.] студентов
[..300: не более 300] человек
[25: двадцать пять] документов
вырос на [share 0.25: четверть]
вырос [times 2: вдвое]
вырос в [5: 5] раз
вырос в [1.5: полтора] раза
на [26: 26]%
сложился в [-13.4: минус 13,4]%
снизился на [13.4: 13,4]%
достиг [1268400000: 1 268,4 млн] долларов
[ordinal 11: 11-е] заседание
[ordinal 11: одиннадцатое] заседание
[ordinal 2: Второй] форум
[ordinal 25: двадцать пятое] заседание
[ordinal 2: II] форум
[ordinal 11: 11-го] заседания
[about 2000000000: около 2 млрд] долларов
[..2000000000: почти 2 млрд] долларов
[12: 12] пунктов, из них работают [8: восемь]
[2300000: два миллиона триста тысяч] тонн
[2500000: два с половиной миллиона] тонн
[1000000000: миллиард] долларов
[500000000: полмиллиарда] долларов
[years 30: 30-летие] отношений
[years 30: тридцатилетие] отношений
из [5: пяти] стран
в [2: двух] городах
[2..3: два-три] проекта
[1000: тысяча] студентов
миллионы людей
[2: 2-х] стран
[5: 5-ти] стран
на 06.12.21
[20000: 20 000] туристов
[1268.4: 1.268,4] тонны
Это [5: 5] и [6: 6]
[3000000000: 3 млрд. ] долларов
""".strip().splitlines()


def said(number: Number) -> str:
    def plain(value: float | None) -> str:
        return "" if value is None else f"{value:.10g}" if value < 1e9 else str(int(value))

    value = plain(number.value) if number.value is not None else f"{plain(number.low)}..{plain(number.high)}"
    words = [number.kind] if number.kind != "cardinal" else []
    return " ".join([*words, *(["about"] if number.about else []), value])


@pytest.mark.parametrize("marked", MARKED)
def test_a_number_has_its_value_and_its_words(marked: str) -> None:
    text, marks = unmark(marked)
    found = find_numbers(analysed(text).tokens)
    assert [(said(number), text[number.start : number.end]) for number in found] == [
        (label, words.strip()) for label, words in marks
    ]


@given(st.text(alphabet="0123456789.,-–%IVX одинпятьдвамлрд тысясотболее$", max_size=60))
def test_any_text_is_read_without_error_and_spans_lie_within_it(text: str) -> None:
    tokens = analysed(text).tokens
    for number in find_numbers(tokens):
        assert 0 <= number.start < number.end <= len(text)
        assert number.first <= number.last
        if number.low is not None and number.high is not None:
            assert number.low <= number.high
