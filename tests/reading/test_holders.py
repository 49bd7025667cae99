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


AROUND: dict[str, Held] = {
    "Азербайджан поставляет нефть в Италию, сообщил азербайджанский посол в этой стране Вагиф Садыгзаде.": {
        ("Вагиф Садыгзаде", "ambassador", "AZ", "азербайджанский посол в этой стране"),
    },
    "Об этом рассказал посол России в республике Семён Трубачев.": {
        ("Семён Трубачев", "ambassador", "RU", "посол России в республике"),
    },
    "Он встретился с главой МИД Египта Бадром Салимом и Камелем аль-Назимом - вице-премьером, который отвечает за "
    "промышленность.": {
        ("Бадр Салим", "foreign_minister", "EG", "глава МИД Египта"),
        ("Камель аль-Назим", "deputy_head_of_government", "EG", "вице-премьер"),
    },
    "Министр иностранных дел РФ Сергей Ласточкин беседовал с саудовским коллегой принцем Фаридом бин Фархадом.": {
        ("Сергей Ласточкин", "foreign_minister", "RU", "министр иностранных дел РФ"),
        ("Фарид бин Фархад", "foreign_minister", "SA", "министр иностранных дел"),
    },
    "Президент Кыргызстана Нурлан Акматов прибыл в Катар, сообщил пресс-секретарь главы государства Эрбол Оморов.": {
        ("Нурлан Акматов", "president", "KG", "президент Кыргызстана"),
        ("Эрбол Оморов", "spokesperson", "KG", "пресс-секретарь главы государства"),
    },
    "Встретились сопредседатели комиссии: министр энергетики Азербайджана Парвиз Сулейманов и министр транспорта "
    "Казахстана Нурлан Ахметов.": {
        ("Парвиз Сулейманов", "head_of_body", "AZ", "сопредседатель комиссии"),
        ("Парвиз Сулейманов", "minister", "AZ", "министр энергетики Азербайджана"),
        ("Нурлан Ахметов", "head_of_body", "KZ", "сопредседатель комиссии"),
        ("Нурлан Ахметов", "minister", "KZ", "министр транспорта Казахстана"),
    },
    "Министр иностранных дел РФ Сергей Ласточкин прибыл в Эр-Рияд. Его встретил заместитель главы саудовского МИД "
    "Уалид аль-Хасани. Он беседовал с саудовским коллегой принцем Фаридом бин Фархадом.": {
        ("Сергей Ласточкин", "foreign_minister", "RU", "министр иностранных дел РФ"),
        ("Уалид аль-Хасани", "deputy_foreign_minister", "SA", "заместитель главы саудовского МИД"),
        ("Фарид бин Фархад", "foreign_minister", "SA", "министр иностранных дел"),
    },
    "Президент Кыргызстана Нурлан Акматов прибыл по приглашению эмира Катара Рашида Аль Тани, сообщил пресс-секретарь "
    "главы государства Эрбол Оморов.": {
        ("Нурлан Акматов", "president", "KG", "президент Кыргызстана"),
        ("Рашид Аль Тани", "monarch", "QA", "эмир Катара"),
        ("Эрбол Оморов", "spokesperson", "KG", "пресс-секретарь главы государства"),
    },
    "Президент вспомнил бывшего президента СССР Михаила Горчакова.": {
        ("Михаил Горчаков", "president", None, "бывший президент СССР"),
    },
    "Президент РФ Павел Ветлугин принял президента Турции Орхана Кылычдара, сообщил помощник президента Юрий Шаков.": {
        ("Павел Ветлугин", "president", "RU", "президент РФ"),
        ("Орхан Кылычдар", "president", "TR", "президент Турции"),
        ("Юрий Шаков", "official", None, "помощник президента"),
    },
}


@pytest.mark.parametrize(("text", "wanted"), AROUND.items())
def test_words_around_a_title(text: str, wanted: Held) -> None:
    """Where an envoy serves, a title behind a name, a colleague with a style, aides of a leader."""
    assert held(text) == wanted


UNNAMED = {
    "Встреча министров иностранных дел Азербайджана, Грузии и Турции пройдет в Баку.": {
        ("foreign_minister", "AZ", "министр иностранных дел Азербайджана"),
        ("foreign_minister", "GE", "министр иностранных дел Грузии"),
        ("foreign_minister", "TR", "министр иностранных дел Турции"),
    },
    "Он принял главу МИД Турции Мевлюта Акгюля. Встреча глав МИД Азербайджана, Грузии и Турции пройдет в Баку.": {
        ("foreign_minister", "AZ", "глава МИД Азербайджана"),
        ("foreign_minister", "GE", "глава МИД Грузии"),
    },
    "К президенту Ирана в Туркменистане относятся с уважением.": {("president", "IR", "президент Ирана")},
    "Послы Италии, Франции и Германии вручили грамоты.": {
        ("ambassador", "IT", "посол Италии"),
        ("ambassador", "FR", "посол Франции"),
        ("ambassador", "DE", "посол Германии"),
    },
    "Программа включает встречи со спикерами обеих палат парламента Таджикистана.": {
        ("speaker", "TJ", "спикер обеих палат парламента Таджикистана"),
    },
}


@pytest.mark.parametrize(("text", "wanted"), UNNAMED.items())
def test_a_plural_title_is_an_office_of_each_state(text: str, wanted: set[tuple[str, str, str]]) -> None:
    """Those that a named person holds are that person's."""
    found = {(one.role, one.country, one.title) for one in read(text).offices if one.person is None}
    assert found == wanted


REGIONS: dict[str, Held] = {
    "Делегация Хабаровского края посетила Китай. Такое поручение дал губернатор Дмитрий Деминов.": {
        ("Дмитрий Деминов", "governor", "RU", "губернатор"),
    },
    "В Харбине гостей принял заместитель губернатора провинции Хэйлунцзян Юй Цзянь.": {
        ("Юй Цзянь", "deputy_governor", "CN", "заместитель губернатора провинции Хэйлунцзян"),
    },
    "Гостей из провинции Шэньси ждут в Хабаровском крае, сообщил первый заместитель председателя правительства края "
    "Сергей Абрикосов.": {
        ("Сергей Абрикосов", "deputy_head_of_government", "RU", "первый заместитель председателя правительства края"),
    },
    "Партнеры из провинции Шэньси прибыли в Ташкент. Вице-губернатор Ли Цзинь открыл выставку.": {
        ("Ли Цзинь", "deputy_governor", "CN", "вице-губернатор"),
    },
    'Об этом рассказал председатель ЗАО "Азербайджанские железные дороги" (АЖД) Ровшан Рустамзаде.': {
        ("Ровшан Рустамзаде", "head_of_body", "AZ", 'председатель ЗАО "Азербайджанские железные дороги"'),
    },
}


@pytest.mark.parametrize(("text", "wanted"), REGIONS.items())
def test_heads_of_regions_and_companies(text: str, wanted: Held) -> None:
    """Whose region is spoken of; whose name a company bears."""
    assert held(text) == wanted


def test_a_state_in_brackets_behind_a_name() -> None:
    """ "X (Армения)" says whose X is."""
    reading = read("Грамоты вручили: Армен Гевонян (Армения); Гидеон Лустман (Израиль).")
    assert {person.name: person.country for person in reading.people} == {"Армен Гевонян": "AM", "Гидеон Лустман": "IL"}
