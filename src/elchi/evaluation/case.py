"""One report's gold beside one reading of it, and who is who between the two."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from elchi.evaluation.gold import GoldReading
from elchi.model import Reading

Holding = tuple[str, str | None]  # role and country


@dataclass(frozen=True)
class Case:
    """Gold and reading of one report. `same` maps an id of the reading to the id of gold that means the same."""

    gold: GoldReading
    reading: Reading
    same: Mapping[str, str]

    @property
    def text(self) -> str:
        """The text that both are about."""
        return self.gold.text

    def with_pairs(self, pairs: Mapping[str, str]) -> Case:
        """The same case with more known identities."""
        return replace(self, same={**self.same, **pairs})

    def same_actor(self, gold: str | None, given: str | None) -> bool:
        """Whether a person, body or office of gold and one of the reading are the same.

        An office without its holder is also the same as a person who holds that office for that country.
        """
        if gold is None or given is None:
            return gold is None and given is None
        return self.same.get(given) == gold or bool(self._gold_holdings(gold, given) & self._holdings(given, gold))

    def _gold_holdings(self, gold: str, given: str) -> set[Holding]:
        """The office that gold means; those of a gold person count only against an office of the reading."""
        offices = self.gold.facts.offices
        unnamed = any(office.id == given and office.person is None for office in self.reading.offices)
        return {
            (office.role, office.country)
            for office in offices
            if (office.id == gold and office.person is None) or (unnamed and office.person == gold)
        }

    def _holdings(self, given: str, gold: str) -> set[Holding]:
        unnamed = any(office.id == gold and office.person is None for office in self.gold.facts.offices)
        return {
            (office.role, office.country)
            for office in self.reading.offices
            if (office.id == given and office.person is None) or (unnamed and office.person == given)
        }
