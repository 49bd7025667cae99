"""Full text over dictionary forms: "визит" finds "визитом", "Жапаров" finds "Жапарова".

Every word stands in the index with all the forms that it may be of, and so does every word of a question. SQLite's
FTS5 and PostgreSQL's own text search are given the same words and so find the same reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sqlalchemy import Connection, Select, TextClause, and_, delete, func, insert, literal_column, select, text

from elchi.language import base_forms, searched_words
from elchi.model import Reading, Record
from elchi.record.blocks import sides_of
from elchi.record.claims import claims_of
from elchi.record.tables import CLAIMS, FACETS, MEMBERS, REPORTS

SQLITE = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS fulltext USING fts5"
    '(report UNINDEXED, words, tokenize = "unicode61 remove_diacritics 0")',
)
POSTGRESQL = (
    "CREATE TABLE IF NOT EXISTS fulltext"
    " (number INTEGER PRIMARY KEY, report VARCHAR NOT NULL, words TSVECTOR NOT NULL)",
    "CREATE INDEX IF NOT EXISTS fulltext_words ON fulltext USING GIN (words)",
)
_WORD = re.compile(r"[^\W_]+")


class Query(Record, frozen=True, kw_only=True):
    """What is looked for: words, all of which must stand in the report, and what the report must be about."""

    words: str = ""
    people: tuple[str, ...] = ()  # ids of people, one of whom it must name
    countries: tuple[str, ...] = ()
    types: tuple[str, ...] = ()  # of events
    topics: tuple[str, ...] = ()
    since: str | None = None  # ISO days: the report may be of this day or later
    until: str | None = None


class Hit(Record, frozen=True, kw_only=True):
    """A report that was found. `around` is its text about the first word that was looked for."""

    report: str
    published_from: str | None
    published_to: str | None
    title: str
    around: str


def make(connection: Connection) -> None:
    """Makes the index of a new record."""
    for statement in SQLITE if connection.dialect.name == "sqlite" else POSTGRESQL:
        connection.execute(text(statement))


def clear(connection: Connection) -> None:
    """Empties the index."""
    connection.execute(text("DELETE FROM fulltext"))


def add(connection: Connection, reading: Reading) -> None:
    """Puts a report into the index, in the place of what it had there."""
    remove(connection, reading.report.id)
    number = connection.scalar(select(REPORTS.c.number).where(REPORTS.c.id == reading.report.id))
    body = " ".join(span.of(reading.text) for span in reading.report.body) or reading.text
    title = reading.report.title.of(reading.text) if reading.report.title else ""
    words = " ".join(form for forms in searched_words(f"{title} {body}") for form in forms)
    statement = (
        "INSERT INTO fulltext (rowid, report, words) VALUES (:number, :report, :words)"
        if connection.dialect.name == "sqlite"
        else "INSERT INTO fulltext (number, report, words) VALUES (:number, :report, to_tsvector('simple', :words))"
    )
    connection.execute(text(statement), {"number": number, "report": reading.report.id, "words": words})
    rows = [{"report": reading.report.id, "facet": facet, "value": value} for facet, value in sorted(_facets(reading))]
    if rows:
        connection.execute(insert(FACETS), rows)


def remove(connection: Connection, report: str) -> None:
    """Takes a report out of the index."""
    number = connection.scalar(select(REPORTS.c.number).where(REPORTS.c.id == report))
    where = "rowid" if connection.dialect.name == "sqlite" else "number"
    connection.execute(text(f"DELETE FROM fulltext WHERE {where} = :number"), {"number": number})
    connection.execute(delete(FACETS).where(FACETS.c.report == report))


def _facets(reading: Reading) -> set[tuple[str, str]]:
    found: set[tuple[str, str]] = {("type", event.type) for event in reading.events}
    for told in (*reading.events, *reading.statements, *reading.commitments):
        found.update(("topic", topic) for topic in told.topics)  # type: ignore[attr-defined]  # all three have topics
    for claim in claims_of(reading):
        found.update(("country", code) for code in sides_of(claim).split("+") if code)
    return found


def find(connection: Connection, query: Query, limit: int) -> list[str]:
    """The reports that fit a query, the latest first; no more than `limit`."""
    return list(connection.scalars(_fitting(connection, query).limit(limit)))


def count(connection: Connection, query: Query) -> int:
    """How many reports fit a query."""
    return int(connection.scalar(select(func.count()).select_from(_fitting(connection, query).subquery())) or 0)


def _fitting(connection: Connection, query: Query) -> Select[tuple[str]]:
    chosen = select(REPORTS.c.id)
    terms = list(_terms(query.words))
    if terms:
        named = _matching(connection.dialect.name, terms)
        reports: Select[tuple[str]] = select(literal_column("report")).select_from(text("fulltext")).where(named)
        chosen = chosen.where(REPORTS.c.id.in_(reports))
    for facet, values in (("country", query.countries), ("type", query.types), ("topic", query.topics)):
        for value in values:
            having = select(FACETS.c.report).where(and_(FACETS.c.facet == facet, FACETS.c.value == value))
            chosen = chosen.where(REPORTS.c.id.in_(having))
    if query.people:
        naming = select(CLAIMS.c.report).join(MEMBERS, MEMBERS.c.atom == CLAIMS.c.atom)
        chosen = chosen.where(REPORTS.c.id.in_(naming.where(MEMBERS.c.entity.in_(query.people))))
    if query.since:
        chosen = chosen.where(func.coalesce(REPORTS.c.published_to, "9999") >= query.since)
    if query.until:
        chosen = chosen.where(func.coalesce(REPORTS.c.published_from, "0001") <= query.until)
    latest = func.coalesce(REPORTS.c.published_to, REPORTS.c.published_from, "0001").desc()
    return chosen.order_by(latest, REPORTS.c.id)


def _terms(words: str) -> Iterator[tuple[str, ...]]:
    for word in _WORD.findall(words):
        yield tuple(form for form in base_forms(word) if _WORD.fullmatch(form)) or (word.lower(),)


def _matching(dialect: str, terms: list[tuple[str, ...]]) -> TextClause:
    if dialect == "sqlite":
        asked = " AND ".join("(" + " OR ".join(f'"{form}"' for form in forms) + ")" for forms in terms)
        return text("fulltext MATCH :asked").bindparams(asked=asked)
    asked = " & ".join("(" + " | ".join(f"'{form}'" for form in forms) + ")" for forms in terms)
    return text("words @@ to_tsquery('simple', :asked)").bindparams(asked=asked)


_BEFORE, _AROUND = 60, 200  # characters shown


def hit(reading: Reading, query: Query) -> Hit:
    """What is shown of a report that was found."""
    report = reading.report
    title = report.title.of(reading.text) if report.title else ""
    start = report.body[0].start if report.body else 0
    wanted = {form for forms in _terms(query.words) for form in forms}
    first = next(
        (
            word.start()
            for word in _WORD.finditer(reading.text, start)
            if wanted and not wanted.isdisjoint(base_forms(word.group()))
        ),
        start,
    )
    begin = max(start, first - _BEFORE)
    if begin > start:  # at a whole word
        begin = reading.text.rfind(" ", start, begin) + 1 or begin
    return Hit(
        report=report.id,
        published_from=report.published.from_,
        published_to=report.published.to,
        title=" ".join(title.split()),
        around=" ".join(reading.text[begin : begin + _AROUND].split()),
    )
