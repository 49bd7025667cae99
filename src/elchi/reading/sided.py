"""People told to be of a side: "с узбекской стороны делегацию возглавлял X, с туркменской – Y", "от Армении – Z"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from elchi.knowledge.delegations import delegation_words
from elchi.language.analysis import Token
from elchi.reading.people import KnownPerson
from elchi.reading.states import StateMention

_DASHES = frozenset("-–—:")
_NAMES = ("name", "abbreviation")


def settle_sided(
    tokens: Sequence[Token], states: Mapping[int, StateMention], people: Sequence[KnownPerson]
) -> tuple[KnownPerson, ...]:
    """Office-holders without a state who are named after the words for a side get that side's state."""
    told: dict[int, str] = {}
    open_at: dict[int, str] = dict(_markers(tokens, states))
    by_first = {mention.first: person for person in people for mention in person.named.mentions}
    for first, person in sorted(by_first.items()):
        if person.country is not None or not person.offices or person.index in told:
            continue
        opened = [at for at in open_at if at < first and tokens[at].sentence is tokens[first].sentence]
        if opened:
            told[person.index] = open_at[max(opened)]
    return tuple(with_state(person, told[person.index]) if person.index in told else person for person in people)


def with_state(person: KnownPerson, state: str | None) -> KnownPerson:
    """The person as one of the state; offices that have one keep their own."""
    offices = tuple(replace(office, country=office.country or state) for office in person.offices)
    return replace(person, country=state, offices=offices)


def _markers(tokens: Sequence[Token], states: Mapping[int, StateMention]) -> Iterator[tuple[int, str]]:
    """Where the words for a side stand, and whose it is; in order. A marker without its noun follows a full one."""
    nouns = delegation_words().nouns
    said: Token | None = None  # the last full marker: within its sentence the noun or verb may be left out
    for index, state in states.items():
        if index != state.first or state.form not in ("adjective", *_NAMES):
            continue
        before, after = tokens[index - 1] if index else None, _at(tokens, state.last + 1)
        elided = said is not None and said.sentence is tokens[index].sentence
        if after is None:
            continue
        led = before.lemma if before is not None else ""
        full = after.lemma in nouns | _CHAIRS if state.form == "adjective" else led in ("от", "сторона")
        full = full or (state.form in _NAMES and _represented(tokens, state))
        if full and _speaks_of_side(before, after, state) and not _of_a_stretch(tokens, state):
            said = tokens[index]
            yield index, state.code
        elif elided and (after.lower in _DASHES or led in ("с", "со", "от")):
            yield index, state.code


_CHAIRS = frozenset(("сопредседатель",))  # "монгольским сопредседателем выступил вице-премьер X"


def _speaks_of_side(before: Token | None, noun: Token, state: StateMention) -> bool:
    """ "С узбекской стороны", "узбекскую делегацию"; a side that is itself the subject says nothing of people."""
    if state.form != "adjective" or noun.lemma in _CHAIRS:
        return True
    if before is not None and before.pos == "ADP":
        return before.lemma in ("с", "со", "от") and noun.lemma == "сторона"
    return noun.case == "Acc" and noun.head is not None and noun.head.lemma in delegation_words().leads


def _of_a_stretch(tokens: Sequence[Token], state: StateMention) -> bool:
    """ "От Казахстана до Китая" leads from place to place."""
    after = _at(tokens, state.last + 1)
    return after is not None and after.lemma == "до"


def _represented(tokens: Sequence[Token], state: StateMention) -> bool:
    """ "Казахстан на совете представлял X": the state is what the verb represents."""
    verb = tokens[state.last].head
    leads = delegation_words().represents
    while verb is not None and verb.pos != "VERB":
        verb = verb.head
    return verb is not None and verb.lemma in leads and verb.index > state.last


def _at(tokens: Sequence[Token], index: int) -> Token | None:
    return tokens[index] if index < len(tokens) else None
