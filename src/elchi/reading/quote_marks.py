"""Which quotation mark closes which: pairs of marks over the tokens of a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from elchi.language.analysis import Token

_CLOSERS = {"«": "»", "“": "”", "„": "“”", '"': '"'}
_FAR = 6  # paragraphs that one quotation may reach over
_UNMARKED = 2  # of these, how many in a row may begin without a mark of their own


def find_pairs(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The indexes of the outermost pairs of marks, in order."""
    index = 0
    while index < len(tokens):
        opens = tokens[index].text in _CLOSERS and _opens(tokens, index, depth=0)
        closing = _closing(tokens, index) if opens else None
        if closing is None or closing <= index + 1:
            index += 1
            continue
        yield index, closing
        index = closing + 1


def _opens(tokens: Sequence[Token], index: int, depth: int) -> bool:
    mark = tokens[index].text
    if mark == '"':
        clings_before = index > 0 and tokens[index - 1].end == tokens[index].start
        clings_after = index + 1 < len(tokens) and tokens[index + 1].start == tokens[index].end
        if clings_before == clings_after:
            return depth == 0 and clings_after
        return clings_after or (clings_before and tokens[index - 1].text in "([")
    return mark in _CLOSERS


def _closing(tokens: Sequence[Token], start: int) -> int | None:
    """The mark that closes the one at `start`, if need be in a later paragraph."""
    closers = _CLOSERS[tokens[start].text]
    depth, last, end = _through(tokens, start, 0, closers)
    if depth == 0:
        return last
    later = _later(tokens, end, depth, closers)
    # "«… завод «Заря», – сказал он": one mark closes both.
    return later if later is not None else last


def _through(tokens: Sequence[Token], start: int, depth: int, closers: str) -> tuple[int, int | None, int]:
    """On through a paragraph: the depth reached, the last closing mark, and where the reading stopped."""
    paragraph = tokens[start].sentence.paragraph
    last, index = None, start
    while index < len(tokens) and tokens[index].sentence.paragraph == paragraph:
        text = tokens[index].text
        if text in closers and not (text == '"' and _opens(tokens, index, depth)):
            depth, last = depth - 1, index
            if depth == 0:
                return 0, index, index
        elif text in _CLOSERS and _opens(tokens, index, depth):
            depth += 1
        index += 1
    return depth, last, index


def _later(tokens: Sequence[Token], start: int, depth: int, closers: str) -> int | None:
    """The closing mark in one of the next paragraphs, each of which may repeat the opening mark."""
    unmarked = 0
    for _ in range(_FAR):
        if start >= len(tokens):
            return None
        marked = tokens[start].text in _CLOSERS
        unmarked = 0 if marked else unmarked + 1
        if unmarked > _UNMARKED:
            return None
        if marked and start + 1 >= len(tokens):
            return None
        depth, last, end = _through(tokens, start + 1 if marked else start, depth, closers)
        if depth == 0:
            return last
        start = end
    return None
