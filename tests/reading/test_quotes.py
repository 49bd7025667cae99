"""Quotations in texts: `[speech: words]` is somebody's words, `[name: words]` a name or words held at a distance."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.marked import analysed, unmark

from elchi.language import analyse
from elchi.model import Report, Span
from elchi.reading.quotes import find_quotes

MARKED = (
    "«[speech: Мы приедем в мае]», – сказал министр.",
    '"[speech: Мы приедем в мае]", - сказал министр.',
    "“[speech: Мы приедем в мае]”, – сказал министр.",
    "„[speech: Мы приедем в мае]“, – сказал министр.",
    "Министр заявил: «[speech: Мы приедем в мае]».",
    "– [speech: Мы приедем в мае], – сказал министр.",
    "– [speech: Мы приедем в мае].",
    "«[speech: Очереди – это время людей], – подчеркнул министр. – [speech: Мы готовы работать в три смены]».",
    "– [speech: Это], – сказал министр, – [speech: начало большой работы].",
    "«[speech: Мы построим завод «Заря]», – сказал министр.",
    "«[speech: Партнер – это не тот, кто больше продает.\n\nМы будем покупать больше пшеницы]», – сказал министр.",
    "«[speech: Партнер – это друг.\n«Мы будем покупать больше пшеницы]», – сказал министр.",
    "Открылся форум «[name: Европейский союз – Центральная Азия]».",
    "Стороны «[name: сверили часы]» по договоренностям.",
    "Министр посетил завод «[name: Заря]» и рынок «[name: Дордой]».",
    "Показали фильм «[name: Они сражались за Родину]».",
    "Он назвал публикацию «[name: смесью догадок]».",
    "– обсуждение вопросов торговли;",
)


@pytest.mark.parametrize("marked", MARKED)
def test_speech_is_told_from_names(marked: str) -> None:
    text, marks = unmark(marked)
    analysis = analyse(Report(text=text, id="x", language="ru", body=(Span(0, len(text)),)))
    found = [("speech" if q.speech else "name", text[q.inner_start : q.inner_end]) for q in find_quotes(analysis)]
    assert found == marks


@given(st.text(alphabet='«»"“”„ \n—–-.,!аБ в', max_size=60))
def test_any_marks_give_spans_within_the_text(text: str) -> None:
    quotes = find_quotes(analysed(text))
    for quote in quotes:
        assert 0 <= quote.start <= quote.inner_start <= quote.inner_end <= quote.end <= len(text)
    assert all(left.end <= right.start for left, right in pairwise(quotes))
