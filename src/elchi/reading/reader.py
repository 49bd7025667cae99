"""Analysis → Reading: the two passes over a report, who is in it and what is told of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from elchi.language import analyse_many
from elchi.language.analysis import Analysis
from elchi.model import CitedSource, Published, Reading, Report, ReportFacts
from elchi.reading.cited import find_cited
from elchi.reading.commitments import find_commitments
from elchi.reading.dates import find_dates, resolve
from elchi.reading.dating import date_report
from elchi.reading.events import find_events
from elchi.reading.figures import find_figures, with_speakers
from elchi.reading.grounding import ground_of
from elchi.reading.hosts import at_home, partners_of, with_hosts_known, with_states_known
from elchi.reading.mechanisms import find_mechanisms
from elchi.reading.plover import with_plover
from elchi.reading.relations import find_relations
from elchi.reading.statements import find_statements
from elchi.reading.topics import with_topics

READ = frozenset(("ru",))  # ISO 639-1 of the languages that have an analyser
_BATCH = 16  # reports analysed together; more gains no speed and costs memory


def read_reports(reports: Iterable[Report]) -> Iterator[Reading]:
    """Readings of reports, in the order given. A report in a language that is not read gets no facts but a warning."""
    for batch in _batches(reports):
        readable = [report for report in batch if report.language in READ]
        analyses = iter(tuple(analyse_many(readable)) if readable else ())
        for report in batch:
            yield read_analysis(next(analyses)) if report.language in READ else _unread(report)


def read_report(report: Report) -> Reading:
    """The reading of one report."""
    (reading,) = read_reports([report])
    return reading


def read_analysis(analysis: Analysis) -> Reading:
    """The reading of an analysed report: who is in it, then what is told of them."""
    ground = ground_of(analysis)
    dates = find_dates(analysis)
    relations = find_relations(ground)
    published = date_report(
        analysis,
        dates,
        people=ground.people,
        offices=ground.offices,
        sides=ground.sides,
        relations=relations,
        states_in=ground.states_of,
    )
    mechanisms, sittings = find_mechanisms(ground)
    events, unplaced = find_events(ground, dates, published, sittings)
    figures = find_figures(
        analysis,
        dates,
        published,
        sides=ground.sides,
        states_in=lambda sentence: tuple(ground.states_in(sentence.tokens)),
        home=ground.most_named,
    )
    statements = find_statements(ground)
    people, offices, events = with_hosts_known(
        ground.people, ground.offices, events, partners_of(ground.people, ground.offices, events, ground.sides)
    )
    own = at_home(people, offices, events, ground.home or ground.only_state, ground.sides)
    people, offices, events = with_states_known(people, offices, events, own)
    commitments = find_commitments(
        ground, events, figures, statements, dates, lambda date: resolve(date, published, "future")
    )
    events, statements, commitments = with_topics(events, statements, commitments, analysis, offices)
    return Reading(
        report=_head(analysis.report, published, find_cited(ground)),
        text=analysis.report.text,
        people=people,
        bodies=ground.bodies,
        places=ground.places,
        offices=offices,
        mechanisms=mechanisms,
        events=with_plover(events, offices, analysis.report.text),
        statements=statements,
        figures=with_speakers(figures, statements),
        commitments=commitments,
        relations=relations,
        unplaced=unplaced,
        warnings=analysis.report.warnings,
    )


def _head(report: Report, published: Published, sources: tuple[CitedSource, ...] = ()) -> ReportFacts:
    return ReportFacts(
        id=report.id,
        path=report.path,
        url=report.url,
        language=report.language,
        publisher=report.publisher,
        title=report.title,
        body=report.body,
        boilerplate=report.boilerplate,
        sources=sources,
        published=published,
    )


def _unread(report: Report) -> Reading:
    told = f"the report is in a language that is not read yet ({report.language}): no facts"
    return Reading(report=_head(report, Published()), text=report.text, warnings=report.warnings or (told,))


def _batches(reports: Iterable[Report]) -> Iterator[list[Report]]:
    iterator = iter(reports)
    while batch := list(islice(iterator, _BATCH)):
        yield batch
