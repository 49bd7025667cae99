"""Our engine against slovnet, which trained the networks: the same words must get the same answers."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import cache
from itertools import chain
from typing import Any

import numpy as np
import pytest
from language_samples import SENTENCES

from elchi.language.russian import words as words_module
from elchi.language.russian.archive import EMBEDDINGS, MODELS, data_folder, read_embeddings
from elchi.language.russian.network import Marks, networks
from elchi.language.russian.segment import tokens
from elchi.language.russian.shapes import shape_of


def words_of(sentence: str) -> list[str]:
    return tokens(sentence, 0, len(sentence))[0]


@cache
def slovnet_model(kind: str) -> Any:
    slovnet = pytest.importorskip("slovnet")
    navec = pytest.importorskip("navec")
    model = getattr(slovnet, {"ner": "NER", "morph": "Morph", "syntax": "Syntax"}[kind])
    folder = data_folder()
    return model.load(folder / MODELS[kind]).navec(navec.Navec.load(folder / EMBEDDINGS))


@cache
def marks() -> Marks:
    """Each sentence a stretch of its own, as the networks left it: no tree repaired."""
    return networks()([[words_of(sentence)] for sentence in SENTENCES], repair=False)


def test_names_are_slovnets() -> None:
    infer = slovnet_model("ner").infer
    expected: list[int] = []
    for batch in infer.encoder([words_of(sentence) for sentence in SENTENCES]):
        scores = infer.model(batch.word_id, batch.shape_id, batch.pad_mask)
        expected.extend(np.concatenate(infer.model.head.crf.decode(scores, ~batch.pad_mask)).tolist())
    assert marks().names.tolist() == expected
    assert len(set(expected)) > 5


def test_grammar_is_slovnets() -> None:
    markups = slovnet_model("morph").map([words_of(sentence) for sentence in SENTENCES])
    expected = [token.tag for markup in markups for token in markup.tokens]
    assert [networks().grammar_tags[tag] for tag in marks().grammar] == expected


def test_syntax_is_slovnets() -> None:
    markups = slovnet_model("syntax").map([words_of(sentence) for sentence in SENTENCES])
    expected = [(int(token.head_id), token.rel) for markup in markups for token in markup.tokens]
    relations = [networks().relation_tags[relation] for relation in marks().relations]
    assert list(zip(marks().heads.tolist(), relations, strict=True)) == expected


def test_shapes_are_slovnets() -> None:
    shape = pytest.importorskip("slovnet.shape")
    odd = ["я", "Я", "--", "…", "?!", "A-b", "А-Б", "Касым-Жомарт", "5-й", "+7", "ʼ", "ö", "İ", "ё", "x", "№"]
    for word in chain(odd, *map(words_of, SENTENCES)):
        assert shape_of(word) == shape.word_shape(word), word


def test_embeddings_are_navecs() -> None:
    navec = pytest.importorskip("navec").Navec.load(data_folder() / EMBEDDINGS)
    ours = read_embeddings(data_folder() / EMBEDDINGS)
    places = np.array([0, 7, 1234, 249_999, 250_000, 250_001])
    assert np.array_equal(ours.of(places), np.array([navec.pq[place] for place in places]))


def test_a_batch_says_what_each_text_says_alone() -> None:
    stretches = [[words_of(sentence) for sentence in SENTENCES[at : at + 3]] for at in range(0, len(SENTENCES), 3)]
    together = networks()(stretches)
    alone = Marks.joined([networks()([stretch]) for stretch in stretches])
    for field in ("names", "grammar", "heads", "relations"):
        assert getattr(together, field).tolist() == getattr(alone, field).tolist()


def test_forgetting_words_changes_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    stretches = [[words_of(sentence)] for sentence in SENTENCES]
    expected = networks()(stretches)
    monkeypatch.setattr(words_module, "CAPACITY", 64)
    networks.cache_clear()
    try:
        small = networks()
        parts = [small([stretch]) for stretch in stretches * 2]
        assert len(small._words._slots) < 64
    finally:
        networks.cache_clear()
    found = Marks.joined(parts[len(stretches) :])
    assert found.grammar.tolist() == expected.grammar.tolist()
    assert found.heads.tolist() == expected.heads.tolist()


def test_threads_may_read_at_once() -> None:
    stretches = [[words_of(sentence)] for sentence in SENTENCES]
    expected = [networks()([stretch]).grammar.tolist() for stretch in stretches]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda stretch: networks()([stretch]).grammar.tolist(), stretches * 5))
    assert found == expected * 5
