"""Words of reports and names of files as a terminal may show them: none of them steers it.

A report or a file name may hold escape codes (which colour, link, retitle, wipe), marks that turn the direction of
writing, or halves of characters, which no encoding can write.
"""

from __future__ import annotations

import re

_STEERING = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_HALF = re.compile("[\ud800-\udfff]")


def printable(text: str) -> str:
    """The text with � for each character that steers a terminal: as long as before."""
    return _STEERING.sub("\ufffd", text)


def escaped(text: str) -> str:
    """The text with such characters spelt out (\\x1b), so that a name can be recognised."""
    return _STEERING.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), text)


def has_halves(text: str) -> bool:
    """Whether the text holds halves of characters (surrogates), which no JSON can hold."""
    return bool(_HALF.search(text))


def whole(text: str) -> str:
    """The text with halves of characters spelt out: names of files that are no UTF-8 have them."""
    return _HALF.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), text)
