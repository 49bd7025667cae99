"""Where the text names bodies: by names of the table, by nouns with a completion, by what the network saw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from elchi.knowledge.body_heads import BodyName, HeadRule, head_noun, head_rules, match_body_name
from elchi.knowledge.places import PlaceMatch, match_places
from elchi.language.analysis import Token
from elchi.reading.body_scan import CLOSING, EMBASSIES, OPENING, PRESS, BodyWords, Scan

_LONGEST = 14
_JOINTS = frozenset(("и", "по", ",", "в", "во", "на", "с", "при"))
_REGIONAL = frozenset(("областной", "краевой", "городской", "районный", "региональный"))
_NOMINAL = frozenset(("NOUN", "PROPN", "ADJ", "DET", "X", "NUM"))


def body_words_at(scan: Scan, index: int) -> BodyWords | None:
    """The body named from the token on by a table or by a noun with its completion."""
    token = scan.tokens[index]
    if index in scan.covered or not token.text[0].isalpha():
        return None
    found = match_body_name(scan.words, index)
    if found is not None and _one_sentence(scan, index, index + found[1] - 1):
        return _by_table(scan, index, *found)
    parted = _parted(scan, index)
    if parted is not None:
        return parted
    noun = head_noun(token.lemma, token.lower)
    rules = head_rules().get(noun)
    if rules is None or token.plural or (token.pos not in ("NOUN", "PROPN", "X") and noun == token.lemma):
        return None
    return _by_head(scan, token, rules)


def _parted(scan: Scan, index: int) -> BodyWords | None:
    """A name of the table with a state's adjective inside: "администрация грузинского правительства"."""
    state = scan.states.get(index + 1)
    if state is None or state.form != "adjective":
        return None
    words = [scan.words[index], *scan.words[state.last + 1 : state.last + _LONGEST]]
    found = match_body_name(words, 0)
    last = state.last + found[1] - 1 if found is not None else index
    if found is None or found[1] == 1 or found[0].country is not None or not _one_sentence(scan, index, last):
        return None
    return BodyWords(index, index, last, found[0].kind, found[0].unit, state.code, "body.table")


def _one_sentence(scan: Scan, first: int, last: int) -> bool:
    return scan.tokens[first].sentence is scan.tokens[last].sentence


def _by_table(scan: Scan, index: int, body: BodyName, size: int) -> BodyWords | None:
    tokens = scan.tokens
    last = index + size - 1
    head = next((token.index for token in tokens[index : last + 1] if token.pos in ("NOUN", "PROPN", "X")), index)
    seen = tokens[index].name
    if seen is not None and seen.kind == "ORG" and seen.tokens[-1].index > last and body.country is None:
        rest = [token for token in tokens[last + 1 : seen.tokens[-1].index + 1] if token.index not in scan.states]
        if rest and rest[0].text not in '(«"':
            return None  # the network saw a longer name: "Совет министров иностранных дел"
    country = body.country or _state_before(scan, index)
    first = index - 1 if country and not body.country and scan.states.get(index - 1) is not None else index
    found = BodyWords(first, head, last, body.kind, body.unit, country, "body.table", body.anchor, name=body.name)
    if body.unit is None:
        return found
    own, reached = _state_after(scan, last)
    if own:
        return replace(found, last=reached, country=own)
    place = _region_after(scan, last) if body.anchor and country is None else None
    if place is not None:  # "парламент Крыма" is no parliament of a state
        return replace(found, last=last + place.size, country=place.country, unit=None, anchor=place.country is None)
    return found


def _state_before(scan: Scan, index: int) -> str | None:
    """The state in "казахстанский парламент"."""
    for back in (index - 1, index - 2):
        state = scan.states.get(back) if back >= 0 else None
        if state is not None:
            return state.code if state.form == "adjective" and _agrees(scan, back, index) else None
        if back < 0 or scan.tokens[back].pos != "ADJ":
            return None
    return None


def _agrees(scan: Scan, adjective: int, noun: int) -> bool:
    one, other = scan.tokens[adjective], scan.tokens[noun]
    return one.sentence is other.sentence and (not one.case or not other.case or one.case == other.case)


def _state_after(scan: Scan, last: int) -> tuple[str | None, int]:
    """The state right after a name, in the genitive or abbreviated: its code and last token."""
    if last + 1 >= len(scan.tokens) or not _one_sentence(scan, last, last + 1):
        return None, last
    state, token = scan.states.get(last + 1), scan.tokens[last + 1]
    if state is None:
        # "МИД РА": an abbreviation that may also mean something else
        return ("AM", last + 1) if token.text == "РА" else (None, last)
    if state.form == "abbreviation" or (state.form == "name" and token.case in ("Gen", "")):
        return state.code, state.last
    if state.form == "organisation" and token.text.isupper():
        return state.code, state.last
    return None, last


def _region_after(scan: Scan, last: int) -> PlaceMatch | None:
    """The region or town in the genitive right after a name."""
    if last + 1 >= len(scan.tokens) or scan.tokens[last + 1].case != "Gen" or not _one_sentence(scan, last, last + 1):
        return None
    return match_places(scan.words, last + 1)


def _by_head(scan: Scan, head: Token, rules: Sequence[HeadRule]) -> BodyWords | None:
    first, modifiers = _modifiers(scan, head)
    completion, last, country = _completion(scan, head.index, posted=rules[0].kind in EMBASSIES)
    if rules[0].kind == PRESS:
        return _press(scan, head, completion, last, country)
    pairs = [(token.lemma, token.lower) for token in completion]
    for rule in rules:
        if not (rule.fits(modifiers, pairs) or country is not None):
            continue
        if rule.capital and not _is_name(scan, head, first):
            continue
        if not pairs and country is None and not rule.bare and first == head.index:
            continue
        return BodyWords(
            first if rule.capital or rule.phrases else _after_state(scan, first, head),
            head.index,
            last,
            rule.kind,
            rule.kind if rule.kind in EMBASSIES else None,
            country or _state_before(scan, head.index) or _state_named(scan, rule.kind, completion),
            f"body.{rule.kind}",
            anchor=not pairs and country is None and rule.bare and first == head.index,
        )
    return None


def _state_named(scan: Scan, kind: str, completion: Sequence[Token]) -> str | None:
    """The state of a company by the adjective that opens its name: "ЗАО «Азербайджанские железные дороги»"."""
    if kind != "company" or not completion or completion[0].text not in OPENING:
        return None
    state = scan.states.get(completion[0].index + 1)
    return state.code if state is not None and state.form == "adjective" else None


def _after_state(scan: Scan, first: int, head: Token) -> int:
    """The first word of a name without the adjective of its state, which is no part of it."""
    while first < head.index and first in scan.states and not scan.words[first][0].isupper():
        first += 1
    return first


def _is_name(scan: Scan, head: Token, first: int) -> bool:
    """Whether a noun is written as a name is, or seen as one by the network."""
    if head.name is not None:
        return head.name.kind == "ORG"
    start = scan.tokens[first]
    return start.text[0].isupper() and start is not head.sentence.tokens[0] and not start.text.isupper()


def _modifiers(scan: Scan, head: Token) -> tuple[int, list[str]]:
    """The adjectives that belong to a name: its first token and their dictionary forms."""
    first, lemmas = head.index, []
    for index in range(head.index - 1, max(head.index - 5, -1), -1):
        token = scan.tokens[index]
        if token.sentence is not head.sentence or token.pos != "ADJ" or not _agrees(scan, index, head.index):
            break
        if not (token.text[0].isupper() or token.name is not None or token.lemma in _REGIONAL):
            break
        first = index
        lemmas.append(token.lemma)
    return first, lemmas


def _press(scan: Scan, head: Token, completion: Sequence[Token], last: int, country: str | None) -> BodyWords | None:
    """A press service has the kind and the country of the body that it serves."""
    inner = None
    if head.lemma in ("управление", "департамент", "отдел"):
        start = next((token.index for token in completion if match_body_name(scan.words, token.index)), None)
        if start is None:
            return None
    else:
        start = head.index + 1
        adjective = scan.states.get(start)
        if adjective is not None and adjective.form == "adjective":  # "пресс-служба кыргызского МИД"
            start = adjective.last + 1
    if start < len(scan.tokens) and _one_sentence(scan, head.index, start):
        inner = body_words_at(scan, start) or _office_served(scan, start, country)
    if inner is not None:
        last = max(inner.last, last if country else head.index)
    return BodyWords(
        head.index,
        head.index,
        last,
        inner.kind if inner else None,
        PRESS,
        (inner.country if inner else None) or country or _state_before(scan, head.index),
        "body.press",
        anchor=inner is None,
        serves=inner,
    )


_SERVED = {
    "президент": ("presidency", "presidency"),
    "премьер-министр": ("government", "government"),
    "премьер": ("government", "government"),
    "спикер": ("parliament", "parliament"),
}


def _office_served(scan: Scan, index: int, country: str | None) -> BodyWords | None:
    """ "Пресс-служба президента": the body of which he is the head."""
    token = scan.tokens[index]
    if token.lemma == "глава" and index + 1 < len(scan.tokens) and scan.tokens[index + 1].lemma == "государство":
        kind, unit = _SERVED["президент"]
        return BodyWords(index, index, index + 1, kind, unit, country, "body.press")
    if token.lemma not in _SERVED:
        return None
    kind, unit = _SERVED[token.lemma]
    return BodyWords(index, index, index, kind, unit, country, "body.press")


def _completion(scan: Scan, head: int, *, posted: bool) -> tuple[list[Token], int, str | None]:
    """What completes a noun to a name: its tokens, the index of the last one, the state among them."""
    found: list[Token] = []
    last, case, country = head, "Gen", None
    index = head
    stop = min(head + _LONGEST, scan.tokens[head].sentence.tokens[-1].index + 1)
    while (index := index + 1) < stop:
        token = scan.tokens[index]
        state = scan.states.get(index)
        if index in scan.covered:
            break
        if (state is not None and state.form in ("name", "abbreviation")) or token.text == "РА":
            if country is None and case != "Loc" and token.case in ("Gen", "", "Nom"):
                own, reached = _state_after(scan, index - 1)
                if own is None:
                    break
                country, last, index = own, reached, reached
                if posted or (last + 1 < stop and scan.words[last + 1] == "по"):
                    continue
            elif case == "Loc" and state is not None:
                last = state.last
            break
        if token.text in OPENING:
            closing = _closing(scan, index, stop)
            if closing is None:
                break
            last = index = closing
            found.append(token)
            continue
        if token.text == "(":
            break
        if token.lower in _JOINTS:
            led = _led(scan, index, case, posted=posted)
            if led is None:
                break
            case = led
            continue
        if not _completes(token, case):
            break
        found.append(token)
        last = index
    return found, last, country


def _closing(scan: Scan, index: int, stop: int) -> int | None:
    for at in range(index + 1, stop):
        if scan.words[at] in CLOSING and scan.tokens[at].start == scan.tokens[at - 1].end:
            return at
    return None


def _led(scan: Scan, index: int, case: str, *, posted: bool) -> str | None:
    """The case that goes on after a small word inside a name; None where the name ends."""
    if index + 1 >= len(scan.tokens):
        return None
    word, after = scan.tokens[index].lower, scan.tokens[index + 1]
    if word in ("и", ","):
        return case if after.case == case and index + 1 not in scan.covered and after.pos != "VERB" else None
    if word == "по":
        return "Dat" if after.case == "Dat" else None
    if word in ("в", "во", "на", "при"):
        return "Loc" if posted and after.case in ("Loc", "") and after.text[0].isupper() else None
    return "Ins" if word == "с" and after.case == "Ins" and case == "Dat" else None


def _completes(token: Token, case: str) -> bool:
    if token.text.isupper() and len(token.text) > 1:
        return True
    named = token.pos in _NOMINAL or (token.pos == "VERB" and token.feats.get("VerbForm") == "Part")
    return named and token.case in (case, "Gen")
