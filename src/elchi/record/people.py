"""Who is who: the claims about people of one surname, joined to the people whom they mean.

A pure function of the claims of one block, whatever their order. Within a country names alone join; another given name
is another person. A bare surname, an initial or a missing country joins where exactly one person fits; where several do
it stays apart, with a note of whom it may mean. Two who by turns hold offices that nobody holds by turns are namesakes.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from hashlib import sha256

from elchi.knowledge.offices import usual_title
from elchi.record.claims import Held, PersonClaim
from elchi.record.decisions import Judgement
from elchi.record.entities import KnownPerson, Tenure
from elchi.record.judged import judged
from elchi.record.names import FullName, full_name, same_given, same_surname
from elchi.record.spans import hull, order
from elchi.record.unions import grouped, joined

# Offices that nobody leaves and takes up again by turns.
EXCLUSIVE = frozenset(
    ("president", "head_of_government", "foreign_minister", "defence_minister", "speaker", "ambassador", "monarch")
)

Group = list[PersonClaim]


def known_people(claims: Iterable[PersonClaim], judgements: Sequence[Judgement] = ()) -> tuple[KnownPerson, ...]:
    """The people of one block, sorted by id; `judgements` are what people decided of pairs of its claims."""
    ordered = sorted(claims, key=lambda claim: claim.source)
    groups = grouped(ordered, [(full_name(claim.name), claim.country) for claim in ordered])
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
    ids = {claim.source: id_ for (part, role), id_ in zip(found, _ids(found), strict=True) for claim in part}
    maybe = {
        claim.source: tuple(sorted({ids[other.source] for candidate in candidates for other in candidate}))
        for group, candidates in doubtful
        for claim in group
    }
    known_ones = []
    for part, _ in found:
        id_ = ids[part[0].source]
        unsure = {other for claim in part for other in maybe.get(claim.source, ())} - {id_}
        alone = all(claim.source in maybe for claim in part)
        known_ones.append(_person(part, id_, tuple(sorted(unsure)) if alone else ()))
    return tuple(sorted(known_ones, key=lambda person: person.id))


def _ids(found: Sequence[tuple[Group, str | None]]) -> list[str]:
    """An id for each person; what a decision parted and nothing else tells apart goes by its first claim."""
    plain = [_id(part, role) for part, role in found]
    return [
        id_ if plain.count(id_) == 1 else _id(part, f"{role or ''}#{min(claim.source for claim in part)}")
        for id_, (part, role) in zip(plain, found, strict=True)
    ]


def _likeness(first: PersonClaim, second: PersonClaim) -> float:
    """How much speaks for one person: the spelling, the offices, the country."""
    roles = {held.role for held in first.offices} & {held.role for held in second.offices}
    return 2 * (first.name == second.name) + 3 * len(roles) + (first.country == second.country)


def _vagueness(claim: PersonClaim) -> int:
    """0 for a full name with a country, then without, an initial, a bare surname."""
    given = full_name(claim.name).given
    if len(given) > 1:
        return 0 if claim.country else 1
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
    return {(held.role, held.country) for claim in group for held in claim.offices}


def _one(first: Group, second: Group) -> bool:
    """Whether two groups can be one person by name and country."""
    countries = {claim.country for claim in (*first, *second)} - {None}
    if len(countries) > 1:
        return False
    return _named_alike(full_name(first[0].name), full_name(second[0].name))


def _named_alike(first: FullName, second: FullName) -> bool:
    if not same_surname(first.surname, second.surname):
        return False
    return not first.given or not second.given or same_given(first.given, second.given)


def _flat(groups: Iterable[Group]) -> Group:
    return [claim for group in groups for claim in group]


def _namesakes(group: Group) -> list[tuple[Group, str | None]]:
    """The group as one person, or, where two exclusive offices alternate in time, as one for each of them."""
    told = sorted(
        ((order(claim.told), role, claim) for claim in group for role in [_exclusive(claim)] if role),
        key=lambda each: (each[0], each[1], each[2].source),
    )
    turns = [role for at, (_, role, _) in enumerate(told) if not at or told[at - 1][1] != role]
    together = any(len({held.role for held in claim.offices} & EXCLUSIVE) > 1 for claim in group)
    if together or all(count == 1 for count in Counter(turns).values()):
        return [(group, None)]
    parts: dict[str, Group] = defaultdict(list)
    main = Counter(role for _, role, _ in told).most_common()
    largest = min(role for role, count in main if count == main[0][1])
    for claim in group:
        parts[_exclusive(claim) or largest].append(claim)
    return [(part, role) for role, part in sorted(parts.items())]


def _exclusive(claim: PersonClaim) -> str | None:
    """The exclusive office that a claim says is held now."""
    held = sorted(
        held.role for held in claim.offices if held.role in EXCLUSIVE and held.status in ("current", "acting")
    )
    return held[0] if held else None


def _id(group: Group, role: str | None) -> str:
    name = full_name(_name(group))
    country = next((claim.country for claim in group if claim.country), "")
    content = "|".join((name.given, name.surname, country or "", role or ""))
    return "person-" + sha256(content.encode()).hexdigest()[:12]


def _name(group: Group) -> str:
    """The fullest of the spellings, of these the commonest."""
    counts = Counter(claim.name for claim in group)
    return min(counts, key=lambda name: (-min(len(full_name(name).given), 2), -counts[name], name))


def _person(group: Group, id_: str, unsure: tuple[str, ...]) -> KnownPerson:
    name = _name(group)
    counts = Counter(claim.name for claim in group)
    return KnownPerson(
        id=id_,
        name=name,
        names=tuple(sorted(counts, key=lambda each: (-counts[each], each))),
        latin=next((claim.latin for claim in group if claim.latin and claim.name == name), None),
        country=next((claim.country for claim in group if claim.country), None),
        offices=_tenures(group),
        unsure=unsure,
        sources=tuple(sorted(claim.source for claim in group)),
    )


def _title(titles: Counter[str], role: str) -> str:
    """The commonest title; of equally common ones the one that names the office as is usual, at its fullest."""
    usual = (usual_title(role) or role).split()[0]
    return min(titles, key=lambda title: (-titles[title], not title.lower().startswith(usual), -len(title), title))


def _tenures(group: Group) -> tuple[Tenure, ...]:
    found: dict[tuple[str, str | None], list[tuple[Held, PersonClaim]]] = defaultdict(list)
    for claim in group:
        for held in claim.offices:
            found[held.role, held.country].append((held, claim))
    tenures = []
    for (_, country), pairs in found.items():
        titles = Counter(held.title for held, _ in pairs)
        tenures.append(
            Tenure(
                role=pairs[0][0].role,
                title=_title(titles, pairs[0][0].role),
                country=country,
                statuses=tuple(sorted({held.status for held, _ in pairs})),
                told=hull(claim.told for _, claim in pairs),
                sources=tuple(sorted({claim.source for _, claim in pairs})),
            )
        )
    return tuple(sorted(tenures, key=lambda each: (order(each.told), each.role, each.country or "")))
