"""Where a report names media: outlets of the table, and sites by their address ("Zakon.kz")."""

from __future__ import annotations

from functools import cache

from elchi.knowledge.declension import forms
from elchi.knowledge.media import match_media, media, medium_of_domain
from elchi.reading.body_scan import BodyWords, Scan

_TOP = {"kz": "KZ", "kg": "KG", "uz": "UZ", "ru": "RU", "tj": "TJ", "tm": "TM", "az": "AZ", "am": "AM", "ge": "GE",
        "by": "BY", "ua": "UA", "mn": "MN"}  # fmt: skip
_WORLD = frozenset(("com", "org", "net", "info", "media", "news"))


@cache
def media_words() -> frozenset[str]:
    """The folded words that names of outlets begin with."""
    names = (name for medium in media() for name in medium.names)
    return frozenset(form[0] for name in names for form in forms(name))


def media_at(scan: Scan, index: int) -> BodyWords | None:
    """The outlet that is named from the token on."""
    if index in scan.covered:
        return None
    site = _site_at(scan, index)
    if site is not None:
        return site
    word = scan.words[index]
    if not (word[0].isalnum() and (word[0].isupper() or word.isascii())):
        return None
    found = match_media(scan.words, index)
    if found is None:
        return None
    medium, size = found
    if scan.tokens[index].sentence is not scan.tokens[index + size - 1].sentence:
        return None
    return BodyWords(
        index, index, index + size - 1, "media", "media." + medium.name, medium.country, "body.media", name=medium.name
    )


def _site_at(scan: Scan, index: int) -> BodyWords | None:
    """ "Zakon.kz": one word, or three tokens without a space between them."""
    word, last = scan.words[index], index
    if "." not in word[1:-1]:
        if not (word.isascii() and word[0].isalpha()) or index + 2 >= len(scan.tokens):
            return None
        one, dot, end = scan.tokens[index : index + 3]
        if dot.text != "." or one.end != dot.start or dot.end != end.start:
            return None
        word, last = word + "." + end.text, index + 2
    top = word.rsplit(".", 1)[-1].lower()
    if not word.isascii() or "@" in word or (top not in _TOP and top not in _WORLD) or not word[0].isalpha():
        return None
    medium = medium_of_domain(word)
    unit = medium.name if medium is not None else word.lower()
    country = medium.country if medium is not None else _TOP.get(top)
    return BodyWords(index, index, last, "media", "media." + unit, country, "body.site", name=word)
