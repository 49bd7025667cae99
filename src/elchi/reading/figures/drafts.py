"""Figures in the making, and the sentence that they stand in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from elchi.language.analysis import Analysis, Sentence, Token
from elchi.model import DatedInterval, Published, Span
from elchi.model.vocabulary import Change, Modality
from elchi.reading.dates import DateMention
from elchi.reading.figures.measures import Anchor
from elchi.reading.states import StateMention


@dataclass(frozen=True, slots=True)
class Draft:
    """A figure before it gets its number, with what later ones may take from it."""

    measure: str
    unit: str | None
    value: float | None
    low: float | None
    high: float | None
    modality: Modality
    change: Change | None
    parties: tuple[str, ...]
    period: DatedInterval | None
    due: DatedInterval | None
    span: Span
    rule: str
    sentence: int
    starts: bool = False  # "с 5 до 15": the level that another one follows

    @property
    def level(self) -> str:
        """The measure whose growth this is, or itself."""
        return self.measure.removesuffix("_growth")


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence with what is known around it."""

    analysis: Analysis
    sentence: Sentence
    dates: Sequence[DateMention]  # of the sentence
    published: Published
    sides: Sequence[str]
    states_in: Callable[[Sentence], Sequence[StateMention]]
    home: str | None  # the state that the report speaks of most: of several partners' trade it is the other side
    anchors: tuple[Anchor, ...]
    earlier: tuple[tuple[Anchor, ...], ...]  # of the sentences before, nearest first

    @property
    def tokens(self) -> Sequence[Token]:
        """The words."""
        return self.sentence.tokens

    @property
    def states(self) -> tuple[str, ...]:
        """The states that the sentence names, each once."""
        return tuple(dict.fromkeys(code for mention in self.states_in(self.sentence) for code in mention.codes))

    @property
    def parties(self) -> tuple[str, ...]:
        """The states in focus, unless the sentence names one of them with another state."""
        states = self.states
        if len(states) == 2 and not set(states) <= set(self.sides) and set(states) & set(self.sides):
            return tuple(sorted(states))
        if len(self.sides) == 1 and len(states) == 2 and self.sides[0] in states:
            return tuple(sorted(states))
        return tuple(self.sides)
