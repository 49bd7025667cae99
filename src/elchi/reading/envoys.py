"""Envoys without a state: whom they follow in office, and where they serve, tells whose they are."""

from __future__ import annotations

from collections.abc import Sequence

from elchi.language.analysis import Token
from elchi.reading.people import HeldOffice, KnownPerson
from elchi.reading.references import PAIRED_ROLES
from elchi.reading.sided import with_state
from elchi.reading.titles import Title

_ROLE = "ambassador"
_NEAR = 600  # tokens from an ambassador to "прежний посол X"


def settle_envoys(
    people: Sequence[KnownPerson], titles: Sequence[Title], sides: Sequence[str]
) -> tuple[KnownPerson, ...]:
    """Ambassadors without a state: of the other side than they serve in, else of the state of the one named before.

    "Послом в Турецкой Республике назначен X" in a report on two states; "посол Японии Y … Прежний посол X".
    """
    told = [title for title in titles if title.role == _ROLE and title.countries and not title.plural]
    settled = []
    for person in people:
        office = _unknown(person)
        state = None if office is None else _other_side(office, sides) or _of_the_one_before(office, told)
        settled.append(person if state is None else with_state(person, state))
    return tuple(settled)


def settle_receiving(
    tokens: Sequence[Token], people: Sequence[KnownPerson], titles: Sequence[Title]
) -> tuple[KnownPerson, ...]:
    """Leaders without a state to whom an ambassador hands his credentials: of the state in which he serves.

    "Посол России в Ереване вручил верительные грамоты президенту X".
    """
    letters = {token.sentence.index for token in tokens if token.lemma == "грамота"}
    posted = {
        tokens[title.head].sentence.index: title.posted
        for title in titles
        if title.posted is not None and tokens[title.head].sentence.index in letters
    }
    settled = []
    for person in people:
        high = [office for office in person.offices if office.role in PAIRED_ROLES and office.country is None]
        heads = [tokens[title.head].sentence.index for office in high for title in office.titles]
        state = next((posted[index] for index in heads if index in posted), None) if person.country is None else None
        settled.append(person if state is None else with_state(person, state))
    return tuple(settled)


def _unknown(person: KnownPerson) -> HeldOffice | None:
    if person.country is not None:
        return None
    return next((office for office in person.offices if office.role == _ROLE and office.country is None), None)


def _other_side(office: HeldOffice, sides: Sequence[str]) -> str | None:
    posted = next((title.posted for title in office.titles if title.posted is not None), None)
    others = [side for side in sides if side != posted]
    return others[0] if posted in sides and len(others) == 1 else None


def _of_the_one_before(office: HeldOffice, told: Sequence[Title]) -> str | None:
    here = office.titles[0].first
    before = [title for title in told if 0 < here - title.first < _NEAR]
    if office.status != "former":
        return None
    return before[-1].countries[0] if before else None
