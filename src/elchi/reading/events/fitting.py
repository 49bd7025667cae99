"""Whether what stands beside a verb lets it tell of an event: a place to go to, a document to sign, a guest."""

from __future__ import annotations

from elchi.knowledge.events import EventWords, Frame, event_words
from elchi.language.analysis import Token
from elchi.reading.events.appointments import leaves_post, named_at
from elchi.reading.events.clause import finite, goal_after, named_beside, nominatives, stretch
from elchi.reading.ground import Ground
from elchi.reading.syntax import passive, preposition, subject_of


def goes_somewhere(ground: Ground, token: Token, frame: Frame) -> bool:
    """Whether the verb has a place or "с визитом" beside it."""
    for child in token.subtree() if len(token.sentence.tokens) < 60 else token.children:
        if child.lemma in ("визит", "поездка") and child.case == "Ins":
            return True
    for child in token.children:
        if not child.relation.startswith(("obj", "obl", "nmod", "nsubj:pass", "advmod")):
            continue
        place = child.index in ground.place_at or child.index in ground.states
        if place and (frame == "goes" or preposition(child) in ("в", "во", "на")):
            return child.relation != "nsubj"
        if child.lower in ("сюда", "туда", "оттуда") and frame == "goes":
            return True
        if child.lemma in ("город", "область", "страна", "республика", "столица") and frame == "goes":
            return True
    if frame == "goes" and token.lemma in event_words().arrives and _promised(token):
        return True
    if frame == "goes" and (token.lemma in event_words().arrives or goal_after(ground, token) is not None):
        return finite(token) and any(
            actor.kind != "body" for nominative in nominatives(ground, token) for actor in ground.actors_at(nominative)
        )
    return False


def is_there(ground: Ground, copula: Token) -> bool:
    """ "Она будет в Белграде 14 октября": the place is the predicate."""
    place = copula.head
    if copula.relation != "cop" or place is None or not copula.lower.startswith("буд"):
        return False
    subject = subject_of(copula)
    if subject is None or not any(actor.kind in ("person", "office") for actor in ground.actors_of(subject)):
        return False
    return place.index in ground.place_at and preposition(place) in ("в", "во", "на") and place.case == "Loc"


def _promised(verb: Token) -> bool:
    """ "Пообещал приехать", "приглашение приехать": a going that is to be, wherever to."""
    words, over = event_words(), verb.head
    if verb.feats.get("VerbForm") != "Inf" or over is None:
        return False
    return words.status.get(over.lemma) in ("planned", "proposed") and over.lemma not in words.invites


def signs(token: Token, words: EventWords) -> bool:
    """Whether it is a document that is signed, also in "соглашение, подписанное в январе"."""
    of_document = token.head is not None and token.head.lemma in words.documents
    if token.relation == "acl" and of_document:
        return True
    if token.relation == "acl:relcl" and of_document:  # "декларация, которую подписали президенты"
        return any(child.lemma == "который" and child.relation.startswith(("obj", "nsubj")) for child in token.children)
    return any(
        child.lemma in words.documents or any(inner.lemma in words.documents for inner in child.children)
        for child in token.children
        if child.relation.startswith(("obj", "nsubj", "nummod", "obl", "conj"))
    )


def seals(ground: Ground, verb: Token) -> bool:
    """ "Меморандум скрепили подписями X и Y", which the parser rarely knows for a predicate."""
    after = ground.analysis.tokens[verb.index + 1 : verb.index + 2]
    if not after or after[0].lemma not in event_words().signatures or verb.feats.get("Variant") == "Short":
        return False
    return any(token.lemma in event_words().documents for part in stretch(ground, verb) for token in part)


def receives(ground: Ground, token: Token) -> bool:
    """ "Принял посла", "был принят президентом": the object is someone."""
    if any(child.relation == "obj" and child.lemma in _NOBODY for child in token.children):
        return False
    if len([child for child in token.children if child.relation == "nsubj" and ground.actors_of(child)]) > 1:
        return True  # the parser takes the object of a rare name for a second subject
    for child in token.children:
        wanted = child.relation in ("obj", "nsubj:pass") or (child.relation == "nsubj" and child.case == "Acc")
        if wanted and not preposition(child):
            if child.lemma != "участник" and any(
                actor.kind in ("person", "office") for actor in ground.actors_of(child)
            ):
                return True
            if child.lemma in ("делегация", "миссия"):
                return True
    return finite(token) and bool(named_beside(ground, token))


_NOBODY = frozenset(("участие", "решение", "закон", "заявление", "документ", "мера", "приглашение", "предложение"))


def appoints(ground: Ground, token: Token) -> bool:
    if leaves_post(token):
        return True
    children = [child for child in token.children if child.relation in ("obj", "nsubj:pass", "nsubj")]
    if any(any(actor.kind in ("person", "office") for actor in ground.actors_of(child)) for child in children):
        return True
    if any(child.case == "Ins" and ground.actors_at(child) for child in token.children):
        return True
    return passive(token) and bool(named_at(ground, token))
