"""Media and press agencies that reports cite: the table `world/media.csv`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from elchi.knowledge.declension import Words, forms
from elchi.knowledge.phrases import PhraseIndex, phrase_index
from elchi.knowledge.states import plain
from elchi.knowledge.tables import Row, read_csv, values

_QUOTES = frozenset("«„“\"'")
_KINDS = ("агентств", "газет", "журнал", "издани", "ИА", "канал", "портал", "радио", "ресурс", "сайт", "телеканал")


@dataclass(frozen=True, slots=True)
class Medium:
    """One outlet; `country` is where it is at home, not where it reports from."""

    name: str
    names: tuple[str, ...]  # every spelling in the nominative
    kind: str
    country: str
    domains: tuple[str, ...]


@cache
def media() -> tuple[Medium, ...]:
    """All outlets, in the order of the table."""
    return tuple(medium for medium, _ in _marked())


def match_media(words: Sequence[str], start: int) -> tuple[Medium, int] | None:
    """The outlet that the words from `start` on name, in any case, and the number of words."""
    word = words[start]
    if not (word[:1].isupper() or word[:1].isdigit() or word.isascii()):
        return None
    found = _index().match(words, start)
    if found is None:
        return None
    (medium, name, cautious), size = found
    if cautious and not _introduced(words, start):
        return None
    if size == 1 and name.isupper() and not word[:2].isupper():
        return None
    return medium, size


def medium_of_domain(domain: str) -> Medium | None:
    """The outlet of a host name ("ru.sputnik.kg", "www.nur.kz")."""
    parts = domain.lower().split(".")
    for start in range(len(parts) - 1):
        found = _by_domain().get(".".join(parts[start:]))
        if found is not None:
            return found
    return None


def _introduced(words: Sequence[str], start: int) -> bool:
    """Whether the words before say that a medium follows: a quotation mark, "агентство"."""
    return start > 0 and (words[start - 1] in _QUOTES or words[start - 1].startswith(_KINDS))


@cache
def _marked() -> tuple[tuple[Medium, tuple[str, ...]], ...]:
    return tuple((_medium(row), (row["name"], *values(row["names"]))) for row in read_csv("world/media.csv"))


def _medium(row: Row) -> Medium:
    named = (row["name"], *values(row["names"]))
    return Medium(
        name=_clean(row["name"]),
        names=tuple(dict.fromkeys(_clean(name) for name in named)),
        kind=row["kind"],
        country=row["country"],
        domains=values(row["domains"]),
    )


def _clean(name: str) -> str:
    return plain(name).replace("!", "")


@cache
def _index() -> PhraseIndex[tuple[Medium, str, bool]]:
    return phrase_index(_entries())


def _entries() -> Iterator[tuple[Words, tuple[Medium, str, bool]]]:
    for medium, marked in _marked():
        for name in sorted(marked, key=str.isupper):  # "Монцамэ" goes before "МОНЦАМЭ"
            value = (medium, _clean(name), "!" in name)
            yield from ((form, value) for form in forms(name.replace("!", "")))


@cache
def _by_domain() -> Mapping[str, Medium]:
    return {domain: medium for medium in media() for domain in medium.domains}
