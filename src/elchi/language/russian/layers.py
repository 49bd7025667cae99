"""Layers of the networks on flat rows, and the search for the best run of tags.

All sequences of a batch lie under one another in one matrix [rows, channels], a *pad* row before the first and after
each, so that a convolution over three rows is one product of matrices and two shifted additions, without padding to
the longest. A trained layer is convolution, ReLU, batch norm (scale and shift of each channel), and pads are zero
after it. Scale and shift are moved into the weights of whatever comes next: a pad row then holds the number that
becomes zero under them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from elchi.language.russian.archive import Floats, Scheme

Integers = NDArray[np.int64]

BLOCK = 512  # rows worked on at once where the middle of a sum is wide, so that it stays in the processor's cache


@dataclass(frozen=True)
class Norm:
    """The batch norm that is still owed to a layer's rows: x * scale + shift, for each channel."""

    scale: Floats
    shift: Floats

    @classmethod
    def of(cls, scheme: Scheme) -> Norm:
        """From mean, standard deviation, weight and bias as they were trained."""
        scale = scheme["weight"] / scheme["std"]
        return cls(scale, scheme["bias"] - scheme["mean"] * scale)

    @property
    def pad(self) -> Floats:
        """What a pad row must hold to be zero after the norm."""
        return -self.shift / self.scale


@dataclass(frozen=True)
class Linear:
    """rows @ weight + bias; weight is [in, out]."""

    weight: Floats
    bias: Floats

    @classmethod
    def of(cls, scheme: Scheme, norm: Norm | None = None) -> Linear:
        """From a trained projection; the norm owed to its input goes into the weights."""
        weight, bias = scheme["weight"], scheme["bias"]
        if norm is None:
            return cls(weight, bias)
        return cls(np.ascontiguousarray(norm.scale[:, None] * weight), bias + norm.shift @ weight)

    def __call__(self, rows: Floats) -> Floats:
        out: Floats = rows @ self.weight
        out += self.bias
        return out

    def best(self, rows: Floats) -> Integers:
        """The number of the highest of each row's results."""
        blocks = [self(rows[start : start + BLOCK]).argmax(1) for start in range(0, len(rows), BLOCK)]
        return np.concatenate(blocks)


@dataclass(frozen=True)
class Convolution:
    """A convolution over three rows with its ReLU. `taps` is [in, 3 * out]: what a row gives to the row after it,
    to its own, and to the row before it."""

    taps: Floats
    bias: Floats
    pad: Floats  # what a pad row holds after this layer

    @classmethod
    def of(cls, scheme: Scheme, owed: Norm | None = None) -> Convolution:
        """From a trained layer; the norm owed to its input goes into the weights, its own is owed to the next."""
        weight, bias = scheme["conv"]["weight"], scheme["conv"]["bias"]  # [out, in, 3], [out]
        if owed is not None:
            bias = bias + np.einsum("oik,i->o", weight, owed.shift)
            weight = weight * owed.scale[None, :, None]
        taps = np.concatenate([weight[:, :, k].T for k in range(3)], axis=1)
        return cls(np.ascontiguousarray(taps), bias, Norm.of(scheme["norm"]).pad)

    @property
    def width(self) -> int:
        """Channels that come out."""
        return len(self.bias)

    def __call__(self, rows: Floats, pads: Integers) -> Floats:
        """[rows, in] → [rows, width]; `pads` are the numbers of the pad rows."""
        given, width = rows @ self.taps, self.width
        out = given[:, width : 2 * width] + self.bias
        out[1:] += given[:-1, :width]
        out[:-1] += given[1:, 2 * width :]
        np.maximum(out, 0, out=out)
        out[pads] = self.pad
        return out


def best_paths(emissions: Floats, starts: Integers, sizes: Integers, transitions: Floats) -> list[Integers]:
    """The best run of tags of each sequence (Viterbi), all sequences at once.

    `emissions` is [rows, tags]; a sequence lies in rows start … start + size, its size above 0. `transitions` is
    [from, to]. The longest sequences come first, so that those still running at a step are a prefix.
    """
    order = np.argsort(-sizes, kind="stable")
    sizes, starts = sizes[order], starts[order]
    longest = int(sizes[0])
    running = np.searchsorted(-sizes, -np.arange(longest), side="left")  # how many are longer than this step
    into = np.ascontiguousarray(transitions.T)[None]  # [1, to, from]
    came_from = np.zeros((longest, len(sizes), len(transitions)), dtype=np.int8)
    score = emissions[starts]
    for step in range(1, longest):
        count = running[step]
        reached = score[:count, None, :] + into
        came_from[step, :count] = reached.argmax(2)
        score[:count] = reached.max(2) + emissions[starts[:count] + step]
    return _walk_back(came_from, score.argmax(1), sizes, running, order)


def _walk_back(
    came_from: NDArray[np.int8], last: Integers, sizes: Integers, running: Integers, order: Integers
) -> list[Integers]:
    """From the best last tag of each sequence back to its first; in the order the sequences were given."""
    longest, count, _ = came_from.shape
    paths = np.zeros((count, longest), dtype=np.int64)
    tag = last.copy()
    everyone = np.arange(count)
    for step in range(longest - 1, -1, -1):
        here = running[step]
        paths[:here, step] = tag[:here]
        if step:  # a sequence that ends before this step keeps its last tag until its own end is reached
            tag[:here] = came_from[step, everyone[:here], tag[:here]]
    found: list[Integers] = [paths[0]] * count
    for place, original in enumerate(order):
        found[original] = paths[place, : sizes[place]]
    return found
