"""Pledges and requests that are told again: the same side, much the same words.

Words are compared by their stems (first letters), so that another case or tense does not part them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import sha256

from elchi.model import Interval
from elchi.record.claims import CommitmentClaim
from elchi.record.entities import Chain, Outcome, Step
from elchi.record.spans import hull, order
from elchi.record.unions import joined

KINDS = frozenset(("pledge", "request", "intention"))
ALIKE = 0.5  # of the stems of the shorter promise
_FEWEST = 2  # stems that two promises must share
_LETTERS = 5  # of a stem
_WORD = re.compile(r"[^\W\d_]{4,}")


def promise_chains(claims: Iterable[CommitmentClaim], latest: str | None) -> tuple[Chain, ...]:
    """The promises of some sides, each with every time it was told, sorted by id."""
    ordered = sorted((claim for claim in claims if claim.commitment.kind in KINDS), key=lambda claim: claim.source)
    chains = [_chain(group, latest) for group in joined(ordered, _same)]
    return tuple(sorted(chains, key=lambda chain: chain.id))


def _same(first: CommitmentClaim, second: CommitmentClaim) -> bool:
    one, other = stems(first.words), stems(second.words)
    shared = len(one & other)
    return shared >= _FEWEST and shared >= ALIKE * min(len(one), len(other))


@lru_cache(maxsize=65_536)
def stems(words: str) -> frozenset[str]:
    """The beginnings of the longer words, folded."""
    return frozenset(word[:_LETTERS] for word in _WORD.findall(words.lower().replace("ё", "е")))


def _chain(group: Sequence[CommitmentClaim], latest: str | None) -> Chain:
    told = sorted(group, key=lambda claim: (order(claim.told), claim.source))
    first = min(claim.source for claim in group)
    return Chain(
        id="chain-" + sha256(f"promise|{first.report}#{first.fact}".encode()).hexdigest()[:12],
        kind="promise",
        sides=tuple(sorted(told[0].commitment.by)),
        what=told[0].words,
        steps=tuple(_step(claim, again=at > 0) for at, claim in enumerate(told)),
        outcome=_outcome(told, latest),
    )


def _step(claim: CommitmentClaim, *, again: bool) -> Step:
    due = claim.commitment.due
    return Step(
        status="repeated" if again else claim.commitment.kind,
        date=Interval(from_=due.from_, to=due.to) if due is not None else Interval(),
        told=claim.told,
        sources=(claim.source,),
    )


def _outcome(told: Sequence[CommitmentClaim], latest: str | None) -> Outcome:
    due = hull([claim.commitment.due for claim in told if claim.commitment.due] or [Interval()])
    if due.to is not None and latest is not None and due.to < latest:
        return "overdue"
    return "open"
