"""Made reports: texts about events and people that are known, to measure how well the record joins them.

Office-holders are invented; each has a given name, a surname with its spellings, a state and offices over the years.
Events happen between two states on known days; each is told by several reports of different outlets, days and words:
some name the day, some the weekday, some say only "недавно"; some give initials, other spellings, only the office.
A part are plans that are later held, and background in reports on other things. Everything follows from the seed.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

STATES = {
    "KZ": ("Казахстана", "Казахстан", "Астана", "Астане"),
    "KG": ("Кыргызстана", "Кыргызстан", "Бишкек", "Бишкеке"),
    "UZ": ("Узбекистана", "Узбекистан", "Ташкент", "Ташкенте"),
    "TJ": ("Таджикистана", "Таджикистан", "Душанбе", "Душанбе"),
    "AM": ("Армении", "Армения", "Ереван", "Ереване"),
    "GE": ("Грузии", "Грузия", "Тбилиси", "Тбилиси"),
    "LT": ("Литвы", "Литва", "Вильнюс", "Вильнюсе"),
    "RS": ("Сербии", "Сербия", "Белград", "Белграде"),
}
GIVEN = [
    "Улан",
    "Серик",
    "Бахтиёр",
    "Рустам",
    "Марат",
    "Азамат",
    "Тимур",
    "Бакыт",
    "Даврон",
    "Арман",
    "Левон",
    "Георгий",
]
SURNAMES = [
    ("Сыдыков", "Сыдикова"), ("Абенов", "Абенова"), ("Рашидов", "Рашидова"), ("Каримзаев", "Каримзаева"),
    ("Джумалиев", "Жумалиева"), ("Турсунов", "Турсунова"), ("Мусабаев", "Мусабаева"), ("Исмоилов", "Исмаилова"),
    ("Назаркулов", "Назаркулова"), ("Вардазаров", "Вардазарова"), ("Кикназов", "Кикназова"), ("Байжанов", "Байжанова"),
]  # fmt: skip
OFFICES = {
    "president": ("президент", "президента", "президентом"),
    "head_of_government": ("премьер-министр", "премьер-министра", "премьер-министром"),
    "foreign_minister": ("министр иностранных дел", "министра иностранных дел", "министром иностранных дел"),
    "speaker": ("спикер парламента", "спикера парламента", "спикером парламента"),
}
MONTHS = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()  # noqa: SIM905


@dataclass(frozen=True)
class Holder:
    """A person in an office; `key` tells people apart."""

    key: int
    given: str
    surname: str
    variant: str  # another spelling of the surname, nominative
    state: str
    role: str


@dataclass(frozen=True)
class Happened:
    """An event that is known: who met whom, where and when."""

    key: int
    guest: Holder
    host: Holder
    day: date


@dataclass(frozen=True)
class Made:
    """A report, the day it was published, and what it truly tells: its event, and the names it calls the two by."""

    text: str
    published: date
    event: Happened
    names: tuple[str, str]  # of guest and host, as written, in the nominative

    @property
    def people(self) -> dict[str, int]:
        """Who is meant by each name."""
        return dict(zip(self.names, (self.guest.key, self.host.key), strict=True))

    @property
    def guest(self) -> Holder:
        """Who came."""
        return self.event.guest

    @property
    def host(self) -> Holder:
        """Who received."""
        return self.event.host

    @property
    def day(self) -> date:
        """When they met."""
        return self.event.day

    @property
    def town(self) -> str:
        """Where they met."""
        return STATES[self.host.state][2]


def holders(chance: random.Random) -> list[Holder]:
    """One holder of each office of each state; surnames recur among them, also within a state."""
    found = []
    for number, (state, role) in enumerate((state, role) for state in STATES for role in OFFICES):
        surname, other = chance.choice(SURNAMES)
        given = GIVEN[(number * 5 + chance.randrange(3)) % len(GIVEN)]
        while any(one.given == given and one.surname == surname for one in found):
            given = chance.choice(GIVEN)
        variant = other.removesuffix("а")
        found.append(Holder(number, given, surname, variant, state, role))
    return found


def events(chance: random.Random, people: list[Holder], count: int) -> list[Happened]:
    """Meetings of the same office of two states over ten years; no two of the same people within three weeks."""
    found: list[Happened] = []
    taken: dict[tuple[int, int], list[date]] = {}
    while len(found) < count:
        guest = chance.choice(people)
        host = chance.choice([one for one in people if one.role == guest.role and one.state != guest.state])
        day = date(2015, 1, 10) + timedelta(days=chance.randrange(3650))
        pair = tuple(sorted((guest.key, host.key)))
        if all(abs((day - other).days) > 21 for other in taken.get(pair, [])):  # type: ignore[arg-type]
            taken.setdefault(pair, []).append(day)  # type: ignore[arg-type]
            found.append(Happened(len(found), guest, host, day))
    return found


def reports(seed: int, count: int) -> Iterator[Made]:
    """So many reports about two fifths as many events, in a shuffled order; the same for a seed."""
    chance = random.Random(seed)
    people = holders(chance)
    told = []
    for event in events(chance, people, max(1, 2 * count // 5)):
        told += [_report(chance, event) for _ in range(chance.choice((1, 2, 3, 4, 5)))]
    chance.shuffle(told)
    yield from told[:count]


def _report(chance: random.Random, event: Happened) -> Made:
    late = chance.choice((0, 0, 0, 1, 1, 2))
    published = event.day + timedelta(days=late)
    guest, host = event.guest, event.host
    guest_name, host_name = _name(chance, guest), _name(chance, host)
    genitive, _, _, locative = STATES[host.state]
    when = f"{event.day.day} {MONTHS[event.day.month - 1]}" if late else "сегодня"
    if chance.random() < 0.1:
        when = "недавно"
    guest_office, host_office = OFFICES[guest.role], OFFICES[host.role]
    home = STATES[guest.state][0]
    visitor, home_office = f"{guest_office[1]} {home} {_genitive(guest_name)}", f"{host_office[2]} {genitive}"
    met = f"с {home_office} {_instrumental(host_name)}"
    first = chance.choice(
        (
            f"{_capital(guest_office[0])} {home} {guest_name} {when} встретился в {locative} {met}.",
            f"В {locative} {when} состоялась встреча {visitor} {met}.",
            f"{_capital(host_office[0])} {genitive} {host_name} {when} принял {visitor}.",
        )
    )
    second = chance.choice(
        (
            "Стороны обсудили торговлю и транспорт.",
            f"{_surname(host_name)} отметил, что отношения двух стран развиваются.",
            "По итогам переговоров стороны договорились о новых проектах.",
        )
    )
    day = f"{published.day} {MONTHS[published.month - 1]} {published.year} года"
    dateline = f"{STATES[host.state][2].upper()}, {day}. /Вестник/. "
    return Made(f"{dateline}{first} {second}", published, event, (guest_name, host_name))


def _name(chance: random.Random, who: Holder) -> str:
    surname = who.variant if chance.random() < 0.15 else who.surname
    return f"{who.given[0]}. {surname}" if chance.random() < 0.1 else f"{who.given} {surname}"


def _surname(name: str) -> str:
    return name.split()[-1]


def _instrumental(name: str) -> str:
    given, surname = name.split()
    ending = "ем" if given.endswith("й") else "ом"
    stem = given[:-1] if given.endswith("й") else given
    return f"{given if given.endswith('.') else stem + ending} {surname}ым"


def _genitive(name: str) -> str:
    given, surname = name.split()
    stem = given[:-1] + "я" if given.endswith("й") else given + "а"
    return f"{given if given.endswith('.') else stem} {surname}а"


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]
