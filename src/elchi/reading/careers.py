"""Offices told by a verb: "X назначен послом", "ранее X работал министром", "X сменил на этом посту Y"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from elchi.knowledge.careers import career_words
from elchi.language.analysis import Token
from elchi.model.vocabulary import OfficeStatus
from elchi.reading.names import PersonName, same_person
from elchi.reading.syntax import negated, passive
from elchi.reading.titles import Title

_CLIMB = 3  # nouns and adjectives between a title and the verb that joins it to a name
_POST_BACK = 60  # tokens from a title to "этот пост"
_BACK = 2  # sentences before, in which the person meant by a pronoun is named


@dataclass(frozen=True, slots=True)
class Holding:
    """A title and the name of who holds it; `country` singles one out where the title names several."""

    title: Title
    name: PersonName
    country: str | None


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a report, in order and by each of their tokens."""

    ordered: Sequence[PersonName]
    at: Mapping[int, PersonName]

    @classmethod
    def of(cls, names: Sequence[PersonName]) -> Names:
        """From names in the order of the text."""
        return cls(names, {index: name for name in names for index in range(name.first, name.last + 1)})

    def ending_before(self, index: int) -> Sequence[PersonName]:
        """The names that end before a token, in order."""
        return self.ordered[: bisect_right(self.ordered, index - 1, key=lambda name: name.last)]


def told_by_verb(tokens: Sequence[Token], title: Title, names: Names) -> Holding | None:
    """ "X назначен послом", "X был президентом", "X занял пост министра": the verb joins them."""
    head = tokens[title.head]
    if head.case not in ("Ins", "Gen"):
        return None
    described = _described(tokens, title, names) if head.case == "Ins" else None
    if described is not None:
        return Holding(replace(title, status="former"), described, title.country)
    copula = next((child for child in head.children if child.lemma in ("быть", "являться")), None)
    governor = copula if copula is not None and head.case == "Ins" else _governor(head)
    if governor is None or negated(governor) or not _fits(head, governor):
        return None
    name = _holder(tokens, head if governor is copula else governor, governor, names)
    if name is None:
        return None
    told = replace(title, status=_status(governor)) if title.status == "current" else title
    return Holding(told, name, title.country)


def _described(tokens: Sequence[Token], title: Title, names: Names) -> PersonName | None:
    """The name before "X, бывший в то время министром": the parser hangs such a title on any verb."""
    for index in range(title.first - 1, max(title.first - _DESCRIBED, 0), -1):
        token = tokens[index]
        if token.lower == "бывший" or token.lower == "бывшая":
            before = tokens[index - 1].text == ","
            return names.at.get(index - 2) if before else None
        if token.text == "," or token.feats.get("VerbForm") == "Fin":
            return None
    return None


_DESCRIBED = 7  # tokens from "бывший" to the title


def _governor(head: Token) -> Token | None:
    """The verb that a title hangs on, perhaps through "на пост" or through its own adjectives."""
    words = career_words()
    governor = head.head
    for _ in range(_CLIMB):
        if governor is None or governor.pos == "VERB" or governor.lemma in words.hold | words.appoint:
            return governor
        governor = governor.head
    return None


def _fits(head: Token, governor: Token) -> bool:
    """Whether the verb speaks of offices; a title in the genitive must be that of a post."""
    words = career_words()
    of_post = head.head is not None and head.head.lemma in words.posts
    if governor.lemma in words.dismiss | words.quit:
        return of_post
    if governor.lemma not in words.hold | words.appoint:
        return False
    return head.case == "Ins" or (of_post and head.head is not governor)


def _status(governor: Token) -> OfficeStatus:
    words = career_words()
    if governor.lemma in words.dismiss | words.quit:
        return "former"
    past = governor.feats.get("Tense") == "Past" or governor.lemma == "бывший"
    return "former" if past and governor.lemma in words.lasting else "current"


def _holder(tokens: Sequence[Token], predicate: Token, governor: Token, names: Names) -> PersonName | None:
    """The name that the verb speaks of: its subject, the object of appointing, the noun that a participle describes."""
    words = career_words()
    if governor.relation.startswith("acl") and governor.feats.get("VerbForm") == "Part" and governor.head is not None:
        return _named(governor.head, names)
    active = governor.lemma in words.appoint | words.dismiss and not passive(governor)
    if active:
        return _among(predicate, names, ("obj", "nsubj:pass"))
    return _among(predicate, names, ("nsubj", "obj")) or _meant(tokens, predicate, names)


def _among(predicate: Token, names: Names, relations: tuple[str, ...]) -> PersonName | None:
    """The name that hangs on the predicate with one of the relations."""
    children = [child for child in predicate.children if child.relation.startswith(relations)]
    return next((name for child in children if (name := _named(child, names)) is not None), None)


def _meant(tokens: Sequence[Token], predicate: Token, names: Names) -> PersonName | None:
    """Whom the predicate speaks of where its subject is a pronoun, or left out."""
    subject = next((child for child in predicate.children if child.relation.startswith("nsubj")), None)
    if subject is None or subject.lower in ("он", "она"):
        return _spoken_of(tokens, predicate, names)
    return None


def _named(token: Token, names: Names) -> PersonName | None:
    inside = (token, *(child for child in token.children if child.relation in ("appos", "flat:name")))
    return next((names.at[one.index] for one in inside if one.index in names.at), None)


def _spoken_of(tokens: Sequence[Token], verb: Token, names: Names) -> PersonName | None:
    """Whom a pronoun or nothing at all before the verb means: the subject, or the only one named, shortly before."""
    here = verb.sentence.index
    before: list[PersonName] = []
    for name in reversed(names.ending_before(verb.index)):
        if here - tokens[name.first].sentence.index > _BACK:
            break
        before.insert(0, name)
    for sentence in sorted({tokens[name.first].sentence.index for name in before}, reverse=True):
        named = [name for name in before if tokens[name.first].sentence.index == sentence]
        subjects = [name for name in named if tokens[name.first].relation.startswith("nsubj")]
        for found in (subjects, named):
            if len(found) == 1:
                return found[0]
        return None
    return None


def find_successions(
    tokens: Sequence[Token], titles: Sequence[Title], named: Sequence[PersonName], holdings: Sequence[Holding]
) -> Iterator[Holding]:
    """Former holders of an office that is named once: "он сменил на этом посту Y", "тогда этот пост занимал Y"."""
    words, names = career_words(), Names.of(named)
    for token in tokens:
        if token.lemma in words.succeed and token.pos == "VERB":
            yield from _succeeded(tokens, token, names, holdings)
        elif token.lemma in words.posts and _pointing(token):
            yield from _of_that_post(tokens, token, titles, names)


def _succeeded(tokens: Sequence[Token], verb: Token, names: Names, holdings: Sequence[Holding]) -> Iterator[Holding]:
    objects = [child for child in verb.children if child.relation == "obj"]
    replaced = next((name for child in objects if (name := _named(child, names))), None)
    successor = _among(verb, names, ("nsubj",)) or _meant(tokens, verb, names)
    if (
        replaced is None
        or successor is None
        or replaced is successor
        or any(held.name is replaced for held in holdings)
    ):
        return  # "заменил министра X": a minister was changed by one who is no minister
    own = [held for held in holdings if held.name is successor or same_person(held.name, successor)]
    now = [held for held in own if held.title.status != "former" and held.title.first < verb.index]
    if now:
        yield _former(verb, now[-1].title, replaced, now[-1].country)


def _of_that_post(tokens: Sequence[Token], post: Token, titles: Sequence[Title], names: Names) -> Iterator[Holding]:
    words = career_words()
    verb, title = (
        post.head,
        next((title for title in reversed(titles) if 0 < post.index - title.head < _POST_BACK), None),
    )
    if (
        verb is None
        or title is None
        or title.plural
        or verb.lemma not in words.hold | words.dismiss | words.quit | words.appoint
    ):
        return
    name = _holder(tokens, verb, verb, names)
    if name is not None:
        status = _status(verb)
        yield _former(post, replace(title, status=status), name, title.country, status)


def _pointing(post: Token) -> bool:
    return any(child.lemma in ("этот", "тот") for child in post.children)


def _former(
    word: Token, model: Title, name: PersonName, country: str | None, status: OfficeStatus = "former"
) -> Holding:
    title = replace(model, first=word.index, head=word.index, last=word.index, status=status, plural=False, model=model)
    return Holding(title, name, country)
