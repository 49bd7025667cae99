"""Short Russian phrases for dates, numbers, places and participants of a reading."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from elchi.model import Event, Figure, Interval, Participant, Reading, Span
from elchi.views.words import CHANGES, MEASURES, MODALITIES, UNITS

_MONTHS = (
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
)
_MONTH = (
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
)
_GREAT = ((1_000_000_000_000, "трлн"), (1_000_000_000, "млрд"), (1_000_000, "млн"))


def day(iso: str) -> str:
    """ "14 мая 2025" for 2025-05-14; what is no ISO day stays as it is."""
    try:
        parsed = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{parsed.day} {_MONTHS[parsed.month - 1]} {parsed.year}"


def days(interval: Interval | None) -> str:
    """ "14 мая 2025", "6–29 января 2022", "ноябрь 2025", "2022", "не ранее …", "не позднее …"; empty if unknown."""
    if interval is None or (interval.from_ is None and interval.to is None):
        return ""
    first, last = interval.from_, interval.to
    if first is None or last is None:
        return f"не ранее {day(first)}" if first else f"не позднее {day(last or '')}"
    if first == last:
        return day(first)
    return _whole(first, last) or f"{day(first)} – {day(last)}"


def _whole(first: str, last: str) -> str:
    """The name of whole years or months, or days within one month; empty for other stretches."""
    try:
        begin, end = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return ""
    one_year, first_day = begin.year == end.year, begin.day == 1
    last_day = (end + timedelta(days=1)).day == 1 if end < date.max else True
    if first_day and last_day and (begin.month, end.month) == (1, 12):
        return f"{begin.year}" if one_year else f"{begin.year} – {end.year}"
    if first_day and last_day:
        months = f"{_MONTH[begin.month - 1]} {begin.year}", f"{_MONTH[end.month - 1]} {end.year}"
        return months[0] if months[0] == months[1] else " – ".join(months)
    if one_year and begin.month == end.month:
        return f"{begin.day}–{day(last)}"
    return ""


def number(value: float) -> str:
    """ "3 млрд", "1 250 000", "12,5": as a Russian text would write it."""
    for size, word in _GREAT:
        if abs(value) >= size and round(value / size, 3) * size == value:
            return f"{_plain(value / size)} {word}"
    return _plain(value)


def _plain(value: float) -> str:
    written = f"{value:,.3f}".rstrip("0").rstrip(".") if value % 1 else f"{int(value):,}"
    return written.replace(",", " ").replace(".", ",")


def amount(figure: Figure) -> str:
    """The value of a figure with its bounds and unit: "более 2 млрд USD", "3–4 млрд USD"."""
    unit = UNITS.get(figure.unit or "", figure.unit or "")
    if figure.value is not None:
        said = number(figure.value)
    elif figure.low is not None and figure.high is not None:
        said = f"{number(figure.low)} – {number(figure.high)}"
    elif figure.low is not None:
        said = f"более {number(figure.low)}"
    else:
        said = f"до {number(figure.high)}" if figure.high is not None else "?"
    return f"{said} {unit}".strip()


def figure_line(figure: Figure) -> str:
    """What was measured, how much, of what kind, for when."""
    measure = MEASURES.get(figure.measure, figure.measure.replace("_", " "))
    told = [MODALITIES[figure.modality]] if figure.modality != "actual" else []
    told += [CHANGES[figure.change]] if figure.change else []
    told += [f"за {days(figure.period)}"] if days(figure.period) else []
    told += [f"к сроку: {days(figure.due)}"] if days(figure.due) else []
    return f"{measure}: {amount(figure)}" + (f" ({', '.join(told)})" if told else "")


def place_of(event: Event) -> str:
    """ "Бишкек, KG", or what is known of it."""
    if event.place is None:
        return ""
    return ", ".join(part for part in (event.place.name, event.place.country) if part)


def participant(one: Participant, names: Mapping[str, str]) -> str:
    """A name with its side, or the side alone for a state as such."""
    ref = one.ref or (one.office if isinstance(one.office, str) else None)
    name = names.get(ref or "", "")
    side = one.side or ""
    return f"{name} ({side})" if name and side else name or side or "?"


def names_of(reading: Reading) -> dict[str, str]:
    """Id → name for whoever may act or speak; an office without its holder goes by its title."""
    return {
        **{office.id: office.title for office in reading.offices},
        **{person.id: person.name for person in reading.people},
        **{body.id: body.name for body in reading.bodies},
        **{place.id: place.name for place in reading.places},
        **{mechanism.id: mechanism.name for mechanism in reading.mechanisms},
    }


def title_of(reading: Reading, width: int = 0) -> str:
    """The title; without one the first words of the report, so that people know which it is."""
    report = reading.report
    if report.title:
        return words_at(report.title, reading.text, width)
    start = report.body[0].start if report.body else 0
    first = words_at(Span(start, start + 400), reading.text, min(width or 90, 90))
    return first or report.path or report.url or "пустой отчёт"


def words_at(span: Span, text: str, width: int = 0) -> str:
    """The words of a span on one line, cut to `width` characters if that is given."""
    words = " ".join(span.of(text).split())
    return words if not width or len(words) <= width else words[: width - 1].rstrip() + "…"
