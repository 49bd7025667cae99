"""Border posts: how many there are, work, stand idle."""

from __future__ import annotations

from collections.abc import Sequence

from elchi.knowledge.measures import measure_words
from elchi.language.analysis import Token
from elchi.reading.figures.quantities import Quantity

_WORDS = measure_words("ru")
_REACH = 6


def state_of_checkpoints(quantity: Quantity, tokens: Sequence[Token]) -> str:
    """The measure of a number of posts: "работают только 8", "остальные 4 простаивают"; all of them otherwise."""
    before = tokens[quantity.first - 1].lower if quantity.first else ""
    if before == "из":  # "из 12 …": the whole
        return "border_checkpoints"
    if any(token.lower == "из" for token in tokens[quantity.last + 1 : quantity.last + 2]):
        found = _nearest(quantity, tokens, len(tokens))
        return f"border_checkpoints_{found}" if found else "border_checkpoints"
    found = _nearest(quantity, tokens, _REACH)
    return f"border_checkpoints_{found}" if found else "border_checkpoints"


def _nearest(quantity: Quantity, tokens: Sequence[Token], reach: int) -> str | None:
    """The nearest word that says so, within the same clause."""
    best: tuple[int, str] | None = None
    for step in range(1, reach + 1):
        for place in (quantity.first - step, quantity.last + step):
            if not 0 <= place < len(tokens):
                continue
            state = _WORDS.checkpoints.get(tokens[place].lemma)
            if state is not None and best is None and not _parted(tokens, place, quantity, reach):
                best = step, state
    return best[1] if best else None


def _parted(tokens: Sequence[Token], place: int, quantity: Quantity, reach: int) -> bool:
    between = tokens[place : quantity.first] if place < quantity.first else tokens[quantity.last + 1 : place]
    return reach <= _REACH and any(token.text in (",", ";") for token in between)
