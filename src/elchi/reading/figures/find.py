"""From numbers to figures: each quantity with its measure, change, modality, parties and time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from elchi.knowledge.measures import measure_words
from elchi.language.analysis import Analysis, Sentence, Token
from elchi.model import DatedInterval, Figure, Published, Span
from elchi.model.vocabulary import Change, Modality
from elchi.reading.dates import DateMention
from elchi.reading.dates.values import Days, Open
from elchi.reading.figures.anniversaries import MARKED, anniversaries_of
from elchi.reading.figures.change import bound_by_verb, starts_from, told_of
from elchi.reading.figures.drafts import Draft, Place
from elchi.reading.figures.elided import (
    MEMORY,
)
from elchi.reading.figures.folds import folds_of
from elchi.reading.figures.measures import Anchor, anchors_of
from elchi.reading.figures.modality import modality_of
from elchi.reading.figures.naming import measure_named
from elchi.reading.figures.partners import parties_of
from elchi.reading.figures.quantities import Quantity, quantities_of
from elchi.reading.figures.times import is_comparison, times_of
from elchi.reading.headline import in_headline
from elchi.reading.states import StateMention

_WORDS = measure_words("ru")
_SPECIAL = frozenset(_WORDS.folds) | MARKED  # words that make a figure without a measure beside a number


def find_figures(
    analysis: Analysis,
    dates: Sequence[DateMention],
    published: Published,
    *,
    sides: Sequence[str] = (),
    states_in: Callable[[Sentence], Sequence[StateMention]] = lambda _sentence: (),
    home: str | None = None,
) -> tuple[Figure, ...]:
    """The figures of a report in order.

    `sides` are the states in focus, `home` the one of them named most, `states_in` those that a sentence names.
    """
    dated = {index for mention in dates for index in range(mention.first, mention.last + 1)}
    drafts: list[Draft] = []
    earlier: tuple[tuple[Anchor, ...], ...] = ()
    for sentence in analysis.sentences:
        if in_headline(analysis, sentence):
            continue
        quantities = quantities_of(sentence.tokens, dated, sides)
        lemmas = {token.lemma for token in sentence.tokens}
        anchors = () if lemmas.isdisjoint(_WORDS.measures) else anchors_of(sentence.tokens)
        here = [mention for mention in dates if sentence.start <= mention.start < sentence.end] if quantities else []
        place = Place(analysis, sentence, here, published, sides, states_in, home, anchors, earlier)
        earlier = (anchors, *earlier[: MEMORY - 1])
        for quantity in quantities:
            draft = _draft(quantity, place, drafts)
            if draft is not None:
                drafts.append(draft)
        if not lemmas.isdisjoint(_SPECIAL):
            drafts.extend(_special(place, drafts))
    drafts.sort(key=lambda draft: draft.span.start)
    return tuple(_figure(number, draft) for number, draft in enumerate(_with_changes(drafts), 1))


def _with_changes(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """A level takes its change from the growth told right after it: "достиг $10,3 млрд, увеличившись на 26%"."""
    for place, draft in enumerate(drafts):
        before = drafts[place - 1] if place else None
        after = drafts[place + 1] if place + 1 < len(drafts) else None
        if draft.change is None and draft.modality == "target":
            draft = replace(draft, change="up")  # what states aim at is more than they have
        if before is not None and before.starts and before.measure == draft.measure:
            draft = replace(draft, change=_from_to(before, draft) or draft.change)
        grows = after is not None and after.sentence == draft.sentence and after.measure == f"{draft.measure}_growth"
        if draft.change is None and after is not None and grows:
            yield replace(draft, change=after.change)
        else:
            yield draft


def _from_to(before: Draft, draft: Draft) -> Change | None:
    """ "с двух до четырех": the two levels themselves tell the change"""
    low, high = before.value, draft.value
    if before.sentence != draft.sentence or before.unit != draft.unit or low is None or high is None or low == high:
        return None
    return "up" if high > low else "down"


def _draft(quantity: Quantity, place: Place, before: Sequence[Draft]) -> Draft | None:
    told = told_of(quantity, place.tokens)
    named = measure_named(quantity, place, before, growth=told.growth)
    if named is None:
        return None
    measure, unit, rule = named
    growth = told.growth and not measure.endswith("_growth")
    if quantity.growing and not told.growth and not _is_share(measure):
        return None
    if measure == "loan_term" and any(draft.measure == "loan_term" for draft in before):
        return None
    modality = _modality(quantity, measure, place, before)
    value, low, high = _values(quantity, place.tokens, unit, told.change if growth else None, modality)
    period, due = times_of(quantity, modality, place.dates, place.published, place.analysis)
    if starts_from(quantity, place.tokens):
        period = None  # "с 28 до 40 с 1 сентября": the date is that of the second
    if period is None and due is None and modality == "actual":
        period = _inherited(rule, place, before, measure)
    return Draft(
        measure=f"{measure}_growth" if growth else measure,
        unit=unit,
        value=value,
        low=low,
        high=high,
        modality=modality,
        change=told.change,
        parties=parties_of(measure, quantity.first, place),
        period=period,
        due=due,
        span=Span(quantity.start, quantity.end),
        rule=rule,
        sentence=place.sentence.index,
        starts=starts_from(quantity, place.tokens),
    )


def _modality(quantity: Quantity, measure: str, place: Place, before: Sequence[Draft]) -> Modality:
    """What the words say, but: what is measured of a thing is a fact, terms of a loan are as sure as the loan."""
    if measure in ("construction_progress", "area"):
        return "actual"
    last = before[-1] if before else None
    if measure in ("loan_term", "interest_rate") and last is not None and last.measure in ("loan", "loan_term"):
        return last.modality
    modality = modality_of(quantity, place.tokens)
    if modality == "forecast" and measure == "trade_turnover" and _due_by_a_day(quantity, place):
        return "target"  # what the states expect of their trade by a year is what they aim at
    return modality


_JUST_SAID = frozenset(("мочь", "составить"))  # "может достигнуть", "составит": what will be, not what is aimed at
_SAID_REACH = 6


def _due_by_a_day(quantity: Quantity, place: Place) -> bool:
    """Whether the clause of the number says by when, and more than that it will be so."""
    before = place.tokens[max(0, quantity.first - _SAID_REACH) : quantity.first]
    if any(token.lemma in _JUST_SAID for token in before):
        return False
    here = place.tokens[0].index
    for date in place.dates:
        ends = sorted((date.first - here, quantity.first))
        if date.role == "deadline" and not any(token.text == ";" for token in place.tokens[slice(*ends)]):
            return True
    return False


def _is_share(measure: str) -> bool:
    return measure.endswith("share") or measure in ("interest_rate", "construction_progress")


def _inherited(rule: str, place: Place, before: Sequence[Draft], measure: str) -> DatedInterval | None:
    """The period of the figure before, where the sentence tells none and goes on about the same trade."""
    told = [mention for mention in place.dates if not isinstance(mention.value, Open) and mention.role != "deadline"]
    if not before:
        return None
    last = before[-1]
    if any(not is_comparison(mention, place.analysis) and not _same_months(mention, last) for mention in told):
        return None
    trade = {"trade_turnover", "export", "import"}
    again = rule == "elided_measure" or {last.level, measure} <= trade
    return last.period if again and place.sentence.index - last.sentence <= MEMORY else None


def _same_months(mention: DateMention, last: Draft) -> bool:
    """ "За семь месяцев" after figures of January to July of a year that was named."""
    days, period = mention.value, last.period
    if not isinstance(days, Days) or days.year is not None or period is None or not (period.from_ and period.to):
        return False
    return (days.first[0], days.last[0]) == (int(period.from_[5:7]), int(period.to[5:7])) and not days.last[1]


def _values(
    quantity: Quantity, tokens: Sequence[Token], unit: str | None, growth: Change | None, modality: Modality
) -> tuple[float | None, float | None, float | None]:
    number = quantity.number
    value, low, high = number.value, number.low, number.high
    if unit == "percent" and number.kind == "share" and value is not None:
        value = round(value * 100, 1)
    if growth == "down":
        value, low, high = _negative(value), _negative(high), _negative(low)
    if value is not None and low is None and high is None and growth is None:
        bound = bound_by_verb(quantity, tokens)
        if bound == "low":
            return None, value, None
        before = tokens[quantity.first - 1].lower if quantity.first else ""
        if bound == "high" or (before == "до" and modality != "target" and not _reaches(quantity, tokens)):
            return None, None, value
    return value, low, high


def _negative(value: float | None) -> float | None:
    return None if value is None else -abs(value)


def _reaches(quantity: Quantity, tokens: Sequence[Token]) -> bool:
    """Whether "до" tells where a change ends rather than the most that can be."""
    window = tokens[max(0, quantity.first - 10) : quantity.first - 1]
    return any(
        token.lemma in _WORDS.up or token.lemma in _WORDS.down or token.lemma in ("довести", "достигнуть", "дойти", "с")
        for token in window
    )


def _special(place: Place, before: Sequence[Draft]) -> list[Draft]:
    """Figures that a word tells without a number, and anniversaries."""
    last = next((draft.level for draft in reversed(before) if draft.unit and draft.unit.isupper()), None)
    drafts = [
        Draft(
            measure=f"{fold.measure}_growth",
            unit="times",
            value=fold.times,
            low=None,
            high=None,
            modality=fold.modality,
            change="up",
            parties=parties_of(fold.measure, fold.position, place),
            period=None,
            due=None,
            span=fold.span,
            rule="fold",
            sentence=place.sentence.index,
        )
        for fold in folds_of(place.tokens, place.anchors, last)
    ]
    for quantity in anniversaries_of(place.tokens):
        period, _ = times_of(quantity, "actual", place.dates, place.published, place.analysis)
        whole = period is not None and f"{period.from_}".endswith("-01-01") and f"{period.to}".endswith("-12-31")
        drafts.append(
            Draft(
                measure="anniversary",
                unit="year",
                value=quantity.number.value,
                low=None,
                high=None,
                modality="actual",
                change=None,
                parties=place.parties,
                period=period if whole else None,
                due=None,
                span=Span(quantity.start, quantity.end),
                rule="anniversary",
                sentence=place.sentence.index,
            )
        )
    return drafts


def _figure(number: int, draft: Draft) -> Figure:
    return Figure(
        id=f"f{number}",
        measure=draft.measure,
        value=_plain(draft.value),
        low=_plain(draft.low),
        high=_plain(draft.high),
        unit=draft.unit,
        modality=draft.modality,
        change=draft.change,
        parties=draft.parties,
        period=draft.period,
        due=draft.due,
        evidence=(draft.span,),
        rule=draft.rule,
    )


def _plain(value: float | None) -> float | int | None:
    """A whole number as an int; the noise of binary fractions rounded away."""
    if value is None:
        return None
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded
