"""Tellings joined into events: a report tells the same visit in its title, its lead and its body."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from elchi.model import DatedInterval, EventPlace, Span
from elchi.model.vocabulary import EventFormat, EventKind, EventStatus, EventType
from elchi.reading.events.telling import Role, Telling
from elchi.reading.ground import Actor, Ground


@dataclass(frozen=True, slots=True)
class Happening:
    """An event as all its tellings have it, before it gets its identifier and its links."""

    type: EventType
    status: EventStatus
    roles: tuple[Role, ...]
    kind: EventKind | None
    format: EventFormat | None
    place: EventPlace | None
    date: DatedInterval | None
    moved_from: DatedInterval | None
    mechanism: str | None
    session: int | None
    evidence: tuple[Span, ...]
    first: int  # token index of the first telling
    last: int
    paragraphs: tuple[int, ...]
    rule: str
    assumed: bool = False  # nobody is named; those of the report's talks are meant
    earlier: bool = False  # the words set it apart as an earlier one
    before: bool = False


def merge(ground: Ground, tellings: Sequence[Telling]) -> tuple[Happening, ...]:
    """The events of a report, in the order in which they are first told."""
    happenings: list[Happening] = []
    for telling in sorted(tellings, key=lambda told: (told.headline, told.bare, not told.firm, told.lapsed)):
        if telling.bare:
            _note(happenings, telling)
            continue
        if telling.joins and (known := _held_before(happenings, telling)) is not None:
            happenings[known] = _join(ground, happenings[known], telling)
            continue
        place = next(
            (at for at in reversed(range(len(happenings))) if _same(ground, happenings[at], telling)),
            None,
        )
        if place is None and not telling.headline:
            happenings.append(_begin(telling))
        elif place is not None:
            happenings[place] = _join(ground, happenings[place], _as_planned(happenings[place], telling))
    return tuple(sorted(happenings, key=lambda happening: happening.first))


def _as_planned(known: Happening, telling: Telling) -> Telling:
    """The date of "должен был посетить 16 сентября" is the old one of a visit that was put off."""
    if not telling.lapsed or known.status not in _OFF:
        return telling
    return replace(telling, date=None, moved_from=telling.moved_from or telling.date)


_OFF = ("postponed", "cancelled")


def _note(happenings: list[Happening], telling: Telling) -> None:
    """A bare "встреча" rests on the event of its type last told before it."""
    before = [
        at
        for at, happening in enumerate(happenings)
        if happening.type == telling.type and happening.first <= telling.trigger.index
    ]
    if before:
        at = max(before, key=lambda index: (happenings[index].status == telling.status, happenings[index].last))
        known = happenings[at]
        date = known.date or (telling.date if known.status == telling.status else None)
        place = _finer(known.place, telling.place) if not elsewhere(known.place, telling.place) else known.place
        happenings[at] = replace(known, evidence=(*known.evidence, telling.evidence), date=date, place=place)


def _held_before(happenings: Sequence[Happening], telling: Telling) -> int | None:
    """The talks of which a telling says who was there: the last told before it, of a sitting if no meeting is told."""
    for type_ in (telling.type, "session"):
        before = [
            (happening.last, at)
            for at, happening in enumerate(happenings)
            if (happening.type, happening.status) == (type_, telling.status)
            and telling.trigger.index - happening.first >= 0
            and telling.trigger.index - happening.last <= _FAR
            and not apart(happening.date, telling.date)
            and not elsewhere(happening.place, telling.place)
        ]
        if before:
            return max(before)[1]
    return None


_FAR = 400  # tokens from talks to "во встречах участвовал", which may close a report


def _begin(telling: Telling) -> Happening:
    return Happening(
        type=telling.type,
        status=telling.status,
        roles=telling.roles,
        kind=telling.kind,
        format=telling.format,
        place=telling.place,
        date=telling.date,
        moved_from=telling.moved_from,
        mechanism=telling.mechanism,
        session=telling.session,
        evidence=(telling.evidence,),
        first=telling.trigger.index,
        last=telling.trigger.index,
        paragraphs=(telling.trigger.sentence.paragraph,),
        rule=telling.rule,
        assumed=telling.assumed,
        earlier=telling.earlier,
        before=telling.before,
    )


def _join(ground: Ground, known: Happening, telling: Telling) -> Happening:
    roles = known.roles if telling.assumed else telling.roles if known.assumed else ()
    return replace(
        known,
        roles=roles or _united(ground, known.roles, telling.roles),
        assumed=known.assumed and telling.assumed,
        kind=known.kind or telling.kind,
        format=known.format or telling.format,
        place=_finer(known.place, telling.place),
        date=_narrower(known.date, telling.date),
        moved_from=known.moved_from or telling.moved_from,
        mechanism=known.mechanism or telling.mechanism,
        session=known.session or telling.session,
        evidence=(*known.evidence, telling.evidence),
        last=max(known.last, telling.trigger.index),
        paragraphs=(*known.paragraphs, telling.trigger.sentence.paragraph),
    )


def _same(ground: Ground, known: Happening, telling: Telling) -> bool:
    """Whether a telling is of the event: nothing in it speaks against that, and someone or something speaks for it."""
    if known.type != telling.type:
        return False
    lapsed = telling.lapsed and known.status in _OFF and telling.status == "planned"
    if known.status != telling.status and telling.firm and not lapsed:
        return False
    if known.kind and telling.kind and known.kind != telling.kind:
        return False
    if known.format and telling.format and known.format != telling.format:
        return False
    if (known.mechanism or telling.mechanism) and known.mechanism != telling.mechanism:
        return False
    if known.session and telling.session and known.session != telling.session:
        return False
    if (apart(known.date, telling.date) and not lapsed) or elsewhere(known.place, telling.place):
        return False
    if telling.onward and telling.place is not None and (known.place is None or known.place.name != telling.place.name):
        return False  # "из Багдада отправится в Эрбиль": another stop
    if telling.before and not known.earlier:
        return False  # "ранее X встретился с Y": not the meeting reported
    if known.before and not telling.before and telling.date is None:
        return False
    if telling.earlier and known.date is None and telling.date is not None and known.status == telling.status:
        return False
    if telling.assumed or known.assumed:
        return telling.trigger.index - known.last < _NEAR and not _of_their_own(ground, known.roles, telling.roles)
    if known.mechanism and known.mechanism == telling.mechanism:
        return True
    if known.type == "session" and not known.mechanism and _says_no_more(telling):
        return True
    return _same_people(ground, known, telling)


def _of_their_own(ground: Ground, *signed: Sequence[Role]) -> bool:
    """Whether one of the tellings names signatories who sign for less than their state: a document of their own."""
    signatories = [role.actor for roles in signed for role in roles if role.actor.kind in ("person", "office")]
    return bool(signatories) and not any(_FOR_THE_STATE & set(ground.roles(actor)) for actor in signatories)


_FOR_THE_STATE = frozenset(
    ("president", "monarch", "head_of_government", "foreign_minister", "deputy_head_of_government")
)


def _says_no_more(telling: Telling) -> bool:
    """Whether a noun stands alone ("на заседании выступил X"): it is the sitting told before."""
    return telling.trigger.pos == "NOUN" and not any(
        child.relation in ("nmod", "amod") for child in telling.trigger.children
    )


def _same_people(ground: Ground, known: Happening, telling: Telling) -> bool:
    """Whether those of one are all among those of the other. A visit is its guest's, whoever receives."""
    left, right = _those(ground, known.roles, known.type), _those(ground, telling.roles, telling.type)
    if not left or not right:
        return known.type == "session" and (known.session or known.place) is not None
    if known.type == "signing":
        return bool(left & right) and telling.trigger.index - known.last < _NEAR
    return left <= right or right <= left


_NEAR = 60  # tokens; signings further apart are of different documents


def _those(ground: Ground, roles: Sequence[Role], type_: EventType) -> set[object]:
    parts = [role for role in roles if type_ != "visit" or role.part != "host"]
    return {identity(ground, role.actor) for role in parts}


def identity(ground: Ground, actor: Actor) -> object:
    """What makes two mentions one participant: the person, else the office, else the side."""
    if actor.kind == "person":
        return actor.id
    if actor.kind == "office":
        return (*ground.roles(actor)[:1], actor.side)
    return (actor.kind, actor.id, actor.side)


def _united(ground: Ground, left: Sequence[Role], right: Sequence[Role]) -> tuple[Role, ...]:
    found: dict[object, Role] = {}
    for role in (*left, *right):
        key = identity(ground, role.actor)
        known = found.get(key)
        if known is None or known.part == "participant":
            found[key] = role
    sides = {role.actor.side for role in found.values() if role.actor.kind in ("person", "office")}
    return tuple(role for role in found.values() if role.actor.kind != "state" or role.actor.side not in sides)


def apart(left: DatedInterval | None, right: DatedInterval | None) -> bool:
    if left is None or right is None:
        return False
    if left.says == right.says:
        return False
    return bool(
        (left.to and right.from_ and left.to < right.from_) or (right.to and left.from_ and right.to < left.from_)
    )


def elsewhere(left: EventPlace | None, right: EventPlace | None) -> bool:
    if left is None or right is None:
        return False
    if left.country and right.country and left.country != right.country:
        return True
    return bool(left.name and right.name and left.name != right.name)


def _finer(left: EventPlace | None, right: EventPlace | None) -> EventPlace | None:
    if left is None or (right is not None and right.name and not left.name):
        return right
    return left


def _narrower(left: DatedInterval | None, right: DatedInterval | None) -> DatedInterval | None:
    if left is None or right is None:
        return left or right
    return right if _length(right) < _length(left) else left


def _length(date: DatedInterval) -> int:
    """A rough number of days; an open end counts as endless."""
    if date.from_ is None or date.to is None:
        return 10**6
    first, last = (tuple(int(part) for part in day.split("-")) for day in (date.from_, date.to))
    return (last[0] - first[0]) * 372 + (last[1] - first[1]) * 31 + last[2] - first[2]
