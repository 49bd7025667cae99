"""Who is who within a report: names made into people, with the offices they are said to hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from elchi.language.analysis import Analysis
from elchi.model.vocabulary import OfficeStatus, Role
from elchi.reading.careers import Holding, find_successions
from elchi.reading.colleagues import find_colleagues, find_own_deputies
from elchi.reading.holders import find_holdings
from elchi.reading.names import NamedPerson, PersonName, find_names, group_names
from elchi.reading.states import StateMention
from elchi.reading.titles import Title


@dataclass(frozen=True, slots=True)
class HeldOffice:
    """An office of a person: `titles` are all its mentions, the first is the fullest."""

    role: Role
    status: OfficeStatus
    country: str | None
    titles: tuple[Title, ...]
    rule: str = "office.beside_name"


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person of the report; `index` counts them in the order in which they are first named."""

    index: int
    named: NamedPerson
    offices: tuple[HeldOffice, ...]
    country: str | None

    def holds(self, roles: Iterable[str], country: str | None = None) -> bool:
        """Whether one of the roles is the person's now, in that country where one is given."""
        return any(
            office.role in roles
            and office.status != "former"
            and (country is None or (office.country or self.country) in (None, country))
            for office in self.offices
        )


def find_people(
    analysis: Analysis, states: Mapping[int, StateMention], titles: Sequence[Title], sides: Sequence[str]
) -> tuple[KnownPerson, ...]:
    """All people named in the report. `sides` are the two states in focus, used where they settle a country."""
    names = find_names(analysis, states, [title.last + 1 for title in titles if not title.plural])
    holdings = find_holdings(analysis.tokens, titles, names, states)
    holdings = (*holdings, *find_colleagues(analysis.tokens, states, names, holdings))
    holdings = (*holdings, *find_own_deputies(analysis.tokens, names, holdings))
    holdings = (*holdings, *find_successions(analysis.tokens, titles, names, holdings))
    roles: dict[int, tuple[str, ...]] = {}
    for holding in holdings:
        roles[holding.name.first] = (*roles.get(holding.name.first, ()), holding.title.role)
    people = []
    for index, named in enumerate(group_names(analysis, names, roles)):
        firsts = {mention.first for mention in named.mentions}
        own = [holding for holding in holdings if holding.name.first in firsts]
        nation = _adjective_before(analysis, named.mentions, states)
        nation = nation or _in_brackets(analysis, named.mentions, states)
        people.append(_person(index, named, own, nation))
    return _settle_countries(people, sides)


def _adjective_before(
    analysis: Analysis, mentions: Sequence[PersonName], states: Mapping[int, StateMention]
) -> str | None:
    """The state in "казахстанец X" or "кыргызский режиссер X"."""
    for mention in mentions:
        for back in (mention.first - 1, mention.first - 2):
            state = states.get(back)
            if state is not None and (
                state.form == "demonym" or (state.form == "adjective" and back == mention.first - 2)
            ):
                word = analysis.tokens[mention.first - 1]
                if state.form == "demonym" or (word.pos == "NOUN" and word.feats.get("Animacy") == "Anim"):
                    return state.code
    return None


def _in_brackets(analysis: Analysis, mentions: Sequence[PersonName], states: Mapping[int, StateMention]) -> str | None:
    """The state in "X (Армения)"."""
    for mention in mentions:
        state = states.get(mention.last + 2)
        after = [token.text for token in analysis.tokens[mention.last + 1 : mention.last + 2]]
        if state is not None and state.form in ("name", "abbreviation") and after == ["("]:
            closing = analysis.tokens[state.last + 1 : state.last + 2]
            if closing and closing[0].text == ")":
                return state.code
    return None


def _person(index: int, named: NamedPerson, holdings: Sequence[Holding], nation: str | None) -> KnownPerson:
    offices: list[HeldOffice] = []
    for holding in sorted(holdings, key=lambda found: found.country is None):
        title = holding.title
        country = holding.country
        place = next(
            (
                at
                for at, office in enumerate(offices)
                if office.role == title.role
                and office.status == title.status
                and (country is None or office.country in (None, country))
            ),
            None,
        )
        if place is None:
            place = _general_for(title, offices)
        if place is None:
            offices.append(HeldOffice(title.role, title.status, country, (title,)))
        else:
            known = offices[place]
            offices[place] = replace(known, titles=(*known.titles, title), country=known.country or country)
    offices = _without_repeats(offices)
    countries = Counter(office.country for office in offices if office.country)
    country = countries.most_common(1)[0][0] if countries else nation
    offices = [replace(office, country=office.country or country) for office in offices]
    offices.sort(key=lambda office: min(title.first for title in office.titles))
    return KnownPerson(index, named, tuple(offices), country)


def _general_for(title: Title, offices: Sequence[HeldOffice]) -> int | None:
    """The office that a general word repeats: "министр" after "министр иностранных дел"."""
    if not title.bare:
        return None
    general = {"minister": ("foreign_minister", "defence_minister"), "head_of_body": ()}
    roles = general.get(title.role)
    if roles is None:
        return None
    return next((at for at, office in enumerate(offices) if office.role in roles or not roles), None)


def _without_repeats(offices: Sequence[HeldOffice]) -> list[HeldOffice]:
    """ "Министр Х" beside "министр иностранных дел Х" is no second office."""
    special = {office.role for office in offices}
    return [
        office
        for office in offices
        if not (
            office.role == "minister"
            and special & {"foreign_minister", "defence_minister"}
            and all(title.bare for title in office.titles)
        )
    ]


_PAIRED = ("president", "head_of_government", "foreign_minister", "defence_minister")  # a state may have two speakers


def _settle_countries(people: Sequence[KnownPerson], sides: Sequence[str]) -> tuple[KnownPerson, ...]:
    """Of two who hold the same high office in a report on two states, one of them known, the other is the other's."""
    if len(sides) != 2:
        return tuple(people)
    settled = []
    for person in people:
        country = person.country
        if country is None:
            for role in _PAIRED:
                if not person.holds((role,)):
                    continue
                known = {other.country for other in people if other.holds((role,)) and other.country in sides}
                if len(known) == 1:
                    country = next(side for side in sides if side not in known)
        if country != person.country:
            offices = tuple(replace(office, country=office.country or country) for office in person.offices)
            person = replace(person, country=country, offices=offices)
        settled.append(person)
    return tuple(settled)
