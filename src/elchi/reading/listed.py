"""Those listed after an office-holder whose state is told: "вице-премьер России X, министр энергетики Y"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from elchi.knowledge.delegations import DelegationWords, delegation_words
from elchi.knowledge.names import styles
from elchi.knowledge.organisations import organisations_by_code
from elchi.language.analysis import Token
from elchi.reading.people import KnownPerson
from elchi.reading.sided import with_state
from elchi.reading.states import StateMention
from elchi.reading.syntax import clause_head

_ENVOYS = ("ambassador", "consul", "special_envoy")
_LINKS = frozenset((",", "и", "а", "также", ";", "–", "—", "-"))


def settle_listed(tokens: Sequence[Token], people: Sequence[KnownPerson]) -> tuple[KnownPerson, ...]:
    """People without a state whose name and title follow another's with nothing but commas and "и" between.

    They are of one delegation, and so of one state; organisations pass no state on.
    """
    mentions = sorted(
        (mention.first, mention.last, person.index) for person in people for mention in person.named.mentions
    )
    country = {person.index: person.country for person in people}
    for (_, last, before), (first, _, index) in pairwise(mentions):
        state = country[before]
        if country[index] is not None or before == index or state is None or state in organisations_by_code():
            continue
        if people[before].holds(_ENVOYS) and not people[index].holds(_ENVOYS):
            continue  # envoys are listed after their hosts, and before them
        start = _title_start(people[index], first) or _style_start(tokens, first)
        if start is None or tokens[last].sentence is not tokens[first].sentence:
            continue
        between = [token.lower for token in tokens[last + 1 : start]]
        verb = clause_head(tokens[last])
        if between == ["и"] and verb.lemma in delegation_words().mutual and verb.plural:  # not "встретился с X и Y"
            continue
        if between and len(between) <= 3 and all(word in _LINKS for word in between):
            country[index] = state
    return tuple(
        person if country[person.index] == person.country else with_state(person, country[person.index])
        for person in people
    )


def _title_start(person: KnownPerson, name: int) -> int | None:
    """The first token of a title right before the name; of the name itself where its title follows."""
    titles = [title for office in person.offices for title in office.titles]
    before = next((title.first for title in titles if title.last < name <= title.last + 2), None)
    if before is not None:
        return before
    mentions = [mention for mention in person.named.mentions if mention.first == name]
    follows = any(title.first == mention.last + 2 for mention in mentions for title in titles)
    return name if follows else None


def _style_start(tokens: Sequence[Token], name: int) -> int | None:
    """The style right before a name without a title ("и Принцем X")."""
    return name - 1 if name and tokens[name - 1].lemma in styles() else None


def settle_delegations(
    tokens: Sequence[Token], states: Mapping[int, StateMention], people: Sequence[KnownPerson]
) -> tuple[KnownPerson, ...]:
    """People without a state who lead or make up a state's delegation, or go with somebody whose state is known."""
    by_token = {
        index: person.index
        for person in people
        for mention in person.named.mentions
        for index in range(mention.first, mention.last + 1)
    }
    told = {person.index: person.country for person in people}
    for index, state in _members(tokens, states, by_token, dict(told)):
        if people[index].offices:
            told[index] = told[index] or state
    return tuple(
        person if told[person.index] == person.country else with_state(person, told[person.index]) for person in people
    )


def _members(
    tokens: Sequence[Token],
    states: Mapping[int, StateMention],
    by_token: Mapping[int, int],
    country: Mapping[int, str | None],
) -> Iterator[tuple[int, str]]:
    """People and the state whose delegation they lead, belong to or go along with."""
    words = delegation_words()
    last: str | None = None  # the state of the delegation spoken of last
    for token in tokens:
        if token.lemma in words.nouns:
            led = tuple(_led(tokens, token, states, by_token))
            last = _whose(tokens, token, states, by_token, country) or last
            yield from led
            continue
        state = None
        if token.lemma in words.leads:
            state = _delegation_of(token, states, words, last)
        elif token.lemma in words.accompanies:
            state = _accompanied(token, states, by_token, country)
        if state is not None:
            yield from ((index, state) for index in _subjects(token, by_token))


def _led(
    tokens: Sequence[Token], noun: Token, states: Mapping[int, StateMention], by_token: Mapping[int, int]
) -> Iterator[tuple[int, str]]:
    """ "Делегация Узбекистана во главе с министром X", "… которую возглавляет X": X is of the delegation's state."""
    state = _beside(noun, states)
    if state is None:
        return
    headed = False
    for token in tokens[noun.index + 1 : noun.index + _REACH]:
        leads = token.lemma in delegation_words().heads
        if token.sentence is not noun.sentence or (token.pos == "VERB" and not leads):
            return
        headed = headed or token.lower == "главе" or leads
        if headed and token.index in by_token:
            yield by_token[token.index], state
            return


def _beside(noun: Token, states: Mapping[int, StateMention]) -> str | None:
    """The state in "делегация Узбекистана", "узбекская делегация", "делегация Милли Меджлиса Азербайджана"."""
    near = (states.get(noun.index + step) for step in (-1, 1, 2, 3, 4))
    return next((found.code for found in near if found is not None), None)


def _whose(
    tokens: Sequence[Token],
    noun: Token,
    states: Mapping[int, StateMention],
    by_token: Mapping[int, int],
    country: Mapping[int, str | None],
) -> str | None:
    """The state of a delegation by its name, else by whoever leads it."""
    state = _beside(noun, states)
    if state is not None or noun.lemma not in ("делегация", "миссия"):
        return state
    window = tokens[noun.index + 1 : noun.index + _REACH]
    if not any(token.lower == "главе" for token in window[:3]):
        return None
    leader = next((by_token[token.index] for token in window if token.index in by_token), None)
    return None if leader is None else country[leader]


_REACH = 24  # tokens from "делегация" to the name of who leads it


def _delegation_of(
    verb: Token, states: Mapping[int, StateMention], words: DelegationWords, last: str | None
) -> str | None:
    """The state of "кыргызскую делегацию возглавил X", "в состав делегации входят X и Y"."""
    named = False
    for child in verb.children:
        for noun in (child, *child.children):
            if noun.lemma in words.nouns:
                before = states.get(noun.index - 1)  # the parser hangs some adjectives on the verb
                found = [before, *(states.get(part.index) for part in noun.children)]
                state = next((state.code for state in found if state is not None), None)
                if state is not None:
                    return state
                named = named or noun.lemma in ("делегация", "миссия")
    return last if named else None


def _accompanied(
    verb: Token, states: Mapping[int, StateMention], by_token: Mapping[int, int], country: Mapping[int, str | None]
) -> str | None:
    """The state of whoever is accompanied, by name or as "таджикский лидер"."""
    for child in verb.children:
        if child.relation == "obj":
            for part in (child, *child.children):
                if part.index in by_token:
                    return country[by_token[part.index]]
                if part.index in states:
                    return states[part.index].code
    return None


def _subjects(verb: Token, by_token: Mapping[int, int]) -> list[int]:
    """Everyone named in the subject of a verb."""
    found: dict[int, None] = {}
    for child in verb.children:
        if child.relation.startswith("nsubj"):
            for part in child.subtree():
                if part.index in by_token:
                    found[by_token[part.index]] = None
    return list(found)
