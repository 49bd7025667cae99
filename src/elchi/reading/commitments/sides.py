"""Which states commit themselves: the subject's, the speaker's, or both in focus."""

from __future__ import annotations

from elchi.knowledge.commitments import commitment_words
from elchi.language.analysis import Token
from elchi.reading.commitments.draft import Scene
from elchi.reading.statements.people import described_side
from elchi.reading.syntax import subject_of

_WE = frozenset(("мы", "я", "наш"))


def own_subject(verb: Token) -> Token | None:
    """The subject of the verb itself."""
    return next((child for child in verb.children if child.relation.startswith("nsubj")), None)


def sides_by(scene: Scene, verb: Token) -> tuple[str, ...]:
    """The states of a predicate's subject; of one without a subject the speaker's, else nobody's."""
    subject = own_subject(verb) or subject_of(verb)
    if subject is None or subject.lower in _WE or (subject.pos == "PRON" and not scene.ground.actors_at(subject)):
        return scene.speaker_side(verb)
    return sides_of(scene, subject)


def sides_of(scene: Scene, subject: Token) -> tuple[str, ...]:
    """The states of a noun phrase."""
    actors = scene.ground.actors_of(subject)
    sides = tuple(dict.fromkeys(actor.side for actor in actors if actor.side))
    if subject.plural and subject.lemma in commitment_words().both and len(sides) < 2:
        state = described_side(scene.ground, subject)
        return (state,) if state else scene.ground.sides
    if sides:
        return sides
    state = described_side(scene.ground, subject)
    if state is not None:
        return (state,)
    return scene.speaker_side(subject)
