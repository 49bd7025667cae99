"""Several events told in one breath: of several partners, visitors, years, places or formats."""

from __future__ import annotations

from dataclasses import replace

from elchi.reading.events.circumstances import formats_of
from elchi.reading.events.partners import met
from elchi.reading.events.status import in_programme
from elchi.reading.events.telling import Telling
from elchi.reading.events.triggers import Trigger
from elchi.reading.events.where import places_in_turn
from elchi.reading.ground import Ground

_PAIR = 2


def each_told(ground: Ground, trigger: Trigger, told: Telling) -> list[Telling]:
    """A telling for each of the events that the words tell of."""
    return [
        one
        for met_one in _by_partner(ground, trigger, told)
        for dated in _by_year(met_one)
        for visited in _by_visitor(trigger, dated)
        for placed in _by_place(ground, trigger, visited)
        for one in _by_format(trigger, placed)
    ]


def _by_partner(ground: Ground, trigger: Trigger, told: Telling) -> list[Telling]:
    """A telling for each of several whom someone met: "встретился с президентом A и премьером B"."""
    partners = met(ground, trigger)
    others = [role for role in told.roles if role.actor not in partners]
    if len(partners) < _PAIR or told.mechanism is not None or not (others or in_programme(trigger.token)):
        return [told]
    roles = {role.actor: role for role in told.roles}
    return [replace(told, roles=(*others, roles[partner])) for partner in partners if partner in roles] or [told]


def _by_year(told: Telling) -> list[Telling]:
    """A telling for each year: "приезжал в 2018 и 2020 годах"."""
    return [replace(told, further=()), *(replace(told, date=year, further=()) for year in told.further)]


def _by_visitor(trigger: Trigger, told: Telling) -> list[Telling]:
    """A telling for each of several whose visits are told: "визиты в Минск министра A и министра B"."""
    guests = [role for role in told.roles if role.part == "guest"]
    each = trigger.frame is None and trigger.token.plural and all(role.actor.kind == "person" for role in guests)
    if told.type != "visit" or len(guests) < _PAIR or not each:
        return [told]
    others = tuple(role for role in told.roles if role not in guests)
    return [replace(told, roles=(guest, *others)) for guest in guests]


def _by_place(ground: Ground, trigger: Trigger, told: Telling) -> list[Telling]:
    """A telling for each place: "дважды встречались: сначала в Нью-Йорке, затем в Астане"."""
    if told.type != "meeting":
        return [told]
    return [replace(told, place=place) for place in places_in_turn(ground, trigger)] or [told]


def _by_format(trigger: Trigger, told: Telling) -> list[Telling]:
    """A telling for each format: "в узком и расширенном составе" are two meetings."""
    if told.type != "meeting" or told.bare:
        return [told]
    return [replace(told, format=found) for found in formats_of(trigger)] or [told]
