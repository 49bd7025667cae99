"""People by what is said of them without a name: their state, their gender, that they were just spoken of."""

from __future__ import annotations

from elchi.language.analysis import Token
from elchi.reading.ground import Actor, Ground

_FAR = 3  # sentences back to the last subject
_FEMININE = ("ова", "ева", "ёва", "ина", "ына", "ская", "цкая", "ская", "ая")
_MASCULINE = ("ов", "ев", "ёв", "ин", "ын", "ский", "цкий", "ой", "ый")


def gender_of(ground: Ground, actor: Actor, apart: Token | None = None) -> str:
    """The gender of a person by the surname's ending, else by the verbs of which the name is the subject.

    The tagger calls foreign names masculine by default, so its word for them counts for nothing; `apart` is a verb
    that is left out.
    """
    person = ground.person(actor) if actor.kind == "person" else None
    if person is None:
        return ""
    surname = person.name.rsplit(" ", 1)[-1].lower()
    if surname.endswith(_FEMININE):
        return "Fem"
    if surname.endswith(_MASCULINE):
        return "Masc"
    tokens = ground.analysis.tokens
    for found in ground.references:
        if found.form != "name" or len(found.people) != 1 or f"p{found.people[0] + 1}" != actor.id:
            continue
        gender = _verb_gender(tokens[found.head], apart)
        if gender:
            return gender
    return ""


def _verb_gender(name: Token, apart: Token | None) -> str:
    subject = name
    while subject.relation in ("appos", "flat", "flat:name") and subject.head is not None:
        subject = subject.head
    verb = subject.head
    if verb is None or verb is apart or not subject.relation.startswith("nsubj"):
        return ""
    gender = verb.feats.get("Gender", "")
    return gender if gender in ("Fem", "Masc") and verb.feats.get("Tense") == "Past" else ""


def described_side(ground: Ground, noun: Token) -> str | None:
    """The state in "японский гость" or "глава ведомства Казахстана"."""
    before = ground.states.get(noun.index - 1)
    if before is not None and before.form == "adjective":
        return before.code
    for child in noun.children:
        for word in (child, *child.children):
            state = ground.states.get(word.index)
            if state is not None and state.form in ("adjective", "abbreviation", "name") and len(state.code) == 2:
                return state.code
    return None


def last_of_side(ground: Ground, token: Token, side: str) -> Actor | None:
    """The last person of a state mentioned before the token."""
    for index in range(token.index - 1, -1, -1):
        for actor in ground.actors.get(index, ()):
            if actor.kind == "person" and actor.side == side:
                return actor
    return None


def last_subject(ground: Ground, token: Token, gender: str) -> tuple[Actor, ...]:
    """The last person before the token that was the subject of a clause and whose gender agrees."""
    first = max(token.sentence.index - _FAR, 0)
    for sentence in reversed(ground.analysis.sentences[first : token.sentence.index + 1]):
        for word in reversed(sentence.tokens):
            if word.index >= token.index or not word.relation.startswith("nsubj"):
                continue
            for actor in ground.actors_of(word):
                if actor.kind == "person" and gender_of(ground, actor) in ("", gender):
                    return (actor,)
    return ()


def last_of_gender(ground: Ground, token: Token, gender: str) -> tuple[Actor, ...]:
    """The last person mentioned before the token who can be of that gender."""
    seen: set[Actor] = set()
    for index in range(token.index - 1, -1, -1):
        for actor in ground.actors.get(index, ()):
            if actor.kind == "person" and actor not in seen and len(ground.actors[index]) == 1:
                seen.add(actor)
                if gender_of(ground, actor) in ("", gender):
                    return (actor,)
    return ()


def counterpart(ground: Ground, token: Token, side: str | None, speaker: Actor | None) -> Actor | None:
    """ "Его армянский коллега": the last person of that state who holds what the speaker holds."""
    if speaker is None:
        return None
    roles = {role.removeprefix("deputy_").rsplit("_", 1)[-1] for role in ground.roles(speaker)}
    for index in range(token.index - 1, -1, -1):
        for actor in ground.actors.get(index, ()):
            if actor.kind != "person" or actor == speaker or (side is not None and actor.side != side):
                continue
            if roles & {role.removeprefix("deputy_").rsplit("_", 1)[-1] for role in ground.roles(actor)}:
                return actor
    return None


def newer_subject(ground: Ground, token: Token, after: int) -> tuple[Actor, ...]:
    """The person who acts in the main clause of the nearest sentence before the token, later than sentence `after`.

    "X сказал … . Y передал привет. По его словам, …" speaks of Y.
    """
    for sentence in reversed(ground.analysis.sentences[after + 1 : token.sentence.index]):
        if ground.quoted(sentence.tokens[0]):
            continue
        for child in sentence.root.children:
            if child.relation == "nsubj":
                actors = tuple(actor for actor in ground.actors_of(child) if actor.kind == "person")
                if len(actors) == 1:
                    return actors
    return ()


def mentioned_before(ground: Ground, token: Token) -> Actor | None:
    """ "Тот", "последний": the person mentioned last before."""
    for index in range(token.index - 1, max(token.index - 60, -1), -1):
        for actor in ground.actors.get(index, ()):
            if actor.kind in ("person", "office"):
                return actor
    return None


def pair(ground: Ground, token: Token) -> tuple[Actor, ...]:
    """The last two people of different sides, in the order of the report."""
    latest: list[Actor] = []
    for index in range(token.index - 1, -1, -1):
        for actor in ground.actors.get(index, ()):
            if actor.kind in ("person", "office") and all(actor.side != other.side for other in latest):
                latest.append(actor)
        if len(latest) > 1:
            break
    latest.sort(key=lambda actor: (len(actor.id or ""), actor.id or ""))
    return tuple(latest[:2])
