"""Words that name a body, and what the rules that look for them see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from elchi.language.analysis import Analysis, Token
from elchi.reading.states import StateMention

OPENING, CLOSING = frozenset('«"“„'), frozenset('»"”“')
PRESS = "press"
EMBASSIES = frozenset(("embassy", "consulate"))


@dataclass(frozen=True, slots=True)
class BodyWords:
    """Words (token indexes, inclusive) that name a body; `unit` says which one of a state, None that it is its own."""

    first: int
    head: int
    last: int
    kind: str | None
    unit: str | None
    country: str | None
    rule: str
    anchor: bool = False  # a common noun, that names a body only beside a state
    serves: BodyWords | None = None  # of a press service: whose it is
    alias: BodyWords | None = None  # of a name in brackets: the name before it
    name: str = ""  # where a table knows it


@dataclass(frozen=True, slots=True)
class Scan:
    """What the rules look at. `covered` holds the indexes of tokens in names of people."""

    tokens: Sequence[Token]
    words: Sequence[str]
    states: Mapping[int, StateMention]
    covered: frozenset[int]


def scan_of(analysis: Analysis, states: Mapping[int, StateMention], taken: Sequence[tuple[int, int]]) -> Scan:
    """A scan of an analysis; `taken` are the names of people."""
    covered = frozenset(index for first, last in taken for index in range(first, last + 1))
    return Scan(analysis.tokens, [token.text for token in analysis.tokens], states, covered)
