"""Words that tell of an event, each with its type and the way its participants stand beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from elchi.knowledge.events import EventWords, Frame, event_lemmas, event_words
from elchi.language.analysis import Token
from elchi.model.vocabulary import EventType
from elchi.reading.events.clause import goal_after
from elchi.reading.events.fitting import appoints, goes_somewhere, is_there, receives, seals, signs
from elchi.reading.ground import Ground
from elchi.reading.syntax import clause_head, preposition


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that tells of an event. `frame` is None for nouns; `carrier` is the verb that carries a noun."""

    token: Token
    type: EventType
    frame: Frame | None
    carrier: Token | None
    rule: str


def find_triggers(ground: Ground) -> Iterator[Trigger]:
    """All triggers in order of the text."""
    words, lemmas = event_words(), event_lemmas()
    goes: Token | None = None  # the last verb of going
    talks: Trigger | None = None  # the last meeting or sitting
    for token in ground.analysis.tokens:
        fresh = talks if talks is not None and token.sentence.index - talks.token.sentence.index <= 1 else None
        if fresh and token.lower in _IN_WHICH and (carrier := _joining(token, fresh, words)) is not None:
            yield Trigger(token, fresh.type, None, carrier, f"{fresh.type}.joined")
            continue
        if token.lemma not in lemmas:
            continue
        trigger = _verb(ground, token, words) or _noun(ground, token, words)
        if trigger is not None and trigger.type == "visit" and trigger.frame is not None:
            goes = token
        if trigger is not None and trigger.type in ("meeting", "session"):
            talks = trigger
        if trigger is not None and not (goes is not None and goes_with_visit(goes, token)):
            yield trigger
        if token.lemma in words.invites and _invites_to(ground, token):
            yield Trigger(token, "visit", "invites", None, "visit.invited")


_IN_WHICH = frozenset(("нем", "ней", "них"))


def _joining(pronoun: Token, talks: Trigger, words: EventWords) -> Token | None:
    """The verb of "в ней участвовали X и Y", "в нем приняли участие X и Y", where the pronoun agrees with the talks."""
    genders = {pronoun.feats.get("Gender"), talks.token.feats.get("Gender")} - {None}
    if pronoun.lower != "них" and (len(genders) > 1 or talks.token.plural):
        return None
    verb = pronoun.head
    if verb is not None and verb.lemma in words.takes_part_noun:
        verb = verb.head
    if verb is None or preposition(pronoun) not in ("в", "на"):
        return None
    takes_part = any(child.lemma in words.takes_part_noun for child in verb.children)
    return verb if takes_part or verb.lemma in words.present else None


def goes_with_visit(verb: Token, noun: Token) -> bool:
    """Whether "с официальным визитом" says of which kind the going is: one visit, not two."""
    near = noun.sentence is verb.sentence and 0 < noun.index - verb.index <= _WITH_REACH
    return near and noun.lemma in ("визит", "поездка") and noun.case == "Ins" and preposition(noun) in ("с", "со")


_WITH_REACH = 10  # tokens from a verb of going to "визитом"


def _verb(ground: Ground, token: Token, words: EventWords) -> Trigger | None:
    if token.pos not in ("VERB", "AUX", "ADJ", "NOUN") or (token.pos == "NOUN" and token.lemma not in words.verbs):
        return None
    if token.lemma in words.credential_verbs:
        credentials = _credentials(ground, token, words)
        if credentials is not None:
            return credentials
    if token.lemma in words.letter_verbs:
        letter = next((child for child in token.children if child.lemma in words.letter_nouns), None)
        if letter is not None and letter.relation in ("obj", "iobj", "nsubj:pass", "nsubj"):
            return Trigger(token, "message", "sends", None, "message.letter")
    letters = [child for child in token.children if child.lemma in words.letter_nouns]
    if token.lemma in words.gets and any(letter.relation in ("obj", "nsubj:pass") for letter in letters):
        return Trigger(token, "message", "gets", None, "message.letter")
    found = words.verbs.get(token.lemma)
    verbal = token.pos not in ("NOUN", "ADJ") or token.feats.get("VerbForm") is not None
    if found is None or not (verbal or (found[0] == "signing" and seals(ground, token))):
        return None
    type_, frame = found
    if type_ == "visit" and frame == "goes_with" and is_there(ground, token):
        return Trigger(token, type_, frame, None, "visit.will_be")
    if type_ == "visit" and not goes_somewhere(ground, token, frame):
        return None
    if type_ == "signing" and not (signs(token, words) or seals(ground, token)):
        return None
    if type_ == "meeting" and frame == "receives" and not receives(ground, token):
        return None
    if type_ == "appointment" and frame == "appoints" and not appoints(ground, token):
        return None
    if type_ in ("meeting", "call") and _has_mark(token, words):
        type_ = "call"
    elif token.lemma in words.marked_calls:
        if not face_to_face(ground.analysis.tokens[token.index + 1 : token.index + 1 + _ALONE_REACH]):
            return None
        type_ = "meeting"
    return Trigger(token, type_, frame, None, f"{type_}.{frame}")


def _credentials(ground: Ground, token: Token, words: EventWords) -> Trigger | None:
    """ "Вручил копии верительных грамот"; once these are spoken of, "грамоты" alone will do."""
    for child in token.children:
        for letters in (child, *child.children):
            if letters.lemma == "грамота" and (_marked(letters, words) or _spoken_of(ground, token, words)):
                return Trigger(token, "appointment", "hands_over", None, "appointment.credentials")
    return None


def _marked(letters: Token, words: EventWords) -> bool:
    return any(mark.lemma in words.credential_marks for mark in letters.children)


def _spoken_of(ground: Ground, token: Token, words: EventWords) -> bool:
    return any(before.lemma in words.credential_marks for before in ground.analysis.tokens[: token.index])


def _has_mark(token: Token, words: EventWords) -> bool:
    """ "По телефону", "в формате ВКС" beside the word."""
    for child in token.children:
        if child.lemma in words.call_marks or child.lower in words.call_marks:
            return True
        if child.lemma in ("формат", "режим", "линия") and any(
            inner.lemma in words.call_marks or inner.lower in words.call_marks for inner in child.children
        ):
            return True
    return False


def face_to_face(words: Sequence[Token]) -> bool:
    """Whether words say that two spoke alone: "наедине", "один на один", "с глазу на глаз"."""
    known, lowers = event_words(), [word.lower for word in words]
    if any(known.formats.get(word.lemma) == "one_on_one" for word in words):
        return True
    return any(tuple(lowers[at : at + len(phrase)]) == phrase for phrase in known.alone for at in range(len(lowers)))


_ALONE_REACH = 6  # tokens from "говорили" to "с глазу на глаз"


def _noun(ground: Ground, token: Token, words: EventWords) -> Trigger | None:
    compound = "-" in token.lemma and token.lemma in words.nouns  # "бизнес-форум", whatever the tagger takes it for
    if token.pos not in ("NOUN", "PROPN") and not compound:
        return None
    type_ = words.nouns.get(token.lemma)
    carrier = _carrier(token, words)
    called = token.lemma in words.call_nouns and (
        _has_mark(token, words) or (carrier is not None and _has_mark(carrier, words))
    )
    if called or (carrier is not None and token.lemma in words.carried_calls):
        type_ = "call"
    if type_ is None:
        return None
    if _in_a_name(ground, token) and type_ != "session":
        return None
    if type_ == "signing" and _of_an_anniversary(ground, token, words):
        return None
    return Trigger(token, type_, None, carrier, f"{type_}.noun" if carrier is None else f"{type_}.carried")


def speaks_of_the_last(trigger: Trigger) -> bool:
    """ "Подписание состоялось в Бишкеке": of what was signed before, since no document is named."""
    if trigger.type != "signing" or trigger.frame is not None:
        return False
    inside = [inner for child in trigger.token.children for inner in (child, *child.children)]
    return not any(inner.lemma in event_words().documents for inner in inside)


def _of_an_anniversary(ground: Ground, token: Token, words: EventWords) -> bool:
    """ "20-летие подписания договора" tells of no signing."""
    before = [other.lower for other in ground.analysis.tokens[max(0, token.index - 2) : token.index]]
    return any(noun[:-2] in word for word in before for noun in words.anniversaries if len(noun) > len("день"))


def _invites_to(ground: Ground, token: Token) -> bool:
    """ "Пригласил коллегу в Душанбе", without an infinitive that says so."""
    if any(child.feats.get("VerbForm") == "Inf" for child in token.children):
        return False
    return goal_after(ground, token) is not None


def _in_a_name(ground: Ground, token: Token) -> bool:
    return token.name is not None and token.name.kind == "ORG"


def _carrier(token: Token, words: EventWords) -> Token | None:
    """The verb of "провёл встречу", "прибыл с визитом", "принял участие в заседании", "встреча состоялась"."""
    head = token.head
    if head is not None and head.lemma in words.counted and token.case == "Gen" and not preposition(token):
        token, head = head, head.head
    if head is None:
        return None
    if head.lemma in words.takes_part_noun and head.head is not None:
        return clause_head(head.head)
    if head.lemma in words.acts and (token.relation in ("obj", "nsubj:pass") or preposition(token) == ""):
        return head
    if any(child.relation == "obj" and child.lemma in words.takes_part_noun for child in head.children):
        return head  # "в заседании приняли участие"
    if head.lemma in words.takes_part and preposition(token) in ("в", "на", "с", "во", "для"):
        return head
    if token.relation.startswith("nsubj") and head.lemma in words.occurs:
        return head
    if preposition(token) in ("с", "со") and head.pos in ("VERB", "AUX"):
        return head
    return None
