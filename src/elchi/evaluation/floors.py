"""Pinned floors of quality: for each set of gold and kind of fact the F1 below which nobody may fall.

`gold/floors.toml` has a table a set (`[dev]`), and in it a number a kind (`events = 0.71`, 0 to 1).
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

from elchi.evaluation.load import GoldError
from elchi.evaluation.score import KINDS, Evaluation

Floors = Mapping[str, float]


def load_floors(path: Path, gold_set: str) -> Floors:
    """The floors of one set, kind → F1; empty where the file has no such set. Raises GoldError."""
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise GoldError(f"{path}: {error}; see gold/README.md for what floors look like") from error
    floors = tables.get(gold_set, {})
    for kind, floor in floors.items():
        if kind not in (*KINDS, "all") or not isinstance(floor, int | float) or not 0 <= floor <= 1:
            raise GoldError(f"{path}: [{gold_set}] {kind} = {floor}; write a kind ({', '.join(KINDS)}, all) and 0 to 1")
    return {kind: float(floor) for kind, floor in floors.items()}


def check_floors(evaluation: Evaluation, floors: Floors) -> list[str]:
    """One line for each kind whose F1 lies below its floor; empty where all is well."""
    tallies = {**evaluation.by_kind(), "all": evaluation.micro}
    found = []
    for kind, floor in floors.items():
        reached = tallies[kind].f1
        if reached is None or round(reached, 4) < floor:
            got = "nothing" if reached is None else f"{reached:.4f}"
            advice = "mend the reading, or lower it with a reason"
            found.append(f"{kind}: F1 {got} is below its floor {floor:.4f}; {advice}")
    return found
