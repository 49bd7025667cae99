"""States, regions, towns and sites that the report names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from elchi.knowledge.body_heads import body_hints
from elchi.knowledge.domestic import domestic_words
from elchi.knowledge.offices import office_rules
from elchi.knowledge.places import PlaceMatch, match_places, places
from elchi.knowledge.states import state_name
from elchi.language.analysis import Analysis, Name, Token
from elchi.model import Mention, Place
from elchi.reading.body_scan import CLOSING, OPENING
from elchi.reading.phrases import join, unlisted_nominative
from elchi.reading.states import StateMention, is_currency

_CURRENCY = frozenset(("доллар", "евро"))
_TIME = frozenset(("время", "саммит", "декларация"))


@dataclass(frozen=True, slots=True)
class _Named:
    first: int
    last: int
    name: str
    country: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class _Scan:
    tokens: Sequence[Token]
    words: Sequence[str]
    states: Mapping[int, StateMention]
    ends: Mapping[int, int]  # the first token of the name of a person or body, by each token that it covers
    people: frozenset[str]  # words that name people somewhere in the report


def find_places(
    analysis: Analysis,
    states: Mapping[int, StateMention],
    people: Sequence[tuple[int, int]],
    bodies: Sequence[tuple[int, int]],
) -> tuple[tuple[Place, ...], dict[int, Place]]:
    """All places, in the order in which they are first named, and the place of each token index.

    `people` and `bodies` are stretches of tokens (inclusive) that name them: a place inside is not one by itself,
    only the state that ends the name of a body is ("МИД Казахстана").
    """
    words = [token.text for token in analysis.tokens]
    ends = {index: first for first, last in (*bodies, *people) for index in range(first, last + 1)}
    names = frozenset(words[index] for first, last in people for index in range(first, last + 1))
    scan = _Scan(analysis.tokens, words, states, ends, names)
    grouped: dict[tuple[str, str | None], list[_Named]] = {}
    for named in _joined(sorted(_all_named(scan, analysis), key=lambda found: found.first)):
        grouped.setdefault((_core(named.name), named.country), []).append(named)
    found: list[Place] = []
    at: dict[int, Place] = {}
    for number, mentions in enumerate(grouped.values(), 1):
        spans = [(analysis.tokens[named.first].start, analysis.tokens[named.last].end) for named in mentions]
        place = Place(
            id=f"l{number}",
            name=_name_of(mentions),
            country=mentions[0].country,
            mentions=tuple(Mention(start=start, end=end) for start, end in spans),
            rule=mentions[0].rule,
        )
        found.append(place)
        at.update({index: place for named in mentions for index in range(named.first, named.last + 1)})
    return tuple(found), at


def _name_of(mentions: Sequence[_Named]) -> str:
    """What a place is called: without the noun of a region or site where one mention has none."""
    bare = (named.name for named in mentions if _core(named.name) == named.name.casefold())
    return next(bare, mentions[0].name)


def _joined(found: Sequence[_Named]) -> Iterator[_Named]:
    """The same with the state of a place wherever one of its mentions tells it."""
    told = {_core(named.name): named.country for named in found if named.country}
    for named in found:
        yield named if named.country else replace(named, country=told.get(_core(named.name)))


def _core(name: str) -> str:
    """What is the same for all names of a place: "КПП «Гулбахор»" is "пункт «Гулбахор»", "провинция X" is "X"."""
    start, end = name.find("«"), name.rfind("»")
    noun, _, own = name.partition(" ")
    if noun in domestic_words().regions and own:
        return own.casefold()
    return (name[start + 1 : end] if 0 < start < end else name).casefold()


def _all_named(scan: _Scan, analysis: Analysis) -> Iterator[_Named]:
    done = -1
    taken: set[int] = set()
    small = _small_words()
    for index, token in enumerate(scan.tokens):
        if index <= done or not (token.text[0].isupper() or token.lemma in small):
            continue
        found = _site(scan, index) or _state(scan, index) or _listed(scan, index)
        if found is not None:
            done = found.last
            taken.update(range(found.first, found.last + 1))
            yield found
        elif index in scan.states:
            done = scan.states[index].last
            taken.update(range(index, done + 1))
    for name in analysis.names:
        first = name.tokens[0].index
        if first and is_currency(analysis.tokens, first):
            continue
        if name.kind == "LOC" and not any(token.index in taken or token.index in scan.ends for token in name.tokens):
            yield from _unlisted(scan, name)


@cache
def _small_words() -> frozenset[str]:
    """Words with a small letter that a place may begin with: nouns of sites, "область Абай"."""
    listed = (place.name.split()[0] for place in places() if place.name[0].islower())
    return body_hints().sites.union(listed)


def _state(scan: _Scan, index: int) -> _Named | None:
    """A state by its name; also the one that ends the name of a body."""
    state = scan.states.get(index)
    if state is None or state.first != index or state.form not in ("name", "abbreviation"):
        return None
    start = scan.ends.get(index)
    if start is not None and (start >= index or scan.words[start].isascii()):
        return None
    if index and scan.tokens[index - 1].lemma in _CURRENCY:
        return None
    return _Named(state.first, state.last, state_name(state.code), state.code, "place.state")


def _listed(scan: _Scan, index: int) -> _Named | None:
    """A town, region or water of the tables; the network may know more words of its name."""
    if index in scan.ends or not scan.words[index][0].isalpha():
        return None
    name = scan.tokens[index].name
    if name is not None and name.kind == "LOC" and name.tokens[0].index == index:
        for at in range(index, min(name.tokens[-1].index, index + 2) + 1):
            match = match_places(scan.words, at)
            if match is None or at + match.size - 1 > name.tokens[-1].index:
                continue
            if at == index:
                return _of_match(index, match)
            tokens = scan.tokens[index : at + match.size]
            if all(token.pos == "ADJ" for token in scan.tokens[index:at]):
                return _Named(index, tokens[-1].index, unlisted_nominative(tokens), match.country, "place.part")
    match = match_places(scan.words, index)
    return _of_match(index, match) if match is not None and _is_place(scan, index, match) else None


def _of_match(index: int, match: PlaceMatch) -> _Named:
    return _Named(index, index + match.size - 1, match.name, match.country, "place.table")


def _is_place(scan: _Scan, index: int, match: PlaceMatch) -> bool:
    """Whether words that may name a place do so here: the network may take them for a person's or a body's name."""
    token = scan.tokens[index]
    if token.pos in ("ADV", "VERB", "CCONJ", "PART") and token.name is None:
        return False
    if token.name is None or token.name.kind != "PER":
        return not match.place.cautious or token.name is not None or _after_preposition(scan, index)
    return len(token.name.tokens) == match.size and (not match.place.cautious or _after_preposition(scan, index))


def _after_preposition(scan: _Scan, index: int) -> bool:
    return index > 0 and scan.tokens[index - 1].lower in ("в", "во", "из", "до", "город", "города", "городе")


def _site(scan: _Scan, index: int) -> _Named | None:
    """A site: a noun of sites with the name behind it, or with an adjective before it ("Камбаратинская ГЭС-1")."""
    token = scan.tokens[index]
    noun = token.lower.split("-")[0] if token.text.isupper() or "-" in token.text else token.lemma
    if noun not in body_hints().sites or index in scan.ends or token.plural:
        return None
    following = _quoted(scan, index + 1) or _bare(scan, index + 1, short=token.text.isupper())
    if following is not None:
        first, last = following
        match = match_places(scan.words, first)
        whole = match is not None and match.size == last - first + 1
        name = join(scan.tokens[first : last + 1], scan.words[first : last + 1])
        if match is not None and whole:
            name = match.name
        end = last + 1 if scan.words[first - 1] in OPENING else last
        if token.text.isupper() or not whole:
            shown = f"«{name}»" if end > last else name
            name = f"{_noun(scan, token)} {shown}"
        country = match.country if match is not None and whole else _region_behind(scan, end)
        return _Named(index, end, name, country, "place.site")
    before = scan.tokens[index - 1] if index else None
    if before is None or before.pos != "ADJ" or not before.text[0].isupper() or before is token.sentence.tokens[0]:
        return None
    if before.sentence is not token.sentence or index - 1 in scan.states or index - 1 in scan.ends:
        return None
    return _Named(index - 1, index, unlisted_nominative(scan.tokens[index - 1 : index + 1]), None, "place.site")


def _noun(scan: _Scan, token: Token) -> str:
    before = scan.tokens[token.index - 1] if token.index else None
    if token.lemma == "пропуск" and before is not None and before.lemma == "пункт":
        return "пункт пропуска"
    return token.text if token.text.isupper() else token.lemma


def _region_behind(scan: _Scan, last: int) -> str | None:
    """The state of the region in "КПП «Сарчашма» в Согдийской области"."""
    if last + 2 >= len(scan.tokens) or scan.tokens[last + 1].lower not in ("в", "во"):
        return None
    match = match_places(scan.words, last + 2)
    return match.country if match is not None else None


def _quoted(scan: _Scan, index: int) -> tuple[int, int] | None:
    """The tokens between the marks that open here."""
    if index + 1 >= len(scan.tokens) or scan.words[index] not in OPENING or not scan.words[index + 1][0].isupper():
        return None
    for last in range(index + 2, min(index + 9, len(scan.tokens))):
        if scan.words[last] in CLOSING and scan.tokens[last].start == scan.tokens[last - 1].end:
            return index + 1, last - 1
    return None


def _bare(scan: _Scan, index: int, *, short: bool) -> tuple[int, int] | None:
    """A name right after an abbreviation ("КПП Кичи-Капка")."""
    if not short or index >= len(scan.tokens) or index in scan.ends or index in scan.states:
        return None
    token = scan.tokens[index]
    if not token.text[0].isupper() or token.text.isupper() or token.sentence is not scan.tokens[index - 1].sentence:
        return None
    return (index, index) if token.pos in ("PROPN", "NOUN", "X") else None


def _unlisted(scan: _Scan, name: Name) -> Iterator[_Named]:
    """What the network calls a place and no table knows, with the state that stands beside it."""
    first, last = name.tokens[0], name.tokens[-1]
    if first.lemma in office_rules() or not first.text[0].isupper() or last.lemma in _TIME:
        return
    if last.sentence is not first.sentence or first.text in scan.people or first.pos == "NUM":
        return  # "четыре провинции"
    if len(first.text) < 2 or (first.pos == "ADJ" and len(name.tokens) == 1) or first.pos in ("VERB", "ADV"):
        return
    yield _Named(first.index, last.index, unlisted_nominative(name.tokens), _state_beside(scan, name), "place.seen")


def _state_beside(scan: _Scan, name: Name) -> str | None:
    """ "В таджикском Бустоне", "Хайрабад в Афганистане", "Чуйская область Кыргызстана"."""
    before = scan.states.get(name.tokens[0].index - 1)
    if before is not None and before.form == "adjective":
        return before.code
    after = name.tokens[-1].index + 1
    if after < len(scan.tokens) and scan.words[after] in ("(", ","):
        after += 1
    state = scan.states.get(after)
    if state is None or state.form not in ("name", "abbreviation") or scan.tokens[after].case not in ("Gen", "", "Nom"):
        return None
    if scan.words[after - 1] == "," or scan.tokens[after].sentence is not name.tokens[0].sentence:
        return None
    return state.code if scan.tokens[after].case == "Gen" or scan.words[after - 1] == "(" else None
