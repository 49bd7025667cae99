"""Speed and memory of the Russian analysis beside natasha's own pipeline, on the same texts in the same run.

    OPENBLAS_NUM_THREADS=1 python benchmarks/speed_analysis.py TEXTS… [--rounds 3] [--without-natasha]

TEXTS are files, or folders whose `.txt` files are read. What is measured is the whole way from text to objects:
sentences, tokens, morphology, syntax, names, lemmas, and the nominative of people. natasha does it as its README says.
Rates are given in texts of 355 tokens (our tokens), for one core; the best of the rounds counts.
"""

from __future__ import annotations

import argparse
import inspect
import os
import resource
import sys
import time
from collections import namedtuple
from collections.abc import Callable
from pathlib import Path

from elchi.language import analyse_many, nominative_name
from elchi.model import Report, Span

TOKENS = 355  # of a usual report


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="+", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--without-natasha", action="store_true", help="measure only elchi, for its memory alone")
    options = parser.parse_args()
    if os.environ.get("OPENBLAS_NUM_THREADS") != "1":
        print("set OPENBLAS_NUM_THREADS=1 for rates of one core", file=sys.stderr)
    texts = read(options.texts)
    start = time.perf_counter()
    tokens = run_elchi(texts)
    cold = time.perf_counter() - start
    print(f"{len(texts)} texts, {tokens} tokens; the first time, with loading, {tokens / TOKENS / cold:.1f} texts/s")
    ours = rate("elchi", run_elchi, texts, tokens, options.rounds)
    print(f"elchi: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB at most")
    if not options.without_natasha:
        theirs = rate("natasha", natasha_pipeline(), texts, tokens, options.rounds)
        print(f"elchi is {ours / theirs:.1f} times as fast")


def read(paths: list[Path]) -> list[str]:
    """The texts of files, and of the `.txt` files of folders."""
    files = [file for path in paths for file in (sorted(path.glob("*.txt")) if path.is_dir() else [path])]
    return [file.read_text(encoding="utf-8") for file in files]


def rate(name: str, run: Callable[[list[str]], int], texts: list[str], tokens: int, rounds: int) -> float:
    """Texts of the usual length a second, in the best of the rounds."""
    run(texts)  # what can be kept is kept from here on
    seconds = []
    for _ in range(rounds):
        start = time.perf_counter()
        run(texts)
        seconds.append(time.perf_counter() - start)
    best = tokens / TOKENS / min(seconds)
    print(f"{name}: {best:.1f} texts/s")
    return best


def run_elchi(texts: list[str]) -> int:
    """elchi's analysis; tells the number of tokens."""
    reports = (Report(text=text, id="", language="ru", body=(Span(0, len(text)),)) for text in texts)
    tokens = 0
    for analysis in analyse_many(reports):
        for name in analysis.names:
            if name.kind == "PER":
                nominative_name(name.tokens)
        tokens += len(analysis.tokens)
    return tokens


def natasha_pipeline() -> Callable[[list[str]], int]:
    """natasha's own, as its README shows it."""
    if not hasattr(inspect, "getargspec"):  # its pymorphy2 asks for what Python 3.11 dropped
        spec = namedtuple("ArgSpec", "args varargs keywords defaults")
        inspect.getargspec = lambda f: spec(*inspect.getfullargspec(f)[:4])  # type: ignore[attr-defined]
    import natasha

    segmenter, vocabulary, embedding = natasha.Segmenter(), natasha.MorphVocab(), natasha.NewsEmbedding()
    morphology, syntax = natasha.NewsMorphTagger(embedding), natasha.NewsSyntaxParser(embedding)
    names = natasha.NewsNERTagger(embedding)

    def run(texts: list[str]) -> int:
        tokens = 0
        for text in texts:
            doc = natasha.Doc(text)
            doc.segment(segmenter)
            doc.tag_morph(morphology)
            doc.parse_syntax(syntax)
            doc.tag_ner(names)
            for token in doc.tokens:
                token.lemmatize(vocabulary)
            for span in doc.spans:
                if span.type == natasha.PER:
                    span.normalize(vocabulary)
            tokens += len(doc.tokens)
        return tokens

    return run


if __name__ == "__main__":
    main()
