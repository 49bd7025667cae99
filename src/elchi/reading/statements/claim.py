"""A statement while it is being found: who said what, before it is written down with identifiers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from elchi.language.analysis import Token
from elchi.model import Span, Statement
from elchi.model.vocabulary import StatementKind
from elchi.reading.ground import Actor


@dataclass(frozen=True, slots=True)
class Claim:
    """Words ascribed to speakers. `cue` is the word of speech, absent where a quotation follows another."""

    speakers: tuple[Actor, ...]
    kind: StatementKind
    content: Span
    cue: Token | None
    cue_words: Span | None
    sentence: int  # index of the sentence in which it ends
    rule: str
    reported_by: Actor | None = None
    addressee: Actor | None = None
    parts: tuple[Span, ...] = ()

    @property
    def speaker(self) -> Actor | None:
        """The first who speaks, if anyone is said to."""
        return self.speakers[0] if self.speakers else None

    @property
    def gender(self) -> str:
        """The gender of the verb of speech, which is the speaker's."""
        return self.cue.feats.get("Gender", "") if self.cue is not None else ""


def written(text: str, claims: Sequence[Claim]) -> tuple[Statement, ...]:
    """The claims as statements of a reading, in order of their content."""
    ordered = sorted(claims, key=lambda claim: (claim.content.start, claim.content.end))
    return tuple(_statement(text, f"s{number}", claim) for number, claim in enumerate(ordered, 1))


def _statement(text: str, id_: str, claim: Claim) -> Statement:
    named = [actor.id for actor in claim.speakers if actor.kind != "state" and actor.id is not None]
    words = claim.cue_words
    evidence = claim.content
    if words is not None:
        evidence = Span(min(words.start, evidence.start), max(words.end, evidence.end))
    return Statement(
        id=id_,
        speaker=named[0] if named else None,
        kind=claim.kind,
        content=claim.content,
        parts=claim.parts,
        cue=" ".join(words.of(text).split()) if words is not None else None,
        reported_by=claim.reported_by.id if claim.reported_by is not None else None,
        addressee=claim.addressee.id if claim.addressee is not None else None,
        joint=tuple(named[1:]),
        evidence=(evidence,),
        rule=claim.rule,
    )
