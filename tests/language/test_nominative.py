"""Names of people: nominative and Latin letters. Lists of names only; nobody says anything here."""

from __future__ import annotations

import pytest
from language_samples import report_of

from elchi.language import analyse, latin_name, nominative_name
from elchi.language.russian.declension import forms
from elchi.language.russian.names import nominative, witnesses_of

# (a sentence, the name in it in the nominative)
MENTIONS = """
Переговоры с Садыром Жапаровым прошли в Бишкеке. | Садыр Жапаров
Он передал послание Касым-Жомарта Токаева. | Касым-Жомарт Токаев
Письмо Касым-Жомарту Токаеву доставлено. | Касым-Жомарт Токаев
Переговоры с премьер-министром Алиханом Смаиловым прошли вчера. | Алихан Смаилов
Встреча с министром иностранных дел Жээнбеком Кулубаевым состоялась в Астане. | Жээнбек Кулубаев
Министр Мурат Нуртлеу прибыл в Бишкек. | Мурат Нуртлеу
Он принял министра Мурата Нуртлеу. | Мурат Нуртлеу
Президент встретился с Эмомали Рахмоном. | Эмомали Рахмон
Он провел переговоры с Сердаром Бердымухамедовым. | Сердар Бердымухамедов
Он провел переговоры с Шавкатом Мирзиёевым. | Шавкат Мирзиёев
По приглашению Гурбангулы Бердымухамедова он прибыл в Ашхабад. | Гурбангулы Бердымухамедов
Беседа с Си Цзиньпином длилась час. | Си Цзиньпин
Он созвонился с Реджепом Тайипом Эрдоганом. | Реджеп Тайип Эрдоган
Президент встретился с Ильхамом Алиевым. | Ильхам Алиев
Канцлер беседовал с Ангелой Меркель. | Ангела Меркель
Президент встретился с Майей Санду. | Майя Санду
Указом Жапарова Садыра назначен новый министр. | Жапаров Садыр
Он обсудил это с Динарой Кутмановой. | Динара Кутманова
Премьер встретился с Олжасом Бектеновым. | Олжас Бектенов
Переговоры с Уэном Жибу прошли тепло. | Уэн Жибу
Он увиделся с Ким Чен Ыном. | Ким Чен Ын
Он говорил с Владимиром Зеленским. | Владимир Зеленский
Переговоры с Сергеем Лавровым состоялись в Москве. | Сергей Лавров
Визит Ольги Чижевской завершился. | Ольга Чижевская
Он встретился с Дмитрием Медведевым. | Дмитрий Медведев
По приглашению С. Жапарова он прибыл. | С. Жапаров
По приглашению С.Н.Жапарова он прибыл. | С.Н.Жапаров
Он встретился с Франком-Вальтером Штайнмайером. | Франк-Вальтер Штайнмайер
Генсек ООН беседовал с Антониу Гутерришем. | Антониу Гутерриш
Он встретился с Мухаммадом бин Салманом. | Мухаммад бин Салман
Он говорил с Александром Лукашенко. | Александр Лукашенко
Премьер встретился с Урсулой фон дер Ляйен. | Урсула фон дер Ляйен
Переговоры с Эмманюэлем Макроном завершились. | Эмманюэль Макрон
Он поздравил Рустама Эмомали. | Рустам Эмомали
Он встретился с Александром Вучичем. | Александр Вучич
Он встретился с Павлом Фиалой. | Павел Фиала
Он встретился с Ильей Медведевым. | Илья Медведев
Делегацию возглавит вице-министр торговли и интеграции Сауле Бектурова. | Сауле Бектурова
Министр нанес визит вежливости Президенту Монголии Ц.Энхтайвану. | Ц.Энхтайван
Он встретился с Абдуллой Ариповым. | Абдулла Арипов
Он беседовал с Нарендрой Моди. | Нарендра Моди
Визит Фумио Кисиды отложен. | Фумио Кисида
Встреча с Ираклием Кобахидзе прошла. | Ираклий Кобахидзе
Сообщение Чолпон Султанбековой опубликовано. | Чолпон Султанбекова
Визит Петра Порошенко отменен. | Петр Порошенко
Он подарил Зеленскому книгу. | Зеленский
По приглашению эмира Рашида бен Хамада Аль Тани он прибыл. | Рашид бен Хамад Аль Тани
Он принял Абдель Фаттаха ас-Сиси. | Абдель Фаттах ас-Сиси
Визит Абдель Фаттаха ас-Сиси завершился. | Абдель Фаттах ас-Сиси
Президент принял Бадра Абделя Аты. | Бадр Абдель Аты
Он встретился с королем Хамадом бин Исой Аль Халифой. | Хамад бин Иса Аль Халифа
Переговоры с Халидом эль-Энани завершены. | Халид эль-Энани
""".strip().splitlines()


@pytest.mark.parametrize("line", MENTIONS)
def test_mentions_come_out_in_the_nominative(line: str) -> None:
    sentence, expected = (part.strip() for part in line.split("|"))
    analysis = analyse(report_of(sentence))
    found = [nominative_name(name.tokens) for name in analysis.names if name.kind == "PER"]
    assert expected in found


NAMES = [
    ("Арман", "Тулегенов", "Masc"), ("Бакыт", "Асанов", "Masc"), ("Гульнара", "Сыдыкова", "Fem"),
    ("Динара", "Осмонова", "Fem"), ("Алексей", "Рогозинский", "Masc"), ("Мария", "Лебединская", "Fem"),
    ("Ерлан", "Сагымбаев", "Masc"), ("Айдын", "Мусин", "Masc"), ("Мадина", "Абишева", "Fem"),
    ("Шерзод", "Икрамов", "Masc"), ("Тигран", "Асланян", "Masc"), ("Андрей", "Лещук", "Masc"),
    ("Николай", "Гончаренко", "Masc"), ("Саида", "Мирхамидова", "Fem"), ("Роберт", "Харгров", "Masc"),
    ("Виктор", "Мацкевич", "Masc"), ("Наталья", "Верещагина", "Fem"), ("Рустам", "Холбеков", "Masc"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "last", "gender"), NAMES)
def test_every_case_leads_back_to_the_nominative(first: str, last: str, gender: str) -> None:
    maker_module = pytest.importorskip("pytrovich.maker")
    enums = pytest.importorskip("pytrovich.enums")
    maker = maker_module.PetrovichDeclinationMaker()
    sex = enums.Gender.MALE if gender == "Masc" else enums.Gender.FEMALE
    cases = {"Gen": "GENITIVE", "Dat": "DATIVE", "Acc": "ACCUSATIVE", "Ins": "INSTRUMENTAL", "Loc": "PREPOSITIONAL"}
    for case, name in cases.items():
        words = [
            maker.make(part, sex, enums.Case[name], word)
            for part, word in ((enums.NamePart.FIRSTNAME, first), (enums.NamePart.LASTNAME, last))
        ]
        feats = [{"Case": case, "Gender": gender}] * 2
        assert nominative(words, feats) == [first, last], (case, words)


def test_other_mentions_outvote_a_wrong_tag() -> None:
    wrong = [{"Case": "Nom", "Gender": "Fem"}]
    assert nominative(["Тулегенова"], wrong) == ["Тулегенова"]
    seen = witnesses_of(
        [(["Тулегенова"], wrong), (["Тулегенов"], [{"Case": "Nom"}]), (["Тулегеновым"], [{"Case": "Ins"}])]
    )
    assert nominative(["Тулегенова"], wrong, seen) == ["Тулегенов"]


def test_capitals_and_foreign_letters_stay() -> None:
    assert nominative(["АСАНОВЫМ"], [{"Case": "Ins"}]) == ["АСАНОВ"]
    assert nominative(["John", "Smith"], [{}, {}]) == ["John", "Smith"]
    assert nominative(["-"], [{}]) == ["-"]


def test_a_form_knows_what_it_may_be() -> None:
    found = {(form.nominative, form.case, form.gender) for form in forms("жапарова")}
    assert ("жапаров", "Gen", "Masc") in found
    assert ("жапарова", "Nom", "Fem") in found


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Касым-Жомарт Токаев", "Kassym-Jomart Tokayev"),
        ("Садыр Жапаров", "Sadyr Zhaparov"),
        ("Динара Кутманова", "Dinara Kutmanova"),
        ("Ерлан Щукин", "Yerlan Shchukin"),
        ("Дмитрий Медведев", "Dmitry Medvedev"),
        ("Майя Абишева", "Maia Abisheva"),
        ("Си Цзиньпин", "Xi Jinping"),
        ("Ольга Чижевская", "Olga Chizhevskaya"),
        ("И. Асанов", "I. Asanov"),
        ("Айгүл Өмүрбекова", "Aygul Omurbekova"),
        ("John Smith", "John Smith"),
    ],
)
def test_latin_letters(name: str, expected: str) -> None:
    assert latin_name(name) == expected
