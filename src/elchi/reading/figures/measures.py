"""Which measure a quantity belongs to: the nearest word of its sentence that can have such a unit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from elchi.knowledge.measures import Measure, measure_words
from elchi.language.analysis import Token
from elchi.reading.figures.quantities import Quantity

_WORDS = measure_words("ru")
_PHRASE_REACH = 4
_HELD_REACH = 3
_SHARE_REACH = 10  # "доля Турции во внешней торговле", "приходится 22% внешней торговли"
_ACROSS_CLAUSE = 6  # a measure beyond a comma or a verb counts as so many words farther
_AFTER = 5  # one behind the number too: reports name the measure first
_WEAK = 12  # and a weak word likewise
_STILL = frozenset(("length", "area", "power"))  # kinds of units of what is built, whose growth no report tells
_TITLES = frozenset(("министр", "министерство", "зона", "палата", "дом", "комиссия", "вице-министр", "советник"))


@dataclass(frozen=True, slots=True)
class Anchor:
    """A measure named in a sentence; `first` and `last` are positions."""

    measure: Measure
    first: int
    last: int


def anchors_of(tokens: Sequence[Token]) -> tuple[Anchor, ...]:
    """The measures that a sentence names, in order."""
    found: list[Anchor] = []
    for position, token in enumerate(tokens):
        rows = _WORDS.measures.get(token.lemma)
        if rows is None:
            continue
        length = 0
        for measure in rows:  # the longest phrase first
            if len(measure.words) < length:
                break
            last = _phrase_end(tokens, position, measure)
            if last is not None and not _in_a_title(tokens, position):
                found.append(Anchor(measure, position, last))
                length = len(measure.words)
    return tuple(found)


def _phrase_end(tokens: Sequence[Token], position: int, measure: Measure) -> int | None:
    last, reach = position, _SHARE_REACH if measure.share else _PHRASE_REACH
    for word in measure.words[1:]:
        for place in range(last + 1, min(last + reach, len(tokens))):
            if tokens[place].lemma == word:
                last = place
                break
        else:
            return None
    return last


def _in_a_title(tokens: Sequence[Token], position: int) -> bool:
    """ "министр торговли", "зона свободной торговли": no turnover is meant"""
    token = tokens[position]
    if token.lemma == "закупка" and position and tokens[position - 1].lower == "на":
        return True  # "выделит 5 млн на закупку оборудования": what the money is for
    if token.lemma not in ("торговля", "инвестиция", "помощь"):
        return False
    head = token.head
    for _ in range(3):
        if head is None:
            return False
        if head.lemma in _TITLES:
            return True
        head = head.head if head.relation in ("conj", "nmod") else None
    return False


def measure_of(quantity: Quantity, anchors: Iterable[Anchor], tokens: Sequence[Token]) -> Anchor | None:
    """The nearest measure that can have the quantity's unit."""
    best: tuple[int, Anchor] | None = None
    subject = _subject_of(quantity, tokens)
    for anchor in anchors:
        if not fits(anchor.measure, quantity):
            continue
        cost = _distance(anchor, quantity, tokens) + (_WEAK if anchor.measure.weak else 0) + anchor.measure.far
        if anchor.first <= subject <= anchor.last:
            cost -= _OF_THE_SUBJECT
        if best is None or cost < best[0]:
            best = cost, anchor
    return best[1] if best is not None and best[0] < 60 else None


_OF_THE_SUBJECT = 8  # words that the subject of the number's verb stands nearer for being it
_CLAUSES = frozenset(("advcl", "parataxis", "ccomp", "acl:relcl", "root"))
_UP = 6  # steps from a number to its verb


def _subject_of(quantity: Quantity, tokens: Sequence[Token]) -> int:
    """The position of the subject of the quantity's verb ("вывоз газа сократился на 42,5%"); -1 if none."""
    token: Token | None = tokens[quantity.last]
    for _ in range(_UP):
        if token is None:
            return -1
        if token.pos == "VERB":
            subject = next((child for child in token.children if child.relation.startswith("nsubj")), None)
            return -1 if subject is None else subject.index - tokens[0].index
        if token.relation in _CLAUSES:
            return -1
        token = token.head
    return -1


def holds(anchor: Anchor, quantity: Quantity) -> bool:
    """ "мощность – 80 тысяч контейнеров": a measure right before a number of things takes it"""
    return "count" in anchor.measure.kinds and 0 <= quantity.first - anchor.last - 1 <= _HELD_REACH


def fits(measure: Measure, quantity: Quantity) -> bool:
    """Whether a measure can have the unit of a quantity."""
    if measure.share:
        return quantity.kind == "percent"
    if quantity.growing:
        return (not measure.weak and not measure.kinds <= _STILL) or measure.id == "trade_turnover"
    if quantity.kind == "bare":
        return measure.unit is not None or (in_millions(quantity) and "money" in measure.kinds)
    return quantity.kind in measure.kinds


def in_millions(quantity: Quantity) -> bool:
    """Whether a number without a unit can be money: "до 390 млн", not "до 3 тысяч"."""
    number = quantity.number
    return number.scaled and max(number.value or 0, number.low or 0, number.high or 0) >= _MILLION


_MILLION = 1e6


def _distance(anchor: Anchor, quantity: Quantity, tokens: Sequence[Token]) -> int:
    if anchor.last < quantity.first:
        between = range(anchor.last + 1, quantity.first)
    elif anchor.first > quantity.last:
        between = range(quantity.last + 1, anchor.first)
        if not between:
            return 0  # "5 млрд долларов инвестиций"
    else:
        return 0
    cost = len(between) + (_AFTER if anchor.first > quantity.last else 0)
    for place in between:
        token = tokens[place]
        if token.text in (";", "—", "–") or (token.text == "," and not _enumerates(tokens, place)):
            cost += _ACROSS_CLAUSE
        elif token.lower == "и" and anchor.first > quantity.last:
            cost += _ACROSS_CLAUSE  # "на сумму 22 млн и прямых инвестиций": another item
    return cost


def _enumerates(tokens: Sequence[Token], place: int) -> bool:
    """A comma before a mere addition ("вырос, до 390 млн") parts no clause."""
    return place + 1 < len(tokens) and tokens[place + 1].lower in ("до", "на", "или", "составив", "достигнув")
