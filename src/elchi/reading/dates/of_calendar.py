"""Dates of the calendar: days, months, parts of years, years, decades. Each rule reads forward from its first word.

A rule is small and has a name; which rules are tried at a word is decided by that word alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from elchi.knowledge.numerals import numerals
from elchi.language.analysis import Token
from elchi.reading.dates.parts import (
    DASHES,
    ISO,
    NUMERIC,
    WORDS,
    Core,
    bare,
    days_in,
    decade_in,
    half_of,
    months_in,
    quarter_of,
    text_at,
    year_tail,
    year_word,
    years_in,
)
from elchi.reading.dates.values import WHOLE_YEAR, Days, MonthDay, Weekday, Years
from elchi.reading.digits import ordinal

_NUMERALS = numerals("ru")
ORDINAL_FORMS = frozenset(_NUMERALS.ordinals)
CARDINAL_FORMS = frozenset(_NUMERALS.cardinals)
CENTURIES = frozenset(("xv", "xvi", "xvii", "xviii", "xix", "xx", "xxi", "хх", "ххi", "хiх"))
_JOINS = frozenset({",", "и", "по", "на", *DASHES})  # "в ночь с 20 на 21 июля"
_AFTER_BARE_YEAR = frozenset({"", ",", ".", ";", ":", ")", "!", "?", "и", "по", "»", '"', *DASHES})
_BEFORE_BARE_YEAR = frozenset(("в", "во", "к", "до", "с", "со", "после"))
_FREE_SEASONS = frozenset(("зимой", "весной", "летом", "осенью"))
_MONTH_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def numeric(tokens: Sequence[Token], position: int) -> Core | None:
    """06.12.21, 15.07.2024 г., 2024-05-14"""
    text = bare(tokens[position])
    if match := NUMERIC.fullmatch(text):
        day, month, year = (int(group) for group in match.groups())
        year += 0 if year > 99 else 2000 if year < 70 else 1900
    elif match := ISO.fullmatch(text):
        year, month, day = (int(group) for group in match.groups())
    else:
        return None
    if not valid_day(month, day) or not 1500 < year < 2200:
        return None
    after = position + 1 if text != tokens[position].text else year_word(tokens, position + 1)
    return Core(Days((month, day), (month, day), Years(year, year)), after)


def valid_day(month: int, day: int) -> bool:
    """Whether a month can have this day."""
    return 1 <= month <= 12 and 1 <= day <= _MONTH_LENGTHS[month - 1]


def day_of_month(tokens: Sequence[Token], position: int) -> Core | None:
    """7 ноября, 24-25 ноября 2023 года, (с) 3 по 5 июня, 3, 4 и 5 июня текущего года"""
    days = days_in(bare(tokens[position]).lower())
    if days is None:
        return None
    first, last = days
    after = position + 1
    while text_at(tokens, after) in _JOINS and after + 1 < len(tokens):
        more = days_in(bare(tokens[after + 1]).lower())
        if more is None or more[0] <= last or (text_at(tokens, after) == "на" and more[0] != last + 1):
            break
        last, after = more[1], after + 2
    months = months_in(text_at(tokens, after))
    if months is None or months[0] != months[1] or not valid_day(months[0], last):
        return None
    month = months[0]
    year, after = year_tail(tokens, after + 1)
    return Core(Days((month, first), (month, last), year), after)


def decade(tokens: Sequence[Token], position: int) -> Core | None:
    """1990-х годах, 90-е годы, девяностых годов"""
    text = bare(tokens[position])
    years = decade_in(text)
    if years is None:
        tens = ordinal(text) if text[:1].isalpha() and text.lower().endswith(("ые", "ых", "ым", "ыми")) else None
        years = (1900 + tens, 1909 + tens) if tens is not None and 10 < tens < 100 else None
    if years is None:
        return None
    after = year_word(tokens, position + 1)
    if after == position + 1 and not text[:4].isdecimal():
        return None
    if text_at(tokens, after) == "прошлого" and WORDS.units.get(text_at(tokens, after + 1)) == "century":
        after += 2
    return Core(Days(*WHOLE_YEAR, Years(*years)), after)


def century(tokens: Sequence[Token], position: int) -> Core | None:
    """XX веке, 19-го века"""
    number = ordinal(bare(tokens[position]))
    if number is None or text_at(tokens, position + 1) not in WORDS.units or not 10 <= number <= 21:
        return None
    if WORDS.units[text_at(tokens, position + 1)] != "century":
        return None
    return Core(Days(*WHOLE_YEAR, Years(number * 100 - 99, number * 100)), position + 2)


def year_number(tokens: Sequence[Token], position: int) -> Core | None:
    """2024 года, 2022-2026 годах, к 2030-му; a bare number only between a preposition and the end of a clause"""
    text = bare(tokens[position])
    years = years_in(text)
    if years is None:
        return None
    years, position = _to_year(tokens, position, years)
    after = year_word(tokens, position + 1)
    if after == position + 1 and text_at(tokens, after).startswith("учебн"):
        after = year_word(tokens, position + 2)
        after = after if after > position + 2 else position + 1
    if after > position + 1 or _bare_year(tokens, position, text):
        return Core(Days(*WHOLE_YEAR, Years(*years)), after)
    return None


def _to_year(tokens: Sequence[Token], position: int, years: tuple[int, int]) -> tuple[tuple[int, int], int]:
    """The second year of "2007 — 2016 годов" and its position."""
    if text_at(tokens, position + 1) in DASHES and position + 3 < len(tokens):
        other = years_in(bare(tokens[position + 2]))
        if other is not None and other[0] > years[1] and text_at(tokens, position + 3) in WORDS.year_words:
            return (years[0], other[1]), position + 2
    return years, position


def _bare_year(tokens: Sequence[Token], position: int, text: str) -> bool:
    before, after = text_at(tokens, position - 1), text_at(tokens, position + 1)
    if before == "(" and after == ")":
        return True
    if text != tokens[position].text:  # the tokenizer left a comma on it
        after = ","
    return before in _BEFORE_BARE_YEAR and (not text.isdecimal() or after in _AFTER_BARE_YEAR)


def month(tokens: Sequence[Token], position: int) -> Core | None:
    """мае, мае 2024 года, январе-мае прошлого года"""
    token = tokens[position]
    months = months_in(token.lower)
    if months is None:
        return None
    after = position + 1 + (text_at(tokens, position + 1) == "месяце")
    year, after = year_tail(tokens, after)
    if year is None and not token.text[0].islower():  # Мая, Август may be names
        return None
    return Core(Days((months[0], 1), (months[1], 0), year), after)


def month_adjective(tokens: Sequence[Token], position: int) -> Core | None:
    """июньского (саммита)"""
    month = WORDS.month_adjectives[tokens[position].lower]
    return Core(Days((month, 1), (month, 0)), position + 1) if tokens[position].text.islower() else None


def weekday(tokens: Sequence[Token], position: int) -> Core | None:
    """четверг, only after a preposition"""
    if text_at(tokens, position - 1) not in WORDS.prepositions:
        return None
    return Core(Weekday(WORDS.weekdays[tokens[position].lower]), position + 1)


def season(tokens: Sequence[Token], position: int) -> Core | None:
    """осенью, осенью прошлого года; other cases only after a preposition or an edge"""
    word = tokens[position].lower
    before = text_at(tokens, position - 1)
    if word not in _FREE_SEASONS and not (
        tokens[position].text.islower() and (before in WORDS.prepositions or before in WORDS.edges)
    ):
        return None
    year, after = year_tail(tokens, position + 1)
    first, last = WORDS.seasons[word]
    return Core(Days((first, 1), (last, 0), year), after)


def part_of_year(tokens: Sequence[Token], position: int) -> Core | None:
    """втором полугодии текущего года, I квартале, первой половине мая"""
    number = ordinal(bare(tokens[position]))
    word = text_at(tokens, position + 1)
    unit = WORDS.units.get(word)
    if number == 1 and word == "полгода":  # "за первые полгода"
        year, after = _year_or_this(tokens, position + 2)
        return Core(Days((1, 1), (6, 0), year), after)
    if number is not None and word.startswith("декад"):
        return _ten_days(tokens, number, position + 2)
    if number is None or (unit not in ("quarter", "half") and word not in WORDS.half_words):
        return None
    after = position + 2 + (word == "кв" and text_at(tokens, position + 2) == ".")
    if word in WORDS.half_words:
        return _half(tokens, number, after)
    months = quarter_of(number) if unit == "quarter" else half_of(number)
    if months is None:
        return None
    year, after = _year_or_this(tokens, after)
    return Core(Days(*months, year), after)


def _ten_days(tokens: Sequence[Token], number: int, position: int) -> Core | None:
    """(первая декада) февраля 2026 года"""
    months = months_in(text_at(tokens, position))
    days = {1: (1, 10), 2: (11, 20), 3: (21, 0)}.get(number)
    if months is None or days is None:
        return None
    year, after = year_tail(tokens, position + 1)
    return Core(Days((months[0], days[0]), (months[0], days[1]), year), after)


def _half(tokens: Sequence[Token], number: int, position: int) -> Core | None:
    months = months_in(text_at(tokens, position))
    if number not in (1, 2):
        return None
    if months is not None and months[0] == months[1]:
        year, after = year_tail(tokens, position + 1)
        days: tuple[MonthDay, MonthDay] = ((months[0], 1), (months[0], 15))
        return Core(Days(*(days if number == 1 else ((months[0], 16), (months[0], 0))), year), after)
    year, after = _year_or_this(tokens, position)
    halves = half_of(number)
    return Core(Days(*halves, year), after) if year is not None and halves is not None else None


def _year_or_this(tokens: Sequence[Token], position: int) -> tuple[Years | None, int]:
    if text_at(tokens, position) == "года":
        return Years(0, 0, relative=True), position + 1
    return year_tail(tokens, position)
