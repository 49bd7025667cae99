"""Councils, commissions, forums: kind, parties and the number of the sitting.

A mark is `[kind parties number: words]`, parties joined by "+", "-" where the words name none; a number where one is said.
"""

# ruff: noqa: E501 – a sentence is one line

from __future__ import annotations

import pytest
from tests.reading.told import lines, read, said, unmark

MARKED = """
В Бишкеке прошло 11-е заседание [intergovernmental_council KG+KZ 11: кыргызско-казахстанского Межправительственного совета].
В Ташкенте прошло заседание [intergovernmental_commission RU+UZ: межправительственной комиссии России и Узбекистана].
Стороны обсудили работу [interparliamentary_council AM+IR: армяно-иранской группы дружбы].
В Астане прошло заседание [summit CIS: Совета глав государств СНГ].
В Самарканде завершился [summit SCO: саммит ШОС].
В Астане пройдёт второй [summit CN+KG+KZ+TJ+TM+UZ 2: саммит «Центральная Азия – Китай»].
Состоялся [summit KG+KZ+UZ: саммит Казахстана, Кыргызстана и Узбекистана].
В Минске прошло заседание [intergovernmental_council EAEU: Евразийского межправительственного совета].
В Уфе открылся [interregional_forum KZ+RU 5: V межрегиональный форум Казахстана и России].
В Душанбе прошли [consultations RU+TJ: российско-таджикские политические консультации].
Президенты провели третье заседание [interstate_council KZ+UZ 3: Высшего межгосударственного совета Казахстана и Узбекистана].
Министры подписали план на заседании [other CSTO: Совета министров обороны ОДКБ].
Он выступит на [interstate_council AZ+TR: Совете сотрудничества на высшем уровне Турция – Азербайджан].
"""


@pytest.mark.parametrize("line", lines(MARKED))
def test_mechanisms(line: str) -> None:
    """The mechanisms of a sentence."""
    text, marks = unmark(line)
    reading = read(text)
    wanted = []
    for label, words in marks:
        kind, parties, *number = label.split()
        wanted.append((kind, parties.split("+"), int(number[0]) if number else None, words))
    found = [
        (each.kind, sorted(each.parties), each.session, words)
        for each in reading.mechanisms
        for words in said(reading, each.mentions)
    ]
    assert [found_[:3] for found_ in found] == [wanted_[:3] for wanted_ in wanted]
    for found_, wanted_ in zip(found, wanted, strict=True):
        assert found_[3] in wanted_[3] or wanted_[3] in found_[3]


def test_a_sitting_named_after_its_council() -> None:
    """ "Совет, второе заседание которого пройдёт": one mechanism, one planned sitting."""
    reading = read(
        "Создан Высший межгосударственный совет Казахстана и Узбекистана, второе заседание которого пройдёт в Ташкенте."
    )
    sitting = next(event for event in reading.events if event.type == "session")
    assert (sitting.status, sitting.session) == ("planned", 2)


def test_a_bare_forum_is_no_mechanism() -> None:
    """A noun with a number and nothing else names nothing."""
    assert read("Следующий, двенадцатый форум пройдёт весной.").mechanisms == ()
