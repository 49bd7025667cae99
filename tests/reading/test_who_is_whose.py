"""Offices and states that follow from the rest of the report, not from words beside the name."""

# ruff: noqa: E501 – a sentence is one line

from __future__ import annotations

import pytest

import elchi
from elchi.model import Reading


def offices(reading: Reading) -> dict[str, set[tuple[str, str | None]]]:
    """Role and state of each person's offices, by name."""
    names = {person.id: person.name for person in reading.people}
    found: dict[str, set[tuple[str, str | None]]] = {}
    for office in reading.offices:
        if office.person is not None:
            found.setdefault(names[office.person], set()).add((office.role, office.country))
    return found


def test_a_name_and_a_title_apart_are_joined_by_the_table_of_terms() -> None:
    """The report names the man first and says later by his office who he is."""
    text = "Сергей Лавров прилетел в Ташкент. Глава МИД России встретился с министром транспорта Узбекистана."
    assert ("foreign_minister", "RU") in offices(elchi.read(text))["Сергей Лавров"]


def test_an_invented_name_is_not_joined_to_a_foreign_title() -> None:
    """Of two without an office nobody can say which one is meant."""
    text = "Улугбек Назаров и Тимур Алиев приехали в Москву. Позже президент России открыл выставку."
    assert not offices(elchi.read(text))


def test_a_colleague_holds_the_same_office_at_home() -> None:
    """ "Своим узбекским коллегой" makes him a minister of Uzbekistan."""
    text = (
        "Министр иностранных дел Казахстана Мурат Алдияров провёл переговоры со своим узбекским коллегой "
        "Шухратом Назировым."
    )
    assert offices(elchi.read(text))["Шухрат Назиров"] == {("foreign_minister", "UZ")}


def test_the_host_of_a_guest_from_abroad_is_at_home_where_they_met() -> None:
    """The minister's state is not named; the meeting in Dushanbe tells it."""
    text = (
        "Министр иностранных дел Казахстана Мурат Алдияров встретился в Душанбе с министром транспорта "
        "Парвизом Сохибовым."
    )
    assert offices(elchi.read(text))["Парвиз Сохибов"] == {("minister", "TJ")}


def test_namesakes_of_one_state_stay_two() -> None:
    """The surname alone goes to the one whose office stands beside it."""
    text = (
        "Президент Кыргызстана Нурлан Жапаров принял послов. Председатель Кабинета министров Бакыт Жапаров "
        "выступил в парламенте. Президент Жапаров пожелал послам успехов."
    )
    reading = elchi.read(text)
    assert [person.name for person in reading.people] == ["Нурлан Жапаров", "Бакыт Жапаров"]
    assert len([m for m in reading.people[0].mentions if m.kind not in ("title", "pronoun")]) == 2


def test_an_office_told_of_several_is_called_by_its_singular() -> None:
    """ "Министры иностранных дел X и Y" are each a minister."""
    text = "Соглашение подписали министры иностранных дел Шухрат Назиров и Тамар Апциаури."
    assert {office.title for office in elchi.read(text).offices if office.person} == {"министр иностранных дел"}


def countries(text: str) -> dict[str, str | None]:
    """The state of each person, by name."""
    return {person.name: person.country for person in elchi.read(text).people}


def test_those_listed_after_an_office_holder_are_of_the_same_delegation() -> None:
    """Only the first title bears the state."""
    text = (
        "На переговорах присутствовали вице-премьер России Марина Долгих, министр энергетики Олег Студеникин "
        "и министр транспорта Пётр Горчаков."
    )
    assert countries(text) == {"Марина Долгих": "RU", "Олег Студеникин": "RU", "Пётр Горчаков": "RU"}


def test_who_leads_a_delegation_is_of_its_state() -> None:
    """ "Кыргызскую делегацию возглавил X"."""
    text = "Кыргызскую делегацию возглавил министр транспорта Нурлан Абдыкеримов."
    assert countries(text) == {"Нурлан Абдыкеримов": "KG"}


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        (
            "Он встретился с министром инвестиций, промышленности и торговли Узбекистана Лазизом Хамдамовым.",
            "Лазиз Хамдамов",
            ("minister", "UZ"),
        ),
        (
            "⚡️Секретарь Совбеза РФ Николай Громов прилетел в Алматы.",
            "Николай Громов",
            ("security_council_secretary", "RU"),
        ),
        (
            "Спикер Законодательной палаты Олий Мажлиса Узбекистана Нурали Исмоилжонов принял гостей.",
            "Нурали Исмоилжонов",
            ("speaker", "UZ"),
        ),
        ("Торага Жогорку Кенеша Бакыт Эсенгулов открыл выставку.", "Бакыт Эсенгулов", ("speaker", "KG")),
        (
            "Договор подписали министр и посол Китая в КР Сунь Цзяньхуа.",
            "Сунь Цзяньхуа",
            ("ambassador", "CN"),
        ),
        (
            "Он провел переговоры с исполняющим обязанности министра обороны КР генерал-майором Улланом Эсеналиевым.",
            "Уллан Эсеналиев",
            ("defence_minister", "KG"),
        ),
    ],
)
def test_long_titles_reach_the_name(text: str, name: str, office: tuple[str, str]) -> None:
    """Lists of fields, names that the tagger knows no case of, ranks, abbreviations, pictures."""
    assert office in offices(elchi.read(text))[name]


WHOSE = {
    "С узбекской стороны делегацию возглавлял вице-премьер Ботир Нишанов, с туркменской – министр транспорта "
    "Мерет Чарыев.": {"Ботир Нишанов": "UZ", "Мерет Чарыев": "TM"},
    "Казахстан на совете представлял и. о. министра Нурлыбек Рысбаев, Кыргызстан – министр Алтынай Кадырбекова.": {
        "Нурлыбек Рысбаев": "KZ",
        "Алтынай Кадырбекова": "KG",
    },
    "От Армении прибыл секретарь Совета безопасности Арам Тер-Газарян.": {"Арам Тер-Газарян": "AM"},
    "Монгольским сопредседателем выступил вице-премьер Ганхуяг Баттулга.": {"Ганхуяг Баттулга": "MN"},
    "Прошла встреча с делегацией Азербайджана, которую возглавляет вице-спикер Руфат Халилов. В делегацию входят "
    "председатель комитета Севиндж Ализаде и депутат Эльмар Набиев.": {
        "Руфат Халилов": "AZ",
        "Севиндж Ализаде": "AZ",
        "Эльмар Набиев": "AZ",
    },
    "Таджикского лидера сопровождают министр энергетики Джамшед Каримзода и министр транспорта Парвиз Сохибов.": {
        "Джамшед Каримзода": "TJ",
        "Парвиз Сохибов": "TJ",
    },
    "Председатель Витебского облисполкома Алесь Кунцевич принял гостей.": {"Алесь Кунцевич": "BY"},
    "Посол Японии Хироси Танабэ приехал в Ташкент. Прежний посол Масато Кавагути уехал.": {"Масато Кавагути": "JP"},
    "Указом Президента Туркменистана послом в Турецкой Республике назначен Бегенч Сапаров.": {"Бегенч Сапаров": "TM"},
}


@pytest.mark.parametrize(("text", "states"), WHOSE.items())
def test_the_words_around_tell_whose_an_office_holder_is(text: str, states: dict[str, str]) -> None:
    """Sides, delegations, regions and predecessors tell the state that no title names."""
    found = {person.name: person.country for person in elchi.read(text).people}
    assert {name: found.get(name) for name in states} == states


def test_those_listed_after_an_envoy_are_not_of_his_state() -> None:
    """At talks in Astana the ambassador of Azerbaijan is named first, the hosts after him."""
    text = "Сенат Казахстана принял гостей. Присутствовали посол Азербайджана Тогрул Бабаев, сенаторы Алмас Жунусбеков и Дина Оспангалиева."
    found = {person.name: person.country for person in elchi.read(text).people}
    assert found["Алмас Жунусбеков"] != "AZ"


def test_two_who_sign_are_not_of_one_side_for_being_joined() -> None:
    """ "X и руководитель Y подписали": each signs for his own."""
    text = (
        "Депутат парламента Азербайджана Эльмар Набиев и руководитель сенатской группы Алмас Жунусбеков подписали план."
    )
    found = {person.name: person.country for person in elchi.read(text).people}
    assert found["Алмас Жунусбеков"] != "AZ"


NOT_TOLD = {
    "Узбекская делегация встретилась в Дели с министром торговли Викрамом Ратхором.": "Викрам Ратхор",
    "От Казахстана до Китая поезд провожал министр транспорта Нурлан Ахметов.": "Нурлан Ахметов",
    "Посол Китая Ли Вэньцзе вручил грамоты в мае. Через год форум посетил посол Джон Смит.": "Джон Смит",
    "Спикер Сената Маулен Ашимов прибыл в Рабат. Ранее он посетил Тунис.": "Маулен Ашимов",
}


@pytest.mark.parametrize(("text", "name"), NOT_TOLD.items())
def test_a_state_that_is_only_near_is_not_taken(text: str, name: str) -> None:
    """Whom one meets, where one goes and who was named before say nothing of whose an office is."""
    own = {"Викрам Ратхор": ("IN", None)}.get(name, (None,))
    assert {person.name: person.country for person in elchi.read(text).people}[name] in own
