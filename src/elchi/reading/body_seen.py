"""Bodies that no table names: what the network saw, its edges mended and its kind told by the words around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from elchi.knowledge.body_heads import body_hints, head_rules, match_body_name
from elchi.knowledge.mechanisms import mechanism_rules
from elchi.knowledge.media import match_media
from elchi.knowledge.places import match_places
from elchi.language.analysis import Name, Token
from elchi.reading.body_scan import CLOSING, OPENING, BodyWords, Scan

_TELLS = frozenset(("сказать", "рассказать", "сообщить", "заявить", "подтвердить", "написать", "пояснить", "передать"))
_EXTENDED = frozenset(("agency", "ministry", "bank", "university", "fund", "party", "court", "association"))


def seen_bodies(scan: Scan, name: Name) -> Iterator[BodyWords]:
    """The bodies in a span that the network calls one; none where it is none."""
    for tokens in _one_line(name.tokens):
        bracket = next((at for at, token in enumerate(tokens) if token.text == "("), len(tokens))
        kept, inner = _trimmed(scan, tokens[:bracket]), _trimmed(scan, tokens[bracket:])
        body = _body(scan, kept) if kept and not _is_none(scan, kept) else None
        if body is not None:
            yield body
        dismissed = bool(kept) and body is None  # what the name in brackets is short for is no body
        if inner and not dismissed and not _is_none(scan, inner):
            also = _body(scan, inner)
            yield also if body is None else replace(also, alias=body, kind=body.kind, country=body.country)


def quoted_body(scan: Scan, index: int) -> BodyWords | None:
    """ "Движение «Солидарность»": the name in quotation marks after a noun that tells its kind."""
    noun = scan.tokens[index - 1] if index else None
    if noun is None or scan.words[index] not in OPENING or noun.text[0].isupper():
        return None
    kind = body_hints().before.get(noun.lemma)
    if kind is None or noun.plural or index + 1 >= len(scan.tokens) or not scan.words[index + 1][0].isupper():
        return None
    if match_media(scan.words, index + 1) is not None or match_body_name(scan.words, index + 1) is not None:
        return None
    for last in range(index + 1, min(index + 9, len(scan.tokens))):
        if scan.tokens[last].sentence is not noun.sentence:
            return None
        if scan.words[last] in CLOSING and scan.tokens[last].start == scan.tokens[last - 1].end:
            head = head_of(scan.tokens[index + 1 : last])
            state = scan.states.get(index + 1)
            country = state.code if state is not None and state.form == "adjective" else None
            return BodyWords(index + 1, head.index, last - 1, kind, None, country, "body.quoted")
    return None


def _one_line(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The pieces of a span that runs over the end of a paragraph."""
    piece: list[Token] = []
    for token in tokens:
        if piece and token.sentence is not piece[-1].sentence:
            yield piece
            piece = []
        piece.append(token)
    yield piece


def _trimmed(scan: Scan, tokens: Sequence[Token]) -> list[Token]:
    """The tokens without marks at the edges, or with the rest of a quotation that goes on outside."""
    kept = list(tokens)
    while kept and not kept[-1].text[-1].isalnum() and kept[-1].text not in CLOSING:
        kept.pop()
    while kept and not kept[0].text[0].isalnum():
        kept.pop(0)
    proper = len(kept) > 1 and kept[1].text[0].islower() and kept[0].pos == "PROPN"
    if proper and match_places(scan.words, kept[0].index):
        kept.pop(0)  # "в Коканде завод …"
    while kept and kept[-1].pos == "VERB" and kept[-1].text[0].islower():
        kept.pop()
    opened = [token for token in kept if token.text in OPENING]
    closed = [token for token in kept if token.text in CLOSING and token.text not in OPENING]
    if len(closed) > len(opened) and kept and kept[-1].text in CLOSING:
        kept.pop()
    if len(opened) > len(closed) and kept and opened[-1].text != '"':
        following = scan.tokens[kept[-1].index + 1] if kept[-1].index + 1 < len(scan.tokens) else None
        if following is not None and following.text in CLOSING:
            kept.append(following)
    if kept and kept[0].index in scan.covered:
        return []
    return kept


def head_of(tokens: Sequence[Token]) -> Token:
    """The token that the others hang on; the first noun where they hang apart."""
    inside = {token.index for token in tokens}
    nouns = [token for token in tokens if token.pos in ("NOUN", "PROPN", "X") and token.text[0].isalnum()]
    outer = [token for token in nouns if token.head is None or token.head.index not in inside]
    return (outer or nouns or list(tokens))[0]


def _is_none(scan: Scan, tokens: Sequence[Token]) -> bool:
    hints = body_hints()
    first, head = tokens[0], head_of(tokens)
    if not any(token.text[0].isupper() for token in tokens) or first.lower in hints.not_words:
        return True
    if all(len(token.text) < 2 or token.text.isdigit() for token in tokens):
        return True
    if first.lower in hints.networks and _is_where_people_write(scan, first.index):
        return True
    state = scan.states.get(first.index)
    if state is not None and state.last >= tokens[-1].index:
        return True
    if len(tokens) == 1 and first.lemma in head_rules() and not head_rules()[first.lemma][0].bare:
        return True  # a common noun alone
    place = match_places(scan.words, first.index)
    if place is not None and place.size == len(tokens) and not tokens[0].text.isascii():
        return True
    none = hints.not_heads | hints.sites
    if head.lemma in none or first.lemma in none or (first.text.isupper() and first.lower in hints.sites):
        return True
    if head.plural and head.pos == "NOUN" and head.text[0].islower():
        return True
    if is_named_thing(scan, first.index):
        return True
    return is_mechanism(scan, first.index, head.index)


def _is_where_people_write(scan: Scan, index: int) -> bool:
    """ "Написал в Facebook и Telegram", "Halva.tj в Facebook и Instagram"."""
    before = scan.tokens[index - 1] if index else None
    while before is not None and (before.text in (",", "и") or before.lower in body_hints().networks):
        before = scan.tokens[before.index - 1] if before.index else None
    return before is not None and before.lower in ("в", "во", "на", "через", "по")


def is_named_thing(scan: Scan, index: int) -> bool:
    """Whether the noun before a name says that it is a ship, a programme, a site, but no body."""
    before, hints = noun_before(scan, index), body_hints()
    if before is None or scan.words[index][0].islower():
        return False
    noun = before.lemma.rsplit("-", 1)[-1]  # "бизнес-форум"
    return noun in hints.not_before or noun in hints.sites


def noun_before(scan: Scan, index: int) -> Token | None:
    """The noun right before a name or before the mark that opens it."""
    before = index - 1
    while before >= 0 and scan.words[before] in OPENING:
        before -= 1
    if before < 0 or scan.tokens[before].sentence is not scan.tokens[index].sentence:
        return None
    token = scan.tokens[before]
    return token if token.pos in ("NOUN", "PROPN", "X") else None


def _body(scan: Scan, tokens: Sequence[Token]) -> BodyWords:
    head = head_of(tokens)
    last = tokens[-1].index
    kind = kind_of(scan, tokens, head)
    country = _state_within(scan, tokens)
    following = scan.states.get(last + 1)
    if kind in _EXTENDED and following is not None and following.form in ("name", "abbreviation"):
        token = scan.tokens[last + 1]
        if token.sentence is head.sentence and token.case in ("Gen", "") and tokens[-1].text not in CLOSING:
            country, last = following.code, following.last
    return BodyWords(tokens[0].index, head.index, last, kind, None, country, "body.seen")


def _state_within(scan: Scan, tokens: Sequence[Token]) -> str | None:
    """The one state that the name itself speaks of; a compound adjective names two."""
    found = {scan.states[token.index].codes for token in tokens if token.index in scan.states}
    codes = {code for several in found for code in several}
    return codes.pop() if len(codes) == 1 else None


def kind_of(scan: Scan, tokens: Sequence[Token], head: Token) -> str | None:
    """The kind of a body: by its own head noun, the noun before it, a part of its name, who is told something."""
    hints = body_hints()
    for token in (head, tokens[0]):
        rules = head_rules().get(token.lemma)
        if rules is not None and (len(tokens) > 1 or rules[0].bare):
            return next((rule.kind for rule in rules if not rule.phrases), rules[-1].kind)
    before = noun_before(scan, tokens[0].index)
    while before is not None:
        kind = hints.before.get(before.lemma)
        if kind is not None:
            return kind
        before = before.head if before.relation in ("conj", "appos") else None
    above = head.head
    while above is not None and head.relation in ("conj", "appos", "flat", "nmod") and above.index < head.index:
        if above.lemma in hints.before:
            return hints.before[above.lemma]
        above = above.head if above.relation in ("conj", "appos", "flat") else None
    for token in tokens:
        for part, kind in hints.inside:
            if token.lower.startswith(part) or token.lower.endswith(part) or (len(part) > 4 and part in token.lower):
                return kind
    quoted = tokens[0].index > 0 and scan.words[tokens[0].index - 1] in OPENING
    if quoted and head.head is not None and head.head.lemma in _TELLS:
        return "media"
    return None


def is_mechanism(scan: Scan, first: int, head: int) -> bool:
    """Whether the noun heads a standing format of relations, which is no body here."""
    token = scan.tokens[head]
    modifiers = [one.lemma for one in scan.tokens[first:head] if one.pos == "ADJ"]
    after = scan.tokens[head + 1 : head + 8]
    pairs = [(one.lemma, one.lower) for one in after if one.sentence is token.sentence]
    return any(
        (token.lemma in rule.heads or token.lower in rule.heads) and bool(rule.mark(modifiers, pairs))
        for rule in mechanism_rules()
    )
