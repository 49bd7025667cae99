"""The state from whose standpoint a report is written, and the countries that follow from it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from elchi.knowledge.body_heads import match_body_name
from elchi.knowledge.domestic import domestic_words
from elchi.knowledge.media import match_media, medium_of_domain
from elchi.knowledge.organisations import organisations_by_code
from elchi.knowledge.places import match_places
from elchi.knowledge.states import match_states, states_by_code
from elchi.language.analysis import Analysis
from elchi.model import Report
from elchi.reading.people import HeldOffice, KnownPerson
from elchi.reading.states import StateMention
from elchi.reading.titles import Title

_TOP = re.compile(r"\.(kz|kg|uz|ru|tj|tm|az|am|ge|by|ua|mn|md)$", re.I)
_WORD = re.compile(r"[^\W_]+(?:[-‐][^\W_]+)*|\S")


@dataclass(frozen=True, slots=True)
class Domestic:
    """The report's own state; `strong` where the publisher, or a president named without a state, says so."""

    country: str | None
    strong: bool = False
    dateline: str | None = None  # the state of the town in the dateline, which says no more than where one writes


def find_domestic(
    analysis: Analysis,
    states: Mapping[int, StateMention],
    people: Sequence[KnownPerson],
    sides: Sequence[str],
    quoted: frozenset[int],
) -> Domestic:
    """The report's own state by the surest sign there is; none where signs are weak."""
    found = _own_state(analysis, states, people, sides, quoted)
    return replace(found, dateline=_town_of_dateline(analysis.report))


def _own_state(
    analysis: Analysis,
    states: Mapping[int, StateMention],
    people: Sequence[KnownPerson],
    sides: Sequence[str],
    quoted: frozenset[int],
) -> Domestic:
    report = analysis.report
    country = _of_publisher(report.publisher) or _of_dateline(report, sides) or _of_masthead(report, sides)
    if country is not None:
        return Domestic(country, strong=True)
    return (
        _of_offices(people, sides, states)
        or _of_our_country(analysis, states, sides, quoted)
        or _of_bare_leader(states, people)
        or Domestic(None)
    )


def _of_publisher(publisher: str | None) -> str | None:
    """The home of a medium, of a site by its address, or of a body that signs."""
    if not publisher:
        return None
    medium = medium_of_domain(publisher) if "." in publisher else None
    if medium is not None:
        return medium.country
    top = _TOP.search(publisher)
    if top is not None:
        return top.group(1).upper()
    words = _WORD.findall(publisher)
    found = match_media(words, 0) if words else None
    if found is not None and found[1] == len(words):
        return found[0].country
    for start in range(len(words)):
        state, body, place = match_states(words, start), match_body_name(words, start), match_places(words, start)
        code = state[0] if state is not None else body[0].country if body is not None else None
        code = code or (place.country if place is not None and words[start][0].isupper() else None)
        if code in states_by_code():
            return code
    return None


def _of_masthead(report: Report, sides: Sequence[str]) -> str | None:
    """The state of the institution whose page it is ("Министерство иностранных дел Республики Узбекистан")."""
    first = next((piece for piece in report.boilerplate if piece.kind == "site_chrome"), None)
    if first is None or report.text[: first.start].strip():
        return None
    found = _of_publisher(report.text[first.start : first.end])
    return found if found in sides else None


def _of_dateline(report: Report, sides: Sequence[str]) -> str | None:
    """The state of the medium that the dateline names ("АШХАБАД, 7 февраля /TDH/")."""
    for piece in report.boilerplate:
        if piece.kind not in ("dateline", "credit"):
            continue
        words = _WORD.findall(report.text[piece.start : piece.end])
        for start in range(len(words)):
            found = match_media(words, start)
            if found is not None and found[0].country in sides:
                return found[0].country
    return None


def _town_of_dateline(report: Report) -> str | None:
    """The state of the town in "КИЕВ. 11 апреля."."""
    for piece in report.boilerplate:
        if piece.kind == "dateline":
            words = [word.title() for word in _WORD.findall(report.text[piece.start : piece.end])]
            found = (match_places(words, start) for start in range(len(words)))
            return next((place.country for place in found if place is not None), None)
    return None


def _of_offices(
    people: Sequence[KnownPerson], sides: Sequence[str], states: Mapping[int, StateMention]
) -> Domestic | None:
    """Of two states, the one whose leaders are named without it while all known office-holders are the other's."""
    if len(sides) != 2:
        return None
    table = domestic_words()
    offices = [(person, office) for person in people for office in person.offices if office.status != "former"]
    known = {office.country for _, office in offices if office.country in sides}
    bare = {office.role for person, office in offices if person.country is None and office.country is None}
    if len(known) != 1 or not table.high & bare:
        return None
    own = next(side for side in sides if side not in known)
    times = sum(own in mention.codes for mention in set(states.values()))
    return Domestic(own, strong=bool(table.highest & bare)) if times > 1 else None  # named once, it is mentioned


def _of_bare_leader(states: Mapping[int, StateMention], people: Sequence[KnownPerson]) -> Domestic | None:
    """Where a leader is named without a state: the state named most often, if nobody else is said to lead it."""
    table = domestic_words()
    current = [office for person in people for office in person.offices if office.status == "current"]
    bare = {office.role for office in current if office.country is None} & table.highest
    named = Counter(code for state in set(states.values()) for code in state.codes if code in states_by_code())
    if not bare or not named:
        return None
    (country, times), *others = named.most_common(_TWO)
    led = any(office.country == country and office.role in bare for office in current)
    clear = times >= _OFTEN and (not others or times >= _CLEAR * others[0][1])
    return Domestic(country, strong=True) if clear and not led else None


_TWO = 2
_CLEAR = 2  # times as often as the next state
_OFTEN = 3  # times at least


def _of_our_country(
    analysis: Analysis, states: Mapping[int, StateMention], sides: Sequence[str], quoted: frozenset[int]
) -> Domestic | None:
    """ "Между нашей республикой и Кыргызстаном": the side that is not named beside it."""
    table = domestic_words()
    for token, after in zip(analysis.tokens, analysis.tokens[1:], strict=False):
        if token.lemma not in table.pronouns or after.lemma not in table.nouns or after.plural:
            continue
        if token.index in quoted or len(sides) != 2:
            continue
        named = {states[one.index].code for one in token.sentence.tokens if one.index in states}
        own = [side for side in sides if side not in named]
        if len(own) == 1:
            return Domestic(own[0], strong=True)
    return None


def settle_by_titles(
    analysis: Analysis, people: Sequence[KnownPerson], sides: Sequence[str]
) -> tuple[KnownPerson, ...]:
    """People whose titles only few states have ("аким", "тораги") get the one that is meant."""
    return tuple(_with_country(person, lambda office: _of_title(analysis, office, sides)) for person in people)


def settle_at_home(people: Sequence[KnownPerson], domestic: Domestic) -> tuple[KnownPerson, ...]:
    """People whose offices have no state get the report's own."""
    own = domestic.country
    if own is None:
        return tuple(people)
    held = [office for person in people for office in person.offices]
    explicit = any(title.countries == (own,) for office in held for title in office.titles)
    high = domestic_words().high
    taken = {(office.role, office.status) for office in held if office.country == own and office.role in high}
    settled = []
    for person in people:
        if person.country is None:
            vacant = [office for office in person.offices if (office.role, office.status) not in taken]
            mine = {office for office in vacant if _is_own(office, domestic, high, explicit=explicit)}
            person = _with_country(person, lambda office, mine=mine: own if office in mine else None)  # type: ignore[misc]
            taken |= {(office.role, office.status) for office in mine if office.role in high}
        settled.append(person)
    return tuple(settled)


def _is_own(office: HeldOffice, domestic: Domestic, high: frozenset[str], *, explicit: bool) -> bool:
    """Whether an office without a state is the report's own: not where its own offices bear their state."""
    if office.country is not None or office.role in ("ambassador", "consul") or explicit:
        return False
    under = any(title.under in high for title in office.titles)  # "советник главы государства"
    return domestic.strong or office.role in high or under


def _with_country(person: KnownPerson, country_of: Callable[[HeldOffice], str | None]) -> KnownPerson:
    offices = tuple(replace(office, country=country_of(office) or office.country) for office in person.offices)
    country = person.country
    if country is None or country in organisations_by_code():
        told = [office.country for office in offices if office.country and office.country in states_by_code()]
        country = next(iter(told), country)
    if offices == person.offices and country == person.country:
        return person
    return replace(person, offices=offices, country=country)


def _of_title(analysis: Analysis, office: HeldOffice, sides: Sequence[str]) -> str | None:
    """The state of a title that few states have."""
    if office.country in states_by_code():
        return None
    return next(filter(None, (_of_head(analysis, title, sides) for title in office.titles)), None)


def _of_head(analysis: Analysis, title: Title, sides: Iterable[str]) -> str | None:
    own = domestic_words().titles.get(analysis.tokens[title.head].lemma, ())
    focused = [code for code in own if code in sides]
    return own[0] if len(own) == 1 else focused[0] if len(focused) == 1 else None
