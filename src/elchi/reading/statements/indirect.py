"""Reported speech and thought: what a verb of speech outside quotations brings, and who is its subject."""

from __future__ import annotations

from collections.abc import Container, Sequence

from elchi.knowledge.speech import speech_words
from elchi.language.analysis import Sentence, Token
from elchi.model import Span
from elchi.reading.ground import Actor, Ground
from elchi.reading.statements.attributions import (
    Source,
    about_this,
    around,
    how_end,
    is_how,
    medium_in,
    parenthesis,
)
from elchi.reading.statements.bounds import trimmed
from elchi.reading.statements.claim import Claim
from elchi.reading.statements.complements import complement
from elchi.reading.statements.documents import issuer
from elchi.reading.statements.objects import Content
from elchi.reading.statements.speakers import Actors, speakers_of

_NOT_TOLD_OF = frozenset(("я", "мы", "ты", "вы"))
_OPENS = 3  # sentences with which a report tells its news
_FIRM = frozenset(("statement.clause", "statement.colon"))


def is_cue(token: Token) -> bool:
    """Whether the token may be a verb of speech of somebody who is spoken of: no first person, no command."""
    words = speech_words()
    if token.pos not in ("VERB", "ADJ", "AUX") or token.lemma not in words.all:
        return False
    feats = token.feats
    if feats.get("Person") not in (None, "3") or feats.get("Mood") == "Imp" or feats.get("Tense") == "Fut":
        return False
    return feats.get("VerbForm") in ("Fin", "Conv") or feats.get("Variant") == "Short"


def indirect(ground: Ground, verb: Token, said: Sequence[Claim], quoted: Container[int]) -> Claim | None:
    """The statement that a verb of speech makes, if any; `quoted` are the tokens where direct speech begins."""
    tokens = ground.analysis.tokens
    if any(child.lower in _NOT_TOLD_OF and child.relation.startswith("nsubj") for child in verb.children):
        return None
    how = is_how(tokens, verb)
    if how is not None:
        return _how(ground, verb, how, said)
    if verb.feats.get("VerbForm") == "Fin" and about_this(verb):
        return _of_sentence_before(ground, verb, said)
    content = complement(tokens, verb)
    if content is not None and content.first in quoted:
        return None
    if content is not None:
        return _with_content(ground, verb, content, said)
    if verb.lemma in speech_words().clausal:
        return _parenthetic(ground, verb, said)
    return None


def by_source(ground: Ground, source: Source) -> Claim | None:
    """The statement of "по словам X"."""
    tokens = ground.analysis.tokens
    found = around(tokens, source.first, source.last)
    if found is None or found[1] - found[0] < 2:
        return None
    words = Span(tokens[source.first].start, tokens[min(source.first + 1, source.last)].end)
    return Claim(
        speakers=source.speakers,
        kind="indirect",
        content=Span(tokens[found[0]].start, tokens[found[1]].end),
        cue=None,
        cue_words=words,
        sentence=tokens[found[0]].sentence.index,
        rule="statement.source",
    )


def _with_content(ground: Ground, verb: Token, content: Content, said: Sequence[Claim]) -> Claim | None:
    start = verb.sentence.tokens[0].index
    reach = (start, content.first - 1)
    speakers = _speakers(ground, verb, reach, said)
    if verb.lemma in speech_words().document_verbs and _impersonal(verb):
        speakers = issuer(ground, verb, reach, said) or speakers
        if verb.lemma == "следовать" and not speakers:
            return None  # "из этого следует"
    if not _worth(verb, speakers, content.rule):
        return None
    return _claim(ground, verb, speakers or (), (content.first, content.last), content.rule, content.cue_last)


def _speakers(ground: Ground, verb: Token, reach: tuple[int, int], said: Sequence[Claim]) -> Actors | None:
    """Who speaks; of a gerund beside direct speech the one who spoke; of a relative clause its antecedent."""
    head = verb.head
    if (
        verb.relation.startswith("acl")
        and head is not None
        and any(child.lemma == "который" for child in verb.children if child.relation.startswith("nsubj"))
    ):
        return ground.actors_of(head)
    if verb.feats.get("VerbForm") == "Conv" and said and said[-1].cue is not None:
        cue = said[-1].cue
        if cue.sentence is verb.sentence and cue.index < verb.index and verb.head in (cue, cue.head):
            return said[-1].speakers
    return speakers_of(ground, verb, said, reach=reach)


def _impersonal(verb: Token) -> bool:
    """ "Отмечалось", "отмечено", "говорится"."""
    return (
        verb.feats.get("Voice") == "Pass" or verb.feats.get("Variant") == "Short" or verb.lower.endswith(("ся", "сь"))
    )


def _worth(verb: Token, speakers: Actors | None, rule: str) -> bool:
    """Whether it counts with these speakers: people and bodies always, states and the unnamed only with a clause."""
    if speakers and any(actor.kind != "state" for actor in speakers):
        return True
    if speakers is None:
        return verb.pos == "VERB" and _impersonal(verb) and verb.feats.get("VerbForm") != "Conv"
    return rule in _FIRM


def _claim(
    ground: Ground,
    verb: Token,
    speakers: Actors,
    content: tuple[int, int],
    rule: str,
    cue_last: int | None = None,
) -> Claim:
    tokens = ground.analysis.tokens
    first, last = content
    cue_last = verb.index if cue_last is None or cue_last - verb.index > 4 else cue_last
    return Claim(
        speakers=speakers,
        kind="indirect",
        content=Span(tokens[first].start, tokens[last].end),
        cue=verb,
        cue_words=Span(verb.start, tokens[cue_last].end),
        sentence=max(tokens[last].sentence.index, verb.sentence.index),
        rule=rule,
        reported_by=medium_in(ground, verb, speakers),
        addressee=_addressee(ground, verb, speakers),
    )


def _addressee(ground: Ground, verb: Token, speakers: Actors) -> Actor | None:
    """Whom the words are said to: the person in the dative, of a request in the accusative."""
    asks = verb.lemma in speech_words().infinitive
    for child in verb.children:
        dative = child.case == "Dat" and child.relation in ("iobj", "obl", "obj")
        asked = asks and child.relation == "obj" and child.case in ("Acc", "Gen")
        if (not dative and not asked) or any(inner.relation == "case" for inner in child.children):
            continue
        for actor in ground.actors_at(child):
            if actor.kind in ("person", "office") and actor not in speakers:
                return actor
    return None


def _how(ground: Ground, verb: Token, how: int, said: Sequence[Claim]) -> Claim | None:
    """ "Как отметил X, …"; where a body only passes on news, it is the source of the report and no statement."""
    words = speech_words()
    if verb.lemma not in words.clausal and verb.lemma not in words.document_verbs:
        return None
    tokens = ground.analysis.tokens
    last = how_end(ground, verb)
    reach = (how, last)
    speakers: Actors | None = None
    if verb.lemma in words.document_verbs and _impersonal(verb):
        speakers = issuer(ground, verb, reach, said)
    speakers = speakers or speakers_of(ground, verb, said, reach=reach)
    if not speakers or speakers[0].kind == "state" or _only_news(ground, verb, speakers):
        return None
    found = around(tokens, how, last)
    if found is None or found[1] - found[0] < 2:
        return None
    return _claim(ground, verb, speakers, found, "statement.how")


def _only_news(ground: Ground, verb: Token, speakers: Sequence[Actor], *, aside: bool = False) -> bool:
    """Whether a body only passes on the news of the report: a medium always, others where the report begins.

    `aside` is for what is put in: there any verb of telling will do ("…, уточнили в пресс-службе").
    """
    words = speech_words()
    telling = words.news | words.tells if aside else words.news
    if speakers[0].kind != "body" or (verb.lemma not in telling and verb.lemma != "сообщаться"):
        return False
    medium = any(body.id == speakers[0].id and body.kind == "media" for body in ground.bodies)
    return medium or verb.sentence.index < _OPENS


def _parenthetic(ground: Ground, verb: Token, said: Sequence[Claim]) -> Claim | None:
    """ "Показатель, полагает министр, вырастет"."""
    place = parenthesis(ground, verb)
    if place is None or (said and said[-1].sentence == verb.sentence.index):
        return None
    speakers = speakers_of(ground, verb, said, reach=place)
    if not speakers or speakers[0].kind == "state" or _only_news(ground, verb, speakers, aside=True):
        return None
    found = around(ground.analysis.tokens, *place)
    return _claim(ground, verb, speakers, found, "statement.parenthesis") if found is not None else None


def _of_sentence_before(ground: Ground, verb: Token, said: Sequence[Claim]) -> Claim | None:
    """ "X. Об этом сообщил Y": the sentence before is what Y said."""
    if verb.sentence.index == 0:
        return None
    tokens = ground.analysis.tokens
    before = ground.analysis.sentences[verb.sentence.index - 1]
    if any(ground.quoted(token) for token in (before.tokens[0], before.tokens[-1])):
        return None
    opening = _opening(ground, before)
    speakers = _speakers(ground, verb, (verb.sentence.tokens[0].index, verb.sentence.tokens[-1].index), said)
    if not speakers or speakers[0].kind == "state":
        return None
    first = opening.tokens[0].index
    last = trimmed(tokens, first, before.tokens[-1].index)
    return _claim(ground, verb, speakers, (first, last), "statement.about_this")


def _opening(ground: Ground, before: Sentence) -> Sentence:
    """The first sentence of what "об этом" points to: the paragraph so far, unless somebody speaks in it."""
    opening = before
    for index in range(before.index - 1, max(before.index - 3, -1), -1):
        sentence = ground.analysis.sentences[index]
        if sentence.paragraph != before.paragraph or not any(_tells(token) for token in sentence.tokens):
            break
        if any(is_cue(token) or ground.quoted(token) for token in sentence.tokens):
            return before
        opening = sentence
    return opening


def _tells(token: Token) -> bool:
    return token.pos in ("VERB", "AUX") and token.feats.get("VerbForm") == "Fin"
