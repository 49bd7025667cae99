"""Names of people in the nominative: "Садыром Жапаровым" → "Садыр Жапаров".

Endings alone do not tell ("Жапарова" is a man's genitive or a woman's nominative), nor does the network's case tag,
which errs. So a name is understood as a whole: all its words stand in one case and are of one person, a man or a woman;
the reading wins that fits the endings, the tags, and the other mentions in the text best.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from elchi.language.analysis import Token
from elchi.language.russian.declension import CASE_COLUMNS, UD_GENDERS, Form, forms, forms_by_case
from elchi.language.russian.dictionary import like
from elchi.language.russian.surroundings import Surroundings, surroundings

# what speaks for a reading, in the units of declension.Form.fit
CASE_TAG = 1.5  # the network tags the word with the case
GENDER_TAG = 0.8
AROUND_CASE = 2.5  # the words around the name tell the case
AROUND_GENDER = 1.5
WITNESS = 1.2  # another form in the text comes from the same nominative; counted up to three times
NOMINATIVE_WITNESS = 1.0  # and one of them is tagged as the nominative itself
HALF = 0.3  # the first half of a double name may stand still ("Касым-Жомарта"), but rather declines

_MASCULINE_LAST = ("оглы", "оглу", "уулу", "улы", "ога")  # sons of; their like for daughters
_FEMININE_LAST = ("кызы", "гызы")

Feats = Mapping[str, str]


class Witnesses(NamedTuple):
    """What the mentions of a text say of nominatives: how many forms come from each, and which stand as such."""

    forms: Mapping[tuple[str, str], int]  # (nominative, gender) → forms
    nominatives: frozenset[str]


NO_WITNESSES = Witnesses({}, frozenset())


def witnesses_of(mentions: Iterable[tuple[Sequence[str], Sequence[Feats]]]) -> Witnesses:
    """Gathers what the mentions of one text, or better of one person, tell about each other."""
    seen: dict[str, None] = {}
    nominatives = set()
    for words, feats in mentions:
        for word, feat in zip(words, feats, strict=True):
            if _declines(word):
                seen[word.lower()] = None
                if feat.get("Case") == "Nom":
                    nominatives.add(word.lower())
    counted: Counter[tuple[str, str]] = Counter()
    for word in seen:
        counted.update({(form.nominative, form.gender) for form in forms(word) if form.fit > -1})
    return Witnesses(counted, frozenset(nominatives))


def nominative(
    words: Sequence[str],
    feats: Sequence[Feats],
    witnesses: Witnesses = NO_WITNESSES,
    around: Surroundings = Surroundings(),  # noqa: B008  # immutable
) -> list[str]:
    """The words of a name in the nominative, in the order given.

    `feats` are the UD features that the network gives each word; an empty mapping says nothing.
    """
    halves = [word.split("-") for word in words]
    readings = []
    for case in CASE_COLUMNS:
        for gender in UD_GENDERS.values():
            fit, chosen = _best(halves, feats, witnesses, case, gender)
            readings.append((fit + _told_around(around, case, gender), chosen))
    _, chosen = max(readings, key=lambda reading: reading[0])  # the first, a man's nominative, among equals
    return ["-".join(part) for part in chosen]


def nominative_name(tokens: Sequence[Token], witnesses: Sequence[Sequence[Token]] = ()) -> str:
    """The name that the tokens make, in the nominative; `witnesses` are other mentions of the same person."""
    seen = witnesses_of(([t.text for t in mention], [t.feats for t in mention]) for mention in (tokens, *witnesses))
    words = nominative([t.text for t in tokens], [t.feats for t in tokens], seen, surroundings(tokens))
    return _join(tokens, words)


def _best(
    halves: Sequence[Sequence[str]], feats: Sequence[Feats], witnesses: Witnesses, case: str, gender: str
) -> tuple[float, list[list[str]]]:
    """The best reading of the name in a case and a gender, and how much speaks for it."""
    total = 0.0
    chosen = []
    for parts, feat in zip(halves, feats, strict=True):
        found = []
        for place, part in enumerate(parts):
            if not _declines(part):
                total += _told_by(part, gender)
                found.append(part)
                continue
            first_half = place < len(parts) - 1
            fit, form = _best_form(part.lower(), witnesses, case, gender, may_stand=first_half)
            total += fit / len(parts)
            found.append(like(part, form))
        if any(map(_declines, parts)):
            total += _tags(feat, case, gender)
        chosen.append(found)
    return total, chosen


def _best_form(word: str, witnesses: Witnesses, case: str, gender: str, *, may_stand: bool) -> tuple[float, str]:
    def fit(form: Form) -> float:
        known = witnesses.forms.get((form.nominative, gender), 0)
        value = max(form.fit, -HALF) if may_stand and form.nominative == word else form.fit
        value += WITNESS * min(max(known - 1, 0), 3)
        return value + NOMINATIVE_WITNESS * (form.nominative in witnesses.nominatives and form.nominative != word)

    best = max(forms_by_case(word)[case, gender], key=fit)
    return fit(best), best.nominative


def _tags(feat: Feats, case: str, gender: str) -> float:
    told = feat.get("Case", "")
    # a man's accusative is his genitive
    same = told == case or ({told, case} == {"Gen", "Acc"} and gender == "Masc")
    said = feat.get("Gender", "")
    return CASE_TAG * same + GENDER_TAG * ((said == gender) - (said in ("Masc", "Fem") and said != gender))


def _told_by(word: str, gender: str) -> float:
    """What a word that never declines says of the gender: "оглы" is of a man."""
    if word in _MASCULINE_LAST:
        return float(gender == "Masc")
    return float(gender == "Fem" and word in _FEMININE_LAST)


def _declines(word: str) -> bool:
    """Whether a word of a name may decline: no initial, no particle ("бин", "фон"), no word in Latin letters."""
    return len(word) > 1 and word[0].isupper() and all("а" <= letter <= "я" or letter == "ё" for letter in word.lower())


def _told_around(around: Surroundings, case: str, gender: str) -> float:
    same = around.case == case or ({around.case, case} == {"Gen", "Acc"} and gender == "Masc")
    return AROUND_CASE * same + AROUND_GENDER * (around.gender == gender)


def _join(tokens: Sequence[Token], words: Sequence[str]) -> str:
    """The words set as their tokens were: a space where there was white space ("А.В.Асанов", "О’Мэлли")."""
    out, end = words[0], tokens[0].end
    for token, word in zip(tokens[1:], words[1:], strict=True):
        out += f" {word}" if token.start > end else word
        end = token.end
    return out
