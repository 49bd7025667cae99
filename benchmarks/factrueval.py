"""Readings of the factRuEval texts in the form that its scorer takes: one JSON file a document.

    python benchmarks/factrueval.py TEXTS OUT

TEXTS is a folder of .txt files (Dialogue Evaluation 2016, MIT licence), OUT gets <document>.json with `entities`
(start, end, type), `occupations` (person, post, org) and `meetings` (participants, place, date). Only the texts are
read here, never the markup beside them.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from elchi.model import Reading, Report, Span
from elchi.reading.reader import read_reports
from elchi.sources import text_id


def main() -> None:
    """Reads all texts and writes one answer a text."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("texts", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    paths = sorted(options.texts.glob("*.txt"))
    for path, reading in zip(paths, read_reports(_report(path) for path in paths), strict=True):
        answer = json.dumps(answer_of(reading), ensure_ascii=False, indent=1)
        (options.out / f"{path.stem}.json").write_text(answer, encoding="utf-8")


def _report(path: Path) -> Report:
    """The whole text as the body: the corpus holds no chrome, and its markup covers every word."""
    with path.open(encoding="utf-8", newline="") as stream:
        text = stream.read()
    return Report(text=text, id=text_id(text), path=str(path), language="ru", body=(Span(0, len(text)),))


def answer_of(reading: Reading) -> dict[str, Any]:
    """One document's answer."""
    return {
        "entities": list(_entities(reading)),
        "occupations": list(_occupations(reading)),
        "meetings": list(_meetings(reading)),
    }


def _entities(reading: Reading) -> Iterator[dict[str, Any]]:
    for kind, named in (("PER", reading.people), ("ORG", reading.bodies), ("LOC", reading.places)):
        for thing in named:
            for mention in thing.mentions:
                if mention.kind not in ("title", "pronoun"):
                    yield {"start": mention.start, "end": mention.end, "type": kind, "norm": thing.name}


def _occupations(reading: Reading) -> Iterator[dict[str, Any]]:
    names = {person.id: person.name for person in reading.people}
    bodies = {body.id: body.name for body in reading.bodies}
    for office in reading.offices:
        if office.person is None:
            continue
        org = bodies.get(office.body or "") or _rest(office.title)
        yield {"person": names[office.person], "post": office.title, "org": [org, office.title]}


def _rest(title: str) -> str:
    """What stands behind the first word of a title, where its body is as a rule."""
    return " ".join(title.split()[1:]) or title


def _meetings(reading: Reading) -> Iterator[dict[str, Any]]:
    names = {person.id: person.name for person in reading.people}
    for event in reading.events:
        if event.type not in ("meeting", "call", "session", "visit"):
            continue
        present = [names[role.ref] for role in event.participants if role.ref in names]
        if len(present) > 1:
            place = event.place.name if event.place is not None else None
            yield {
                "participants": present,
                "place": place or "",
                "date": (event.date.from_ or "") if event.date is not None else "",
            }


if __name__ == "__main__":
    main()
