"""The tables of a record file. Written: reports, readings, decisions. All others are derived and can be rebuilt."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, Text

FIRST_DAY, LAST_DAY = "0001-01-01", "9999-12-31"
FORMAT = 1  # of the file; a file of a higher one was made by a newer elchi

METADATA = MetaData()

ABOUT = Table("about", METADATA, Column("key", String, primary_key=True), Column("value", String, nullable=False))

REPORTS = Table(
    "report",
    METADATA,
    Column("id", String, primary_key=True),  # "sha256:…" of the text
    Column("number", Integer, nullable=False, unique=True),
    Column("published_from", String),
    Column("published_to", String),
    Column("elchi", String, nullable=False),  # the version that made the reading
    Column("reading", LargeBinary, nullable=False),  # JSON of the reading, text included
)

DECISIONS = Table(
    "decision",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("report", String, index=True),  # of its fact; None for an undo
    Column("other", String, index=True),  # of its second fact
    Column("undoes", String, index=True),
    Column("body", LargeBinary, nullable=False),
)

JUDGEMENTS = Table(
    "judgement",
    METADATA,
    Column("one_report", String, primary_key=True),
    Column("one_fact", String, primary_key=True),
    Column("other_report", String, primary_key=True, index=True),
    Column("other_fact", String, primary_key=True),
    Column("same", Integer),  # 1, 0, or None where nobody knows
)

CLAIMS = Table(
    "claim",
    METADATA,
    Column("report", String, ForeignKey("report.id", ondelete="CASCADE"), primary_key=True),
    Column("fact", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("block", String, nullable=False),
    Column("atom", String, nullable=False),  # what claims that say the same share
    Column("sides", String, nullable=False),
    Column("told_from", String, nullable=False),  # FIRST_DAY and LAST_DAY where a bound is open
    Column("told_to", String, nullable=False),
    Index("claim_by_block", "kind", "block", "atom", "told_from", "told_to"),
    Index("claim_by_sides", "sides", "told_from"),
    Index("claim_by_atom", "atom"),
)

ATOMS = Table(  # what claims say, once for all that say the same
    "atom",
    METADATA,
    Column("atom", String, primary_key=True),
    Column("body", Text, nullable=False),
)

ENTITIES = Table(
    "entity",
    METADATA,
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("block", String, nullable=False),
    Column("sides", String, nullable=False),
    Column("label", String, nullable=False),  # of an event "visit|planned", of a figure "trade_turnover|target"
    Column("last_day", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("entity_by_block", "kind", "block"),
    Index("entity_by_kind", "kind", "sides"),
    Index("entity_by_sides", "sides", "kind", "label", "last_day"),
)

MEMBERS = Table(
    "member",
    METADATA,
    Column("atom", String, primary_key=True),
    Column("entity", String, nullable=False),
    Index("member_by_entity", "entity"),
)

FACETS = Table(  # by what a report can be chosen: "country" KZ, "type" visit, "topic" trade
    "facet",
    METADATA,
    Column("report", String, ForeignKey("report.id", ondelete="CASCADE"), primary_key=True),
    Column("facet", String, primary_key=True),
    Column("value", String, primary_key=True),
    Index("facet_by_value", "facet", "value"),
)

REDIRECTS = Table("redirect", METADATA, Column("old", String, primary_key=True), Column("new", String, nullable=False))

DERIVED = (MEMBERS, ENTITIES, CLAIMS, ATOMS, JUDGEMENTS, FACETS)
