"""The period of a figure, or when it falls due."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from elchi.language.analysis import Analysis
from elchi.model import DatedInterval, Published
from elchi.model.vocabulary import Modality
from elchi.reading.dates import DateMention, Tense, resolve, time_of
from elchi.reading.dates.values import WHOLE_YEAR, Between, Days, Open, Shift, Weekday
from elchi.reading.figures.quantities import Quantity

_CLAUSE = 4  # a comma counts as so many words
_REACH = 14
_OTHER = 20  # and a comma with a conjunction as so many: there begins what is told of another time
_AND = frozenset(("а", "но"))
_DIRECTLY = 3
_DUE = 100

Times = tuple[DatedInterval | None, DatedInterval | None]  # period, due


def times_of(
    quantity: Quantity, modality: Modality, mentions: Sequence[DateMention], published: Published, analysis: Analysis
) -> Times:
    """The period and the due date that the dates of the sentence give a quantity."""
    base = analysis.tokens[quantity.number.first].sentence.tokens[0].index
    best: tuple[int, DateMention] | None = None
    for mention in mentions:
        value = mention.value
        if isinstance(value, Open | Weekday) or (isinstance(value, Shift) and value.unit == "day"):
            continue
        if modality == "actual" and mention.role == "deadline":
            continue
        if is_comparison(mention, analysis):
            continue
        if mention.role == "point" and isinstance(value, Days) and value.one_day:
            continue
        distance = min(abs(mention.first - base - quantity.last), abs(mention.last - base - quantity.first))
        if mention.first - base > quantity.last:  # behind the number, another clause may have begun
            between = analysis.tokens[quantity.last + base + 1 : mention.first]
            distance += _CLAUSE * sum(token.text == "," for token in between)
            distance += _OTHER * any(comma.text == "," and word.lower in _AND for comma, word in pairwise(between))
        if distance > _REACH and mention.first - base > quantity.last and modality == "actual":
            continue
        if modality == "target":
            if mention.role != "deadline" and not _a_year(mention):
                continue
            directly = 0 <= mention.first - base - quantity.last <= _DIRECTLY
            distance -= _DUE if directly or mention.role == "deadline" else 0
        if modality == "actual" and mention.role == "since" and time_of(mention, analysis) == "future":
            continue
        if best is None or distance < best[0]:
            best = distance, mention
    if best is None or (modality == "actual" and _long(best[1], analysis)):
        return None, None
    mention = best[1]
    ahead = modality != "actual" or time_of(mention, analysis) == "future"
    tense: Tense = "future" if ahead else "past"
    days = resolve(mention, published, tense)
    if not _settled(mention, days, published, ahead=ahead):
        return None, None
    if modality == "target" or (modality == "forecast" and mention.role == "deadline"):
        return None, days
    return _until_told(days, published) if modality == "actual" else days, None


# Words right before a date of what is compared with: "чем в январе", "к соответствующему периоду прошлого года"
_COMPARING = frozenset(("уровень", "чем", "сравнение", "показатель", "относительно"))
_LIKE = frozenset(("соответствующий", "аналогичный", "сопоставимый"))
_NEAR = 4


def is_comparison(mention: DateMention, analysis: Analysis) -> bool:
    """ "Чем в январе", "относительно соответствующего периода прошлого года": when the value compared was."""
    start = max(analysis.tokens[mention.first].sentence.tokens[0].index, mention.first - _NEAR)
    words = [token.lemma for token in analysis.tokens[start : mention.last + 1]]
    if words[: mention.first - start][-1:] and words[mention.first - start - 1] in _COMPARING:
        return True
    at = next((at for at, word in enumerate(words) if word in _LIKE or words[at : at + 2] == ["тот", "же"]), None)
    return at is not None and at > 0 and words[at - 1] in _AGAINST


# "К соответствующему периоду", "против тех же месяцев"; "за аналогичный период 2024 года" is when the figure was
_AGAINST = frozenset(("к", "с", "против", "относительно", "чем", "показатель", "уровень", "от"))


def _a_year(mention: DateMention) -> bool:
    return isinstance(mention.value, Between) or (
        isinstance(mention.value, Days) and (mention.value.first, mention.value.last) == WHOLE_YEAR
    )


def _long(mention: DateMention, analysis: Analysis) -> bool:
    """ "за последние пять лет": a sum over years, which have no bounds of their own"""
    words = analysis.tokens[mention.first : mention.last + 1]
    return any(word.lemma == "последний" for word in words) and any(word.lower == "лет" for word in words)


def _until_told(days: DatedInterval, published: Published) -> DatedInterval:
    """What was is over when the report tells it: "с начала года" ends there."""
    told = published.to
    if told is None or days.to is None or days.from_ is None or not days.from_ <= told < days.to:
        return days
    return replace(days, to=told)


def _settled(mention: DateMention, days: DatedInterval, published: Published, *, ahead: bool) -> bool:
    """Whether the days are as good as the words: a year counted from a report of unknown year tells nothing."""
    if days.from_ is None and days.to is None:
        return False
    value = mention.value
    counted = not isinstance(value, Days) or value.year is None or value.year.relative
    if not counted:
        return ahead or mention.role != "since"  # a total since a year long ago has no period of its own
    if published.from_ is None or published.to is None:
        return False
    return published.from_[:4] == published.to[:4]
