"""The states that a report is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from elchi.language.analysis import Analysis
from elchi.reading.states import StateMention

_LEAD = 80  # tokens of the lead, where what a report is about is named
_FEW = 2  # a third state named this often is in focus as well only beside others named as often


def find_sides(analysis: Analysis, states: Mapping[int, StateMention]) -> tuple[str, ...]:
    """The two states in focus, sorted; one or none where the report names no more.

    Compound adjectives ("казахстанско-кыргызский") name a relationship and weigh most; the lead weighs more than
    what follows.
    """
    weights: Counter[str] = Counter()
    for mention in dict.fromkeys(states.values()):
        if mention.form == "organisation":
            continue
        weight = 3 if mention.form == "compound" else 1
        if mention.first < _LEAD:
            weight += 1
        for code in mention.codes:
            if len(code) == _FEW:
                weights[code] += weight
    ranked = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
    return tuple(sorted(code for code, _ in ranked[:2]))
