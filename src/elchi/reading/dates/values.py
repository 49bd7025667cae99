"""What a date expression says, before it is known when the report was written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from elchi.knowledge.calendar import Role, Unit, Vague

Tense = Literal["past", "future"]
MonthDay = tuple[int, int]  # a last day of 0 is the end of the month

WHOLE_YEAR: tuple[MonthDay, MonthDay] = ((1, 1), (12, 0))


@dataclass(frozen=True, slots=True)
class Years:
    """A stretch of years: of the calendar, or counted from the year of the report ("в прошлом году" is -1)."""

    first: int
    last: int
    relative: bool = False


SAME_YEAR = Years(0, -1, relative=True)  # "того же года": of the date told before; it never leaves the grammar


@dataclass(frozen=True, slots=True)
class Days:
    """A stretch of days within a year; `year` is None where the report leaves it out ("в мае")."""

    first: MonthDay
    last: MonthDay
    year: Years | None = None

    @property
    def one_day(self) -> bool:
        """Whether a single day is meant."""
        return self.first == self.last and (self.year is None or self.year.first == self.year.last)


@dataclass(frozen=True, slots=True)
class Between:
    """From the beginning of one stretch to the end of another, in different years."""

    first: Days
    last: Days


@dataclass(frozen=True, slots=True)
class Shift:
    """Units counted from the day of the report: "сегодня" is day 0, "на следующей неделе" week +1.

    A stretch that reaches to the report or begins with it has both ends: "за последние два года" is year -2 to 0.
    """

    unit: Unit
    first: int
    last: int

    @property
    def stretch(self) -> bool:
        """Whether it touches the day of the report instead of standing apart from it."""
        return self.first != self.last and 0 in (self.first, self.last)


@dataclass(frozen=True, slots=True)
class MonthDays:
    """A stretch of days of a month counted from the report's ("в конце прошлого месяца")."""

    first: int
    last: int
    shift: int


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, Monday is 1; `shift` where the report says which ("в прошлую пятницу" is -1)."""

    number: int
    shift: int | None = None


@dataclass(frozen=True, slots=True)
class Open:
    """Words without a place in the calendar: "в ближайшее время", "недавно", "в тот же день"."""

    kind: Vague


Value = Days | Between | Shift | MonthDays | Weekday | Open


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in the text. `first` and `last` are indices of tokens in the analysis, both included.

    `says` holds the words with their preposition. `anchor` is what a combined expression says of the day of the
    report besides the calendar ("завтра, 19 июня").
    """

    first: int
    last: int
    start: int
    end: int
    says: str
    value: Value
    role: Role = "point"
    anchor: Value | None = None
    until: bool = False  # a deadline that also holds for all the time before it: "до", not "к"
