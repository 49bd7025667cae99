"""The record: one sourced, correctable history, kept in a file or a database."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from types import TracebackType
from typing import Self

import msgspec
from sqlalchemy import Connection, delete, func, select

import elchi
from elchi.model import Reading
from elchi.record import derived, search, store, verdicts
from elchi.record.blocks import STAGES, Block
from elchi.record.claims import Source
from elchi.record.conflicts import figure_conflicts
from elchi.record.decisions import Decision, fact_at, orphaned, signed, standing, with_field
from elchi.record.entities import (
    Chain,
    Conflict,
    Entity,
    KnownEvent,
    KnownFigure,
    KnownLevel,
    KnownMechanism,
    KnownPerson,
)
from elchi.record.errors import DecisionError, UnknownReportError
from elchi.record.files import engine_of, told
from elchi.record.names import full_name, same_given, same_surname
from elchi.record.refresh import refresh
from elchi.record.search import Hit, Query, hit
from elchi.record.tables import DERIVED
from elchi.record.words import evidence_by_fact, sentence_around

_WRITERS = 0x656C6368  # the lock's number: "elch"


class Record:
    """An open record. Reports are added once each; what is derived is always up to date.

    `place` is the path of a file, made where there is none, or the URL of a database ("postgresql://…"). Raises
    `RecordError` where it cannot be opened.
    """

    def __init__(self, place: str) -> None:
        self._place = place
        self._engine = engine_of(place)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Lets the file or the database go."""
        self._engine.dispose()

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with (
            told(self._place),
            self._engine.connect().execution_options(elchi_writes=True) as connection,
            connection.begin(),
        ):
            if connection.dialect.name == "postgresql":  # one writer at a time, as in a file: blocks depend on blocks
                connection.execute(select(func.pg_advisory_xact_lock(_WRITERS)))
            yield connection

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with told(self._place), self._engine.connect() as connection, connection.begin():
            yield connection

    def add(self, reading: Reading) -> bool:
        """Adds a reading, all of it or nothing; False where its report is in the record already."""
        with self._writing() as connection:
            if store.has_report(connection, reading.report.id):
                return False
            store.add_report(connection, reading, elchi.__version__)
            self._read_again(connection, {reading.report.id})
        return True

    def remove(self, report: str) -> None:
        """Takes a report out. Raises `UnknownReportError` where it is not in the record."""
        with self._writing() as connection:
            if not store.has_report(connection, report):
                raise UnknownReportError(f"{report}: there is no such report in {self._place}")
            partners = verdicts.partners(connection, {report})
            touched = store.blocks_of_report(connection, report)
            search.remove(connection, report)
            store.remove_report(connection, report)
            verdicts.judge(connection, {report})
            self._read_again(connection, partners, touched)

    def rebuild(self) -> None:
        """Derives everything anew from the readings and the decisions."""
        with self._writing() as connection:
            for table in DERIVED:
                connection.execute(delete(table))
            search.clear(connection)
            self._read_again(connection, set(store.report_ids(connection)))

    def _read_again(self, connection: Connection, wanted: set[str], blocks: Iterable[Block] = ()) -> None:
        """Takes the claims of reports anew from their readings as decided, and brings up to date what follows.

        `blocks` are others that were touched. Reports with facts that were judged together are read together.
        """
        reports = wanted | verdicts.partners(connection, wanted)
        verdicts.judge(connection, reports)
        touched = set(blocks)
        for report in sorted(reports):
            touched |= store.blocks_of_report(connection, report)
            store.remove_claims(connection, report)
            reading = verdicts.reading_as_decided(connection, report)
            if reading is not None:
                touched |= store.add_claims(connection, reading, verdicts.decided(connection, report))
                search.add(connection, reading)
        refresh(connection, touched)

    def decide(self, decision: Decision) -> Decision:
        """Adds a decision, and gives it with its id; one that is there already changes nothing.

        Raises `DecisionError` where it points at no fact of the record or asks for what the format does not allow.
        """
        found = signed(decision)
        with self._writing() as connection:
            self._check(connection, found)
            if verdicts.add_decision(connection, found):
                self._read_again(connection, self._reports_of(connection, found))
        return found

    def load(self, decisions: Iterable[Decision]) -> int:
        """Adds decisions that were written down elsewhere; gives how many were new. What points nowhere is kept."""
        with self._writing() as connection:
            new = [one for one in map(signed, decisions) if verdicts.add_decision(connection, one)]
            reports = {report for one in new for report in self._reports_of(connection, one)}
            self._read_again(connection, {report for report in reports if store.has_report(connection, report)})
        return len(new)

    def decisions(self) -> list[Decision]:
        """All decisions ever made, undone ones too, in order of time."""
        with self._reading() as connection:
            return verdicts.all_decisions(connection)

    def orphaned(self) -> tuple[Decision, ...]:
        """Decisions that stand but whose words no fact rests on any more."""
        held = standing(self.decisions())
        named = {address.report for one in held for address in (one.fact, one.other) if address is not None}
        with self._reading() as connection:
            readings = {id_: found for id_ in named if (found := store.reading_of(connection, id_)) is not None}
        return orphaned(held, readings)

    def _check(self, connection: Connection, decision: Decision) -> None:
        if decision.verb == "undo" and verdicts.decision_by_id(connection, decision.undoes) is None:
            raise DecisionError(f"{decision.undoes}: there is no such decision")
        for address in (decision.fact, decision.other):
            if address is None:
                continue
            reading = store.reading_of(connection, address.report)
            fact = fact_at(reading, address) if reading is not None else None
            if reading is None or fact is None:
                raise DecisionError(f"{address.report}: there is no fact at {address.start}–{address.end}")
            if decision.verb == "correct":
                known = next(each for each in getattr(reading, address.kind) if each.id == fact)
                with_field(known, decision.field, decision.value)

    def _reports_of(self, connection: Connection, decision: Decision) -> set[str]:
        """The reports whose facts a decision is about; of an undo those of what it undoes."""
        meant: Decision | None = decision
        while meant is not None and meant.verb == "undo":
            meant = verdicts.decision_by_id(connection, meant.undoes)
        addresses = (meant.fact, meant.other) if meant is not None else ()
        return {address.report for address in addresses if address is not None}

    def __len__(self) -> int:
        """How many reports are in the record."""
        with self._reading() as connection:
            return store.count_reports(connection)

    def __contains__(self, report: object) -> bool:
        """Whether the report of this id is in the record."""
        with self._reading() as connection:
            return store.has_report(connection, str(report))

    def reading(self, report: str) -> Reading:
        """The reading of a report, with what was decided of its facts. Raises `UnknownReportError`."""
        with self._reading() as connection:
            found = verdicts.reading_as_decided(connection, report)
        if found is None:
            raise UnknownReportError(f"{report}: there is no such report in {self._place}")
        return found

    def readings(self) -> Iterator[Reading]:
        """All readings, by the id of their report."""
        with self._reading() as connection:
            reports = store.report_ids(connection)
        return (self.reading(report) for report in reports)

    def people(self) -> list[KnownPerson]:
        """All people, by id."""
        return [each for each in self._all("person") if isinstance(each, KnownPerson)]

    def mechanisms(self, *sides: str) -> list[KnownMechanism]:
        """Councils, commissions and forums, of all parties or of those that all the given ones share, by id."""
        return [each for each in self._all("mechanism", sides) if isinstance(each, KnownMechanism)]

    def named(self, name: str) -> list[KnownPerson]:
        """The people whom a name can mean, in any of their spellings, those told of most often first."""
        wanted = full_name(name)
        found = [
            person
            for person in self.people()
            if any(
                same_surname(own.surname, wanted.surname) and (not wanted.given or same_given(own.given, wanted.given))
                for own in map(full_name, person.names)
            )
        ]
        return sorted(found, key=lambda person: (-person.told_by, person.id))

    def levels(self, *sides: str) -> list[KnownLevel]:
        """Levels of relations, of all states or of those of all the given ones, in the order they were told."""
        wanted = [each for each in self._all("level", sides) if isinstance(each, KnownLevel)]
        return sorted(wanted, key=lambda level: (level.told.to or "9999", level.id))

    def timeline(self, *sides: str) -> list[KnownEvent]:
        """The events of all sides, or those in which all the given ones took part, by date."""
        return sorted((each for each in self._all("event", sides) if isinstance(each, KnownEvent)), key=_by_day)

    def chains(self, *sides: str) -> list[Chain]:
        """Plans and targets with what became of them, of all sides or of those that all the given ones share."""
        found = (each for kind in ("chain", "promise") for each in self._all(kind, sides))
        wanted = [each for each in found if isinstance(each, Chain)]
        return sorted(wanted, key=lambda chain: (chain.steps[0].told.to or "9999", chain.id))

    def figures(self, *sides: str) -> list[KnownFigure]:
        """Figures, of all sides or of those that all the given ones share, by measure and the day they were told."""
        wanted = [each for each in self._all("figure", sides) if isinstance(each, KnownFigure)]
        return sorted(wanted, key=lambda figure: (figure.measure, figure.told.to or "9999", figure.id))

    def find(self, query: Query, limit: int = 20) -> tuple[list[Hit], int]:
        """The reports that fit a query, the latest first, at most `limit`; and how many there are in all."""
        with self._reading() as connection:
            reports = search.find(connection, query, limit)
            total = search.count(connection, query)
        return [hit(self.reading(report), query) for report in reports], total

    def conflicts(self, *sides: str) -> tuple[Conflict, ...]:
        """Where reports give different values of one thing, of all sides or of those that all the given ones share."""
        return figure_conflicts(self.figures(*sides))

    def changes(self, since: str, *sides: str) -> list[Entity]:
        """What was told first by a report that is of this day (ISO) or later: levels, events, plans, figures.

        A report that may be older counts only if it cannot be: what is new is said with certainty or not at all.
        """
        every: tuple[Entity, ...] = (
            *self.levels(*sides),
            *self.timeline(*sides),
            *self.chains(*sides),
            *self.figures(*sides),
        )
        return [each for each in every if first_told(each) >= since]

    def entity(self, id_: str) -> Entity | None:
        """What has this id, or had it once."""
        with self._reading() as connection:
            return derived.entity(connection, id_)

    def sources(self, id_: str) -> list[Source]:
        """Where a thing was told, by its id: every report with the fact in its reading."""
        with self._reading() as connection:
            return derived.sources_of(connection, id_)

    def words(self, source: Source) -> tuple[str, ...]:
        """The sentences of a report that a fact rests on. Raises `UnknownReportError`."""
        reading = self.reading(source.report)
        spans = evidence_by_fact(reading).get(source.fact, ())
        return tuple(dict.fromkeys(sentence_around(reading.text, span) for span in spans))

    def entities(self) -> Iterator[Entity]:
        """All that is derived, by kind and id."""
        for kind in STAGES:
            yield from self._all(kind)

    def export(self) -> Iterator[bytes]:
        """The derived record as JSON Lines, sorted: two records of the same reports give the same bytes."""
        for kind in STAGES:
            for each in self._all(kind):
                yield msgspec.json.encode({"kind": kind, **msgspec.to_builtins(each)}) + b"\n"

    def _all(self, kind: str, sides: Sequence[str] = ()) -> list[Entity]:
        """The entities of a kind by id, those of all sides or those that all the given ones share."""
        with self._reading() as connection:
            if sides:
                groups = derived.groups_of_sides(connection, kind, sides)
                found = [each for group in sorted(groups) for each in derived.entities_of(connection, kind, group)]
            else:
                found = list(derived.entities_of(connection, kind))
            latest = cache(lambda pair: store.latest_told(connection, pair))
            return [each.as_of(latest("+".join(each.sides))) if isinstance(each, Chain) else each for each in found]


def first_told(each: Entity) -> str:
    """The earliest day on which a thing can have been told, of a chain its last step; "" where that is not known."""
    told = each.steps[-1].told if isinstance(each, Chain) else getattr(each, "told", None)
    return (told.from_ if told is not None else None) or ""


def _by_day(event: KnownEvent) -> tuple[str, str, str]:
    day = event.date
    return day.from_ or day.to or "", day.to or "", event.id
