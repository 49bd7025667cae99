"""Whether an event was held, is planned, proposed, put off, called off or denied: tense, mood and the words around."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from elchi.knowledge.events import EventWords, event_words
from elchi.language.analysis import Token
from elchi.model.vocabulary import EventStatus
from elchi.reading.events.clause import finite
from elchi.reading.events.triggers import Trigger
from elchi.reading.syntax import clause_head, negated, preposition

_STRENGTH = ("denied", "cancelled", "postponed", "proposed", "planned")


def status_of(trigger: Trigger) -> tuple[EventStatus, bool]:
    """The status that the sentence gives an event, and whether it says so: "говорится о визите" says neither."""
    words = event_words()
    if trigger.frame == "invites":
        return "proposed", True
    if trigger.type == "appointment" and trigger.frame is None and preposition(trigger.token) in ("с", "со"):
        return "held", True  # "поздравил с назначением"
    if trigger.token.lemma in words.awaits and trigger.frame == "goes_with":
        return "planned", True
    if trigger.carrier is None and trigger.frame is None and presupposed(trigger.token):
        own = {words.status.get(child.lemma) for child in trigger.token.children} - {None}
        if not own:
            return _of_noun(trigger.token, words)
    if in_programme(trigger.token):
        verb = trigger.token.head
        return ("held" if verb is not None and verb.feats.get("Tense") == "Past" else "planned"), True
    purpose = _of_the_purpose(trigger, words)
    if purpose is not None:
        return purpose, True
    verb = trigger.carrier or (trigger.token if trigger.frame is not None else None)
    around = [(token, status) for token in _around(trigger) if (status := _says(token, words)) is not None]
    if _is_set(trigger, words):
        return "planned", True
    if any(status == "planned" and _not_planned(token) for token, status in around):
        return "denied", True  # "встреча не планируется"
    kept = [token for token, status in around if status in _OFF and negated(token)]
    if kept:
        return _instead(around, words), True  # "визит не отменен, он лишь отложен"
    said = {status for _, status in around}
    for status in ("denied", "cancelled", "postponed"):
        if status in said:
            return status, True
    if verb is not None and negated(verb):
        return ("cancelled" if _ahead(verb) or verb.lemma in words.occurs else "denied"), True
    if "proposed" in said:
        return "proposed", True
    if "planned" in said:
        return "planned", True
    if verb is not None:
        return ("planned" if _ahead(verb) else "held"), True
    return _of_noun(trigger.token, words)


_PLANNING = ("план", "заплан", "намеч", "предусм", "ожида", "предпол")


def _not_planned(token: Token) -> bool:
    """Whether "не" stands right before a word of planning."""
    no = any(child.lemma == "не" and child.index == token.index - 1 for child in token.children)
    return no and token.lemma.startswith(_PLANNING)


def _instead(around: Sequence[tuple[Token, EventStatus]], words: EventWords) -> EventStatus:
    """What is said beside "не отменен" by a predicate joined to it; else the event is still to come."""
    for token, _ in around:
        for other in (token, *token.children):
            status = words.status.get(other.lemma)
            if status in _OFF and not negated(other) and (other is token or other.relation in ("conj", "parataxis")):
                return status
    return "planned"


_OFF = ("cancelled", "postponed")


def has_lapsed(trigger: Trigger) -> bool:
    """ "Должен был посетить": what was to be, and was perhaps put off."""
    current: Token | None = trigger.carrier or trigger.token
    for _ in range(2):
        current = None if current is None else current.head
        if current is not None and current.lemma in ("должный", "должен"):
            return any(child.lower in ("был", "была", "были", "было") for child in current.children)
    return False


def in_programme(noun: Token) -> bool:
    """ "Программа визита включает переговоры с X": what a programme holds is to come."""
    words, verb = event_words(), noun.head
    while verb is not None and verb.pos == "NOUN":  # a list: "переговоры и подписание"
        verb = verb.head
    if verb is None or verb.lemma not in words.includes:
        return False
    return any(child.lemma in words.programme for child in verb.children)


def _of_the_purpose(trigger: Trigger, words: EventWords) -> EventStatus | None:
    """ "Отложил визит для встречи с X": what is said of the visit holds for what it was meant for."""
    head = trigger.token.head
    if head is None or trigger.frame is not None or preposition(trigger.token) != "для":
        return None
    verb = head.head if head.lemma in words.nouns else head
    status = None if verb is None else words.status.get(verb.lemma)
    return status if status in ("postponed", "cancelled") else None


def _is_set(trigger: Trigger, words: EventWords) -> bool:
    """ "На 1 июня назначены переговоры": it is the event that is set for a day."""
    verb = trigger.token.head
    if verb is None or trigger.frame is not None or verb.lemma not in words.sets or negated(verb):
        return False
    return trigger.token.relation in ("obj", "nsubj:pass", "nsubj") and trigger.type != "appointment"


def _says(token: Token, words: EventWords) -> EventStatus | None:
    status = words.status.get(token.lemma)
    if status == "proposed" and token.lemma == "мочь" and token.feats.get("Tense") == "Past":
        return None
    return status


def _around(trigger: Trigger) -> Iterator[Token]:
    """The words that can say something of the status: modifiers, governors, the predicate over an infinitive."""
    token = trigger.token
    for child in token.children:
        if child.relation in ("amod", "acl", "nsubj", "det"):
            yield child
    current = trigger.carrier or token
    if trigger.carrier is not None and trigger.carrier is not token:
        yield trigger.carrier
        yield from _auxiliaries(trigger.carrier)
    for _ in range(4):
        head = current.head
        if head is None:
            return
        if _leaves_clause(current, head):
            return
        yield head
        yield from _auxiliaries(head)
        current = head


def _auxiliaries(token: Token) -> Iterator[Token]:
    for child in token.children:
        if child.relation in ("aux", "aux:pass", "cop") or child.feats.get("Variant") == "Short":
            yield child


def _leaves_clause(token: Token, head: Token) -> bool:
    """Whether the step from token to head leaves what is said of the event itself."""
    if token.relation in ("ccomp", "parataxis", "acl:relcl", "appos"):
        return True
    if token.relation == "acl" and token.feats.get("VerbForm") != "Inf":
        return True
    if token.relation == "advcl" and token.feats.get("VerbForm") != "Inf":
        return True
    if token.relation == "conj" and token.pos == "VERB" and token.feats.get("VerbForm") == "Fin":
        return True
    # "в ходе визита планируется подписать": what is planned there is the signing
    return (
        token.relation in ("obl", "nmod")
        and preposition(token) in ("в", "во", "по", "на", "при", "после", "с", "для")
        and head.pos in ("VERB", "AUX")
        and token.pos == "NOUN"
        and token.case in ("Loc", "Dat", "Gen")
    )


def _ahead(verb: Token) -> bool:
    """Whether the verb speaks of the future; an infinitive without a governor does, too."""
    if verb.feats.get("Tense") == "Fut" or (verb.lemma == "быть" and verb.lower.startswith("буд")):
        return True
    if verb.feats.get("Tense") == "Pres" and verb.lemma in event_words().ahead_in_present:
        return True
    if verb.feats.get("VerbForm") == "Inf":
        auxiliaries = [child for child in verb.children if child.relation.startswith(("aux", "cop"))]
        if any(child.feats.get("Tense") == "Fut" or child.lower.startswith("буд") for child in auxiliaries):
            return True
        head = verb.head
        return head is not None and head.feats.get("Tense") != "Past"
    if verb.feats.get("Aspect") == "Perf" and verb.feats.get("Tense") in ("Fut", "Pres"):
        return True
    return any(child.lower.startswith("буд") and child.pos == "AUX" for child in verb.children)


def presupposed(token: Token) -> bool:
    """Whether a phrase takes the noun's event for granted: "в ходе встречи", "по итогам этих переговоров"."""
    words = event_words()
    sentence = token.sentence.tokens
    at = token.index - sentence[0].index
    for before in reversed(sentence[max(0, at - _PHRASE) : at]):
        if before.lemma in words.presupposed:
            return True
        if before.pos not in ("ADJ", "DET", "PRON", "NUM") and before.feats.get("VerbForm") != "Part":
            return before.lemma == "после"
    return False


def _end_of_quotation(sentence: Sequence[Token], at: int) -> int:
    """Where a quotation that a word stands in ends and its speaker is named: "…», – сказал он"; else the end."""
    depth = 0
    for place in range(at, len(sentence)):
        text = sentence[place].text
        depth += (text in "«“") - (text in "»”")
        told = place + 1 < len(sentence) and sentence[place + 1].text in (",", "–", "—", "-")
        if depth < 0 or (text == '"' and told):
            return place
    return len(sentence)


def _verb_beside(token: Token) -> Token | None:
    """The predicate of the clause that a phrase like "в ходе встречи" stands in: the next one, else the one before."""
    sentence = token.sentence.tokens
    at = token.index - sentence[0].index
    said = sentence[at : _end_of_quotation(sentence, at)]
    after = next((word for word in said if finite(word) or word.lemma == "который"), None)
    if after is not None and finite(after):
        return after
    return next((word for word in reversed(sentence[:at]) if finite(word)), None)


def _past(verb: Token) -> bool:
    """Whether the verb tells what was done: "в ходе разговора был запланирован визит"."""
    return verb.feats.get("Tense") == "Past" or verb.feats.get("Variant") == "Short"


_PHRASE = 4  # tokens between "в ходе" and the noun at most


def _of_noun(token: Token, words: EventWords) -> tuple[EventStatus, bool]:
    """A noun in a phrase: held where the phrase presupposes it, planned where its clause looks ahead."""
    head = token.head
    if presupposed(token):
        verb = _verb_beside(token)
        ahead = verb is not None and (_ahead(verb) or (words.status.get(verb.lemma) == "planned" and not _past(verb)))
        return ("planned" if ahead else "held"), not ahead
    if head is not None and head.lemma in words.occurs:
        return ("planned" if _ahead(head) else "held"), True
    clause = clause_head(token)
    if clause is not token and _ahead(clause):
        return "planned", True
    return "held", False


def speaks_of_earlier(trigger: Trigger) -> bool:
    """Whether the words around set the event apart as an earlier one: "предыдущее заседание", "впервые посетил"."""
    words = event_words().background
    verb = trigger.carrier or trigger.token
    beside = [*trigger.token.children, *verb.children]
    return any(child.lemma in words and child.relation in ("amod", "advmod", "obl") for child in beside)


def told_before(trigger: Trigger) -> bool:
    """ "Ранее X встретился с Y": not the meeting reported."""
    return any(child.lower in event_words().before for child in trigger.token.children)
