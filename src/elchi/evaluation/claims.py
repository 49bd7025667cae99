"""When statements, figures, commitments and relations of gold and of a reading are the same."""

from __future__ import annotations

from elchi.evaluation.case import Case
from elchi.evaluation.gold import GoldCommitment, GoldFigure, GoldRelation, GoldStatement
from elchi.evaluation.happenings import bounds
from elchi.evaluation.spans import meet, share, share_of_smaller
from elchi.model import Commitment, Figure, Relation, Statement

_TOLERANCE = 0.005  # a value may be off by half a percent
_ENOUGH = 0.5  # of intersection by union
_INSIDE = 0.7  # of the shorter one


def weigh_statement(case: Case, gold: GoldStatement, given: Statement) -> float:
    """The same statement: kind, speaker (nobody where gold has none), and at least half of the content."""
    if gold.kind != given.kind or not case.same_actor(gold.speaker, given.speaker):
        return 0.0
    shared = share(gold.content.hull, given.content)
    return 1.0 + shared if shared >= _ENOUGH else 0.0


def weigh_figure(case: Case, gold: GoldFigure, given: Figure) -> float:
    """The same figure: measure, value or bounds (to half a percent), unit and modality."""
    if (gold.measure, gold.unit, gold.modality) != (given.measure, given.unit, given.modality):
        return 0.0
    numbers = ((gold.value, given.value), (gold.low, given.low), (gold.high, given.high))
    if not all(same_number(one, other) for one, other in numbers):
        return 0.0
    words = meet(gold.at.spans, given.evidence)
    return 1.0 + 0.6 * words + 0.2 * (set(gold.parties) == set(given.parties)) + 0.1 * (gold.change == given.change)


def weigh_commitment(case: Case, gold: GoldCommitment, given: Commitment) -> float:
    """The same commitment: kind, and half of the content, or most of the shorter content."""
    if gold.kind != given.kind:
        return 0.0
    shared = share(gold.content.hull, given.content)
    inside = share_of_smaller(gold.content.hull, given.content)
    return 1.0 + shared if shared >= _ENOUGH or inside >= _INSIDE else 0.0


def weigh_relation(case: Case, gold: GoldRelation, given: Relation) -> float:
    """The same relation: parties and level."""
    if set(gold.parties) != set(given.parties) or gold.level != given.level:
        return 0.0
    return 1.0 + 0.5 * meet(gold.at.spans, given.evidence)


def same_number(gold: float | None, given: float | None) -> bool:
    """Whether two numbers are the same to half a percent; None is only the same as None."""
    if gold is None or given is None:
        return gold is None and given is None
    return abs(gold - given) <= _TOLERANCE * abs(gold)


def statement_details(case: Case, gold: GoldStatement, given: Statement) -> dict[str, bool]:
    """Who else is named rightly, for what gold or the reading gives."""
    found = {}
    if gold.reported_by or given.reported_by:
        found["reported_by"] = case.same_actor(gold.reported_by, given.reported_by)
    if gold.joint or given.joint:
        found["joint"] = {case.same.get(one) for one in given.joint} == set(gold.joint)
    return found


def figure_details(case: Case, gold: GoldFigure, given: Figure) -> dict[str, bool]:
    """Parties, period, deadline, change, for what gold or the reading gives."""
    pairs: dict[str, tuple[object, object]] = {
        "parties": (set(gold.parties) or None, set(given.parties) or None),
        "period": (bounds(gold.period), bounds(given.period)),
        "due": (bounds(gold.due), bounds(given.due)),
        "change": (gold.change, given.change),
    }
    return {name: one == other for name, (one, other) in pairs.items() if one is not None or other is not None}


def commitment_details(case: Case, gold: GoldCommitment, given: Commitment) -> dict[str, bool]:
    """Sides, deadline, figure and event, for what gold or the reading gives."""
    pairs: dict[str, tuple[object, object]] = {
        "by": (set(gold.by) or None, set(given.by) or None),
        "due": (bounds(gold.due), bounds(given.due)),
        "figure": (gold.figure, case.same.get(given.figure, "another") if given.figure else None),
        "event": (gold.event, case.same.get(given.event, "another") if given.event else None),
    }
    return {name: one == other for name, (one, other) in pairs.items() if one is not None or other is not None}
