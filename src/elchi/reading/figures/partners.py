"""Between which states a figure of trade is: "с Казахстаном – 517 млн, с Узбекистаном – 268 млн"."""

from __future__ import annotations

from elchi.knowledge.measures import measure_words
from elchi.reading.figures.drafts import Place
from elchi.reading.states import StateMention

_WORDS = measure_words("ru")
_LEADING = frozenset(("с", "со", "в", "во", "на", "из"))
_MARKS = frozenset((":", "–", "—", "-", "("))
_TRADE = frozenset(("trade_turnover", "export", "import"))


def parties_of(measure: str, position: int, place: Place) -> tuple[str, ...]:
    """The parties of a measure whose number begins at a position of the sentence.

    Where trade with several partners is told the partner is the one named last before the number.
    """
    if measure in _WORDS.domestic:
        return ()
    partner = _partner(position, place) if measure.removesuffix("_growth") in _TRADE else None
    if partner is None or place.home is None or partner == place.home:
        return place.parties
    return tuple(sorted((place.home, partner)))


def _partner(position: int, place: Place) -> str | None:
    first = place.tokens[0].index
    before = [mention for mention in place.states_in(place.sentence) if mention.last - first < position]
    partner = next((mention for mention in reversed(before) if _is_partner(mention, place)), None)
    return None if partner is None or len(partner.codes) > 1 else partner.code


def _is_partner(mention: StateMention, place: Place) -> bool:
    """ "С Узбекистаном", "в Казахстан", "Китай: свыше 344 млн"; one of a list of partners is none."""
    tokens = place.analysis.tokens
    if mention.form not in ("name", "abbreviation"):
        return False
    before = tokens[mention.first - 1] if mention.first else None
    after = tokens[mention.last + 1] if mention.last + 1 < len(tokens) else None
    led = before is not None and before.sentence is place.sentence and before.lemma in _LEADING
    return led or (after is not None and after.text in _MARKS)
