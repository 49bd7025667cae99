"""Sentences and paragraphs: `¶` stands where a sentence must end, and nowhere else one may."""

from __future__ import annotations

import pytest
from language_samples import report_of

from elchi.language.russian.paragraphs import paragraphs
from elchi.language.russian.segment import cut_sentences, sentences, tokens

CUTS = """
Сети свяжут с европейской ENTSO-E. ¶ Договоренность достигнута на встрече.
Договор подписан 8 июля 1993 г. ¶ В Бишкеке прошла встреча.
Указ от 15 мая 2024 г. № 123 вступил в силу.
В 2020–2021 гг. Казахстан был председателем.
Он родился в г. Ош и работал в г. Алматы.
Встреча прошла в театре им. Токтогула и музее им. Гапара Сатиева.
Товарооборот составил 1,5 млрд. долларов США.
Экспорт составил 300 млн. ¶ Импорт снизился.
Оборот – 100 млн долл. США и 5 млрд руб. в год.
Поставляются уголь, нефть и т.д. ¶ Стороны обсудили и др. вопросы.
По словам С. Жапарова и А.С. Иванова, работа идёт.
И.о. министра К. Сатыбалдиев принял посла. ¶ И. о. премьера А. Асанов уехал.
Заместитель пред. Кабинета министров Т. Сулейменов и проф. Асанов.
Об этом заявил ген. Петров.
«Это важно», – сказал он. ¶ «Спасибо!» – добавил министр.
Он спросил: «Когда?» ¶ Президент ответил.
Встречались министры (МИД РК). ¶ Они обсудили план.
в 10 ч. 30 мин. ¶ Президент прибыл.
""".strip().splitlines()


@pytest.mark.parametrize("marked", CUTS)
def test_sentences_end_where_they_should(marked: str) -> None:
    expected = [part.strip() for part in marked.split("¶")]
    text = " ".join(expected)
    assert [text[start:end].strip() for start, end in cut_sentences(text)] == expected


LONG = "В свою очередь гость передал тёплые слова приветствия и добрые пожелания от имени Президента"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"Встреча прошла в Бишкеке.\n{LONG}\nАрмана Тулегенова, а также рассказал о планах.", 2),
        ("Обсудили вопросы казахско-кыргызского\nсотрудничества.", 1),
        ("Стороны договорились о встрече на высшем и\r\nвысоком уровнях.", 1),
        ("Президент\n\nпринял посла.", 2),
        ("Визит министра\nВстреча прошла в Бишкеке.", 2),
        ("Стороны обсудили:\n- торговлю;\n- транспорт.", 3),
        ("Документы подписаны в\nБишкеке.", 1),
        ("Он сказал: «Да».\nОна ответила.", 2),
        ("Один.\u2028Два.\x85Три.\n \nЧетыре.", 4),
        ("", 0),
        ("\n \r\n", 0),
    ],
)
def test_a_line_end_in_mid_sentence_does_not_break_it(text: str, count: int) -> None:
    assert len(list(paragraphs(report_of(text)))) == count


def test_text_broken_at_a_column_is_joined() -> None:
    text = (
        "Министр иностранных дел Арман Тулегенов прибыл с\n"
        "официальным визитом в столицу Кыргызстана. Его\n"
        "встретил в аэропорту министр иностранных дел\n"
        "Бакыт Асанов. Стороны обсудили повестку дня и\n"
        "подписали программу сотрудничества на три года\n"
        "вперёд. Визит завершится завтра."
    )
    assert len(list(paragraphs(report_of(text)))) == 1
    assert len(list(sentences(report_of(text)))) == 4


def test_no_sentence_is_longer_than_the_network_can_take() -> None:
    cuts = list(sentences(report_of("слово, " * 1000)))
    assert max(len(cut.words) for cut in cuts) <= 200
    assert sum(len(cut.words) for cut in cuts) == 2000
    assert all(cut.words[-1] == "," for cut in cuts)


def test_tokens_stand_where_they_say() -> None:
    text = "К.Токаев, С. Жапаров: «казахско-кыргызский» товарооборот – 1 204,5 млн (5%)."
    for word, start, end in zip(*tokens(text, 0, len(text)), strict=True):
        assert text[start:end] == word
    assert tokens("казахско-кыргызский, 40, 41", 0, 27)[0] == ["казахско-кыргызский", ",", "40", ",", "41"]
