"""Dates: the words that tell when, and the days they mean."""

from elchi.reading.dates.grammar import find_dates
from elchi.reading.dates.resolve import resolve
from elchi.reading.dates.tense import Time, tense_of, time_of
from elchi.reading.dates.values import DateMention, Tense, Value

__all__ = ["DateMention", "Tense", "Time", "Value", "find_dates", "resolve", "tense_of", "time_of"]
