"""Reads the gold reports and fails where a kind of fact lies below its pinned floor (gold/floors.toml).

    python scripts/check_floors.py            # shared, dev and test
    python scripts/check_floors.py --pin      # prints floors for what is reached now, rounded down
    python scripts/check_floors.py --series   # also each series of reports by itself

Sets whose texts are absent are left out, and it says so. No text of a report is ever printed.
"""

from __future__ import annotations

import argparse
import math
import sys
from pathlib import Path

from elchi.evaluation import Evaluation, check_floors, evaluate, load_floors, load_folder
from elchi.reading.reader import read_reports
from elchi.sources import report_from_text

GOLD = Path(__file__).resolve().parent.parent / "gold"
SETS = ("shared", "dev", "test")
_STEP = 100  # floors are pinned to whole hundredths, a little below what is reached


def evaluated(gold_set: str) -> tuple[Evaluation, int]:
    """How a set is read now, and how many of its reports are here."""
    gold, left_out = load_folder(GOLD / gold_set)
    for reason in left_out:
        print(f"{gold_set}: {reason}", file=sys.stderr)
    return evaluate(gold, read_reports(report_from_text(one.text) for one in gold)), len(gold)


def figures_of(evaluation: Evaluation) -> str:
    """F1 of each kind, and of all."""
    tallies = {**evaluation.by_kind(), "all": evaluation.micro}
    return "  ".join(f"{kind} {tally.f1 or 0:.3f}" for kind, tally in tallies.items())


def by_series(evaluation: Evaluation) -> list[Evaluation]:
    """The evaluation of each series of reports: those written at one time, whose names begin with one letter."""
    letters = sorted({score.report[0] for score in evaluation.scores})
    return [
        Evaluation(tuple(score for score in evaluation.scores if score.report.startswith(letter))) for letter in letters
    ]


def main() -> int:
    """1 if anything is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pin", action="store_true", help="print floors for what is reached now")
    parser.add_argument("--series", action="store_true", help="also each series of reports (first letter) by itself")
    options = parser.parse_args()
    failed = False
    for gold_set in SETS:
        evaluation, count = evaluated(gold_set)
        if not count:
            print(f"{gold_set}: left out, its texts are not here", file=sys.stderr)
            continue
        tallies = {**evaluation.by_kind(), "all": evaluation.micro}
        if options.pin:
            print(f"[{gold_set}]")
            for kind, tally in tallies.items():
                print(f"{kind} = {math.floor((tally.f1 or 0.0) * _STEP) / _STEP:.2f}")
            print()
            continue
        print(f"{gold_set} ({count} reports): {figures_of(evaluation)}", file=sys.stderr)
        for series in by_series(evaluation) if options.series else ():
            reports = len({score.report for score in series.scores})
            letter = series.scores[0].report[0]
            print(f"  {letter} ({reports} reports): {figures_of(series)}", file=sys.stderr)
        for fault in check_floors(evaluation, load_floors(GOLD / "floors.toml", gold_set)):
            print(f"{gold_set}: {fault}", file=sys.stderr)
            failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
