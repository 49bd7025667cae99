"""Which words name one body, and what it is called."""

from __future__ import annotations

from collections.abc import Sequence

from elchi.knowledge.body_heads import match_body_name
from elchi.language.analysis import Token
from elchi.language.russian.inflect import nominative_word
from elchi.reading.body_scan import PRESS, BodyWords, Scan
from elchi.reading.phrases import join

_FEW = 2  # tokens of a name that the network gives no grammar: a dictionary's guess will do
_OWN = frozenset(("media", "company", "international_organization"))


def body_key(scan: Scan, words: BodyWords) -> tuple[str, ...]:
    """What is the same for all words that name one body."""
    if words.alias is not None:
        return body_key(scan, words.alias)
    if words.unit == PRESS:
        inner = words.serves
        unit = (inner.unit or _folded(scan, inner)) if inner is not None else ""
        return PRESS, unit, words.country or ""
    if words.unit is None:
        return "name", words.name.lower() or _folded(scan, words)
    if words.kind in _OWN:
        return words.unit, ""
    return words.unit, words.country or ""


def _folded(scan: Scan, words: BodyWords) -> str:
    """The dictionary forms of a name without its state, so that its cases are the same."""
    tokens = scan.tokens[words.first : words.last + 1]
    own = [token for token in tokens if token.index not in scan.states or scan.states[token.index].form == "adjective"]
    return " ".join(_stem(token) for token in own or tokens if token.text[0].isalnum())


_ENDINGS = ("ами", "ями", "ом", "ем", "ой", "ей", "а", "я", "у", "ю", "е", "и", "ы", "ь")


def _stem(token: Token) -> str:
    if token.text.isupper() or token.text.isascii():
        return token.lower
    word = token.lower
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > 2:
            return word[: -len(ending)]
    return word


def body_name(scan: Scan, fullest: BodyWords, group: Sequence[BodyWords]) -> str:
    """The body's name in the nominative: that of the table or the fullest one of the text."""
    if fullest.name and fullest.kind != "media":
        return fullest.name
    if fullest.name:
        return _medium(scan, group)
    own = [words for words in group if not words.alias and words.last - words.first == fullest.last - fullest.first]
    best = next((words for words in own if scan.tokens[words.head].case == "Nom"), fullest)
    name = phrase_name(scan, best)
    inner = fullest.serves
    if fullest.unit == PRESS and inner is not None and inner.first > fullest.head:
        return name
    if fullest.unit == PRESS and inner is not None:
        return f"{name} {_genitive(scan, inner)}".strip()
    return name


def _medium(scan: Scan, group: Sequence[BodyWords]) -> str:
    """A medium as the report spells it, where that is no other case of its name."""
    for words in group:
        spelled = phrase_name(scan, words)
        if spelled.isascii() or spelled.isupper():
            return spelled
    return max((words.name for words in group), key=len)


def _genitive(scan: Scan, inner: BodyWords) -> str:
    """The served body as it is called elsewhere, where that is an abbreviation or stands in the genitive."""
    tokens = scan.tokens[inner.first : inner.last + 1]
    fits = tokens[0].text.isupper() or scan.tokens[inner.head].case == "Gen"
    return join(tokens, [token.text for token in tokens]) if fits else ""


def phrase_name(scan: Scan, words: BodyWords) -> str:
    """The words with the head, and what agrees with it, in the nominative; a quotation loses its marks."""
    tokens = list(scan.tokens[words.first : words.last + 1])
    head = scan.tokens[words.head]
    before = [token for token in tokens if token.index < head.index]
    case = head.case
    made = []
    for token in tokens:
        turned = token is head or (token in before and token.pos in ("ADJ", "DET", "VERB") and token.case in (case, ""))
        made.append(_nominative(token) if turned and case not in ("Nom", "") else token.text)
    if head.pos == "X" and not head.text.isascii() and words.last - words.first < _FEW:
        made = [token.lemma.capitalize() if token.text[0].isupper() else token.lemma for token in tokens]
    name = " ".join(join(tokens, made).split())
    return name[:1].upper() + name[1:] if _upper(scan, words) else name


def _nominative(token: Token) -> str:
    """A word in the nominative; one that no dictionary knows loses its ending."""
    turned = nominative_word(token)
    if turned != token.text or token.pos not in ("PROPN", "X") or not token.text[0].isupper():
        return turned
    if token.text.isupper() or token.text.isascii():
        return token.text
    if token.case in ("Dat", "Gen") and token.text.endswith(("у", "а")) and token.feats.get("Gender") == "Masc":
        return token.text[:-1]
    if token.case == "Ins" and token.text.endswith("ом"):
        return token.text[:-2]
    return token.text


def _upper(scan: Scan, words: BodyWords) -> bool:
    return scan.words[words.first][0].isupper() and match_body_name(scan.words, words.first) is None
