"""Media are found by name in any case and by their domain."""

from elchi.knowledge.media import match_media, media, medium_of_domain
from elchi.knowledge.states import states_by_code


def name_at(*words: str) -> str | None:
    found = match_media(words, 0)
    return found[0].name if found else None


def test_names_are_found_in_any_case_and_cut_as_the_tokeniser_cuts() -> None:
    assert name_at("Казинформом") == "Казинформ"
    assert name_at("24", ".", "kg") == "24.kg"
    assert name_at("АКИ", "press") == "АКИpress"
    assert name_at("РИА", "Новости") == "РИА Новости"


def test_words_that_are_also_names_of_media_need_a_sign() -> None:
    assert name_at("Известия") is None
    found = match_media(["«", "Известиям", "»"], 1)
    assert found is not None
    assert found[0].name == "Известия"
    assert match_media(["агентство", "Хабар"], 1) is not None


def test_domains_lead_to_media_from_any_subdomain() -> None:
    found = medium_of_domain("www.nur.kz")
    assert found is not None
    assert (found.name, found.country) == ("NUR.KZ", "KZ")
    assert medium_of_domain("example.org") is None


def test_the_table_is_sound() -> None:
    domains = [domain for medium in media() for domain in medium.domains]
    assert len(domains) == len(set(domains))
    assert {medium.country for medium in media()} <= set(states_by_code())
    assert {medium.kind for medium in media()} == {"agency", "site", "paper", "tv", "radio"}
