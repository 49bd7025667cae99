"""All forms of a Russian name, for looking it up: "Кыргызская Республика", "Кыргызской Республики", …

Forms are generous: a form that grammar would not choose does no harm in a lookup, a missing one does. Names stand in
the tables in the nominative; the marks are "=" (the word never declines), "^" (a plural noun that declines), "~" (this
word and those after it stay as they are). Endings stand in `ru/declension.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import product

from elchi.knowledge.tables import read_toml

Words = tuple[str, ...]
_CYRILLIC = r"[\u0400-\u04ff]+"
_WORD = re.compile(rf"~?(?:{_CYRILLIC}(?:[-‑]{_CYRILLIC})*|[A-Za-z]+(?:-[A-Za-z]+)*|\d+|[^\s\w~])[=^]?")
_VOWELS = frozenset("аеиоуыэюя")
_CASES = 5
_OF_DEEDS = ("ание", "ение")  # nouns of deeds, which look like adjectives of the plural
_FIRST_DECLINES = ("-на-", "-де-", "-ла-", "-бисау")


def fold(word: str) -> str:
    """Lower case, ё as е: the key of every lookup."""
    return word.lower().replace("ё", "е")


def words_of(name: str) -> Words:
    """A name cut as the tokeniser cuts a text, without marks."""
    return tuple(word.strip("~").rstrip("=^") or word for word in _WORD.findall(name))


def forms(name: str) -> frozenset[Words]:
    """All forms of a name in the singular (or of its plural), folded and cut into words."""
    cases = _phrase_cases(_WORD.findall(name))
    found: set[Words] = set()
    for case in range(_CASES + 1):
        found.update(product(*(options[case] for options in cases)))
    return frozenset(found)


def adjective_forms(lemma: str) -> frozenset[str]:
    """All forms of an adjective given in the masculine nominative ("казахстанский")."""
    word = fold(lemma)
    stem = word[:-2]
    soft = word.endswith("ий") and word[-3] not in "гкх"
    plural = "ие" if word[-3] in "гкхжшщч" or soft else "ые"
    endings = (word[-2:], "яя" if soft else "ая", "ее" if soft else "ое", plural)
    return frozenset(form for ending in endings for case in _adjective(stem + ending) for form in case)


def inhabitant_forms(lemma: str) -> frozenset[str]:
    """All forms, singular and plural, of the name of an inhabitant ("казахстанец", "казахстанцы")."""
    word = fold(lemma)
    plural = _plural_of(word)
    return frozenset(form for case in (*_noun(word), *_noun(plural, plural=True)) for form in case)


def _plural_of(word: str) -> str:
    if word.endswith(("анин", "янин")):
        return word[:-2] + "е"
    if word.endswith("ец"):
        return _noun(word)[1][0][:-1] + "ы"
    stem = _stem(word) if word[-1] not in _VOWELS else word[:-1]
    return stem + ("и" if stem[-1] in "гкхжшщч" else "ы")


def _phrase_cases(marked: Sequence[str]) -> list[list[tuple[str, ...]]]:
    """For each word its forms in each case: adjectives and the first noun decline, what follows stays."""
    cases: list[list[tuple[str, ...]]] = []
    frozen = plural = joined = False  # joined: the last word was a noun, so "и" may join another one to it
    for place, raw in enumerate(marked):
        word = fold(words_of(raw)[0])
        frozen = frozen or raw.startswith("~")
        still = raw.endswith("=")
        if word == "и" and joined:
            frozen = joined = False
            cases.append(_still(word))
        elif not word[0].isalnum():
            cases.append(_still(word))
        elif frozen or still:
            cases.append(_still(word))
            joined = still and not frozen
        elif _is_adjective(word, last=place == len(marked) - 1, alone=len(marked) == 1):
            plural = plural or word.endswith(("ые", "ие", "овы", "ины"))
            cases.append(_adjective(word))
        else:
            cases.append(_noun(word, plural=plural or raw.endswith("^")))
            frozen = joined = True
    return cases


def _still(word: str) -> list[tuple[str, ...]]:
    return [(word,)] * (_CASES + 1)


def _is_adjective(word: str, *, last: bool, alone: bool) -> bool:
    if alone:
        return len(word) > 4 and "-" not in word and word.endswith(("ый", "ский", "цкий", "ская", "ское", "ная", "ное"))
    if last:
        return False
    if word.endswith(_OF_DEEDS):
        return False  # "Совещание по взаимодействию"
    return len(word) > 3 and word.endswith(tuple(read_toml("ru/declension.toml")["adjective"]))


def _adjective(word: str) -> list[tuple[str, ...]]:
    return _cases(word, read_toml("ru/declension.toml")["adjective"])


def _noun(word: str, *, plural: bool = False) -> list[tuple[str, ...]]:
    table = read_toml("ru/declension.toml")
    if word in _still_words() or not word[0].isalpha() or "a" <= word[0] <= "z":
        return _still(word)
    if "-" in word:
        return _hyphenated(word, plural=plural)
    if plural:
        return _cases(word, table["plural"])
    stem = _stem(word)
    if stem != word:
        return [(word,), *_cases(stem, table["noun"])[1:]]
    if word.endswith("ец") and len(word) > 3 and word[-3] in _VOWELS:
        inner = _cases(word[:-2] + "йец", table["noun"])
        return [(word,), *inner[1:]]
    return _cases(word, table["noun"])


def _hyphenated(word: str, *, plural: bool) -> list[tuple[str, ...]]:
    first, rest = word.split("-", 1)
    if any(mark in word for mark in _FIRST_DECLINES):
        return [tuple(f"{form}-{rest}" for form in case) for case in _noun(first)]
    head, last = word.rsplit("-", 1)
    if last.endswith(("ский", "цкий", "ный")) and head[-1] not in _VOWELS:
        pairs = zip(_noun(head), _adjective(last), strict=True)
        return [tuple(f"{one}-{two}" for one in left for two in right) for left, right in pairs]
    return [tuple(f"{head}-{form}" for form in case) for case in _noun(last, plural=plural)]


def _stem(word: str) -> str:
    stems: Mapping[str, str] = read_toml("ru/declension.toml")["stems"]
    return stems.get(word, word)


@cache
def _still_words() -> frozenset[str]:
    return frozenset(read_toml("ru/declension.toml")["still"]["words"].split())


def _cases(word: str, endings: Mapping[str, Sequence[str]]) -> list[tuple[str, ...]]:
    """The nominative and the five other cases by the longest ending of the table that fits."""
    fitting = [ending for ending in endings if word.endswith(ending)]
    ending = max(fitting, key=len, default="")
    if not ending:
        if word[-1] in _VOWELS or "consonant" not in endings:
            return _still(word)
        stem, rows = word, endings["consonant"]
    else:
        stem, rows = word[: -len(ending)], endings[ending]
    return [(word,), *(tuple(stem + (part if part != "0" else "") for part in row.split("|")) for row in rows)]
