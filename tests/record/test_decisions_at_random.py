"""Whatever people decide, in whatever order it comes: step by step, anew, or with the decisions first, all agree."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from tests.record.made import SAMPLES, exported, made, of_folder

from elchi.model import Reading
from elchi.record import Decision, DecisionError, Record, address_of
from elchi.record.checks import faults_of

VERBS = ("reject", "correct", "merge", "split", "unsure", "undo")


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    return of_folder(SAMPLES)


def decide(record: Record, chance: random.Random, number: int, made_so_far: list[Decision]) -> Decision:
    """A decision at random about what the record holds now."""
    when = f"2025-01-01T00:00:{number:02d}Z"
    verb = chance.choice(VERBS)
    if verb == "undo" and made_so_far:
        return Decision(verb="undo", who="desk", when=when, undoes=chance.choice(made_so_far).id)
    verb = "reject" if verb == "undo" else verb
    entities = [*record.people(), *record.timeline()] if verb != "correct" else record.people()
    kind = type(chance.choice(entities))
    alike = [each for each in entities if type(each) is kind]
    one, other = chance.choice(alike), chance.choice(alike)
    ends = [record.sources(one.id)[0], record.sources((one if verb == "split" else other).id)[-1]]
    addresses = [address_of(record.reading(end.report), end.fact) for end in ends]
    paired = verb in ("merge", "split", "unsure")
    return Decision(
        verb=verb,  # type: ignore[arg-type]  # one of them
        who="desk",
        when=when,
        fact=addresses[0],
        other=addresses[1] if paired else None,
        field="name" if verb == "correct" else "",
        value="Улан Сыдыков" if verb == "correct" else None,
    )


@pytest.mark.parametrize("seed", range(4))
def test_all_ways_agree(readings: list[Reading], tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    record = made(tmp_path / "r.elchi", readings)
    decided: list[Decision] = []
    for number in range(25):
        try:
            decided.append(record.decide(decide(record, chance, number, decided)))
        except DecisionError:
            continue  # about a fact that an earlier one rejected
    assert len(decided) > 10
    assert list(faults_of(record)) == []
    step_by_step = exported(record)
    record.rebuild()
    assert exported(record) == step_by_step
    early = Record(str(tmp_path / "early.elchi"))
    early.load(chance.sample(decided, len(decided)))
    for reading in chance.sample(readings, len(readings)):
        early.add(reading)
    assert exported(early) == step_by_step
