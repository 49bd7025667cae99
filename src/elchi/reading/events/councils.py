"""Councils that sit where no "заседание" is said: "совет пройдёт в Бишкеке", "комиссия соберётся в мае"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from elchi.knowledge.events import event_words
from elchi.reading.events.triggers import Trigger
from elchi.reading.ground import Ground
from elchi.reading.sittings import Sitting


def council_triggers(ground: Ground, sittings: Sequence[Sitting], told: Sequence[Trigger]) -> Iterator[Trigger]:
    """A trigger for each mechanism that is the subject of "состоялся", "пройдёт", "соберётся" and that nothing told."""
    words, known = event_words(), {trigger.token.index for trigger in told}
    for sitting in sittings:
        token = ground.analysis.tokens[sitting.token]
        verb = token.head
        if token.index in known or verb is None or not token.relation.startswith("nsubj"):
            continue
        if verb.lemma in words.occurs or verb.lemma in words.sits:
            yield Trigger(token, "session", None, verb, "session.council")
