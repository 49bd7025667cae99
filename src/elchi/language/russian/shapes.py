"""The shape of a word: script and capitals, the second thing besides the word itself that the networks see.

The names and every quirk are slovnet's, for the networks were trained on them.
"""

from __future__ import annotations

import re

# slovnet's own list; the networks know a shape for each single mark, and one for all longer runs
MARKS = "!#$%&()[]\\/*+,.:;<=>?@^_{|}~-‐−‒⁃–—―`\"'«»„“ʼʻ”№…"
_MARKS = frozenset(MARKS)
_SCRIPT = re.compile(rf"(?P<RU>[а-яё]+)|(?P<EN>[a-z]+)|(?P<NUM>[+-]?\d+)|(?P<PUNCT>[{re.escape(MARKS)}]+)", re.I)


def shape_of(word: str) -> str:
    """The name of a word's shape: "RU_Xx" for "Бишкек", "NUM" for "2024", "PUNCT_," for a comma."""
    match = _SCRIPT.match(word)
    script = match.lastgroup if match else None
    if script == "PUNCT":
        return f"PUNCT_{word if word in _MARKS else 'OTHER'}"
    if script in ("RU", "EN"):
        return f"{script}_{_outline(word)}"
    return script or "OTHER"


def _outline(word: str) -> str:
    if len(word) == 1:
        return "X" if word.isupper() else "x"
    if word.isupper():
        return "XX"
    if word.islower():
        return "xx"
    if _titled(word):
        return "Xx"
    left, dash, right = word.partition("-")
    return "Xx-Xx" if dash and _titled(left) and _titled(right) else "OTHER"


def _titled(word: str) -> bool:
    return len(word) > 1 and word[0].isupper() and word[1:].islower()
