"""A commitment while it is being found, and the one place that knows who speaks where."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from elchi.language.analysis import Token
from elchi.model import Event, Statement
from elchi.model.vocabulary import CommitmentKind
from elchi.reading.ground import Ground


@dataclass(frozen=True, slots=True)
class Draft:
    """Content by its first and last token; `by` is empty where only the events can say."""

    kind: CommitmentKind
    first: int
    last: int
    by: tuple[str, ...]
    rule: str
    figure: str | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """What the rules for commitments stand on."""

    ground: Ground
    statements: Sequence[Statement]  # in order of their content
    starts: Sequence[int]
    events: Sequence[Event]

    @property
    def tokens(self) -> Sequence[Token]:
        """The tokens of the report."""
        return self.ground.analysis.tokens

    def statement_at(self, token: Token) -> Statement | None:
        """The innermost statement that holds the token."""
        at = bisect_right(self.starts, token.start)
        for statement in reversed(self.statements[max(at - 4, 0) : at]):
            if token.start < statement.content.end:
                return statement
        return None

    def speaker_side(self, token: Token) -> tuple[str, ...]:
        """The state of whoever says what holds the token."""
        statement = self.statement_at(token)
        if statement is None or statement.speaker is None:
            return ()
        ground = self.ground
        countries = (
            *((person.id, person.country) for person in ground.people),
            *((body.id, body.country) for body in ground.bodies),
            *((office.id, office.country) for office in ground.offices),
        )
        country = next((country for id_, country in countries if id_ == statement.speaker), None)
        return (country,) if country else ()
