"""Reading gold from files: a YAML beside its text, checked strictly."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import msgspec
import yaml

from elchi.evaluation.gold import GoldFile, GoldReading, convert

KINDS_WITH_IDS = (
    "people",
    "bodies",
    "places",
    "offices",
    "mechanisms",
    "events",
    "statements",
    "figures",
    "commitments",
)


class GoldError(ValueError):
    """A gold file that does not keep to its format; the message says where, what, and what to do."""


class MissingTextError(GoldError):
    """The text of a gold file lies elsewhere and is not there."""


def load_gold(path: Path) -> GoldReading:
    """One gold file with its text. Raises GoldError; MissingTextError where the text is not there."""
    try:
        values = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise GoldError(f"{path}: {' '.join(str(error).split())}; make it a YAML file in UTF-8") from error
    text = _text_of(path, values)
    try:
        facts = convert(values, text)
    except msgspec.ValidationError as error:
        raise GoldError(f"{path}: {error}{_called(values, str(error))}; see gold/README.md") from error
    problem = next(_dangling(facts), None)
    if problem:
        raise GoldError(f"{path}: {problem}")
    return GoldReading(name=path.stem, report=report_id(text), text=text, facts=facts)


def load_folder(folder: Path) -> tuple[list[GoldReading], list[str]]:
    """All gold of a folder (or one file), by name, and why files were left out (their text is not there).

    Raises GoldError at the first file that is wrong, and where there is nothing at all.
    """
    paths = sorted(folder.glob("*.yaml")) if folder.is_dir() else [folder]
    if not paths:
        raise GoldError(f"{folder}: no gold here; name a folder with .yaml files, such as gold/dev")
    readings, left_out = [], []
    for path in paths:
        try:
            readings.append(load_gold(path))
        except MissingTextError as error:
            left_out.append(str(error))
    return readings, left_out


def report_id(text: str) -> str:
    """The id that a report with this text has."""
    return "sha256:" + hashlib.sha256(text.encode("utf-8")).hexdigest()


def _text_of(path: Path, values: object) -> str:
    """The text that a gold file is about: the neighbour .txt, or `text:` from here or from a folder above the file."""
    named = values.get("text") if isinstance(values, dict) else None
    if named is None:
        candidates = [path.with_suffix(".txt")]
    else:
        candidates = [Path(named), *(above / named for above in path.resolve().parents)]
    for candidate in candidates:
        if candidate.is_file():
            return candidate.read_bytes().decode("utf-8")
    raise MissingTextError(f"{path}: its text {candidates[0]} is not there; left out")


def _called(values: object, message: str) -> str:
    """The id of the fact that a message of msgspec is about: " (e3)"."""
    _, _, where = message.partition("`$.")
    kind, _, rest = where.partition("[")
    number, closed, _ = rest.partition("]")
    if not closed or not number.isdigit() or not isinstance(values, dict):
        return ""
    fact = values[kind][int(number)]
    return f" ({fact['id']})" if isinstance(fact, dict) and "id" in fact else ""


def _dangling(facts: GoldFile) -> Iterator[str]:
    """Ids that stand twice, and references to what is not there."""
    named: set[str] = {fact.id for kind in ("people", "bodies", "offices") for fact in getattr(facts, kind)}
    ids: list[str] = [fact.id for kind in KINDS_WITH_IDS for fact in getattr(facts, kind)]
    for twice in sorted({one for one in ids if ids.count(one) > 1}):
        yield f"the id {twice} stands twice; rename one"
    people, bodies = {fact.id for fact in facts.people}, {fact.id for fact in facts.bodies}
    events, figures = {fact.id for fact in facts.events}, {fact.id for fact in facts.figures}
    mechanisms = {fact.id for fact in facts.mechanisms}
    for where, ref, known in _references(facts, people, bodies, events, figures, mechanisms, named):
        if ref is not None and ref not in known:
            yield f"{where} names {ref}, which is not there; add it or correct the id"


def _references(
    facts: GoldFile,
    people: set[str],
    bodies: set[str],
    events: set[str],
    figures: set[str],
    mechanisms: set[str],
    named: set[str],
) -> Iterator[tuple[str, str | None, set[str]]]:
    for office in facts.offices:
        yield office.id, office.person, people
        yield office.id, office.body, bodies
    for event in facts.events:
        yield event.id, event.part_of, events
        yield event.id, event.mechanism, mechanisms
        for who in event.who:
            yield event.id, who.ref, named
    for statement in facts.statements:
        for ref in (statement.speaker, statement.reported_by, statement.addressee, *statement.joint):
            yield statement.id, ref, named
    for figure in facts.figures:
        yield figure.id, figure.by, named
    for commitment in facts.commitments:
        yield commitment.id, commitment.figure, figures
        yield commitment.id, commitment.event, events
