"""The three networks as one: words in, names, grammar and syntax out.

The networks (names, morphology, syntax; from slovnet, MIT) have the same build: word and shape, three convolutions,
a head of their own. They share the look-up of words and run over many texts at once. Names are read over a
whole stretch of text, grammar and syntax sentence by sentence, as they were trained.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from threading import Lock

import numpy as np

from elchi.language.russian.archive import EMBEDDINGS, MODELS, Floats, Scheme, data_folder, read_embeddings, read_pack
from elchi.language.russian.layers import Convolution, Integers, Linear, Norm, best_paths
from elchi.language.russian.syntax import SyntaxHead
from elchi.language.russian.words import WordLayer

Sentence = Sequence[str]
Stretch = Sequence[Sentence]  # sentences that are read together for names: a report, or a part of a long one

NER, MORPH, SYNTAX = range(3)


@dataclass(frozen=True)
class Marks:
    """What the networks say of each token of a batch, flat, in the order of the text; numbers into the vocabularies."""

    names: Integers
    grammar: Integers
    heads: Integers  # 0 the root, else 1 + place in the sentence
    relations: Integers

    @classmethod
    def joined(cls, parts: Sequence[Marks]) -> Marks:
        """The marks of several batches behind one another."""
        fields = ("names", "grammar", "heads", "relations")
        return cls(*(np.concatenate([getattr(part, field) for part in parts]) for field in fields))


@dataclass(frozen=True)
class Layout:
    """Where the tokens lie among rows with a pad before the first and after each sequence."""

    rows: Integers  # of each token
    pads: Integers
    count: int

    @classmethod
    def of(cls, sizes: Integers) -> Layout:
        """For sequences of these sizes."""
        tokens = int(sizes.sum())
        pads = np.concatenate([[0], np.cumsum(sizes + 1)])
        rows = np.arange(tokens) + np.repeat(np.arange(len(sizes)), sizes) + 1
        return cls(rows, pads, tokens + len(sizes) + 1)

    def spread(self, slots: Integers) -> Integers:
        """The slots of the tokens, spread to their rows; pads take slot 0."""
        out = np.zeros(self.count, dtype=np.int64)
        out[self.rows] = slots
        return out


class Networks:
    """The loaded networks. `name_tags`, `grammar_tags` and `relation_tags` are the vocabularies of the answers."""

    def __init__(self) -> None:
        self._alone = Lock()  # the table of words changes as it is read: one batch at a time
        folder = data_folder()
        packs = [read_pack(folder / MODELS[name]) for name in ("ner", "morph", "syntax")]
        schemes = [pack.scheme for pack in packs]
        embeddings = read_embeddings(folder / EMBEDDINGS)
        self._words = WordLayer(embeddings, packs[0].vocabulary("word"), packs[0].vocabulary("shape"), schemes)
        self._deeper = [_deeper_layers(scheme) for scheme in schemes]
        self.name_tags = packs[NER].vocabulary("tag")
        self.grammar_tags = packs[MORPH].vocabulary("tag")
        self.relation_tags = packs[SYNTAX].vocabulary("rel")
        norms = [_last_norm(scheme) for scheme in schemes]
        self._name_scores = Linear.of(schemes[NER]["head"]["proj"], norms[NER])
        self._transitions: Floats = schemes[NER]["head"]["crf"]["transitions"]
        self._grammar_scores = Linear.of(schemes[MORPH]["head"]["proj"], norms[MORPH])
        self._syntax = SyntaxHead.of(schemes[SYNTAX], norms[SYNTAX], self.relation_tags)

    def __call__(self, stretches: Sequence[Stretch], *, repair: bool = True) -> Marks:
        """Reads a batch of some thousand words; each stretch has a sentence and each sentence a word."""
        if not stretches:
            return Marks(*(np.zeros(0, dtype=np.int64) for _ in range(4)))
        with self._alone:
            return self._read(stretches, repair=repair)

    def _read(self, stretches: Sequence[Stretch], *, repair: bool) -> Marks:
        sentences = [sentence for stretch in stretches for sentence in stretch]
        slots = self._words.slots([word for sentence in sentences for word in sentence])
        sizes = np.array([len(sentence) for sentence in sentences])
        stretch_sizes = np.array([sum(map(len, stretch)) for stretch in stretches])
        by_stretch, by_sentence = Layout.of(stretch_sizes), Layout.of(sizes)
        heads, relations = self._syntax(self._rows(SYNTAX, slots, by_sentence), sizes, repair=repair)
        return Marks(
            names=self._names(slots, by_stretch, stretch_sizes),
            grammar=self._grammar_scores.best(self._rows(MORPH, slots, by_sentence)),
            heads=heads,
            relations=relations,
        )

    def _rows(self, network: int, slots: Integers, layout: Layout) -> Floats:
        """The last layer's rows of the tokens: [tokens, channels]."""
        rows = self._words.rows(network, layout.spread(slots), layout.pads)
        for layer in self._deeper[network]:
            rows = layer(rows, layout.pads)
        return rows[layout.rows]

    def _names(self, slots: Integers, layout: Layout, sizes: Integers) -> Integers:
        emissions = self._name_scores(self._rows(NER, slots, layout))
        return np.concatenate(best_paths(emissions, np.cumsum(sizes) - sizes, sizes, self._transitions))


@cache
def networks() -> Networks:
    """The networks, loaded at the first call."""
    return Networks()


def _deeper_layers(scheme: Scheme) -> list[Convolution]:
    layers = scheme["encoder"]["layers"]
    return [Convolution.of(layer, Norm.of(before["norm"])) for before, layer in pairwise(layers)]


def _last_norm(scheme: Scheme) -> Norm:
    return Norm.of(scheme["encoder"]["layers"][-1]["norm"])
