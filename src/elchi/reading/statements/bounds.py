"""Where reported words end: before the next thing that the same person does, or the source that is named last."""

from __future__ import annotations

from collections.abc import Sequence

from elchi.knowledge.speech import speech_words
from elchi.language.analysis import Token

_MARKS = frozenset(".!?…;:,-–—") | {"...", "?!"}
_DASHES = frozenset("-–—")
_OPENING = frozenset('«"“„')
_CLOSING = frozenset("»”“")
_JOINS = frozenset(("и", "а", "но", "также", "да", ","))
_BACK = 6  # tokens between a conjunction and the verb that it joins


def content_end(tokens: Sequence[Token], first: int, cue: Token, *, clause: bool) -> int:
    """The last token of the content that begins at `first`; `clause` tells a clause from a noun or infinitive."""
    end = tokens[first].sentence.tokens[-1].index
    for index in range(first + 1, end + 1):
        token = tokens[index]
        if token.text == ";" or (token.text in ":." and index < end and tokens[index + 1].text in _OPENING):
            end = index - 1
            break
        if token.lower == "а" and tokens[index - 1].text == "," and _another_speaks(tokens, index, end):
            end = index - 1
            break
        if token.pos not in ("VERB", "ADJ", "AUX", "SCONJ", "ADP"):
            continue
        stop = _stops(tokens, token, cue, first, clause=clause)
        if stop is not None and stop > first:
            end = stop - 1
            break
    return trimmed(tokens, first, end)


def _another_speaks(tokens: Sequence[Token], index: int, end: int) -> bool:
    """ ", а глава МИД отметил, что": the next finite verb is one of speech with a subject of its own."""
    verb = next((token for token in tokens[index + 1 : end + 1] if token.feats.get("VerbForm") == "Fin"), None)
    if verb is None or verb.lemma not in speech_words().says or verb.feats.get("Tense") != "Past":
        return False
    return any(child.relation == "nsubj" and child.index > index for child in verb.children)


def trimmed(tokens: Sequence[Token], first: int, last: int) -> int:
    """The last token without marks at the end."""
    while last > first and (tokens[last].text in _MARKS or _left_open(tokens, first, last)):
        last -= 1
    return last


def _left_open(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the last token is a closing mark of quotation that nothing within opens."""
    text = tokens[last].text
    if text == '"':
        return sum(1 for token in tokens[first:last] if token.text == '"') % 2 == 0
    return text in _CLOSING and not any(token.text in _OPENING for token in tokens[first:last])


def _stops(tokens: Sequence[Token], token: Token, cue: Token, first: int, *, clause: bool) -> int | None:
    """The token from which on the sentence speaks of something else, if `token` shows that."""
    if token.feats.get("VerbForm") == "Conv":
        return _before_gerund(tokens, token, cue, clause=clause)
    if _joined(tokens, token, cue, first, clause=clause):
        return _joint(tokens, token.index, first)
    return source_start(tokens, token)


def _before_gerund(tokens: Sequence[Token], gerund: Token, cue: Token, *, clause: bool) -> int | None:
    """ ", подчеркнув …": a gerund of speech is the speaker's; of others those that hang on the verb of speech."""
    words = speech_words()
    comma = next((at for at in range(gerund.index - 1, max(gerund.index - 5, 0), -1) if tokens[at].text == ","), None)
    if comma is None or any(tokens[at].pos in ("NOUN", "PROPN", "VERB") for at in range(comma + 1, gerund.index)):
        return None
    speaks = gerund.lemma in words.says or gerund.lemma in words.attitude_verbs or gerund.lemma in words.object
    if speaks or (gerund.head is cue and not clause):
        return comma
    return None


def _joined(tokens: Sequence[Token], token: Token, cue: Token, first: int, *, clause: bool) -> bool:
    """Whether the token is another predicate of the one who speaks."""
    finite = token.feats.get("VerbForm") == "Fin"
    if not finite or (token.feats.get("Tense") == "Fut" and cue.feats.get("Tense") == "Past"):
        return False
    joint = _joint(tokens, token.index, first)
    if any(child.relation.startswith("nsubj") and child.index > joint for child in token.children):
        return False
    same = all(token.feats.get(key) == cue.feats.get(key) for key in ("Number", "Tense", "Gender", "Person"))
    if cue.feats.get("VerbForm") != "Fin":
        same = True
    if token.relation == "conj" and same:
        if token.head is cue:
            return True
        if _chained(token, cue):
            return True
        if not clause and token.head is not None and token.head.feats.get("VerbForm") != "Fin":
            return True
    if not same or not _speaks(token):
        return False
    before = tokens[joint]
    return before.text == "," or (not clause and before.lower in ("и", "а"))


def _chained(token: Token, cue: Token) -> bool:
    """Whether the token is joined, perhaps through others, to the verb of speech."""
    current: Token | None = token
    for _ in range(5):
        if current is None or current.relation != "conj":
            return False
        current = current.head
        if current is cue:
            return True
    return False


def _speaks(token: Token) -> bool:
    words = speech_words()
    return (
        token.lemma in words.says
        or token.lemma in words.infinitive
        or token.lemma in words.attitude_verbs
        or token.lemma in words.quotes
    )


def _joint(tokens: Sequence[Token], index: int, first: int) -> int:
    """Where the joint before a predicate begins: its conjunction with the comma before that."""
    for at in range(index - 1, max(index - _BACK, first), -1):
        if tokens[at].lower in _JOINS:
            while at - 1 > first and tokens[at - 1].lower in _JOINS:
                at -= 1
            return at
    return index


def _names_source(token: Token) -> bool:
    words = speech_words()
    if token.lemma in words.document_verbs and token.lower.endswith("ся"):
        return True
    return token.lemma in words.clausal or token.lemma in words.news


def source_start(tokens: Sequence[Token], token: Token) -> int | None:
    """Where ", передает ТАСС" or ", – сказал он" at the end of a sentence begins, if the token is its verb."""
    words = speech_words()
    index = token.index
    if token.pos == "ADP":
        if token.lower != "по" or index + 1 >= len(tokens) or tokens[index + 1].lemma not in words.sources:
            return None
        start = index
    elif token.lower == "как" and token.pos == "SCONJ":
        follows = tokens[index + 1 : index + 4]
        if not any(word.lemma in words.clausal or word.lemma in words.news for word in follows if word.pos == "VERB"):
            return None
        start = index
    elif token.feats.get("VerbForm") == "Fin" and _names_source(token):
        start = index
    else:
        return None
    before = start - 1
    if before < 1 or (
        tokens[before].text != "," and not (tokens[before].text in _DASHES and tokens[before - 1].text == ",")
    ):
        return None
    rest = tokens[start + 1 : token.sentence.tokens[-1].index + 1]
    if any(
        word.text in (",", "что") or word.feats.get("VerbForm") == "Fin"
        for word in rest
        if word is not token and (token.lower != "как" or word.index > start + 3)
    ):
        return None
    while tokens[before - 1].text in (",", *_DASHES) and before > 1:
        before -= 1
    return before
