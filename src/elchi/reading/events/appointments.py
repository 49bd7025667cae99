"""Who is appointed, dismissed or recalled, and who hands his credentials to whom."""

from __future__ import annotations

from collections.abc import Iterator

from elchi.language.analysis import Token
from elchi.reading.events.clause import stretch
from elchi.reading.events.listing import whom
from elchi.reading.events.telling import Role
from elchi.reading.ground import Actor, Ground
from elchi.reading.syntax import passive, preposition

_POSTS = frozenset(("должность", "обязанность", "пост", "исполнение"))
_TAKES = frozenset(("принять", "принимать", "получить"))
_FROM = frozenset(("от", "у"))


def leaves_post(verb: Token) -> bool:
    """Whether it is from a post that somebody is freed."""
    return any(child.lemma in _POSTS and preposition(child) in ("от", "с") for child in verb.children)


def appointees(ground: Ground, verb: Token, subject: Token | None) -> tuple[Actor, ...]:
    """The subject of a passive, the object of an active verb, else the holder of the post that is left."""
    if passive(verb) or (subject is not None and subject.relation == "nsubj:pass"):
        return (whom(ground, subject) if subject is not None else ()) or named_at(ground, verb)
    found = [
        actor
        for child in verb.children
        if child.relation in ("obj", "iobj") and not preposition(child) and child.case != "Ins"
        for actor in whom(ground, child)
    ]
    if found:
        return tuple(dict.fromkeys(found))
    if leaves_post(verb):
        _, after = stretch(ground, verb)
        people = (actor for token in after for actor in ground.actors_at(token) if actor.kind == "person")
        first = next(people, None)
        return () if first is None else (first,)
    if subject is None and not verb.plural:
        return ()
    return tuple(
        actor
        for child in verb.children
        if child.case == "Ins" and not preposition(child)
        for actor in whom(ground, child)
        if actor.kind == "person" and subject is None
    )


def named_at(ground: Ground, verb: Token) -> tuple[Actor, ...]:
    """The person right before or behind "назначен", wherever the parser hangs the name."""
    tokens = ground.analysis.tokens
    beside = tokens[max(verb.index - 1, 0) : verb.index] + tokens[verb.index + 1 : verb.index + 2]
    near = (token for token in beside if token.sentence is verb.sentence and token.name is not None)
    people = (actor for token in near for actor in ground.actors_at(token) if actor.kind == "person")
    first = next(people, None)
    return () if first is None else (first,)


def appointed(ground: Ground, noun: Token) -> Iterator[Actor]:
    """Of "назначение X" the one in the genitive; of "поздравил X с назначением" the one congratulated."""
    own = [
        actor
        for child in noun.children
        if child.case == "Gen" and child.relation in ("nmod", "appos") and not preposition(child)
        for actor in whom(ground, child)
    ]
    yield from own
    verb = noun.head
    if own or verb is None or verb.pos != "VERB" or preposition(noun) not in ("с", "со"):
        return
    for child in verb.children:
        if child.relation in ("obj", "iobj") and not preposition(child):
            yield from whom(ground, child)


def credentials(ground: Ground, verb: Token, subjects: tuple[Actor, ...]) -> Iterator[Role]:
    """Who hands credentials over, and to whom: "вручил грамоты президенту", "принял грамоты от посла"."""
    if verb.lemma in _TAKES:
        for actor in subjects:
            yield Role(actor, "recipient")
        for actor in _from(ground, verb):
            if actor not in subjects:
                yield Role(actor, "appointee")
        return
    for actor in subjects:
        yield Role(actor, "appointee")
    before, after = stretch(ground, verb)
    for token in (*before, *after):
        if token.case != "Dat":
            continue
        for actor in ground.actors_at(token):
            if actor not in subjects and actor.kind in ("person", "office"):
                yield Role(actor, "recipient")


def _from(ground: Ground, verb: Token) -> Iterator[Actor]:
    """Those in "от …" and "у …" after the verb."""
    _, after = stretch(ground, verb)
    start = next((at for at, token in enumerate(after) if token.lemma in _FROM and token.pos == "ADP"), None)
    source = after if start is None else after[start:]
    for token in source:
        actors = [actor for actor in whom(ground, token) if actor.kind in ("person", "office")]
        if actors and (start is not None or token.case == "Gen"):
            yield from actors
            return
