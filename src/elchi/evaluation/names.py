"""When two names are the same: people strictly, bodies and places by their words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from elchi.knowledge.states import match_states
from elchi.model import Span

_WORD = re.compile(r"[^\W_]+")
_LONG_WORD = re.compile(r"[^\W_]+(?:[-‐‑–][^\W_]+)*")
_SMALL = frozenset({"и", "в", "во", "по", "на", "при", "от", "с", "со", "из", "к", "о", "об", "для", "за", "the", "of"})
_ENDINGS = frozenset("аеиоуыюяйь")
_PRESS = ("пресс", "press")


def fold(text: str) -> str:
    """Lower case, ё as е."""
    return text.lower().replace("ё", "е")


def same_person(gold: Iterable[str], name: str) -> bool:
    """Whether a name is one of the gold names: the same words in any order; a gold name of one word is a surname."""
    given = sorted(_WORD.findall(fold(name)))
    for one in gold:
        words = sorted(_WORD.findall(fold(one)))
        if words == given or (len(words) == 1 and words[0] in given):
            return True
    return False


def like_person(gold: Iterable[str], name: str) -> bool:
    """Whether a name could be a gold name in another case or at less length: each word of the shorter one is alike."""
    given = _WORD.findall(fold(name))
    return any(_covers(_WORD.findall(fold(one)), given) for one in gold)


def _covers(first: Sequence[str], second: Sequence[str]) -> bool:
    short, long = sorted((first, second), key=len)
    return bool(short) and all(any(alike(word, other) for other in long) for word in short)


def alike(first: str, second: str) -> bool:
    """Whether two folded words could be forms of one word: a long common beginning, a short rest."""
    if first == second:
        return True
    common = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        common += 1
    longest = max(len(first), len(second))
    if common == 2:  # "Ата", "Ате"; "Ош", "Оше"
        return longest <= 3 and set(first[2:] + second[2:]) <= _ENDINGS
    return common >= 3 and longest - common <= 3 and common >= 0.6 * longest


@lru_cache(maxsize=4096)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name: small words left out, states by their code ("@KZ"), capital abbreviations as "#мид"."""
    words = _LONG_WORD.findall(name)
    found, at = [], 0
    while at < len(words):
        state = match_states(words, at)
        if state is not None:
            found.append("@" + state[0])
            at += state[1]
            continue
        word = words[at]
        at += 1
        if fold(word) not in _SMALL:
            found.extend(["#" + fold(word)] if _abbreviation(word) else _WORD.findall(fold(word)))
    return tuple(found)


def names_agree(gold: Sequence[str], name: str) -> float:
    """How well a name of a body or place agrees with the best of the gold names, 0 to 1; 0 where it is another name."""
    return max((_agree(name_words(one), name_words(name)) for one in gold), default=0.0)


def stands_at(names: Sequence[str], text: str) -> list[Span]:
    """Where a text has one of the names, in whatever case: its words one after another."""
    tokens = [(fold(match[0]), match.start(), match.end()) for match in _WORD.finditer(text)]
    found = []
    for name in names:
        words = _WORD.findall(fold(name))
        for at in range(len(tokens) - len(words) + 1 if words else 0):
            last = at + len(words) - 1
            if all(alike(word, tokens[at + step][0]) for step, word in enumerate(words)):
                found.append(Span(tokens[at][1], tokens[last][2]))
    return found


def _abbreviation(word: str) -> bool:
    return len(word) > 1 and word.isupper() and word.isalpha()


def _agree(gold: tuple[str, ...], given: tuple[str, ...]) -> float:
    gold, given = _spelled(gold, given), _spelled(given, gold)
    if not gold or not given or _is_press(gold) != _is_press(given):
        return 0.0
    if all(word.startswith("@") for word in gold) != all(word.startswith("@") for word in given):
        return 0.0
    shared = sum(any(_same_word(word, other) for other in given) for word in gold)
    shared = min(shared, sum(any(_same_word(word, other) for other in gold) for word in given))
    whole = shared == min(len(gold), len(given)) and not all(word.startswith("@") for word in min(gold, given, key=len))
    part = shared / max(len(gold), len(given))
    return part if part > 0.5 or whole or part == 1.0 else 0.0


def _same_word(first: str, second: str) -> bool:
    if first[0] in "@#" or second[0] in "@#":
        return first.lstrip("#") == second.lstrip("#")
    return alike(first, second)


def _is_press(words: tuple[str, ...]) -> bool:
    return any(word.startswith(_PRESS) for word in words)


def _spelled(words: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """The words with each abbreviation written as the words of the other name whose first letters it has."""
    made: list[str] = []
    for word in words:
        letters = word[1:] if word.startswith("#") else ""
        full = next(
            (
                other[at : at + len(letters)]
                for at in range(len(other) - len(letters) + 1)
                if letters and "".join(one[0] for one in other[at : at + len(letters)]) == letters
            ),
            None,
        )
        made.extend(full if full else (word,))
    return tuple(made)
