"""One line for a person about a fact of gold or of a reading, with the words of the text."""

from __future__ import annotations

from collections.abc import Iterable

from elchi.evaluation.gold import GoldEvent, Where, Who, Words
from elchi.model import Event, EventPlace, Interval, Participant, Record, Span

_WIDTH = 110
_SPANS = {"at", "content", "evidence", "mentions", "parts"}
_HIDDEN = _SPANS | {"optional", "rule", "aliases", "latin", "plover", "topics", "id", "who", "participants", "cue"}


def describe(fact: Record, text: str, names: dict[str, str] | None = None) -> str:
    """`id key=value … «words of the text»`; ids of actors are given with their names where these are known."""
    known = names or {}
    parts = [str(getattr(fact, "id", ""))]
    parts += [_value(value, known) for key, value in _fields(fact) if key not in _HIDDEN and value]
    parts += [_participant(one, known) for one in _participants(fact)]
    words = " … ".join(" ".join(span.of(text).split()) for span in _spans(fact))
    if words:
        parts.append("«" + (words if len(words) <= _WIDTH else words[: _WIDTH - 1] + "…") + "»")
    return " ".join(part for part in parts if part)


def _fields(fact: Record) -> Iterable[tuple[str, object]]:
    return ((name, getattr(fact, name)) for name in fact.__struct_fields__)


def _value(value: object, names: dict[str, str]) -> str:
    if isinstance(value, str):
        return names.get(value, value)
    if isinstance(value, Interval):
        says = getattr(value, "says", None)
        return f"{value.from_ or ''}..{value.to or ''}" + (f" ({says})" if says else "")
    if isinstance(value, Where | EventPlace):
        return f"{value.name or ''}/{value.country or ''}"
    if isinstance(value, tuple):
        return "+".join(_value(one, names) for one in value)
    return str(value) if isinstance(value, int | float) else ""


def _participants(fact: Record) -> tuple[Who | Participant, ...]:
    if isinstance(fact, GoldEvent):
        return fact.who
    return fact.participants if isinstance(fact, Event) else ()


def _participant(one: Who | Participant, names: dict[str, str]) -> str:
    ref = one.ref or (one.office if isinstance(one, Participant) and isinstance(one.office, str) else None)
    return f"{names.get(ref, ref) if ref else '-'}/{one.side or '-'}/{one.part}"


def _spans(fact: Record) -> tuple[Span, ...]:
    for name in ("content", "at", "evidence", "mentions"):
        found = getattr(fact, name, None)
        if isinstance(found, Words):
            return found.spans
        if isinstance(found, Span):
            return (found,)
        if isinstance(found, tuple) and found:
            return tuple(Span(one.start, one.end) for one in found[:3])
    return ()
