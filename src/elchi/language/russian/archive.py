"""The model files that come inside the `natasha` wheel, read without natasha, slovnet or navec.

A model is a tar: `meta.json` (name, protocol), `model.json` (the network as nested JSON, each weight a
{"shape", "dtype", "array": number}), `arrays/<number>.bin` (raw bytes) and `vocabs/<name>.gz` (one item a line).
The embeddings are a tar of `meta.json` and `pq.bin`, a product-quantised matrix: 250,002 words, 300 dimensions
as 100 chunks of 3 floats, each chunk one of 256 centroids. Both formats are from the Natasha project (MIT).
"""

from __future__ import annotations

import gzip
import importlib.util
import json
import tarfile
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Scheme = dict[str, Any]  # JSON as it is: nested dictionaries and lists down to weights

PROTOCOL = 1
EMBEDDINGS = "emb/navec_news_v1_1B_250K_300d_100q.tar"
GIVEN_NAMES = "dict/first.txt"  # one a line, lower case
MODELS = {name: f"model/slovnet_{name}_news_v1.tar" for name in ("ner", "morph", "syntax")}


class ModelFilesError(RuntimeError):
    """The wheel that carries the Russian models is not installed, or its files are not what we know."""


def data_folder() -> Path:
    """Where the natasha wheel keeps its data. Looks the package up; never imports it."""
    spec = importlib.util.find_spec("natasha")
    if spec is None or spec.origin is None:
        raise ModelFilesError("the Russian models come with the package natasha: pip install natasha==1.6.0")
    return Path(spec.origin).parent / "data"


@dataclass(frozen=True)
class Pack:
    """A model: its scheme with arrays in the place of weights, and its vocabularies as they lie in the file."""

    scheme: Scheme
    vocabularies: dict[str, bytes]

    def vocabulary(self, name: str) -> list[str]:
        """The items of a vocabulary; the number of an item is its place."""
        return gzip.decompress(self.vocabularies[name]).decode("utf-8").splitlines()


@dataclass(frozen=True)
class Embeddings:
    """Quantised word vectors: `indexes` [words, chunks] of centroids, `codes` [chunks, centroids, floats]."""

    indexes: NDArray[np.uint8]
    codes: Floats

    @property
    def width(self) -> int:
        """Dimensions of a word's vector."""
        chunks, _, floats = self.codes.shape
        return int(chunks * floats)

    @cached_property
    def chunks(self) -> NDArray[np.int64]:
        """The numbers of the chunks, which pair with a word's centroids."""
        return np.arange(self.codes.shape[0])

    def of(self, words: NDArray[np.int64]) -> Floats:
        """The vectors [words, width] of word numbers."""
        return self.codes[self.chunks, self.indexes[words]].reshape(len(words), self.width)


def read_pack(path: Path) -> Pack:
    """Reads a model's tar."""
    with tarfile.open(path) as tar:
        files = {member.name: _content(tar, member) for member in tar.getmembers() if member.isfile()}
    _check(files, path)
    scheme = _with_arrays(json.loads(files["model.json"]), files)
    prefix, suffix = "vocabs/", ".gz"
    vocabularies = {
        name.removeprefix(prefix).removesuffix(suffix): content
        for name, content in files.items()
        if name.startswith(prefix)
    }
    return Pack(scheme, vocabularies)


def read_embeddings(path: Path) -> Embeddings:
    """Reads the tar of quantised embeddings; its own vocabulary is left alone, for the models bring the same one."""
    with tarfile.open(path) as tar:
        files = {name: _content(tar, tar.getmember(name)) for name in ("meta.json", "pq.bin")}
    _check(files, path)
    content = files["pq.bin"]
    words, width, chunks, centroids = (int(number) for number in np.frombuffer(content, np.uint32, 4))
    start, size = 4 * 4, words * chunks  # four uint32, then a byte for each chunk of each word, then the floats
    indexes = np.frombuffer(content, np.uint8, size, start).reshape(words, chunks)
    codes = np.frombuffer(content, np.float32, offset=start + size).reshape(chunks, centroids, width // chunks)
    return Embeddings(indexes.copy(), codes.copy())


def _content(tar: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    file = tar.extractfile(member)
    if file is None:
        raise ModelFilesError(f"{member.name} is no file")
    return file.read()


def _check(files: dict[str, bytes], path: Path) -> None:
    protocol = json.loads(files["meta.json"]).get("protocol")
    if protocol != PROTOCOL:
        raise ModelFilesError(f"{path.name} speaks protocol {protocol}, we know {PROTOCOL}")


def _with_arrays(node: Any, files: dict[str, bytes]) -> Any:
    """The scheme with each weight replaced by its array; a weight without a number is the embeddings' and stays."""
    if isinstance(node, list):
        return [_with_arrays(item, files) for item in node]
    if not isinstance(node, dict):
        return node
    if "shape" in node and "dtype" in node:
        if "array" not in node:
            return node
        return np.frombuffer(files[f"arrays/{node['array']}.bin"], node["dtype"]).reshape(node["shape"])
    return {key: _with_arrays(value, files) for key, value in node.items()}
