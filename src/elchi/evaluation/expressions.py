"""Places in a text as gold writes them: the words themselves, an occurrence of them, a stretch, or offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from elchi.model import Span

_OFFSETS = re.compile(r"@(\d+)-(\d+)")
_OCCURRENCE = re.compile(r"(.+)#(\d+)", re.DOTALL)
_GAP = re.compile(r"\s…\s")


def resolve(expression: str, text: str) -> Span:
    """The span that an expression names in the text.

    `words` (which must stand once), `words#2` (their second occurrence), `first words … last words` (to the nearest
    following last words; `#2` then counts the first words), `@120-340` (half-open offsets in code points).
    White space in the expression matches any run of white space. Raises ValueError with what to do.
    """
    offsets = _OFFSETS.fullmatch(expression.strip())
    if offsets:
        return _checked(int(offsets[1]), int(offsets[2]), expression, text)
    occurrence = _OCCURRENCE.fullmatch(expression)
    words, number = (occurrence[1], int(occurrence[2])) if occurrence else (expression, None)
    gap = _GAP.search(words)
    if gap is None or find(words, text):
        return _occurrence(words, number, text)
    first = _occurrence(words[: gap.start()], number, text)
    last = next(_occurrences(words[gap.end() :], text, first.end), None)
    if last is None:
        begin, end = _short(words[: gap.start()]), _short(words[gap.end() :])
        raise ValueError(f"after «{begin}» the text has no «{end}»; copy both from the text")
    return Span(first.start, last.end)


def find(words: str, text: str) -> list[Span]:
    """All places where the words stand, white space being free."""
    return list(_occurrences(words, text))


def _occurrences(words: str, text: str, start: int = 0) -> Iterator[Span]:
    parts = words.split()
    if not parts:
        raise ValueError("an empty place; write the words of the text")
    pattern = re.compile(r"\s+".join(re.escape(part) for part in parts))
    for match in pattern.finditer(text, start):
        yield Span(match.start(), match.end())


def _occurrence(words: str, number: int | None, text: str) -> Span:
    found = find(words, text)
    if not found:
        raise ValueError(f"the text has no «{_short(words)}»; copy the words from the text")
    if number is None and len(found) > 1:
        short = _short(words)
        raise ValueError(f"«{short}» stands {len(found)} times in the text; add words or say which: {short}#2")
    if number is not None and not 1 <= number <= len(found):
        raise ValueError(f"«{_short(words)}» stands {len(found)} times in the text, not {number}; correct the number")
    return found[(number or 1) - 1]


def _checked(start: int, end: int, expression: str, text: str) -> Span:
    if not start < end <= len(text):
        raise ValueError(f"{expression} is no stretch of a text of {len(text)} characters; correct the offsets")
    return Span(start, end)


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 60 else words[:59] + "…"
