"""Who speaks: the subject of a verb of speech, a body in "в ведомстве", those meant by "он", "тот", "стороны"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from elchi.knowledge.speech import speech_words
from elchi.language.analysis import Token
from elchi.reading.ground import Actor, Ground
from elchi.reading.statements.claim import Claim
from elchi.reading.statements.institutions import in_body, last_body
from elchi.reading.statements.people import (
    counterpart,
    described_side,
    gender_of,
    last_of_gender,
    last_of_side,
    last_subject,
    mentioned_before,
    pair,
)
from elchi.reading.statements.titled import may_be_called, meant
from elchi.reading.syntax import preposition

Actors = tuple[Actor, ...]

_OBLIQUE = frozenset(("Dat", "Ins", "Loc", "Gen"))
_THE_OTHER = frozenset(("тот", "та", "последний", "последняя"))
_NOMINATIVE = ("ов", "ев", "ёв", "ин", "ын", "ский", "цкий")  # surnames that are not oblique, whatever the tagger says
_EQUALS = frozenset(("коллега", "визави"))
_HE = frozenset(("он", "она"))
_START = 3  # tokens; a verb this near to the start of its clause has its subject after it
_NEAR = 14  # tokens within which a speaker stands beside the verb when the parse does not say


def speakers_of(ground: Ground, verb: Token, said: Sequence[Claim], *, reach: tuple[int, int]) -> Actors | None:
    """Who speaks by this verb; None where nobody is named. `reach` bounds the tokens of the clause."""
    subject = subject_token(verb, reach)
    if subject is not None and not _dateline(ground, subject):
        actors = whom(ground, subject, said)
        if actors is None:
            return _beside(ground, verb, reach)
        if verb.plural and subject.relation == "nsubj" and _one_person(actors, subject):
            return ()
        return _of_gender(ground, verb, subject, actors)
    head = verb.head
    if verb.feats.get("VerbForm") == "Conv" and head is not None and head.plural and reach[0] <= head.index:
        verb = head  # "В ведомстве осудили поставки, назвав их …"
    if verb.plural or verb.feats.get("Voice") == "Pass":
        body = in_body(ground, verb, said, reach)
        if body is not None:
            return (body,)
        passive = _by_whom(ground, verb, said)
        if passive is not None:
            return passive
    return _beside(ground, verb, reach)


def subject_token(verb: Token, reach: tuple[int, int]) -> Token | None:
    """The subject of the verb, or that of the verb it is joined to, within the clause."""
    current: Token | None = _over_clause(verb) or _over_plural(verb) or verb
    for _ in range(5):
        if current is None or not reach[0] <= current.index <= reach[1]:
            return None
        own = next((child for child in current.children if child.relation in ("nsubj", "nsubj:pass")), None)
        if own is not None and reach[0] <= own.index <= reach[1]:
            return own if own.relation == "nsubj" or current is not verb else None
        if current.relation not in ("conj", "advcl", "xcomp", "acl"):
            return None
        current = current.head
    return None


def _one_person(actors: Actors, subject: Token) -> bool:
    """Whether a verb in the plural has got a single person for a subject: then the parse erred."""
    joined = any(child.relation == "conj" for child in subject.children)
    return len(actors) == 1 and actors[0].kind == "person" and not joined


def _over_clause(verb: Token) -> Token | None:
    """ "Отметил, что …, и предложил": where a comma closes the clause, the verb is joined to the one before it."""
    head = verb.head
    if verb.relation != "conj" or head is None or head.relation not in ("ccomp", "acl", "advcl") or head.head is None:
        return None
    if verb.feats.get("VerbForm") != "Fin" or head.head.feats.get("Gender") != verb.feats.get("Gender"):
        return None
    marks = [child.text for child in verb.children if child.index < verb.index and child.relation in ("punct", "cc")]
    return head.head if "," in marks and len(marks) > 1 else None


def _over_plural(verb: Token) -> Token | None:
    """ "Благодарен за то, что его пригласили, и дал": joined to a verb of another number, it goes with one above."""
    head = verb.head
    if verb.relation != "conj" or head is None or head.plural == verb.plural or "Gender" not in verb.feats:
        return None
    if head.feats.get("VerbForm") != "Fin" or verb.feats.get("VerbForm") != "Fin":
        return None
    agrees = ("Number", "Gender", "Tense")
    above = (one for one in head.ancestors() if one.feats.get("VerbForm") == "Fin")
    return next((one for one in above if all(one.feats.get(key) == verb.feats.get(key) for key in agrees)), None)


def _dateline(ground: Ground, subject: Token) -> bool:
    """ "Пекин. ИНТЕРФАКС - Официальный представитель …": an agency before a dash is no subject."""
    tokens = ground.analysis.tokens
    after = subject.index + 1
    return (
        after < len(tokens)
        and tokens[after].text in "-–—"
        and tokens[after].sentence is subject.sentence
        and any(actor.kind == "body" for actor in ground.actors_at(subject))
    )


def _of_gender(ground: Ground, verb: Token, subject: Token, actors: Actors) -> Actors:
    """Of two people with one surname the one whose gender the verb shows; for a title the last one who fits."""
    wanted = verb.feats.get("Gender")
    if wanted != "Fem" or len(actors) != 1 or actors[0].kind != "person":
        return actors
    if gender_of(ground, actors[0], verb) != "Masc":
        return actors
    if subject.name is None:
        return last_of_gender(ground, subject, wanted) or actors
    own = ground.person(actors[0])
    for person in ground.people:
        actor = Actor("person", person.id, person.country)
        shared = own is not None and set(own.name.split()) & set(person.name.split())
        if actor.id != actors[0].id and shared and gender_of(ground, actor) != "Masc":
            return (actor,)
    return actors


def whom(ground: Ground, subject: Token, said: Sequence[Claim]) -> Actors | None:
    """Whom a subject means; () for someone unknown to the ground, None where the token names nobody at all."""
    if subject.lower in _THE_OTHER:
        other = mentioned_before(ground, subject)
        return (other,) if other is not None else ()
    if subject.lower in _HE:
        return _he(ground, subject, said)
    if subject.lemma in _EQUALS and not subject.plural and said:
        equal = counterpart(ground, subject, described_side(ground, subject), said[-1].speaker)
        if equal is not None:
            return (equal,)
    joint = subject.plural and subject.lemma in speech_words().joint
    actors = _apposed(ground, subject) or _strongest(ground.actors_of(subject))
    if joint and len([actor for actor in actors if actor.kind == "person"]) < 2:
        return pair(ground, subject) or actors
    if actors or may_be_called(subject) or any(title.head == subject.index for title in ground.titles):
        found = meant(ground, subject, _of_described_side(ground, subject, actors), said)
        if found:
            return found
    if subject.lower in ("они", "оба"):
        return pair(ground, subject)
    return _by_description(ground, subject, said)


def _apposed(ground: Ground, subject: Token) -> Actors:
    """ "Сопредседатель совета Айше Коркмаз": the name beside a title says more than the title."""
    if subject.plural or subject.name is not None or any(child.relation == "conj" for child in subject.children):
        return ()
    for child in subject.children:
        if child.relation == "appos" and child.name is not None and child.index > subject.index:
            people = tuple(actor for actor in ground.actors_at(child) if actor.kind == "person")
            if people:
                return people[:1]
        if child.relation == "appos" and child.name is None:
            people = _apposed(ground, child)
            if people:
                return people
    return ()


def _of_described_side(ground: Ground, subject: Token, actors: Actors) -> Actors:
    """ "Иранский министр" is Iran's: the last person of that state, where the ground knows only the office or errs."""
    if len(actors) != 1 or subject.name is not None or actors[0].kind not in ("person", "office"):
        return actors
    side = described_side(ground, subject)
    if side is None or (actors[0].kind == "person" and actors[0].side in (side, None)):
        return actors
    person = last_of_side(ground, subject, side)
    if person is None or (actors[0].kind == "office" and not _same_kind(ground, person, actors[0])):
        return actors
    return (person,)


def _same_kind(ground: Ground, person: Actor, office: Actor) -> bool:
    """Whether the person holds what the unnamed office could be: "министр" and the foreign minister."""
    held = ground.roles(person)
    return not held or any(role == own or own.endswith(f"_{role}") for role in ground.roles(office) for own in held)


def _strongest(actors: Iterable[Actor]) -> Actors:
    """People and offices where there are any, else bodies, else states."""
    found = tuple(actors)
    for kinds in (("person", "office"), ("body",)):
        some = tuple(actor for actor in found if actor.kind in kinds)
        if some:
            return some
    return found


def _he(ground: Ground, pronoun: Token, said: Sequence[Claim]) -> Actors:
    """The one who spoke in the sentence before, if the genders agree; else whom the ground says."""
    if said and _sentence_before(ground, pronoun, said[-1].sentence) <= said[-1].sentence:
        last = said[-1]
        speaker = last.speaker
        gender = "Fem" if pronoun.lower == "она" else "Masc"
        if speaker is not None and speaker.kind in ("person", "office"):
            known = last.gender or gender_of(ground, speaker)
            if known in ("", gender):
                return (speaker,)
    actors = ground.actors_at(pronoun)
    wanted = "Fem" if pronoun.lower == "она" else "Masc"
    if actors and gender_of(ground, actors[0]) not in ("", wanted):
        return last_of_gender(ground, pronoun, wanted) or actors
    return actors


def _sentence_before(ground: Ground, token: Token, earliest: int) -> int:
    """The index of the sentence before the token's, past the quotation that the token follows, down to `earliest`."""
    index = token.sentence.index
    while index > max(earliest, 0) and ground.quoted(ground.analysis.sentences[index].tokens[0]):
        index -= 1
    return index if index < token.sentence.index else index - 1


def _by_description(ground: Ground, subject: Token, said: Sequence[Claim]) -> Actors | None:
    """A body by its noun alone ("ведомство"), a person by state ("японский гость") or gender ("гостья")."""
    if subject.lemma in speech_words().body_nouns:
        body = last_body(ground, subject, said)
        return (body,) if body is not None else ()
    if subject.pos not in ("NOUN", "ADJ", "PROPN", "PRON"):
        return None
    state = described_side(ground, subject)
    if subject.lemma == "сторона" and state is not None:
        return (Actor("state", None, state),)
    if subject.plural or subject.feats.get("Animacy") != "Anim":
        return ()
    if state is not None:
        person = last_of_side(ground, subject, state)
        return (person,) if person is not None else ()
    if any(title.head == subject.index and not title.bare for title in ground.titles):
        return ()  # an office of its own whose holder nobody names
    verb = subject.head
    told = verb.feats.get("Gender", "") if verb is not None and verb.feats.get("Tense") == "Past" else ""
    return last_subject(ground, subject, told or subject.feats.get("Gender", ""))


def _by_whom(ground: Ground, verb: Token, said: Sequence[Claim]) -> Actors | None:
    """ "Сторонами была выражена": the instrumental of a passive."""
    if verb.feats.get("Variant") != "Short":
        return None
    for child in verb.children:
        if child.case == "Ins" and not preposition(child) and child.relation in ("obl", "obl:agent", "obj", "iobj"):
            actors = whom(ground, child, said)
            if actors:
                return actors
    return None


def _beside(ground: Ground, verb: Token, reach: tuple[int, int]) -> Actors | None:
    """The nearest one named in the nominative: first after the verb, then before it."""
    if verb.feats.get("Voice") == "Pass" or (verb.feats.get("Variant") == "Short" and verb.pos != "ADJ"):
        return None
    tokens = ground.analysis.tokens
    after = range(verb.index + 1, min(verb.index + _NEAR, reach[1] + 1))
    before = range(verb.index - 1, max(verb.index - 2 * _NEAR, reach[0] - 1), -1)
    for index in (*after, *before) if verb.index - reach[0] < _START else (*before, *after):
        token = tokens[index]
        if token.pos == "ADJ":
            continue
        actors = ground.actors_at(token)
        named = bool(actors) and token.text[0].isupper() and token.lower.endswith(_NOMINATIVE)
        if token.case in _OBLIQUE and not named:
            continue
        if verb.plural and verb.feats.get("VerbForm") == "Fin" and len(actors) == 1 and actors[0].kind == "person":
            continue
        if actors and actors[0].kind != "state" and (named or not _governed(token)):
            return actors
    return None


def _governed(token: Token) -> bool:
    """Whether the token stands within a phrase that depends on another noun or a preposition."""
    if preposition(token) or token.relation in ("nmod", "obl", "iobj"):
        return True
    head = token.head
    return (
        token.relation in ("appos", "flat:name", "flat", "flat:foreign")
        and head is not None
        and (bool(preposition(head)) or head.case in _OBLIQUE)
    )
