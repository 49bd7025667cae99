"""Where a report names states and international organisations, in whatever form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from elchi.knowledge.states import compound_states, match_states, may_name_state
from elchi.language.analysis import Analysis, Token

StateForm = Literal["name", "abbreviation", "adjective", "compound", "demonym", "organisation"]


@dataclass(frozen=True, slots=True)
class StateMention:
    """Words that name one state (or, in a compound adjective, several). `first` and `last` are token indexes."""

    codes: tuple[str, ...]
    first: int
    last: int
    form: StateForm

    @property
    def code(self) -> str:
        """The state, the first one of a compound."""
        return self.codes[0]


def find_states(analysis: Analysis) -> dict[int, StateMention]:
    """Every mention of a state by each token index that it covers."""
    found: dict[int, StateMention] = {}
    words = [token.text for token in analysis.tokens]
    for index, token in enumerate(analysis.tokens):
        if not may_name_state(token.text, token.lower) or index in found:
            continue
        if index and is_currency(analysis.tokens, index):
            continue
        mention = _state_at(words, analysis.tokens, index)
        if mention is not None:
            found.update(dict.fromkeys(range(mention.first, mention.last + 1), mention))
    return found


def is_currency(tokens: Sequence[Token], index: int) -> bool:
    """Whether "США" at a token that is not the first only says which dollars: "млн долларов США", "млн долл. США"."""
    before = tokens[index - 2] if tokens[index - 1].text == "." and index > 1 else tokens[index - 1]
    dollars = before.lower.startswith("долл") and before.sentence is tokens[index].sentence
    return dollars and tokens[index].text == "США"


def _state_at(words: list[str], tokens: list[Token], index: int) -> StateMention | None:
    word = words[index]
    if not word[0].isalpha():
        return None
    if "-" in word:
        codes = compound_states(word)
        if codes:
            return StateMention(codes, index, index, "compound")
    match = match_states(words, index)
    if match is None:
        return None
    code, size, form = match
    if tokens[index].sentence is not tokens[index + size - 1].sentence:
        return None
    return StateMention((code,), index, index + size - 1, form)
