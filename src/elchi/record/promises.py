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
from elchi.record.entities import Chain, Step
from elchi.record.spans import hull, order
from elchi.record.unions import joined

KINDS = frozenset(("pledge", "request", "intention"))
ALIKE = 0.5  # of the stems of the shorter promise
_FEWEST = 2  # stems that two promises must share
_LETTERS = 5  # of a stem
_WORD = re.compile(r"[^\W\d_]{4,}")


def promise_chains(claims: Iterable[CommitmentClaim]) -> tuple[tuple[Chain, list[str]], ...]:
    """The promises of some sides, each with every time it was told, sorted by id, with their atoms."""
    ordered = sorted((claim for claim in claims if claim.commitment.kind in KINDS), key=lambda claim: claim.source)
    chains = [(_chain(group), [claim.atom for claim in group]) for group in joined(ordered, _same)]
    return tuple(sorted(chains, key=lambda each: each[0].id))


def _same(first: CommitmentClaim, second: CommitmentClaim) -> bool:
    one, other = stems(first.words), stems(second.words)
    shared = len(one & other)
    return shared >= _FEWEST and shared >= ALIKE * min(len(one), len(other))


@lru_cache(maxsize=65_536)
def stems(words: str) -> frozenset[str]:
    """The beginnings of the longer words, folded."""
    return frozenset(word[:_LETTERS] for word in _WORD.findall(words.lower().replace("ё", "е")))


def _chain(group: Sequence[CommitmentClaim]) -> Chain:
    told = sorted(group, key=lambda claim: (order(claim.told), claim.source))
    first = min(claim.source for claim in group)
    return Chain(
        id="chain-" + sha256(f"promise|{first.report}#{first.fact}".encode()).hexdigest()[:12],
        kind="promise",
        sides=tuple(sorted(told[0].commitment.by)),
        what=told[0].words,
        steps=tuple(_step(claim, again=at > 0) for at, claim in enumerate(told)),
        outcome="open",
        due=hull([claim.commitment.due for claim in told if claim.commitment.due] or [Interval()]).to,
    )


def _step(claim: CommitmentClaim, *, again: bool) -> Step:
    due = claim.commitment.due
    return Step(
        status="repeated" if again else claim.commitment.kind,
        date=Interval(from_=due.from_, to=due.to) if due is not None else Interval(),
        told=claim.told,
        source=claim.source,
    )
