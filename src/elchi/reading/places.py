"""States, regions, towns and sites that the report names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from elchi.knowledge.places import match_places
from elchi.knowledge.states import state_name
from elchi.language.analysis import Analysis, Name, Token
from elchi.model import Mention, Place
from elchi.reading.phrases import nominative_phrase
from elchi.reading.states import StateMention


@dataclass(frozen=True, slots=True)
class _Named:
    first: int
    last: int
    name: str
    country: str | None


def find_places(
    analysis: Analysis, states: Mapping[int, StateMention], taken: Sequence[tuple[int, int]]
) -> tuple[tuple[Place, ...], dict[int, Place]]:
    """All places, in the order in which they are first named, and the place of each token index.

    `taken` are stretches of tokens (inclusive) that name people or bodies: a place inside them is not one by itself.
    """
    covered = {index for first, last in taken for index in range(first, last + 1)}
    grouped: dict[tuple[str, str | None], list[_Named]] = {}
    for named in sorted(_all_named(analysis, states, covered), key=lambda found: found.first):
        grouped.setdefault((named.name.casefold(), named.country), []).append(named)
    places: list[Place] = []
    at: dict[int, Place] = {}
    for number, mentions in enumerate(grouped.values(), 1):
        place = Place(
            id=f"l{number}",
            name=mentions[0].name,
            country=mentions[0].country,
            mentions=tuple(
                Mention(start=analysis.tokens[named.first].start, end=analysis.tokens[named.last].end)
                for named in mentions
            ),
        )
        places.append(place)
        at.update({index: place for named in mentions for index in range(named.first, named.last + 1)})
    return tuple(places), at


def _all_named(analysis: Analysis, states: Mapping[int, StateMention], covered: set[int]) -> Iterator[_Named]:
    tokens = analysis.tokens
    words = [token.text for token in tokens]
    done: set[int] = set()
    for index in range(len(tokens)):
        if index in done:
            continue
        state = states.get(index)
        if state is not None:
            if state.form in ("name", "abbreviation") and index not in covered:
                yield _Named(state.first, state.last, state_name(state.code), state.code)
            done.update(range(state.first, state.last + 1))
            continue
        if index in covered or not words[index][0].isupper():
            continue
        match = match_places(words, index)
        if match is not None and _is_place(tokens[index]):
            yield _Named(index, index + match.size - 1, match.name, match.country)
            done.update(range(index, index + match.size))
    for name in analysis.names:
        if name.kind == "LOC" and not done.intersection(range(name.tokens[0].index, name.tokens[-1].index + 1)):
            if name.tokens[0].index not in covered:
                yield _unlisted(name)


def _is_place(token: Token) -> bool:
    """Whether a word that may name a town does so here: the network takes it for a person's or a body's otherwise."""
    return token.name is None or token.name.kind != "PER"


def _unlisted(name: Name) -> _Named:
    return _Named(name.tokens[0].index, name.tokens[-1].index, nominative_phrase(name.tokens), None)
