"""What meetings and statements are about."""

from __future__ import annotations

from tests.reading.places_and_bodies import read


def test_the_sentence_behind_a_meeting_tells_its_topics() -> None:
    text = (
        "Президент Казахстана Алихан Сыдыков встретился с президентом Кыргызстана Нурланом Акматовым. "
        "Стороны обсудили вопросы энергетики и сельского хозяйства."
    )
    meeting = next(event for event in read(text).events if event.type == "meeting")
    assert {"energy", "agriculture"} <= set(meeting.topics)


def test_a_statement_has_the_topics_of_its_words() -> None:
    text = "«Товарооборот вырос на треть», – заявил президент Казахстана Алихан Сыдыков."
    (statement,) = read(text).statements
    assert statement.topics == ("trade",)
