"""Prepositions, "и" and commas within a title of office: whether the title goes on behind them, and in which case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from elchi.knowledge.offices import office_rules, office_words
from elchi.language.analysis import Token
from elchi.reading.states import StateMention
from elchi.reading.title_towns import is_town

LIST = 9  # tokens in which a list of fields of office ends


def linked(
    tokens: Sequence[Token], index: int, case: str, states: Mapping[int, StateMention], head: Token
) -> str | None:
    """The case after a preposition, "и" or a comma within a title; None where the title ends before it."""
    if tokens[index].pos == "ADP":
        if tokens[index].lemma in ("в", "во", "на") and head.lemma in office_words().at_home:
            return None  # "к президенту Ирана в Туркменистане относятся с уважением"
        return _led_by(tokens, index, states)
    goes_on = _joins(tokens, index, case) if tokens[index].lemma == "и" else _lists(tokens, index, case)
    goes_on = goes_on or (tokens[index].lemma == "," and _between_states(tokens, index, states))
    return case if goes_on else None


def _lists(tokens: Sequence[Token], index: int, case: str) -> bool:
    """Whether a comma is that of "инвестиций, промышленности и торговли": a list that ends with "и"."""
    for at in range(index + 1, min(index + LIST, len(tokens) - 1)):
        token = tokens[at]
        if token.lemma == "и":
            return at > index + 1 and _joins(tokens, at, case)
        if token.lemma != "," and (token.case != case or token.name is not None or token.lemma in office_rules()):
            return False
    return False


def _between_states(tokens: Sequence[Token], index: int, states: Mapping[int, StateMention]) -> bool:
    """Whether a comma is that of "министры Азербайджана, Грузии и Турции": a list of states that ends with "и"."""
    before, after = states.get(index - 1), states.get(index + 1)
    while before is not None and after is not None and before.form in _NAMES and after.form in _NAMES:
        joint = tokens[after.last + 1] if after.last + 1 < len(tokens) else None
        if joint is None or joint.lower not in (",", "и"):
            return False
        if joint.lower == "и":
            return joint.index + 1 in states
        before, after = after, states.get(joint.index + 1)
    return False


_NAMES = ("name", "abbreviation")


def _led_by(tokens: Sequence[Token], index: int, states: Mapping[int, StateMention]) -> str | None:
    """The case that a preposition inside a title leads to: "по делам", "при ООН", "в Кыргызстане"; None outside one."""
    if index + 1 >= len(tokens):
        return None
    word, after = tokens[index].lemma, tokens[index + 1]
    if after.lemma in ("этот", "данный") and index + 2 < len(tokens):
        after = tokens[index + 2]  # "посол в этой стране"
    if word == "по" and after.case == "Dat":
        return "Dat"
    if word == "при" and (after.case == "Loc" or after.text.isupper()):
        return "Loc"
    if word == "в" and after.lower == "делах":
        return "Loc"  # "поверенный в делах"
    if word in ("в", "во") and after.lemma in ("город", "г", "республика", "страна") and after.case in ("Loc", ""):
        return "Loc"
    named = index + 1 in states or after.text[0].isupper()
    if word in ("в", "во", "на") and named and (after.case in ("Loc", "") or after.text.isupper()):
        return "Loc"
    if word in ("в", "во") and is_town(after.text) and (after.case != "Acc" or _named(tokens, index + 2)):
        return "Loc"  # "посол в Баку X": a town that does not decline is taken for a name
    return None


def _named(tokens: Sequence[Token], index: int) -> bool:
    name = tokens[index].name if index < len(tokens) else None
    return name is not None and name.kind == "PER"


def _joins(tokens: Sequence[Token], index: int, case: str) -> bool:
    """Whether "и" joins two parts of one completion ("иностранных дел и торговли"), not two titles or two people."""
    if index + 1 >= len(tokens):
        return False
    after = tokens[index + 1]
    if after.lemma == "по" and index + 2 < len(tokens) and tokens[index + 2].case == "Dat":
        return True  # "министр иностранных дел и по делам эмигрантов"
    person = after.name is not None and after.name.kind == "PER"
    joined = after.case == case or (after.pos == "ADJ" and after.case in ("Gen", "Dat", "Loc"))
    return joined and not person and after.lemma not in office_rules()
