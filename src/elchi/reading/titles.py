"""Titles of office in the text: a head noun with the words before it and the completion after it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import get_args

from elchi.knowledge.body_heads import match_body_name
from elchi.knowledge.offices import OfficeRule, office_rules, office_words
from elchi.knowledge.organisations import organisations_by_code, whole_of
from elchi.knowledge.places import match_places, region_of_adjective
from elchi.knowledge.states import states_by_code
from elchi.language.analysis import Analysis, Token
from elchi.model.vocabulary import OfficeStatus, Role
from elchi.reading.states import StateMention
from elchi.reading.title_completion import completion_of, is_plural
from elchi.reading.title_modifiers import modifiers_of, status_of

_BEGINNINGS = ("зам", "вице-", "экс-")


@dataclass(frozen=True, slots=True)
class Title:
    """A title of office as it stands. Token indexes are inclusive; `countries` are what its own words say."""

    first: int
    head: int
    last: int
    role: Role
    status: OfficeStatus
    countries: tuple[str, ...]  # one, or for a plural as many as it names
    body: str | None  # the kind of body that the office heads or serves
    plural: bool
    bare: bool  # nothing completes the head: "министр", "президент"
    posted: str | None = None  # where an envoy serves ("посол Казахстана в Кыргызстане")
    under: Role | None = None  # the office that it serves, of which a state has one ("помощник президента")
    model: Title | None = None  # the title meant by words that only point to one ("на этом посту")

    @property
    def country(self) -> str | None:
        """The state of the office, as far as the title's own words say."""
        return self.countries[0] if self.countries else None


def find_titles(analysis: Analysis, states: Mapping[int, StateMention]) -> tuple[Title, ...]:
    """All titles in order of the text; one inside another's completion is left out."""
    rules = office_rules()
    deputies = office_words().deputy
    found = []
    for token in analysis.tokens:
        if token.pos in _NEVER_HEADS and not _taken_for_participle(token):
            continue
        if token.lemma in deputies:
            title = _deputy(analysis.tokens, token, states)
        elif _head_of(token.lower, token.lemma)[0] in rules:
            title = _title_at(analysis.tokens, token, states, rules)
        else:
            continue
        if title is not None:
            found.append(title)
    return _without_covered(found)


def _without_covered(titles: Sequence[Title]) -> tuple[Title, ...]:
    """Titles within the completion of another go: "Председатель Кабинета Министров" speaks of no ministers."""
    kept: list[Title] = []
    reached = -1
    for title in titles:
        if title.head > reached:
            kept.append(title)
            reached = title.last
        elif title.role in office_words().leading and kept[-1].under is None and not title.plural:
            kept[-1] = replace(kept[-1], under=title.role)
    return tuple(kept)


@lru_cache(maxsize=50_000)  # forms of words: a year's reports have fewer
def _head_of(lower: str, lemma: str) -> tuple[str, Role | None, OfficeStatus]:
    """The head noun in a word that may also hold a deputy ("замминистра") or a former ("экс-премьер")."""
    words = office_words()
    if lower.startswith(_BEGINNINGS):  # asked first: few words do
        for beginning, head in words.deputies:
            if lower.startswith(beginning):
                return head, "deputy_minister", "current"
        for beginning, head in words.formers:
            if lower.startswith(beginning):
                return head, None, "former"
    return words.lemmas.get(lemma, lemma), None, "current"


def _title_at(
    tokens: Sequence[Token],
    token: Token,
    states: Mapping[int, StateMention],
    rules: Mapping[str, tuple[OfficeRule, ...]],
) -> Title | None:
    head, deputy, status = _head_of(token.lower, token.lemma)
    candidates = rules.get(head)
    if candidates is None or (token.index in states and states[token.index].form != "demonym"):
        return None
    first, modifiers, before = modifiers_of(tokens, token, states)
    last, completion, after, posted = completion_of(tokens, token, states)
    countries = after or before
    state = countries[0] if countries else None
    rule = next((rule for rule in candidates if rule.fits(completion, modifiers, state)), None)
    if rule is None:
        return None
    role: Role = rule.role
    countries = countries or _of_words(tokens, token, last, envoy=role in _ENVOYS)
    countries = tuple(dict.fromkeys(map(whole_of, countries)))  # who heads an organ of a union is the union's
    state = countries[0] if countries else None
    if role == "president" and state in organisations_by_code():
        role = "head_of_body"  # "президент Всемирного банка"
    if role == "governor" and head in _OF_TOWNS and _names_town(tokens, token, last):
        role = "mayor"
    if role == "head_of_body" and not completion and head == "председатель" and _of_parliament(tokens, first):
        role = "speaker"
    if deputy is not None:
        role = deputy_of(role)
    if status == "current":
        status = status_of(modifiers, head if deputy is None else "", tokens, first)
    return Title(
        first=first,
        head=token.index,
        last=last,
        role=role,
        status=status,
        countries=countries,
        body=rule.body,
        plural=is_plural(tokens, token, states),
        bare=not completion and not countries,
        posted=posted,
    )


_PARLIAMENT_REACH = 14  # tokens before "председатель" in which the parliament is named


def _of_parliament(tokens: Sequence[Token], first: int) -> bool:
    """ "Делегация Милли Меджлиса, которую возглавляет первый заместитель председателя X"."""
    start = max(tokens[first].sentence.tokens[0].index, first - _PARLIAMENT_REACH)
    before = tokens[start:first]
    if not any(token.lemma in ("возглавлять", "возглавить", "возглавляемый") for token in before[-_LED:]):
        return False
    words = [token.text for token in before]
    found = (match_body_name(words, at) for at, word in enumerate(words) if word[0].isupper())
    return any(body is not None and body[0].kind == "parliament" for body in found)


_LED = 4  # tokens from "возглавляет" to the title


_OF_TOWNS = frozenset(("аким", "хоким", "хаким", "хяким"))  # the heads of regions and of towns are called so alike


def _names_town(tokens: Sequence[Token], head: Token, last: int) -> bool:
    words = [token.text for token in tokens[head.index + 1 : last + 1]]
    found = match_places(words, 0) if words else None
    return found is not None and found.place.kind == "town"


_ENVOYS = frozenset(("ambassador", "consul", "special_envoy"))


def _of_words(tokens: Sequence[Token], head: Token, last: int, *, envoy: bool) -> tuple[str, ...]:
    """The state of a body, region or town inside a title; the town of an envoy is where he serves."""
    words = [token.text for token in tokens[head.index + 1 : last + 1]]
    for start, word in enumerate(words):
        if not word[0].isupper():
            continue
        body = match_body_name(words, start)
        code = body[0].country if body is not None else None
        if code is None and not envoy:
            place = match_places(words, start)
            code = place.country if place is not None else region_of_adjective(tokens[head.index + 1 + start].lemma)
        if code is not None and (code in states_by_code() or code in organisations_by_code()):
            return (code,)
    return ()


def deputy_of(role: Role) -> Role:
    """The role of a deputy; of those that have none in the vocabulary, an official."""
    name = f"deputy_{role}"
    return name if name in _DEPUTY_ROLES else "official"  # type: ignore[return-value]


_DEPUTY_ROLES = frozenset(role for role in get_args(Role) if role.startswith("deputy_"))


def _deputy(tokens: Sequence[Token], token: Token, states: Mapping[int, StateMention]) -> Title | None:
    """ "Заместитель" and the title that follows it, in the genitive."""
    rules = office_rules()
    for index in range(token.index + 1, min(token.index + 4, len(tokens))):
        inner = tokens[index]
        if inner.lower == "." or (inner.pos in ("ADJ", "X") and inner.lemma not in rules):
            continue  # "зам. министра", "заместитель Генерального секретаря"
        title = _title_at(tokens, inner, states, rules)
        if title is None:
            return None
        first, modifiers, before = modifiers_of(tokens, token, states)
        return replace(
            title,
            first=first,
            head=token.index,
            role=deputy_of(title.role),
            status=status_of(modifiers, "заместитель", tokens, first),
            countries=title.countries or before,
            plural=token.plural,
            bare=False,
        )
    return None


def _taken_for_participle(token: Token) -> bool:
    """Whether the tagger took a noun for a participle ("эмира шейха X"): it ends as none does."""
    return token.feats.get("VerbForm") == "Part" and not token.lemma.endswith(("ый", "ий", "ть", "ться"))


_NEVER_HEADS = frozenset(("VERB", "ADV", "PUNCT", "ADP", "CCONJ", "SCONJ", "PRON", "DET", "NUM", "PART", "AUX"))
