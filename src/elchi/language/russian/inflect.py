"""Words of a noun phrase in the nominative: what a title or a body's name is called by."""

from __future__ import annotations

from functools import lru_cache

from elchi.language.analysis import Token
from elchi.language.russian.dictionary import GENDERS, NUMBERS, analyser, fit, is_proper, readings


def nominative_word(token: Token) -> str:
    """The word in the nominative of its own number and gender, capitals as they stand; as it is where none is known."""
    if token.case in ("Nom", "") or not token.text[0].isalpha() or token.text.isupper():
        return token.text
    return _nominative(
        token.text,
        token.pos,
        token.case,
        token.feats.get("Number", ""),
        token.feats.get("Gender", ""),
    )


def nominative_beside(token: Token, head: Token) -> str:
    """A compound adjective in the nominative, of its noun's number and gender: the tagger takes many for nouns."""
    if head.case in ("Nom", ""):
        return token.text
    return _nominative(token.text, "ADJ", head.case, head.feats.get("Number", "Sing"), head.feats.get("Gender", "Masc"))


@lru_cache(maxsize=5_000)
def is_plural_form(word: str) -> bool:
    """Whether the dictionary knows the word, and only in the plural ("президенты"): the tagger errs on capitals."""
    known = [reading for reading in readings(word) if reading.is_known]
    return bool(known) and all(reading.tag.number == "plur" for reading in known)


@lru_cache(maxsize=5_000)
def may_be_plural(word: str) -> bool:
    """Whether the dictionary knows the word as a plural as well ("главы")."""
    return any(reading.is_known and reading.tag.number == "plur" for reading in readings(word))


@lru_cache(maxsize=5_000)
def is_surname(word: str) -> bool:
    """Whether the dictionary knows the word as a surname or a given name, or does not know it at all."""
    if not analyser().word_is_known(word):
        return True
    return any({"Surn", "Name", "Patr"} & reading.tag.grammemes for reading in readings(word))


@lru_cache(maxsize=5_000)
def may_be_genitive(word: str) -> bool:
    """Whether the dictionary knows the word as a noun's genitive of the singular, whatever else it may be."""
    return any(
        reading.is_known and reading.tag.POS == "NOUN" and {"gent", "sing"} <= reading.tag.grammemes
        for reading in readings(word)
    )


@lru_cache(maxsize=5_000)
def is_noun_of_person(word: str) -> bool:
    """Whether the dictionary knows the word as a common noun for people, and as no name ("Президенту", not "Роман")."""
    known = [reading.tag for reading in readings(word) if reading.is_known]
    return any({"NOUN", "anim"} <= tag.grammemes for tag in known) and not any(map(is_proper, known))


@lru_cache(maxsize=5_000)
def is_only_surname(word: str) -> bool:
    """Whether the dictionary knows the word as a surname and as no patronymic ("Рабинович")."""
    tags = [reading.tag.grammemes for reading in readings(word) if reading.is_known]
    return any("Surn" in tag for tag in tags) and not any("Patr" in tag for tag in tags)


def is_known_name(word: str) -> bool:
    """Whether the dictionary knows the word as a surname, a given name or a patronymic."""
    return analyser().word_is_known(word) and any(
        {"Surn", "Name", "Patr"} & reading.tag.grammemes for reading in readings(word)
    )


_HIGHEST = "высш"
_NOMINATIVE_ENDINGS = {("Sing", "Fem"): "ая", ("Sing", "Neut"): "ее", ("Plur", ""): "ие"}


@lru_cache(maxsize=20_000)
def _nominative(word: str, pos: str, case: str, number: str, gender: str) -> str:
    if word.lower().startswith(_HIGHEST):  # the dictionary takes it for the superlative of "высокий"
        return word[: len(_HIGHEST)] + _NOMINATIVE_ENDINGS.get((number, gender), "ий")
    feats = {"Case": case, "Number": number, "Gender": gender}
    parts = word.split("-")
    if len(parts) > 1 and (parts[0].endswith("о") or (parts[0].istitle() and parts[-1].istitle())):
        # "кыргызско-казахстанского", "Санкт-Петербурге": only the last part is declined
        return "-".join([*parts[:-1], _nominative(parts[-1], pos, case, number, gender)])
    known = readings(word)
    if not known:
        return word
    reading = max(known, key=lambda found: fit(found.tag, pos, feats))
    wanted = {"nomn", NUMBERS.get(number, "sing")}
    if pos == "ADJ" and number == "Sing":
        wanted.add(GENDERS.get(gender, "masc"))
    inflected = reading.inflect(wanted)
    return word if inflected is None else _cased_like(inflected.word, word)


def _cased_like(word: str, pattern: str) -> str:
    if pattern[0].isupper():
        return "-".join(
            part[:1].upper() + part[1:] if at == 0 or like[:1].isupper() else part
            for at, (part, like) in enumerate(
                zip(word.split("-"), (pattern.split("-") + [""] * word.count("-")), strict=False)
            )
        )
    return word
