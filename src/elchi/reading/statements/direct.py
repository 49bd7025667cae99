"""Direct speech: whose words stand in quotation marks or in a dash line."""

from __future__ import annotations

from collections.abc import Sequence

from elchi.knowledge.anaphora import anaphora
from elchi.knowledge.speech import speech_words
from elchi.language.analysis import Token
from elchi.model import Span
from elchi.reading.ground import Actor, Ground
from elchi.reading.quotes import Quote
from elchi.reading.statements.claim import Claim
from elchi.reading.statements.documents import issuer
from elchi.reading.statements.institutions import last_body
from elchi.reading.statements.speakers import Actors, speakers_of, subject_token, whom

_DASHES = frozenset("-–—")
_SKIPPED = frozenset(',.!?…»"”“') | {"..."}
_CUE = 30  # tokens of a cue after a quotation
_WITHIN = 8  # tokens between a verb of speech and words quoted within its clause
_BEFORE = 26  # tokens between a verb of speech and the colon before a quotation


def direct(ground: Ground, quote: Quote, said: Sequence[Claim]) -> Claim | None:
    """Whose words a quotation is: by the cue after it, before it, or by the one who spoke before."""
    return _after(ground, quote, said) or _before(ground, quote, said) or _without_cue(ground, quote, said)


def _claim(
    quote: Quote, speakers: Actors, cue: Token | None, sentence: int, rule: str, reported_by: Actor | None = None
) -> Claim:
    return Claim(
        speakers=speakers,
        kind="direct",
        content=Span(quote.inner_start, quote.inner_end),
        cue=cue,
        cue_words=Span(cue.start, cue.end) if cue is not None else None,
        sentence=sentence,
        rule=rule,
        reported_by=reported_by,
    )


def _after(ground: Ground, quote: Quote, said: Sequence[Claim]) -> Claim | None:
    """ "«…», – сказал он", "«…», – приводит слова Токаева его пресс-служба"."""
    tokens = ground.analysis.tokens
    at, dashed = quote.last + 1, False
    while at < len(tokens) and at < quote.last + 5 and (tokens[at].text in _SKIPPED or tokens[at].text in _DASHES):
        dashed = dashed or tokens[at].text in _DASHES
        at += 1
    if at >= len(tokens) or tokens[at].sentence.paragraph != tokens[quote.last].sentence.paragraph:
        return None
    comma = tokens[quote.last + 1].text == ","
    thus = tokens[at].lower in ("так", "такими", "именно") and not dashed
    if not (dashed or comma or thus):
        return None
    end = _cue_end(ground, tokens, at)
    verb = _cue_verb(tokens, at, end)
    if verb is None:
        return None
    return _by_cue(ground, quote, verb, (at, end), said)


def _cue_end(ground: Ground, tokens: Sequence[Token], at: int) -> int:
    """The last token of a cue: before the stop, the dash or the mark with which speech goes on."""
    last = min(at + _CUE, len(tokens)) - 1
    for index in range(at + 1, last + 1):
        token = tokens[index]
        if token.sentence.paragraph != tokens[at].sentence.paragraph or token.sentence is not tokens[at].sentence:
            return index - 1
        if token.text in _DASHES and tokens[index - 1].text in (".", ",", ":"):
            return index - 2
    return last


def _cue_verb(tokens: Sequence[Token], first: int, last: int) -> Token | None:
    """The verb of speech of a cue; of several the first that is finite."""
    cues = speech_words().quotation_cues
    for token in tokens[first : last + 1]:
        finite = token.feats.get("VerbForm") == "Fin" or token.feats.get("Variant") == "Short"
        if finite and token.lemma in cues and token.feats.get("Person") in (None, "3"):
            return token
        if token.text == "," and token.index > first + 8:
            return None
    return None


def _by_cue(ground: Ground, quote: Quote, verb: Token, reach: tuple[int, int], said: Sequence[Claim]) -> Claim:
    words = speech_words()
    sentence = verb.sentence.index
    if verb.lemma in words.cite_verbs:
        cited = _cited(ground, verb, reach, said)
        if cited is not None:
            return _claim(quote, cited[0], verb, sentence, "statement.cited", cited[1])
    if verb.lemma in words.document_verbs:
        found = issuer(ground, verb, reach, said)
        if found is not None:
            return _claim(quote, found, verb, sentence, "statement.document")
    speakers = speakers_of(ground, verb, said, reach=reach)
    if _of_nobody(verb, reach) and said and sentence - said[-1].sentence <= 2:
        speakers = said[-1].speakers[:1]
    if speakers is None and said and not verb.plural:
        speakers = said[-1].speakers[:1]
    return _claim(
        quote, speakers or (), verb, sentence, "statement.cue_after", _medium(ground, verb, speakers or (), reach)
    )


def _of_nobody(verb: Token, reach: tuple[int, int]) -> bool:
    """ "Сказал гость": a noun that may be anybody goes on with the one who speaks."""
    subject = subject_token(verb, reach)
    return subject is not None and not subject.children and subject.lemma in anaphora().anyone


def _medium(ground: Ground, verb: Token, speakers: Actors, reach: tuple[int, int]) -> Actor | None:
    """ "Сказал он «Интерфаксу»": the body in the dative."""
    for child in verb.children:
        if child.case == "Dat" and reach[0] <= child.index <= reach[1]:
            for actor in ground.actors_of(child):
                if actor.kind == "body" and actor not in speakers:
                    return actor
    return None


def _cited(
    ground: Ground, verb: Token, reach: tuple[int, int], said: Sequence[Claim]
) -> tuple[Actors, Actor | None] | None:
    """Whose words are cited, and by whom: the noun's genitive or the object, and the subject."""
    tokens = ground.analysis.tokens
    speakers: Actors = ()
    reporter: Actor | None = None
    seen: set[Actor] = set()
    noun = next((tokens[at] for at in range(reach[0], reach[1] + 1) if _cites(tokens[at])), None)
    if noun is None and verb.lemma in ("передать", "передавать", "приводить", "привести"):
        return None
    for index in range(reach[0], reach[1] + 1):
        token = tokens[index]
        if token.lower in ("его", "ее", "их") and not speakers:
            speakers = said[-1].speakers if said else whom(ground, token, said) or ()
            continue
        for actor in ground.actors_at(token):
            if actor in seen:
                continue
            seen.add(actor)
            if actor.kind in ("person", "office") and not speakers:
                speakers = (actor,)
            elif actor.kind == "body" and reporter is None:
                reporter = actor
    subject = next((child for child in verb.children if child.relation.startswith("nsubj")), None)
    if reporter is None and subject is not None and subject.lemma in speech_words().body_nouns:
        reporter = last_body(ground, subject, said)
    if not speakers and reporter is not None and noun is not None:
        return (reporter,), None
    return speakers, reporter


def _cites(token: Token) -> bool:
    return token.lemma in speech_words().cite_nouns and token.pos == "NOUN"


def _before(ground: Ground, quote: Quote, said: Sequence[Claim]) -> Claim | None:
    """ "X заявил: «…»", "X: «…»", "X отметил, что «…»"."""
    tokens = ground.analysis.tokens
    mark = quote.first - 1
    if mark < 1 or quote.dash or tokens[mark].sentence.paragraph != tokens[quote.first].sentence.paragraph:
        return None
    start = tokens[mark].sentence.tokens[0].index
    verb = None
    for index in range(mark - 1, max(mark - _BEFORE, start - 1), -1):
        if tokens[index].lemma in speech_words().quotation_cues and tokens[index].feats.get("VerbForm") in (
            "Fin",
            "Conv",
        ):
            verb = tokens[index]
            break
    reach = (start, mark - 1)
    if verb is not None and tokens[mark].text != ":" and mark - verb.index > _WITHIN:
        return None
    if verb is None:
        return _named_before(ground, quote, mark) if tokens[mark].text == ":" else None
    speakers = speakers_of(ground, verb, said, reach=reach)
    if verb.lemma in speech_words().document_verbs:
        speakers = issuer(ground, verb, reach, said) or speakers
    return _claim(quote, speakers or (), verb, tokens[quote.last].sentence.index, "statement.cue_before")


def _named_before(ground: Ground, quote: Quote, mark: int) -> Claim | None:
    """A colon without a verb of speech: the nearest one named in the nominative before it."""
    tokens = ground.analysis.tokens
    start = tokens[mark].sentence.tokens[0].index
    for index in range(start, mark):
        token = tokens[index]
        if token.case in ("Nom", "") and token.relation.startswith(("nsubj", "root")):
            actors = tuple(actor for actor in ground.actors_at(token) if actor.kind != "state")
            if actors:
                return _claim(quote, actors[:1], None, tokens[quote.last].sentence.index, "statement.colon_before")
    return None


def _without_cue(ground: Ground, quote: Quote, said: Sequence[Claim]) -> Claim | None:
    """A quotation by itself goes on with the one who spoke last, if that was just before."""
    tokens = ground.analysis.tokens
    sentence = tokens[quote.first].sentence
    embedded = sentence.tokens[0].index < quote.first and tokens[quote.first - 1].sentence is sentence
    if embedded and not quote.continues and tokens[quote.first - 1].text not in (".", "!", "?", "»"):
        return None
    if said and (quote.continues or sentence.index - said[-1].sentence <= 1):
        last = said[-1]
        return _claim(quote, last.speakers[:1], None, tokens[quote.last].sentence.index, "statement.same_speaker")
    if sentence.index == 0:
        return None
    for token in ground.analysis.sentences[sentence.index - 1].tokens:
        if token.relation.startswith("nsubj"):
            actors = tuple(actor for actor in ground.actors_of(token) if actor.kind in ("person", "office"))
            if actors:
                return _claim(quote, actors[:1], None, tokens[quote.last].sentence.index, "statement.subject_before")
    return None
