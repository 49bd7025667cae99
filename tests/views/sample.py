"""Readings for tests of views: an invented report with every kind of fact, and random ones."""

from __future__ import annotations

import hashlib

from hypothesis import strategies as st

from elchi.model import (
    Body,
    Commitment,
    DatedInterval,
    Event,
    EventPlace,
    Figure,
    Mechanism,
    Mention,
    Office,
    Participant,
    Person,
    Place,
    Published,
    Reading,
    Relation,
    ReportFacts,
    Span,
    Statement,
    Unplaced,
)

TEXT = (
    "Визит перенесён\n\nПремьер-министр Казахстана Арман Тулегенов не приедет в Бишкек в пятницу. "
    "«Товарооборот вырастет до 3 млрд долларов», — сказал он. Страны — союзники с 2022 года."
)


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def mention(words: str) -> Mention:
    return Mention(start=at(words).start, end=at(words).end)


def head(text: str, title: Span | None = None, url: str | None = None) -> ReportFacts:
    return ReportFacts(
        id="sha256:" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        path="news/a.txt",
        url=url,
        language="ru",
        publisher="Казинформ",
        title=title,
        body=(Span(0, len(text)),),
        boilerplate=(),
        sources=(),
        published=Published(from_="2024-11-01", to="2024-11-30"),
    )


FULL = Reading(
    report=head(TEXT, at("Визит перенесён"), "https://example.org/a?b=1&c=2"),
    text=TEXT,
    people=(Person(id="p1", name="Арман Тулегенов", country="KZ", mentions=(mention("Арман Тулегенов"),)),),
    bodies=(Body(id="b1", name="МИД", kind="foreign_ministry", country="KZ", mentions=(mention("Казахстана"),)),),
    places=(Place(id="l1", name="Бишкек", country="KG", mentions=(mention("Бишкек"),)),),
    offices=(
        Office(
            id="o1",
            person="p1",
            role="head_of_government",
            title="премьер-министр Казахстана",
            country="KZ",
            evidence=(at("Премьер-министр Казахстана"),),
            rule="office.beside_name",
        ),
    ),
    mechanisms=(Mechanism(id="m1", name="совет", kind="summit", parties=("KG", "KZ"), session=3),),
    events=(
        Event(
            id="e1",
            type="visit",
            kind="official",
            status="cancelled",
            participants=(
                Participant(ref="p1", side="KZ", part="guest"),
                Participant(side="KG", part="host"),
            ),
            place=EventPlace(name="Бишкек", country="KG"),
            date=DatedInterval(from_="2024-11-15", to="2024-11-15", says="в пятницу"),
            evidence=(at("не приедет в Бишкек в пятницу"),),
        ),
    ),
    statements=(
        Statement(
            id="s1",
            speaker="p1",
            kind="direct",
            content=at("Товарооборот вырастет до 3 млрд долларов"),
            cue="сказал",
            evidence=(at("сказал он"),),
        ),
    ),
    figures=(
        Figure(
            id="f1",
            measure="trade_turnover",
            value=3_000_000_000,
            unit="USD",
            modality="forecast",
            change="up",
            evidence=(at("3 млрд долларов"),),
        ),
    ),
    commitments=(Commitment(id="c1", kind="target", by=("KZ",), content=at("вырастет до 3 млрд долларов")),),
    relations=(Relation(parties=("KG", "KZ"), level="alliance", evidence=(at("союзники"),)),),
    unplaced=(Unplaced(kind="date", reason="no event", evidence=(at("с 2022 года"),)),),
    warnings=("several datelines: this may be more than one report",),
)

CLASH = "stamp “18 марта 2021” (2021-03-18..2021-03-18) against said_year “в 2023 году” (2023-01-01..2023-12-31)"

CHARACTERS = st.characters(exclude_categories=("Cs", "Cc", "Cn"), include_characters="\n\t\r<>&\"'")
TEXTS = st.text(CHARACTERS, max_size=80)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """A reading whose text and facts are anything, with spans that cross each other and the ends of the text."""
    text = draw(TEXTS)
    span = st.builds(Span, st.integers(0, len(text) + 2), st.integers(0, len(text) + 2))
    spans = st.lists(span, max_size=3).map(tuple)
    names = st.text(CHARACTERS, min_size=1, max_size=12)
    people = [
        Person(id=f"p{number}", name=name, mentions=tuple(Mention(start=one.start, end=one.end) for one in found))
        for number, (name, found) in enumerate(draw(st.lists(st.tuples(names, spans), max_size=3)))
    ]
    events = [
        Event(
            id=f"e{number}",
            type="visit",
            participants=(Participant(ref="p0", side="KZ"),),
            place=EventPlace(name=name),
            evidence=found,
        )
        for number, (name, found) in enumerate(draw(st.lists(st.tuples(names, spans), max_size=3)))
    ]
    title = draw(st.none() | span)
    return Reading(
        report=head(text, title, draw(st.none() | names)),
        text=text,
        people=tuple(people),
        events=tuple(events),
        warnings=tuple(draw(st.lists(names, max_size=2))),
    )
