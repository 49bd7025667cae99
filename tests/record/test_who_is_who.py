"""People are joined by name within a country; namesakes and doubtful ones stay apart."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import pytest

from elchi.model import Interval
from elchi.model.vocabulary import Role
from elchi.record.claims import Gathered, Held, PersonClaim, Source
from elchi.record.entities import KnownPerson
from elchi.record.people import known_people


def claim(
    report: str, name: str, country: str | None, role: Role | None = None, day: str = "2024-05-01"
) -> PersonClaim:
    """A person as a report of a day knows them."""
    offices = (Held(role=role, title=role, country=country, status="current"),) if role else ()
    told = Interval(from_=day, to=day)
    return PersonClaim(source=Source(report, "p1"), told=told, name=name, country=country, offices=offices)


def known(claims: Sequence[PersonClaim]) -> list[KnownPerson]:
    """The people of these claims."""
    each = (Gathered(atom=claim.source.report, claim=claim, count=1, told=claim.told) for claim in claims)
    return [person for person, _ in known_people(each)]


def people(claims: Sequence[PersonClaim]) -> list[tuple[str, str, int]]:
    """Name, country and number of reports of each person, sorted."""
    return sorted((person.name, person.country or "", person.told_by) for person in known(claims))


CASES = [
    (
        "spellings of one person of one country are one",
        [claim("a", "Улан Сыдыков", "KG"), claim("b", "Ulan Sydykov", "KG"), claim("c", "Сыдыков У.", "KG")],
        [("Ulan Sydykov", "KG", 3)],
    ),
    (
        "another given name is another person",
        [claim("a", "Улан Сыдыков", "KG"), claim("b", "Бакыт Сыдыков", "KG")],
        [("Бакыт Сыдыков", "KG", 1), ("Улан Сыдыков", "KG", 1)],
    ),
    (
        "another country is another person",
        [claim("a", "Улан Сыдыков", "KG"), claim("b", "Улан Сыдыков", "KZ")],
        [("Улан Сыдыков", "KG", 1), ("Улан Сыдыков", "KZ", 1)],
    ),
    (
        "a bare surname joins the only one whom it fits",
        [claim("a", "Улан Сыдыков", "KG"), claim("b", "Сыдыков", None)],
        [("Улан Сыдыков", "KG", 2)],
    ),
    (
        "a bare surname that fits two stays apart",
        [claim("a", "Улан Сыдыков", "KG"), claim("b", "Бакыт Сыдыков", "KG"), claim("c", "Сыдыков", "KG")],
        [("Бакыт Сыдыков", "KG", 1), ("Сыдыков", "KG", 1), ("Улан Сыдыков", "KG", 1)],
    ),
    (
        "of two whom a surname fits the office decides",
        [
            claim("a", "Улан Сыдыков", "KG", "president"),
            claim("b", "Бакыт Сыдыков", "KG", "speaker"),
            claim("c", "Сыдыков", "KG", "speaker"),
        ],
        [("Бакыт Сыдыков", "KG", 2), ("Улан Сыдыков", "KG", 1)],
    ),
    (
        "who is told in two exclusive offices by turns is two people",
        [
            claim("a", "Улан Сыдыков", "KG", "ambassador", "2024-01-10"),
            claim("b", "Улан Сыдыков", "KG", "speaker", "2024-02-10"),
            claim("c", "Улан Сыдыков", "KG", "ambassador", "2024-03-10"),
        ],
        [("Улан Сыдыков", "KG", 1), ("Улан Сыдыков", "KG", 2)],
    ),
    (
        "who rises from one office to another is one",
        [
            claim("a", "Улан Сыдыков", "KG", "ambassador", "2024-01-10"),
            claim("b", "Улан Сыдыков", "KG", "ambassador", "2024-02-10"),
            claim("c", "Улан Сыдыков", "KG", "foreign_minister", "2024-03-10"),
        ],
        [("Улан Сыдыков", "KG", 3)],
    ),
]


@pytest.mark.parametrize(("claims", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_who_is_who(claims: list[PersonClaim], expected: list[tuple[str, str, int]]) -> None:
    """In every order of the reports."""
    for order in permutations(claims):
        assert people(order) == expected
        assert known(order) == known(claims)


def test_a_doubtful_surname_names_those_whom_it_may_mean() -> None:
    found = known([claim("a", "Улан Сыдыков", "KG"), claim("b", "Бакыт Сыдыков", "KG"), claim("c", "Сыдыков", "KG")])
    doubtful = next(person for person in found if person.name == "Сыдыков")
    assert set(doubtful.unsure) == {person.id for person in found if person is not doubtful}
