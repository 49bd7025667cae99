"""Decisions: what is rejected is gone, what is corrected is right, pairs are joined and parted; all can be undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.record.made import exported, made, reading

from elchi.record import Address, Decision, DecisionError, Record, Source, address_of
from elchi.record.checks import faults_of

VISIT = "Министр иностранных дел Литвы Йонас Вайтис 5 мая прибыл в Бишкек с рабочим визитом."
TALKS = "Министр иностранных дел Кыргызстана Улан Сыдыков встретился в Бишкеке с министром иностранных дел Литвы."
SPEAKER = "Спикер парламента Кыргызстана Бакыт Сыдыков принял посла Литвы Миндаугаса Жилиса."
BARE = "Сыдыков обсудил с послом Литвы Миндаугасом Жилисом торговлю Кыргызстана и Литвы."


DATES = {VISIT: "2024-05-06", TALKS: "2024-05-07", SPEAKER: "2024-05-08", BARE: "2024-05-09"}


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return made(tmp_path / "r.elchi", (reading(text, date) for text, date in DATES.items()))


def decision(verb: str, fact: Address | None, **more: object) -> Decision:
    """A decision of someone at some time."""
    return Decision(verb=verb, who="desk", when="2024-06-01T10:00:00Z", fact=fact, **more)  # type: ignore[arg-type]


def event(record: Record, type_: str) -> Source:
    """Where the only event of a type is told."""
    (found,) = [each for each in record.timeline() if each.type == type_ and each.told_by == 1]
    return record.sources(found.id)[0]


def at(record: Record, source: Source) -> Address:
    return address_of(record.reading(source.report), source.fact)


def person(record: Record, name: str) -> Source:
    return record.sources(next(each for each in record.people() if each.name == name).id)[0]


def test_a_rejected_event_is_gone_until_the_decision_is_undone(record: Record) -> None:
    before = exported(record)
    made_one = record.decide(decision("reject", at(record, event(record, "visit"))))
    assert not [each for each in record.timeline() if each.type == "visit"]
    assert list(faults_of(record)) == []
    undo = decision("undo", None, undoes=made_one.id)
    undone = record.decide(undo)
    assert exported(record) == before
    record.decide(decision("undo", None, undoes=undone.id))  # undone again
    assert not [each for each in record.timeline() if each.type == "visit"]


def test_a_corrected_field_holds_and_survives_a_rebuild(record: Record) -> None:
    record.decide(decision("correct", at(record, event(record, "visit")), field="kind", value="official"))
    assert [each.kind for each in record.timeline() if each.type == "visit"] == ["official"]
    after = exported(record)
    record.rebuild()
    assert exported(record) == after


def test_a_rejected_person_leaves_no_loose_ends(record: Record) -> None:
    record.decide(decision("reject", at(record, person(record, "Йонас Вайтис"))))
    assert "Йонас Вайтис" not in {each.name for each in record.people()}
    assert list(faults_of(record)) == []


def test_two_people_merged_are_one_and_parted_again_when_undone(record: Record) -> None:
    before = exported(record)
    one, other = at(record, person(record, "Улан Сыдыков")), at(record, person(record, "Бакыт Сыдыков"))
    merged = record.decide(decision("merge", one, other=other))
    assert len(record.named("Бакыт Сыдыков")) == 1
    assert record.named("Бакыт Сыдыков") == record.named("Улан Сыдыков")
    record.decide(decision("undo", None, undoes=merged.id))
    assert exported(record) == before


def test_people_of_other_surnames_can_be_merged(record: Record) -> None:
    """They are derived in blocks of their own until then."""
    one, other = at(record, person(record, "Йонас Вайтис")), at(record, person(record, "Миндаугас Жилис"))
    record.decide(decision("merge", one, other=other))
    assert record.named("Вайтис") == record.named("Жилис")
    after = exported(record)
    record.rebuild()
    assert exported(record) == after


def test_one_person_split_is_two(record: Record) -> None:
    envoy = next(each for each in record.people() if each.name == "Миндаугас Жилис")
    assert envoy.told_by == 2
    one, other = (at(record, source) for source in record.sources(envoy.id))
    record.decide(decision("split", one, other=other))
    parted = record.named("Жилис")
    assert [each.told_by for each in parted] == [1, 1]
    assert parted[0].id != parted[1].id
    assert list(faults_of(record)) == []


def test_decisions_loaded_twice_change_nothing(record: Record, tmp_path: Path) -> None:
    record.decide(decision("correct", at(record, event(record, "visit")), field="kind", value="official"))
    record.decide(decision("note", at(record, event(record, "visit")), why="so says the ministry"))
    dumped = record.decisions()
    assert record.load(dumped) == 0
    other = made(tmp_path / "other.elchi", record.readings())
    # the readings of `record` bear the correction already; the decision changes nothing more
    assert other.load(dumped) == 2
    assert exported(other) == exported(record)


def test_decisions_may_come_before_their_report(record: Record, tmp_path: Path) -> None:
    record.decide(decision("reject", at(record, event(record, "visit"))))
    early = Record(str(tmp_path / "early.elchi"))
    assert early.load(record.decisions()) == 1
    assert [each.verb for each in early.orphaned()] == ["reject"]
    for text, date in DATES.items():
        early.add(reading(text, date))
    assert early.orphaned() == ()
    assert exported(early) == exported(record)


def test_a_merge_that_was_loaded_before_its_reports_joins_them_all_the_same(record: Record, tmp_path: Path) -> None:
    """Whichever of the two reports comes last; and it parts them again when one is taken out and comes back."""
    one, other = at(record, person(record, "Йонас Вайтис")), at(record, person(record, "Миндаугас Жилис"))
    record.decide(decision("merge", one, other=other))
    early = Record(str(tmp_path / "early.elchi"))
    early.load(record.decisions())
    for report in (BARE, SPEAKER, TALKS, VISIT):
        early.add(reading(report, DATES[report]))
    assert exported(early) == exported(record)
    early.remove(one.report)
    early.add(reading(VISIT, DATES[VISIT]))
    assert exported(early) == exported(record)


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [("kind", "imperial", "kind"), ("colour", "red", "no such field"), ("id", "e9", "cannot be changed")],
)
def test_a_correction_that_the_format_does_not_allow_is_refused(
    record: Record, field: str, value: str, told: str
) -> None:
    fact = at(record, event(record, "visit"))
    with pytest.raises(DecisionError, match=told):
        record.decide(decision("correct", fact, field=field, value=value))
    assert record.decisions() == []


def test_a_loaded_correction_that_the_format_does_not_allow_changes_nothing(record: Record) -> None:
    """It was made elsewhere, perhaps for another version."""
    before = exported(record)
    fact = at(record, event(record, "visit"))
    assert record.load([decision("correct", fact, field="kind", value="imperial")]) == 1
    assert exported(record) == before


def test_a_decision_about_nothing_is_refused(record: Record) -> None:
    nowhere = Address(report="sha256:0", kind="events", start=0, end=4)
    with pytest.raises(DecisionError, match="there is no fact"):
        record.decide(decision("accept", nowhere))
    with pytest.raises(DecisionError, match="no such decision"):
        record.decide(decision("undo", None, undoes="decision-0"))
