"""How the record grows: time to add one more report, to show a relationship and to search, size and memory.

    python benchmarks/record_scale.py [--readings 100000]

The readings are those of made reports (made_reports.py), put together without reading: two people with their offices,
one meeting, one figure. Printed at each power of ten and at the end.
"""

from __future__ import annotations

import argparse
import random
import resource
import statistics
import tempfile
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from made_reports import Made, reports

from elchi.model import (
    DatedInterval,
    Event,
    EventPlace,
    Figure,
    Mention,
    Office,
    Participant,
    Person,
    Published,
    Reading,
    ReportFacts,
    Span,
)
from elchi.record import Query, Record

LAST = 200  # reports whose time to add is averaged


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--readings", type=int, default=100_000)
    options = parser.parse_args()
    marks = sorted({10**power for power in range(3, 9) if 10**power < options.readings} | {options.readings})
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "r.elchi"
        with Record(str(place)) as record:
            spent: list[float] = []
            for number, reading in enumerate(readings(options.readings), 1):
                start = time.perf_counter()
                record.add(reading)
                spent.append(time.perf_counter() - start)
                if number in marks:
                    tell(record, place, number, spent)


def tell(record: Record, place: Path, number: int, spent: list[float]) -> None:
    """The figures at this size."""
    last = [1000 * seconds for seconds in spent[-LAST:]]
    page = clocked(lambda: (record.timeline("KG", "KZ"), record.chains("KG", "KZ"), record.figures("KG", "KZ")))
    search = clocked(lambda: record.find(Query(words="встреча торговлю", countries=("KZ",)), 20))
    size = sum(each.stat().st_size for each in place.parent.iterdir()) / 1e6
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{number} readings: one more {statistics.mean(last):.1f} ms (at most {max(last):.0f}), "
        f"relationship {page:.0f} ms, search {search:.0f} ms, all added in {sum(spent):.0f} s, "
        f"{size:.0f} MB of file, {memory:.0f} MB of memory",
        flush=True,
    )


def clocked(asked: object) -> float:
    """Milliseconds of the second of two calls."""
    for _ in range(2):
        start = time.perf_counter()
        asked()  # type: ignore[operator]
    return 1000 * (time.perf_counter() - start)


def readings(count: int) -> Iterator[Reading]:
    """So many readings, each of another text."""
    chance = random.Random(2)
    for number, made in enumerate(reports(1, count)):
        yield reading_of(made, number, chance)


def reading_of(made: Made, number: int, chance: random.Random) -> Reading:
    """What a reading of the report would hold."""
    text = f"{made.text} Сообщение № {number}."
    people, offices = [], []
    for at, who in enumerate((made.guest, made.host), 1):
        name = made.names[at - 1]
        span = Span(0, len(made.text))
        people.append(
            Person(id=f"p{at}", name=name, country=who.state, mentions=(Mention(start=span.start, end=span.end),))
        )
        offices.append(
            Office(id=f"o{at}", person=f"p{at}", role=who.role, title=who.role, country=who.state, evidence=(span,))  # type: ignore[arg-type]
        )
    day = made.day.isoformat()
    published = made.published.isoformat()
    body = Span(0, len(text))
    return Reading(
        report=ReportFacts(
            id="sha256:" + sha256(text.encode()).hexdigest(), path=None, url=None, language="ru", publisher=None,
            title=None, body=(body,), boilerplate=(), sources=(), published=Published(from_=published, to=published),
        ),
        text=text,
        people=tuple(people),
        offices=tuple(offices),
        events=(
            Event(
                id="e1", type="meeting", evidence=(body,), date=DatedInterval(from_=day, to=day, says=day),
                participants=(
                    Participant(ref="p1", side=made.guest.state, part="guest"),
                    Participant(ref="p2", side=made.host.state, part="host"),
                ),
                place=EventPlace(name=made.town, country=made.host.state),
            ),
        ),
        figures=(
            Figure(
                id="f1", measure="trade_turnover", value=chance.randrange(100, 900) * 1_000_000, unit="USD",
                parties=tuple(sorted((made.guest.state, made.host.state))), evidence=(body,),
                period=DatedInterval(from_=f"{day[:4]}-01-01", to=f"{day[:4]}-12-31"),
            ),
        ),
    )  # fmt: skip


if __name__ == "__main__":
    main()
