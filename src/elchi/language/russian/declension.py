"""What a form of a name may be: every nominative, case and gender that the endings allow.

The endings lie in `knowledge/ru/name_endings.csv`; pymorphy3's dictionary adds what no ending tells ("Павла" from
"Павел").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from elchi.knowledge.tables import read_csv, values
from elchi.language.russian.archive import GIVEN_NAMES, data_folder
from elchi.language.russian.dictionary import CASES, GENDERS, fold, readings

CASE_COLUMNS = {"Nom": "nom", "Gen": "gen", "Dat": "dat", "Acc": "acc", "Ins": "ins", "Loc": "loc"}
UD_GENDERS = {"m": "Masc", "f": "Fem"}

# how well a form fits; the network's tags and the other mentions count several times as much
KNOWN = 1.5  # pymorphy3 has the form as that of a given name, patronymic or surname
GIVEN = 0.8  # the nominative is in the list of given names that comes with the models
UNCHANGED_VOWEL = -0.2  # names in -о, -и, -у, -е, -ю do not decline
UNCHANGED_WOMAN = -0.2  # nor do those of women in a consonant ("Ангелой Меркель")
UNCHANGED_SYLLABLE = -0.6  # nor the first parts of Korean and Chinese names ("Ким Чен Ыном", "Си Цзиньпином")
UNCHANGED = -2.5  # others do
LOOKS_OBLIQUE = -0.5  # a nominative in -ом, -ем, -ым, -ой, -ого is rare
OBLIQUE_SURNAME = -3.0  # and there is none in -овой, -овым, -ову
SYLLABLE = 4  # letters

_DECLINES_NOT = frozenset("оиуеюэ")
_VOWELS = frozenset("аяоиуеыюэё")
_OBLIQUE_SURNAME = re.compile(r"..([оеё]в|[иы]н)(ой|ым|ому|ого|у|е)$")
_OBLIQUE = re.compile(r"(ом|ем|ым|им|ой|ого|ами|его|ему|ому)$")


class Form(NamedTuple):
    """One way to understand a form: its nominative (lower case), case and gender as UD has them, how well it fits."""

    nominative: str
    case: str
    gender: str
    fit: float


class _Ending(NamedTuple):
    ending: str
    case: str
    gender: str
    nominative: str
    stem: re.Pattern[str]
    fit: float


@lru_cache(maxsize=20_000)
def forms(word: str) -> tuple[Form, ...]:
    """The ways to understand a word of a name, given in lower case."""
    best: dict[tuple[str, str, str], float] = {}
    for form in (*_by_ending(word), *_by_dictionary(word), *_unchanged(word)):
        key = form.nominative, form.case, form.gender
        best[key] = max(form.fit, best.get(key, form.fit))
    given = given_names()
    return tuple(Form(*key, fit + GIVEN * (fold(key[0]) in given)) for key, fit in best.items())


@cache
def given_names() -> frozenset[str]:
    """Given names of many peoples in the nominative, folded, from the wheel that carries the models."""
    return frozenset(map(fold, (data_folder() / GIVEN_NAMES).read_text(encoding="utf-8").split()))


@cache
def _endings() -> tuple[_Ending, ...]:
    found: list[_Ending] = []
    for row in read_csv("ru/name_endings.csv"):
        nominative = row["nom"].replace("0", "")
        stem, gender = re.compile(f"(?:{row['stem']})$"), UD_GENDERS[row["gender"]]
        for case, column in CASE_COLUMNS.items():
            endings = [ending.replace("0", "") for ending in values(row[column])]
            found.extend(_Ending(ending, case, gender, nominative, stem, float(row["fit"])) for ending in endings)
    return tuple(found)


def _by_ending(word: str) -> Iterator[Form]:
    for ending, case, gender, nominative, stem, fit in _endings():
        if not word.endswith(ending):
            continue
        base = word[: len(word) - len(ending)]
        if len(base) > 1 and _VOWELS.intersection(base) and stem.search(base):
            whole = base + nominative
            yield Form(whole, case, gender, fit + _oblique(whole))


def _by_dictionary(word: str) -> Iterator[Form]:
    """What pymorphy3 knows as a name of a person; a surname it knows is declined by it, in the right gender."""
    for reading in readings(word):
        tag = reading.tag
        if not reading.is_known or tag.number == "plur" or tag.case is None:
            continue
        if not {"Name", "Surn", "Patr"} & tag.grammemes:
            continue
        nominative = reading.inflect({"nomn", "sing"})
        if nominative is None:
            continue
        for case in CASE_COLUMNS:
            if tag.case in CASES[case]:
                for gender in UD_GENDERS.values():
                    if tag.gender in (GENDERS[gender], None) or "ms-f" in str(tag):
                        # the dictionary restores ё, which most texts leave out
                        whole = nominative.word if "ё" in word else nominative.word.replace("ё", "е")
                        yield Form(whole, case, gender, KNOWN)


def _unchanged(word: str) -> Iterator[Form]:
    """The word as it stands, in every case: it may not decline at all."""
    last = word[-1]
    for gender in UD_GENDERS.values():
        if last in _DECLINES_NOT:
            fit = UNCHANGED_VOWEL
        elif gender == "Fem" and last not in _VOWELS:
            fit = UNCHANGED_WOMAN
        elif len(word) <= SYLLABLE:
            fit = UNCHANGED_SYLLABLE
        else:
            fit = UNCHANGED
        for case in CASE_COLUMNS:
            yield Form(word, case, gender, fit + _oblique(word))


def _oblique(word: str) -> float:
    """What a word loses as a nominative because it looks like another case."""
    if _OBLIQUE_SURNAME.search(word):
        return OBLIQUE_SURNAME
    return LOOKS_OBLIQUE if _OBLIQUE.search(word) else 0.0
