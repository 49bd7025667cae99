"""Standing formats of relations: councils, commissions, forums, and which sitting of them is meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from elchi.knowledge.events import event_words
from elchi.knowledge.mechanisms import MechanismRule, mechanism_heads, mechanism_regions, mechanism_rules, sitting_nouns
from elchi.language.analysis import Token
from elchi.model import Mechanism, Mention
from elchi.model.vocabulary import MechanismKind
from elchi.reading.digits import ordinal
from elchi.reading.ground import Actor, Ground
from elchi.reading.phrases import nominative_phrase
from elchi.reading.syntax import preposition

_LONGEST = 18
_DASHES = frozenset(("-", "–", "—"))
_DASHED = 3  # tokens from what stands before a dash to what it joins
_BEFORE = 3  # sentences before one in which an organisation that needs no naming again was named
_BILATERAL = frozenset(
    ("intergovernmental_council", "intergovernmental_commission", "interstate_council", "interparliamentary_council",
     "foreign_ministers_council", "business_council", "consultations", "interregional_forum", "other")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sitting:
    """A sitting of a mechanism, at the token index of its noun ("заседание")."""

    token: int
    mechanism: str | None
    number: int | None
    parties: tuple[Actor, ...]
    first: int = 0  # the words of the mechanism's name, token indexes, inclusive
    last: int = -1


@dataclass(frozen=True, slots=True)
class _Named:
    kind: MechanismKind
    name: str
    parties: tuple[str, ...]
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
            session=next((found.session for found in reversed(group) if found.session), None),
            mentions=tuple(_mention(ground, found) for found in group),
            rule=f"mechanism.{fullest.kind}",
        )
        mechanisms.append(mechanism)
        sittings.extend(_sittings(ground, mechanism, group))
    return tuple(mechanisms), (*sittings, *_echoes(ground, sittings))


def _at(ground: Ground, head: Token) -> Iterator[_Named]:
    if head.index in ground.states and ground.states[head.index].first < head.index:
        return  # "Организация … совета": a word of an organisation's name
    first, adjectives = _before(ground, head)
    last, completion = _after(ground, head)
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
        if not found or (head.plural and len(mark) == 1 and mark[0] in modifiers and rule.kind not in found):
            yield _named(ground, rule, head, first, last)
        found.add(rule.kind)
        if not head.plural:
            return


def _too_vague(
    ground: Ground, head: Token, adjectives: Sequence[Token], completion: Sequence[tuple[str, str]], last: int
) -> bool:
    """A bare "форум" or "саммит" names nothing, nor does "следующий, двенадцатый форум"."""
    if head.lemma not in _VAGUE or completion:
        return False
    if any(index in ground.states for index in range(head.index + 1, last + 1)):
        return False
    return all(ordinal(token.text) is not None or token.lemma in _COUNTED for token in adjectives)


_VAGUE = frozenset(("форум", "саммит", "конференция"))
_COUNTED = frozenset(("следующий", "очередной", "предстоящий", "прошлый", "предыдущий", "двухдневный", "сам", "весь"))


def _before(ground: Ground, head: Token) -> tuple[int, list[Token]]:
    """The adjectives before the head, also several joined by commas and "и"."""
    found: list[Token] = []
    first = index = head.index
    tokens = ground.analysis.tokens
    while index > 0 and head.index - index < _LONGEST:
        index -= 1
        token = tokens[index]
        if token.sentence is not head.sentence:
            break
        agrees = token.pos in ("ADJ", "NUM") and (token.case in (head.case, "") or token.plural == head.plural)
        state = ground.states.get(index)
        named = state is not None and state.form in ("adjective", "compound")
        if agrees or named or ordinal(token.text) is not None:
            found.append(token)
            first = index
        elif token.lower not in (",", "и", "«", '"'):
            break
    return first, found


def _after(ground: Ground, head: Token) -> tuple[int, list[tuple[str, str]]]:
    """The completion: genitives, "по …", states, a name in quotation marks."""
    completion: list[tuple[str, str]] = []
    last = index = head.index
    tokens = ground.analysis.tokens
    stop = min(head.index + _LONGEST, head.sentence.tokens[-1].index + 1)
    dative = False
    while (index := index + 1) < stop:
        token = tokens[index]
        state = ground.states.get(index)
        paired = index - last <= _DASHED and any(
            tokens[at].lower in _DASHES for at in range(last + 1, index + 2) if at < stop
        )
        if state is not None and (token.case in ("Gen", "") or token.text.isupper() or dative or paired):
            last = index = state.last
            continue
        if paired and token.text.istitle() and token.pos in ("ADJ", "PROPN"):
            last = index  # "Индия – Центральная Азия"
            continue
        if token.lower in (",", "и") and index + 1 in ground.states and index - 1 in ground.states:
            continue  # "глав государств Казахстана, Узбекистана и Таджикистана"
        if token.lower == "," and dative and index + 1 < stop and tokens[index + 1].case == "Dat":
            continue  # "по торгово-экономическому, научно-техническому и культурному сотрудничеству"
        if token.lemma == "на" and "уровень" in [near.lemma for near in tokens[index + 1 : index + 3]]:
            completion.extend((near.lemma, near.lower) for near in tokens[index + 1 : index + 3])
            last = index = index + 2
            continue
        if token.lower in ("«", '"', "“") and index - last == 1:
            closing = next((at for at in range(index + 1, stop) if tokens[at].lower in ("»", '"', "”")), None)
            if closing is None:
                break
            completion.extend((inner.lemma, inner.lower) for inner in tokens[index + 1 : closing])
            last = index = closing
            continue
        if token.lemma == "по" or (token.lower in ("-", "–", "—") and index == last + 1):
            dative = dative or token.lemma == "по"
        elif token.lemma == "и":
            if index + 1 >= stop or tokens[index + 1].case not in ("Gen", "Dat"):
                break
            if any(near.lemma in event_words().nouns for near in tokens[index + 1 : index + 4]):
                break  # "заседание коллегии и рабочий визит министра"
        elif token.name is not None and token.name.kind == "PER":
            break
        elif token.case == "Gen" or (dative and token.case == "Dat") or (token.case == "" and token.text.isupper()):
            last = index
        else:
            break
        completion.append((token.lemma, token.lower))
    return last, completion


def _named(ground: Ground, rule: MechanismRule, head: Token, first: int, last: int) -> _Named:
    tokens = ground.analysis.tokens[first : last + 1]
    codes = dict.fromkeys(code for state in ground.states_in(tokens) for code in state.codes)
    words = " ".join(token.lower for token in tokens)
    codes.update(dict.fromkeys(code for phrase, found in mechanism_regions() if phrase in words for code in found))
    parties = rule.parties or tuple(codes)
    if not parties and rule.kind in _OF_ORGANISATIONS:
        parties = _organisation_before(ground, head)
    bilateral = rule.kind in _BILATERAL or head.lemma == "бизнес-форум"
    lone = len(parties) < _PAIR and bilateral and not any(len(code) > _PAIR for code in parties)
    if lone and len(ground.sides) == _PAIR and all(code in ground.sides for code in parties):
        parties = ground.sides
    start = first
    while tokens and (ordinal(tokens[0].text) is not None or tokens[0].lemma in ("очередной", "предстоящий", ",")):
        tokens, start = tokens[1:], start + 1
    return _Named(
        kind=rule.kind,
        name=" ".join(nominative_phrase(tokens, head).split()),
        parties=parties,
        own=bool(codes),
        session=_number(ground, head, first),
        first=start,
        head=head.index,
        last=last,
    )


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


def _number(ground: Ground, head: Token, first: int) -> int | None:
    """The number of a sitting: "11-го заседания совета", "II форум"."""
    tokens = ground.analysis.tokens
    if head.lemma in sitting_nouns():
        found = _ordinal_in(tokens[first : head.index])
        if found is not None:
            return found
    sitting = _sitting_noun(ground, head, first)
    return _ordinal_before(tokens, sitting) if sitting is not None else None


def _sitting_noun(ground: Ground, head: Token, first: int) -> Token | None:
    """ "Заседание" whose council this is: its governor, or the word right before its name."""
    governor = head.head
    if governor is not None and governor.lemma in sitting_nouns() and governor.index < head.index:
        return governor
    if first > head.sentence.tokens[0].index:
        before = ground.analysis.tokens[first - 1]
        if before.lemma in sitting_nouns() and head.case == "Gen":
            return before
    return None


def _ordinal_in(tokens: Sequence[Token]) -> int | None:
    for token in tokens:
        value = ordinal(token.text)
        if value is not None:
            return value
    return None


def _ordinal_before(tokens: Sequence[Token], noun: Token) -> int | None:
    first = max(noun.index - 4, noun.sentence.tokens[0].index)
    return _ordinal_in([token for token in tokens[first : noun.index] if token.pos != "VERB"])


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
        sitting = None if preposition(head) else _sitting_noun(ground, head, found.first)
        token = sitting or head
        yield Sitting(token.index, mechanism.id, found.session, parties, found.first, found.last)
        later = _sitting_of_which(ground, found.last)
        if later is not None:
            number = _ordinal_before(ground.analysis.tokens, later)
            yield Sitting(later.index, mechanism.id, number, parties)


def _sitting_of_which(ground: Ground, last: int) -> Token | None:
    """ "Высший совет, второе заседание которого пройдёт в мае": the sitting named after the mechanism."""
    tokens = ground.analysis.tokens[last + 1 : last + 6]
    if len(tokens) < _PAIR or tokens[0].lower != ",":
        return None
    for noun, after in pairwise(tokens):
        if noun.lemma in sitting_nouns() and after.lemma == "который":
            return noun
    return None


def _echoes(ground: Ground, sittings: Sequence[Sitting]) -> Iterator[Sitting]:
    """ "Заседание" or "форум" alone, after a sitting was told, is of the same mechanism."""
    told = {sitting.token for sitting in sittings}
    ordered = sorted(sittings, key=lambda sitting: sitting.token)
    for token in ground.analysis.tokens:
        if token.lemma not in ("заседание", "форум", "саммит", "сессия", "раунд") or token.index in told:
            continue
        before = [sitting for sitting in ordered if sitting.token < token.index]
        if before and not any(child.case == "Gen" and not _generic(child) for child in token.children):
            number = _ordinal_before(ground.analysis.tokens, token)
            last = before[-1]
            yield replace(last, token=token.index, number=number or last.number, first=0, last=-1)


def _generic(child: Token) -> bool:
    """ "Заседание совета", "заседание комиссии" say no more than "заседание"."""
    return child.lemma in mechanism_heads() and not child.children


def by_token(sittings: Sequence[Sitting]) -> Mapping[int, Sitting]:
    """Sittings by the token that tells of them."""
    return {sitting.token: sitting for sitting in sittings}
