"""Full readings a second on one core, beside natasha's own pipeline on the same texts in the same run.

    OPENBLAS_NUM_THREADS=1 python benchmarks/speed.py TEXTS… [--rounds 3] [--without-natasha]

TEXTS are files, or folders whose `.txt` files are read. elchi does all of its work: sources, analysis, every kind of
fact, the JSON; natasha does segmentation, morphology, syntax, names, lemmas and normalised names of people, as its
README says.
Printed: rates in texts of 355 tokens, the parts of elchi's time, the ratio of the rates, memory, start-up.
The best of the rounds counts, after a first one that fills the caches; what these save is told with --warm.
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

from elchi.cli.collector import collect_seldom
from elchi.language import analyse_many
from elchi.reading.reader import READ, read_analysis, read_reports
from elchi.sources import report_from_text

# Makes the model load that guesses languages: once half a second, which is no matter of the texts' words.
_FOREIGN = "Қазақстан мен Қырғызстан арасындағы дипломатиялық қатынастар туралы мәлімдеме жасалды."


def main() -> None:
    """Measures and prints, a line a figure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="+", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--without-natasha", action="store_true")
    parser.add_argument("--warm", nargs="+", type=Path, help="other texts, read first: then TEXTS are timed as unseen")
    options = parser.parse_args()
    collect_seldom()  # as `elchi read` does; natasha has the good of it as well
    texts = [text for text in read(options.texts) if report_from_text(text).language in READ]
    unseen = first_time(read(options.warm), texts) if options.warm else None
    tokens = sum(len(analysis.tokens) for analysis in analyse_many(report_from_text(text) for text in texts))
    usual = tokens / TOKENS
    print(f"{len(texts)} texts, {tokens} tokens, {usual:.1f} usual texts of {TOKENS} tokens")
    whole = best(lambda: full(texts), options.rounds)
    laid_out = best(lambda: [report_from_text(text) for text in texts], options.rounds)
    analysed = best(lambda: analysis_only(texts), options.rounds)
    analyses = list(analyse_many(report_from_text(text) for text in texts))
    rules = best(lambda: [read_analysis(analysis) for analysis in analyses], options.rounds)
    print(f"elchi, full reading: {usual / whole:.1f} texts/s ({1000 * whole / usual:.2f} ms a text)")
    if unseen is not None:
        print(f"  read for the first time: {usual / unseen:.1f} texts/s ({1000 * unseen / usual:.2f} ms a text)")
    for name, seconds in (("sources", laid_out), ("analysis", analysed - laid_out), ("rules", rules)):
        print(f"  {name}: {1000 * seconds / usual:.2f} ms ({100 * seconds / (analysed + rules):.0f} %)")
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


def first_time(known: list[str], texts: list[str]) -> float:
    """Seconds for texts whose words have not been met, once the tables are loaded by reading others."""
    full([*known, _FOREIGN])
    start = time.process_time()
    full(texts)
    return time.process_time() - start


def best(run: Callable[[], object], rounds: int, clock: Callable[[], float] = time.process_time) -> float:
    """Seconds of the quickest of the rounds, after one that is not counted; of the processor's time, not the wall's."""
    run()
    seconds = []
    for _ in range(rounds):
        start = clock()
        run()
        seconds.append(clock() - start)
    return min(seconds)


def startup(rounds: int) -> float:
    """Seconds that `elchi --help` takes."""
    command = [sys.executable, "-m", "elchi.cli.main", "--help"]
    return best(lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL), rounds, time.perf_counter)


if __name__ == "__main__":
    main()
