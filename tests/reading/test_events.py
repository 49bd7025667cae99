"""Events in sentences: which there are, their status and kind, who takes part, where.

A line is `type status [kind]; … | text`; a mark is `[type.part: words]` with part one of the contract's, or `place`.
Words of a participant are those that name him; a state that takes part stands after "=": `[visit.host=KG: Бишкек]`.
"""

# ruff: noqa: E501 – a sentence is one line

from __future__ import annotations

import re

import pytest
from tests.reading.told import lines, parts_of, read, unmark

from elchi.model import Event, Reading

VISITS = """
visit held official | [visit.guest: Мурат Алдияров] прибыл с официальным визитом в [visit.place: Бишкек].
visit held working | Глава МИД РК [visit.guest: Даурен Есенов] находится с рабочим визитом в [visit.place: Ташкенте].
visit planned state | В ноябре [visit.guest: президент Казахстана] посетит [visit.host=KG: Кыргызстан] с государственным визитом.
visit planned | [visit.guest: Мурат Алдияров] отправится в [visit.place: Душанбе] в среду.
visit planned official | Официальный визит [visit.guest: Бакыта Токторова] в [visit.host=UZ: Узбекистан] запланирован на май.
visit held | В [visit.place: Волгоград] прибыл посол Казахстана [visit.guest: Даурен Есенов].
visit held working | Делегация во главе с губернатором [visit.guest: Вадимом Шумилиным] совершила рабочий визит в [visit.place: Ташкент].
visit planned working | Делегация, возглавляемая спикером [visit.guest: Арамом Тер-Газаряном], отправится в [visit.host=IR: Иран] с рабочим визитом.
visit cancelled | Премьер-министр Украины [visit.guest: Денис Шмаков] отменил визит в [visit.place: Берн].
visit held official | По приглашению президента Узбекистана [visit.host: Карима Юлдашбаева] президент Туркменистана [visit.guest: Батыр Аннамуратов] прибыл с официальным визитом в [visit.place: Ташкент].
message held; visit proposed | [visit.host: Мурат Алдияров] пригласил [visit.guest: Нурлана Акматова] в [visit.place: Астану].
message held; visit proposed | [visit.host: Нурлан Акматов] пригласил [visit.guest: Мурата Алдиярова] посетить [visit.place: Бишкек].
visit planned | [visit.guest: Нурлан Акматов] отметил, что посетит [visit.place: Ташкент] осенью.
visit planned | Глава МИД РК [visit.guest: Даурен Есенов] пообещал приехать весной.
visit held working | Делегация [visit.guest=BY: Беларуси] продолжает рабочую поездку по [visit.host=UZ: Узбекистану].
visit planned | Президента Казахстана [visit.guest: Мурата Алдиярова] ждут в [visit.host=IN: Индии] в декабре.
meeting planned; visit planned | Анна Лисовская встретится с президентом [visit.guest: Клаусом Йоргенсом], который прибудет с визитом в [visit.host=MD: Молдову].
"""

MEETINGS = """
meeting held | Президент Казахстана [meeting.participant: Мурат Алдияров] встретился с президентом Кыргызстана [meeting.participant: Нурланом Акматовым].
meeting held | Президент Узбекистана [meeting.host: Карим Юлдашбаев] принял посла Турции [meeting.guest: Орхана Кылычдара].
meeting held | Посол Турции [meeting.guest: Орхан Кылычдар] был принят президентом Узбекистана [meeting.host: Каримом Юлдашбаевым].
meeting planned | В пятницу глава МИД РК [meeting.participant: Даурен Есенов] проведёт переговоры с министром иностранных дел Кыргызстана [meeting.participant: Бакытом Токторовым].
meeting held | Встреча президента Казахстана [meeting.guest: Мурата Алдиярова] и премьер-министра Грузии [meeting.host: Левана Чиквилидзе] состоялась в [meeting.place: Тбилиси].
meeting held | В Кызылорде аким области [meeting.host: Крымбек Кушербеков] принял делегацию во главе с послом России [meeting.guest: Павлом Ветлугиным].
meeting held | Президент Туркменистана [meeting.participant: Батыр Аннамуратов] в ходе встречи с министром иностранных дел России [meeting.participant: Павлом Ветлугиным] заявил о поддержке.
meeting held | [meeting.participant: Мурат Алдияров] и [meeting.participant: Нурлан Акматов] после переговоров в [meeting.place: Астане] выступили с заявлениями.
meeting held | Председатель Сената Казахстана [meeting.participant: Арман Кожабеков] и спикер парламента Армении [meeting.participant: Арам Тер-Газарян] обсудили торговлю.
meeting held | Секретарь Совбеза РФ [meeting.participant: Семён Трубачев] провёл ряд встреч с секретарём Совбеза Таджикистана [meeting.participant: Рахимом Кахоровым].
meeting held; meeting held | [meeting.participant: Мурат Алдияров] провёл переговоры с [meeting.participant: Нурланом Акматовым] в узком и расширенном составе.
meeting postponed | Встреча [meeting.participant: Мурата Алдиярова] и [meeting.participant: Нурлана Акматова] перенесена на июнь.
meeting cancelled | Встреча [meeting.participant: Мурата Алдиярова] с [meeting.participant: Нурланом Акматовым] не состоялась.
meeting held; meeting held | Министр иностранных дел Грузии [meeting.participant: Леван Чиквилидзе] встретился с министром обороны Армении [meeting.participant: Арамом Тер-Газаряном] и спикером парламента Армении [meeting.participant: Арменом Грикоряном].
meeting held | Министр транспорта Казахстана [meeting.participant: Даурен Есенов] встретился с министром транспорта Китая [meeting.participant: Ли Вэньцзе]. Во встрече принял участие посол Казахстана в Китае [meeting.participant: Мурат Алдияров].
meeting held | Министр энергетики Грузии [meeting.host: Леван Чиквилидзе] обсудил поставки газа с министром энергетики Ирана [meeting.guest: Маджидом Фатхи]. Встреча состоялась в [meeting.place: Тбилиси] 5 мая.
meeting held | Министр обороны Казахстана [meeting.participant: Даурен Есенов] провёл переговоры с министром обороны Китая [meeting.participant: Ли Вэньцзе]. Встреча прошла в [meeting.place: Бишкеке] 14 марта.
meeting held | Премьер-министр Армении [meeting.host: Арам Тер-Газарян] принял делегацию Грузии во главе с министром финансов [meeting.guest: Леваном Чиквилидзе].
meeting held; signing held | Мэр Баку [signing.signatory: Эльдар Рустамов] встретился с мэром Тбилиси [signing.signatory: Леваном Чиквилидзе]. Они подписали меморандум.
meeting held | Премьер-министр Таджикистана [meeting.participant: Рахим Кахоров] провёл встречу со своим [meeting.participant: узбекским коллегой].
visit held; meeting planned | Президент Ирана [visit.guest: Маджид Фатхи] прибыл в [visit.place: Ашхабад]. В программе поездки – встреча с президентом Туркменистана [meeting.host: Батыром Аннамуратовым].
meeting denied | Встреча с президентом Армении [meeting.participant: Арменом Грикоряном] не планируется.
visit planned | Делегация Минэнерго [visit.guest=RU: России] посетит [visit.place: Ташкент] 10 февраля.
meeting held | В [meeting.place: Баку] состоялась трёхсторонняя встреча. В ней участвовали президент Казахстана [meeting.participant: Мурат Алдияров], президент Узбекистана [meeting.participant: Карим Юлдашбаев] и президент Туркменистана [meeting.participant: Батыр Аннамуратов].
visit held; meeting held | Министр обороны Германии [visit.guest: Анна Лисовская] прибыла в [visit.place: Ташкент]. Вечером министра принял президент Узбекистана [meeting.host: Карим Юлдашбаев].
visit planned; meeting planned; meeting planned | Глава МИД РК [visit.guest: Даурен Есенов] приедет в [visit.place: Ереван] в мае. Программа визита включает переговоры с президентом Армении [meeting.host: Арменом Грикоряном] и спикером парламента Армении [meeting.host: Арамом Тер-Газаряном].
meeting planned | [meeting.participant=KZ: Казахстан] и [meeting.participant=TM: Туркменистан] наращивают торговлю. Главы двух государств встретятся в [meeting.place: Баку].
visit held; meeting held | [visit.guest: Мурат Алдияров] прибыл с визитом в [visit.place: Бишкек]. Там он встретился с президентом Кыргызстана [meeting.host: Нурланом Акматовым].
"""

CALLS = """
call held | Президент Узбекистана [call.participant: Карим Юлдашбаев] провёл телефонный разговор с президентом США [call.participant: Робертом Финнеганом].
call held | [call.participant: Карим Юлдашбаев] поговорил по телефону с [call.participant: Муратом Алдияровым].
call held | Состоялся телефонный разговор между [call.participant: Каримом Юлдашбаевым] и [call.participant: Муратом Алдияровым].
call held | Президенты Узбекистана и России [call.participant: Карим Юлдашбаев] и [call.participant: Павел Ветлугин] провели телефонный разговор.
call held | Главы МИД провели переговоры по видеосвязи: [call.participant: Даурен Есенов] переговорил по телефону с [call.participant: Бакытом Токторовым].
"""

SITTINGS = """
session held | В заседании Совета глав государств СНГ приняли участие президент Казахстана [session.participant: Мурат Алдияров], президент Кыргызстана [session.participant: Нурлан Акматов] и премьер-министр Армении [session.participant: Арам Тер-Газарян].
session planned | Пятое заседание межправительственной комиссии Казахстана и Узбекистана пройдёт в [session.place: Ташкенте] в мае.
visit held; session held | [visit.guest: Мурат Алдияров] прибыл в [visit.place: Самарканд] и принял участие в саммите ШОС.
"""

SIGNINGS = """
signing held | Президент Кыргызстана [signing.signatory: Нурлан Акматов] и президент Таджикистана [signing.signatory: Шариф Гуломзода] подписали договор о границе.
signing held | Между [signing.signatory=KZ: Казахстаном] и [signing.signatory=UZ: Узбекистаном] подписано соглашение о транзите.
signing planned | Ожидается, что [signing.signatory: Даурен Есенов] и [signing.signatory: Бакыт Токторов] подпишут план консультаций.
signing held; signing held | По итогам переговоров [signing.signatory=KZ: Казахстан] и [signing.signatory=UZ: Узбекистан] подписали соглашение о транзите. Аким Туркестанской области [signing.signatory: Арман Кожабеков] и хоким Ташкентской области [signing.signatory: Тимур Рахматов] подписали план.
signing held | Министр обороны Казахстана [signing.signatory: Даурен Есенов] и министр обороны Китая [signing.signatory: Ли Вэньцзе] подписали меморандум. Подписание состоялось в [signing.place: Бишкеке].
signing held | План был подписан [signing.signatory: Семёном Трубачевым] с секретарём Совбеза Армении [signing.signatory: Арменом Грикоряном].
"""

APPOINTMENTS = """
appointment held | Президент назначил [appointment.appointee: Игоря Мартынюка] послом России в Китае.
appointment held | Указом президента [appointment.appointee: Игорь Мартынюк] назначен министром энергетики Казахстана.
appointment held | Президент освободил от должности посла Украины в Иране [appointment.appointee: Сергея Бурдяка].
appointment held | Новым послом Казахстана в Узбекистане назначен [appointment.appointee: Даурен Есенов].
appointment held | Посол Кыргызстана [appointment.appointee: Мирослав Ниязбеков] вручил копии верительных грамот министру иностранных дел Таджикистана [appointment.recipient: Шарифу Гуломзоде].
appointment held | Президент Таджикистана [appointment.recipient: Рахим Кахоров] принял верительные грамоты от посла Турции [appointment.appointee: Орхана Кылычдара].
message held; appointment held | [message.sender: Мурат Алдияров] поздравил [appointment.appointee: Нурлана Акматова] с избранием.
"""

MESSAGES = """
message held | Президент Казахстана [message.sender: Мурат Алдияров] направил поздравительную телеграмму президенту Кыргызстана [message.recipient: Нурлану Акматову].
message held | Президент Казахстана [message.recipient: Мурат Алдияров] получил от президента Кыргызстана [message.sender: Нурлана Акматова] телеграмму соболезнования.
message held | Посол вручил министру обороны Казахстана [message.recipient: Даурену Есенову] письмо президента Турции [message.sender: Орхана Кылычдара].
message held | [message.sender: Мурат Алдияров] поздравил [message.recipient: Нурлана Акматова] с днём рождения.
"""

_HEADER = re.compile(r"^([^|]+)\|\s*(.*)$")


def _places(reading: Reading, event: Event) -> set[str]:
    """The words by which the report calls the place of an event."""
    if event.place is None:
        return set()
    named = [
        place for place in reading.places if place.name == event.place.name or place.country == event.place.country
    ]
    return {reading.text[mention.start : mention.end] for place in named for mention in place.mentions}


def _is_told(reading: Reading, label: str, words: str) -> bool:
    """Whether an event of the mark's type has the participant, or the place, that the mark says."""
    what, _, code = label.partition("=")
    kind, part = what.split(".")
    for event in reading.events:
        if event.type != kind:
            continue
        if part == "place" and words in _places(reading, event):
            return True
        if any(taken == part and (code or words) in named for taken, named in parts_of(reading, event)):
            return True
    return False


@pytest.mark.parametrize("line", lines(VISITS + MEETINGS + CALLS + SITTINGS + SIGNINGS + APPOINTMENTS + MESSAGES))
def test_events(line: str) -> None:
    """The events of a sentence with their status and kind, and every marked participant and place."""
    header = _HEADER.match(line)
    assert header is not None
    text, marks = unmark(header.group(2))
    reading = read(text)
    wanted = sorted(tuple(event.split()) for event in header.group(1).split(";"))
    found = sorted((event.type, event.status, *([event.kind] if event.kind else [])) for event in reading.events)
    assert found == wanted
    for label, words in marks:
        assert _is_told(reading, label, words), (label, words)


def test_told_twice_is_one_event() -> None:
    """The title, the lead and the body tell of one visit."""
    reading = read(
        "Мурат Алдияров прибыл в Бишкек\n\nПрезидент Казахстана Мурат Алдияров прибыл с официальным визитом в Бишкек. "
        "В ходе визита Мурат Алдияров встретится с президентом Кыргызстана Нурланом Акматовым."
    )
    assert [event.type for event in reading.events] == ["visit", "meeting"]
    assert reading.events[1].part_of == reading.events[0].id


def test_what_was_planned_is_the_old_date() -> None:
    """ "Отложил запланированный на 12 марта визит": the day is the one that the visit was moved from."""
    reading = read("Президент Казахстана Мурат Алдияров отложил запланированный на 12 марта 2024 года визит в Бишкек.")
    (visit,) = reading.events
    assert visit.status == "postponed"
    assert visit.date is None
    assert visit.moved_from is not None
    assert visit.moved_from.from_ == "2024-03-12"


def test_a_date_of_another_clause() -> None:
    """The date in "который занимал этот пост с 2012 года" dates no appointment."""
    reading = read("Послом назначен Игорь Мартынюк вместо Валерия Кузьмичёва, который занимал этот пост с 2012 года.")
    (appointment,) = reading.events
    assert appointment.date is None


def test_an_anniversary_of_a_signing_is_no_signing() -> None:
    """ "20-летие подписания" tells of no event."""
    assert read("Мурат Алдияров напомнил о 20-летии подписания Хартии ШОС.").events == ()


def test_a_visit_that_the_guest_speaks_of() -> None:
    """ "Этот визит" in a guest's words: he met the other in the other's country."""
    reading = read(
        "Президент Кыргызстана Нурлан Акматов встретился в Бишкеке с президентом Казахстана Муратом Алдияровым. "
        "«Этот визит полезен», – сказал Мурат Алдияров."
    )
    assert sorted(event.type for event in reading.events) == ["meeting", "visit"]


def test_what_follows_the_talks_is_of_their_day_and_town() -> None:
    """The signing has no words for when and where: it was at the talks, of which it is a part."""
    reading = read(
        "14 мая 2024 года в Ташкенте президент Казахстана Мурат Алдияров и президент Узбекистана Карим Юлдашбаев "
        "провели переговоры. По итогам переговоров подписано соглашение о транзите."
    )
    talks, signing = reading.events
    assert (talks.type, signing.type, signing.part_of) == ("meeting", "signing", talks.id)
    assert signing.date is not None and signing.place is not None
    assert (signing.date.from_, signing.date.says, signing.place.name) == ("2024-05-14", None, "Ташкент")


def test_a_guest_from_abroad_is_received_at_home() -> None:
    """No place is named; the host's country is where a guest is received."""
    (meeting,) = read("Президент Узбекистана Карим Юлдашбаев принял министра обороны Турции Орхана Кылычдара.").events
    assert meeting.place is not None
    assert meeting.place.country == "UZ"


def test_the_day_of_the_talks_is_not_that_of_what_was_before() -> None:
    """The first meeting of the two was on another day, which nobody tells."""
    reading = read(
        "14 мая 2024 года в Ташкенте президент Казахстана Мурат Алдияров и президент Узбекистана Карим Юлдашбаев "
        "провели переговоры. Ранее Мурат Алдияров встретился с Каримом Юлдашбаевым в Самарканде."
    )
    talks, earlier = (event for event in reading.events if event.type == "meeting")
    assert talks.date is not None
    assert earlier.date is None
