"""The sources that a report cites. A mark is `[Name: words of the citation]`."""

from __future__ import annotations

import pytest
from tests.reading.marked import unmark
from tests.reading.places_and_bodies import read

MARKED = """
Визит состоится в мае, [ТАСС: передаёт ТАСС].
Визит состоится в мае, передает корреспондент Zakon.kz со [правительство РК: ссылкой на правительство РК].
По [Национальный статистический комитет: данным Национального статистического комитета], рост составил 3 процента.
Об этом [пресс-служба кабмина Кыргызстана: сообщила пресс-служба кабмина Кыргызстана].
МИД Казахстана готовит визит.
"""


@pytest.mark.parametrize("marked", [line for line in MARKED.splitlines() if line])
def test_sources_of_marked_sentences(marked: str) -> None:
    text, marks = unmark(marked)
    found = [
        (source.name, text[span.start : span.end]) for source in read(text).report.sources for span in source.evidence
    ]
    assert [one for one in found if one[0] != "Zakon.kz"] == marks
