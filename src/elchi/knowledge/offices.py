"""Titles of office in Russian: the table `ru/offices.toml` as rules that a head noun and its completion decide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from elchi.knowledge.tables import read_toml
from elchi.model.vocabulary import Role

_PLACING = frozenset(("в", "во", "на", "при"))  # what they lead to says where, not of what
_SKIPPED = 2  # qualifying adjectives at most
_ADJECTIVE = ("ый", "ий", "ой")
_POSSESSIVES = frozenset(("наш", "свой", "этот", "два", "оба", "три", "пять"))
Phrase = tuple[str, ...]
Phrases = Mapping[str, tuple[Phrase, ...]]  # by first word: of a hundred few may begin here
Words = Sequence[tuple[str, str]]  # each word's dictionary form and the form it stands in


@dataclass(frozen=True, slots=True)
class OfficeRule:
    """One row of the table; phrases are tuples of dictionary forms."""

    role: Role
    body: str | None
    completions: Phrases
    excluded: Phrases
    modifiers: frozenset[str]  # one of these must stand before the head
    states: frozenset[str]  # only for offices of these states
    with_state: bool  # a state must be named
    with_body: bool  # a completion must be there
    bare: bool  # nothing but the state may complete it
    anywhere: bool  # a completion may stand behind another ("министр экономики и иностранных дел")

    def fits(self, completion: Words, modifiers: Sequence[str], state: str | None) -> bool:
        """Whether a head with this completion, these words before it and this state is an office of the rule."""
        if self.states and state not in self.states:
            return False
        if self.with_state and state is None:
            return False
        if self.with_body and not completion and state is None:
            return False
        if self.bare and completion and completion[0][0] not in _PLACING:
            return False
        if self.modifiers and not self.modifiers.intersection(modifiers):
            return False
        if starts_with_any(completion, self.excluded):
            return False
        stands = holds_any if self.anywhere else starts_with_any
        return not self.completions or stands(completion, self.completions)


@dataclass(frozen=True, slots=True)
class OfficeWords:
    """The words around a title that change its meaning."""

    deputy: frozenset[str]
    former: frozenset[str]
    first_is_former: frozenset[str]
    acting: frozenset[str]
    designate: frozenset[str]
    skip: frozenset[str]
    leading: frozenset[str]  # roles of those whose aides are of their state
    at_home: frozenset[str]  # heads of titles that nobody holds in another place ("президент", not "посол")
    of_places: frozenset[str]  # who governs a town or region, whose name follows
    deputies: tuple[tuple[str, str], ...]  # beginnings of words and the head noun each holds
    formers: tuple[tuple[str, str], ...]
    states_as: Mapping[str, frozenset[str]]  # nouns that stand for a state, and the states that each cannot mean
    lemmas: Mapping[str, str]  # what the dictionary makes of a word it does not know, and the head noun meant


def starts_with(words: Words, phrase: Phrase) -> bool:
    """Whether the phrase stands at the start of the words, after adjectives that only qualify it."""
    for skip in range(min(_SKIPPED, len(words) - len(phrase)) + 1):
        if _stands_at(words, skip, phrase):
            return True
        if skip >= len(words) or not _qualifies(words[skip][0]):
            return False
    return False


def _qualifies(lemma: str) -> bool:
    return lemma.endswith(_ADJECTIVE) or lemma in _POSSESSIVES


def starts_with_any(words: Words, phrases: Phrases) -> bool:
    """Whether one of the phrases stands at the start of the words, as in `starts_with`."""
    for skip in range(min(_SKIPPED, len(words) - 1) + 1):
        if _one_stands_at(words, skip, phrases):
            return True
        if not _qualifies(words[skip][0]):
            return False
    return False


def holds_any(words: Words, phrases: Phrases) -> bool:
    """Whether one of the phrases stands anywhere among the words."""
    return any(_one_stands_at(words, start, phrases) for start in range(len(words)))


def _one_stands_at(words: Words, start: int, phrases: Phrases) -> bool:
    return any(_stands_at(words, start, phrase) for form in words[start] for phrase in phrases.get(form, ()))


def _stands_at(words: Words, start: int, phrase: Phrase) -> bool:
    if start + len(phrase) > len(words):
        return False
    return all(part in forms for part, forms in zip(phrase, words[start : start + len(phrase)], strict=True))


@cache
def office_rules() -> dict[str, tuple[OfficeRule, ...]]:
    """Rules by the dictionary form of their head noun, in the order of the table."""
    rules: dict[str, list[OfficeRule]] = {}
    for row in read_toml("ru/offices.toml")["office"]:
        rule = OfficeRule(
            role=row["role"],
            body=row.get("body"),
            completions=_phrases(row.get("with", ())),
            excluded=_phrases(row.get("not_with", ())),
            modifiers=frozenset(row.get("only", ())),
            states=frozenset(row.get("states", ())),
            with_state=row.get("with_state", False),
            with_body=row.get("with_body", False),
            bare=row.get("bare", False),
            anywhere=row.get("anywhere", False),
        )
        for head in row["heads"]:
            rules.setdefault(head, []).append(rule)
    return {head: tuple(found) for head, found in rules.items()}


@cache
def office_words() -> OfficeWords:
    """The words that make a title a deputy's, a former or an acting one's."""
    table = read_toml("ru/offices.toml")
    words = table["words"]
    return OfficeWords(
        deputy=frozenset(words["deputy"]),
        former=frozenset(words["former"]),
        first_is_former=frozenset(words["first_is_former"]),
        acting=frozenset(words["acting"]),
        designate=frozenset(words["designate"]),
        skip=frozenset(words["skip"]),
        leading=frozenset(words["leading"]),
        at_home=frozenset(words["at_home"]),
        of_places=frozenset(words["of_places"]),
        deputies=tuple(table["deputies"].items()),
        formers=tuple(table["formers"].items()),
        states_as={noun: frozenset(barred) for noun, barred in table["states_as"].items()},
        lemmas=table["lemmas"],
    )


@cache
def usual_title(role: str) -> str | None:
    """What an office of this role is usually called; None where it has no usual name."""
    title = read_toml("ru/roles.toml").get(role)
    return str(title) if title is not None else None


def _phrases(rows: Sequence[str]) -> Phrases:
    found: dict[str, tuple[Phrase, ...]] = {}
    for phrase in (tuple(row.split()) for row in rows):
        found[phrase[0]] = (*found.get(phrase[0], ()), phrase)
    return found
