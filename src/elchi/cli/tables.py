"""Plain tables of an evaluation, in columns that line up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from elchi.evaluation import Accuracy, Tally


def tally_lines(heading: str, tallies: Mapping[str, Tally]) -> Iterator[str]:
    """A line a tally: right, missed, extra, precision, recall and F1."""
    width = max(map(len, (*tallies, heading)))
    yield f"{heading:<{width}}  right  missed  extra   prec.  recall      F1"
    for name, tally in tallies.items():
        rates = (_rate(tally.precision), _rate(tally.recall), _rate(tally.f1))
        yield f"{name:<{width}}  {tally.right:>5}  {tally.missed:>6}  {tally.extra:>5}  " + "  ".join(rates)


def accuracy_lines(details: Mapping[str, Mapping[str, Accuracy]]) -> Iterator[str]:
    """A line a kind: how often each detail of rightly found facts is right, of how many."""
    width = max(map(len, details))
    yield "details of right facts: how many are right, of how many that gold or the reading gives"
    for kind, table in details.items():
        parts = (f"{name} {accuracy.right}/{accuracy.of}" for name, accuracy in table.items() if accuracy.of)
        yield f"{kind:<{width}}  " + "  ".join(parts)


def _rate(rate: float | None) -> str:
    return f"{rate:>6.3f}" if rate is not None else "     –"
