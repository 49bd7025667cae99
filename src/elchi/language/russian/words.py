"""The first layer of the three networks, which sees one word at a time and so is worked out once a word.

All three see a word as the same quantised vector and the same shape. What a word gives to the three rows around it
is kept in a table for the words seen lately; the next text finds nine in ten of its words there.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from elchi.language.russian.archive import Embeddings, Floats, Scheme
from elchi.language.russian.layers import Convolution, Integers
from elchi.language.russian.shapes import shape_of

CAPACITY = 16_384  # words kept; 9 kB each
_PAD_SLOT = 0  # a slot of zeros that pad rows take


class WordLayer:
    """Taps of the words seen lately, for each network: `taps[network, tap]` is [capacity, width]."""

    def __init__(
        self, embeddings: Embeddings, words: Sequence[str], shapes: Sequence[str], schemes: Sequence[Scheme]
    ) -> None:
        self._embeddings = embeddings
        self._word_ids = {word: number for number, word in enumerate(words)}
        self._shape_ids = {shape: number for number, shape in enumerate(shapes)}
        self._unknown = self._word_ids["<unk>"]
        layers = [Convolution.of(scheme["encoder"]["layers"][0]) for scheme in schemes]
        width = embeddings.width
        self._pads = [layer.pad for layer in layers]
        self._of_vector = np.concatenate([layer.taps[:width] for layer in layers], axis=1)
        self._of_shape = np.concatenate(
            [_shape_taps(scheme, layer, width) for scheme, layer in zip(schemes, layers, strict=True)], axis=1
        )
        self._width = layers[0].width
        self._taps = np.zeros((len(layers), 3, CAPACITY, self._width), dtype=np.float32)
        self._slots: dict[str, int] = {}
        self._free = list(range(CAPACITY - 1, _PAD_SLOT, -1))
        self._held: list[str] = [""] * CAPACITY  # the word in each slot
        self._used_at = np.zeros(CAPACITY, dtype=np.int64)  # the batch that last used each slot
        self._batch = 0

    def slots(self, words: Sequence[str]) -> Integers:
        """The place of each word in the table; words not there are worked out now. At most CAPACITY - 1 words."""
        self._batch += 1
        find = self._slots.get
        slots = [find(word, -1) for word in words]
        found = np.array(slots, dtype=np.int64)
        self._used_at[found] = self._batch  # -1 marks the last slot as used, which does no harm
        missing = np.flatnonzero(found < 0).tolist()
        if missing:
            self._add(list(dict.fromkeys(words[place] for place in missing)))
            found[missing] = [self._slots[words[place]] for place in missing]
        return found

    def rows(self, network: int, slots: Integers, pads: Integers) -> Floats:
        """The first layer's rows for a layout of slots, in which the pads hold slot 0: [rows, width]."""
        before, own, after = self._taps[network]
        out: Floats = own.take(slots, axis=0)
        out[1:] += before.take(slots[:-1], axis=0)
        out[:-1] += after.take(slots[1:], axis=0)
        np.maximum(out, 0, out=out)
        out[pads] = self._pads[network]
        return out

    def _add(self, words: list[str]) -> None:
        if len(words) > len(self._free):
            self._forget(max(len(words), CAPACITY // 4))
        vectors = self._embeddings.of(np.array([self._word_ids.get(word.lower(), self._unknown) for word in words]))
        taps = vectors @ self._of_vector
        taps += self._of_shape[[self._shape_ids[shape_of(word)] for word in words]]
        places = [self._free.pop() for _ in words]
        split = taps.reshape(len(words), len(self._taps), 3, self._width)
        self._taps[:, :, places] = split.transpose(1, 2, 0, 3)
        self._used_at[places] = self._batch
        for place, word in zip(places, words, strict=True):
            self._held[place] = word
            self._slots[word] = place

    def _forget(self, count: int) -> None:
        """Frees the slots that were used longest ago."""
        taken = np.fromiter(self._slots.values(), dtype=np.int64)
        count = min(count, len(taken))
        oldest = taken[np.argpartition(self._used_at[taken], count - 1)[:count]]
        for place in oldest.tolist():
            del self._slots[self._held[place]]
            self._free.append(place)


def _shape_taps(scheme: Scheme, layer: Convolution, width: int) -> Floats:
    """What each shape gives, [shapes, 3 * channels], with the layer's bias in the tap of a word's own row."""
    taps: Floats = scheme["emb"]["shape"]["weight"] @ layer.taps[width:]
    taps[:, layer.width : 2 * layer.width] += layer.bias
    return taps
