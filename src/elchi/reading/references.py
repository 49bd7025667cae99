"""To whom words refer: names, titles, nouns and pronouns followed through the text in its order."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from elchi.knowledge.anaphora import anaphora
from elchi.knowledge.names import courtesies
from elchi.knowledge.speech import speech_words
from elchi.language.analysis import Analysis, Token
from elchi.reading.people import KnownPerson
from elchi.reading.states import StateMention
from elchi.reading.syntax import clause_head, subject_of
from elchi.reading.titles import Title

ReferenceForm = Literal["name", "title", "pronoun", "group"]

# Offices that a report may speak of without naming the holder, and that are worth keeping so.
UNNAMED_ROLES = frozenset(
    [
        "president",
        "head_of_government",
        "foreign_minister",
        "defence_minister",
        "minister",
        "speaker",
        "monarch",
        "ambassador",
        "security_council_secretary",
        "head_of_administration",
        "deputy_head_of_government",
        "deputy_foreign_minister",
        "deputy_minister",
        "governor",
        "mayor",
        "consul",
        "special_envoy",
        "deputy_governor",
        "deputy_defence_minister",
        "head_of_body",
    ]
)

# Offices that each of two states has one of, so that a plural speaks of the other side's holder as well.
PAIRED_ROLES = frozenset(("president", "head_of_government", "foreign_minister", "speaker", "defence_minister"))


@dataclass(frozen=True, slots=True)
class Reference:
    """Words (token indexes, inclusive) that refer to people, or to an office whose holder is not named."""

    first: int
    head: int
    last: int
    form: ReferenceForm
    people: tuple[int, ...] = ()
    office: Title | None = None  # the holder is not named
    countries: tuple[str, ...] = ()  # of the offices without a named holder


@dataclass(frozen=True, slots=True)
class _Before:
    """What has been said up to a point: people in the order of mention, the latest last."""

    people: tuple[KnownPerson, ...]
    seen: list[int]  # indexes of people, the latest last
    subjects: list[int]
    speakers: list[int]  # subjects of verbs of speech
    visitors: list[int]  # who came, or was received
    sentences: dict[int, int]  # by person, the sentence of the last mention
    at: dict[int, tuple[int, ...]]  # by the token index of each word of a reference

    def acting(self, fits: Callable[[KnownPerson], bool]) -> KnownPerson | None:
        """The last one of the few latest subjects that fits: who acts is spoken of on, not whom he met or named."""
        return next((self.people[index] for index in reversed(self.subjects[-_FEW:]) if fits(self.people[index])), None)

    def latest(self, fits: Callable[[KnownPerson], bool]) -> KnownPerson | None:
        """The last person mentioned that fits; else the first one named later."""
        for index in reversed(self.seen):
            if fits(self.people[index]):
                return self.people[index]
        return next((person for person in self.people if fits(person)), None)


_FEW = 4  # subjects back, within which "глава государства" means the one who acts


def find_references(
    analysis: Analysis,
    states: Mapping[int, StateMention],
    titles: Sequence[Title],
    people: Sequence[KnownPerson],
    sides: Sequence[str],
    quoted: frozenset[int],
) -> tuple[Reference, ...]:
    """All references to people and unnamed office-holders, in order; `quoted` are the tokens of direct speech."""
    named = {mention.first: (mention, person) for person in people for mention in person.named.mentions}
    held = _holders(people)
    by_head = {title.head: title for title in titles}
    before = _Before(tuple(people), [], [], [], [], {}, {})
    found: list[Reference] = []
    table = anaphora()
    nouns, pronouns = table.anyone | table.people | table.nouns.keys(), table.masculine | table.feminine
    for token in analysis.tokens:
        reference = None
        if token.index in named:
            mention, person = named[token.index]
            reference = Reference(mention.first, mention.first, mention.last, "name", (person.index,))
        elif token.index in by_head:
            reference = _by_title(by_head[token.index], held, before, sides, quoted=token.index in quoted)
        elif token.lower == "они" and token.index not in quoted:
            reference = _they(token, before)
        elif (token.lemma in nouns or token.lower in pronouns) and token.index not in quoted:
            reference = _by_noun(analysis.tokens, token, states, before) or _by_pronoun(token, before)
        if reference is not None:
            found.append(reference)
            _remember(before, reference, analysis.tokens)
    return tuple(found)


def _holders(people: Sequence[KnownPerson]) -> dict[int, tuple[int, ...]]:
    """The people beside each title that names its holders, by the token index of its head."""
    held: dict[int, tuple[int, ...]] = {}
    for person in people:
        for office in person.offices:
            for title in office.titles:
                held[title.head] = tuple(dict.fromkeys((*held.get(title.head, ()), person.index)))
    return held


def _remember(before: _Before, reference: Reference, tokens: Sequence[Token]) -> None:
    before.seen.extend(reference.people)
    before.at.update(dict.fromkeys(range(reference.first, reference.last + 1), reference.people))
    token = tokens[reference.head]
    before.sentences.update(dict.fromkeys(reference.people, token.sentence.index))
    while token.relation in ("appos", "flat", "flat:name", "nmod") and token.head is not None:
        token = token.head
    if _visits(token):
        before.visitors.extend(reference.people)
    if token.relation.startswith("nsubj") and len(reference.people) == 1:
        before.subjects.extend(reference.people)
        if token.head is not None and token.head.lemma in speech_words().says:
            before.speakers.extend(reference.people)


def _visits(token: Token) -> bool:
    """Whether a sentence tells of its subject's coming, or of its object's being received."""
    verb = token.head.lemma if token.head is not None else ""
    if token.relation.startswith("nsubj"):
        return verb in anaphora().arrives
    return token.relation == "obj" and verb in anaphora().receives


def _by_title(
    title: Title, held: Mapping[int, tuple[int, ...]], before: _Before, sides: Sequence[str], *, quoted: bool
) -> Reference | None:
    if title.head in held:
        return Reference(title.first, title.head, title.last, "title", held[title.head])
    roles = anaphora().roles.get(title.role, frozenset((title.role,)))
    if title.plural:
        return _group(title, roles, before, sides)
    if title.status == "current":
        leads = title.role == "president" and not title.countries
        person = before.acting(lambda known: known.holds(roles)) if leads else None
        person = person or before.latest(lambda known: known.holds(roles, title.country))
        if person is not None and not (quoted and title.bare):
            return Reference(title.first, title.head, title.last, "title", (person.index,))
    if title.countries and title.role in UNNAMED_ROLES:
        return Reference(title.first, title.head, title.last, "title", (), title, title.countries[:1])
    return None


def _group(title: Title, roles: frozenset[str], before: _Before, sides: Sequence[str]) -> Reference | None:
    """ "Президенты", "главы МИД двух стран": all who hold the office, and the unnamed holder of a side without one."""
    countries = title.countries or (tuple(sides) if len(sides) == 2 else ())
    group = [
        person for person in before.people if person.holds(roles) and (not countries or person.country in countries)
    ]
    held = {person.country for person in group}
    told = len(title.countries) > 1 or title.role in PAIRED_ROLES
    missing = tuple(country for country in countries if country not in held and told)
    if not group and len(title.countries) > 1 and title.role in UNNAMED_ROLES:
        return Reference(title.first, title.head, title.last, "group", (), title, title.countries)  # "послы A и B"
    if not group and title.role == "speaker" and title.country is not None:
        return Reference(title.first, title.head, title.last, "title", (), title, title.countries)  # of both houses
    if not group or len(group) + len(missing) < 2 or title.role not in UNNAMED_ROLES:
        return None
    people = tuple(person.index for person in group)
    office = title if missing and len(countries) > 1 else None
    if office is None and len(group) < 2:
        return None
    return Reference(title.first, title.head, title.last, "group", people, office, missing if office else ())


def _by_noun(
    tokens: Sequence[Token], token: Token, states: Mapping[int, StateMention], before: _Before
) -> Reference | None:
    """ "Казахстанский дипломат", "лидер": a noun that points to the last fitting person."""
    table = anaphora()
    if token.plural:
        if token.lemma in table.people and len(set(before.seen)) >= 2:
            return Reference(token.index, token.index, token.index, "group", _last_two(before))
        return None
    roles = table.nouns.get(token.lemma)
    if roles is None and token.lemma not in table.anyone:
        return None
    state = states.get(token.index - 1)
    country = state.code if state is not None and state.form == "adjective" else None
    if country is not None and token.lemma in table.counterparts:
        return _colleague(tokens, token, country, before)
    if roles is None:
        person = (_visitor(before, country) if token.lemma in table.guests else None) or _counterpart(before)
    else:
        person = before.latest(lambda known: known.holds(roles, country))
        if person is not None and person.index not in before.seen:
            person = None
    if person is None:
        return None
    first = token.index - 1 if country else token.index
    return Reference(first, token.index, token.index, "title", (person.index,))


def _colleague(tokens: Sequence[Token], token: Token, country: str, before: _Before) -> Reference | None:
    """ "Со своим узбекским коллегой": who holds the same office there, or that office where nobody is named."""
    following = next((one for one in tokens[token.index + 1 :] if one.lemma not in courtesies()), None)
    if following is not None and following.name is not None and following.name.kind == "PER":
        return None  # the name itself says who it is
    subject = before.people[before.subjects[-1]] if before.subjects else None
    model = next((office for office in subject.offices if office.role in PAIRED_ROLES), None) if subject else None
    if model is None:
        return None
    person = before.latest(lambda known: known.holds((model.role,), country) and known.country == country)
    first = token.index - 1
    if person is not None:
        return Reference(first, token.index, token.index, "title", (person.index,))
    title = replace(
        model.titles[0], first=first, head=token.index, last=token.index, countries=(country,), plural=False, bare=False
    )
    return Reference(first, token.index, token.index, "title", (), title, (country,))


def _last_two(before: _Before) -> tuple[int, ...]:
    latest: list[int] = []
    for index in reversed(before.seen):
        if index not in latest:
            latest.append(index)
        if len(latest) == 2:
            break
    return tuple(sorted(latest))


def _visitor(before: _Before, country: str | None) -> KnownPerson | None:
    """ "Гость", "японский гость": the last one who came or was received, of the state if one is named."""
    came = (before.people[index] for index in reversed(before.visitors))
    return next((person for person in came if country in (None, person.country)), None)


def _counterpart(before: _Before) -> KnownPerson | None:
    """ "Собеседник", "коллега": the other of the last two."""
    if not before.subjects:
        return None
    subject = before.subjects[-1]
    other = next((index for index in reversed(before.seen) if index != subject), None)
    return None if other is None else before.people[other]


def _by_pronoun(token: Token, before: _Before) -> Reference | None:
    """A personal pronoun refers to the last subject of its gender, else to the last person mentioned."""
    table = anaphora()
    if token.pos not in ("PRON", "DET") or token.plural:
        return None
    if token.lower in table.masculine and not (token.lower == "им" and token.case == "Dat"):
        gender = "Fem"
    elif token.lower in table.feminine:
        gender = "Masc"
    else:
        return None
    if _goes_on_speaking(token) and before.speakers and _can_be(before, before.speakers[-1], gender, ()):
        speaker = before.speakers[-1]
        return Reference(token.index, token.index, token.index, "pronoun", (speaker,))
    barred = _own_subject(token, before) if token.case != "Nom" else ()
    found = [
        next((index for index in reversed(indexes[-3:]) if _can_be(before, index, gender, barred)), None)
        for indexes in (before.subjects, before.seen)
    ]
    subject, latest = found
    if subject is None or (latest is not None and _since(before, latest, subject, token)):
        subject = latest
    return None if subject is None else Reference(token.index, token.index, token.index, "pronoun", (subject,))


def _goes_on_speaking(token: Token) -> bool:
    """ "Он также сообщил", "он добавил": whoever spoke before speaks on."""
    verb = token.head
    if verb is None or not token.relation.startswith("nsubj") or verb.lemma not in speech_words().says:
        return False
    return verb.lemma in _ADDS or any(child.lemma in _ALSO for child in verb.children)


_ADDS = frozenset(("добавить", "добавлять", "продолжить"))
_ALSO = frozenset(("также", "тоже", "еще"))


def _they(token: Token, before: _Before) -> Reference | None:
    """ "Они": all whom the sentence before named, if several."""
    last = token.sentence.index - 1
    people = tuple(sorted(index for index, sentence in before.sentences.items() if sentence == last))
    if len(people) < _SEVERAL:
        return None
    return Reference(token.index, token.index, token.index, "group", people)


_SEVERAL = 2


def _can_be(before: _Before, index: int, not_of: str, barred: tuple[int, ...]) -> bool:
    return before.people[index].named.gender != not_of and index not in barred


def _since(before: _Before, latest: int, subject: int, token: Token) -> bool:
    """Whether a sentence after the subject's, and before the pronoun's, speaks of another person."""
    return before.sentences[subject] < before.sentences[latest] < token.sentence.index


def _own_subject(token: Token, before: _Before) -> tuple[int, ...]:
    """The subject of the pronoun's own clause, whom it cannot mean: that would be "себя" or "свой"."""
    subject = subject_of(clause_head(token))
    while subject is not None and subject.index not in before.at:
        subject = next((child for child in subject.children if child.relation in ("appos", "flat:name")), None)
    return () if subject is None else before.at[subject.index]
