"""Organisations of any kind: ministries, press services, parliaments, agencies, companies, media."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from elchi.knowledge.body_heads import body_hints, first_words, head_noun, head_rules, match_body_name
from elchi.knowledge.organisations import organisations_by_code
from elchi.language.analysis import Analysis, Token
from elchi.model import Body, Mention
from elchi.reading.body_names import body_key, body_name
from elchi.reading.body_scan import OPENING, PRESS, BodyWords, Scan, scan_of
from elchi.reading.body_seen import is_mechanism, is_named_thing, quoted_body, seen_bodies
from elchi.reading.body_words import body_words_at
from elchi.reading.ground import Actor
from elchi.reading.media import media_at, media_words
from elchi.reading.setting import Setting
from elchi.reading.states import StateMention


def find_bodies(
    analysis: Analysis,
    states: Mapping[int, StateMention],
    taken: Sequence[tuple[int, int]],
    setting: Setting | None = None,
) -> tuple[tuple[Body, ...], list[tuple[int, int, Actor]]]:
    """All bodies in the order in which they are first named, and the stretches of tokens that refer to each."""
    scan = scan_of(analysis, states, taken)
    named = _settled(scan, sorted(_all_words(scan, analysis), key=lambda one: one.first), setting or Setting())
    groups: dict[tuple[str, ...], list[BodyWords]] = {}
    also = {body_key(scan, replace(words, alias=None)): body_key(scan, words) for words in named if words.alias}
    for words in named:
        key = body_key(scan, words)
        groups.setdefault(also.get(key, key), []).append(words)
    bodies: list[Body] = []
    at: list[tuple[int, int, Actor]] = []
    backs = _pointed(scan, groups.values())
    for number, group in enumerate(groups.values(), 1):
        body = _body(scan, f"b{number}", group, backs.get(number - 1, ()))
        bodies.append(body)
        actor = Actor("body", body.id, body.country)
        at.extend((words.first, words.last, actor) for words in group)
        at.extend((index, index, actor) for index in backs.get(number - 1, ()))
    return tuple(bodies), sorted(at, key=lambda one: one[:2])


def _all_words(scan: Scan, analysis: Analysis) -> Iterator[BodyWords]:
    """Everything that names a body; what stands in a table goes before what the network saw."""
    done: set[int] = set()
    for found in _in_tables(scan):
        done.update(range(found.first, found.last + 1))
        if found.kind is not None or found.unit == PRESS:
            yield found
    for name in analysis.names:
        if name.kind != "ORG" or done.intersection(token.index for token in name.tokens):
            continue
        for found in seen_bodies(scan, name):
            yield found


def _in_tables(scan: Scan) -> Iterator[BodyWords]:
    states, reached = scan.states, -1
    for index, token in enumerate(scan.tokens):
        if index <= reached or not (index in states or _may_start(token.text, token.lower, token.lemma)):
            continue
        long = index in states and states[index].last > index and match_body_name(scan.words, index) is None
        found = media_at(scan, index) or (_organisation(scan, index) if long else None)
        found = found or body_words_at(scan, index) or _organisation(scan, index) or quoted_body(scan, index)
        if found is None:
            continue
        guessed = found.unit is None and found.rule != "body.table"
        if guessed and (is_mechanism(scan, found.first, found.head) or is_named_thing(scan, found.first)):
            found = replace(found, kind=None)
        yield found
        reached = found.last


@cache
def _firsts() -> frozenset[str]:
    return first_words() | media_words() | head_rules().keys()


@lru_cache(maxsize=50_000)  # forms of words: a year's reports have fewer
def _may_start(text: str, lower: str, lemma: str) -> bool:
    """Whether a name may start with the word; most words are told off by one look."""
    firsts = _firsts()
    if lower in firsts or lemma in firsts:
        return True
    if text.isascii():
        return text[0].isalpha() or text in OPENING
    return text in OPENING or head_noun(lemma, lower) in firsts


def _organisation(scan: Scan, index: int) -> BodyWords | None:
    """An international organisation; the agencies of the UN have its acronym."""
    state = scan.states.get(index)
    if state is None or state.form != "organisation" or state.first != index:
        return None
    listed = organisations_by_code().get(state.code)
    group = listed.kind if listed is not None else ""
    code = listed.parent if listed is not None else state.code
    if group == "specialised":
        code = "UN"
    elif group == "finance":
        code = None
    named = "bank" if group == "finance" and listed is not None and "банк" in listed.name.lower() else None
    kind = named or "international_organization"
    tokens = scan.tokens[state.first : state.last + 1]
    head = next((token.index for token in tokens if token.pos in ("NOUN", "PROPN", "X")), index)
    return BodyWords(index, head, state.last, kind, "@" + state.code, code, "body.organisation")


def _settled(scan: Scan, named: Sequence[BodyWords], setting: Setting) -> list[BodyWords]:
    """The same with the states that follow from what stands around; common nouns that stay without one are left out."""
    countries: dict[str, list[str]] = {}
    for words in named:
        if words.country and words.unit and words.unit != PRESS:
            countries.setdefault(words.unit, []).append(words.country)
    settled: list[BodyWords] = []
    for words in named:
        one = _served(scan, words, settled, setting) if words.unit == PRESS else _of_the_un(scan, words, setting)
        if one.country is None and one.kind is not None:
            one = replace(one, country=_country(scan, one, countries, settled, setting))
        if one.anchor and (one.country is None or (one.unit is not None and not _of_its_own(scan, one, setting))):
            continue
        settled.append(one)
    return settled


def _of_the_un(scan: Scan, words: BodyWords, setting: Setting) -> BodyWords:
    """ "Совет Безопасности" without a state, in a report that speaks of the UN, is that of the UN."""
    if words.unit != "security_council" or words.country or setting.offices.get(words.head, ("", None))[1]:
        return words
    capitals = scan.words[words.last][0].isupper() and words.last > words.first
    if not capitals or all(state.code != "UN" for state in scan.states.values()):
        return words
    return replace(words, kind="international_organization", unit="@UNSC", country="UN")


def _of_its_own(scan: Scan, words: BodyWords, setting: Setting) -> bool:
    """Whether a common noun is given its state by its own words or those of a title around it."""
    if words.unit == PRESS or words.last > words.head:
        return True
    if words.head in setting.offices:
        return words.unit not in ("government", "foreign_ministry")  # "глава правительства" speaks of a person
    if words.kind in ("embassy", "consulate"):
        return True
    state = scan.states.get(words.first - 1)
    return state is not None and state.form == "adjective"


_DOMESTIC = frozenset(
    ("foreign_ministry", "ministry", "government", "presidency", "parliament", "security_council", "agency",
     "regional_administration", "court", "university", "bank")
)  # fmt: skip


def _country(
    scan: Scan,
    words: BodyWords,
    countries: Mapping[str, Sequence[str]],
    before: Sequence[BodyWords],
    setting: Setting,
) -> str | None:
    """The state of a body whose name has none: its title's, that of the same body named elsewhere, the report's."""
    if words.kind in ("embassy", "consulate"):
        return next((country for role, country in setting.offices.values() if role == "ambassador"), None)
    _, office = setting.offices.get(words.head, ("", None))
    if office is not None:
        return office
    known = countries.get(words.unit or "", ())
    if known and words.unit and not words.unit.startswith("@"):
        same = [one for one in (one.serves or one for one in before) if one.unit == words.unit and one.country]
        lemma = scan.tokens[words.head].lemma
        alike = {one.country for one in same if scan.tokens[one.head].lemma == lemma}
        told = alike or {one.country for one in same} or set(known)
        return told.pop() if len(told) == 1 else None
    if words.head in setting.offices:
        return None  # the holder's state is not known, and need not be the report's own
    return setting.domestic if words.kind in _DOMESTIC and not words.rule.startswith("body.seen") else None


def _served(scan: Scan, words: BodyWords, before: Sequence[BodyWords], setting: Setting) -> BodyWords:
    """A press service without a word of whose it is serves the body, or the leader, spoken of last."""
    if words.serves is not None:
        if words.serves.country is None and words.country is None:
            inner = words.serves
            latest = [one.country for one in before if one.unit == inner.unit and one.country]
            leaders = [country for _, role, country in setting.leaders if role == inner.unit and country]
            country = latest[-1] if latest else _whose(leaders, setting)
            return replace(words, country=country, serves=replace(inner, country=country))
        return words
    body = next((one for one in reversed(before) if one.unit and one.kind in _DOMESTIC), None)
    leader_at = next((one for one in reversed(setting.leaders) if one[0] < words.head), None)
    if body is not None and body.serves is not None:
        body = body.serves
    if leader_at is not None and (body is None or leader_at[0] > body.head):
        at, unit, led = leader_at
        body = BodyWords(at, at, at, unit, unit, led, "body.press")
    if body is None:
        return words
    country = words.country or body.country
    return replace(words, kind=body.kind, country=country, serves=replace(body, country=country), anchor=False)


def _whose(leaders: Sequence[str], setting: Setting) -> str | None:
    """Which leader a press service serves: of several the report's own, the dateline's, the one named first."""
    own = (country for country in (setting.domestic, setting.dateline) if country in leaders)
    return next(own, None) or next(iter(leaders), None)


def _pointed(scan: Scan, groups: Iterable[Sequence[BodyWords]]) -> dict[int, list[int]]:
    """Common nouns ("ведомство", "компания") that point back to the latest body of their kind, by number of group."""
    order = [(words, number) for number, group in enumerate(groups) for words in group]
    order.sort(key=lambda one: -one[0].first)
    taken = {index for words, _ in order for index in range(words.first, words.last + 1)}
    found: dict[int, list[int]] = {}
    nouns = body_hints().anaphora
    for token in scan.tokens:
        kinds = nouns.get(token.lemma)
        if kinds is None or token.plural or token.index in taken or not _points(scan, token):
            continue
        before = ((words, at) for words, at in order if words.first < token.index and words.unit != PRESS)
        number = next((at for words, at in before if words.kind in kinds), None)
        if number is not None:
            found.setdefault(number, []).append(token.index)
    return found


def _points(scan: Scan, token: Token) -> bool:
    """Whether the noun stands by itself, without a word that says which one is meant."""
    return not any(
        child.pos == "ADJ" or child.relation in ("nmod", "appos", "amod") or child.index in scan.states
        for child in token.children
    )


def _body(scan: Scan, name: str, group: Sequence[BodyWords], backs: Sequence[int]) -> Body:
    mentions = [Mention(start=scan.tokens[words.first].start, end=scan.tokens[words.last].end) for words in group]
    mentions += [Mention(start=scan.tokens[at].start, end=scan.tokens[at].end, kind="title") for at in backs]
    fullest = max(group, key=lambda one: (one.alias is None, one.last > one.head, one.last - one.first, -one.first))
    return Body(
        id=name,
        name=body_name(scan, fullest, group),
        kind=next((words.kind for words in group if words.kind), None),
        country=next((words.country for words in group if words.country), None),
        mentions=tuple(mentions),
        rule=fullest.rule,
    )
