"""States and how Russian names them: the table `ru/states.csv` and its lookups.

A lookup takes surface words, as the text has them, and answers with the ISO 3166-1 alpha-2 code (for international
organisations their acronym). Codes outside ISO: XK Kosovo (user-assigned), AB Abkhazia, OS South Ossetia (OKSM).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from elchi.knowledge.declension import Words, adjective_forms, fold, forms, inhabitant_forms, words_of
from elchi.knowledge.organisations import organisations
from elchi.knowledge.phrases import PhraseIndex, phrase_index, starts_sentence
from elchi.knowledge.tables import Row, read_csv, read_toml, values

FormKind = Literal["name", "abbreviation", "adjective", "compound", "demonym", "organisation"]
Match = tuple[str, int, FormKind]
_MARKS = "?!"


@dataclass(frozen=True, slots=True)
class State:
    """One state; texts as the table has them without marks of meaning ("?", "!"), in the nominative."""

    code: str
    status: Literal["un", "observer", "other"]
    name: str
    official: str
    names: tuple[str, ...]  # all of them, short and official name first
    abbreviations: tuple[str, ...]
    adjectives: tuple[str, ...]
    compounds: tuple[str, ...]  # first parts of compound adjectives, without the hyphen
    demonyms: tuple[str, ...]
    capital: str
    metonyms: tuple[str, ...]  # words for its leadership, other than the capital
    ambiguous: frozenset[str]  # those of the above that may also mean something else
    cautious: frozenset[str]  # names that are also common words


@cache
def states() -> tuple[State, ...]:
    """All states of the table, in its order."""
    return tuple(_state(row) for row in read_csv("ru/states.csv"))


@cache
def states_by_code() -> Mapping[str, State]:
    """States by code."""
    return {state.code: state for state in states()}


def state_name(code: str) -> str:
    """The short Russian name of a state or the abbreviation of an organisation; the code itself if unknown."""
    state = states_by_code().get(code)
    if state is not None:
        return plain(state.name)
    return next((body.name for body in organisations() if body.code == code), code)


def capital_of(code: str) -> str | None:
    """The capital of a state, if it has one in the table."""
    state = states_by_code().get(code)
    return (plain(state.capital) or None) if state is not None else None


def plain(name: str) -> str:
    """A name of a table without the marks for declension."""
    return name.replace("=", "").replace("^", "").replace("~", "")


@lru_cache(maxsize=50_000)  # forms of words: a year's reports have fewer
def may_name_state(word: str, lower: str) -> bool:
    """Whether `match_states` may find something at this word (`lower` is the word folded): one in six does.

    Asked for each word of a text, it spares the look-ups by phrase, which took a twentieth of all rules.
    """
    firsts, exact = _firsts()
    return lower in firsts or word in exact or "-" in word or "–" in word


def match_states(words: Sequence[str], start: int) -> Match | None:
    """The state or organisation named by the words from `start` on: its code, the number of words, the kind of form."""
    index = _index()
    word = words[start]
    exact = index.exact.match(words, start)
    if exact is not None:
        (code, kind), size = exact
        return code, size, kind
    found = index.folded.match(words, start)
    if found is None:
        codes = compound_states(word) if "-" in word or "–" in word else ()
        return (codes[0], 1, "compound") if codes else None
    (code, kind), size = found
    if kind in ("name", "organisation") and not word[0].isupper():
        return None
    if size == 1 and kind == "name" and code in index.cautious and not _certain(words, start):
        return None
    if not code or _inside_other_name(words, start):
        return None
    return code, size, kind


def compound_states(word: str) -> tuple[str, ...]:
    """The states of a compound adjective in their order: "кыргызско-казахстанского" gives KG and KZ."""
    parts = fold(word).replace("–", "-").replace("‑", "-").split("-")
    if len(parts) < 2:
        return ()
    index = _index()
    last = index.adjectives.get(parts[-1])
    codes = [index.compounds.get(part) for part in parts[:-1]]
    if last is None:
        return ()
    found = [code for code in codes if code is not None]
    return (*found, last) if len(found) == len(codes) else ()


def match_metonyms(words: Sequence[str], start: int) -> tuple[str, int] | None:
    """A word for the leadership of a state ("Кремль", "Ак-Орда", "Белый дом"): its code and the number of words."""
    return _metonyms().match(words, start) if words[start][:1].isupper() else None


def match_capitals(words: Sequence[str], start: int) -> tuple[str, int] | None:
    """The name of a capital, which may stand for the state: its code and the number of words."""
    return _capitals().match(words, start) if words[start][:1].isupper() else None


def is_ambiguous(text: str) -> bool:
    """Whether an abbreviation, name or adjective may also mean something else ("РТ", "корейский", "Америка")."""
    return text in _ambiguous()


@dataclass(frozen=True, slots=True)
class _Index:
    folded: PhraseIndex[tuple[str, FormKind]]
    exact: PhraseIndex[tuple[str, FormKind]]
    adjectives: Mapping[str, str]
    compounds: Mapping[str, str]
    cautious: frozenset[str]


def _state(row: Row) -> State:
    named = (row["name"], row["official"], *values(row["names"]))
    columns = {key: values(row[key]) for key in ("abbreviations", "adjectives", "compounds", "demonyms", "metonyms")}
    every = [*named, *(value for column in columns.values() for value in column)]
    clean = {key: tuple(value.rstrip(_MARKS) for value in column) for key, column in columns.items()}
    return State(
        code=row["code"],
        status=row["status"],  # type: ignore[arg-type]  # checked by the tests of the table
        name=_clean(row["name"]),
        official=_clean(row["official"]),
        names=tuple(dict.fromkeys(_clean(name) for name in named)),
        capital=_clean(row["capital"]),
        ambiguous=frozenset(_clean(value) for value in every if "?" in value),
        cautious=frozenset(_clean(value) for value in every if "!" in value),
        **clean,
    )


def _clean(value: str) -> str:
    return value.replace("?", "").replace("!", "")


@cache
def _firsts() -> tuple[frozenset[str], frozenset[str]]:
    """The first words of all names, folded, and of all abbreviations as they are written."""
    index = _index()
    return frozenset(index.folded.by_first), frozenset(index.exact.by_first)


@cache
def _index() -> _Index:
    lemmas = [(lemma, state.code) for state in reversed(states()) for lemma in state.adjectives]
    adjectives = {form: code for lemma, code in lemmas for form in adjective_forms(lemma)}
    return _Index(
        folded=phrase_index(_folded_entries(adjectives)),
        exact=phrase_index(_exact_entries(), folded=False),
        adjectives=adjectives,
        compounds={fold(one): state.code for state in reversed(states()) for one in state.compounds},
        cautious=frozenset(state.code for state in states() if state.cautious),
    )


def _folded_entries(adjectives: Mapping[str, str]) -> Iterator[tuple[Words, tuple[str, FormKind]]]:
    for name in read_toml("ru/not_states.toml")["names"]:
        yield from ((form, ("", "name")) for form in forms(name))
    for state in states():
        for name in state.names:
            yield from ((form, (state.code, "name")) for form in forms(name) if not name.isupper())
    for body in organisations():
        for name in body.names:
            yield from ((form, (body.code, "organisation")) for form in forms(name))
    yield from (((form,), (code, "adjective")) for form, code in adjectives.items())
    for state in states():
        for demonym in state.demonyms:
            yield from (((form,), (state.code, "demonym")) for form in inhabitant_forms(demonym))


def _exact_entries() -> Iterator[tuple[Words, tuple[str, FormKind]]]:
    for state in states():
        yield from ((words_of(text), (state.code, "abbreviation")) for text in state.abbreviations)
    for body in organisations():
        yield from ((words_of(text), (body.code, "organisation")) for text in body.abbreviations)


def _certain(words: Sequence[str], start: int) -> bool:
    """Whether a name that is also a common word is written as a name here."""
    return words[start][1:].islower() and not starts_sentence(words, start)


def _inside_other_name(words: Sequence[str], start: int) -> bool:
    """Whether the words before make this part of another name: "Латинская Америка"."""
    folded = _index().folded
    for back in (1, 2):
        found = folded.match(words, start - back) if start >= back else None
        if found is not None and found[0][0] == "" and found[1] > back:
            return True
    return False


@cache
def _metonyms() -> PhraseIndex[str]:
    return phrase_index((form, state.code) for state in states() for name in state.metonyms for form in forms(name))


@cache
def _capitals() -> PhraseIndex[str]:
    return phrase_index((form, state.code) for state in states() for form in forms(state.capital))


@cache
def _ambiguous() -> frozenset[str]:
    marked = {text for state in states() for text in state.ambiguous}
    return frozenset(marked | {text for body in organisations() for text in body.ambiguous})
