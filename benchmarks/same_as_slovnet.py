"""Counts the tokens for which our engine says something else than slovnet, on real texts.

    python benchmarks/same_as_slovnet.py TEXTS…

TEXTS are files, or folders whose `.txt` files are read. Both get the same tokens; trees are left unrepaired. Where a
phrase stands twice in a sentence, two heads may have the very same score: slovnet's choice then hangs on rounding and
on the other sentences of its batch, ours takes the nearer head. Such heads are counted apart: slovnet's own choice is
checked to lie within rounding of the best score.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import navec
import numpy as np
import slovnet

from elchi.language.russian.archive import EMBEDDINGS, MODELS, data_folder
from elchi.language.russian.network import Marks, networks
from elchi.language.russian.segment import sentences
from elchi.language.russian.syntax import TIE
from elchi.model import Report, Span


def main(paths: list[Path]) -> None:
    files = [file for path in paths for file in (sorted(path.glob("*.txt")) if path.is_dir() else [path])]
    texts = [words_of(file.read_text(encoding="utf-8")) for file in files]
    texts = [text for text in texts if text]
    ours = Marks.joined([networks()(texts[at : at + 10], repair=False) for at in range(0, len(texts), 10)])
    print(f"{len(texts)} texts, {len(ours.heads)} tokens; tokens that differ:")
    print("names    ", int((ours.names != names(texts)).sum()))
    lines = [sentence for text in texts for sentence in text]
    grammar = [token.tag for markup in model("morph").map(lines) for token in markup.tokens]
    tags = networks().grammar_tags
    print("grammar  ", sum(tags[mark] != tag for mark, tag in zip(ours.grammar, grammar, strict=True)))
    syntax = [token for markup in model("syntax").map(lines) for token in markup.tokens]
    relations = networks().relation_tags
    print("relations", sum(relations[r] != token.rel for r, token in zip(ours.relations, syntax, strict=True)))
    heads = np.array([int(token.head_id) for token in syntax])
    equal = ties(lines, ours.heads, heads)
    print("heads    ", int((ours.heads != heads).sum()) - equal, f"(and {equal} between heads of equal score)")


def words_of(text: str) -> list[list[str]]:
    """The sentences of a text as lists of words."""
    return [cut.words for cut in sentences(Report(text=text, id="", body=(Span(0, len(text)),)))]


def model(kind: str) -> Any:
    """One of slovnet's models."""
    loader = {"ner": slovnet.NER, "morph": slovnet.Morph, "syntax": slovnet.Syntax}[kind]
    return loader.load(data_folder() / MODELS[kind]).navec(navec.Navec.load(data_folder() / EMBEDDINGS))


def names(texts: list[list[list[str]]]) -> np.ndarray:
    """slovnet's tags of names, each text as one sequence."""
    infer = model("ner").infer
    found = []
    for batch in infer.encoder([[word for sentence in text for word in sentence] for text in texts]):
        scores = infer.model(batch.word_id, batch.shape_id, batch.pad_mask)
        found.extend(infer.model.head.crf.decode(scores, ~batch.pad_mask))
    return np.concatenate(found)


def ties(lines: list[list[str]], ours: np.ndarray, theirs: np.ndarray) -> int:
    """How many of the heads that differ have the same score in slovnet's own matrix."""
    infer = model("syntax").infer
    count = at = 0
    for line in lines:
        places = [at + place for place in range(len(line)) if ours[at + place] != theirs[at + place]]
        if places:
            (batch,) = infer.encoder([line])
            scores = infer.model(batch.word_id, batch.shape_id, batch.pad_mask).head_id[0]
            for place in places:
                row = scores[place - at]
                count += bool(abs(row[ours[place]] - row[theirs[place]]) < TIE)
        at += len(line)
    return count


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
