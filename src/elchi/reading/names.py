"""Names of people in the text, and which of them are one person by name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from elchi.knowledge.body_heads import match_body_name
from elchi.knowledge.names import not_a_person_before
from elchi.knowledge.offices import office_rules
from elchi.knowledge.places import match_places
from elchi.knowledge.states import match_capitals
from elchi.language import is_known_name, is_only_surname, is_surname, latin_name, nominative_name
from elchi.language.analysis import Analysis, Token
from elchi.reading.states import StateMention

_PARTS = 4  # of one name at most
_FULL = 2  # words of a name in full
_LONG_ENOUGH = 5  # letters; shorter surnames are too much like other words
_OF_A_FATHER = ("улы", "уулу", "кызы", "гызы", "оглы", "оглу")  # "Айдос" + "Конысбекулы X" are one name
_ENDINGS = 3  # letters that a case may change at the end of a name


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name where it stands: its tokens' indexes, its words without initials, and its initials."""

    first: int
    last: int
    words: tuple[str, ...]  # as they stand, ё as е, lower case
    initials: tuple[str, ...]
    gender: str  # UD's "Masc", "Fem" or ""

    @property
    def full(self) -> bool:
        """Whether it says more than a surname or a given name alone."""
        return len(self.words) + len(self.initials) > 1


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """All names that are one person's; `name` is the fullest, in the nominative."""

    name: str
    latin: str
    gender: str
    mentions: tuple[PersonName, ...]


def find_names(
    analysis: Analysis, states: Mapping[int, StateMention], after_titles: Sequence[int]
) -> tuple[PersonName, ...]:
    """The names of people in order of the text; "имени Токтогула" and the like are names of other things.

    The network misses some: capitalised words right after a title of office (`after_titles` holds the token indexes)
    are a name, and so is the surname of someone named in full elsewhere.
    """
    found: dict[int, PersonName] = {}
    for tokens in _spans(analysis):
        if not _belongs_to_a_thing(analysis.tokens, tokens[0].index):
            for part in _split(_without_title(_without_states(tokens, states))):
                mention = _person_name(part)
                if mention.words and not _names_a_place(analysis.tokens, part, states):
                    found[mention.first] = mention
    taken = {index for name in found.values() for index in range(name.first, name.last + 1)}
    for start in after_titles:
        tokens = [] if start in taken else _capitalised(analysis.tokens, start, states)
        if tokens:
            found[start] = _person_name(tokens)
            taken.update(token.index for token in tokens)
    for mention in _missed_surnames(analysis.tokens, list(found.values()), taken, states):
        found[mention.first] = mention
    return tuple(found[first] for first in sorted(found))


def _without_states(tokens: Sequence[Token], states: Mapping[int, StateMention]) -> Sequence[Token]:
    """The network takes abbreviations before a name into it: "председатель НС РА О.Абгарян"."""
    first = 0
    while first < len(tokens) - 1 and tokens[first].index in states and tokens[first].text.isupper():
        first += 1
    if len(tokens) - first > _FULL and tokens[first].index in states:
        first += 1  # "посол в Японии X Y"
    return tokens[first:]


def _without_title(tokens: Sequence[Token]) -> Sequence[Token]:
    """The network takes the title into some names ("Президента Лола Назарзода"), and some common nouns for names."""
    first = 0
    while first < len(tokens) and tokens[first].lemma in office_rules():
        first += 1
    words = [token.text for token in tokens[first:]]
    body = match_body_name(words, 0) if words else None
    place = match_places(words, 0) if len(words) > _FULL else None
    if body is not None:
        first += body[1]  # "спикер Мажилиса X", and "Милли Меджлис" alone
    elif place is not None and place.place.kind == "town" and not is_known_name(words[0]):
        first += place.size  # "правления порта Актау X Y"
    if len(tokens) - first == 1 and tokens[first].pos in ("NOUN", "ADJ") and not is_surname(tokens[first].text):
        return ()
    return tokens[first:]


def _names_a_place(tokens: Sequence[Token], name: Sequence[Token], states: Mapping[int, StateMention]) -> bool:
    """The network takes some towns and states for people."""
    if len(name) > 1:
        return False
    words = [token.text for token in name]
    if name[0].index in states or match_capitals(words, 0) is not None:
        return True
    return match_places(words, 0) is not None and not is_known_name(words[0])


def _capitalised(tokens: Sequence[Token], start: int, states: Mapping[int, StateMention]) -> list[Token]:
    """Two or three capitalised words from `start` on that the network has not named, as a name would stand."""
    found: list[Token] = []
    for token in tokens[start : start + 3]:
        if token.sentence is not tokens[start].sentence or token.index in states:
            break
        if token.name is not None or not token.text.istitle() or token.pos not in ("PROPN", "NOUN", "X"):
            break
        found.append(token)
    return found if len(found) > 1 else []


def _missed_surnames(
    tokens: Sequence[Token], names: Sequence[PersonName], taken: set[int], states: Mapping[int, StateMention]
) -> Iterator[PersonName]:
    surnames = {word for name in names if len(name.words) > 1 for word in name.words[-1:] if len(word) > _LONG_ENOUGH}
    beginnings = {word[:4] for word in surnames}
    for token in tokens:
        if token.pos != "PROPN" or token.lower[:4] not in beginnings or not token.text[0].isupper():
            continue
        if token.index in taken or token.index in states:
            continue
        other = token.name is not None and (token.name.kind != "LOC" or len(token.name.tokens) > 1)
        if not other and any(same_word(token.lower, w) for w in surnames):
            yield _person_name([token])


def _spans(analysis: Analysis) -> Iterator[Sequence[Token]]:
    """The network's names of people; two side by side in one case are one name that it cut."""
    last: list[Token] = []
    for name in analysis.names:
        if name.kind != "PER":
            continue
        follows = bool(last) and last[-1].index + 1 == name.tokens[0].index and len(last) + len(name.tokens) <= _PARTS
        goes_on = follows and last[-1].sentence is name.tokens[0].sentence
        if goes_on and (last[-1].case == name.tokens[0].case or name.tokens[0].lower.endswith(_OF_A_FATHER)):
            last = [*last, *name.tokens]
            continue
        if last:
            yield last
        last = list(name.tokens)
    if last:
        yield last


def _belongs_to_a_thing(tokens: Sequence[Token], first: int) -> bool:
    before = first - 1
    return before >= 0 and tokens[before].lemma in not_a_person_before()


def _split(tokens: Sequence[Token]) -> list[Sequence[Token]]:
    """One span of two people in different cases ("пресс-секретарь Мадьярова Азамат Сеитов") is cut in two."""
    if not tokens:
        return []
    cases = [token.case for token in tokens if token.text[0].isalpha() and len(token.text) > 1]
    words = [token for token in tokens if token.text[0].isalpha() and len(token.text) > 1]
    if len(words) < 3:
        return [tokens]
    for cut in range(1, len(words) - 1):
        if words[cut].lower.endswith(_OF_A_FATHER):
            continue
        left, right = set(cases[:cut]), set(cases[cut:])
        whole = cut >= _FULL and len(words) - cut >= _FULL  # "с X-ым Y-ым Z и W": two full names in two cases
        if len(left) == len(right) == 1 and left != right and (whole or left == {"Gen"}) and right <= _CASES:
            place = tokens.index(words[cut])
            return [tokens[:place], tokens[place:]]
    return [tokens]


_FULL = 2  # words of a full name
_CASES = frozenset(("Nom", "Ins", "Dat"))


def _person_name(tokens: Sequence[Token]) -> PersonName:
    words, initials, gender = [], [], ""
    for token in tokens:
        if not token.text[0].isalpha() or token.pos in ("PRON", "VERB", "ADP"):
            continue
        if len(token.text) == 1:
            initials.append(token.lower)
            continue
        words.append(token.lower)
        gender = gender or token.feats.get("Gender", "")
    return PersonName(tokens[0].index, tokens[-1].index, tuple(words), tuple(initials), gender)


def same_word(left: str, right: str) -> bool:
    """Whether two words of names are one up to a case ending."""
    if left == right:
        return True
    shared = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        shared += 1
    return (
        shared >= 2
        and len(left) - shared <= _ENDINGS
        and len(right) - shared <= _ENDINGS
        and shared >= max(2, min(len(left), len(right)) - 2)
    )


def same_person(left: PersonName, right: PersonName) -> bool:
    """Whether two full names can be one person's: the shorter one's words are the longer one's, initials fit."""
    short, long = (left, right) if len(left.words) <= len(right.words) else (right, left)
    unmatched = list(long.words)
    for word in short.words:
        match = next((other for other in unmatched if same_word(word, other)), None)
        if match is None:
            return False
        unmatched.remove(match)
    return all(any(word.startswith(initial) for word in unmatched + list(long.initials)) for initial in short.initials)


class _Group:
    """The mentions of one person; a name is held against each spelling of theirs once, not against each mention."""

    def __init__(self) -> None:
        self.names: list[PersonName] = []
        self.spellings: dict[tuple[tuple[str, ...], tuple[str, ...]], PersonName] = {}
        self.roles: set[str] = set()

    def add(self, name: PersonName, roles: Sequence[str]) -> None:
        self.names.append(name)
        self.spellings.setdefault((name.words, name.initials), name)
        self.roles.update(roles)

    def fits(self, name: PersonName) -> bool:
        return any(same_person(name, other) for other in self.spellings.values())


def group_names(
    analysis: Analysis, names: Sequence[PersonName], roles: Mapping[int, tuple[str, ...]]
) -> tuple[NamedPerson, ...]:
    """People by name: full names first, then surnames alone, each to the person last named so before it.

    `roles` gives the offices that stand beside a name, by its first token: "президент Жапаров" is not the namesake
    who heads the government.
    """
    beside = {name.first: roles.get(name.first, ()) for name in names}
    groups: list[_Group] = []
    for name in sorted((name for name in names if name.full), key=lambda name: -len(name.words)):
        group = next((group for group in groups if group.fits(name)), None) or _by_given_name(
            groups, name, beside[name.first]
        )
        if group is None:
            groups.append(group := _Group())
        group.add(name, beside[name.first])
    for name in names:
        if name.full:
            continue
        fitting = [group for group in groups if group.fits(name)]
        wanted = beside[name.first]
        agreeing = [group for group in fitting if not group.roles.isdisjoint(wanted)]
        if fitting:
            group = max(agreeing or fitting, key=lambda group: _nearness(group.names, name))
        else:
            groups.append(group := _Group())
        group.add(name, wanted)
    people = [_named_person(analysis, sorted(group.names, key=lambda name: name.first)) for group in groups]
    return tuple(sorted(people, key=lambda person: person.mentions[0].first))


_PATRONYMIC = re.compile(r"(?:[оеё]вич|[оеё]вн|[иы]чн)(?:[аеуы]|ем|ой)?$")


def _by_given_name(groups: Sequence[_Group], name: PersonName, roles: Sequence[str]) -> _Group | None:
    """Whom a given name and a patronymic mean: the only one named in full who has that given name."""
    if len(name.words) != _FULL or name.initials or roles or not _PATRONYMIC.search(name.words[1]):
        return None
    if is_only_surname(name.words[1]):
        return None
    fitting = [group for group in groups if any(same_word(name.words[0], words[0]) for words, _ in group.spellings)]
    return fitting[0] if len(fitting) == 1 else None


def _nearness(group: Sequence[PersonName], name: PersonName) -> tuple[int, int]:
    """The latest mention before a name beats any after it."""
    before = [other.first for other in group if other.first < name.first]
    if before:
        return 1, max(before)
    return 0, -min(other.first for other in group)


def _named_person(analysis: Analysis, mentions: Sequence[PersonName]) -> NamedPerson:
    fullest = max(mentions, key=lambda name: (len(name.words), -len(name.initials)))
    words = len(fullest.words)
    witnesses = tuple(_tokens(analysis, mention) for mention in mentions)
    best = next(
        (m for m in mentions if len(m.words) == words and _in_nominative(analysis, m)),
        fullest,
    )
    name = nominative_name(_tokens(analysis, best), witnesses)
    gender = next((mention.gender for mention in mentions if mention.gender), "")
    return NamedPerson(name, latin_name(name), gender, tuple(mentions))


def _in_nominative(analysis: Analysis, name: PersonName) -> bool:
    return all(token.case in ("Nom", "") for token in _tokens(analysis, name))


def _tokens(analysis: Analysis, name: PersonName) -> Sequence[Token]:
    return analysis.tokens[name.first : name.last + 1]
