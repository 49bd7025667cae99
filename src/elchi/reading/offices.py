"""Offices as facts: those that people hold, and those whose holder the report does not name."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import UNSET
from msgspec.structs import replace

from elchi.knowledge.anaphora import anaphora
from elchi.knowledge.offices import usual_title
from elchi.knowledge.states import match_states
from elchi.language.analysis import Analysis, Token
from elchi.model import Body, Office, Span
from elchi.reading.people import HeldOffice, KnownPerson
from elchi.reading.phrases import nominative_phrase, singular_phrase
from elchi.reading.references import Reference
from elchi.reading.titles import Title


def office_facts(
    analysis: Analysis, people: Sequence[KnownPerson], references: Sequence[Reference]
) -> tuple[tuple[Office, ...], dict[int, tuple[Office, ...]]]:
    """All offices, and those without a known holder by the token index of their title's head."""
    offices: list[Office] = []
    for person in people:
        offices.extend(_held(analysis, person, office, len(offices)) for office in person.offices)
    unnamed: dict[int, tuple[Office, ...]] = {}
    known: dict[tuple[str, str, str], Office] = {}
    for reference in references:
        title = reference.office
        if title is None:
            continue
        for country in reference.countries:
            key = (title.role, country, title.status)
            office = known.get(key)
            if office is None:
                office = known[key] = _without_holder(analysis, title, country, len(offices))
                offices.append(office)
            unnamed[title.head] = (*unnamed.get(title.head, ()), office)
    return tuple(offices), unnamed


def with_bodies(offices: Sequence[Office], bodies: Sequence[Body]) -> tuple[Office, ...]:
    """Offices with the body that their own words name ("глава МИД Казахстана")."""
    linked = []
    for office in offices:
        inside = [
            body
            for body in bodies
            if any(
                span.start < mention.end and mention.start < span.end
                for span in office.evidence
                for mention in body.mentions
                if mention.kind is UNSET
            )
        ]
        linked.append(replace(office, body=inside[0].id) if inside else office)
    return tuple(linked)


def _held(analysis: Analysis, person: KnownPerson, office: HeldOffice, number: int) -> Office:
    fullest = max(office.titles, key=lambda title: _fullness(analysis, title))
    return Office(
        id=f"o{number + 1}",
        person=f"p{person.index + 1}",
        role=office.role,
        title=title_words(analysis, fullest, office.country),
        country=office.country,
        status=office.status,
        evidence=tuple(_span(analysis, title) for title in office.titles),
        rule=office.rule,
    )


def _fullness(analysis: Analysis, title: Title) -> tuple[bool, bool, int]:
    """A title with its state says more than one without, "президент" more than "глава государства" or "лидер"."""
    general = analysis.tokens[title.head].lemma in ("глава", "лидер", "руководитель")
    return bool(title.countries), not general, title.last - title.first


def _without_holder(analysis: Analysis, title: Title, country: str, number: int) -> Office:
    return Office(
        id=f"o{number + 1}",
        person=None,
        role=title.role,
        title=title_words(analysis, title, country),
        country=country,
        status=title.status,
        evidence=(_span(analysis, title),),
        rule="office.without_holder",
    )


def title_words(analysis: Analysis, title: Title, country: str | None = None) -> str:
    """The title in the nominative, its first letter small; of a plural for several states that of the one asked for."""
    if title.model is not None:
        return title_words(analysis, title.model, country)
    usual = usual_title(title.role)
    if usual is not None and analysis.tokens[title.head].lemma in anaphora().counterparts:
        return usual  # "со своим узбекским коллегой" names no office itself
    first = title.first
    while analysis.tokens[first].lemma in ("нынешний", "действующий", "новый", "сегодняшний"):
        first += 1
    tokens = _without_others(_without_short(analysis.tokens[first : title.last + 1]), title, country)
    if title.status == "acting":
        return analysis.report.text[tokens[0].start : tokens[-1].end]
    named = singular_phrase if title.plural else nominative_phrase
    words = " ".join(named(tokens, analysis.tokens[title.head]).split())
    head = words.split(" ", 1)[0]
    return words if head.isupper() else words[:1].lower() + words[1:]


def _without_short(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Председатель ЗАО «Имя» (ЗИ)": the short name in brackets is no part of what the office is called."""
    opening = len(tokens) - _BRACKETED
    return tokens[:opening] if opening > 0 and tokens[opening].text == "(" else tokens


_BRACKETED = 3  # tokens of "(ЗИ)"


def _without_others(tokens: Sequence[Token], title: Title, country: str | None) -> Sequence[Token]:
    """ "Министры обороны Казахстана и Узбекистана": what one of them is called leaves the other state out."""
    if country is None or len(title.countries) < _SEVERAL:
        return tokens
    texts = [token.text for token in tokens]
    named = {at: found for at in range(len(texts)) if (found := match_states(texts, at)) is not None}
    first = min((at for at, (code, _, _) in named.items() if code in title.countries), default=None)
    own = next((range(at, at + size) for at, (code, size, _) in named.items() if code == country), None)
    if first is None or own is None:
        return tokens
    return [token for at, token in enumerate(tokens) if at < first or at in own]


_SEVERAL = 2


def _span(analysis: Analysis, title: Title) -> Span:
    return Span(analysis.tokens[title.first].start, analysis.tokens[title.last].end)
