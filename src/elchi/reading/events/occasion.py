"""What events have from the occasion that they are part of: the day and the town of the talks, the host's country."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from elchi.knowledge.places import match_places
from elchi.model import DatedInterval, EventPlace, Report
from elchi.reading.events.merge import Happening, apart

_NEWS = 150  # tokens of a report within which its news is told, and within which an event is of the talks before
_LONGEST = 4  # days of talks
_OF_TALKS = frozenset(("meeting", "signing", "session"))
_WORD = re.compile(r"[^\W_]+(?:[-‐][^\W_]+)*")


def on_occasion(happenings: Sequence[Happening], report: Report) -> list[Happening]:
    """The events with the day and the place of the talks that the report is about, where they have none of their own.

    What is signed, and who meets whom, after talks that a report has dated is of the same day and in the same town,
    unless it says else.
    """
    news = next((happening for happening in happenings if _is_news(happening)), None)
    town = _town_of(report)
    found: list[Happening] = []
    for happening in happenings:
        dated = happening if news is None or happening is news else _on_the_day(happening, news)
        found.append(_in_the_town(dated, found, town, report))
    return found


def _is_news(happening: Happening) -> bool:
    if happening.status != "held" or happening.earlier or happening.first > _NEWS:
        return False
    return happening.type in _OF_TALKS and happening.date is not None and _short(happening.date)


def _short(when: DatedInterval) -> bool:
    if when.from_ is None or when.to is None:
        return False
    return (date.fromisoformat(when.to) - date.fromisoformat(when.from_)).days <= _LONGEST


def _joins(happening: Happening, talks: Happening) -> bool:
    """Whether an event can be of the talks told before it."""
    held = happening.status == talks.status == "held" and not happening.earlier
    near = talks.first <= happening.first
    return held and near and happening.type in _OF_TALKS and bool(_sides(happening) & _sides(talks))


def _on_the_day(happening: Happening, news: Happening) -> Happening:
    if happening.date is not None or news.date is None or not _joins(happening, news):
        return happening
    return replace(happening, date=DatedInterval(from_=news.date.from_, to=news.date.to))


def _in_the_town(
    happening: Happening, before: Sequence[Happening], town: EventPlace | None, report: Report
) -> Happening:
    """The event with the town of the last talks before it, else of the dateline, where its sentence names none."""
    if happening.type not in _OF_TALKS or (happening.place is not None and happening.place.name is not None):
        return happening
    known = happening.place.country if happening.place is not None else None
    near = [talks for talks in _shortly(happening, before) if _joins(happening, talks)]
    towns = [talks.place for talks in near if talks.place is not None and talks.place.name is not None]
    if town is not None and happening.status == "held" and not happening.earlier and _is_fresh(happening, report):
        towns.append(town)
    fitting = [place for place in towns if place.country is not None and known in (None, place.country)]
    at_home = [place for place in fitting if place.country in _sides(happening)]
    return replace(happening, place=at_home[0]) if at_home else happening


def _shortly(happening: Happening, before: Sequence[Happening]) -> Iterator[Happening]:
    """The events told shortly before, the last first, that no date sets apart."""
    for talks in reversed(before):
        if happening.first - talks.first > 2 * _NEWS:
            return
        if happening.first - talks.last <= _NEWS and not apart(talks.date, happening.date):
            yield talks


def _is_fresh(happening: Happening, report: Report) -> bool:
    """Whether an event without a date, or of the days around the dateline's, can be where the report is from."""
    when = happening.date
    days = [stamp.from_ for stamp in report.stamps if stamp.from_ is not None]
    if when is None or when.from_ is None or not days:
        return when is None or not days
    return abs((date.fromisoformat(days[0]) - date.fromisoformat(when.from_)).days) <= _LONGEST


def _sides(happening: Happening) -> set[str]:
    return {role.actor.side for role in happening.roles if role.actor.side is not None}


def _town_of(report: Report) -> EventPlace | None:
    """The town of the dateline."""
    for piece in report.boilerplate:
        if piece.kind != "dateline":
            continue
        found_words = _WORD.findall(report.text[piece.start : piece.end])
        words = [word.title() if word.isupper() else word for word in found_words]
        for start in range(len(words)):
            found = match_places(words, start)
            if found is not None and found.place.kind == "town":
                return EventPlace(name=found.place.name, country=found.place.country)
    return None


def at_the_host(happening: Happening) -> Happening:
    """Who receives a guest from abroad does so at home, where no place is told."""
    if happening.type != "meeting" or happening.place is not None or happening.status == "denied":
        return happening
    hosts = {role.actor.side for role in happening.roles if role.part == "host"}
    guests = {role.actor.side for role in happening.roles if role.part == "guest"}
    home = hosts.pop() if len(hosts) == 1 else None
    if home is None or home in guests or len(home) != _STATE:
        return happening
    return replace(happening, place=EventPlace(name=None, country=home))


_STATE = 2  # letters of a state's code
