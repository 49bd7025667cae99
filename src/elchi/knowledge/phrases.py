"""Looking up names of one or several words at a place in a text, longest name first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from elchi.knowledge.declension import fold

Value = TypeVar("Value")
Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PhraseIndex(Generic[Value]):
    """Phrases by their first word; `folded` says whether words are compared in lower case with ё as е."""

    by_first: Mapping[str, tuple[tuple[Phrase, Value], ...]]
    folded: bool = True

    def match(self, words: Sequence[str], start: int) -> tuple[Value, int] | None:
        """The value of the longest phrase that stands at `start`, and how many words it takes."""
        first = fold(words[start]) if self.folded else words[start]
        for rest, value in self.by_first.get(first, ()):
            if not rest or self._follows(rest, words, start + 1):
                return value, len(rest) + 1
        return None

    def _follows(self, rest: Phrase, words: Sequence[str], start: int) -> bool:
        if start + len(rest) > len(words):
            return False
        for place, part in enumerate(rest, start):
            if (fold(words[place]) if self.folded else words[place]) != part:
                return False
        return True


def phrase_index(entries: Iterable[tuple[Phrase, Value]], *, folded: bool = True) -> PhraseIndex[Value]:
    """An index of phrases; of two values for one phrase the first stays."""
    found: dict[str, dict[Phrase, Value]] = {}
    for phrase, value in entries:
        found.setdefault(phrase[0], {}).setdefault(phrase[1:], value)
    by_first = {first: tuple(sorted(rests.items(), key=lambda item: -len(item[0]))) for first, rests in found.items()}
    return PhraseIndex(by_first, folded=folded)


def starts_sentence(words: Sequence[str], index: int) -> bool:
    """Whether a capital at this place may only mark the start of a sentence or a quotation."""
    if index == 0:
        return True
    before = words[index - 1]
    return not before[-1].isalnum() and before not in (",", ")", "-", "–", "(", "/")
