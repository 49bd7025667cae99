"""The words of a mechanism's name: the adjectives before its head and what completes it."""

from __future__ import annotations

from collections.abc import Sequence

from elchi.knowledge.events import event_words
from elchi.knowledge.mechanisms import completion_words
from elchi.language.analysis import Token
from elchi.reading.digits import ordinal
from elchi.reading.ground import Ground
from elchi.reading.sittings import counts

_LONGEST = 18
_DASHES = frozenset(("-", "–", "—"))
_DASHED = 3  # tokens from what stands before a dash to what it joins
_OPENING, _CLOSING = frozenset(("«", '"', "“")), frozenset(("»", '"', "”"))


def words_before(ground: Ground, head: Token) -> tuple[int, list[Token]]:
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
        elif token.lower not in (",", "и", "«", '"') and not counts(token):
            break
    return first, found


def words_after(ground: Ground, head: Token) -> tuple[int, list[tuple[str, str]]]:
    """The completion: genitives, "по …", "между …", states, a name in quotation marks."""
    completion: list[tuple[str, str]] = []
    last = index = head.index
    tokens = ground.analysis.tokens
    stop = min(head.index + _LONGEST, head.sentence.tokens[-1].index + 1)
    cases = {"Gen"}  # "по" adds the dative, "между" the instrumental
    while (index := index + 1) < stop:
        token = tokens[index]
        state = ground.states.get(index)
        if token.lemma in completion_words("never"):
            break
        paired = _paired(tokens, index, last, stop)
        if state is not None and (token.case in cases or not token.case or token.text.isupper() or paired):
            last = index = state.last
            continue
        if paired and token.text.istitle() and token.pos in ("ADJ", "PROPN"):
            last = index  # "Индия – Центральная Азия"
            continue
        if token.lower in (",", "и") and _lists_on(ground, index, stop, dative="Dat" in cases):
            continue
        group = _grouped_words(tokens, index, last, stop)
        if group is not None:
            completion.extend((inner.lemma, inner.lower) for inner in group)
            last = index = group[-1].index
            continue
        if token.lemma == "между":
            cases.add("Ins")
            continue  # the name goes on with those between whom it is
        if token.lemma == "по":
            cases.add("Dat")
        elif token.lower in _DASHES and index == last + 1:
            pass
        elif token.lemma == "и":
            if not _joins_on(tokens, index, stop, cases):
                break
        elif token.name is not None and token.name.kind == "PER":
            break
        elif token.case in cases or _looks_genitive(token) or (token.case == "" and token.text.isupper()):
            last = index
        else:
            break
        completion.append((token.lemma, token.lower))
    return last, completion


def _looks_genitive(token: Token) -> bool:
    """Whether an animate plural under a noun was taken for an accusative, which has the same form."""
    return token.case == "Acc" and token.plural and token.relation == "nmod" and token.feats.get("Animacy") == "Anim"


def _paired(tokens: Sequence[Token], index: int, last: int, stop: int) -> bool:
    """Whether a dash stands between a word and what came before: "Индия – Центральная Азия"."""
    near = range(last + 1, min(index + 2, stop))
    return index - last <= _DASHED and any(tokens[at].lower in _DASHES for at in near)


def _joins_on(tokens: Sequence[Token], index: int, stop: int, cases: set[str]) -> bool:
    """Whether "и" joins more of the name, and not another event ("заседание коллегии и рабочий визит")."""
    if index + 1 >= stop or tokens[index + 1].case not in {"Gen", "Dat", *cases}:
        return False
    return not any(near.lemma in event_words().nouns for near in tokens[index + 1 : index + 4])


def _lists_on(ground: Ground, index: int, stop: int, *, dative: bool) -> bool:
    """Whether a comma or "и" joins two states, or two adjectives of "по торговому, научному сотрудничеству"."""
    if index + 1 >= stop:
        return False
    if index + 1 in ground.states and index - 1 in ground.states:
        return True
    tokens = ground.analysis.tokens
    return tokens[index].lower == "," and dative and tokens[index + 1].case == "Dat"


def _grouped_words(tokens: Sequence[Token], index: int, last: int, stop: int) -> Sequence[Token] | None:
    """The words of "на высшем уровне", "в области", or of a name in quotation marks with its closing mark."""
    if tokens[index].lemma == "на" and "уровень" in [near.lemma for near in tokens[index + 1 : index + 3]]:
        return tokens[index + 1 : index + 3]
    following = tokens[index + 1].lemma if tokens[index].lemma == "в" and index + 1 < stop else ""
    if following in completion_words("fields") and tokens[last].case == "Dat":
        return tokens[index + 1 : index + 2]  # "по сотрудничеству в области …"
    if following in completion_words("formats"):
        quoted = _grouped_words(tokens, index + 2, index + 1, stop) if index + 2 < stop else None
        return None if quoted is None else [tokens[index + 1], *quoted]
    if tokens[index].lower in _OPENING and index - last == 1:
        closing = next((at for at in range(index + 1, stop) if tokens[at].lower in _CLOSING), None)
        return None if closing is None else tokens[index + 1 : closing + 1]
    return None
