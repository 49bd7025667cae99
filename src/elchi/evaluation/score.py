"""Comparing gold with readings: which facts were found, which missed, which made up, and how right the details are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from elchi.evaluation.actors import (
    compare_case,
    named_details,
    office_details,
    weigh_body,
    weigh_mechanism,
    weigh_office,
    weigh_person,
    weigh_place,
)
from elchi.evaluation.assignment import assign
from elchi.evaluation.case import Case
from elchi.evaluation.claims import (
    commitment_details,
    figure_details,
    statement_details,
    weigh_commitment,
    weigh_figure,
    weigh_relation,
    weigh_statement,
)
from elchi.evaluation.describe import describe
from elchi.evaluation.gold import GoldReading
from elchi.evaluation.happenings import bounds, event_details, weigh_event
from elchi.evaluation.load import load_folder
from elchi.evaluation.names import fold
from elchi.evaluation.tally import Accuracy, Tally, add_accuracies, total
from elchi.model import Reading, Record

Weigh = Callable[[Case, Any, Any], float]
Details = Callable[[Case, Any, Any], dict[str, bool]]


def _no_details(case: Case, gold: Any, given: Any) -> dict[str, bool]:
    return {}


# The order matters: later kinds build on who is who in earlier ones (a commitment on its event).
RULES: Mapping[str, tuple[Weigh, Details]] = {
    "people": (weigh_person, named_details),
    "bodies": (weigh_body, named_details),
    "places": (weigh_place, named_details),
    "offices": (weigh_office, office_details),
    "mechanisms": (weigh_mechanism, _no_details),
    "events": (weigh_event, event_details),
    "statements": (weigh_statement, statement_details),
    "figures": (weigh_figure, figure_details),
    "commitments": (weigh_commitment, commitment_details),
    "relations": (weigh_relation, _no_details),
}
KINDS: tuple[str, ...] = ("published", *RULES)


@dataclass(frozen=True)
class Score:
    """One kind of fact in one report. `misses` and `extras` are lines for a person; they quote the text."""

    report: str  # the name of the gold file
    kind: str
    tally: Tally
    details: Mapping[str, Accuracy]
    misses: tuple[str, ...] = ()
    extras: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()  # right facts with wrong details


@dataclass(frozen=True)
class Evaluation:
    """All scores; `unread` names gold reports of which there was no reading, `left_out` why gold was not used."""

    scores: tuple[Score, ...]
    unread: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()

    def by_kind(self) -> dict[str, Tally]:
        """The sum over all reports for each kind, in a fixed order."""
        return {kind: total(score.tally for score in self.scores if score.kind == kind) for kind in KINDS}

    def by_report(self) -> dict[str, Tally]:
        """The sum over all kinds for each report."""
        names = dict.fromkeys(score.report for score in self.scores)
        return {name: total(score.tally for score in self.scores if score.report == name) for name in names}

    def details(self) -> dict[str, dict[str, Accuracy]]:
        """For each kind the accuracy of its details over rightly found facts."""
        return {kind: add_accuracies(score.details for score in self.scores if score.kind == kind) for kind in KINDS}

    @property
    def micro(self) -> Tally:
        """The sum over everything."""
        return total(score.tally for score in self.scores)


def evaluate(gold: Path | Sequence[GoldReading], readings: Iterable[Reading]) -> Evaluation:
    """Compares readings with gold; a reading belongs to the gold report of the same text (by its sha256).

    `gold` is a gold file, a folder of them, or what `load_folder` gave. A gold report without a reading counts as
    entirely missed and stands in `unread`; readings of other reports are ignored. Raises GoldError.
    """
    left_out: list[str] = []
    if isinstance(gold, Path):
        gold, left_out = load_folder(gold)
    given = {reading.report.id: reading for reading in readings}
    scores: list[Score] = []
    for one in gold:
        scores.extend(compare(one, given.get(one.report)))
    unread = tuple(one.name for one in gold if one.report not in given)
    return Evaluation(tuple(scores), unread, tuple(left_out))


def compare(gold: GoldReading, reading: Reading | None) -> Iterator[Score]:
    """The scores of one report, a kind each."""
    if reading is None:
        yield from _nothing_read(gold)
        return
    case = compare_case(gold, reading)
    yield _published(case)
    for kind, (weigh, details) in RULES.items():
        facts, given = getattr(gold.facts, kind), getattr(reading, kind)
        weights = [[_importance(fact, weigh(case, fact, one)) for one in given] for fact in facts]
        pairs = assign(weights)
        if kind not in ("people", "bodies"):
            ids = {getattr(given[column], "id", ""): getattr(facts[row], "id", "") for row, column in pairs}
            case = case.with_pairs(ids)
        yield _score(case, kind, facts, given, pairs, details)


def _importance(fact: Record, weight: float) -> float:
    """A pair with a required fact comes before one with an optional fact."""
    if weight <= 0.0:
        return 0.0
    return weight + (2.0 if getattr(fact, "optional", False) else 8.0)


def _score(
    case: Case, kind: str, facts: Sequence[Any], given: Sequence[Any], pairs: list[tuple[int, int]], details: Details
) -> Score:
    found, used = dict(pairs), {column for _, column in pairs}
    required = [row for row, fact in enumerate(facts) if not fact.optional]
    missed = [facts[row] for row in required if row not in found]
    extra = [one for column, one in enumerate(given) if column not in used]
    right = [(facts[row], given[found[row]]) for row in required if row in found]
    checked = [(fact, one, details(case, fact, one)) for fact, one in right]
    gold_names, given_names = names_of(case.gold.facts), names_of(case.reading)
    tables = ({name: Accuracy(right=int(ok), of=1) for name, ok in one.items()} for *_, one in checked)
    return Score(
        report=case.gold.name,
        kind=kind,
        tally=Tally(right=len(right), missed=len(missed), extra=len(extra)),
        details=add_accuracies(tables),
        misses=tuple(describe(fact, case.text, gold_names) for fact in missed),
        extras=tuple(describe(one, case.text, given_names) for one in extra),
        wrong=tuple(
            f"{', '.join(name for name, ok in table.items() if not ok)}: gold {describe(fact, case.text, gold_names)}"
            f" | read {describe(one, case.text, given_names)}"
            for fact, one, table in checked
            if not all(table.values())
        ),
    )


def names_of(facts: Any) -> dict[str, str]:
    """Id → name, for actors; an office without its holder is named by its title."""
    actors = (*facts.people, *facts.bodies)
    offices = {office.id: f"[{office.title or office.role}]" for office in facts.offices}
    return {**{actor.id: actor.name for actor in actors}, **offices}


def _published(case: Case) -> Score:
    """The date of publication: right where both bounds are."""
    gold, given = bounds(case.gold.facts.published), bounds(case.reading.report.published)
    tally = Tally(
        right=int(gold is not None and gold == given),
        missed=int(gold is not None and gold != given),
        extra=int(given is not None and gold != given),
    )
    facts, report = case.gold.facts, case.reading.report
    title = facts.title.hull if facts.title else None
    details = {"language": Accuracy(right=int(facts.language == report.language), of=1)}
    if facts.publisher or report.publisher:
        same = fold(facts.publisher or "") == fold(report.publisher or "")
        details["publisher"] = Accuracy(right=int(same), of=1)
    if title or report.title:
        details["title"] = Accuracy(right=int(title == report.title), of=1)
    miss, extra = (_ends(gold),) * tally.missed, (_ends(given),) * tally.extra
    return Score(case.gold.name, "published", tally, details, miss, extra)


def _ends(interval: tuple[str | None, str | None] | None) -> str:
    return f"{interval[0] or ''}..{interval[1] or ''}" if interval else ""


def _nothing_read(gold: GoldReading) -> Iterator[Score]:
    names = names_of(gold.facts)
    published = bounds(gold.facts.published)
    dates = (_ends(published),) if published else ()
    yield Score(gold.name, "published", Tally(missed=len(dates)), {}, dates)
    for kind in RULES:
        missed = [fact for fact in getattr(gold.facts, kind) if not fact.optional]
        misses = tuple(describe(fact, gold.text, names) for fact in missed)
        yield Score(gold.name, kind, Tally(missed=len(missed)), {}, misses)
