"""Words of promises, plans, requests and intentions in Russian: the table `ru/commitments.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from elchi.knowledge.tables import read_toml
from elchi.model.vocabulary import CommitmentKind

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class CommitmentWords:
    """Dictionary forms, and what kind of commitment each makes."""

    infinitive: Mapping[str, CommitmentKind]
    nouns: Mapping[str, CommitmentKind]
    aims: Words
    willing: Words  # all of these, and the verbs of agreement
    deed_verbs: Words
    not_deeds: Words
    reach: Words
    reach_measures: Words
    able: Words  # an infinitive of `reach` after these aims at a number
    onto: Words  # "выйти на 5 млрд": here "на" tells the aim and not by how much
    counted_on: Words  # a clause after these aims at a number
    announced_future: Words
    announced_now: Words
    programme_nouns: Words
    holds: Words  # verbs of a programme: "предусматривает переговоры"
    stands: Words  # verbs of what a programme holds: "в программе значится встреча"
    bound_to: Words  # "должен прибыть"
    not_plans: Words
    occurs: Words
    agents: Words
    grows: Words  # numbers that somebody sets: "число рейсов увеличится"
    set_by: Words
    quantities: Words  # "ожидается 5 млн тонн"
    not_pledges: Words  # of the first person
    favours: Words
    perfect: Words  # perfective verbs whose future the tagger takes for a present
    links: Words
    courtesy: Words
    effort_verbs: Words
    effort_nouns: Words
    view_stems: tuple[str, ...]  # beginnings of words
    past_plans: Words
    both: Words


@cache
def commitment_words() -> CommitmentWords:
    """The table, read once."""
    table = read_toml("ru/commitments.toml")
    infinitive, nouns, aims = _by_word(table["infinitive"]), _by_word(table["nouns"]), _words(table["aims"]["nouns"])
    deed_verbs = _words(table["deeds"]["verbs"])
    return CommitmentWords(
        infinitive=infinitive,
        nouns=nouns,
        aims=aims,
        willing=aims | deed_verbs | infinitive.keys() | nouns.keys(),
        deed_verbs=deed_verbs,
        not_deeds=_words(table["deeds"]["not_nouns"]),
        reach=_words(table["reach"]["verbs"]),
        reach_measures=_words(table["reach"]["measures"]),
        able=_words(table["reach"]["able"]),
        onto=_words(table["reach"]["onto"]),
        counted_on=_words(table["reach"]["counted_on"]),
        announced_future=_words(table["announced"]["future"]),
        announced_now=_words(table["announced"]["now"]),
        programme_nouns=_words(table["programme"]["nouns"]),
        holds=_words(table["programme"]["verbs"]),
        stands=_words(table["programme"]["stands"]),
        bound_to=_words(table["announced"]["bound"]),
        not_plans=_words(table["not_plans"]["verbs"]),
        occurs=_words(table["not_plans"]["occurs"]),
        agents=_words(table["not_plans"]["agents"]),
        grows=_words(table["set"]["verbs"]),
        set_by=_words(table["set"]["nouns"]),
        quantities=_words(table["announced"]["quantities"]),
        not_pledges=_words(table["not_plans"]["own"]),
        favours=_words(table["favours"]["verbs"]),
        perfect=_words(table["favours"]["perfect"]),
        links=_words(table["links"]["words"]),
        courtesy=_words(table["courtesy"]["verbs"]),
        effort_verbs=_words(table["efforts"]["verbs"]),
        effort_nouns=_words(table["efforts"]["nouns"]),
        view_stems=tuple(table["views"]["stems"].split()),
        past_plans=_words(table["views"]["past"]),
        both=_words(table["both"]["nouns"]),
    )


def _by_word(table: Mapping[CommitmentKind, str]) -> dict[str, CommitmentKind]:
    return {word: kind for kind, cell in table.items() for word in cell.split()}


def _words(cell: str) -> Words:
    return frozenset(cell.split())
