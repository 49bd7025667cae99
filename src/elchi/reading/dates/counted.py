"""Dates counted from the day of the report, and words without a place in the calendar."""

from __future__ import annotations

from collections.abc import Sequence

from elchi.language.analysis import Token
from elchi.reading.dates.parts import WORDS, Core, bare, text_at, year_tail, year_word, years_in
from elchi.reading.dates.values import WHOLE_YEAR, Days, Open, Shift, Weekday, Years
from elchi.reading.numbers import number_at

_SUMMED = frozenset(("за", "итогам", "первые", "первых"))
_AGREEING = {"летом": ("им", "ым"), "осенью": ("ой", "ей"), "зимой": ("ой", "ей"), "весной": ("ой", "ей")}


def count_of_units(tokens: Sequence[Token], position: int) -> Core | None:
    """два года назад; (за) девять месяцев 2024 года"""
    number, after = number_at(tokens, position)
    if number is None or number.kind != "cardinal" or after >= len(tokens):
        return None
    unit = WORDS.units.get(text_at(tokens, after))
    if unit is None:
        return None
    if text_at(tokens, after + 1 + (text_at(tokens, after + 1) == "тому")) == "назад":
        low, high = int(number.low or number.size), int(number.high or number.size)
        return Core(Shift(unit, -high, -low), after + 2 + (text_at(tokens, after + 1) == "тому"))
    count = int(number.size)
    if unit == "year" and text_at(tokens, after + 1) == "спустя":
        return Core(Open("same"), after + 2, later=count)
    if unit == "month" and number.value == count and 1 <= count <= 11 and text_at(tokens, position - 1) in _SUMMED:
        year, end = year_tail(tokens, after + 1)
        total = text_at(tokens, position - 1) != "за" or (year is not None or count > 2)  # "за два месяца до выборов"
        return Core(Days((1, 1), (count, 0), year), end) if total and text_at(tokens, end) != "до" else None
    return None


def some_ago(tokens: Sequence[Token], position: int) -> Core | None:
    """несколько лет назад, много лет назад"""
    if text_at(tokens, position + 1) in WORDS.units and text_at(tokens, position + 2) == "назад":
        return Core(Open("recent"), position + 3)
    return None


def unit_ago(tokens: Sequence[Token], position: int) -> Core | None:
    """год назад, полгода назад"""
    if text_at(tokens, position + 1) != "назад":
        return None
    word = tokens[position].lower
    unit = WORDS.units.get(word) if word not in WORDS.plural_units else None
    if word == "полгода":
        return Core(Shift("month", -7, -5), position + 2)
    return Core(Shift(unit, -1, -1), position + 2) if unit else None


def ahead(tokens: Sequence[Token], position: int) -> Core | None:
    """через два месяца, через год"""
    after, low, high = position + 1, 1, 1
    if after >= len(tokens):
        return None
    number, past = number_at(tokens, after)
    if number is not None and number.kind == "cardinal":
        after, low, high = past, int(number.low or number.size), int(number.high or number.size)
    unit = WORDS.units.get(text_at(tokens, after))
    if unit is None or not low or text_at(tokens, after + 1) == "после":  # counted from another event
        return None
    return Core(Shift(unit, low, high), after + 1)


def deictic(tokens: Sequence[Token], position: int) -> Core | None:
    """прошлом году, следующей неделе, минувшую пятницу, этим летом, нынешнем, 2024 году"""
    shift = WORDS.deictic[tokens[position].lower]
    after = position + 1
    word = text_at(tokens, after)
    if word in WORDS.weekdays:
        return Core(Weekday(WORDS.weekdays[word], shift), after + 1)
    if word in WORDS.seasons and tokens[position].lower.endswith(_AGREEING.get(word, ("ого", "его", "ее"))):
        first, last = WORDS.seasons[word]
        return Core(Days((first, 1), (last, 0), Years(shift, shift, relative=True)), after + 1)
    named = after + (word == ",")
    if named < len(tokens) and tokens[named].text[:1].isdecimal() and (years := years_in(bare(tokens[named]))):
        end = year_word(tokens, named + 1 + (text_at(tokens, named + 1) == ","))
        this = Days(*WHOLE_YEAR, Years(shift, shift, relative=True))
        return Core(Days(*WHOLE_YEAR, Years(*years)), end, this) if end > named + 1 else None
    return _deictic_unit(word, shift, after + 1)


def _deictic_unit(word: str, shift: int, after: int) -> Core | None:
    unit = WORDS.units.get(word)
    if unit is None or word in WORDS.plural_units or len(word) <= 2:
        return None
    if unit == "year":
        return Core(Days(*WHOLE_YEAR, Years(shift, shift, relative=True)), after)
    if unit == "day":  # "на следующий день": of the story, not of the report
        return Core(Open("same"), after)
    return Core(Shift(unit, shift, shift), after)


def stretch(tokens: Sequence[Token], position: int) -> Core | None:
    """последние два года, ближайшие месяцы, ближайшую пятницу"""
    way = WORDS.stretch[tokens[position].lower]
    after, count = position + 1, None
    word = text_at(tokens, after)
    if word in WORDS.weekdays and way > 0:
        return Core(Weekday(WORDS.weekdays[word], 1), after + 1)
    if after < len(tokens):
        number, past = number_at(tokens, after)
        if number is not None and number.kind == "cardinal":
            after, count = past, int(number.high or number.size)
    word = text_at(tokens, after)
    unit = WORDS.units.get(word)
    if unit is None:
        return None
    if count is not None:
        return Core(Shift(unit, -count, 0) if way < 0 else Shift(unit, 0, count), after + 1)
    if word not in WORDS.plural_units:  # "последний день визита"
        return None
    return Core(Open("recent" if way < 0 else "soon"), after + 1)


def day_word(tokens: Sequence[Token], position: int) -> Core | None:
    """вчера; "накануне" only where no noun in the genitive follows it"""
    word = tokens[position].lower
    if word == "накануне" and position + 1 < len(tokens):
        follower = tokens[position + 1]
        own = follower.relation in ("obj", "nsubj")  # "накануне Балашова принял премьер"
        if not own and follower.case == "Gen" and follower.pos in ("NOUN", "PROPN", "ADJ", "DET", "NUM", "VERB"):
            return None
    shift = WORDS.days[word]
    return Core(Shift("day", shift, shift), position + 1)


def day_adjective(tokens: Sequence[Token], position: int) -> Core | None:
    """вчерашней (встречи), завтрашний день"""
    shift = WORDS.day_adjectives[tokens[position].lower]
    named = WORDS.units.get(text_at(tokens, position + 1)) == "day"
    return Core(Shift("day", shift, shift), position + 1 + named)


def phrase(tokens: Sequence[Token], position: int) -> Core | None:
    """в ближайшее время, на днях, недавно, в тот же день"""
    seconds = WORDS.phrases[tokens[position].lower]
    rows = seconds.get(text_at(tokens, position + 1)) or seconds.get("")
    for words, kind in rows or ():
        if all(text_at(tokens, position + step) == word for step, word in enumerate(words)):
            return Core(Open(kind), position + len(words))
    return None


def day_part(tokens: Sequence[Token], position: int) -> Core | None:
    """вечером: of the day that the report is telling of"""
    if tokens[position].lower == "днем":  # "день" in the instrumental is rarely the time of day
        return None
    return Core(Open("same"), position + 1)
