"""What a verb of speech brings: a clause, an infinitive, a noun, the noun of an attitude."""

from __future__ import annotations

from collections.abc import Sequence

from elchi.knowledge.speech import PhraseRule, speech_words
from elchi.language.analysis import Token
from elchi.reading.statements.bounds import content_end, trimmed
from elchi.reading.statements.objects import Content, named, of_object

_REACH = 22  # tokens from a verb of speech to its "что"
_NEAR = 12  # tokens from a verb to its infinitive or noun
_LINKS = frozenset(("что", "чтобы", "будто", "якобы"))
_DASHES = frozenset("-–—")


def complement(tokens: Sequence[Token], verb: Token) -> Content | None:
    """What the verb brings as content, by the first way that fits."""
    words = speech_words()
    clausal = verb.lemma in words.clausal or verb.lemma in words.document_verbs
    predicate = _is_predicate(verb)
    phrase = _phrase(tokens, verb)
    attitude = verb.lemma in words.attitude_verbs
    if verb.lemma in words.denies:
        found = of_object(tokens, verb)
        if found is not None:
            return found
    if clausal or predicate or phrase or attitude or verb.lemma in words.infinitive or verb.lemma in words.object:
        found = _clause(tokens, verb)
        if found is not None:
            return found
    if phrase is not None:
        return _after_phrase(tokens, verb, *phrase)
    if attitude:
        return _attitude(tokens, verb) or (of_object(tokens, verb) if verb.lemma in words.object else None)
    if verb.lemma in words.infinitive:
        found = _infinitive(tokens, verb)
        if found is not None:
            return found
    if verb.lemma in words.names:
        return named(tokens, verb) or _colon(tokens, verb)
    found = _with_preposition(tokens, verb, predicate=predicate)
    if found is None and clausal:
        found = _colon(tokens, verb)
    if found is None and verb.lemma in words.object:
        found = of_object(tokens, verb)
    return found


def _is_predicate(verb: Token) -> bool:
    return verb.lemma in speech_words().predicates and verb.feats.get("Variant") == "Short"


def _clause(tokens: Sequence[Token], verb: Token) -> Content | None:
    """ ", что …", "о том, что …": the clause without its conjunction."""
    end = min(verb.index + _REACH, verb.sentence.tokens[-1].index)
    for index in range(verb.index + 1, end + 1):
        token = tokens[index]
        if token.lower in _LINKS and _comma_before(tokens, index):
            if index + 1 > end:
                return None
            last = content_end(tokens, index + 1, verb, clause=True)
            return Content(index + 1, last, _cue_last(tokens, verb, index), "statement.clause")
        if token.feats.get("VerbForm") == "Fin" and not _parenthetic(tokens, index):
            return None
        if token.text in (":", ";") or (token.text in _DASHES and tokens[index - 1].text == ","):
            return None
    return None


def _cue_last(tokens: Sequence[Token], verb: Token, link: int) -> int:
    """The noun of an attitude belongs to the cue: "выразил надежду, что"."""
    words = speech_words()
    if verb.lemma in words.attitude_verbs:
        for index in range(verb.index + 1, link):
            if tokens[index].lemma in words.attitudes_bare or tokens[index].lemma in words.attitudes_kept:
                return index
    return verb.index


def _comma_before(tokens: Sequence[Token], index: int) -> bool:
    return tokens[index - 1].text == "," or (tokens[index - 2].text == "," and tokens[index - 1].pos in ("PART", "ADV"))


def _parenthetic(tokens: Sequence[Token], index: int) -> bool:
    """ ", как сообщает ТАСС,", ", который прибыл в Астану,": a clause between commas."""
    return any(
        tokens[at].text == "," and tokens[at + 1].lower in ("как", "который", "которая", "где", "которого", "которой")
        for at in range(max(index - 6, 0), index)
    )


def _phrase(tokens: Sequence[Token], verb: Token) -> tuple[Token, PhraseRule] | None:
    """The noun that makes the verb one of speech: "обратил внимание"."""
    phrases = speech_words().phrases
    for token in tokens[verb.index + 1 : verb.index + 7]:
        if token.sentence is not verb.sentence:
            return None
        rule = phrases.get((verb.lemma, token.lemma))
        if rule is not None:
            return token, rule
    return None


def _after_phrase(tokens: Sequence[Token], verb: Token, noun: Token, rule: PhraseRule) -> Content | None:
    first = noun.index + 1
    if first > noun.sentence.tokens[-1].index:
        return None
    if rule.kept:
        first = _phrase_start(tokens, noun, verb)
    elif rule.prepositions:
        first = next(
            (at for at in range(first, min(first + 5, len(tokens))) if tokens[at].lower in rule.prepositions), -1
        )
        if first < 0:
            return None
        first += 1
    if tokens[first].text in (".", ",", ";"):
        return None
    last = content_end(tokens, first, verb, clause=False)
    return Content(first, last, noun.index, "statement.phrase") if last >= first else None


def _attitude(tokens: Sequence[Token], verb: Token) -> Content | None:
    """ "Выразил надежду на …", "подтвердил готовность …"."""
    words = speech_words()
    for token in tokens[verb.index + 1 : verb.index + _NEAR]:
        if token.sentence is not verb.sentence or token.text in (";", ":"):
            return None
        if token.lemma in words.polite:
            return None
        if token.lemma in words.attitudes_kept:
            first = _phrase_start(tokens, token, verb)
            last = content_end(tokens, first, verb, clause=False)
            return Content(first, last, verb.index, "statement.attitude") if last > first else None
        if token.lemma in words.attitudes_bare:
            return _bare_attitude(tokens, verb, token)
    return None


def _bare_attitude(tokens: Sequence[Token], verb: Token, noun: Token) -> Content | None:
    first = noun.index + 1
    if first > noun.sentence.tokens[-1].index:
        return None
    if tokens[first].pos == "ADP":
        first += 1
    if first >= len(tokens) or (not tokens[first].text[0].isalnum() and tokens[first].text not in '«"'):
        return None
    last = content_end(tokens, first, verb, clause=False)
    return Content(first, last, noun.index, "statement.attitude")


def _phrase_start(tokens: Sequence[Token], noun: Token, verb: Token) -> int:
    """The first word of a noun phrase: back over what agrees with the noun."""
    first = noun.index
    while first - 1 > verb.index and (
        (tokens[first - 1].pos in ("ADJ", "DET", "NUM") and tokens[first - 1].case in (noun.case, ""))
        or (tokens[first - 1].lower in ("и",) and tokens[first - 2].pos == "ADJ" and tokens[first].pos == "ADJ")
    ):
        first -= 1
    return first


def _infinitive(tokens: Sequence[Token], verb: Token) -> Content | None:
    """ "Предложил создать …", "попросил послов помочь …"."""
    for token in tokens[verb.index + 1 : verb.index + _NEAR]:
        if token.sentence is not verb.sentence or (token.text in (",", ";", ":") and not _listed(tokens, token)):
            return None
        if token.feats.get("VerbForm") == "Fin":
            return None
        if token.feats.get("VerbForm") == "Inf":
            first = token.index
            while first - 1 > verb.index and (
                tokens[first - 1].pos in ("ADV", "PART") or tokens[first - 1].lower in ("не", "и", "далее")
            ):
                first -= 1
            last = content_end(tokens, first, verb, clause=False)
            colon = next((at for at in range(first, last) if tokens[at].text == ":"), last + 1)
            return Content(first, min(last, colon - 1), verb.index, "statement.infinitive")
    return None


def _listed(tokens: Sequence[Token], comma: Token) -> bool:
    """A comma between those who are asked: "предложил ведомствам Афганистана, Туркменистана и Казахстана"."""
    after = tokens[comma.index + 1] if comma.index + 1 < len(tokens) else None
    return comma.text == "," and after is not None and after.relation == "conj" and after.pos in ("NOUN", "PROPN")


def _with_preposition(tokens: Sequence[Token], verb: Token, *, predicate: bool) -> Content | None:
    """ "Рассчитывает на укрепление …", "выступил за …", "уверен в успехе"."""
    words = speech_words()
    if verb.feats.get("Voice") == "Pass" and not predicate:
        return None
    for token in tokens[verb.index + 1 : verb.index + _NEAR]:
        if token.sentence is not verb.sentence or token.text in (",", ";", ":") or token.feats.get("VerbForm") == "Fin":
            return None
        if token.pos != "ADP":
            continue
        if predicate and token.lower in ("в", "во") and verb.lemma in words.predicates_in:
            pass
        elif verb.lemma not in words.prepositions.get(token.lower, ()) and not _told(tokens, verb, token):
            continue
        first = token.index + 1
        if first >= len(tokens) or not tokens[first].text[0].isalpha() or tokens[first].lemma in ("это", "он", "она"):
            return None
        if token.lower == "с" and tokens[first].case != "Ins":
            continue
        if token.lower == "на" and not _thought_of(tokens, first):
            continue
        last = content_end(tokens, first, verb, clause=False)
        return Content(first, last, verb.index, "statement.preposition")
    return None


def _told(tokens: Sequence[Token], verb: Token, preposition: Token) -> bool:
    """ "Сообщил о намерении приехать"."""
    words = speech_words()
    following = tokens[preposition.index + 1 : preposition.index + 4]
    return (
        preposition.lower in ("о", "об", "про")
        and verb.lemma in words.says
        and any(word.lemma in words.told_nouns for word in following if word.sentence is verb.sentence)
    )


def _thought_of(tokens: Sequence[Token], first: int) -> bool:
    """Whether "на …" can be what is said and not where: "на встрече", "на заседании" are places."""
    word = next((token for token in tokens[first : first + 4] if token.pos in ("NOUN", "PROPN")), None)
    return (word is not None and word.case in ("Acc", "")) or (
        word is not None
        and word.lemma
        in (
            "необходимость",
            "важность",
            "углубление",
            "укрепление",
            "соблюдение",
            "развитие",
            "вывод",
            "переговоры",
            "создание",
        )
    )


def _colon(tokens: Sequence[Token], verb: Token) -> Content | None:
    """ "X пояснил: …" without marks of quotation."""
    for token in tokens[verb.index + 1 : verb.index + _NEAR]:
        if token.sentence is not verb.sentence or token.text in (",", ";"):
            return None
        if token.text == ":" and token.index + 1 <= verb.sentence.tokens[-1].index:
            if tokens[token.index + 1].text in '«"“„':
                return None
            last = trimmed(tokens, token.index + 1, verb.sentence.tokens[-1].index)
            return Content(token.index + 1, last, verb.index, "statement.colon") if last > token.index + 1 else None
    return None
