"""People by what is said of them without a name: their state, their gender, that they were just spoken of."""

from __future__ import annotations

from elchi.language.analysis import Token
from elchi.reading.ground import Actor, Ground

_FAR = 3  # sentences back to the last subject


def gender_of(ground: Ground, actor: Actor) -> str:
    """The gender of a person's name as the grammar has it ("" where it does not say)."""
    if actor.kind != "person":
        return ""
    tokens = ground.analysis.tokens
    for found in ground.references:
        if found.form != "name" or len(found.people) != 1 or f"p{found.people[0] + 1}" != actor.id:
            continue
        genders = {token.feats.get("Gender", "") for token in tokens[found.first : found.last + 1]} - {""}
        if len(genders) == 1:
            return genders.pop()
    return ""


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
