"""What people decide: facts accepted, rejected, corrected; people and events merged or split; all of it can be undone.

A decision points at a fact by the report, the kind of fact and the words it rests on, not by its number in a reading:
so it holds for a reading by a newer elchi as long as a fact of that kind still rests on those words, and is listed as
orphaned when none does. Decisions are only ever added; undoing is a decision too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from hashlib import sha256
from typing import Any, Literal

import msgspec

from elchi.model import Reading, Record, Span
from elchi.record.claims import Source
from elchi.record.errors import DecisionError
from elchi.record.words import evidence_by_fact

Verb = Literal["accept", "reject", "correct", "merge", "split", "unsure", "note", "undo"]
FactKind = Literal["people", "offices", "mechanisms", "events", "statements", "figures", "commitments"]
KINDS: tuple[FactKind, ...] = ("people", "offices", "mechanisms", "events", "statements", "figures", "commitments")
PAIRED = frozenset(("merge", "split", "unsure"))


class Address(Record, frozen=True, kw_only=True):
    """A fact by its words: the report, the kind, and where its first words stand (code points, half-open)."""

    report: str
    kind: FactKind
    start: int
    end: int
    nth: int = 0  # which of several facts of that kind on the very same words


class Decision(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One decision. `when` is an ISO time; `field` and `value` are of a correction; `undoes` is a decision's id."""

    id: str = ""
    verb: Verb
    who: str
    when: str
    why: str = ""
    fact: Address | None = None
    other: Address | None = None  # the second of two that are merged, split or unsure
    field: str = ""
    value: Any = None
    undoes: str = ""


def signed(decision: Decision) -> Decision:
    """The decision with its id, a digest of all else: the same decision loaded twice is one.

    Raises `DecisionError` where something that its verb needs is missing.
    """
    bare = msgspec.structs.replace(decision, id="")
    if decision.verb == "undo":
        if not decision.undoes:
            raise DecisionError("an undo names the decision that it undoes")
    elif decision.fact is None:
        raise DecisionError(f"{decision.verb} names no fact")
    if decision.verb in PAIRED and decision.other is None:
        raise DecisionError(f"{decision.verb} names two facts")
    if decision.verb == "correct" and not decision.field:
        raise DecisionError("a correction names the field")
    content = msgspec.json.encode(bare, order="sorted")
    return msgspec.structs.replace(decision, id="decision-" + sha256(content).hexdigest()[:12])


def standing(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Those that hold: not undone by one that holds itself, in order of time."""
    ordered = sorted(decisions, key=lambda decision: (decision.when, decision.id))
    undoing: dict[str, list[str]] = {}
    for decision in ordered:
        if decision.verb == "undo":
            undoing.setdefault(decision.undoes, []).append(decision.id)

    def holds(id_: str) -> bool:
        return not any(holds(undo) for undo in undoing.get(id_, ()))  # ids are digests: no circle can be made

    return tuple(decision for decision in ordered if decision.verb != "undo" and holds(decision.id))


def address_of(reading: Reading, fact: str) -> Address:
    """The address of a fact of a reading, by its id. Raises `DecisionError` where there is no such fact."""
    evidence = evidence_by_fact(reading)
    for kind in KINDS:
        facts = [each.id for each in getattr(reading, kind)]
        if fact in facts and evidence.get(fact):
            first = evidence[fact][0]
            alike = [each for each in facts if evidence.get(each, ())[:1] == (first,)]
            return Address(report=reading.report.id, kind=kind, start=first.start, end=first.end, nth=alike.index(fact))
    raise DecisionError(f"{reading.report.id}#{fact}: there is no such fact")


def fact_at(reading: Reading, address: Address) -> str | None:
    """The id of the fact of a reading that an address means: of its kind, with words there; None if there is none."""
    evidence = evidence_by_fact(reading)
    wanted = Span(address.start, address.end)
    far = [
        (abs(span.start - wanted.start) + abs(span.end - wanted.end), each.id)
        for each in getattr(reading, address.kind)
        for span in evidence.get(each.id, ())
        if span.overlaps(wanted)
    ]
    least = min((off for off, _ in far), default=0)
    best = list(dict.fromkeys(fact for off, fact in far if off == least))
    return best[min(address.nth, len(best) - 1)] if best else None


def corrected(reading: Reading, decisions: Sequence[Decision]) -> Reading:
    """The reading with its rejected facts left out and its corrections made; decisions are those that stand.

    A correction that the format of a reading does not allow, written down elsewhere or for an older one, is passed
    over; one that is made here is refused.
    """
    for decision in decisions:
        if decision.fact is None or decision.fact.report != reading.report.id:
            continue
        if decision.verb in ("reject", "correct"):
            fact = fact_at(reading, decision.fact)
            if fact is not None:
                with suppress(DecisionError):
                    reading = _changed(reading, decision, fact)
    return reading


def _changed(reading: Reading, decision: Decision, fact: str) -> Reading:
    kind = decision.fact.kind if decision.fact is not None else KINDS[0]
    facts = getattr(reading, kind)
    if decision.verb == "reject":
        kept = tuple(each for each in facts if each.id != fact)
        return _without_loose_ends(msgspec.structs.replace(reading, **{kind: kept}), fact)
    changed = tuple(with_field(each, decision.field, decision.value) if each.id == fact else each for each in facts)
    return msgspec.structs.replace(reading, **{kind: changed})


def with_field(fact: msgspec.Struct, field: str, value: Any) -> msgspec.Struct:
    """A fact with one field changed; a dot leads inside ("date.from"). Raises `DecisionError` for what cannot be."""
    told = msgspec.to_builtins(fact)
    inside = told
    *outer, last = field.split(".")
    for name in outer:
        inside = inside.get(name) if isinstance(inside, dict) else None
    if not isinstance(inside, dict) or last not in inside or last == "id":
        raise DecisionError(f"{field}: a fact of this kind has no such field, or it cannot be changed")
    inside[last] = value
    try:
        return msgspec.convert(told, type(fact))
    except msgspec.ValidationError as error:
        raise DecisionError(f"{field}: {error}") from error


def _without_loose_ends(reading: Reading, gone: str) -> Reading:
    """A reading in which nothing names a fact that was left out."""
    told: dict[str, Any] = msgspec.to_builtins(reading)
    told["offices"] = [office for office in told["offices"] if office["person"] != gone]
    for event in told["events"]:
        event["participants"] = [one for one in event["participants"] if one.get("ref") != gone]
        for name in ("part_of", "mechanism"):
            event[name] = None if event[name] == gone else event[name]
        for one in event["participants"]:
            if one.get("office") == gone:
                del one["office"]
    for promise in told["commitments"]:
        for name in ("event", "figure"):
            promise[name] = None if promise[name] == gone else promise[name]
    for statement in told["statements"]:
        for name in ("speaker", "reported_by", "addressee"):
            statement[name] = None if statement[name] == gone else statement[name]
        statement["joint"] = [one for one in statement["joint"] if one != gone]
    for figure in told["figures"]:
        figure["by"] = None if figure["by"] == gone else figure["by"]
    return msgspec.convert(told, Reading)


def pairs_of(
    decisions: Iterable[Decision], readings: Mapping[str, Reading]
) -> tuple[tuple[Source, Source, bool | None], ...]:
    """What was decided of two facts, on the readings as they are: one (True), not one (False), or unsure (None).

    The latest word on a pair counts.
    """
    found: dict[tuple[Source, Source], bool | None] = {}
    for decision in decisions:
        if decision.verb not in PAIRED or decision.fact is None or decision.other is None:
            continue
        one, other = (_source(readings, address) for address in (decision.fact, decision.other))
        if one is not None and other is not None and one != other:
            found[min(one, other), max(one, other)] = {"merge": True, "split": False, "unsure": None}[decision.verb]
    return tuple((one, other, same) for (one, other), same in found.items())


def _source(readings: Mapping[str, Reading], address: Address) -> Source | None:
    reading = readings.get(address.report)
    fact = fact_at(reading, address) if reading is not None else None
    return Source(address.report, fact) if fact is not None else None


def orphaned(decisions: Iterable[Decision], readings: Mapping[str, Reading]) -> tuple[Decision, ...]:
    """Decisions that stand but whose words no fact of that kind rests on any more, or whose report is gone."""
    return tuple(
        decision
        for decision in decisions
        if any(
            address is not None and _source(readings, address) is None for address in (decision.fact, decision.other)
        )
    )
