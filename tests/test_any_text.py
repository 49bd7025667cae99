"""What holds for the reading of any text at all."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import jsonschema
import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import elchi
from elchi.model.schema import reading_schema
from elchi.sources import SourceError

VALIDATOR = jsonschema.Draft202012Validator(reading_schema())

# Words that wake the rules, so that random texts reach deep into them.
WORDS = st.sampled_from(
    [
        "Президент",
        "Казахстана",
        "министр",
        "иностранных",
        "дел",
        "РК",
        "КР",
        "Бишкек",
        "Алматы",
        "посетил",
        "встретился",
        "с",
        "провёл",
        "переговоры",
        "заявил",
        "что",
        "«",
        "»",
        '"',
        "–",
        "—",
        "-",
        ":",
        ",",
        ".",
        "!",
        "?",
        "(",
        ")",
        "\n",
        "\n\n",
        "он",
        "она",
        "стороны",
        "товарооборот",
        "составил",
        "2",
        "млрд",
        "долларов",
        "3,5",
        "%",
        "вырос",
        "на",
        "11-е",
        "заседание",
        "межправительственного",
        "совета",
        "вчера",
        "завтра",
        "в",
        "2024",
        "году",
        "мая",
        "30",
        "лет",
        "установления",
        "дипломатических",
        "отношений",
        "посол",
        "Мурат",
        "Алдияров",
        "Айгуль",
        "Сыдыкова",
        "А.",
        "Б.",
        "подписали",
        "меморандум",
        "пригласил",
        "посетить",
        "с",
        "визитом",
        "официальным",
        "договорились",
        "создать",
        "намерен",
        "цель",
        "довести",
        "до",
        "в",
        "ходе",
        "по",
        "итогам",
        "сообщила",
        "пресс-служба",
        "МИД",
        "которые",
        "его",
        "их",
        "том",
        "числе",
        "и",
        "а",
        "но",
    ]
)
RUSSIAN = st.lists(WORDS, min_size=1, max_size=80).map(" ".join)
LOOSE = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def spans(value: Any) -> Iterator[tuple[int, int]]:
    """Every span anywhere in a reading."""
    if isinstance(value, dict):
        if isinstance(value.get("start"), int) and isinstance(value.get("end"), int):
            yield value["start"], value["end"]
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


def read(text: str) -> dict[str, Any]:
    """The reading as its JSON has it."""
    found: dict[str, Any] = json.loads(msgspec.json.encode(elchi.read(text)))
    return found


def check(text: str) -> None:
    """All promises of the format at once."""
    try:
        reading = read(text)
    except SourceError as refused:
        assert "\n" not in str(refused)
        return
    assert reading["text"] == text
    for start, end in spans(reading):
        assert 0 <= start <= end <= len(text)
    VALIDATOR.validate(reading)
    assert read(text) == reading


@LOOSE
@given(RUSSIAN)
def test_words_of_reports_in_any_order_give_a_valid_reading(text: str) -> None:
    """Spans lie inside, the JSON validates, reading twice gives the same."""
    check(text)


@LOOSE
@given(st.text(max_size=400))
def test_any_text_gives_a_valid_reading_or_a_clear_refusal(text: str) -> None:
    """Also emoji, control characters, other scripts, nothing at all."""
    check(text)


def test_every_reference_leads_to_a_fact_of_the_same_reading() -> None:
    """Ids are local to a reading and none of them dangles."""
    text = (
        "Министр иностранных дел Казахстана Мурат Алдияров прибыл с официальным визитом в Бишкек. "
        "Он встретился с Президентом Кыргызской Республики Азаматом Сыдыковым. "
        "«Мы намерены довести товарооборот до 3 млрд долларов», – сказал Мурат Алдияров."
    )
    reading = read(text)
    known = {fact["id"] for kind in reading.values() if isinstance(kind, list) for fact in kind if "id" in fact}
    named = {fact[key] for kind in reading.values() if isinstance(kind, list) for fact in kind
             for key in ("person", "body", "speaker", "reported_by", "figure", "event", "part_of", "mechanism")
             if fact.get(key)}  # fmt: skip
    named |= {role["ref"] for event in reading["events"] for role in event["participants"] if role["ref"]}
    assert named <= known
    assert {"visit", "meeting"} <= {event["type"] for event in reading["events"]}
    assert reading["statements"][0]["speaker"] == reading["people"][0]["id"]


def test_a_language_not_read_gives_no_facts_and_a_warning() -> None:
    """Kazakh is recognised and left alone."""
    text = (
        "Қазақстан Республикасының Президенті Қырғыз Республикасының Сыртқы істер министрін қабылдады. Кездесуде екі ел"
    )
    reading = read(text)
    assert reading["report"]["language"] == "kk"
    assert not reading["people"] and not reading["events"]
    assert any("kk" in warning or "казах" in warning.lower() for warning in reading["warnings"])


@pytest.mark.parametrize("text", ["", "   \n", "12345 67 — 89", "!!!"])
def test_what_is_no_report_is_refused_in_one_line(text: str) -> None:
    """Nothing, or nothing with letters."""
    with pytest.raises(SourceError) as refused:
        elchi.read(text)
    assert "\n" not in str(refused.value)
