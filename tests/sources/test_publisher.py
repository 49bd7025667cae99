"""Who printed a report."""

from __future__ import annotations

import pytest

from elchi.sources import report_from_text
from elchi.sources.publisher import domain_of

BODY = "Президент прибыл в Астану утром. Его встретил премьер-министр."

TELLING = {
    f"{BODY}\nОригинал статьи: https://www.sapar.kz/politics/12/": "sapar.kz",
    f"БИШКЕК, 26 мая — Sputnik. {BODY}": "Sputnik",
    f"Пекин. 26 сентября. ИНТЕРФАКС - {BODY}": "Интерфакс",
    f"11:27 Avesta.Tj | {BODY}": "Avesta.Tj",
    f"АШХАБАД, 12 мая 2023 г. – Центр новостей «Каракум». {BODY}": "Центр новостей «Каракум»",
    f"Визит состоялся, передаёт корреспондент SAPAR.KZ. {BODY}": "SAPAR.KZ",
    f"{BODY}\n\nПресс-служба Президента Республики": "Пресс-служба Президента Республики",
    f"{BODY}\nАсель Мусина, «Казахстанская правда»": "Казахстанская правда",
    f"Степной вестник | телеграм-канал\n\nИз Алматы в Ош – каждый день?\n\n{BODY}": "Степной вестник",
    f"{BODY}\nПодписывайтесь на «Степной вестник» в соцсетях": "Степной вестник",
    f"{BODY}\n© «Степной вестник». При использовании материалов ссылка обязательна.": "Степной вестник",
}


@pytest.mark.parametrize(("text", "publisher"), TELLING.items())
def test_what_tells_the_publisher(text: str, publisher: str) -> None:
    assert report_from_text(text).publisher == publisher


SILENT = [
    BODY,
    f"{BODY}\nФото: kabar.kg",
    f"Об этом сообщает ТАСС. {BODY}",
    f"{BODY}\nИсточник: https://tass.ru/1",
    f"{BODY}\nАвтор: Асель Мусина",
    f"Об этом сказал корреспонденту Асан Усенов. {BODY}",
]


@pytest.mark.parametrize("text", SILENT)
def test_a_source_or_a_picture_is_no_publisher(text: str) -> None:
    assert report_from_text(text).publisher is None


def test_metadata_come_first() -> None:
    text = f"БИШКЕК, 26 мая — Sputnik. {BODY}"
    assert report_from_text(text, url="https://m.ru.sapar.kg/a/1").publisher == "sapar.kg"
    assert report_from_text(text, url="https://sapar.kg/a/1", publisher="Сапар").publisher == "Сапар"


@pytest.mark.parametrize("url", ["", "no address", "http://[broken", "https://localhost/"])
def test_no_domain(url: str) -> None:
    assert domain_of(url) is None
