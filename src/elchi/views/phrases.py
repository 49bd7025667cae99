"""Short Russian phrases for events, places and participants of a reading, and its title."""

from __future__ import annotations

from collections.abc import Mapping

from elchi.model import Event, Participant, Reading, Span
from elchi.views.words import EVENT_FORMATS, EVENT_KINDS, EVENT_TYPES, MESSAGES, state


def event_name(event: Event, text: str) -> str:
    """ "официальный визит", "встреча в узком составе"; a message goes by its own words."""
    kind = EVENT_KINDS[event.kind] if event.kind else ""
    noun = _message(event, text) if event.type == "message" else EVENT_TYPES[event.type]
    return " ".join(part for part in (kind, noun, EVENT_FORMATS[event.format] if event.format else "") if part)


def _message(event: Event, text: str) -> str:
    words = " ".join(span.of(text) for span in event.evidence).lower().split()
    for row in MESSAGES:
        if any(word.lstrip('«„“"').startswith(tuple(row["begins"].split("|"))) for word in words):
            return row["noun"]
    return EVENT_TYPES["message"]


def place_of(event: Event) -> str:
    """ "Бишкек, Кыргызстан", or what is known of it."""
    return located(event.place.name, event.place.country) if event.place else ""


def located(name: str | None, country: str | None) -> str:
    """A place with its country; a country stands alone."""
    return ", ".join(dict.fromkeys(part for part in (name or "", state(country)) if part))


def participant(one: Participant, names: Mapping[str, str]) -> str:
    """A name with the code of its side, or the name of a state as such."""
    ref = one.ref or (one.office if isinstance(one.office, str) else None)
    name = names.get(ref or "", "")
    return f"{name} ({one.side})" if name and one.side else name or state(one.side) or "?"


def names_of(reading: Reading) -> dict[str, str]:
    """Id → name for whoever may act or speak; an office without its holder goes by its title."""
    return {
        **{office.id: office.title for office in reading.offices},
        **{person.id: person.name for person in reading.people},
        **{body.id: body.name for body in reading.bodies},
        **{place.id: place.name for place in reading.places},
        **{mechanism.id: mechanism.name for mechanism in reading.mechanisms},
    }


def title_of(reading: Reading, width: int = 0) -> str:
    """The title; without one the first words of the report, so that people know which it is."""
    report = reading.report
    if report.title:
        return words_at(report.title, reading.text, width)
    start = report.body[0].start if report.body else 0
    first = words_at(Span(start, start + 400), reading.text, min(width or 90, 90))
    return first or report.path or report.url or "пустое сообщение"


def words_at(span: Span, text: str, width: int = 0) -> str:
    """The words of a span on one line, cut at a word to `width` characters if that is given."""
    return shortened(" ".join(span.of(text).split()), width)


def shortened(words: str, width: int) -> str:
    """The words that `width` characters hold, with "…" for the others; 0 holds all."""
    if not width or len(words) <= width:
        return words
    cut = words[: width - 1]
    whole = cut if words[len(cut)] == " " else cut.rpartition(" ")[0]
    return (whole if len(whole) * 3 > width else cut).rstrip(" ,;:–—-") + "…"
