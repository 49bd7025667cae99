"""Sentences with the answer marked inside them: `Товарооборот составил [trade_turnover 2e9 USD: 2 млрд долларов]`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pymorphy3 import MorphAnalyzer
from razdel import sentenize, tokenize

from elchi.language.analysis import Analysis, Sentence, Token
from elchi.model import Report, Span

_MARK = re.compile(r"\[([^\[\]:]+): ([^\[\]]+)\]")


def unmark(marked: str) -> tuple[str, list[tuple[str, str]]]:
    """The plain sentence, and its marks as (label, words) in order."""
    marks = [(match.group(1).strip(), match.group(2)) for match in _MARK.finditer(marked)]
    return _MARK.sub(lambda match: match.group(2), marked), marks


@cache
def _morphology() -> MorphAnalyzer:
    return MorphAnalyzer()


@cache
def _lemma(word: str) -> tuple[str, str, str]:
    if not word.isascii() and not word.isalpha():
        return word, "", ""
    try:
        parse = _morphology().parse(word)[0]
    except ValueError:  # a letter of a script that pymorphy3 has no name for
        return word, "", ""
    return parse.normal_form.replace("ё", "е"), str(parse.tag.POS or ""), str(parse.tag.case or "")


_POS = {"NOUN": "NOUN", "VERB": "VERB", "INFN": "VERB", "PRTF": "VERB", "PRTS": "VERB", "GRND": "VERB", "ADJF": "ADJ"}
_CASES = {"nomn": "Nom", "gent": "Gen", "datv": "Dat", "accs": "Acc", "ablt": "Ins", "loct": "Loc"}


def _tokens(text: str, start: int) -> Iterator[Token]:
    for piece in tokenize(text):
        token = Token()
        token.text, token.start, token.end = piece.text, start + piece.start, start + piece.stop
        token.lower = piece.text.lower().replace("ё", "е")
        token.lemma, pos, case = _lemma(token.lower)
        token.pos = _POS.get(pos, "X")
        token.feats = {"Case": _CASES[case]} if case in _CASES else {}
        token.head, token.relation, token.children, token.name = None, "", [], None
        yield token


def analysed(text: str) -> Analysis:
    """A plain analysis: sentences and tokens with lemmas by themselves, without grammar."""
    analysis = Analysis()
    analysis.report = Report(text=text, id="sha256:0", language="ru", body=(Span(0, len(text)),))
    analysis.sentences, analysis.tokens, analysis.names = [], [], []
    for piece in sentenize(text):
        sentence = Sentence()
        sentence.index, sentence.start, sentence.end = len(analysis.sentences), piece.start, piece.stop
        sentence.paragraph = text.count("\n", 0, piece.start)
        sentence.tokens = list(_tokens(piece.text, piece.start))
        for token in sentence.tokens:
            token.index, token.sentence = len(analysis.tokens), sentence
            analysis.tokens.append(token)
        if sentence.tokens:
            sentence.root = sentence.tokens[0]
            analysis.sentences.append(sentence)
    return analysis
