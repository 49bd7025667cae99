"""Standing formats of relations: councils, commissions, forums, and which sitting of them is meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from elchi.knowledge.events import event_words
from elchi.knowledge.mechanisms import MechanismRule, mechanism_heads, mechanism_regions, mechanism_rules
from elchi.language.analysis import Token
from elchi.model import Mechanism, Mention
from elchi.model.vocabulary import MechanismKind
from elchi.reading.digits import ordinal
from elchi.reading.ground import Actor, Ground
from elchi.reading.phrases import nominative_phrase
from elchi.reading.sittings import Sitting, echoes, number_of, ordinal_before, sitting_noun, sitting_of_which
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
    return tuple(mechanisms), (*sittings, *echoes(ground, sittings))


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
        if token.lower in (",", "и") and _lists_on(ground, index, stop, dative=dative):
            continue
        group = _grouped_words(tokens, index, last, stop)
        if group is not None:
            completion.extend((inner.lemma, inner.lower) for inner in group)
            last = index = group[-1].index
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


def _lists_on(ground: Ground, index: int, stop: int, *, dative: bool) -> bool:
    """Whether a comma or "и" joins two states, or two adjectives of "по торговому, научному сотрудничеству"."""
    if index + 1 >= stop:
        return False
    if index + 1 in ground.states and index - 1 in ground.states:
        return True
    tokens = ground.analysis.tokens
    return tokens[index].lower == "," and dative and tokens[index + 1].case == "Dat"


def _grouped_words(tokens: Sequence[Token], index: int, last: int, stop: int) -> Sequence[Token] | None:
    """The words of "на высшем уровне", or of a name in quotation marks with its closing mark."""
    if tokens[index].lemma == "на" and "уровень" in [near.lemma for near in tokens[index + 1 : index + 3]]:
        return tokens[index + 1 : index + 3]
    if tokens[index].lower in ("«", '"', "“") and index - last == 1:
        closing = next((at for at in range(index + 1, stop) if tokens[at].lower in ("»", '"', "”")), None)
        return None if closing is None else tokens[index + 1 : closing + 1]
    return None


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
        session=number_of(ground, head, first),
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
        sitting = None if preposition(head) else sitting_noun(ground, head, found.first)
        token = sitting or head
        yield Sitting(token.index, mechanism.id, found.session, parties, found.first, found.last)
        later = sitting_of_which(ground, found.last)
        if later is not None:
            number = ordinal_before(ground.analysis.tokens, later)
            yield Sitting(later.index, mechanism.id, number, parties)
