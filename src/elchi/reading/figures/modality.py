"""Whether a figure is a fact, an aim or an expectation."""

from __future__ import annotations

from collections.abc import Sequence

from elchi.knowledge.measures import measure_words
from elchi.language.analysis import Token
from elchi.model.vocabulary import Modality
from elchi.reading.figures.change import starts_from
from elchi.reading.figures.quantities import Quantity

_WORDS = measure_words("ru")
_DUTY = frozenset(("должен", "должный"))
_BY_ITSELF = frozenset(
    ("вырасти", "вырастить", "возрасти", "увеличиться", "составить", "превысить", "появиться", "снизиться")
)
_LEVELS = frozenset(("довести", "доведение", "нарастить", "наращивание"))


def modality_of(quantity: Quantity, tokens: Sequence[Token]) -> Modality:
    """Read off the words that govern the number, from its noun up to the first finite verb in the past."""
    if starts_from(quantity, tokens):
        return "actual"
    if any(child.feats.get("Tense") == "Past" and child.relation == "acl" for child in _heads(quantity, tokens)):
        return "actual"  # "32 млн, выделенные агентством"
    modality = _governed(quantity, tokens)
    if modality == "target" and quantity.kind == "count" and not _level(quantity, tokens):
        return "forecast"  # "договорились об учебе двадцати офицеров": no level to reach
    return modality


def _heads(quantity: Quantity, tokens: Sequence[Token]) -> list[Token]:
    return [child for token in tokens[quantity.first : quantity.last + 1] for child in token.children]


def _level(quantity: Quantity, tokens: Sequence[Token]) -> bool:
    before = tokens[max(0, quantity.first - 2) : quantity.first]
    return any(token.lower in ("до", "на", "в") or token.lemma in _WORDS.target for token in before)


def _governed(quantity: Quantity, tokens: Sequence[Token]) -> Modality:
    """What the words over the number say, from its noun up."""
    token: Token | None = tokens[quantity.last]
    open_infinitive = grows = False
    expected: Modality | None = None
    for _ in range(9):
        if token is None:
            break
        said = _said(token, inner=expected, grows=grows)
        grows = grows or token.lemma in _BY_ITSELF
        if said == "actual":
            return expected or "actual"
        if said is not None:
            expected = "target" if "target" in (said, expected) else said
        if token.feats.get("VerbForm") == "Inf":
            open_infinitive = True
        if _closes(token) and said is None:
            break
        token = token.head
    if expected is not None:
        return expected
    before = tokens[max(0, quantity.first - 4) : quantity.first]
    if any(word.lemma in _LEVELS and word.feats.get("Tense") != "Past" for word in before):
        return "target"
    return "target" if open_infinitive and any(word.lower == "до" for word in before) else "actual"


def _said(token: Token, *, inner: Modality | None, grows: bool) -> Modality | None:
    """What one word says; "actual" ends the search."""
    if any(child.lemma in _WORDS.target and child.feats.get("VerbForm") == "Part" for child in token.children):
        return "target"
    if token.lemma in _WORDS.target:
        return "forecast" if inner is None and token.lemma in _DUTY and grows else "target"
    if token.lemma in _WORDS.forecast:
        return "forecast"
    if any(child.lower.startswith("буд") for child in token.children if child.relation.startswith("aux")):
        return "forecast"
    tense = token.feats.get("Tense")
    if token.pos in ("VERB", "AUX"):
        if tense == "Fut":
            return "forecast"
        if tense in ("Past", "Pres") and token.feats.get("VerbForm") in ("Fin", "Part"):
            return "actual"
    return None


def _closes(token: Token) -> bool:
    return token.relation in ("root", "parataxis") or (token.pos == "VERB" and token.feats.get("VerbForm") == "Fin")
