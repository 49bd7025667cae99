"""Growth that a verb tells by itself: "товарооборот удвоился"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from elchi.knowledge.measures import measure_words
from elchi.language.analysis import Token
from elchi.model import Span
from elchi.model.vocabulary import Modality
from elchi.reading.figures.measures import Anchor

_WORDS = measure_words("ru")
_REACH = 6
_NEAR = 4
_IT = frozenset(("сумма", "показатель", "объем", "цифра"))


@dataclass(frozen=True, slots=True)
class Fold:
    """A measure that grew so many times."""

    measure: str
    times: int
    modality: Modality
    span: Span
    position: int  # of the verb in its sentence


def folds_of(tokens: Sequence[Token], anchors: Sequence[Anchor], last: str | None) -> Iterator[Fold]:
    """The verbs of a sentence that multiply a measure near them, or what was told `last` ("удвоить эту сумму")."""
    for position, token in enumerate(tokens):
        times = _WORDS.folds.get(token.lemma)
        if times is None:
            continue
        near = [
            (min(abs(anchor.first - position), abs(anchor.last - position)), anchor)
            for anchor in anchors
            if not anchor.measure.share
        ]
        back = any(token.lemma in _IT for token in tokens[position + 1 : position + _NEAR])
        reached = [pair for pair in near if pair[0] <= _REACH]
        if not reached and last is not None and back:
            yield Fold(last, times, _modality(token), Span(token.start, token.end), position)
        if reached:
            anchor = min(reached, key=lambda pair: pair[0])[1]
            yield Fold(anchor.measure.id, times, _modality(token), Span(token.start, token.end), position)


def _modality(token: Token) -> Modality:
    if token.feats.get("Tense") == "Past":
        return "actual"
    return "forecast" if token.feats.get("Tense") == "Fut" else "target"
