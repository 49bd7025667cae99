"""How well the record joins what made reports tell: pairwise precision and recall of people and of events.

    python benchmarks/record_quality.py [--reports 3000] [--seed 1]

A pair is two mentions in two reports; it is right when both are of the same person or event, found when the record
gives both to one. Also printed: reports added a second.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections import defaultdict
from collections.abc import Hashable, Mapping
from pathlib import Path

from made_reports import Made, reports

from elchi.model import Reading
from elchi.reading.reader import read_reports
from elchi.record import KnownEvent, KnownPerson, Record
from elchi.record.names import full_name, same_given, same_surname
from elchi.sources import report_from_text


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    made = {}
    for one in reports(options.seed, options.reports):
        made[report_from_text(one.text).id] = one  # the same text twice is one report
    readings = list(read_reports(report_from_text(one.text) for one in made.values()))
    with tempfile.TemporaryDirectory() as folder, Record(str(Path(folder) / "r.elchi")) as record:
        start = time.perf_counter()
        for reading in readings:
            record.add(reading)
        seconds = time.perf_counter() - start
        print(f"{len(readings)} reports added, {len(readings) / seconds:.0f} a second")
        print("people:", measured(*people_of(record, readings, made)))
        print("events:", measured(*events_of(record, made)))


def people_of(
    record: Record, readings: list[Reading], made: Mapping[str, Made]
) -> tuple[dict[Hashable, int], dict[Hashable, str]]:
    """For each person of each reading who they truly are, and who the record takes them for."""
    found = {
        (source.report, source.fact): each.id
        for each in record.entities()
        if isinstance(each, KnownPerson)
        for source in record.sources(each.id)
    }
    true: dict[Hashable, int] = {}
    for reading in readings:
        for person in reading.people:
            for name, key in made[reading.report.id].people.items():
                one, other = full_name(person.name), full_name(name)
                if same_surname(one.surname, other.surname) and (not one.given or same_given(one.given, other.given)):
                    true[reading.report.id, person.id] = key
    return true, {mention: found[mention] for mention in true}


def events_of(record: Record, made: Mapping[str, Made]) -> tuple[dict[Hashable, int], dict[Hashable, str]]:
    """For each meeting of each reading the same."""
    found: dict[Hashable, str] = {
        source.report: each.id
        for each in record.entities()
        if isinstance(each, KnownEvent) and each.type == "meeting" and each.status == "held"
        for source in record.sources(each.id)
    }
    true: dict[Hashable, int] = {report: one.event.key for report, one in made.items()}
    return true, {report: found.get(report, f"none {report}") for report in true}


def measured(true: Mapping[Hashable, int], found: Mapping[Hashable, str]) -> str:
    """Precision and recall over all pairs of mentions."""
    right = pairs([(true[mention], found[mention]) for mention in true])
    given, wanted = pairs(list(found.values())), pairs(list(true.values()))
    return f"precision {right / given:.4f}, recall {right / wanted:.4f} ({len(true)} mentions, {wanted} pairs)"


def pairs(keys: list[Hashable]) -> int:
    """How many pairs have the same key."""
    counts: dict[Hashable, int] = defaultdict(int)
    for key in keys:
        counts[key] += 1
    return sum(count * (count - 1) // 2 for count in counts.values())


if __name__ == "__main__":
    main()
