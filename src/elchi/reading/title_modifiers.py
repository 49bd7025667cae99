"""The words before the head noun of a title: whose, since when, whether still ("бывший", "и.о.", "казахстанский")."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from elchi.knowledge.offices import office_words
from elchi.language.analysis import Token
from elchi.model.vocabulary import OfficeStatus
from elchi.reading.states import StateMention


def modifiers_of(
    tokens: Sequence[Token], head: Token, states: Mapping[int, StateMention]
) -> tuple[int, list[str], tuple[str, ...]]:
    """Words before the head that belong to the title: its first token, their lemmas, the states among them."""
    words = office_words()
    first, lemmas = head.index, []
    countries: tuple[str, ...] = ()
    for index in range(head.index - 1, max(head.index - 8, -1), -1):
        token = tokens[index]
        if token.sentence is not head.sentence or (token.name is not None and token.name.kind == "PER"):
            break
        state = states.get(index)
        if state is not None and state.form in ("adjective", "compound"):
            countries = state.codes
        elif state is not None:
            break
        elif token.lemma == "и" and index + 1 == first and tokens[index - 1].lemma in words.skip:
            continue
        elif (word := _qualifier(token)) is not None:
            lemmas.append(word)
        elif token.lower in (".", "о", "обязанности", "обязанность") and _acting_before(tokens, index):
            lemmas.append("врио")
            first = _acting_start(tokens, index)
            break
        else:
            break
        first = index
    return first, lemmas, countries


def _qualifier(token: Token) -> str | None:
    """The dictionary form of a word that qualifies a title; the tagger takes "избранный" for a verb."""
    words = office_words()
    if token.lemma in words.skip | words.former | words.designate | words.acting and token.lemma != "и":
        return token.lemma
    if token.pos in ("VERB", "ADJ"):
        return next((word for word in words.designate if token.lower[:-2] == word[:-2]), None)
    return None


def _acting_before(tokens: Sequence[Token], index: int) -> bool:
    """Whether "и.о." or "исполняющий обязанности" ends at the token."""
    return _acting_start(tokens, index) != index


def _acting_start(tokens: Sequence[Token], index: int) -> int:
    text = "".join(token.lower for token in tokens[max(0, index - 3) : index + 1])
    if text.endswith("и.о.") and index >= 3:
        return index - 3
    if tokens[index].lower.startswith("обязанност") and index and tokens[index - 1].lower.startswith("исполня"):
        return index - 2 if index > 1 and tokens[index - 2].lower == "временно" else index - 1
    return index


def status_of(modifiers: Sequence[str], head: str, tokens: Sequence[Token], first: int) -> OfficeStatus:
    words = office_words()
    if words.former.intersection(modifiers):
        return "former"
    if words.acting.intersection(modifiers):
        return "acting"
    if words.designate.intersection(modifiers):
        return "designate"
    if head in words.first_is_former and "первый" in modifiers:
        return "former"
    return "current"
