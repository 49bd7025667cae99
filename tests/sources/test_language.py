"""The language of reports."""

from __future__ import annotations

import pytest
from tests.sources.marked_pages import check_page

from elchi.sources import report_from_text
from elchi.sources.language import guess

SENTENCES = {
    "ru": "Министр прибыл в Бишкек с официальным визитом.",
    "kk": "Министр Бішкекке ресми сапармен келді, деп хабарлады баспасөз қызметі.",
    "ky": "Министр Бишкекке расмий иш сапары менен келди, деп билдирди басма сөз кызматы.",
    "uz": "Вазир Бишкекка расмий ташриф билан келди, деб хабар берди матбуот хизмати.",
    "tg": "Вазир бо сафари расмӣ ба шаҳри Бишкек омад, хабар дод хадамоти матбуот.",
    "en": "The minister arrived in Bishkek on an official visit, the press service said.",
    "tr": "Bakan resmi bir ziyaret için Bişkek'e geldi, basın servisi bildirdi.",
    "az": "Nazir rəsmi səfərlə Bişkekə gəldi, mətbuat xidməti bildirdi.",
    "uk": "Міністр прибув до Бішкека з офіційним візитом, повідомила прес-служба.",
    "be": "Міністр прыбыў у Бішкек з афіцыйным візітам, паведаміла прэс-служба.",
    "mn": "Сайд Бишкек хотод албан ёсны айлчлал хийж байна.",
    "zh": "部长对比什凯克进行了正式访问。",
    "de": "Der Minister traf zu einem offiziellen Besuch in Bischkek ein.",
}


@pytest.mark.parametrize(("language", "sentence"), SENTENCES.items())
def test_languages_are_told_apart(language: str, sentence: str) -> None:
    assert guess(sentence)[0] == language
    assert report_from_text(sentence).language == language


@pytest.mark.parametrize("text", ["Визит", "Министр прибыл", "Данияр Усенов, Сүйүнбек Асанов и другие", "МИД РК"])
def test_short_russian_stays_russian(text: str) -> None:
    assert report_from_text(text).language == "ru"


def test_a_language_not_read_is_told() -> None:
    report = report_from_text(SENTENCES["ky"])
    assert report.warnings == ("the report is in Kyrgyz (ky), which is not read yet: no facts",)
    assert not report_from_text(SENTENCES["ru"]).warnings


def test_foreign_buttons_do_not_change_the_language() -> None:
    above, below = "Қазақ тілінде оқу\nЖаңалықтар\nБөлісу\n", "\nRead in English\nShare"
    page = f"{above}Президент прибыл в Астану\nЕго встретили. Он доволен.{below}"
    assert report_from_text(page).language == "ru"


def test_paragraphs_in_another_language_are_marked() -> None:
    report = check_page(
        f"[body: {SENTENCES['ru']} Его встретили.]\n[other: {SENTENCES['kk']}]\n[body: Вечером он уехал.]"
    )
    assert report.language == "ru"
    assert report.warnings == ("paragraphs in another language were left unread: 1 (Kazakh)",)


def test_names_with_foreign_letters_do_not_make_a_paragraph_foreign() -> None:
    check_page(
        "[body: Министр Ерлан Қуанышев принял посла Гүлнар Өмүрбекову и Сүйүнбек Үсөнов принял её тоже в Астане.]"
    )
