""" "Провёл переговоры с казахстанским коллегой X": X holds in Kazakhstan the office that the subject holds at home."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from elchi.knowledge.anaphora import anaphora
from elchi.language.analysis import Token
from elchi.reading.holders import Holding
from elchi.reading.names import PersonName
from elchi.reading.states import StateMention
from elchi.reading.titles import Title

_BACK = 60  # tokens in which the one whose colleague it is was named with an office


def find_colleagues(
    tokens: Sequence[Token],
    states: Mapping[int, StateMention],
    names: Sequence[PersonName],
    holdings: Sequence[Holding],
) -> Iterator[Holding]:
    """A holding for each named colleague; the office is that of the last office-holder before, the state its own."""
    for name in names:
        noun = tokens[name.first - 1] if name.first else None
        if (
            noun is None
            or noun.lemma not in anaphora().counterparts
            or noun.sentence is not tokens[name.first].sentence
        ):
            continue
        model = _before(holdings, noun.index, name)
        if model is None:
            continue
        state = _state_before(states, noun)
        first = state.first if state is not None else noun.index
        title = Title(
            first=first,
            head=noun.index,
            last=noun.index,
            role=model.title.role,
            status="current",
            countries=(state.code,) if state is not None else (),
            body=model.title.body,
            plural=False,
            bare=False,
        )
        yield Holding(title, name, title.country)


def _before(holdings: Sequence[Holding], index: int, name: PersonName) -> Holding | None:
    """The last office-holder named before the colleague, who is another person."""
    return next(
        (
            holding
            for holding in reversed(holdings)
            if index - _BACK <= holding.title.head < index and holding.name.words != name.words
        ),
        None,
    )


def _state_before(states: Mapping[int, StateMention], noun: Token) -> StateMention | None:
    """The state in "казахстанским коллегой" or "коллегой из Казахстана"."""
    for index in (noun.index - 1, noun.index - 2):
        state = states.get(index)
        if state is not None and state.form == "adjective":
            return state
    return None
