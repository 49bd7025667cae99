"""The bounds of a report's date of publication: the intersection of every reason that the report gives."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache

from elchi.knowledge.relations import establishment, independence, level_changes
from elchi.knowledge.tables import read_csv
from elchi.knowledge.terms import terms_of
from elchi.language.analysis import Analysis, Sentence
from elchi.model import Office, Person, Published, Relation, Report
from elchi.reading.dates import DateMention, time_of
from elchi.reading.dating import told, yearless
from elchi.reading.dating.anniversaries import from_anniversaries
from elchi.reading.dating.basis import AHEAD, INFERRED, STAMP, Bounds, Known, Reason, combined, published
from elchi.reading.dating.compared import from_compared
from elchi.reading.dating.levels import from_levels
from elchi.reading.dating.sittings import from_sittings


def date_report(
    analysis: Analysis,
    dates: Sequence[DateMention],
    *,
    people: Sequence[Person] = (),
    offices: Sequence[Office] = (),
    sides: Sequence[str] = (),
    relations: Sequence[Relation] = (),
    states_in: Callable[[Sentence], Sequence[str]] = lambda _sentence: (),
    known: Known | None = None,
) -> Published:
    """When the report was published, as far as it tells. `sides` are the two states in focus.

    Reasons that stand by themselves come first; what they leave open, days without their year settle.
    """
    world = known or of_the_world()
    dated = [told.Dated(mention, time_of(mention, analysis)) for mention in dates]
    reasons = [
        *_stamps(analysis.report),
        *told.from_said(dated),
        *told.from_past(dated, analysis),
        *told.from_ahead(dated),
        *told.from_lead_day(dated),
        *told.from_stays(dated),
        *told.from_plans(dated, analysis),
        *told.from_same_event(dated, analysis),
        *from_sittings(analysis),
        *from_anniversaries(analysis, dates, sides, states_in, world),
        *from_compared(dated, analysis),
        *from_levels(analysis, relations, world),
        *_terms(people, offices, world),
    ]
    bounds, _, _ = combined(reasons)
    reasons.extend(_leaning(analysis, dated, bounds))
    bounds, _, _ = combined(reasons)
    reasons.extend(yearless.within_year(dated, analysis, bounds))
    return published(*combined(reasons))


def _leaning(analysis: Analysis, dated: Sequence[told.Dated], bounds: Bounds) -> Iterator[Reason]:
    """Reasons that need bounds to stand on: days without a year."""
    for stamp in analysis.report.stamps:
        if stamp.month_day is not None:
            evidence = (stamp.span,) if stamp.span else ()
            found = yearless.from_month_day(stamp.month_day, stamp.says, evidence, bounds, STAMP)
            if found is not None:
                yield found
    yield from yearless.from_said_day(dated, bounds)
    yield from yearless.from_fresh_days(dated, bounds)
    yield from yearless.from_lead(dated, bounds)
    yield from yearless.from_sums(dated, analysis, bounds)


def _stamps(report: Report) -> Iterator[Reason]:
    for stamp in report.stamps:
        first = date.fromisoformat(stamp.from_) if stamp.from_ else None
        last = date.fromisoformat(stamp.to) if stamp.to else None
        if first or last:
            yield Reason("stamp", first, last, stamp.says, (stamp.span,) if stamp.span else (), STAMP)


def _terms(people: Sequence[Person], offices: Sequence[Office], known: Known) -> Iterator[Reason]:
    """Whoever is called by an office without a word of "former" holds it; a former holder has left it."""
    names = {person.id: person for person in people}
    for office in offices:
        person = names.get(office.person or "")
        country = office.country or (person.country if person else None)
        if person is None or country is None:
            continue
        term = known.held(person.name, office.role, country)
        if term is None:
            continue
        says = f"{office.title} {person.name}"
        if office.status == "current":
            yield Reason("term_of_office", term[0], term[1], says, office.evidence, INFERRED)
        elif office.status == "former" and term[1] is not None:
            yield Reason("end_of_term", term[1], None, says, office.evidence, AHEAD)


@cache
def of_the_world() -> Known:
    """The look-ups over the tables of the project."""
    return Known(established=_established, founded=_founded, raised=_raised, held=_held)


@cache
def _foundings() -> dict[str, date]:
    return {row["code"]: date.fromisoformat(row["date"]) for row in read_csv("world/foundings.csv")}


def _founded(code: str) -> date | None:
    return independence(code) or _foundings().get(code)


def _established(one: str, other: str) -> tuple[date, date] | None:
    found = establishment(one, other)
    return None if found is None else (found.when.first, found.when.last)


def _raised(one: str, other: str, level: str) -> date | None:
    """The first day on which the states can have had the level, where that is certain."""
    changes = [change for change in level_changes(one, other) if change.level == level and change.certain]
    return changes[0].when.first if changes else None


def _held(name: str, role: str, country: str) -> Bounds | None:
    """From the first to the last day on which the person can have held the office."""
    found = terms_of(name, country=country, role=role)  # type: ignore[arg-type]  # any other role finds nothing
    if not found:
        return None
    ends = [term.ends for term in found]
    last = None if None in ends else max(end.last for end in ends if end is not None)
    return min(term.begins.first for term in found), last
