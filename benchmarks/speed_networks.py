"""What the three networks alone take of natasha's time: the floor under any reading that keeps their answers.

    OPENBLAS_NUM_THREADS=1 python benchmarks/speed_networks.py TEXTS… [--rounds 3]

TEXTS as for speed_analysis.py. The networks are given sentences that were cut before, and answer with numbers: no
text, no lemmas, no objects, no rules. natasha's pipeline runs on the same texts in the same run.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from speed_analysis import TOKENS, natasha_pipeline, rate, read

from elchi.language.russian.network import Stretch, networks
from elchi.language.russian.segment import sentences
from elchi.sources import report_from_text

BATCH = 5_000  # tokens given to the networks at once, as the analysis does


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="+", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    texts = read(options.texts)
    batches = list(batched(texts))
    tokens = sum(len(sentence) for batch in batches for stretch in batch for sentence in stretch)
    seconds = min(once(batches) for _ in range(options.rounds + 1))
    ours = tokens / TOKENS / seconds
    print(f"the networks alone: {1000 / ours:.2f} ms a usual text, {ours:.1f} texts/s")
    theirs = rate("natasha", natasha_pipeline(), texts, tokens, options.rounds)
    print(f"the networks alone are {ours / theirs:.1f} times as fast; no reading that asks them can be faster")


def batched(texts: list[str]) -> list[list[Stretch]]:
    """The sentences of the texts, in batches of some thousand tokens."""
    batches: list[list[Stretch]] = [[]]
    size = 0
    for text in texts:
        stretch = [cut.words for cut in sentences(report_from_text(text))]
        if stretch:
            batches[-1].append(stretch)
            size += sum(map(len, stretch))
        if size >= BATCH:
            batches.append([])
            size = 0
    return [batch for batch in batches if batch]


def once(batches: list[list[Stretch]]) -> float:
    """Seconds of the processor that the networks take for all batches."""
    start = time.process_time()
    for batch in batches:
        networks()(batch)
    return time.process_time() - start


if __name__ == "__main__":
    main()
