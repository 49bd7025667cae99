"""Councils that sit where no "заседание" is said: "совет пройдёт в Бишкеке", "комиссия соберётся в мае"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from elchi.knowledge.events import event_words
from elchi.language.analysis import Token
from elchi.reading.events.triggers import Trigger
from elchi.reading.ground import Ground
from elchi.reading.sittings import Sitting
from elchi.reading.syntax import negated


def council_triggers(ground: Ground, sittings: Sequence[Sitting], told: Sequence[Trigger]) -> Iterator[Trigger]:
    """A trigger for each mechanism that is the subject of "состоялся", "пройдёт", "соберётся" and that nothing told."""
    words, known = event_words(), {trigger.token.index for trigger in told}
    for sitting in dict.fromkeys(sitting.token for sitting in sittings):
        token = ground.analysis.tokens[sitting]
        verb = token.head
        if token.index in known or verb is None or not token.relation.startswith(("nsubj", "obj")):
            continue
        if token.pos == "ADJ":
            yield from _elided(token, verb)
        elif token.relation == "obj" or (verb.lemma in words.sits and negated(verb)):
            continue  # "комиссия не заседала с 2019 года" tells of none
        elif verb.lemma in words.occurs or verb.lemma in words.sits:
            yield Trigger(token, "session", None, verb, "session.council")


def _elided(adjective: Token, verb: Token) -> Iterator[Trigger]:
    """ "Следующее, 22-е, решено созвать в Казахстане": the sitting of what was told before."""
    words = event_words()
    infinitive = next((child for child in verb.children if child.feats.get("VerbForm") == "Inf"), None)
    carrier = infinitive or verb
    planned = words.status.get(carrier.lemma) == "planned"
    if planned or carrier.lemma in words.occurs | words.acts | words.convenes:
        yield Trigger(adjective, "session", None, carrier, "session.elided")
