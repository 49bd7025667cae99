"""What records of real and of sample reports hold."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.record.made import SAMPLES, SHARED, made, of_folder

from elchi.record import Record
from elchi.record.checks import faults_of

needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the five shared reports are not beside the repository")


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Record:
    return made(tmp_path_factory.mktemp("shared") / "r.elchi", of_folder(SHARED))


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Record:
    return made(tmp_path_factory.mktemp("samples") / "r.elchi", of_folder(SAMPLES))


def chains(record: Record, *sides: str) -> list[str]:
    """Each chain as "what outcome: status, status …"."""
    return [
        f"{chain.what} {chain.outcome}: {', '.join(step.status for step in chain.steps)}"
        for chain in record.chains(*sides)
    ]


@needs_shared
def test_ten_people_and_the_two_of_one_surname_apart(shared: Record) -> None:
    assert sorted(person.name.split()[-1] for person in shared.people()) == [
        "Джумабеков", "Жапаров", "Жапаров", "Кошербаев", "Кулубаев", "Назарбаев", "Нурпеисов", "Нуртлеу", "Смаилов",
        "Токаев",
    ]  # fmt: skip
    assert len(shared.named("Жапаров")) == 2
    assert shared.named("Tokayev")[0].told_by == 4


@needs_shared
def test_the_target_that_was_passed_and_raised(shared: Record) -> None:
    target = next(chain for chain in shared.chains("KG", "KZ") if chain.what == "trade_turnover")
    assert [(step.status, step.value) for step in target.steps] == [
        ("target", 1_000_000_000), ("reached", 2_000_000_000), ("raised", 3_000_000_000),
    ]  # fmt: skip
    assert target.outcome == "pending"


@needs_shared
def test_the_visit_that_was_planned_and_planned_again(shared: Record) -> None:
    visits = [chain for chain in shared.chains("KG", "KZ") if chain.what == "visit official" and len(chain.steps) > 1]
    assert [[step.status for step in chain.steps] for chain in visits] == [["planned", "planned"]]
    first, second = visits[0].steps
    assert (first.told.from_, second.date.from_, second.date.to) == ("2023-05-01", "2024-01-01", "2024-12-31")


# Every event that the five reports tell as held: type, who (surnames, an unnamed holder in brackets), where, from when.
SHARED_HELD = """
message Джумабеков+Нурпеисов - 2019-03-10
meeting Джумабеков+Нурпеисов - 2019-03-10
visit Токаев Бишкек 2022-01-06
meeting Жапаров+Токаев Бишкек 2022-01-06
visit Жапаров Алматы 2023-04-21
session Жапаров Алматы 2023-04-21
meeting Жапаров+Смаилов Алматы 2023-04-21
session Токаев - 2023-10-01
meeting Жапаров+Токаев Кыргызстан 2023-10-01
visit Токаев - 2023-10-01
meeting Жапаров+Нуртлеу Бишкек 2024-01-01
meeting [foreign_minister]+Нуртлеу Бишкек 2024-01-01
visit Нуртлеу Бишкек 2024-01-01
meeting Жапаров+Кошербаев Бишкек 2025-09-16
visit Кошербаев Кыргызстан 2025-09-16
meeting Кошербаев+Кулубаев Бишкек 2025-09-16
"""


@needs_shared
def test_each_held_event_once(shared: Record) -> None:
    names = {person.id: person.name.split()[-1] for person in shared.people()}
    told = []
    for event in shared.timeline():
        who = {names.get(actor.person or "", f"[{actor.role}]") for actor in event.actors if actor.person or actor.role}
        place = event.place.name if event.place is not None else "-"
        told.append((event.status, f"{event.type} {'+'.join(sorted(who))} {place} {event.date.from_}"))
    assert sorted(line for status, line in told if status == "held") == sorted(SHARED_HELD.strip().splitlines())


@needs_shared
def test_the_levels_of_relations_in_their_order(shared: Record) -> None:
    levels = [level.level for level in shared.levels("KG", "KZ")]
    assert levels.index("strategic_partnership") < levels.index("alliance")


@needs_shared
def test_nothing_in_it_is_without_words(shared: Record) -> None:
    assert list(faults_of(shared)) == []
    assert all(shared.words(source) for event in shared.timeline() for source in shared.sources(event.id))


SAMPLE_CHAINS = [
    "visit official held: planned, planned, held",  # the president in Georgia
    "visit official held: proposed, proposed, planned, postponed, held",  # the Georgian premier in Uzbekistan
    "visit working cancelled: planned, cancelled",  # the Uzbek premier in Batumi
    "visit official overdue: proposed, planned",  # the Georgian minister in Samarkand
    "session overdue: planned",  # the seventh sitting of the commission
    "joint_ventures missed: actual, target",
]


@pytest.mark.parametrize("expected", SAMPLE_CHAINS)
def test_the_story_of_the_samples(samples: Record, expected: str) -> None:
    """The plans of samples/README.md, each with its outcome."""
    assert expected in chains(samples, "GE", "UZ")


def test_the_target_of_the_samples_is_reached_and_raised(samples: Record) -> None:
    target = next(chain for chain in samples.chains("GE", "UZ") if chain.what == "trade_turnover")
    told = [(step.status, step.value) for step in target.steps if step.status != "actual"]
    assert told == [("target", 500_000_000), ("reached", 512_000_000), ("raised", 1_000_000_000)]


def test_the_sitting_that_nobody_tells_of(samples: Record) -> None:
    """The seventh was planned; of the sittings held, five, six and eight are told."""
    (row,) = [chain for chain in samples.chains("GE", "UZ") if chain.kind == "sittings"]
    assert [step.value for step in row.steps if step.status == "held"] == [5, 6, 8]
    assert 7 in [step.value for step in row.steps if step.status in ("planned", "missing")]


def test_a_pledge_is_told_again(samples: Record) -> None:
    house = next(chain for chain in samples.chains("GE") if "торговый дом" in chain.what)
    assert [step.status for step in house.steps][:2] == ["pledge", "repeated"]


def test_two_outlets_that_disagree(samples: Record) -> None:
    (conflict,) = samples.conflicts("GE", "UZ")
    assert sorted(version.value for version in conflict.versions) == [289_000_000, 298_000_000]
    assert all(samples.sources(version.figure) for version in conflict.versions)


def test_one_visit_in_two_reports(samples: Record) -> None:
    visits = [event for event in samples.timeline("GE", "UZ") if event.type == "visit" and event.status == "held"]
    premier = next(event for event in visits if event.date.from_ == "2022-11-17")
    assert (premier.date.to, premier.told_by) == ("2022-11-18", 2)


def test_eleven_people_as_the_readme_lists_them(samples: Record) -> None:
    assert len(samples.people()) == 11


def test_the_samples_hold_together(samples: Record, tmp_path: Path) -> None:
    assert list(faults_of(samples)) == []
