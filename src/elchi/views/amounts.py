"""Numbers with their units and figures with their circumstances, in Russian."""

from __future__ import annotations

from datetime import date, timedelta

from elchi.model import Figure, Interval
from elchi.views.days import day, days, month_of
from elchi.views.words import CHANGES, COUNTED, MODALITIES, UNITS, measure_name

_GREAT = ((1_000_000_000_000, "трлн"), (1_000_000_000, "млрд"), (1_000_000, "млн"))
_GROWTH = "_growth"
_TURNS = {"up": "рост", "down": "снижение", None: "изменение"}


def number(value: float) -> str:
    """ "3 млрд", "1 250 000", "12,5": as a Russian text would write it."""
    for size, word in _GREAT:
        if abs(value) >= size and round(value / size, 3) * size == value:
            return f"{_plain(value / size)} {word}"
    return _plain(value)


def _plain(value: float) -> str:
    written = f"{value:,.3f}".rstrip("0").rstrip(".") if value % 1 else f"{int(value):,}"
    return written.replace(",", "\u00a0").replace(".", ",")


def counted(value: float, unit: str | None, *, genitive: bool = False, counts: str | None = None) -> str:
    """ "2 рейса", "21 рейс"; "более 21 рейса" wants the genitive. The units in `counts` go without saying."""
    forms = UNITS.get(unit or "", (unit or "",))
    form = forms[0] if len(forms) == 1 else forms[_form(value, genitive=genitive)]
    if not form or unit in (counts or "").split():
        return number(value)
    return f"{number(value)}{form}" if form.startswith("-") else f"{number(value)} {form}"


def _form(value: float, *, genitive: bool) -> int:
    """The place of a form: 0 after one, 1 after few, 2 after many."""
    if value % 1:
        return 2 if abs(value) >= 1_000_000 else 1
    last, tens = abs(int(value)) % 10, abs(int(value)) % 100
    if last == 1 and tens != 11:
        return 1 if genitive else 0
    return 1 if last in (2, 3, 4) and tens not in (12, 13, 14) and not genitive else 2


def amount(figure: Figure) -> str:
    """The value of a figure with its bounds and unit: "более 2 млрд USD", "3 – 4 рейса"."""
    unit, counts = figure.unit, COUNTED.get(figure.measure)
    if figure.value is not None:
        return counted(figure.value, unit, counts=counts)
    if figure.low is not None and figure.high is not None:
        return f"{number(figure.low)} – {counted(figure.high, unit, counts=counts)}"
    if figure.low is not None:
        return f"более {counted(figure.low, unit, genitive=True, counts=counts)}"
    return f"до {counted(figure.high, unit, genitive=True, counts=counts)}" if figure.high is not None else "?"


def _turn(figure: Figure) -> str:
    """ "рост на 26 %", "снижение в 2 раза", "рост более чем на 10 %"."""
    if figure.change == "unchanged":
        return CHANGES["unchanged"]
    by = "в" if figure.unit == "times" else "на"
    value, low, high = (abs(one) if one is not None else None for one in (figure.value, figure.low, figure.high))
    if value is not None:
        much = f"{by} {counted(value, figure.unit)}"
    elif low is not None and high is not None:
        much = f"{by} {number(min(low, high))} – {counted(max(low, high), figure.unit)}"
    elif low is not None:
        much = f"более чем {by} {counted(low, figure.unit)}"
    else:
        much = f"не более чем {by} {counted(high, figure.unit)}" if high is not None else ""
    falls = figure.change is None and (figure.value or 0) < 0
    return f"{_TURNS['down' if falls else figure.change]} {much}".strip()


def measured(measure: str) -> str:
    """What is measured; of a growth what it is that grows."""
    return measure_name(measure.removesuffix(_GROWTH))


def said(figure: Figure) -> str:
    """How much: "2 млрд USD", of a growth "рост на 26 %"."""
    return _turn(figure) if figure.measure.endswith(_GROWTH) else amount(figure)


def figure_line(figure: Figure) -> str:
    """What was measured, how much, of what kind, for when."""
    grows = figure.measure.endswith(_GROWTH)
    told = [MODALITIES[figure.modality]] if figure.modality != "actual" else []
    told += [CHANGES[figure.change]] if figure.change and not grows else []
    told += [part for part in (period(figure.period), due(figure.due)) if part]
    line = f"{measured(figure.measure)}: {said(figure)}"
    return line + (f" ({', '.join(told)})" if told else "")


def period(interval: Interval | None) -> str:
    """ "за 2020 год", "за 2022 – 2024 годы", "с 1 сентября 2021", "по 30 ноября 2021"; empty if unknown."""
    said = days(interval)
    if interval is None or not said:
        return ""
    if interval.from_ is None or interval.to is None:
        return f"с {day(interval.from_)}" if interval.from_ else f"по {day(interval.to or '')}"
    if said[0].isdigit() and " – " in said and not _years(said):
        return f"с {day(interval.from_)} по {day(interval.to)}"
    return f"за {said}{_years(said)}"


def _years(said: str) -> str:
    if said.isdigit():
        return " год"
    return " годы" if said.replace(" – ", "").isdigit() else ""


def due(interval: Interval | None) -> str:
    """ "к 2030 году", "к декабрю 2024", "к 14 мая 2025", "до конца ноября 2021"; empty if unknown."""
    if interval is None or (interval.from_ is None and interval.to is None):
        return ""
    if interval.to is None:
        return f"с {day(interval.from_ or '')}"
    said = days(interval)
    if said.isdigit():
        return f"к {said} году"
    if interval.from_ == interval.to:
        return f"к {said}"
    return _until(interval.to, month=interval.from_ is not None and said.count(" ") == 1)


def _until(iso: str, *, month: bool) -> str:
    try:
        last = date.fromisoformat(iso)
    except ValueError:
        return f"до {iso}"
    if month:
        return f"к {month_of(last, 'dative')}"
    if (last.month, last.day) == (12, 31):
        return f"до конца {last.year} года"
    ends = last == date.max or (last + timedelta(days=1)).day == 1
    return f"до конца {month_of(last, 'genitive')}" if ends else f"до {day(iso)}"
