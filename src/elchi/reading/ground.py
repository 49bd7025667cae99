"""The ground that the rules for events, statements and figures stand on: who is where in the text."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from elchi.knowledge.states import states_by_code
from elchi.language.analysis import Analysis, Sentence, Token
from elchi.model import Body, Office, Person, Place
from elchi.reading.quotes import Quote
from elchi.reading.references import Reference
from elchi.reading.states import StateMention
from elchi.reading.titles import Title


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone who can act. `id` is that of a person, an office without a known holder or a body; None for a state."""

    kind: Literal["person", "office", "body", "state"]
    id: str | None
    side: str | None  # ISO 3166-1 or the acronym of an organisation


@dataclass(frozen=True, slots=True)
class Ground:
    """What the first pass found, for the rules of the second. Nothing in it changes."""

    analysis: Analysis
    states: Mapping[int, StateMention]  # by token index
    titles: tuple[Title, ...]
    references: tuple[Reference, ...]
    quotes: tuple[Quote, ...]
    sides: tuple[str, ...]  # the states in focus (as a rule two), sorted
    people: tuple[Person, ...]
    bodies: tuple[Body, ...]
    places: tuple[Place, ...]
    offices: tuple[Office, ...]
    actors: Mapping[int, tuple[Actor, ...]]  # whom a token refers to, for each token of every reference
    place_at: Mapping[int, Place]  # by token index
    home: str | None  # the state from whose standpoint the report surely is written
    spoken: tuple[tuple[int, ...], tuple[int, ...]] = field(init=False, compare=False, repr=False)  # starts and ends

    def __post_init__(self) -> None:
        object.__setattr__(self, "spoken", _stretches(quote for quote in self.quotes if quote.speech))

    @property
    def text(self) -> str:
        """The text of the report."""
        return self.analysis.report.text

    def actors_at(self, token: Token) -> tuple[Actor, ...]:
        """Whom the token refers to, if anyone; a token anywhere inside a name or title will do."""
        return self.actors.get(token.index, ())

    def actors_of(self, token: Token) -> tuple[Actor, ...]:
        """Whom a noun phrase headed by the token refers to: itself, its apposition, and what is joined to it by "и"."""
        found = list(self.actors_at(token))
        if not found:
            for child in token.children:
                if child.relation in ("appos", "flat", "flat:name", "flat:foreign"):
                    found.extend(self.actors_at(child))
        for child in token.children:
            if child.relation == "conj" and child.pos in ("NOUN", "PROPN", "PRON", "X"):
                found.extend(self.actors_of(child))
        return tuple(dict.fromkeys(found))

    def person(self, actor: Actor) -> Person | None:
        """The person that an actor is."""
        return next((person for person in self.people if person.id == actor.id), None) if actor.id else None

    def roles(self, actor: Actor) -> tuple[str, ...]:
        """The roles of a person or of an office without a known holder."""
        if actor.kind == "office":
            return tuple(office.role for office in self.offices if office.id == actor.id)
        return tuple(office.role for office in self.offices if office.person == actor.id and actor.id is not None)

    def actors_in(self, sentence: Sentence) -> tuple[Actor, ...]:
        """All actors of a sentence, in order, each once."""
        return tuple(dict.fromkeys(actor for token in sentence.tokens for actor in self.actors_at(token)))

    def quoted(self, token: Token) -> bool:
        """Whether the token stands in direct speech."""
        starts, ends = self.spoken  # not one quotation after another: a long report has thousands
        at = bisect_right(starts, token.start) - 1
        return at >= 0 and token.start < ends[at]

    @property
    def most_named(self) -> str | None:
        """The state that the report names most often, of equals the first."""
        named = Counter(code for state in dict.fromkeys(self.states.values()) for code in state.codes if len(code) == 2)
        return named.most_common(1)[0][0] if named else None

    @property
    def only_state(self) -> str | None:
        """The state, if the report names a single one."""
        named = {code for state in self.states.values() for code in state.codes if code in states_by_code()}
        towns = {place.country for place in self.places if place.country is not None}
        return next(iter(named)) if len(named) == 1 and towns <= named else None

    def states_of(self, sentence: Sentence) -> tuple[str, ...]:
        """The codes of the states that a sentence names, in order, each mention once."""
        return tuple(code for state in self.states_in(sentence.tokens) for code in state.codes)

    def states_in(self, tokens: Sequence[Token]) -> Iterator[StateMention]:
        """The mentions of states among the tokens, each once."""
        last = None
        for token in tokens:
            state = self.states.get(token.index)
            if state is not None and state is not last:
                yield state
            last = state


def _stretches(quotes: Iterable[Quote]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Where quotations begin and end, in order; those that overlap are one."""
    found: list[tuple[int, int]] = []
    for quote in sorted(quotes, key=lambda quote: quote.start):
        if found and quote.start <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], quote.end)
        else:
            found.append((quote.start, quote.end))
    return tuple(start for start, _ in found), tuple(end for _, end in found)
