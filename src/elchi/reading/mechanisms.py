"""Standing formats of relations: councils, commissions, forums, and which sitting of them is meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from elchi.knowledge.mechanisms import (
    MechanismRule,
    bare_words,
    distinct_nouns,
    founding_verbs,
    mechanism_heads,
    mechanism_regions,
    mechanism_rules,
    sided_words,
)
from elchi.language.analysis import Token
from elchi.model import Mechanism, Mention
from elchi.model.vocabulary import MechanismKind
from elchi.reading.ground import Actor, Ground
from elchi.reading.mechanism_names import words_after, words_before
from elchi.reading.phrases import nominative_phrase
from elchi.reading.sittings import (
    Sitting,
    counts,
    echoes,
    is_coming,
    number_of,
    number_told,
    ordinal_before,
    sitting_noun,
    sitting_of_which,
)
from elchi.reading.syntax import preposition

_BEFORE = 3  # sentences before one in which an organisation that needs no naming again was named
_BILATERAL = frozenset(
    ("intergovernmental_council", "intergovernmental_commission", "interstate_council", "interparliamentary_council",
     "foreign_ministers_council", "business_council", "consultations", "interregional_forum", "other")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Named:
    kind: MechanismKind
    name: str
    parties: tuple[str, ...]
    noun: str
    own: bool  # the parties are named in its own words
    session: int | None
    first: int
    head: int
    last: int


def find_mechanisms(ground: Ground) -> tuple[tuple[Mechanism, ...], tuple[Sitting, ...]]:
    """All mechanisms of a report, and their sittings."""
    heads = mechanism_heads()
    tokens = (token for token in ground.analysis.tokens if token.lemma in heads or token.lower in heads)
    named = [found for token in tokens for found in _at(ground, token)]
    groups = _grouped(named)
    mechanisms: list[Mechanism] = []
    sittings: list[Sitting] = []
    for number, group in enumerate(groups, 1):
        fullest = max(group, key=lambda found: (found.own, len(found.name)))
        mechanism = Mechanism(
            id=f"m{number}",
            name=fullest.name,
            kind=fullest.kind,
            parties=tuple(sorted(fullest.parties)),
            mentions=tuple(_mention(ground, found) for found in group),
            rule=f"mechanism.{fullest.kind}",
        )
        mechanisms.append(mechanism)
        sittings.extend(_sittings(ground, mechanism, group))
    sittings.extend(echoes(ground, tuple(sittings)))
    return tuple(replace(each, session=number_told(sittings, each.id)) for each in mechanisms), tuple(sittings)


def _at(ground: Ground, head: Token) -> Iterator[_Named]:
    if head.index in ground.states and ground.states[head.index].first < head.index:
        return  # "Организация … совета": a word of an organisation's name
    first, adjectives = words_before(ground, head)
    last, completion = words_after(ground, head)
    modifiers = [token.lemma for token in adjectives]
    found: set[MechanismKind] = set()
    for rule in mechanism_rules():
        if head.lemma not in rule.heads and head.lower not in rule.heads:
            continue
        mark = rule.mark(modifiers, completion)
        if mark is None or (not mark and _too_vague(ground, head, adjectives, completion, last)):
            continue
        if "экономический" in modifiers and "евразийский" in modifiers:
            continue  # the Eurasian Economic Commission is a body
        if rule.wished and _only_wished(head):
            continue
        if not found or (head.plural and len(mark) == 1 and mark[0] in modifiers and rule.kind not in found):
            each = list(_each_of(ground, head, first, last)) if rule.kind == "summit" else []
            named = [_named(ground, rule, head, start, end) for start, end in each or [(first, last)]]
            yield from (one for one in named if one.own or not rule.named)
        found.add(rule.kind)
        if not head.plural:
            return


def _each_of(ground: Ground, head: Token, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Where "саммиты ШОС и ОДКБ" names two: the words of each organisation that the plural head has."""
    states = list(ground.states_in(ground.analysis.tokens[head.index + 1 : last + 1]))
    if head.plural and len(states) > 1 and all(len(state.code) > _PAIR for state in states):
        yield from ((state.first, state.last) for state in states)


def _only_wished(head: Token) -> bool:
    """ "Нужно создать рабочую группу": one that is not there yet."""
    verb = head.head
    return verb is not None and verb.lemma in founding_verbs() and verb.feats.get("VerbForm") == "Inf"


def _too_vague(
    ground: Ground, head: Token, adjectives: Sequence[Token], completion: Sequence[tuple[str, str]], last: int
) -> bool:
    """A bare "форум" or "саммит" names nothing, nor does "следующий, двенадцатый форум"."""
    if head.lemma not in bare_words("heads") or completion:
        return False
    if any(index in ground.states for index in range(head.index + 1, last + 1)):
        return False
    return all(counts(token) or token.lemma in bare_words("adjectives") for token in adjectives)


def _named(ground: Ground, rule: MechanismRule, head: Token, first: int, last: int) -> _Named:
    apart = not first <= head.index <= last  # one of several that a plural head has
    tokens = ground.analysis.tokens[first : last + 1]
    codes = dict.fromkeys(code for state in ground.states_in(tokens) for code in state.codes)
    words = " ".join(token.lower for token in tokens)
    codes.update(dict.fromkeys(code for phrase, found in mechanism_regions() if phrase in words for code in found))
    parties = rule.parties or tuple(codes)
    if not parties and rule.kind in _OF_ORGANISATIONS:
        parties = _organisation_before(ground, head) or _of_several(ground, head, tokens)
    bilateral = rule.kind in _BILATERAL or head.lemma == "бизнес-форум"
    lone = len(parties) < _PAIR and bilateral and not any(len(code) > _PAIR for code in parties)
    if lone and len(ground.sides) == _PAIR and all(code in ground.sides for code in parties):
        parties = ground.sides
    start = first
    while tokens and (counts(tokens[0]) or tokens[0].lemma in ("очередной", "предстоящий", ",")):
        tokens, start = tokens[1:], start + 1
    return _Named(
        kind=rule.kind,
        name=" ".join((*([head.lemma] if apart else []), *nominative_phrase(tokens, head).split())),
        parties=parties,
        noun=head.lemma,
        own=bool(codes),
        session=number_of(ground, head, first),
        first=start,
        head=head.index,
        last=last,
    )


def _of_several(ground: Ground, head: Token, name: Sequence[Token]) -> tuple[str, ...]:
    """The states named around a "трехсторонняя встреча", if they are three."""
    wanted = next((count for token in name if (count := sided_words().get(token.lemma)) is not None), None)
    near = [token for token in ground.analysis.tokens if 0 <= token.sentence.index - head.sentence.index <= 1]
    codes = dict.fromkeys(code for state in ground.states_in(near) for code in state.codes if len(code) == _PAIR)
    return tuple(codes) if len(codes) == wanted else ()


def _organisation_before(ground: Ground, head: Token) -> tuple[str, ...]:
    """The organisation named shortly before: "на полях саммита СНГ … Совет министров иностранных дел"."""
    tokens = ground.analysis.tokens
    for index in range(head.index - 1, -1, -1):
        if tokens[index].sentence.index < head.sentence.index - _BEFORE:
            return ()
        state = ground.states.get(index)
        if state is not None and len(state.code) > _PAIR and state.code not in ("UN", "EU"):
            return (state.code,)
    return ()


_PAIR = 2
_OF_ORGANISATIONS = frozenset(("foreign_ministers_council", "summit", "intergovernmental_council"))


def _grouped(named: Sequence[_Named]) -> list[list[_Named]]:
    """Mentions of one mechanism: the same kind, parties that do not differ."""
    groups: list[list[_Named]] = []
    for found in named:
        group = next((group for group in groups if _one(group, found)), None)
        if group is None:
            groups.append([found])
        else:
            group.append(found)
    return groups


def _one(group: Sequence[_Named], found: _Named) -> bool:
    known = group[0]
    if known.kind != found.kind or ({*known.parties} != {*found.parties} and known.own and found.own):
        return False
    if known.noun != found.noun and {known.noun, found.noun} <= distinct_nouns():
        return False  # a group of friendship and a council of the same parliaments
    if found.kind in ("summit", "forum", "other"):
        return known.name.casefold() == found.name.casefold()
    return True


def _mention(ground: Ground, found: _Named) -> Mention:
    tokens = ground.analysis.tokens
    return Mention(start=tokens[found.first].start, end=tokens[found.last].end)


def _sittings(ground: Ground, mechanism: Mechanism, group: Sequence[_Named]) -> Iterator[Sitting]:
    parties = tuple(Actor("state", None, code) for code in mechanism.parties)
    for found in group:
        head = ground.analysis.tokens[found.head]
        sitting = None if preposition(head) else sitting_noun(ground, head, found.first)
        token = sitting or head
        coming = is_coming(ground.analysis.tokens, token)
        yield Sitting(token.index, mechanism.id, found.session, parties, found.first, found.last, coming=coming)
        later = sitting_of_which(ground, found.last)
        if later is not None:
            number = ordinal_before(ground.analysis.tokens, later)
            yield Sitting(later.index, mechanism.id, number, parties, coming=is_coming(ground.analysis.tokens, later))
