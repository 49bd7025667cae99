"""Who printed a report, as metadata, an address, a dateline, a signature or the report itself tells; never guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from urllib.parse import urlsplit

from elchi.sources.chrome import CAPITALS, chrome_words, either, fold
from elchi.sources.dateline import parse_head
from elchi.sources.header import fragments
from elchi.sources.page import Mark

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"']+")
_SUBDOMAINS = ("www.", "m.", "amp.", "lite.", "ru.", "rus.")
_SELF_WITHIN = 1_500  # a report names itself in its first sentences


def domain_of(url: str) -> str | None:
    """The host of an address without "www." and the like; None where there is none."""
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname
    except ValueError:
        return None
    if not host or "." not in host:
        return None
    stripped = True
    while stripped:
        stripped = False
        for prefix in _SUBDOMAINS:
            if host.startswith(prefix) and host.count(".") > 1:
                host, stripped = host[len(prefix) :], True
    return host


def publisher_of(text: str, marks: Iterable[Mark], *, url: str | None = None, body_start: int = 0) -> str | None:
    """The publisher by the surest sign there is."""
    marks = tuple(marks)
    return (
        (domain_of(url) if url else None)
        or _first(_from_link(text, mark) for mark in marks if mark.rule in {"address_tail", "listed_start"})
        or _first(_from_dateline(text, mark) for mark in marks if mark.rule == "dateline_agency")
        or _itself(text, body_start)
        or _first(_from_signature(text, mark) for mark in marks if mark.rule == "signature")
        or _first(_from_subscription(text, mark) for mark in marks if mark.rule == "subscribe")
        or _first(_from_copyright(text, mark) for mark in marks if mark.kind == "credit")
        or _first(_from_header(text, mark) for mark in marks if mark.rule in {"header", "masthead"})
    )


def _first(names: Iterable[str | None]) -> str | None:
    return next((name for name in names if name), None)


def _from_link(text: str, mark: Mark) -> str | None:
    words = text[mark.start : mark.end]
    match = _ADDRESS.search(words) if mark.kind == "link" and not words.startswith("Источник") else None
    return domain_of(match.group()) if match else None


def _from_dateline(text: str, mark: Mark) -> str | None:
    head = parse_head(text, mark.start, min(mark.end + 60, len(text)))
    return _tidy(head.agency) if head and head.agency else None


@cache
def _self_name() -> re.Pattern[str]:
    words = chrome_words()
    name = rf"[«\"“]?(?P<name>[{CAPITALS}][\w-]*(?:\.[\w-]+){{0,2}}(?:[ \xa0][{CAPITALS}][\w-]*)?)[»\"”]?"
    return re.compile(rf"(?<!\w){either(words.self_names)}\s+(?:{either(words.agency_prefixes)}\s+)*{name}")


@cache
def _bare_self_names() -> frozenset[str]:
    """The words before the outlet's name, less those that another of them begins."""
    names = {name.split()[0] for name in chrome_words().self_names}
    return frozenset(name for name in names if not any(name != other and name.startswith(other) for other in names))


def _itself(text: str, start: int) -> str | None:
    """ "передаёт корреспондент NUR.KZ": the outlet names itself. A person's name does not count."""
    opening = text[start : start + _SELF_WITHIN]
    if not any(name in opening for name in _bare_self_names()):
        return None
    for match in _self_name().finditer(text, start, start + _SELF_WITHIN):
        name = match.group("name")
        if re.search(r"\.\w{2,}$", name) or _known().fullmatch(name) or match.group().endswith(("»", '"', "”")):
            return _tidy(name)
    return None


@cache
def _known() -> re.Pattern[str]:
    return re.compile(either(chrome_words().agencies), re.I)


def _from_signature(text: str, mark: Mark) -> str | None:
    """An office or an outlet that signs; a person who signs is no publisher."""
    words = text[mark.start : mark.end]
    if re.match(either(chrome_words().signatures), words, re.I):
        return words
    match = re.search(rf"[«\"“]?(?P<name>{either(chrome_words().agencies)})[»\"”]?$", words)
    quoted = re.fullmatch(r"\w{2,4}\s+[«\"“]([^»\"”]+)[»\"”]", words)
    return match.group("name") if match else quoted.group(1) if quoted else None


def _from_header(text: str, mark: Mark) -> str | None:
    """The medium that a header line opens with, or the institution whose page it is."""
    words = text[mark.start : mark.end]
    if mark.rule == "masthead":
        return words
    first = next(iter(fragments(words)), "")
    named = first[:1].isupper() and fold(first) not in _section_names()
    return first if named else None


@cache
def _section_names() -> frozenset[str]:
    return frozenset(fold(section) for section in chrome_words().sections)


def _from_copyright(text: str, mark: Mark) -> str | None:
    """Whose page it is: "© «Имя»"; with a slash behind it, it is the owner of a picture."""
    match = re.match(r"©\s*(?:\d{4}[,\s]*)?[«\"“]([^»\"”\n/]{3,40})[»\"”](?!\s*/)", text[mark.start : mark.end])
    return match.group(1) if match else None


def _from_subscription(text: str, mark: Mark) -> str | None:
    """A medium named in quotation marks where it asks to be subscribed to."""
    match = re.search(r"«([^»\n]{3,40})»", text[mark.start : mark.end])
    return match.group(1) if match else None


@cache
def _spellings() -> dict[str, str]:
    return {name.casefold(): name for name in reversed(chrome_words().agencies)}


def _tidy(name: str) -> str:
    """The name without what stands around it, as the table spells it if that lists it."""
    bare = name.strip(" .")
    if not re.search(r"\w\s+[«\"“]", bare):
        bare = bare.strip('«»"“” ')
    return _spellings().get(bare.casefold(), bare)
