"""Who is who: the claims about people of one surname, joined to the people whom they mean.

A pure function of the claims of one block, whatever their order. Within a country names alone join; another given name
is another person. A bare surname, an initial or a missing country joins where exactly one person fits; where several do
it stays apart, with a note of whom it may mean. Two who by turns hold offices that nobody holds by turns are namesakes.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from hashlib import sha256
from itertools import combinations

from elchi.knowledge.offices import usual_title
from elchi.model import Interval
from elchi.record.claims import Gathered, Held, PersonClaim
from elchi.record.entities import KnownPerson, Tenure
from elchi.record.judged import Judgement, judged
from elchi.record.names import FullName, full_name, same_given, same_surname
from elchi.record.spans import hull, order
from elchi.record.unions import grouped, joined

# Offices that nobody leaves and takes up again by turns.
EXCLUSIVE = frozenset(
    ("president", "head_of_government", "foreign_minister", "defence_minister", "speaker", "ambassador", "monarch")
)

Group = list[Gathered[PersonClaim]]
Derived = tuple[tuple[KnownPerson, list[str]], ...]  # with the atoms of each


def known_people(claims: Iterable[Gathered[PersonClaim]], judgements: Sequence[Judgement] = ()) -> Derived:
    """The people of one block, sorted by id, with the atoms of each.

    `judgements` are what people decided of pairs of its claims.
    """
    ordered = sorted(claims, key=lambda each: each.atom)
    groups = grouped(ordered, [(full_name(each.claim.name), each.claim.country) for each in ordered])
    people: list[Group] = []
    doubtful: list[tuple[Group, list[Group]]] = []
    for stage in (0, 1, 2, 3):
        known, left = [list(group) for group in people], []
        for group in (group for group in groups if _vagueness(group[0]) == stage):
            fitting = _fitting(group, known)
            if len(fitting) == 1:
                people[fitting[0]].extend(group)
            elif fitting:
                doubtful.append((group, [known[at] for at in fitting]))
            else:
                left.append(group)
        people.extend(_flat(found) for found in joined(left, _one))
    groups = [*people, *(group for group, _ in doubtful)]
    found = [part for group in judged(groups, judgements, _likeness) for part in _namesakes(group)]
    ids = {each.atom: id_ for (part, _), id_ in zip(found, _ids(found), strict=True) for each in part}
    maybe = {
        each.atom: tuple(sorted({ids[other.atom] for candidate in candidates for other in candidate}))
        for group, candidates in doubtful
        for each in group
    }
    known_ones = []
    for part, _ in found:
        id_ = ids[part[0].atom]
        unsure = {other for each in part for other in maybe.get(each.atom, ())} - {id_}
        alone = all(each.atom in maybe for each in part)
        known_ones.append((_person(part, id_, tuple(sorted(unsure)) if alone else ()), [each.atom for each in part]))
    return tuple(sorted(known_ones, key=lambda known: known[0].id))


def _ids(found: Sequence[tuple[Group, str | None]]) -> list[str]:
    """An id for each person; what a decision parted and nothing else tells apart goes by its first claim."""
    plain = [_id(part, role) for part, role in found]
    return [
        id_ if plain.count(id_) == 1 else _id(part, f"{role or ''}#{min(each.atom for each in part)}")
        for id_, (part, role) in zip(plain, found, strict=True)
    ]


def _likeness(first: Gathered[PersonClaim], second: Gathered[PersonClaim]) -> float:
    """How much speaks for one person: the spelling, the offices, the country."""
    one, other = first.claim, second.claim
    roles = {held.role for held in one.offices} & {held.role for held in other.offices}
    return 2 * (one.name == other.name) + 3 * len(roles) + (one.country == other.country)


def _vagueness(each: Gathered[PersonClaim]) -> int:
    """0 for a full name with a country, then without, an initial, a bare surname."""
    given = full_name(each.claim.name).given
    if len(given) > 1:
        return 0 if each.claim.country else 1
    return 2 if given else 3


def _fitting(group: Group, people: Sequence[Group]) -> list[int]:
    """The people whom a group's name and country fit; of several those of the same office, if it is one."""
    found = [at for at, person in enumerate(people) if _one(group, person)]
    if len(found) > 1:
        roles = _offices(group)
        same = [at for at in found if roles & _offices(people[at])]
        return same if len(same) == 1 else found
    return found


def _offices(group: Group) -> set[tuple[str, str | None]]:
    return {(held.role, held.country) for each in group for held in each.claim.offices}


def _one(first: Group, second: Group) -> bool:
    """Whether two groups can be one person by name and country."""
    countries = {each.claim.country for each in (*first, *second)} - {None}
    if len(countries) > 1:
        return False
    return _named_alike(full_name(first[0].claim.name), full_name(second[0].claim.name))


def _named_alike(first: FullName, second: FullName) -> bool:
    if not same_surname(first.surname, second.surname):
        return False
    return not first.given or not second.given or same_given(first.given, second.given)


def _flat(groups: Iterable[Group]) -> Group:
    return [each for group in groups for each in group]


def _namesakes(group: Group) -> list[tuple[Group, str | None]]:
    """The group as one person, or, where two exclusive offices alternate in time, as one for each of them."""
    told: dict[str, list[Interval]] = defaultdict(list)
    for each in group:
        if (role := _exclusive(each.claim)) is not None:
            told[role].append(each.told)
    together = any(len({held.role for held in each.claim.offices} & EXCLUSIVE) > 1 for each in group)
    times = [hull(days) for days in told.values()]
    alternate = any(_within(first, second) or _within(second, first) for first, second in combinations(times, 2))
    if together or not alternate:
        return [(group, None)]
    counts = Counter({role: sum(each.count for each in group if _exclusive(each.claim) == role) for role in told})
    largest = min(counts, key=lambda role: (-counts[role], role))
    parts: dict[str, Group] = defaultdict(list)
    for each in group:
        parts[_exclusive(each.claim) or largest].append(each)
    return [(part, role) for role, part in sorted(parts.items())]


def _within(first: Interval, second: Interval) -> bool:
    """Whether the first lies inside the second: an office told of before and after another."""
    if None in (first.from_, first.to, second.from_, second.to):
        return False
    return (second.from_ or "") < (first.from_ or "") and (first.to or "") < (second.to or "")


def _exclusive(claim: PersonClaim) -> str | None:
    """The exclusive office that a claim says is held now."""
    held = sorted(
        held.role for held in claim.offices if held.role in EXCLUSIVE and held.status in ("current", "acting")
    )
    return held[0] if held else None


def _id(group: Group, role: str | None) -> str:
    name = full_name(_name(group))
    content = "|".join((name.given, name.surname, _country(group) or "", role or ""))
    return "person-" + sha256(content.encode()).hexdigest()[:12]


def _country(group: Group) -> str | None:
    return next((each.claim.country for each in group if each.claim.country), None)


def _counted(group: Group) -> Counter[str]:
    counts: Counter[str] = Counter()
    for each in group:
        counts[each.claim.name] += each.count
    return counts


def _name(group: Group) -> str:
    """The fullest of the spellings, of these the commonest."""
    counts = _counted(group)
    return min(counts, key=lambda name: (-min(len(full_name(name).given), 2), -counts[name], name))


def _person(group: Group, id_: str, unsure: tuple[str, ...]) -> KnownPerson:
    name, counts = _name(group), _counted(group)
    return KnownPerson(
        id=id_,
        name=name,
        names=tuple(sorted(counts, key=lambda each: (-counts[each], each))),
        latin=min((each.claim.latin for each in group if each.claim.latin and each.claim.name == name), default=None),
        country=_country(group),
        offices=_tenures(group),
        unsure=unsure,
        told_by=sum(each.count for each in group),
    )


def _title(titles: Counter[str], role: str) -> str:
    """The commonest title; of equally common ones the one that names the office as is usual, at its fullest."""
    usual = (usual_title(role) or role).split()[0]
    return min(titles, key=lambda title: (-titles[title], not title.lower().startswith(usual), -len(title), title))


def _tenures(group: Group) -> tuple[Tenure, ...]:
    found: dict[tuple[str, str | None], list[tuple[Held, Gathered[PersonClaim]]]] = defaultdict(list)
    for each in group:
        for held in each.claim.offices:
            found[held.role, held.country].append((held, each))
    tenures = []
    for (role, country), pairs in found.items():
        titles: Counter[str] = Counter()
        for held, each in pairs:
            titles[held.title] += each.count
        tenures.append(
            Tenure(
                role=pairs[0][0].role,
                title=_title(titles, role),
                country=country,
                statuses=tuple(sorted({held.status for held, _ in pairs})),
                told=hull(each.told for _, each in pairs),
                told_by=sum(each.count for each in {each.atom: each for _, each in pairs}.values()),
            )
        )
    return tuple(sorted(tenures, key=lambda each: (order(each.told), each.role, each.country or "")))
