"""What people decided of pairs, carried out on the groups that the rules made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from elchi.record.claims import Claim
from elchi.record.decisions import Judgement

C = TypeVar("C", bound=Claim)


def judged(
    groups: Iterable[Sequence[C]], judgements: Iterable[Judgement], likeness: Callable[[C, C], float]
) -> list[list[C]]:
    """The groups with pairs judged one joined and pairs judged different parted.

    When a group is parted, each claim goes with the one of the two that it is more like; a tie goes with the first.
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


def _merged(groups: list[list[C]], judgement: Judgement) -> list[list[C]]:
    ends = {judgement.one, judgement.other}
    having = [group for group in groups if any(claim.source in ends for claim in group)]
    if len(having) < _PAIR:
        return groups
    whole = sorted((claim for group in having for claim in group), key=lambda claim: claim.source)
    return [*(group for group in groups if group not in having), whole]


_PAIR = 2


def _parted(group: list[C], judgement: Judgement, likeness: Callable[[C, C], float]) -> list[list[C]]:
    one = next((claim for claim in group if claim.source == judgement.one), None)
    other = next((claim for claim in group if claim.source == judgement.other), None)
    if one is None or other is None:
        return [group]
    with_other = [
        claim
        for claim in group
        if claim is other or (claim is not one and likeness(claim, other) > likeness(claim, one))
    ]
    return [[claim for claim in group if claim not in with_other], with_other]
