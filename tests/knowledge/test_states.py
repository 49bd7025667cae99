"""States are found in every form that Russian news use."""

import pytest

from elchi.knowledge.declension import words_of
from elchi.knowledge.organisations import organisations
from elchi.knowledge.states import (
    compound_states,
    is_ambiguous,
    match_capitals,
    match_metonyms,
    match_states,
    state_name,
    states,
)


def first(text: str) -> tuple[str, int, str] | None:
    return match_states(text.split(), 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Казахстаном", ("KZ", 1, "name")),
        ("Республики Казахстан подписал", ("KZ", 2, "name")),
        ("Кыргызской Республикой", ("KG", 2, "name")),
        ("Киргизии", ("KG", 1, "name")),
        ("Соединённых Штатов Америки", ("US", 3, "name")),
        ("Соединенными Штатами", ("US", 2, "name")),
        ("Боснией и Герцеговиной", ("BA", 3, "name")),
        ("Египта", ("EG", 1, "name")),
        ("ПРЕЗИДЕНТА", None),
        ("КАЗАХСТАНА", ("KZ", 1, "name")),
        ("РК", ("KZ", 1, "abbreviation")),
        ("рк", None),
        ("США", ("US", 1, "abbreviation")),
        ("казахстанской", ("KZ", 1, "adjective")),
        ("Киргизские", ("KG", 1, "adjective")),
        ("казахстанцам", ("KZ", 1, "demonym")),
        ("австрийцев", ("AT", 1, "demonym")),
        ("кыргызско-казахстанского", ("KG", 1, "compound")),
        ("Содружества Независимых Государств", ("CIS", 3, "organisation")),
        ("ЕАЭС", ("EAEU", 1, "organisation")),
        ("Европейским союзом", ("EU", 2, "organisation")),
        ("русский", None),
        ("перу", None),
    ],
)
def test_a_state_is_found_in_every_case_and_kind_of_form(text: str, expected: object) -> None:
    assert first(text) == expected


def test_the_longest_name_wins() -> None:
    assert first("Южной Кореи") == ("KR", 2, "name")
    assert first("Гвинее-Бисау") == ("GW", 1, "name")


def test_compound_adjectives_name_their_states_in_order() -> None:
    assert compound_states("Казахстанско-кыргызские") == ("KZ", "KG")
    assert compound_states("российско-казахстанско-узбекского") == ("RU", "KZ", "UZ")
    assert compound_states("торгово-экономических") == ()
    assert compound_states("культурно-казахстанских") == ()


def test_names_that_are_also_common_words_need_a_capital_inside_a_sentence() -> None:
    assert match_states(["Того", "же"], 0) is None
    assert match_states(["Посол", "Того", "прибыл"], 1) == ("TG", 1, "name")


def test_names_that_hold_a_state_but_are_none_are_left_out() -> None:
    assert match_states(["Латинской", "Америки"], 0) is None
    assert match_states(["Латинской", "Америки"], 1) is None
    assert match_states(["в", "Америке"], 1) == ("US", 1, "name")


def test_metonyms_and_capitals_stand_for_states() -> None:
    assert match_metonyms(["Белому", "дому"], 0) == ("US", 2)
    assert match_metonyms(["Акорде"], 0) == ("KZ", 1)
    assert match_capitals(["Бишкеке"], 0) == ("KG", 1)
    assert match_capitals(["сане"], 0) is None


def test_codes_have_russian_names() -> None:
    assert state_name("KG") == "Кыргызстан"
    assert state_name("SCO") == "ШОС"
    assert state_name("??") == "??"


def test_forms_of_double_meaning_are_marked() -> None:
    assert is_ambiguous("РТ")
    assert not is_ambiguous("РК")


def test_every_un_member_stands_in_the_table_once() -> None:
    codes = [state.code for state in states()]
    assert len(codes) == len(set(codes))
    assert sum(state.status == "un" for state in states()) == 193
    assert {state.status for state in states()} == {"un", "observer", "other"}
    assert not set(codes) & {body.code for body in organisations()}


def test_every_name_leads_back_to_its_state() -> None:
    for state in states():
        for name in (state.official, *state.abbreviations):
            found = match_states(["в", *words_of(name)], 1)
            assert found is not None, name
            assert found[0] == state.code or state.code in ("KR", "AB", "CG"), (name, found)
