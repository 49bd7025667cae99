"""The analysis of a report: what holds of every one."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from language_samples import SENTENCES, report_of

from elchi.language import Analysis, Token, analyse, analyse_many


def check(analysis: Analysis) -> None:
    """All that consumers rely on."""
    text = analysis.report.text
    assert [token.index for token in analysis.tokens] == list(range(len(analysis.tokens)))
    assert [token for sentence in analysis.sentences for token in sentence.tokens] == analysis.tokens
    end = 0
    for token in analysis.tokens:
        assert text[token.start : token.end] == token.text
        assert token.start >= end
        end = token.end
        assert token in token.sentence.tokens
        assert token.children == sorted(token.children, key=lambda child: child.index)
        assert all(child.head is token for child in token.children)
        assert token.name is None or token in token.name.tokens
    for at, sentence in enumerate(analysis.sentences):
        assert sentence.index == at
        assert (sentence.start, sentence.end) == (sentence.tokens[0].start, sentence.tokens[-1].end)
        assert [token for token in sentence.tokens if token.head is None] == [sentence.root]
        assert [token for token in sentence.tokens if token.relation == "root"] == [sentence.root]
        assert len(sentence.root.subtree()) == len(sentence.tokens)
    for name in analysis.names:
        assert name.kind in ("PER", "LOC", "ORG")
        assert (name.start, name.end) == (name.tokens[0].start, name.tokens[-1].end)


def token(analysis: Analysis, text: str) -> Token:
    return next(token for token in analysis.tokens if token.text == text)


def test_tokens_have_grammar() -> None:
    analysis = analyse(report_of("Президент встретился с Арманом Тулегеновым в Бишкеке."))
    check(analysis)
    verb, arman = token(analysis, "встретился"), token(analysis, "Арманом")
    assert (verb.pos, verb.lemma, verb.relation) == ("VERB", "встретиться", "root")
    assert (arman.case, arman.pos, arman.plural) == ("Ins", "PROPN", False)
    assert token(analysis, "Президент").head is verb
    assert token(analysis, "Бишкеке").lemma == "бишкек"


def test_names_are_people_places_and_organisations() -> None:
    analysis = analyse(report_of("Арман Тулегенов прибыл в Бишкек, сообщила Лига арабских государств."))
    text = analysis.report.text
    assert [(name.kind, text[name.start : name.end]) for name in analysis.names] == [
        ("PER", "Арман Тулегенов"),
        ("LOC", "Бишкек"),
        ("ORG", "Лига арабских государств"),
    ]


def test_only_the_body_is_read() -> None:
    text = "Заголовок\nПервое предложение. Реклама. Второе предложение."
    first, second = text.index("Первое"), text.index("Второе")
    analysis = analyse(report_of(text, (first, text.index("Реклама")), (second, len(text))))
    check(analysis)
    assert {token.text for token in analysis.tokens} == {"Первое", "Второе", "предложение", "."}


@pytest.mark.parametrize("text", ["", " ", "\n\n", "…", "\ufeff", "\u200b", "№", "a" * 5000, "ᠮᠣᠩ 中文 عربي ᚠ"])
def test_texts_without_prose_are_no_error(text: str) -> None:
    check(analyse(report_of(text)))


def test_no_body_no_tokens() -> None:
    report = report_of("Текст.")
    analysis = analyse(type(report)(text=report.text, id=report.id, body=()))
    assert (analysis.tokens, analysis.sentences, analysis.names) == ([], [], [])


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from('абвАБВ .,!?-–«»"()\n\r\t0123ё\u2028\u00ad🙂aZ\u0301\x00'), max_size=200))
def test_any_text_makes_a_sound_analysis(text: str) -> None:
    check(analyse(report_of(text)))


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=100))
def test_any_characters_make_a_sound_analysis(text: str) -> None:
    check(analyse(report_of(text)))


def test_many_reports_come_in_their_order_and_as_each_alone() -> None:
    reports = [report_of(" ".join(SENTENCES[at:])) for at in range(len(SENTENCES))] + [report_of("")]
    analyses = list(analyse_many(reports))
    assert [analysis.report for analysis in analyses] == reports
    for analysis in analyses[::7]:
        alone = analyse(analysis.report)
        assert [(t.text, t.lemma, t.pos, t.relation) for t in alone.tokens] == [
            (t.text, t.lemma, t.pos, t.relation) for t in analysis.tokens
        ]


def test_a_very_long_report_is_read_in_parts() -> None:
    analysis = analyse(report_of("Министр Арман Тулегенов прибыл в Бишкек. " * 1500))
    assert len(analysis.sentences) == 1500
    assert len(analysis.names) == 3000


def test_endless_lines_do_not_hang() -> None:
    for text in ("а" * 200_000, "слово, " * 20_000, "1-" * 50_000):
        assert max(len(s.tokens) for s in analyse(report_of(text)).sentences) <= 200


def test_natasha_is_a_carrier_of_files_only() -> None:
    code = (
        "import sys; from elchi.language import analyse; from elchi.model import Report, Span;"
        "analyse(Report(text='Да.', id='x', body=(Span(0, 3),)));"
        "assert not {'natasha', 'slovnet', 'navec', 'pymorphy2'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_no_name_goes_on_in_the_next_paragraph() -> None:
    analysis = analyse(report_of("Фото: парламент Республики Корея\n\nТорага Жогорку Кенеша принял делегацию."))
    check(analysis)
    assert all(len({token.sentence for token in name.tokens}) == 1 for name in analysis.names)


def test_the_stop_that_ends_a_sentence_is_no_part_of_a_name() -> None:
    text = "Присутствовал руководитель монголо-японской парламентской группы Э.Болормаа.\n\nТ.Морикава уехал."
    analysis = analyse(report_of(text))
    assert [text[name.start : name.end] for name in analysis.names] == ["Э.Болормаа", "Т.Морикава"]


def test_a_given_name_that_looks_like_a_place_belongs_to_the_surname() -> None:
    analysis = analyse(report_of("Встреча с Касым-Жомартом Токаевым прошла."))
    check(analysis)
    assert [(name.kind, len(name.tokens)) for name in analysis.names] == [("PER", 2)]
