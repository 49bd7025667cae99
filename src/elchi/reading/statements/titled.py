"""Whom a title without a name means when somebody speaks: "посол", "спикер", "дипломат", "гость"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from elchi.knowledge.anaphora import anaphora
from elchi.knowledge.offices import office_words
from elchi.language.analysis import Token
from elchi.reading.ground import Actor, Ground
from elchi.reading.statements.claim import Claim
from elchi.reading.titles import Title

_DEPUTY = "deputy_"
_LATER = 6  # tokens from the end of a title to the name that it belongs to
_BACK = 3  # sentences back to the last subject
_AGO = 5  # sentences since somebody spoke who may still be speaking


def meant(ground: Ground, noun: Token, actors: tuple[Actor, ...], said: Sequence[Claim]) -> tuple[Actor, ...]:
    """Whom the noun means: the one who still speaks, who bears this very title, or who was named before it.

    `actors` is what the ground says by roles alone, be it somebody who is named only later.
    """
    if noun.plural or noun.name is not None or len(actors) > 1 or (actors and actors[0].kind in ("body", "state")):
        return actors
    title = next((title for title in ground.titles if title.head == noun.index), None)
    if title is not None and not title.bare:
        known = _of_body(ground, title, actors)
        return known or (() if title.countries else _speaking(ground, noun, said, (title.role,)))
    roles: Collection[str] | None = (title.role,) if title is not None else anaphora().nouns.get(noun.lemma)
    if title is None and noun.lemma in office_words().deputy:
        return _speaking(ground, noun, said, (_DEPUTY,)) or actors
    if roles is None:
        unnamed = noun.lemma in anaphora().anyone and actors and not _named(ground, actors[0], noun.index)
        return (_speaking(ground, noun, said) if unnamed else ()) or actors
    speaking = _speaking(ground, noun, said, roles)
    if speaking:
        return speaking
    if title is None:
        return _acting(ground, noun, roles) or actors
    bearer = _bearer(ground, noun)
    if bearer is not None and not (actors and _bears(ground, actors[0], noun)):
        return (bearer,)
    return actors


def _speaking(
    ground: Ground, noun: Token, said: Sequence[Claim], roles: Collection[str] | None = None
) -> tuple[Actor, ...]:
    """The one who spoke last, where the roles allow it and nobody else was named since."""
    speaker = said[-1].speaker if said else None
    if speaker is None or speaker.kind != "person" or noun.sentence.index - said[-1].sentence > _AGO:
        return ()
    held = ground.roles(speaker)
    if roles is not None and held and not any(_is(own, role) for own in held for role in roles):
        return ()
    near = noun.sentence.index - said[-1].sentence <= 1
    tokens = ground.analysis.tokens
    start = ground.analysis.sentences[said[-1].sentence].tokens[-1].index + 1
    others = (
        actor
        for index in range(start, noun.index)
        for actor in ground.actors.get(index, ())
        if actor.kind == "person" and actor != speaker and not ground.quoted(tokens[index])
    )
    return (speaker,) if near or not any(others) else ()


def _is(own: str, role: str) -> bool:
    """Whether who holds `own` may be called by `role`: a foreign minister is a minister, a deputy is none."""
    if own.startswith(_DEPUTY) != role.startswith(_DEPUTY):
        return False
    return role in (own, _DEPUTY) or own.endswith(f"_{role.removeprefix(_DEPUTY)}")


def _acting(ground: Ground, noun: Token, roles: Collection[str]) -> tuple[Actor, ...]:
    """The subject of a sentence before, if one of the roles is theirs."""
    for sentence in reversed(ground.analysis.sentences[max(noun.sentence.index - _BACK, 0) : noun.sentence.index]):
        for token in sentence.tokens:
            if token.relation != "nsubj" or ground.quoted(token):
                continue
            for actor in ground.actors_of(token):
                if actor.kind == "person" and any(role in roles for role in ground.roles(actor)):
                    return (actor,)
    return ()


def _named(ground: Ground, actor: Actor, before: int) -> bool:
    """Whether a person is named before the token `before`."""
    return any(
        found.form == "name" and found.first < before and f"p{index + 1}" == actor.id
        for found in ground.references
        for index in found.people
    )


def _bearers(ground: Ground, noun: Token) -> Iterator[Actor]:
    """Those who bear a title of this very noun before it, the latest first."""
    tokens = ground.analysis.tokens
    for title in reversed(ground.titles):
        if title.head >= noun.index or title.plural or title.bare or tokens[title.head].lemma != noun.lemma:
            continue
        for index in (*_after(tokens, title, noun), title.head):
            found = [actor for actor in ground.actors.get(index, ()) if actor.kind == "person"]
            if len(found) == 1:
                yield found[0]
                break


def _after(tokens: Sequence[Token], title: Title, noun: Token) -> Iterator[int]:
    """Where the name that a title belongs to may stand."""
    for index in range(title.last + 1, min(title.last + _LATER, noun.index)):
        if tokens[index].pos in ("VERB", "CCONJ") or tokens[index].text in ",.;:":
            return
        yield index


def _bearer(ground: Ground, noun: Token) -> Actor | None:
    return next(_bearers(ground, noun), None)


def _bears(ground: Ground, actor: Actor, noun: Token) -> bool:
    return any(actor == bearer for bearer in _bearers(ground, noun))


def _of_body(ground: Ground, title: Title, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """ "Глава компании" heads one: not a minister, if somebody whose title names the company was there before."""
    if title.role != "head_of_body" or not actors or "head_of_body" in ground.roles(actors[0]):
        return actors
    tokens = ground.analysis.tokens
    completion = {token.lemma for token in tokens[title.head + 1 : title.last + 1]}
    for other in reversed(ground.titles):
        if other.head >= title.head or other.role != "head_of_body":
            continue
        people = [actor for actor in ground.actors.get(other.head, ()) if actor.kind == "person"]
        words = {token.lemma for token in tokens[other.head + 1 : other.last + 1]}
        if len(people) == 1 and completion & words:
            return tuple(people)
    return actors


def may_be_called(noun: Token) -> bool:
    """Whether the noun tells people by what they are, without being a title with a completion."""
    return noun.lemma in anaphora().nouns or noun.lemma in anaphora().anyone or noun.lemma in office_words().deputy
