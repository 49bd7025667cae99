"""Names of people in the nominative: "Садыром Жапаровым" → "Садыр Жапаров".

Endings alone do not tell ("Жапарова" is a man's genitive or a woman's nominative), nor does the network's case tag,
which errs. So a name is understood as a whole: all its words stand in one case and are of one person, a man or a woman;
the reading wins that fits the endings, the tags, and the other mentions in the text best.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from elchi.knowledge.names import arabic_articles, arabic_men
from elchi.language.analysis import Token
from elchi.language.russian.declension import CASE_COLUMNS, UD_GENDERS, forms
from elchi.language.russian.dictionary import like
from elchi.language.russian.surroundings import Surroundings, surroundings

# what speaks for a reading, in the units of declension.Form.fit
CASE_TAG = 1.5  # the network tags the word with the case
GENDER_TAG = 0.8
AROUND_CASE = 5.0  # the words around the name tell the case
AROUND_GENDER = 1.5
WITNESS = 1.2  # another form in the text comes from the same nominative; counted up to three times
NOMINATIVE_WITNESS = 1.0  # and one of them is tagged as the nominative itself
HALF = 0.3  # the first half of a double name may stand still ("Касым-Жомарта"), but rather declines

_MASCULINE_LAST = ("оглы", "оглу", "уулу", "улы", "ога")  # sons of; their like for daughters
_FEMININE_LAST = ("кызы", "гызы")

Feats = Mapping[str, str]
READINGS = tuple((case, gender) for case in CASE_COLUMNS for gender in UD_GENDERS.values())
_PLACE = {reading: place for place, reading in enumerate(READINGS)}
_Fits = tuple[tuple[float, str], ...]  # for each of READINGS: how much speaks for the best form, its nominative


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
    counted: dict[tuple[str, str], int] = {}
    for word in seen:
        for named in _named_by(word):
            counted[named] = counted.get(named, 0) + 1
    return Witnesses(counted, frozenset(nominatives))


@lru_cache(maxsize=20_000)
def _named_by(word: str) -> frozenset[tuple[str, str]]:
    """The nominatives that a word may be a form of, and their genders."""
    return frozenset((form.nominative, form.gender) for form in forms(word) if form.fit > -1)


def nominative(
    words: Sequence[str],
    feats: Sequence[Feats],
    witnesses: Witnesses = NO_WITNESSES,
    around: Surroundings = Surroundings(),  # noqa: B008  # immutable
) -> list[str]:
    """The words of a name in the nominative, in the order given.

    `feats` are the UD features that the network gives each word; an empty mapping says nothing.
    """
    totals = list(_around_fits(around.case, around.gender))
    choices: list[list[str | _Fits]] = []  # the parts of each word: as they are, or what may stand behind them
    for before, word, feat in zip(("", *words), words, feats, strict=False):
        parts = word.split("-")
        found: list[str | _Fits] = []
        for place, part in enumerate(parts):
            if _declines(part) and not _stands_still(part, parts[place - 1] if place else before):
                fits = _fits(part.lower(), witnesses, may_stand=place < len(parts) - 1)
                totals = [total + fit / len(parts) for total, (fit, _) in zip(totals, fits, strict=True)]
                found.append(fits)
            else:
                totals = [total + _told_by(part, gender) for total, (_, gender) in zip(totals, READINGS, strict=True)]
                found.append(part)
        if any(isinstance(part, tuple) for part in found):
            tags = _tag_fits(feat.get("Case", ""), feat.get("Gender", ""))
            totals = [total + fit for total, fit in zip(totals, tags, strict=True)]
        choices.append(found)
    best = totals.index(max(totals))  # the first, a man's nominative, among equals
    return [_chosen(word, found, best) for word, found in zip(words, choices, strict=True)]


def nominative_name(tokens: Sequence[Token], witnesses: Sequence[Sequence[Token]] = ()) -> str:
    """The name that the tokens make, in the nominative; `witnesses` are other mentions of the same person."""
    mentions = (tokens, *witnesses) if witnesses else ()  # a name is no witness of itself
    seen = witnesses_of(([t.text for t in mention], [t.feats for t in mention]) for mention in mentions)
    words = nominative([t.text for t in tokens], [t.feats for t in tokens], seen, surroundings(tokens))
    return _join(tokens, words)


def _chosen(word: str, parts: Sequence[str | _Fits], reading: int) -> str:
    """The word with each part as the reading has it, and its own capitals."""
    spelled = [part if isinstance(part, str) else part[reading][1] for part in parts]
    return "-".join(like(own, new) for own, new in zip(word.split("-"), spelled, strict=True))


def _fits(word: str, witnesses: Witnesses, *, may_stand: bool) -> _Fits:
    """The best form of a word in each reading, and how much speaks for it."""
    told = any(
        witnesses.forms.get((form.nominative, form.gender), 0) > 1
        or (form.nominative in witnesses.nominatives and form.nominative != word)
        for form in (forms(word) if witnesses.forms else ())
    )
    return _weighed(word, witnesses, may_stand=may_stand) if told else _unwitnessed(word, may_stand=may_stand)


@lru_cache(maxsize=20_000)
def _unwitnessed(word: str, *, may_stand: bool) -> _Fits:
    return _weighed(word, NO_WITNESSES, may_stand=may_stand)


def _weighed(word: str, witnesses: Witnesses, *, may_stand: bool) -> _Fits:
    best = [(-math.inf, word)] * len(READINGS)
    for form in forms(word):
        known = witnesses.forms.get((form.nominative, form.gender), 0)
        fit = max(form.fit, -HALF) if may_stand and form.nominative == word else form.fit
        fit += WITNESS * min(max(known - 1, 0), 3)
        fit += NOMINATIVE_WITNESS * (form.nominative in witnesses.nominatives and form.nominative != word)
        reading = _PLACE[form.case, form.gender]
        if fit > best[reading][0]:
            best[reading] = fit, form.nominative
    return tuple(best)


@cache
def _tag_fits(told: str, said: str) -> tuple[float, ...]:
    """What a case and a gender tag say for each reading."""
    return tuple(
        CASE_TAG * _same_case(told, case, gender)
        + GENDER_TAG * ((said == gender) - (said in UD_GENDERS.values() and said != gender))
        for case, gender in READINGS
    )


@cache
def _around_fits(told: str, said: str) -> tuple[float, ...]:
    """What the words around the name say for each reading."""
    return tuple(
        AROUND_CASE * _same_case(told, case, gender) + AROUND_GENDER * (said == gender) for case, gender in READINGS
    )


def _same_case(told: str, case: str, gender: str) -> bool:
    """A man's accusative is his genitive."""
    return told == case or ({told, case} == {"Gen", "Acc"} and gender == "Masc")


def _told_by(word: str, gender: str) -> float:
    """What a word that never declines says of the gender: "оглы" is of a man."""
    if word in _MASCULINE_LAST or word.lower() in arabic_men():
        return float(gender == "Masc")
    return float(gender == "Fem" and word in _FEMININE_LAST)


def _declines(word: str) -> bool:
    """Whether a word of a name may decline: no initial, no particle ("бин", "фон"), no word in Latin letters."""
    if word.lower() in arabic_men():
        return False
    return len(word) > 1 and word[0].isupper() and all("а" <= letter <= "я" or letter == "ё" for letter in word.lower())


def _stands_still(word: str, before: str) -> bool:
    """Whether a word of an Arabic name looks declined but never is: "Аль Тани", "Абдель Аты"."""
    if before.lower() in arabic_articles():
        return word.endswith("и")
    return before.lower().startswith(_SERVANT) and word.endswith(("и", "ы"))


_SERVANT = "абдел"  # "Абдель", "Абделем": with the word after it one name


def _join(tokens: Sequence[Token], words: Sequence[str]) -> str:
    """The words set as their tokens were: a space where there was white space ("А.В.Асанов", "О’Мэлли")."""
    out, end = words[0], tokens[0].end
    for token, word in zip(tokens[1:], words[1:], strict=True):
        out += f" {word}" if token.start > end else word
        end = token.end
    return out
