"""One page of HTML for one or many readings: the text with its facts lit, and the facts beside it.

The page needs no network: style and script stand in it and are the only ones its policy allows, by their hashes.
All text of reports is escaped; nothing of it is ever taken for markup.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator, Sequence
from functools import cache
from html import escape
from importlib.resources import files
from string import Template

from elchi.model import Reading
from elchi.views.days import days
from elchi.views.facts import Entry, entries
from elchi.views.notes import warnings
from elchi.views.phrases import title_of
from elchi.views.pieces import Layer, Piece, cut
from elchi.views.words import KINDS

# Marks of layers that are no facts: parts of the page of the outlet.
_WIDTH = 140  # characters of a title
_TITLE, _ASIDE = "\x00title", "\x00aside"
# What HTML cannot hold, one character for one: offsets stay right.
_IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def page(readings: Sequence[Reading], *, of: int | None = None) -> str:
    """The page, complete. `of` is the number of reports that were read, if not all of them are on it."""
    total = len(readings) if of is None else of
    shown = f"{len(readings)} из {total}" if total != len(readings) else f"{total}"
    style, script = _asset("page.css"), _asset("page.js")
    title = title_of(readings[0], _WIDTH) if len(readings) == 1 else f"Сообщения: {shown}"
    return Template(_asset("page.html")).substitute(
        policy=_policy(style, script),
        title=_text(title),
        style=style,
        script=script,
        count=_text(f"сообщений: {shown}"),
        many=" many" if len(readings) > 1 else "",
        list=_list(readings) if len(readings) > 1 else "",
        reports="".join(_report(reading, number) for number, reading in enumerate(readings)),
    )


def _report(reading: Reading, number: int) -> str:
    found = entries(reading)
    hide = " hidden" if number else ""
    heading = f'<article class="report"{hide} aria-label="{_text(title_of(reading, _WIDTH))}">\n'
    text = "".join(_marked(piece, reading.text, found) for piece in cut(len(reading.text), _layers(reading, found)))
    told = "".join(f'<p class="warning">{_text(one)}</p>' for one in warnings(reading))
    sheet = f'<section class="sheet" id="text-{number}" aria-label="Текст">{_about(reading)}{told}'
    hint = "Стрелки ведут по отмеченным словам, Enter показывает их факты"
    body = (
        f'<div class="text" tabindex="0" aria-description="{hint}" lang="{_text(reading.report.language)}">{text}</div>'
    )
    return f"{heading}{_jump(number, len(found))}{sheet}{body}</section>\n{_facts(found, number)}</article>\n"


def _jump(number: int, facts: int) -> str:
    """Links between text and facts for narrow windows, where one stands below the other."""
    return (
        f'<nav class="jump" aria-label="Части"><a href="#text-{number}">Текст</a>'
        f'<a href="#facts-{number}">Факты <small>{facts}</small></a></nav>\n'
    )


def _layers(reading: Reading, found: Sequence[Entry]) -> Iterator[Layer]:
    """Title and boilerplate first, then every span of every fact; a key is the place of the fact in the list."""
    if reading.report.title:
        yield Layer(reading.report.title.start, reading.report.title.end, _TITLE)
    for aside in reading.report.boilerplate:
        yield Layer(aside.start, aside.end, _ASIDE)
    for number, entry in enumerate(found):
        for span in entry.spans:
            yield Layer(span.start, span.end, str(number))


def _marked(piece: Piece, text: str, found: Sequence[Entry]) -> str:
    """A piece of the text with the ids and kinds of the facts on it."""
    words = _text(text[piece.start : piece.end])
    here = [found[int(key)] for key in piece.keys if key not in (_TITLE, _ASIDE)]
    if here:
        kinds = " ".join(dict.fromkeys(entry.kind for entry in here))
        ids = " ".join(_text(entry.id) for entry in here)
        words = f'<mark class="{kinds}" data-facts="{ids}" tabindex="-1">{words}</mark>'
    for key, name in ((_TITLE, "title"), (_ASIDE, "aside")):
        if key in piece.keys:
            words = f'<span class="{name}">{words}</span>'
    return words


def _about(reading: Reading) -> str:
    report = reading.report
    published = days(report.published) or "дата неизвестна"
    parts = [_text(part) for part in (report.publisher, published, report.path) if part]
    if report.url and re.match(r"https?://", report.url):
        parts.append(f'<a href="{_text(report.url)}" rel="noreferrer">{_text(report.url)}</a>')
    elif report.url:
        parts.append(_text(report.url))
    return f'<p class="about">{" · ".join(parts)}</p>'


def _facts(found: Sequence[Entry], number: int) -> str:
    kinds = [kind for kind in KINDS if any(entry.kind == kind for entry in found)]
    filters = "".join(
        f'<button type="button" class="dot-{kind}" data-filter="{kind}" aria-pressed="true">{KINDS[kind]}</button>'
        for kind in kinds
    )
    groups = "".join(_group(kind, [entry for entry in found if entry.kind == kind]) for kind in kinds)
    help_line = "Нажмите на факт, чтобы увидеть его слова, или на слова, чтобы увидеть их факты. <kbd>Esc</kbd> гасит."
    empty = "" if kinds else '<p class="help">Фактов не найдено.</p>'
    return (
        f'<aside class="facts" id="facts-{number}" aria-label="Факты">'
        f'<div class="filters" role="group" aria-label="Показать">{filters}</div>'
        f'{groups}{empty}<p class="help">{help_line}</p></aside>\n'
    )


def _group(kind: str, found: Sequence[Entry]) -> str:
    items = "".join(f"<li>{_fact(entry)}</li>" for entry in found)
    return f'<div data-kind="{kind}"><h2>{KINDS[kind]} <small>{len(found)}</small></h2><ul>{items}</ul></div>\n'


def _fact(entry: Entry) -> str:
    mark = f'<span class="mark {entry.status}" aria-hidden="true">{entry.mark}</span>' if entry.mark else ""
    details = "".join(
        f'<span class="detail"><i>{_text(label)}:</i> {_text(value)}</span>' for label, value in entry.details
    )
    details = f'<span class="details">{details}</span>' if details else ""
    rule = f" <code>{_text(entry.rule)}</code>" if entry.rule else ""
    return (
        f'<button type="button" class="fact dot-{entry.kind}" data-id="{_text(entry.id)}" aria-pressed="false">'
        f"{mark}<b>{_text(entry.heading)}</b>{rule}{details}</button>"
    )


def _list(readings: Sequence[Reading]) -> str:
    items = "".join(
        f'<button type="button" aria-current="{"true" if number == 0 else "false"}">{_text(title_of(reading, _WIDTH))}'
        f"<small>{_text(_source(reading))}</small></button>"
        for number, reading in enumerate(readings)
    )
    return f'<nav class="list" aria-label="Сообщения">{items}</nav>\n'


def _source(reading: Reading) -> str:
    parts = (reading.report.publisher, days(reading.report.published) or "дата неизвестна")
    return " · ".join(part for part in parts if part)


def _text(text: str) -> str:
    """Text for HTML: escaped, carriage returns kept, what HTML cannot hold replaced by �."""
    return escape(_IMPOSSIBLE.sub("\ufffd", text)).replace("\r", "&#13;")


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    )


def _hash(content: str) -> str:
    digest = hashlib.sha256(content.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


@cache
def _asset(name: str) -> str:
    return files("elchi.views").joinpath("assets", name).read_text(encoding="utf-8")
