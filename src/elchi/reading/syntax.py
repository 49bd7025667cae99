"""Small questions to a parsed sentence that several rules ask: its clauses, subjects, prepositions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from elchi.knowledge.control import control_words
from elchi.language.analysis import Token
from elchi.model import Span

_CLAUSAL = frozenset(("root", "ccomp", "advcl", "acl", "acl:relcl", "parataxis", "csubj", "xcomp", "csubj:pass"))


def span_of(tokens: Sequence[Token]) -> Span:
    """From the first to the last of the tokens, which must be in order."""
    return Span(tokens[0].start, tokens[-1].end)


def preposition(token: Token) -> str:
    """The dictionary form of the preposition of a noun phrase ("" if none)."""
    for child in token.children:
        if child.relation == "case" and child.pos == "ADP" and child.index < token.index:
            return child.lemma  # "делегацию во главе с X": what stands behind is another phrase's
    return ""


def is_verb(token: Token) -> bool:
    """Whether the token makes a clause: a verb, an auxiliary, or a short participle."""
    return token.pos in ("VERB", "AUX") or token.feats.get("Variant") == "Short"


def clause_head(token: Token) -> Token:
    """The predicate of the clause that holds the token (itself, if it is one)."""
    current = token
    while current.head is not None and not (
        (is_verb(current) and current.feats.get("VerbForm") != "Part") or current.relation in _CLAUSAL
    ):
        current = current.head
    return current


def main_verb(token: Token) -> Token:
    """The predicate that an infinitive, participle or gerund hangs on; a finite verb itself."""
    current = clause_head(token)
    while current.head is not None and current.relation in ("xcomp", "advcl", "conj") and not _finite(current):
        current = clause_head(current.head)
    return current


def _finite(token: Token) -> bool:
    return token.feats.get("VerbForm") == "Fin" or token.feats.get("Variant") == "Short"


def subject_of(verb: Token) -> Token | None:
    """The subject of a predicate, its own or that of the verb it is joined to or hangs on."""
    current: Token | None = verb.head if verb.relation == "cop" else verb  # "она будет в Белграде"
    for _ in range(6):
        if current is None:
            return None
        if current.relation == "acl" and current.feats.get("VerbForm") == "Part" and current.head is not None:
            return current.head  # "Осмонов, находящийся в Астане"
        subjects = [child for child in current.children if child.relation.startswith("nsubj")]
        if current.head is not None and any(child.lemma == "который" for child in subjects):
            return current.head  # "министр, который прибыл"
        own = subjects[0] if subjects else None
        if own is not None:
            return own
        if current.relation == "acl:relcl" and current.head is not None:
            current = clause_head(current.head)  # "прилетел из Дохи, где участвовал в форуме"
            continue
        over = current.head if current.relation == "xcomp" else None
        if over is not None and over.lemma in control_words("of_object"):
            # "пригласил президента посетить": the one invited is to go
            return _object_of(over)
        if handed_on(current):
            return _addressee(current)
        charged = _charged(current)
        if charged is not None:
            return charged
        if current.relation in ("conj", "xcomp", "advcl", "parataxis"):
            current = current.head
            continue
        if current.relation == "ccomp" and current.head is not None and _finite(current) and not passive(current):
            return _speaker(current)  # "отметил, что посетит Минск": who speaks is who goes
        if current.relation in ("acl", "obl", "nmod", "obj") and current.head is not None:
            current = clause_head(current.head)
            continue
        return None
    return None


def _charged(verb: Token) -> Token | None:
    """Who is to act in "министру предстоит провести переговоры"."""
    over = verb.head
    if verb.feats.get("VerbForm") != "Inf" or over is None or over.lemma not in control_words("of_dative"):
        return None
    return next((child for child in over.children if child.case == "Dat" and not preposition(child)), None)


def handed_on(verb: Token) -> bool:
    """Whether the infinitive is what another is asked for: "передал приглашение президента посетить Самарканд"."""
    noun = verb.head
    if verb.feats.get("VerbForm") != "Inf" or noun is None or noun.lemma not in control_words("of_addressee"):
        return False
    return clause_head(noun).lemma in control_words("hands_on")


def _addressee(verb: Token) -> Token | None:
    """The dative beside an invitation or beside the verb that hands it on."""
    noun = verb.head
    if noun is None:
        return None
    beside = (*noun.children, *clause_head(noun).children)
    return next((child for child in beside if child.case == "Dat" and not preposition(child)), None)


def _speaker(verb: Token) -> Token | None:
    """The subject of the verb over a content clause that has none, where the two agree in number."""
    subject = subject_of(verb.head) if verb.head is not None else None
    if subject is None or subject.lemma == "который":
        return None
    several = subject.plural or any(child.relation == "conj" for child in subject.children)
    return subject if several == verb.plural else None


def _object_of(verb: Token) -> Token | None:
    """The object of a verb, its own or that of the verb it is joined to ("поздравил X и пригласил посетить")."""
    current: Token | None = verb
    while current is not None:
        own = next((child for child in current.children if child.relation in ("obj", "iobj")), None)
        if own is not None:
            return own
        current = current.head if current.relation == "conj" else None
    return None


def passive(verb: Token) -> bool:
    """Whether the verb stands in the passive."""
    return verb.feats.get("Voice") == "Pass" and not verb.lower.endswith(("лся", "лась", "лись"))


def phrases_with(token: Token, prepositions: frozenset[str]) -> Iterator[Token]:
    """The noun phrases that hang on the token with one of the prepositions."""
    for child in token.children:
        if preposition(child) in prepositions:
            yield child


def negated(verb: Token) -> bool:
    """Whether "не" stands at the verb."""
    return any(child.lemma == "не" for child in verb.children)
