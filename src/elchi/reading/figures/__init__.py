"""Figures: numbers that a record of relations keeps, with what they measure, in what unit, and how sure they are."""

from elchi.reading.figures.find import find_figures

__all__ = ["find_figures"]
