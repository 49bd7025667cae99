"""The head of the syntax network: from its rows to heads and relations."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from elchi.language.russian.archive import Floats, Scheme
from elchi.language.russian.layers import BLOCK, Integers, Linear, Norm
from elchi.language.russian.trees import are_trees, best_tree

TIE = 1e-4  # scores nearer than this are equal: the rounding of a long sum is ten times smaller
_BUCKET = 8  # sentences whose lengths round up to the same multiple are scored together


@dataclass(frozen=True)
class SyntaxHead:
    """Four small projections of the rows, and two bilinear forms: one scores (token, head), one relations.

    The projections are [rows, 4 * hidden]: head side and tail side for heads, then the two for relations.
    """

    projections: Linear
    head_kernel: Floats  # [hidden, hidden]
    head_root: Floats  # [hidden], the root on the side of the possible heads
    relation_kernel: Floats  # [hidden * hidden, relations]
    relation_root: Floats  # [hidden], the root on the side of the heads
    root_relation: int

    @classmethod
    def of(cls, scheme: Scheme, norm: Norm, relations: list[str]) -> SyntaxHead:
        """From the trained network; `norm` is owed to its rows."""
        head, rel = scheme["head"], scheme["rel"]
        sides = [Linear.of(part[side]["proj"], norm) for part in (head, rel) for side in ("head", "tail")]
        projections = Linear(
            np.ascontiguousarray(np.concatenate([side.weight for side in sides], axis=1)),
            np.concatenate([side.bias for side in sides]),
        )
        hidden = len(head["kernel"])
        kernel = rel["kernel"].reshape(hidden, -1, hidden).transpose(0, 2, 1).reshape(hidden * hidden, -1)
        return cls(
            projections=projections,
            head_kernel=head["kernel"],
            head_root=_projected(head["root"], head["tail"]["proj"]),
            relation_kernel=np.ascontiguousarray(kernel),
            relation_root=_projected(rel["root"], rel["head"]["proj"]),
            root_relation=relations.index("root"),
        )

    def __call__(self, rows: Floats, sizes: Integers, *, repair: bool = True) -> tuple[Integers, Integers]:
        """Heads (0 the root, else 1 + place in the sentence) and relations of the tokens of sentences of these sizes.

        Without `repair` the answer is the network's own, broken trees and all.
        """
        hidden = len(self.head_kernel)
        sides = self.projections(rows)
        np.maximum(sides, 0, out=sides)
        node = sides[:, :hidden] @ self.head_kernel
        heads = self._heads(node, np.ascontiguousarray(sides[:, hidden : 2 * hidden]), sizes, repair=repair)
        above = self._above(sides[:, 2 * hidden : 3 * hidden], heads, sizes)
        relations = self._relations(above, sides[:, 3 * hidden :], (heads == 0) if repair else None)
        return heads, relations

    def _heads(self, node: Floats, head: Floats, sizes: Integers, *, repair: bool) -> Integers:
        starts = np.cumsum(sizes) - sizes
        heads = np.zeros(len(node), dtype=np.int64)
        of_root = node @ self.head_root
        buckets = -(-sizes // _BUCKET) * _BUCKET
        for length in np.unique(buckets):
            here = np.flatnonzero(buckets == length)
            columns = np.arange(length)
            inside = columns < sizes[here, None]  # [sentences, length]
            rows = np.where(inside, starts[here, None] + columns, 0)
            scores = np.empty((len(here), length, length + 1), dtype=np.float32)
            scores[:, :, 0] = of_root[rows]
            np.matmul(node[rows], head[rows].transpose(0, 2, 1), out=scores[:, :, 1:])
            scores[:, :, 1:][np.broadcast_to(~inside[:, None], scores[:, :, 1:].shape)] = -np.inf
            best = np.zeros((len(here), length + 1), dtype=np.int64)
            best[:, 1:] = np.where(inside, _best_heads(scores), -1)
            if repair:
                _repair(best, scores, sizes[here])
            heads[rows[inside]] = best[:, 1:][inside]
        return heads

    def _above(self, head: Floats, heads: Integers, sizes: Integers) -> Floats:
        """The head's row for each token, [tokens, hidden]."""
        starts = np.repeat(np.cumsum(sizes) - sizes, sizes)
        rows = np.concatenate([head, self.relation_root[None]])  # the root stands in the last row
        above: Floats = rows[np.where(heads == 0, len(head), starts + heads - 1)]
        return above

    def _relations(self, above: Floats, tail: Floats, roots: NDArray[np.bool_] | None) -> Integers:
        """The relation of each token to its head; where `roots` are told they alone are called root."""
        found = np.empty(len(tail), dtype=np.int64)
        for start in range(0, len(tail), BLOCK):
            block = slice(start, start + BLOCK)
            pairs = above[block, :, None] * tail[block, None, :]
            scores = pairs.reshape(len(pairs), -1) @ self.relation_kernel
            if roots is not None:
                scores[:, self.root_relation] = np.where(roots[block], np.inf, -np.inf)
            found[block] = scores.argmax(1)
        return found


def _best_heads(scores: Floats) -> Integers:
    """The best head of each token, [sentences, tokens]; among equals the nearest.

    A phrase that stands twice in a sentence makes heads of the same score, between which rounding must not choose.
    """
    best: Integers = scores.argmax(2)
    equal = scores >= scores.max(2, keepdims=True) - TIE
    tied = np.argwhere(equal.sum(2) > 1)
    for sentence, token in tied.tolist():
        candidates = np.flatnonzero(equal[sentence, token])
        best[sentence, token] = min(candidates.tolist(), key=lambda head: (head != 0) * abs(head - 1 - token))
    return best


def _repair(heads: Integers, scores: Floats, sizes: Integers) -> None:
    """Puts the best tree in the place of heads that make none; `heads` is [sentences, 1 + tokens]."""
    for broken in np.flatnonzero(~are_trees(heads)):
        size = int(sizes[broken])
        places = np.arange(1, size + 1)
        far = np.abs(places[:, None] - np.arange(size + 1)) * TIE
        heads[broken, 1 : size + 1] = best_tree(scores[broken, :size, : size + 1] - far)


def _projected(root: Floats, scheme: Scheme) -> Floats:
    out: Floats = np.maximum(root @ scheme["weight"] + scheme["bias"], 0)
    return out
