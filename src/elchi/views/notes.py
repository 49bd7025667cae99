"""Warnings, reasons and clashes of dates, which readings tell in English, as people read them in Russian."""

from __future__ import annotations

import re

from elchi.knowledge.tables import read_toml
from elchi.model import Reading
from elchi.views.words import LANGUAGES, NOTES

_CLASH = re.compile(r"\w+ “(.*)” \(\S*\.\.\S*\) against \w+ “(.*)” \(\S*\.\.\S*\)", re.DOTALL)
_DATES = "Сведения о дате сообщения расходятся"


def in_russian(note: str) -> str:
    """A warning or reason in Russian; one that the table does not know stays as it is."""
    for row in NOTES:
        if found := re.fullmatch(row["pattern"], note, re.DOTALL):
            groups = ("", *found.groups(""))
            one, many = _language(groups[1] if len(groups) > 1 else ""), _languages(groups[-1])
            return row["says"].format(*groups, language=one, languages=many)
    return note


def warnings(reading: Reading) -> list[str]:
    """All that people should know before they trust a reading: clashing dates, then its warnings."""
    clash = [date_clash(reading.report.published.conflict)] if reading.report.published.conflict else []
    return clash + [in_russian(one) for one in reading.warnings]


def date_clash(conflict: str) -> str:
    """The words of the report that date it to different days."""
    found = _CLASH.fullmatch(conflict)
    return f"{_DATES}: «{found[1]}» и «{found[2]}»" if found else _DATES


def _language(code: str) -> str:
    return LANGUAGES.get(code, code)


def _languages(names: str) -> str:
    codes = {name: code for code, name in read_toml("world/languages.toml")["names"].items()}
    return ", ".join(_language(codes.get(name, name)) for name in names.split(", "))
