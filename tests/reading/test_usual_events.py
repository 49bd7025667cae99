"""Events as ministries and wires usually word them: who, where, which kind, held or planned."""

from __future__ import annotations

import pytest

import elchi

SENTENCES = [
    (
        "Президент Казахстана Ерлан Алдияров пригласил президента Грузии Нану Эргемлидзе посетить Астану с официальным "
        "визитом.",
        ["visit official proposed Эргемлидзе:guest Алдияров:host Астана"],
    ),
    (
        "Президенты Казахстана и Узбекистана Ерлан Алдияров и Баходир Рахматов провели переговоры в узком и "
        "расширенном составах.",
        ["meeting narrow held Алдияров/KZ Рахматов/UZ", "meeting extended held Алдияров/KZ Рахматов/UZ"],
    ),
    (
        "Между президентом РФ Петром Волковым и президентом Беларуси Янкой Луцевичем состоялся телефонный разговор.",
        ["call held Волков/RU Луцевич/BY"],
    ),
    (
        "Официальный визит премьер-министра Индии Раджа Капура в Ташкент отменен.",
        ["visit official cancelled Капур:guest Ташкент"],
    ),
    (
        "Делегация Узбекистана во главе с министром транспорта Илхомом Махкамовым посетила Пекин.",
        ["visit held Махкамов/UZ Пекин"],
    ),
    (
        "Президент Таджикистана Сафар Назаров направил телеграмму соболезнования президенту Турции Кемалю Арслану.",
        ["message held Назаров:sender Арслан:recipient"],
    ),
    (
        "Следующее, 12-е заседание межправительственной комиссии Казахстана и Грузии пройдет в Тбилиси в 2025 году.",
        ["session planned 12 Тбилиси"],
    ),
    (
        "Евразийский межправительственный совет пройдет в Бишкеке 8-9 июня.",
        ["session planned Бишкек"],
    ),
    (
        "Армяно-таджикская межправительственная комиссия соберется в Ереване в мае.",
        ["session planned Ереван"],
    ),
    (
        "Межмидовские консультации Узбекистана и Литвы состоялись в Вильнюсе.",
        ["session held Вильнюс"],
    ),
    (
        "Министры Армении и Таджикистана обсудили подготовку к заседанию межправительственной комиссии, "
        "которое состоится в Душанбе в мае.",
        ["session planned Душанбе"],
    ),
    (
        "Создан Высший межгосударственный совет Литвы и Узбекистана, второе заседание которого пройдёт в Ташкенте.",
        ["session planned 2 Ташкент"],
    ),
    (
        "Посол Узбекистана Бахтиёр Рашидов передал премьеру Литвы Йонасу Вайтису приглашение посетить Самарканд.",
        ["visit proposed Вайтис:guest Самарканд"],
    ),
    (
        "«Новую дату объявят после июньского заседания межправительственной комиссии Грузии и Литвы», – сказал он.",
        ["session planned"],
    ),
    (
        "Президент Таджикистана Сафар Назаров принял приглашение посетить Тегеран в октябре.",
        ["visit proposed Назаров:guest Тегеран"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_each_event_is_told_once_with_what_the_sentence_says(text: str, expected: list[str]) -> None:
    """Every word of the expectation stands in one event; no other event of its type is told."""
    reading = elchi.read(text)
    surnames = {person.id: person.name.split()[-1] for person in reading.people}
    told = []
    for event in reading.events:
        words = {event.type, event.kind, event.format, event.status, str(event.session)}
        words.add(event.place.name if event.place is not None else None)
        for role in event.participants:
            name = surnames.get(role.ref or "", "-")
            words |= {f"{name}:{role.part}", f"{name}/{role.side}"}
        told.append(words)
    for line in expected:
        assert any(set(line.split()) <= words for words in told), (line, told)
    types = [line.split()[0] for line in expected]
    assert sorted(event.type for event in reading.events if event.type in types) == sorted(types)
