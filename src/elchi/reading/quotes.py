"""Passages in quotation marks and dash lines; direct speech told from titles and from words held at a distance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from elchi.knowledge.speech import speech_words
from elchi.language.analysis import Analysis, Token
from elchi.reading.quote_marks import find_pairs

_DASHES = frozenset("-–—")
_ENDS = frozenset((".", "!", "?", "…", "...", "?!", "!!!", "!..", "?.."))
_BREAKS = _ENDS | {","}
_LONG = 9  # words; a passage as long as this is speech even without a finite verb
_SENTENCE = 4  # words; a shorter passage inside a sentence is a name or words held at a distance
_CUE = 26  # tokens; the longest cue between two pieces of a quotation


@dataclass(frozen=True, slots=True)
class Quote:
    """A quoted passage. Offsets are code points: `start`/`end` with its marks, `inner_*` without them.

    `speech` tells somebody's words from the name of a thing. A quotation that a cue breaks is as many passages,
    of which the later ones say by `continues` how the cue before them ended ("," or ".").
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    speech: bool
    first: int  # indexes of its first and last token, marks included
    last: int
    dash: bool = False
    continues: str = ""


def find_quotes(analysis: Analysis) -> tuple[Quote, ...]:
    """All quoted passages in order; one inside another is not listed."""
    tokens = analysis.tokens
    found: list[Quote] = []
    pairs = list(find_pairs(tokens))
    dashed = list(_dash_lines(tokens))
    spoken = [(quote.first, quote.last) for quote in dashed]
    for opening, closing in pairs:
        if any(first <= opening and closing <= last for first, last in spoken):
            continue
        found.extend(_marked(tokens, opening, closing))
    held = [(quote.first, quote.last) for quote in found]
    found.extend(
        quote for quote in dashed if not any(first <= quote.first and quote.last <= last for first, last in held)
    )
    return tuple(sorted(found, key=lambda quote: quote.start))


def _marked(tokens: Sequence[Token], opening: int, closing: int) -> list[Quote]:
    """The passage between two marks, in pieces where a cue breaks it."""
    pieces = list(_pieces(tokens, opening, closing))
    if len(pieces) > 1:
        return [_quote(tokens, first, last, speech=True, continues=mark) for first, last, mark in pieces]
    return [_quote(tokens, opening, closing, speech=_is_speech(tokens, opening, closing))]


def _quote(
    tokens: Sequence[Token], first: int, last: int, *, speech: bool, dash: bool = False, continues: str = ""
) -> Quote:
    opens = tokens[first].text in _DASHES or tokens[first].text in '«“„"'
    closes = last > first and tokens[last].text in '»”“"' and not dash
    inner_first = min(first + 1, last) if opens else first
    stops = dash and tokens[last].text == "."  # the stop of a dash line is the sentence's own
    inner_last = last - 1 if (closes or stops) and last - 1 >= inner_first else last
    return Quote(
        start=tokens[first].start,
        end=tokens[last].end,
        inner_start=tokens[inner_first].start,
        inner_end=tokens[inner_last].end,
        speech=speech,
        first=first,
        last=last,
        dash=dash,
        continues=continues,
    )


def _pieces(tokens: Sequence[Token], opening: int, closing: int) -> Iterator[tuple[int, int, str]]:
    """First and last token of each piece, and the mark that ended the cue before it."""
    start, index, mark = opening, opening + 2, ""
    while index < closing:
        cue_end = _broken_at(tokens, index, closing)
        if cue_end is None:
            index += 1
            continue
        last = index - 1
        yield start, last - 1 if tokens[last].text == "," else last, mark
        mark = tokens[cue_end - 1].text
        start, index = cue_end, cue_end + 2
    if start < closing:
        yield start, closing, mark


def _broken_at(tokens: Sequence[Token], dash: int, closing: int) -> int | None:
    """Where speech goes on after the cue that begins at a dash: the dash that ends it, or the word after its stop."""
    if tokens[dash].text not in _DASHES or tokens[dash - 1].text not in _BREAKS or not is_cue(tokens, dash + 1):
        return None
    for at in range(dash + 2, min(dash + _CUE, closing)):
        if tokens[at].text in _DASHES and tokens[at - 1].text in (".", ",", ":") and at + 1 < closing:
            return at
    for at in range(dash + 2, min(dash + _CUE, closing - 1)):
        if (
            tokens[at].text == "."
            and tokens[at + 1].text[0].isupper()
            and tokens[at + 1].sentence is not tokens[at].sentence
        ):
            return at + 1
    return None


def is_cue(tokens: Sequence[Token], at: int) -> bool:
    """Whether a reporter's cue begins here: among the first words stands a verb of speech in the third person."""
    words = speech_words()
    for token in tokens[at : at + 4]:
        if token.lemma in words.quotation_cues and token.pos in ("VERB", "ADJ", "AUX"):
            return token.feats.get("Person") in (None, "3") and token.feats.get("VerbForm") != "Inf"
        if (token.text[0].isupper() and token.index == at) or not token.text[0].isalpha():
            return False
    return False


def _is_speech(tokens: Sequence[Token], opening: int, closing: int) -> bool:
    """Whether the passage is somebody's words and not the name of a thing or words held at a distance."""
    inside = tokens[opening + 1 : closing]
    words = sum(1 for token in inside if token.text[0].isalpha())
    if not words:
        return False
    if _cue_follows(tokens, closing):
        return True
    finite = any(_finite(token) for token in inside)
    before = tokens[opening - 1] if opening else None
    if before is not None and before.text == ":":
        return finite or words >= _SENTENCE
    starts = before is None or before.sentence is not tokens[opening].sentence
    if not starts and before is not None and _names_a_thing(before, finite=finite, words=words):
        return False
    if inside[-1].text in _ENDS and words > 1 and (finite or starts):
        return True
    if words >= _LONG:
        return finite or not _about(inside)
    return finite and words >= (_SENTENCE if inside[0].text[0].isupper() else _SENTENCE + 1)


def _cue_follows(tokens: Sequence[Token], closing: int) -> bool:
    at = closing + 1
    while at < len(tokens) and at < closing + 4 and tokens[at].text in _BREAKS:
        at += 1
    return at < len(tokens) and tokens[at].text in _DASHES and is_cue(tokens, at + 1)


def _names_a_thing(before: Token, *, finite: bool, words: int) -> bool:
    """Whether the noun before the mark makes what follows its name: "форум «…»"; a long sentence is no name."""
    if before.pos not in ("NOUN", "PROPN", "ADJ"):
        return False
    if before.lemma in speech_words().things:
        return not (finite and words > _LONG)
    return words < _LONG and not finite


def _about(inside: Sequence[Token]) -> bool:
    """Titles of laws and reports: "Об утверждении …"."""
    return inside[0].lower in ("о", "об", "обо") and inside[0].text[0].isupper()


def _finite(token: Token) -> bool:
    if token.pos in ("VERB", "AUX"):
        return token.feats.get("VerbForm") == "Fin" or token.feats.get("Variant") == "Short"
    return token.pos == "ADJ" and token.feats.get("Variant") == "Short"


def _dash_lines(tokens: Sequence[Token]) -> Iterator[Quote]:
    """Speech in a paragraph that begins with a dash: to the reporter's cue, and on after it."""
    index = 0
    if _DASHES.isdisjoint(token.text for token in tokens):
        return
    while index < len(tokens):
        paragraph, end = tokens[index].sentence.paragraph, index
        while end < len(tokens) and tokens[end].sentence.paragraph == paragraph:
            end += 1
        if tokens[index].text in _DASHES and end - index > _SENTENCE:
            yield from _dash_pieces(tokens, index, end)
        index = end


def _dash_pieces(tokens: Sequence[Token], start: int, end: int) -> Iterator[Quote]:
    """The pieces of speech in a dash line; the line of a list has neither a cue nor a sentence."""
    opened: int | None = start
    mark, cued = "", False
    for at in range(start + 2, end - 1):
        if tokens[at].text not in _DASHES or tokens[at].start == tokens[at - 1].end:
            continue
        before = tokens[at - 1].text
        if opened is not None and (before in _BREAKS or before == "»") and is_cue(tokens, at + 1):
            yield _quote(tokens, opened, at - 2 if before == "," else at - 1, speech=True, dash=True, continues=mark)
            opened, cued = None, True
        elif opened is None and before in (".", ",", ":"):
            opened, mark = at, before
    if opened is not None and end - opened > 1 and (cued or _sentence(tokens[opened + 1 : end])):
        yield _quote(tokens, opened, end - 1, speech=True, dash=True, continues=mark)


def _sentence(words: Sequence[Token]) -> bool:
    return words[0].text[0].isupper() and words[-1].text in _ENDS and any(_finite(token) for token in words)
