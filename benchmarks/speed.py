"""Full readings a second on one core, beside natasha's own pipeline on the same texts in the same run.

    OPENBLAS_NUM_THREADS=1 python benchmarks/speed.py TEXTS… [--rounds 3] [--without-natasha]

TEXTS are files, or folders whose `.txt` files are read. elchi does all of its work: sources, analysis, every kind of
fact, the JSON; natasha does segmentation, morphology, syntax, names, lemmas and normalised names of people, as its
README says.
Printed: rates in texts of 355 tokens, the share of the rules in elchi's time, the ratio of the rates, memory, start-up.
The best of the rounds counts, after a first one that fills the caches.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
from speed_analysis import TOKENS, natasha_pipeline, read

from elchi.language import analyse_many
from elchi.reading.reader import READ, read_analysis, read_reports
from elchi.sources import report_from_text


def main() -> None:
    """Measures and prints, a line a figure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="+", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--without-natasha", action="store_true")
    options = parser.parse_args()
    texts = [text for text in read(options.texts) if report_from_text(text).language in READ]
    tokens = sum(len(analysis.tokens) for analysis in analyse_many(report_from_text(text) for text in texts))
    usual = tokens / TOKENS
    print(f"{len(texts)} texts, {tokens} tokens, {usual:.1f} usual texts of {TOKENS} tokens")
    whole = best(lambda: full(texts), options.rounds)
    analysed = best(lambda: analysis_only(texts), options.rounds)
    analyses = list(analyse_many(report_from_text(text) for text in texts))
    rules = best(lambda: [read_analysis(analysis) for analysis in analyses], options.rounds)
    print(f"elchi, full reading: {usual / whole:.1f} texts/s ({1000 * whole / usual:.2f} ms a text)")
    print(f"  analysis: {1000 * analysed / usual:.2f} ms, rules: {1000 * rules / usual:.2f} ms")
    print(f"  share of the rules: {100 * rules / (analysed + rules):.0f} %")
    print(f"memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB at most")
    print(f"start of `elchi --help`: {startup(options.rounds):.2f} s")
    if not options.without_natasha:
        pipeline = natasha_pipeline()
        theirs = best(lambda: pipeline(texts), options.rounds)
        print(f"natasha: {usual / theirs:.1f} texts/s")
        print(f"elchi reads {theirs / whole:.1f} times as fast as natasha analyses")


def full(texts: list[str]) -> None:
    """From text to JSON."""
    encoder = msgspec.json.Encoder()
    for reading in read_reports(report_from_text(text) for text in texts):
        encoder.encode(reading)


def analysis_only(texts: list[str]) -> None:
    """From text to sentences, tokens and names."""
    for _ in analyse_many(report_from_text(text) for text in texts):
        pass


def best(run: Callable[[], object], rounds: int) -> float:
    """Seconds of the quickest of the rounds, after one that is not counted."""
    run()
    seconds = []
    for _ in range(rounds):
        start = time.perf_counter()
        run()
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def startup(rounds: int) -> float:
    """Seconds that `elchi --help` takes."""
    command = [sys.executable, "-m", "elchi.cli.main", "--help"]
    return best(lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL), rounds)


if __name__ == "__main__":
    main()
