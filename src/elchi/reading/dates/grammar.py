"""Dates of a report: which words tell when, and what they say.

A date is a core (see `of_calendar` and `counted`); around it stand the edge ("в начале"), the preposition that gives
its role, the second end of a range and a second telling of the same day ("завтра, 19 июня").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from elchi.knowledge.calendar import Edge, Role
from elchi.language.analysis import Analysis, Token
from elchi.reading.dates import counted, of_calendar
from elchi.reading.dates.joining import joined, same_day
from elchi.reading.dates.parts import DASHES, WORDS, Core, Rule, edge_of, text_at, year_tail
from elchi.reading.dates.story import STEPS, day_of_story
from elchi.reading.dates.values import (
    SAME_YEAR,
    WHOLE_YEAR,
    Between,
    DateMention,
    Days,
    MonthDays,
    Open,
    Shift,
    Value,
    Weekday,
    Years,
)

_DIGITS = frozenset("0123456789")
_DIGIT_RULES: tuple[Rule, ...] = (
    of_calendar.numeric,
    of_calendar.day_of_month,
    of_calendar.decade,
    of_calendar.century,
    of_calendar.part_of_year,
    of_calendar.year_number,
    counted.count_of_units,
)


def edge(tokens: Sequence[Token], position: int) -> Core | None:
    """начале мая, конца года, середине 2025 года, конце прошлого месяца, начале 2000-х"""
    which = WORDS.edges[tokens[position].lower]
    word = text_at(tokens, position + 1)
    unit = WORDS.units.get(word)
    if unit is not None and word not in WORDS.plural_units:
        if unit == "year":
            return Core(Days(*edge_of(which, *WHOLE_YEAR), Years(0, 0, relative=True)), position + 2)
        return Core(_edge_of_unit(which, Shift(unit, 0, 0)), position + 2)
    year, after = year_tail(tokens, position + 1)
    if year is not None and after > position + 2:
        return Core(Days(*edge_of(which, *WHOLE_YEAR), year), after)
    inner = core_at(tokens, position + 1)
    if inner is None:
        return None
    if isinstance(inner.value, Shift):
        return Core(_edge_of_unit(which, inner.value), inner.after)
    if not isinstance(inner.value, Days) or inner.value.one_day:
        return None
    return Core(_edge_of_days(which, inner.value), inner.after)


def _edge_of_unit(which: Edge, value: Shift) -> Value:
    if value.unit != "month" or value.stretch:
        return value
    (_, first), (_, last) = edge_of(which, (1, 1), (1, 0))
    return MonthDays(first, last, value.first)


def _edge_of_days(which: Edge, days: Days) -> Days:
    year = days.year
    if year is not None and not year.relative and year.last > year.first:  # "в начале 2000-х"
        third = (year.last - year.first) // 3
        bounds = {"start": (0, third), "middle": (third, 2 * third), "end": (2 * third, year.last - year.first)}[which]
        return replace(days, year=Years(year.first + bounds[0], year.first + bounds[1]))
    first, last = edge_of(which, days.first, days.last)
    return replace(days, first=first, last=last)


def _table() -> dict[str, tuple[Rule, ...]]:
    table: dict[str, tuple[Rule, ...]] = {}

    def add(rule: Rule, *families: object) -> None:
        for forms in families:
            for form in forms:  # type: ignore[attr-defined]
                table[form] = (*table.get(form, ()), rule)

    joined = [f"{a}{dash}{b}" for a in WORDS.months for b in WORDS.months for dash in DASHES]
    ordinals = of_calendar.ORDINAL_FORMS
    add(counted.phrase, WORDS.phrases)
    add(of_calendar.day_of_month, ordinals)
    add(of_calendar.decade, ordinals)
    add(of_calendar.part_of_year, ordinals, ("i", "ii", "iii", "iv"))
    add(of_calendar.century, ordinals, of_calendar.CENTURIES)
    add(counted.count_of_units, of_calendar.CARDINAL_FORMS)
    add(of_calendar.month, WORDS.months, joined)
    add(of_calendar.weekday, WORDS.weekdays)
    add(of_calendar.season, WORDS.seasons)
    add(counted.deictic, WORDS.deictic)
    add(counted.stretch, WORDS.stretch)
    add(counted.day_word, WORDS.days)
    add(counted.day_adjective, WORDS.day_adjectives)
    add(counted.some_ago, ["несколько", "много"])
    add(of_calendar.month_adjective, WORDS.month_adjectives)
    add(counted.unit_ago, [*WORDS.units, "полгода"])
    add(counted.ahead, ["через"])
    add(edge, WORDS.edges)
    add(counted.day_part, WORDS.day_parts)
    return table


_RULES = _table()


def core_at(tokens: Sequence[Token], position: int) -> Core | None:
    """The date expression that starts at this token."""
    if position >= len(tokens):
        return None
    lower = tokens[position].lower
    found = _DIGIT_RULES if lower[:1].isdecimal() else _RULES.get(lower)
    if found is None:
        return None
    for rule in found:
        core = rule(tokens, position)
        if core is not None:
            return core
    return None


def find_dates(analysis: Analysis) -> tuple[DateMention, ...]:
    """All dates of a report, in order; they do not overlap."""
    found: list[DateMention] = []
    for sentence in analysis.sentences:
        _read_sentence(analysis.report.text, sentence.tokens, found)
    return tuple(found)


def _last_year(found: Sequence[DateMention]) -> Years | None:
    """The year of the date told last."""
    for mention in reversed(found):
        if isinstance(mention.value, Days) and mention.value.year is not None:
            return mention.value.year
    return None


def _read_sentence(text: str, tokens: Sequence[Token], found: list[DateMention]) -> None:
    free = 0
    for position, token in enumerate(tokens):
        lower = token.lower
        if not (lower in _RULES or lower[0] in _DIGITS) or position < free:
            continue
        core = core_at(tokens, position)
        if core is None:
            continue
        core = _widened(tokens, core)
        if isinstance(core.value, Days) and core.value.year is SAME_YEAR:
            core = replace(core, value=replace(core.value, year=_last_year(found)))
        if isinstance(core.value, Open) and core.value.kind in STEPS and not core.later:
            part = core.value.kind == "same" and lower in WORDS.day_parts
            story = day_of_story(found, core.value.kind, tokens[0].index, within=part)
            core = replace(core, value=story or core.value)
        if core.later and (before := _last_year(found)) is not None:
            years = Years(before.first + core.later, before.last + core.later, before.relative)
            core = replace(core, value=Days(*WHOLE_YEAR, years))
        mention = _placed(text, tokens, position, core, free)
        _share_year(tokens, found, mention)
        found.append(mention)
        free = core.after


def _widened(tokens: Sequence[Token], core: Core) -> Core:
    """The core with the other end of its range, or the second telling of its day."""
    word = text_at(tokens, core.after)
    if isinstance(core.value, Days) and (word == "по" or word in DASHES):
        other = core_at(tokens, core.after + 1)
        if other is not None and isinstance(other.value, Days):
            both = joined(core.value, other.value)
            if both is not None:
                return Core(both, other.after)
    if isinstance(core.value, Open) and core.value.kind == "same":  # "утром 14 мая", "утром в понедельник"
        other = core_at(tokens, core.after + (word in ("в", "во")))
        if other is not None and isinstance(other.value, Days | Weekday | Shift):
            return other
        return core
    step = 1 if word in (",", "(") else 0
    other = core_at(tokens, core.after + step) if step or word[:1].isdecimal() else None
    if step and text_at(tokens, core.after + 1) in ("в", "во"):
        later = core_at(tokens, core.after + 2)
        other = later if later is not None and isinstance(later.value, Weekday) else None
    if other is None:
        return _with_part_of_day(tokens, core)
    told = same_day(core.value, other.value)
    closing = word == "(" and text_at(tokens, other.after) == ")"
    return core if told is None else Core(told[0], other.after + closing, told[1])


def _with_part_of_day(tokens: Sequence[Token], core: Core) -> Core:
    counted = isinstance(core.value, Weekday | Shift) or (isinstance(core.value, Days) and core.value.one_day)
    if counted and text_at(tokens, core.after) in WORDS.day_parts:
        return replace(core, after=core.after + 1)
    return core


def _share_year(tokens: Sequence[Token], found: list[DateMention], mention: DateMention) -> None:
    """ "в мае и октябре прошлого года": the year at the end holds for both."""
    if not found or not isinstance(mention.value, Days) or mention.value.year is None:
        return
    before = found[-1]
    gap = mention.first - before.last - 1
    if before.last < tokens[0].index:
        return
    if not isinstance(before.value, Days) or before.value.year is not None or gap not in (0, 1):
        return
    if gap == 1 and tokens[before.last + 1 - tokens[0].index].lower not in ("и", ","):
        return
    found[-1] = replace(before, value=replace(before.value, year=mention.value.year))


def _placed(text: str, tokens: Sequence[Token], position: int, core: Core, free: int) -> DateMention:
    """The mention with the preposition before it, no further back than `free`."""
    value = core.value
    word = tokens[position].lower
    adverb = word in WORDS.phrases or word in WORDS.day_parts
    begin, role = _preposition(tokens, position, position if adverb else free)
    if isinstance(value, Shift) and value.stretch and role == "point":
        role = "period"
    if role in ("deadline", "since") and isinstance(value, Days) and tokens[position].lower in WORDS.edges:
        value = _whole(tokens, position, value)
    if role == "since" and isinstance(value, Days | Between) and (inner := _ranged(tokens, position, core)) is not None:
        role = inner
    first, last = tokens[begin], tokens[core.after - 1]
    return DateMention(
        first=first.index,
        last=last.index,
        start=first.start,
        end=last.end,
        says=text[first.start : last.end],
        value=value,
        role=role,
        anchor=core.anchor,
        until=role == "deadline" and first.lower not in ("к", "ко"),
    )


def _ranged(tokens: Sequence[Token], position: int, core: Core) -> Role | None:
    """Whether "с" opened a range ("с 3 по 5 июня") or a night ("с 20 на 21 июля") rather than a beginning."""
    words = {token.lower for token in tokens[position : core.after]}
    return "period" if "по" in words else "point" if "на" in words else None


def _whole(tokens: Sequence[Token], position: int, value: Days) -> Days:
    """What "до конца 2025 года" and "с начала года" reach to: the whole of it; "к концу года" is its last month."""
    which = WORDS.edges[tokens[position].lower]
    if which == "middle" or value.year is None or text_at(tokens, position + 1) in WORDS.months:
        return value
    if which == "end" and text_at(tokens, position - 1) in ("к", "ко") and value.last == (12, 0):
        return replace(value, first=(12, 1))
    return replace(value, first=WHOLE_YEAR[0], last=WHOLE_YEAR[1])


def _preposition(tokens: Sequence[Token], position: int, free: int) -> tuple[int, Role]:
    for length in (3, 2):
        if position - length >= free:
            words = tuple(token.lower for token in tokens[position - length : position])
            if words in WORDS.deadline_phrases:
                return position - length, "deadline"
    if position - 1 < free:
        return position, "point"
    word = tokens[position - 1].lower
    if word == "за":
        return position - 1, "period"
    role = WORDS.prepositions.get(word)
    if role is None:
        return position, "point"
    return position - 1, role
