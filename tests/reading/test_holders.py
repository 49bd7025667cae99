"""Who holds which office, what it is called and whose it is: unions, monarchs, envoys, titles behind a name.

Each sentence stands with what a careful reader writes down: the name in the nominative, its role, state and title.
"""



from __future__ import annotations

import pytest
from tests.reading.told import read

Held = set[tuple[str, str, str | None, str]]  # name, role, state or union, title

UNIONS: dict[str, Held] = {
    "Председатель Еврокомиссии Марта Кляйнер прибыла в Белград.": {
        ("Марта Кляйнер", "head_of_body", "EU", "председатель Еврокомиссии"),
    },
    "В Астане ждут главу Евросовета Яна Брауна.": {("Ян Браун", "head_of_body", "EU", "глава Евросовета")},
    "Председатель коллегии ЕЭК Иван Сидоркин провел встречу в Ереване.": {
        ("Иван Сидоркин", "head_of_body", "EAEU", "председатель коллегии ЕЭК"),
    },
    "Верховный представитель ЕС по иностранным делам Пьер Дюмар прилетел в Астану.": {
        ("Пьер Дюмар", "official", "EU", "верховный представитель ЕС по иностранным делам"),
    },
    "Генсек ООН Пьер Дюмар и министр торговли Олег Студеникин открыли выставку.": {
        ("Пьер Дюмар", "head_of_body", "UN", "генсек ООН"),
        ("Олег Студеникин", "minister", None, "министр торговли"),
    },
}


def held(text: str) -> Held:
    """The offices that somebody holds."""
    reading = read(text)
    names = {person.id: person.name for person in reading.people}
    return {
        (names[office.person], office.role, office.country, office.title) for office in reading.offices if office.person
    }


@pytest.mark.parametrize(("text", "wanted"), UNIONS.items())
def test_an_organ_of_a_union_belongs_to_the_union(text: str, wanted: Held) -> None:
    """Its head is of the Union, not of its commission; nobody listed beside him is."""
    assert held(text) == wanted


MONARCHS: dict[str, Held] = {
    "Эмир Катара пригласил гостей на матч. Поездка проходит по приглашению эмира шейха Рашида бен Хамада Аль Тани.": {
        ("Рашид бен Хамад Аль Тани", "monarch", "QA", "эмир"),
    },
    "Посол Узбекистана вручил грамоты в Эр-Рияде. Саудовскую Аравию представлял Король Фахд Аль Сауд.": {
        ("Фахд Аль Сауд", "monarch", "SA", "король"),
    },
    "Министр иностранных дел ОАЭ шейх Абдалла бен Сабах прибыл в Астану.": {
        ("Абдалла бен Сабах", "foreign_minister", "AE", "министр иностранных дел ОАЭ"),
    },
    "Завершился визит министра иностранных дел Саудовской Аравии Принца Фарида.": {
        ("Фарид", "foreign_minister", "SA", "министр иностранных дел Саудовской Аравии"),
    },
    "Состоялись визиты в Узбекистан министра иностранных дел Принца Фарида и министра инвестиций Халида аль-Фариса. "
    "Саудовская Аравия – важный партнер.": {
        ("Фарид", "foreign_minister", "SA", "министр иностранных дел"),
        ("Халид аль-Фарис", "minister", "SA", "министр инвестиций"),
    },
}


@pytest.mark.parametrize(("text", "wanted"), MONARCHS.items())
def test_monarchs_and_styles(text: str, wanted: Held) -> None:
    """A style is no part of an office; a monarch's state is told elsewhere, or by what few states call theirs."""
    assert held(text) == wanted


def test_a_prince_named_beside_a_king_is_of_his_state() -> None:
    """He bears a style and no office."""
    reading = read("Он встретился с Королем Саудовской Аравии Фахдом Аль Саудом и Принцем Мухаммадом Аль Саудом.")
    assert {person.name: person.country for person in reading.people}["Мухаммад Аль Сауд"] == "SA"


def test_two_speakers_may_be_of_one_state() -> None:
    """A parliament of two houses has two: whom the other one meets need not be the guest's countryman."""
    text = (
        "Спикер Законодательной палаты Олий Мажлиса Узбекистана Нурали Исмоилжонов принял вице-спикера Национального "
        "собрания Республики Корея Ли Сан Бо. Ли Сан Бо провел встречу с председателем Сената Дилором Хакимовой."
    )
    assert ("Дилором Хакимова", "speaker", "KR", "председатель Сената") not in held(text)
