"""Who takes part in an event, and as what: subject and object, "с …", "между …", "визит кого"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from elchi.knowledge.events import event_words
from elchi.language.analysis import Token
from elchi.model.vocabulary import Part
from elchi.reading.events.appointments import appointed, appointees, credentials
from elchi.reading.events.clause import finite, named_beside, nominatives
from elchi.reading.events.fitting import seals
from elchi.reading.events.letters import from_whom, owners_of_letter
from elchi.reading.events.listing import whom
from elchi.reading.events.partners import partners_in
from elchi.reading.events.status import presupposed
from elchi.reading.events.telling import Role
from elchi.reading.events.triggers import Trigger
from elchi.reading.ground import Actor, Ground
from elchi.reading.sittings import Sitting
from elchi.reading.syntax import clause_head, passive, preposition, subject_of


def roles_of(ground: Ground, trigger: Trigger) -> tuple[Role, ...]:
    """Who takes part, as far as the sentence says. Order: the one who acts first."""
    found = list(_by_frame(ground, trigger) if trigger.frame is not None else _by_noun(ground, trigger))
    unique: dict[Actor, Role] = {}
    for role in found:
        unique.setdefault(role.actor, role)
    named_sides = {role.actor.side for role in unique.values() if role.actor.kind in ("person", "office")}
    return tuple(role for role in unique.values() if role.actor.kind != "state" or role.actor.side not in named_sides)


def signatories_by(ground: Ground, trigger: Trigger, sittings: Sequence[Sitting]) -> tuple[Role, ...]:
    """Of "подписано соглашение" those between whom it is, else of the sitting told before, else the two sides."""
    document = next((child for child in trigger.token.children if child.relation.startswith(("nsubj", "obj"))), None)
    if trigger.token.relation == "acl":
        document = trigger.token.head
    named = () if document is None else tuple(_between(ground, document))
    if named:
        return tuple(_roles(named, "signatory"))
    before = [sitting for sitting in sittings if sitting.token < trigger.token.index]
    last = max(before, key=lambda sitting: sitting.token, default=None)
    if last is not None and any(len(actor.side or "") > _STATE for actor in last.parties):
        return tuple(_roles(last.parties, "signatory"))
    if len(ground.sides) != _BOTH:
        return ()
    return tuple(Role(Actor("state", None, side), "signatory") for side in ground.sides)


_STATE = 2  # letters of a state's code; organisations have more
_BOTH = 2


def _roles(actors: Iterable[Actor], part: Part) -> Iterator[Role]:
    for actor in actors:
        yield Role(actor, part)


def _by_frame(ground: Ground, trigger: Trigger) -> Iterator[Role]:
    verb, frame = trigger.token, trigger.frame
    subject, objects = _told_apart(ground, verb)
    subjects = _subjects(ground, verb, subject)
    if frame == "hands_over":
        yield from credentials(ground, verb, subjects)
    elif frame == "invites":
        yield from _roles([actor for actor in objects if actor not in subjects], "guest")
        yield from _roles(subjects, "host")
    elif frame in ("goes", "goes_with"):
        awaited = verb.lemma in event_words().awaits
        yield from _roles(objects if awaited else subjects, "guest")
        yield from _roles(_inviter(ground, verb), "host")
        yield from _roles(_invited_by(ground, verb), "host")
    elif frame == "receives":
        yield from _received(ground, verb, subject, subjects, objects)
    elif frame == "sends":
        subjects = tuple(owners_of_letter(ground, verb)) or subjects
        yield from _roles(subjects, "sender")
        found = [*objects, *_datives(ground, verb)]
        yield from _roles([actor for actor in found if actor not in subjects], "recipient")
    elif frame == "gets":
        yield from _roles(from_whom(ground, verb), "sender")
        yield from _roles(subjects, "recipient")
    elif frame == "appoints":
        yield from _roles(appointees(ground, verb, subject), "appointee")
    else:
        part: Part = "signatory" if trigger.type == "signing" else "participant"
        yield from _roles(_instrumental(ground, verb) if passive(verb) else subjects, part)
        yield from _roles(partners_in(ground, verb), part)


def _inviter(ground: Ground, verb: Token) -> Iterator[Actor]:
    """The one who invites, in "пригласил коллегу посетить Душанбе"."""
    head = verb.head
    if verb.feats.get("VerbForm") == "Inf" and head is not None and head.lemma in event_words().invites:
        subject = subject_of(head)
        if subject is not None and not passive(head):
            yield from whom(ground, subject)


def _received(
    ground: Ground, verb: Token, subject: Token | None, subjects: Iterable[Actor], objects: Iterable[Actor]
) -> Iterator[Role]:
    """Host and guest of "принял посла", "был принят президентом"."""
    if passive(verb) or (subject is not None and subject.relation == "nsubj:pass"):
        yield from _roles(subjects, "guest")
        yield from _roles(_instrumental(ground, verb), "host")
        return
    hosts = list(subjects)
    yield from _roles(hosts, "host")
    guests = [actor for actor in objects if actor not in hosts]
    guests = guests or [actor for actor in named_beside(ground, verb) if actor not in hosts]
    if not guests:
        inside = [inner for child in _objects(verb) for inner in child.subtree()]
        guests = [actor for token in inside for actor in ground.actors_at(token) if actor.kind == "person"][:1]
    yield from _roles(dict.fromkeys(guests), "guest")


def _subjects(ground: Ground, verb: Token, subject: Token | None) -> tuple[Actor, ...]:
    """Those whom the subject names; of a participle after a comma the one right before it."""
    if subject is not None and verb.relation == "acl":
        for before in reversed(ground.analysis.tokens[max(0, verb.index - 4) : verb.index]):
            actors = ground.actors_at(before)
            if actors:
                return actors
    found = whom(ground, subject) if subject is not None else ()
    if found or not (finite(verb) or seals(ground, verb)) or verb.relation == "acl:relcl":
        return found
    return next((whom(ground, token) for token in nominatives(ground, verb)), ())


def _told_apart(ground: Ground, verb: Token) -> tuple[Token | None, list[Actor]]:
    """Subject and objects; of two "subjects" the one whose name does not stand in the nominative is the object."""
    objects = [actor for token in _objects(verb) for actor in whom(ground, token)]
    subjects = [child for child in verb.children if child.relation == "nsubj" and ground.actors_of(child)]
    if len(subjects) != 2 or objects:
        return subject_of(verb), objects
    oblique = next((child for child in subjects if not _in_nominative(ground, child)), subjects[1])
    return next(child for child in subjects if child is not oblique), list(ground.actors_of(oblique))


def _in_nominative(ground: Ground, token: Token) -> bool:
    """Whether a name stands as it does in the nominative; the tagger errs on rare ones."""
    if token.case not in ("Nom", ""):
        return False
    people = [person for actor in ground.actors_at(token) if (person := ground.person(actor)) is not None]
    if not people or token.name is None:
        return True
    return any(token.text in person.name.split() for person in people)


def _objects(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.relation in ("obj", "iobj") and not preposition(child):
            yield child


def _datives(ground: Ground, verb: Token) -> Iterator[Actor]:
    for child in verb.children:
        if child.case == "Dat" and preposition(child) in ("", "к"):
            yield from whom(ground, child)
        if child.relation in ("obj", "iobj") and child.case == "Acc":
            # the parser hangs the addressee on the letter: "телеграмму соболезнования президенту"
            for inner in (*child.children, *(deep for part in child.children for deep in part.children)):
                if inner.case == "Dat" and not preposition(inner):
                    yield from ground.actors_of(inner)


def _instrumental(ground: Ground, verb: Token) -> Iterator[Actor]:
    for child in verb.children:
        if child.case == "Ins" and not preposition(child):
            yield from whom(ground, child)


def _invited_by(ground: Ground, verb: Token) -> Iterator[Actor]:
    """ "По приглашению президента"."""
    for child in verb.children:
        if child.lemma == "приглашение" and preposition(child) == "по":
            for inner in child.children:
                yield from ground.actors_of(inner)


def _by_noun(ground: Ground, trigger: Trigger) -> Iterator[Role]:
    token, carrier = trigger.token, trigger.carrier
    own = list(_owners(ground, token)) or list(_possessor(ground, token))
    if trigger.type == "visit":
        yield from _roles(own or _visitor(ground, trigger), "guest")
        for where in (token, carrier):
            if where is not None:
                yield from _roles(_invited_by(ground, where), "host")
        return
    if trigger.type == "appointment":
        yield from _roles(appointed(ground, token), "appointee")
        return
    part: Part = "signatory" if trigger.type == "signing" else "participant"
    partners = partners_in(ground, token)
    if carrier is not None and not partners:
        partners = partners_in(ground, carrier)
    actors = [*own, *_between(ground, token)]
    if carrier is not None:
        actors.extend(_between(ground, carrier))
        subject = subject_of(carrier)
        if subject is not None and subject is not token:
            actors = [*whom(ground, subject), *actors]
    elif not own:
        present = list(_present(ground, token))
        talks = trigger.type == "meeting" and len(present) > 1 and presupposed(token)
        spoke = trigger.type == "session" and preposition(token) in ("на", "в", "во")
        if partners or talks or spoke:
            actors = [*present, *actors]
    yield from _roles([*actors, *partners], part)


def _owners(ground: Ground, token: Token) -> Iterator[Actor]:
    """Whose event it is: "визит президента", "его визит", the states of "казахстанско-кыргызские переговоры"."""
    for child in token.children:
        if child.case == "Gen" and child.relation in ("nmod", "appos", "flat:name", "flat") and not preposition(child):
            yield from whom(ground, child)
        elif child.relation in ("det", "nmod") and child.pos in ("DET", "PRON"):
            yield from ground.actors_at(child)  # "его встреча"
        elif child.relation == "amod":
            state = ground.states.get(child.index)
            if state is not None and state.form == "compound":
                for code in state.codes:
                    yield Actor("state", None, code)


def _possessor(ground: Ground, token: Token) -> Iterator[Actor]:
    """The one in "его очередной визит", which the parser may take for the verb's object."""
    tokens = ground.analysis.tokens
    index = token.index - 1
    while index > token.sentence.tokens[0].index and tokens[index].pos in ("ADJ", "NUM"):
        index -= 1
    if tokens[index].lower in ("его", "ее") and tokens[index].sentence is token.sentence:
        yield from ground.actors_at(tokens[index])


def _between(ground: Ground, token: Token) -> Iterator[Actor]:
    for child in token.children:
        if preposition(child) == "между":
            yield from whom(ground, child)


def _visitor(ground: Ground, trigger: Trigger) -> Iterator[Actor]:
    """The visitor of "совершил визит", "прибыл с визитом", "в ходе своего визита": the subject of the clause."""
    if trigger.carrier is not None:
        subject = subject_of(trigger.carrier)
        if subject is not None and subject is not trigger.token:
            yield from whom(ground, subject)
        return
    head = trigger.token.head
    in_frame = head is not None and (
        head.lemma in ("рамка", "ход", "время", "итог", "завершение") or head.pos == "VERB"
    )
    own = any(child.lemma in ("свой", "его", "ее") for child in trigger.token.children)
    if own or in_frame:
        yield from _present(ground, trigger.token)


def _present(ground: Ground, token: Token) -> Iterator[Actor]:
    """The subject of the clause that an event's noun stands in: "X заявил в ходе встречи с Y"."""
    found = _right_before(ground, token)
    if not found:
        subject = subject_of(clause_head(token))
        if subject is None or token in subject.subtree():
            return
        found = whom(ground, subject)
    for actor in found:
        if actor.kind in ("person", "office"):
            yield actor


def _right_before(ground: Ground, token: Token) -> tuple[Actor, ...]:
    """The one named right before the phrase: "президент X в ходе встречи с Y заявил"."""
    tokens = ground.analysis.tokens
    index = token.index - 1
    while index > token.sentence.tokens[0].index and (
        tokens[index].pos in ("ADP", "ADJ", "DET") or tokens[index].lemma in event_words().presupposed
    ):
        index -= 1
    here = tokens[index]
    named = index < token.index - 1 and here.sentence is token.sentence and here.case in ("Nom", "")
    return whom(ground, here) if named and here.pos == "PROPN" else ()
