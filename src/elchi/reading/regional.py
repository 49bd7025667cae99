"""Those who govern a region without its name: "губернатор X" is of the state of the region spoken of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from elchi.knowledge.domestic import domestic_words
from elchi.knowledge.places import match_places
from elchi.language.analysis import Token
from elchi.reading.people import KnownPerson
from elchi.reading.sided import with_state
from elchi.reading.titles import Title


def settle_regional(tokens: Sequence[Token], people: Sequence[KnownPerson]) -> tuple[KnownPerson, ...]:
    """Governors and their deputies without a state get that of the region named last before their title."""
    open_titles = {person.index: title for person in people if (title := _regional(tokens, person)) is not None}
    if not open_titles:
        return tuple(people)
    named = tuple(_regions(tokens))
    settled = []
    for person in people:
        title = open_titles.get(person.index)
        state = None if title is None else _state_of(tokens, title, named)
        settled.append(person if state is None else with_state(person, state))
    return tuple(settled)


def is_regional(tokens: Sequence[Token], title: Title) -> bool:
    """Whether an office is one of a region: by its role, or by a noun for a region in its words."""
    words = domestic_words()
    inside = tokens[title.head + 1 : title.last + 1]
    return title.role in words.regional or any(token.lemma in words.regions for token in inside)


def _regional(tokens: Sequence[Token], person: KnownPerson) -> Title | None:
    if person.country is not None:
        return None
    titles = (title for office in person.offices if office.country is None for title in office.titles)
    return next((title for title in titles if is_regional(tokens, title)), None)


def _regions(tokens: Sequence[Token]) -> Iterator[tuple[int, str, frozenset[str]]]:
    """Regions of the tables where they are named: the token, the state, the words of the name."""
    words = [token.text for token in tokens]
    for index, word in enumerate(words):
        found = match_places(words, index) if word[0].isupper() else None
        if found is not None and found.place.kind == "region" and found.country is not None:
            noun = tokens[index - 1].lemma if index else ""
            inside = (token.lemma for token in tokens[index : index + found.size])
            yield index, found.country, frozenset((noun, *inside))


def _state_of(tokens: Sequence[Token], title: Title, named: Sequence[tuple[int, str, frozenset[str]]]) -> str | None:
    """The state of the last region before the title; of the last one so called where the title has a noun for it."""
    nouns = domestic_words().regions.intersection(token.lemma for token in tokens[title.head : title.last + 1])
    before = [(state, words) for index, state, words in named if index < title.first]
    alike = [state for state, words in before if nouns & words]
    if nouns:
        return alike[-1] if alike else None
    return before[-1][0] if before else None
