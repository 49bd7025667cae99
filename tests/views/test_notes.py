"""Warnings in Russian."""

from __future__ import annotations

import pytest
from tests.views.sample import CLASH

from elchi.sources.language import unread_warning
from elchi.views.notes import date_clash, in_russian


@pytest.mark.parametrize("language", ["kk", "und"])
def test_an_unread_language_is_told_in_russian(language: str) -> None:
    said = in_russian(unread_warning(language) or "")
    assert said.startswith("Язык сообщения")
    assert ("казахский" in said) == (language == "kk")


@pytest.mark.parametrize(
    ("note", "said"),
    [
        (
            "the report is in a language that is not read yet (ky): no facts",
            "Язык сообщения (кыргызский) пока не читается: факты не извлечены",
        ),
        (
            "paragraphs in another language were left unread: 2 (English, Kazakh)",
            "Абзацы на другом языке не прочитаны: 2 (английский, казахский)",
        ),
        ("nobody is named who takes part", "не названо, кто участвует"),
        ("the date given with the text is not understood: '{0}'", "Дата, приложенная к тексту, непонятна: '{0}'"),
        ("something new {x}", "something new {x}"),
    ],
)
def test_notes_are_told_in_russian(note: str, said: str) -> None:
    assert in_russian(note) == said


def test_a_clash_shows_the_words_of_the_report_and_no_rules() -> None:
    assert date_clash(CLASH) == "Сведения о дате сообщения расходятся: «18 марта 2021» и «в 2023 году»"
    assert date_clash("anything") == "Сведения о дате сообщения расходятся"
