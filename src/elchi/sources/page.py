"""A text cut into lines, and what has been marked of it so far."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from elchi.model.vocabulary import BoilerplateKind

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_INVISIBLE = "\ufeff\u200b\u200e\u200f\u2060\u00ad"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text without white space at its ends."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def __len__(self) -> int:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch that a rule calls boilerplate."""

    start: int
    end: int
    kind: BoilerplateKind
    rule: str


def trimmed(text: str, start: int, end: int) -> Piece:
    """The stretch without white space (and invisible marks) at its ends; it may come out empty."""
    while start < end and _is_blank(text[start]):
        start += 1
    while end > start and _is_blank(text[end - 1]):
        end -= 1
    return Piece(start, end)


def _is_blank(char: str) -> bool:
    return char.isspace() or char in _INVISIBLE


def lines_of(text: str) -> tuple[Piece, ...]:
    """The lines that hold something, trimmed."""
    pieces = (trimmed(text, *match.span()) for match in _LINE.finditer(text))
    return tuple(piece for piece in pieces if len(piece))


class Cover:
    """Marks in order and disjoint. Whoever marks first keeps the place; later marks get what is left."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._marks = tuple(sorted(marks, key=lambda mark: mark.start))
        self._starts = [mark.start for mark in self._marks]
        self._free: tuple[tuple[Piece, ...], tuple[Piece, ...]] | None = None  # of these lines, these pieces

    @property
    def marks(self) -> tuple[Mark, ...]:
        return self._marks

    def gaps(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The unmarked stretches between two offsets."""
        index = max(bisect_right(self._starts, start) - 1, 0)
        while index < len(self._marks) and self._marks[index].start < end:
            mark = self._marks[index]
            if mark.start > start:
                yield start, mark.start
            start = max(start, mark.end)
            index += 1
        if start < end:
            yield start, end

    def pieces(self, text: str, lines: tuple[Piece, ...]) -> tuple[Piece, ...]:
        """What is unmarked of each line, trimmed. Kept, for most rules mark nothing and the next asks the same."""
        if self._free is None or self._free[0] is not lines:
            gaps = ((line, gap) for line in lines for gap in self.gaps(line.start, line.end))
            found = (line if gap == (line.start, line.end) else trimmed(text, *gap) for line, gap in gaps)
            self._free = lines, tuple(piece for piece in found if len(piece))
        return self._free[1]

    def within(self, start: int, end: int) -> tuple[Mark, ...]:
        """The marks that begin between two offsets."""
        return self._marks[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def adding(self, text: str, marks: Iterable[Mark]) -> Cover:
        """The cover with more marks, each cut down to what was free."""
        free: list[Mark] = []
        reached = 0
        for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
            for start, end in self.gaps(max(mark.start, reached), mark.end):
                piece = trimmed(text, start, end)
                if len(piece):
                    free.append(Mark(piece.start, piece.end, mark.kind, mark.rule))
            reached = max(reached, mark.end)
        return Cover((*self._marks, *free)) if free else self


def free_pieces(text: str, lines: tuple[Piece, ...], cover: Cover) -> tuple[Piece, ...]:
    """What is unmarked of each line, trimmed."""
    return cover.pieces(text, lines)
