"""Figures: numbers that a record of relations keeps, with what they measure, in what unit, and how sure they are."""

from elchi.reading.figures.find import find_figures
from elchi.reading.figures.speakers import with_speakers

__all__ = ["find_figures", "with_speakers"]
