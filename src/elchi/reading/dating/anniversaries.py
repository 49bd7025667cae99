"""Bounds from anniversaries: the year in which "30 лет установления дипломатических отношений" falls."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import cache

from elchi.knowledge.tables import read_toml
from elchi.language.analysis import Analysis, Sentence, Token
from elchi.model import Span
from elchi.reading.dates.tense import time_at, time_of
from elchi.reading.dates.values import WHOLE_YEAR, DateMention, Days, Shift
from elchi.reading.dating.basis import INFERRED, SAID, Known, Reason
from elchi.reading.numbers import Number, find_numbers

_LONGEST = 300  # years of an anniversary; more is the number of a year
_YEAR_WORDS = frozenset(("год", "лет", "года", "годовщина", "летие"))


@cache
def _words(section: str, key: str = "lemmas") -> frozenset[str]:
    return frozenset(read_toml("ru/anniversaries.toml")[section][key].split())


def from_anniversaries(
    analysis: Analysis,
    dates: Sequence[DateMention],
    sides: Sequence[str],
    states_in: Callable[[Sentence], Sequence[str]],
    known: Known,
) -> Iterator[Reason]:
    """The calendar year in which each anniversary falls, or its day where the report says that it is today."""
    starts = _words("diplomatic_relations") | _words("independence")
    spoken = dict.fromkeys(token.sentence.index for token in analysis.tokens if token.lemma in starts)
    for index in spoken:
        sentence = analysis.sentences[index]
        for number in find_numbers(sentence.tokens):
            years = years_marked(number, sentence.tokens)
            if years is None:
                continue
            begin = _beginning(number, sentence, sides, states_in(sentence), known)
            if begin is not None and begin[0].year == begin[1].year:
                exact = begin[0] == begin[1]
                yield _reason(begin[0], years, number, sentence, dates, analysis, to_the_day=exact)


def years_marked(number: Number, tokens: Sequence[Token]) -> int | None:
    """The years of an anniversary of relations or of independence that a number tells, if it does."""
    sentence = tokens[number.first - tokens[0].index].sentence
    years = _years(number, sentence)
    if years is None:
        return None
    lemmas = {token.lemma for token in sentence.tokens}
    if number.kind == "cardinal" and not (lemmas & _words("signs") or _since(number, sentence)):
        return None
    return years if _what(number, sentence) is not None else None


def _what(number: Number, sentence: Sentence) -> str | None:
    """What began so many years ago: the words after the number tell."""
    place = number.last + 1 - sentence.tokens[0].index
    around = {token.lemma for token in sentence.tokens[place : place + 12]}
    if around & _words("independence"):
        return "independence"
    if around & _words("diplomatic_relations") and around & _words("diplomatic_relations", "near"):
        return "diplomatic_relations"
    return None


def _years(number: Number, sentence: Sentence) -> int | None:
    """The number of an anniversary: "30 лет", "30-летие", "25-я годовщина"."""
    if number.value is None or number.value != int(number.value) or not 1 <= number.value <= _LONGEST:
        return None
    if number.kind == "years":
        return int(number.value)
    after = number.last + 1 - sentence.tokens[0].index
    if after >= len(sentence.tokens):
        return None
    word = sentence.tokens[after]
    if number.kind == "ordinal":
        return int(number.value) if word.lemma == "годовщина" else None
    return int(number.value) if word.lemma in _YEAR_WORDS or word.lower in _YEAR_WORDS else None


def _since(number: Number, sentence: Sentence) -> bool:
    """ "30 лет со дня (с момента) установления", but not "за 30 лет с момента установления"."""
    place = number.last + 2 - sentence.tokens[0].index
    words = [token.lower for token in sentence.tokens[place : place + 2]]
    before = number.first - sentence.tokens[0].index - 1
    if before >= 0 and sentence.tokens[before].lower in ("за", "через", "более", "менее"):
        return False
    return words in (["со", "дня"], ["с", "момента"]) or words[:1] in (["установления"], ["дипломатических"])


def _beginning(
    number: Number, sentence: Sentence, sides: Sequence[str], states: Sequence[str], known: Known
) -> tuple[date, date] | None:
    """The day (or the days, where it is in doubt) from which the years count, told by what follows the number."""
    what = _what(number, sentence)
    if what == "independence":
        named = [found for code in states if (found := known.founded(code)) is not None]
        return (named[0], named[0]) if len(set(named)) == 1 else None
    if what == "diplomatic_relations":
        pair = tuple(dict.fromkeys(states)) if len(set(states)) == 2 else tuple(sides)
        return known.established(pair[0], pair[1]) if len(pair) == 2 else None
    return None


def _reason(
    begin: date,
    years: int,
    number: Number,
    sentence: Sentence,
    dates: Sequence[DateMention],
    analysis: Analysis,
    *,
    to_the_day: bool,
) -> Reason:
    inside = [mention for mention in dates if sentence.start <= mention.start < sentence.end]
    says, evidence = _says(number, sentence, analysis)
    year = begin.year + years
    for mention in inside:
        if _names(mention, year) and time_of(mention, analysis) == "past":
            return Reason("past_date", date(year, 1, 1), None, says, evidence, INFERRED)
        shift = _shift(mention)
        if shift is None:
            continue
        if isinstance(shift, timedelta) and to_the_day and (day := _on(begin, year)) is not None and _falls(sentence):
            return Reason("anniversary", day - shift, day - shift, says, evidence, SAID)
        if isinstance(shift, int):
            year -= shift
            break
    first, last = date(year, 1, 1), date(year, 12, 31)
    if to_the_day and year == begin.year + years and (day := _on(begin, year)) is not None:
        time = time_at(analysis.tokens[number.last])
        stated = any(isinstance(mention.value, Days) and mention.value.one_day for mention in inside)
        if stated and time == "past":
            first = day
        elif stated and time == "future":
            last = day
    return Reason("anniversary", first, last, says, evidence, INFERRED)


def _names(mention: DateMention, year: int) -> bool:
    """Whether a date names the year by its number: "в июле 2022 года, когда страны отмечали 30-летие"."""
    value = mention.value
    named = value.year if isinstance(value, Days) else None
    return named is not None and not named.relative and named.first == named.last == year


def _shift(mention: DateMention) -> int | timedelta | None:
    """How many years after the report the anniversary is said to fall; days where it is "сегодня" or "завтра"."""
    value = mention.value
    if isinstance(value, Shift) and value.unit == "day" and value.first == value.last:
        return timedelta(days=value.first)
    if not isinstance(value, Days) or value.year is None or (value.first, value.last) != WHOLE_YEAR:
        return None
    return value.year.first if value.year.relative else None


def _falls(sentence: Sentence) -> bool:
    return any(token.lemma in ("исполняться", "исполниться", "отмечать", "отмечаться") for token in sentence.tokens)


def _on(begin: date, year: int) -> date | None:
    try:
        return begin.replace(year=year)
    except ValueError:  # 29 February
        return None


def _says(number: Number, sentence: Sentence, analysis: Analysis) -> tuple[str, tuple[Span, ...]]:
    place = number.last + 1 - sentence.tokens[0].index
    end = number.end
    starts = _words("diplomatic_relations") | _words("independence")
    for token in sentence.tokens[place : place + 12]:
        if token.lemma in starts:
            end = token.end
            break
    return analysis.report.text[number.start : end], (Span(number.start, end),)
