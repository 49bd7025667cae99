"""What people decided of pairs, carried out on the groups that the rules made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

from elchi.model import Record


class Judgement(Record, frozen=True, kw_only=True):
    """What was decided of two claims, by their atoms: that they mean the same, or not, or that nobody knows."""

    same: bool | None
    one: str
    other: str


class Atomic(Protocol):
    """What has an atom: a claim of an event, or gathered claims of a person."""

    @property
    def atom(self) -> str: ...


A = TypeVar("A", bound=Atomic)


def judged(
    groups: Iterable[Sequence[A]], judgements: Iterable[Judgement], likeness: Callable[[A, A], float]
) -> list[list[A]]:
    """The groups with pairs judged one joined and pairs judged different parted.

    When a group is parted, each member goes with the one of the two that it is more like; a tie goes with the first.
    """
    found = [list(group) for group in groups]
    ordered = sorted(judgements, key=lambda judgement: (judgement.one, judgement.other))
    for judgement in ordered:
        if judgement.same is True:
            found = _merged(found, judgement)
    for judgement in ordered:
        if judgement.same is False:
            found = [part for group in found for part in _parted(group, judgement, likeness)]
    return found


def _merged(groups: list[list[A]], judgement: Judgement) -> list[list[A]]:
    ends = {judgement.one, judgement.other}
    having = [group for group in groups if any(member.atom in ends for member in group)]
    if len(having) < _PAIR:
        return groups
    whole = sorted((member for group in having for member in group), key=lambda member: member.atom)
    return [*(group for group in groups if group not in having), whole]


_PAIR = 2


def _parted(group: list[A], judgement: Judgement, likeness: Callable[[A, A], float]) -> list[list[A]]:
    one = next((member for member in group if member.atom == judgement.one), None)
    other = next((member for member in group if member.atom == judgement.other), None)
    if one is None or other is None:
        return [group]
    with_other = [
        member
        for member in group
        if member is other or (member is not one and likeness(member, other) > likeness(member, one))
    ]
    return [[member for member in group if member not in with_other], with_other]
