"""Levels of relations, marked inside the sentence: `[KG+KZ alliance: союзнических отношений]`."""

from __future__ import annotations

import pytest
from marked import unmark

import elchi

SENTENCES = [
    "Стороны подтвердили курс на углубление [KG+KZ alliance: союзнических отношений] Казахстана и Кыргызстана.",
    "Россию и Узбекистан связывает [RU+UZ strategic_partnership: стратегическое партнерство].",
    "Китай и Казахстан развивают [CN+KZ comprehensive_strategic_partnership: всестороннее стратегическое партнерство].",
    "В этом году исполняется 30 лет установления [KZ+UZ diplomatic_relations: дипломатических отношений] "
    "между Казахстаном и Узбекистаном.",
    "Таджикистан и Кыргызстан остаются добрыми соседями.",
    "Иран и Азербайджан заявили о разрыве [AZ+IR severed: дипломатических отношений].",
    "Отношения Армении и Грузии подняты до уровня [AM+GE strategic_partnership: стратегического партнерства].",
]


@pytest.mark.parametrize("marked", SENTENCES)
def test_the_level_is_read_with_its_pair_and_its_words(marked: str) -> None:
    """Nothing more and nothing less than what is marked."""
    text, marks = unmark(marked)
    found = [
        (f"{'+'.join(relation.parties)} {relation.level}", span.of(text))
        for relation in elchi.read(text).relations
        for span in relation.evidence
    ]
    assert found == marks
