""" "Провёл переговоры с казахстанским коллегой X": X holds in Kazakhstan the office that the subject holds at home."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from elchi.knowledge.anaphora import anaphora
from elchi.knowledge.names import courtesies
from elchi.knowledge.offices import office_words
from elchi.language.analysis import Token
from elchi.reading.careers import Holding
from elchi.reading.names import PersonName, same_person
from elchi.reading.states import StateMention
from elchi.reading.syntax import clause_head, subject_of
from elchi.reading.titles import Title, deputy_of

_NO_MODELS = frozenset(("spokesperson", "official"))  # those who only report have no colleagues in it
_BACK = 60  # tokens in which the one whose colleague it is was named with an office


def find_colleagues(
    tokens: Sequence[Token],
    states: Mapping[int, StateMention],
    names: Sequence[PersonName],
    holdings: Sequence[Holding],
) -> Iterator[Holding]:
    """A holding for each named colleague; the office is that of the last office-holder before, the state its own."""
    for name in names:
        noun = _noun_before(tokens, states, name)
        if noun is None:
            continue
        state = _state_beside(states, noun)
        foreign = [held for held in holdings if state is None or held.country != state.code]
        model = _of_the_subject(noun, names, foreign, name) or _before(foreign, noun.index, name)
        if model is None:
            continue
        title = Title(
            first=state.first if state is not None and state.first < noun.index else noun.index,
            head=noun.index,
            last=state.last if state is not None and state.first > noun.index else noun.index,
            role=model.title.role,
            status="current",
            countries=(state.code,) if state is not None else (),
            body=model.title.body,
            plural=False,
            bare=False,
        )
        yield Holding(title, name, title.country)


def find_own_deputies(
    tokens: Sequence[Token], names: Sequence[PersonName], holdings: Sequence[Holding]
) -> Iterator[Holding]:
    """ "Сообщил его заместитель X": the deputy of the office-holder named last before."""
    for name in names:
        noun = tokens[name.first - 1] if name.first else None
        own = tokens[name.first - 2] if name.first > 1 else None
        if (
            noun is None
            or own is None
            or own.sentence is not tokens[name.first].sentence
            or noun.lemma not in office_words().deputy
            or own.lower not in ("его", "ее")
        ):
            continue
        model = _before(holdings, noun.index, name)
        if model is not None:
            title = replace(
                model.title,
                first=own.index,
                head=noun.index,
                last=noun.index,
                role=deputy_of(model.title.role),
                status="current",
                plural=False,
            )
            yield Holding(title, name, model.country)


def _noun_before(tokens: Sequence[Token], states: Mapping[int, StateMention], name: PersonName) -> Token | None:
    """The "коллега" right before a name, or before "из" and a state."""
    at = name.first - 1
    while at > 0 and tokens[at].lemma in courtesies():
        at -= 1
    if at > 0 and at in states and tokens[states[at].first - 1].lemma == "из":
        at = states[at].first - 2
    noun = tokens[at] if at >= 0 else None
    if noun is None or noun.lemma not in anaphora().counterparts or noun.plural:
        return None
    return noun if noun.sentence is tokens[name.first].sentence else None


def _of_the_subject(
    noun: Token, names: Sequence[PersonName], holdings: Sequence[Holding], name: PersonName
) -> Holding | None:
    """An office of the subject of the clause, by the name that it bears anywhere in the report."""
    subject = subject_of(clause_head(noun))
    if subject is None:
        return None
    heads = {subject.index, *(child.index for child in subject.children)}
    spoken = next((one for one in names if one is not name and heads & set(range(one.first, one.last + 1))), None)
    if spoken is None:
        return None
    own = [held for held in holdings if held.name is spoken or same_person(held.name, spoken)]
    return next((held for held in own if held.title.role != "spokesperson"), None)


def _before(holdings: Sequence[Holding], index: int, name: PersonName) -> Holding | None:
    """The last office-holder named before the colleague, who is another person."""
    return next(
        (
            holding
            for holding in reversed(holdings)
            if index - _BACK <= holding.title.head < index
            and holding.name.words != name.words
            and holding.title.role not in _NO_MODELS
        ),
        None,
    )


def _state_beside(states: Mapping[int, StateMention], noun: Token) -> StateMention | None:
    """The state in "казахстанским коллегой" or "коллегой из Казахстана"."""
    for index in (noun.index - 1, noun.index - 2):
        state = states.get(index)
        if state is not None and state.form == "adjective":
            return state
    after = states.get(noun.index + 2)
    return after if after is not None and after.form in ("name", "abbreviation") else None
