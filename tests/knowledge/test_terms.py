"""The table of terms says who held which office when, and no two people held one at once."""

from datetime import date
from typing import get_args

from elchi.knowledge.intervals import days
from elchi.knowledge.states import state_name
from elchi.knowledge.terms import holders, terms, terms_of
from elchi.model.vocabulary import Role


def test_a_surname_of_two_people_is_told_apart_by_country_and_role() -> None:
    assert {term.name for term in terms_of("Жапаров", country="KG")} == {"Садыр Жапаров", "Акылбек Жапаров"}
    assert {term.name for term in terms_of("Жапаров", role="president")} == {"Садыр Жапаров"}


def test_a_full_name_finds_all_its_terms_in_any_order_and_spelling() -> None:
    assert {term.role for term in terms_of("Касым-Жомарт Токаев")} == {"president", "speaker"}
    assert terms_of("Токаев Касым-Жомарт") == terms_of("Касым-Жомарт Токаев")
    assert terms_of("Бахтиер Саидов")[0].name == "Бахтиёр Саидов"
    assert terms_of("Кайрат Токаев") == ()


def test_holders_of_an_office_in_a_stretch_of_time() -> None:
    held = holders("KZ", "foreign_minister", first=date(2023, 1, 1), last=date(2023, 12, 31))
    assert [term.name for term in held] == ["Мухтар Тлеуберди", "Мурат Нуртлеу"]
    assert holders("KZ", "foreign_minister", last=date(2013, 1, 1))[0].name == "Ерлан Идрисов"


def test_a_month_is_an_interval() -> None:
    assert days("2020-02") == (date(2020, 2, 1), date(2020, 2, 29))
    assert days("2019") == (date(2019, 1, 1), date(2019, 12, 31))


def test_the_table_is_in_order() -> None:
    roles = set(get_args(Role))
    for term in terms():
        assert term.role in roles, term
        assert term.ends is None or term.begins.first <= term.ends.last, term
        assert state_name(term.country) != term.country or term.country in ("EEC",), term
        assert " " in term.name or term.country == "CN", term


def test_no_two_people_hold_one_office_at_once() -> None:
    for one in terms():
        for other in terms():
            same = (one.country, one.role, one.titles) == (other.country, other.role, other.titles)
            if one is other or not same or one.begins > other.begins or one.acting or other.acting:
                continue
            assert one.ends is not None, (one, other)
            assert one.ends.first <= other.begins.last, (one, other)
