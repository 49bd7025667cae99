"""Standing formats of relations: councils, commissions, forums, and which sitting of them is meant."""

from __future__ import annotations

from dataclasses import dataclass

from elchi.model import Mechanism
from elchi.reading.ground import Actor, Ground


@dataclass(frozen=True, slots=True)
class Sitting:
    """A sitting of a mechanism, at the token index of its noun ("заседание")."""

    token: int
    mechanism: str | None
    number: int | None
    parties: tuple[Actor, ...]


def find_mechanisms(ground: Ground) -> tuple[tuple[Mechanism, ...], tuple[Sitting, ...]]:
    """All mechanisms of a report, and their sittings."""
    return (), ()
