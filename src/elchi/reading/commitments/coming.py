"""What is announced: events that will take place, deeds told in the future, promises in the first person."""

from __future__ import annotations

from collections.abc import Iterator

from elchi.knowledge.commitments import CommitmentWords, commitment_words
from elchi.knowledge.events import event_words
from elchi.language.analysis import Token
from elchi.reading.commitments.draft import Draft, Scene
from elchi.reading.commitments.sides import own_subject, sides_by
from elchi.reading.commitments.spans import clause_span, rest_of_sentence, second_half
from elchi.reading.statements.people import described_side
from elchi.reading.syntax import negated, preposition, subject_of

_RELATIVE = frozenset(("который", "чей"))


def find_coming(scene: Scene) -> Iterator[Draft]:
    """All announcements and futures in order of the text."""
    words = commitment_words()
    for token in scene.tokens:
        if token.pos not in ("VERB", "AUX", "ADJ"):
            continue
        if token.lemma in words.announced_now and _now(token):
            yield from _announced(scene, token)
        elif token.lemma in words.announced_now and _set_for(scene, token):
            yield Draft("plan", *clause_span(scene.tokens, token), (), "commitment.announced")
        elif token.lemma in words.bound_to and _bound(scene, token):
            yield Draft("plan", *clause_span(scene.tokens, token), sides_by(scene, token), "commitment.bound")
        elif _ahead(token) and not _only_thought(scene, token, words):
            yield from _future(scene, token, words)
        elif token.lemma in ("ждать", "ожидать"):
            yield from _awaited(scene, token)


def _now(token: Token) -> bool:
    """ "Планируется", "запланирован", "намечены": not in the past tense, not negated."""
    if negated(token):
        return False
    past = any(child.lower in ("был", "была", "было", "были") for child in token.children)
    if token.feats.get("Variant") == "Short":
        return not past
    return token.feats.get("VerbForm") == "Fin" and token.feats.get("Tense") == "Pres"


def _bound(scene: Scene, duty: Token) -> bool:
    """ "Должен прибыть президент", "встреча должна состояться": a visit or a sitting that is set, and no duty."""
    infinitive = next((child for child in duty.children if child.feats.get("VerbForm") == "Inf"), None)
    if infinitive is None or not _now(duty) or duty.feats.get("Variant") != "Short":
        return False
    if infinitive.lemma in commitment_words().announced_future:
        return True
    words = (infinitive, *infinitive.subtree())
    return any(
        span.start <= word.start < span.end
        for event in scene.events
        if event.status == "planned" and event.type == "visit"
        for span in event.evidence
        for word in words
    )


def _set_for(scene: Scene, token: Token) -> bool:
    """ "Визит, запланированный на май", of an event that is still planned."""
    if token.feats.get("VerbForm") != "Part" or token.feats.get("Variant") == "Short" or not token.children:
        return False
    before = token.sentence.tokens[: token.index - token.sentence.tokens[0].index]
    agrees = ("Case", "Gender", "Number")
    noun = next(
        (
            word
            for word in reversed(before)
            if word.pos == "NOUN" and all(word.feats.get(key) == token.feats.get(key) for key in agrees)
        ),
        None,
    )
    return noun is not None and any(
        span.start <= noun.start < span.end
        for event in scene.events
        if event.status == "planned"
        for span in event.evidence
    )


def _announced(scene: Scene, verb: Token) -> Iterator[Draft]:
    subject = own_subject(verb)
    where = any(child.lower == "где" for child in verb.children)
    if verb.relation == "acl:relcl" and not where and (subject is None or subject.lemma not in _RELATIVE):
        return
    if _of_person_or_number(scene, verb, subject):
        return
    clause = any(child.relation in ("ccomp", "csubj", "csubj:pass", "xcomp") for child in verb.children)
    if clause or (own_subject(verb) is None and verb.relation != "acl:relcl"):
        return
    if (
        verb.feats.get("Voice") == "Act"
        and verb.feats.get("Variant") != "Short"
        and not verb.lower.endswith("ся")
        and (verb.lemma not in ("предстоять",))
    ):
        return
    first, last = _with_antecedent(scene, verb, *clause_span(scene.tokens, verb))
    yield Draft("plan", first, last, (), "commitment.announced")


def _of_person_or_number(scene: Scene, verb: Token, subject: Token | None) -> bool:
    """ "Послом назначен Иванов" is an appointment and no plan, "ожидается 5 млн тонн" a forecast."""
    if subject is None or subject.lemma in _RELATIVE:
        return False
    if verb.lemma == "назначить":
        person = subject.feats.get("Animacy") == "Anim" or subject.name is not None
        return person or any(actor.kind in ("person", "office") for actor in scene.ground.actors_at(subject))
    return verb.lemma == "ожидаться" and subject.lemma in commitment_words().quantities


def _with_antecedent(scene: Scene, verb: Token, first: int, last: int) -> tuple[int, int]:
    """ "Визита президента, который ожидается в мае": the relative clause with its noun."""
    subject = own_subject(verb)
    head = verb.head
    if verb.relation == "acl:relcl" and subject is not None and subject.lemma in _RELATIVE and head is not None:
        return min(head.index, first), last
    return first, last


def _ahead(token: Token) -> bool:
    """A future of the third or first person, in one word or with "будет"."""
    feats = token.feats
    form = feats.get("VerbForm")
    if form == "Inf" or feats.get("Variant") == "Short":
        auxiliary = next((child for child in token.children if child.lower.startswith("буд")), None)
        return auxiliary is not None and auxiliary.pos == "AUX" and auxiliary.feats.get("Person") != "2"
    if form != "Fin" or feats.get("Tense") == "Past":
        return False
    if token.lower in ("будет", "будут"):
        return _will_be(token)
    if feats.get("Person") == "2" or token.lower.endswith(("яется", "ается", "уется", "ляем", "ляет", "ляют")):
        return False
    return feats.get("Tense") == "Fut" or token.lemma in commitment_words().perfect


def _will_be(token: Token) -> bool:
    """ "Будет на штабе в Москве": where somebody will be, not an auxiliary."""
    if token.relation == "aux" and token.head is not None and token.head.index > token.index:
        return False
    nearby = token.sentence.tokens[token.index - token.sentence.tokens[0].index + 1 :][:4]
    return bool(nearby) and nearby[0].lower in ("в", "во", "на") and any(word.case == "Loc" for word in nearby)


def _person(token: Token) -> str | None:
    for word in (token, *token.children):
        if word.feats.get("Person") and word.pos in ("VERB", "AUX"):
            return word.feats["Person"]
    return None


def _only_thought(scene: Scene, verb: Token, words: CommitmentWords) -> bool:
    """Whether the clause is denied, conditional, an aim, or somebody's hope or view."""
    if negated(verb) or any(
        child.lemma in words.links and child.relation in ("mark", "advmod") for child in verb.children
    ):
        return True
    if _of_a_view(verb, words) and not ((told := scene.statement_at(verb)) is not None and told.kind == "direct"):
        return True
    if verb.relation == "advcl" or (
        verb.head is not None and verb.head.lemma in words.past_plans and (verb.head.feats.get("Tense") == "Past")
    ):
        return True
    statement = scene.statement_at(verb)
    if statement is None or statement.kind == "direct" or statement.cue is None:
        return False
    if verb.relation == "acl:relcl" and verb.lemma in words.announced_future:
        return False
    if statement.cue.lower().startswith("ожидается"):
        return False
    return any(word.lower().startswith(words.view_stems) for word in statement.cue.split())


def _of_a_view(verb: Token, words: CommitmentWords) -> bool:
    """ "Пекин рассчитывает, что поездка поможет", and not "ожидается, что министр приедет"."""
    head = verb.head
    if verb.relation != "ccomp" or head is None or head.lemma in words.announced_now:
        return False
    return head.lemma.startswith(words.view_stems)


def _future(scene: Scene, verb: Token, words: CommitmentWords) -> Iterator[Draft]:
    statement = scene.statement_at(verb)
    if verb.lower in ("будет", "будут"):
        yield Draft("plan", verb.index, rest_of_sentence(scene.tokens, verb), (), "commitment.will_be")
        return
    if _person(verb) == "1":
        if statement is None or statement.kind != "direct" or verb.lemma in words.not_pledges:
            return
        first, last = clause_span(scene.tokens, verb)
        urged = any(token.lower in ("давайте", "давай") for token in scene.tokens[max(first - 2, 0) : verb.index])
        rule = "commitment.let_us" if urged else "commitment.we_shall"
        yield Draft("request" if urged else "pledge", first, last, scene.speaker_side(verb), rule)
        return
    if (verb.lemma in words.not_plans - words.favours and verb.lemma != "быть" and not _set_number(verb, words)) or (
        verb.relation == "acl:relcl" and verb.lemma not in words.announced_future
    ):
        return
    first, last = clause_span(scene.tokens, verb)
    if last - first < 1:
        return
    if _promises(scene, verb, words):
        yield Draft("pledge", first, last, sides_by(scene, verb), "commitment.will")
        return
    if not _decided(scene, verb, words):
        return
    yield Draft("plan", first, last, _of_subject(scene, verb), "commitment.future")
    second = second_half(scene.tokens, verb, last)
    if second is not None:
        yield Draft("plan", *second, (), "commitment.future_second")


def _set_number(verb: Token, words: CommitmentWords) -> bool:
    """ "Число рейсов увеличится до 40": somebody decides how many there are."""
    subject = own_subject(verb)
    if subject is None or verb.lemma not in words.grows:
        return False
    return subject.lemma in words.set_by or any(child.lemma in words.set_by for child in subject.children)


def _decided(scene: Scene, verb: Token, words: CommitmentWords) -> bool:
    """Whether somebody can have decided on it: people and states act, meetings are held, things are opened."""
    if verb.lemma in words.occurs or verb.feats.get("Variant") == "Short" or _set_number(verb, words):
        return True
    subject = own_subject(verb)
    if subject is None and verb.relation == "conj" and not verb.plural:
        subject = subject_of(verb)
    if subject is None:
        return verb.plural or (verb.relation in ("conj", "ccomp", "root") and scene.statement_at(verb) is not None)
    if subject.lemma in ("это", "то", "что", "который", "все", "кто"):
        return False
    if subject.lower == "оно" and not scene.ground.actors_of(subject):
        return False  # "предприятие …: оно будет выпускать"
    if subject.pos == "PRON" or subject.lemma in words.agents or scene.ground.actors_of(subject):
        return True
    return subject.pos == "PROPN" or (subject.plural and subject.feats.get("Animacy") == "Anim")


def _of_subject(scene: Scene, verb: Token) -> tuple[str, ...]:
    """ "Турецкие компании построят": the state of those who do it, where their own words say so.

    Of "встреча министров A, B и C, которая пройдет" all whose meeting it is.
    """
    subject = own_subject(verb)
    if subject is not None and subject.lemma == "который" and verb.head is not None:
        return _whose(scene, verb)
    if subject is None or subject.pos == "PRON" or scene.ground.actors_of(subject):
        return ()
    state = described_side(scene.ground, subject)
    return (state,) if state and subject.lemma not in event_words().nouns else ()


def _whose(scene: Scene, clause: Token) -> tuple[str, ...]:
    """The states whose people or bodies stand beside the event that a relative clause tells of, if more than one."""
    noun = next((one for one in clause.ancestors() if one.pos == "NOUN" and one.lemma in event_words().nouns), None)
    if noun is None:
        return ()
    outside = {inner.index for inner in clause.subtree()}
    words = [
        word for word in noun.subtree() if word.index not in outside and preposition(word) not in ("в", "во", "на")
    ]
    sides = dict.fromkeys(actor.side for word in words for actor in scene.ground.actors_at(word) if actor.side)
    return tuple(sides) if len(sides) > 1 else ()


def _promises(scene: Scene, verb: Token, words: CommitmentWords) -> bool:
    """ "Передаст просьбу", "выделит 10 млн": favours; and what a speaker says that the own state will do."""
    subject = own_subject(verb)
    if verb.lemma in words.favours:
        return scene.statement_at(verb) is not None or _acts(scene, subject)
    own = scene.speaker_side(verb)
    subject = subject or (subject_of(verb) if verb.relation == "conj" else None)
    acting = scene.ground.actors_at(subject) if subject is not None and own else ()
    return bool(acting) and all(actor.kind == "state" and actor.side in own for actor in acting)


def _acts(scene: Scene, subject: Token | None) -> bool:
    """Whether the ground knows the subject as one who acts; of nobody a report only foretells."""
    return subject is not None and bool(scene.ground.actors_of(subject) or described_side(scene.ground, subject))


def _awaited(scene: Scene, verb: Token) -> Iterator[Draft]:
    """ "От Кыргызстана ждут секретаря Совбеза": people who are to come."""
    if not verb.plural or verb.feats.get("Tense") != "Pres" or own_subject(verb) is not None or negated(verb):
        return
    for child in verb.children:
        if child.relation == "obj" and any(
            actor.kind in ("person", "office") for actor in scene.ground.actors_of(child)
        ):
            first, last = clause_span(scene.tokens, verb)
            by = tuple(dict.fromkeys(actor.side for actor in scene.ground.actors_of(child) if actor.side))
            yield Draft("plan", first, last, by, "commitment.awaited")
            return
