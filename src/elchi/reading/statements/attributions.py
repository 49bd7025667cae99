"""Sources named beside what they say: "по словам X, …", "как отметил X, …", "…, полагает X", "об этом сообщил X"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from elchi.knowledge.speech import speech_words
from elchi.language.analysis import Token
from elchi.reading.ground import Actor, Ground
from elchi.reading.statements.bounds import source_start, trimmed
from elchi.reading.statements.claim import Claim
from elchi.reading.statements.institutions import body_at
from elchi.reading.statements.people import newer_subject
from elchi.reading.statements.speakers import Actors
from elchi.reading.statements.titled import meant

_DASHES = frozenset("-–—")
_OWN = frozenset(("его", "ее", "их"))
_LINKS = frozenset(["и", "а", "но", "хотя", "что", "если", "поскольку", "так", "причем", "однако"])
_SHORT = 8  # tokens of "Как передает ТАСС," with its comma
_NEAR_SO = 4  # tokens from "так" to its verb
_LONG = 16  # tokens of a source


@dataclass(frozen=True, slots=True)
class Source:
    """ "По словам X": its tokens, and who it is."""

    first: int
    last: int  # the comma that ends it, or its last word
    speakers: Actors


def source_phrase(ground: Ground, at: int, said: Sequence[Claim]) -> Source | None:
    """The source that begins at a preposition; None where it is nobody that the report names."""
    tokens = ground.analysis.tokens
    if tokens[at].lower not in ("по", "со", "согласно"):
        return None
    noun = next((token for token in tokens[at + 1 : at + 4] if token.lemma in speech_words().sources), None)
    if noun is None or noun.sentence is not tokens[at].sentence or not _fits(tokens[at], noun):
        return None
    end = noun.sentence.tokens[-1].index
    last, speakers = noun.index, _own(ground, tokens[at + 1 : noun.index], said)
    for index in range(noun.index + 1, min(noun.index + _LONG, end + 1)):
        token = tokens[index]
        if token.text == ",":
            return Source(at, index, speakers) if speakers else None
        if (token.text in _DASHES and speakers) or (token.text in (".", ";", ":") and not _initial(tokens, index)):
            break
        if token.feats.get("VerbForm") == "Fin":
            break
        if not speakers:
            speakers = tuple(actor for actor in ground.actors_at(token) if actor.kind != "state")[:1]
            speakers = meant(ground, token, speakers, said) if speakers else ()
            if not speakers:
                body = body_at(ground, token, said)
                speakers = (body,) if body is not None else ()
        last = index
    return Source(at, last, speakers) if speakers else None


def _fits(preposition: Token, noun: Token) -> bool:
    if noun.lemma == "слово":
        return noun.plural and noun.lower in ("словам", "слов")
    return preposition.lower != "со" and noun.case in ("Dat", "Loc", "")


def _initial(tokens: Sequence[Token], index: int) -> bool:
    """Whether the stop is that of an initial ("А.В. Петрова")."""
    return len(tokens[index - 1].text) == 1 and tokens[index - 1].text.isupper()


def _own(ground: Ground, between: Sequence[Token], said: Sequence[Claim]) -> Actors:
    """ "По его словам": the one who spoke last, else whom the ground says."""
    own = next((token for token in between if token.lower in _OWN), None)
    if own is None:
        return ()
    if said:
        newer = newer_subject(ground, own, said[-1].sentence)
        if newer and own.lower != "их":
            return newer
    near = bool(said) and own.sentence.index - said[-1].sentence <= 2
    if near and said[-1].speakers and said[-1].speakers[0].kind != "state":
        return said[-1].speakers if own.lower == "их" else said[-1].speakers[:1]
    actors = ground.actors_at(own)
    if actors or own.lower == "их":
        return actors
    return _subject_before(ground, own)


def _subject_before(ground: Ground, token: Token) -> Actors:
    """The last person or body that was the subject of a sentence before."""
    for sentence in reversed(ground.analysis.sentences[max(token.sentence.index - 3, 0) : token.sentence.index + 1]):
        for word in reversed(sentence.tokens):
            if word.index < token.index and word.relation.startswith("nsubj"):
                actors = tuple(actor for actor in ground.actors_of(word) if actor.kind != "state")
                if actors:
                    return actors[:1]
    return ()


def around(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int] | None:
    """What a source between `first` and `last` is named for: what follows it, what stands around it or before it."""
    sentence = tokens[first].sentence
    start, end = sentence.tokens[0].index, sentence.tokens[-1].index
    end = _without_source(tokens, last + 1, end)
    opening = first
    while opening > start and (tokens[opening - 1].text in (",", *_DASHES) or tokens[opening - 1].lower in _LINKS):
        opening -= 1
    if opening == start or _linked(tokens, opening, first) or _introduced(tokens, start, opening):
        return (last + 1, end) if last + 1 <= end else None
    if last >= end:
        end = trimmed(tokens, start, opening)
        if tokens[end].text == "," or end == opening:
            end = trimmed(tokens, start, max(opening - 1, start))
    return start, end


def _linked(tokens: Sequence[Token], opening: int, first: int) -> bool:
    return any(token.lower in _LINKS for token in tokens[opening:first])


def _introduced(tokens: Sequence[Token], start: int, opening: int) -> bool:
    """Whether only a word like "Однако" or "При этом" stands before the source."""
    return opening - start <= 2 and all(
        token.pos in ("ADV", "PART", "CCONJ", "ADP", "PRON", "SCONJ") for token in tokens[start:opening]
    )


def _without_source(tokens: Sequence[Token], first: int, end: int) -> int:
    for index in range(first + 2, end + 1):
        stop = source_start(tokens, tokens[index])
        if stop is not None and stop > first:
            return trimmed(tokens, first, stop - 1)
    return trimmed(tokens, first, end) if first <= end else end


def is_how(tokens: Sequence[Token], verb: Token) -> int | None:
    """The index of "как" in "как отметил X", "как уже сообщалось"."""
    for index in range(verb.index - 1, max(verb.index - 5, verb.sentence.tokens[0].index - 1), -1):
        token = tokens[index]
        if token.lower == "как" and (
            index == verb.sentence.tokens[0].index
            or tokens[index - 1].text in (",", *_DASHES, "(")
            or tokens[index - 1].lower in ("и", "а", "но", "об")
        ):
            return index
        if token.text == "," or token.feats.get("VerbForm") == "Fin":
            return None
    return None


def how_end(ground: Ground, verb: Token) -> int:
    """The comma that ends "как отметил X": the first one after the names in it."""
    tokens = ground.analysis.tokens
    end = verb.sentence.tokens[-1].index
    for index in range(verb.index + 1, end + 1):
        if tokens[index].text in (",", ")") or (tokens[index].text in _DASHES and tokens[index - 1].text == ","):
            following = tokens[index + 1] if index < end else None
            if following is not None and following.feats.get("VerbForm") == "Part":
                continue
            return index
    return end


def parenthesis(ground: Ground, verb: Token) -> tuple[int, int] | None:
    """First and last token of ", полагает X," or ", сообщил X" at the end; None where the verb stands otherwise."""
    tokens = ground.analysis.tokens
    sentence = verb.sentence
    start, end = sentence.tokens[0].index, sentence.tokens[-1].index
    before = verb.index - 1
    if before > start and tokens[before].text in _DASHES:
        before -= 1
    if before <= start or tokens[before].text != ",":
        return None
    last = end
    for index in range(verb.index + 1, end + 1):
        token = tokens[index]
        if token.text == "," or (token.text in _DASHES and tokens[index - 1].text == ","):
            last = index
            break
        if token.feats.get("VerbForm") == "Fin" or token.text == ":":
            return None
    if tokens[last].text == "," and last + 1 <= end and tokens[last + 1].lower in ("что", "чтобы"):
        return None
    if not _names_someone(ground, verb, last):
        return None
    rest = (*tokens[start:before], *tokens[last:end])
    return (before, last) if any(_predicate(token) for token in rest) else None


def _predicate(token: Token) -> bool:
    return (
        token.feats.get("VerbForm") in ("Fin", "Inf")
        or token.feats.get("Variant") == "Short"
        or (token.text in _DASHES and token.end - token.start == 1)
    )


def _names_someone(ground: Ground, verb: Token, last: int) -> bool:
    """Whether somebody stands between the verb and the end of its parenthesis; the subject before it is no sign."""
    tokens = ground.analysis.tokens[verb.index + 1 : last + 1]
    return any(ground.actors_at(token) or token.lemma in speech_words().body_nouns for token in tokens) or any(
        child.relation == "nsubj" and child.index > verb.index for child in verb.children
    )


def about_this(verb: Token) -> bool:
    """Whether the sentence is "Об этом (как сообщает ТАСС) заявил X", "О чем сообщил X", "Такое мнение высказал X"."""
    opening = _past_medium(verb)
    first = opening[0]
    words = [token.lower for token in opening[:2]]
    if first.lemma in ("такой", "соответствующий", "подобный") or (
        len(words) > 1 and words[0] == "с" and words[1].startswith("так")
    ):
        near = opening[: verb.index - first.index + 6]
        return verb.lemma in speech_words().makes and any(token.lemma in speech_words().made for token in near)
    if words[0] == "так" and words[1:] != [","]:
        return verb.lemma in speech_words().spoke_so and verb.index - first.index <= _NEAR_SO
    if verb.lemma not in speech_words().clausal or (verb.lemma == "говорить" and verb.plural):
        return False
    if len(words) < 2 or verb.index - first.index > 20:
        return False
    if words[0] in ("об", "обо", "о"):
        return words[1] in ("этом", "чем", "том", ",", "данном")
    return words[0] == "это" and verb.lemma in ("сказать", "заявить")


def _past_medium(verb: Token) -> Sequence[Token]:
    """The sentence without "Как передает ТАСС," at its head."""
    tokens = verb.sentence.tokens
    comma = next((at for at, token in enumerate(tokens[:_SHORT]) if token.text == ","), None)
    if tokens[0].lower != "как" or comma is None or tokens[0].index + comma > verb.index:
        return tokens
    return tokens[comma + 1 :] or tokens


def medium_in(ground: Ground, verb: Token, speakers: Actors) -> Actor | None:
    """Who reports it: the subject of ", как сообщает ТАСС," in the same sentence, or the medium that is told."""
    tokens = ground.analysis.tokens
    news = speech_words().news
    for token in verb.sentence.tokens:
        if token is verb or token.lemma not in news or token.feats.get("VerbForm") != "Fin":
            continue
        for index in range(token.index + 1, min(token.index + 6, verb.sentence.tokens[-1].index + 1)):
            for actor in ground.actors_at(tokens[index]):
                if actor.kind == "body" and actor not in speakers:
                    return actor
    for child in verb.children:
        if child.case in ("Dat", "") and child.relation in ("iobj", "obl", "obj"):
            for actor in ground.actors_at(child):
                if actor.kind == "body" and actor not in speakers:
                    return actor
    return None
