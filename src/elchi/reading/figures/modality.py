"""Whether a figure is a fact, an aim or an expectation."""

from __future__ import annotations

from collections.abc import Sequence

from elchi.knowledge.measures import measure_words
from elchi.language.analysis import Token
from elchi.model.vocabulary import Modality
from elchi.reading.figures.change import is_compared, starts_from
from elchi.reading.figures.quantities import Quantity

_WORDS = measure_words("ru")
_DUTY = frozenset(("должен", "должный"))
_BY_ITSELF = frozenset(
    ("вырасти", "вырастить", "возрасти", "увеличиться", "составить", "превысить", "появиться", "снизиться")
)
_AHEAD = _WORDS.target | _WORDS.forecast
_PARTING = frozenset((",", ";", ":", "(", ")", "«", "»", '"', "–", "—", "-"))
_AIM_REACH = 9
_AGREED_REACH = 6
_GIVEN_REACH = 5
_GIVING = frozenset(("выделение", "предоставление"))
_SILENT = frozenset(("подписать", "подписывать", "заключить", "быть", "есть"))  # say nothing of what stands beside
_LEVELS = frozenset(("довести", "доведение", "нарастить", "наращивание"))


def modality_of(quantity: Quantity, tokens: Sequence[Token]) -> Modality:
    """Read off the words that govern the number, from its noun up to the first finite verb in the past."""
    if starts_from(quantity, tokens) or is_compared(quantity, tokens) or _waits(quantity, tokens):
        return "actual"
    if any(child.feats.get("Tense") == "Past" and child.relation == "acl" for child in _heads(quantity, tokens)):
        return "actual"  # "32 млн, выделенные агентством"
    if _to_bring_to(quantity, tokens):
        return "target"
    if quantity.kind != "percent" and _agreed_on(quantity, tokens):
        return "forecast"
    modality = "actual" if _told_plainly(quantity, tokens) else _governed(quantity, tokens)
    if modality == "actual" and _aimed_at(quantity, tokens):
        return "target"
    if modality == "forecast" and quantity.kind != "percent" and _hoped_for(quantity, tokens):
        return "target"
    if modality == "target" and not _level(quantity, tokens):
        return "forecast"  # "договорились об учебе двадцати офицеров": no level to reach
    return modality


def _hoped_for(quantity: Quantity, tokens: Sequence[Token]) -> bool:
    """ "Выразил надежду, что показатель дойдет до 10 млрд": a level to reach, told with hope, is aimed at."""
    verb = next((one for one in tokens[quantity.last].ancestors() if one.feats.get("VerbForm") == "Fin"), None)
    if verb is None or verb.head is None or verb.relation not in ("ccomp", "acl", "acl:relcl"):
        return False
    return verb.lemma in _WORDS.reached and verb.head.lemma in _WORDS.hoped


def _to_bring_to(quantity: Quantity, tokens: Sequence[Token]) -> bool:
    """ "Задача – довести показатель до 2 млрд": an infinitive of reaching over the number, unless it was managed."""
    if not quantity.first or tokens[quantity.first - 1].lower not in ("до", "на"):
        return False
    for place in range(quantity.first - 2, max(-1, quantity.first - _AIM_REACH), -1):
        token = tokens[place]
        if token.text in _PARTING:
            return False
        if token.lemma in _LEVELS and token.feats.get("VerbForm") == "Inf":
            over = token.head
            return over is None or over is token or over.lemma not in _MANAGED
    return False


_MANAGED = frozenset(("удаться", "позволить", "позволять", "суметь", "успеть", "помочь", "смочь"))


def _waits(quantity: Quantity, tokens: Sequence[Token]) -> bool:
    """ "2730 большегрузов ожидают въезда": those who wait are there"""
    noun = tokens[quantity.last]
    return noun.relation == "nsubj" and noun.head is not None and noun.head.lemma == "ожидать"


def _told_plainly(quantity: Quantity, tokens: Sequence[Token]) -> bool:
    """Whether the only verb of the number's own clause is in the past or present, and nothing there looks ahead."""
    first = last = quantity.first
    while first and tokens[first - 1].text not in _PARTING:
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1].text not in _PARTING:
        last += 1
    clause = tokens[first : last + 1]
    if any(_looks_ahead(word) for word in clause):
        return False
    verbs = [word for word in clause if word.feats.get("VerbForm") == "Fin"]
    done = [word for word in clause if word.pos == "VERB" and word.feats.get("Variant") == "Short"]
    if not verbs and len(done) == 1 and done[0].lemma not in _SILENT:
        return True  # "за девять месяцев перевезено 3,4 млн тонн"
    if not verbs and any(word.lemma in _NOW for word in clause):
        return True  # "сейчас между столицами 21 рейс, станет 35"
    return len(verbs) == 1 and verbs[0].feats.get("Tense") in ("Past", "Pres") and verbs[0].lemma not in _SILENT


_NOW = frozenset(("сейчас", "пока", "ныне", "уже", "сегодня"))


def _looks_ahead(word: Token) -> bool:
    return word.lemma in _AHEAD or word.feats.get("VerbForm") == "Inf" or word.lower.startswith("буд")


def _agreed_on(quantity: Quantity, tokens: Sequence[Token]) -> bool:
    """ "соглашение о помощи в размере", "объявил о выделении": money and works to come"""
    for place in range(max(1, quantity.first - _GIVEN_REACH), quantity.first):
        if tokens[place].lemma in _GIVING and tokens[place - 1].lower == "о":
            return True
    token: Token | None = tokens[quantity.last]
    for _ in range(_AGREED_REACH):
        if token is None or token.pos == "VERB":
            return False
        if any(child.lower in ("о", "об") for child in token.children):
            over = token.head
            return token.lemma in _GIVING or (over is not None and over.lemma in _WORDS.agreements)
        if token.lemma in _WORDS.agreements:  # "соглашение о помощи в размере": the amount hangs on the document
            return any(below.lower in ("о", "об") for child in token.children for below in child.children)
        token = token.head
    return False


def _aimed_at(quantity: Quantity, tokens: Sequence[Token]) -> bool:
    """ "предусматривающей достижение объема торговли в 10 млрд": the noun of aiming stands in the clause before"""
    for place in range(quantity.first - 1, max(-1, quantity.first - _AIM_REACH), -1):
        if tokens[place].text in _PARTING:
            return False
        if tokens[place].lemma in ("достижение", "доведение"):
            return True
    return False


def _heads(quantity: Quantity, tokens: Sequence[Token]) -> list[Token]:
    return [child for token in tokens[quantity.first : quantity.last + 1] for child in token.children]


def _level(quantity: Quantity, tokens: Sequence[Token]) -> bool:
    """Whether the number is one to reach: "довести до", "а в перспективе – до", "из запланированных восьмисот"."""
    before = tokens[max(0, quantity.first - _AIM_REACH) : quantity.first]
    if len(before) > 1 and before[-1].lower == "до" and before[-2].text in _PARTING:
        return True
    if any(token.lemma in _WORDS.target and token.feats.get("VerbForm") == "Part" for token in before[-2:]):
        return True
    near = before if quantity.kind != "count" or (before and before[-1].lower == "до") else before[-2:]
    return any(token.lemma in _WORDS.reached for token in near)


def _governed(quantity: Quantity, tokens: Sequence[Token]) -> Modality:
    """What the words over the number say, from its noun up."""
    token: Token | None = tokens[quantity.last]
    open_infinitive = grows = False
    expected: Modality | None = None
    for _ in range(9):
        if token is None:
            break
        said = _said(token, inner=expected, grows=grows)
        grows = grows or token.lemma in _BY_ITSELF
        if said == "actual":
            return expected or "actual"
        if said is not None:
            expected = "target" if "target" in (said, expected) else said
        if token.feats.get("VerbForm") == "Inf":
            open_infinitive = True
        if _closes(token) and said is None:
            break
        token = token.head
    if expected is not None:
        return expected
    before = tokens[max(0, quantity.first - 4) : quantity.first]
    if any(word.lemma in _LEVELS and word.feats.get("Tense") != "Past" for word in before):
        return "target"
    return "target" if open_infinitive and any(word.lower == "до" for word in before) else "actual"


def _said(token: Token, *, inner: Modality | None, grows: bool) -> Modality | None:
    """What one word says; "actual" ends the search."""
    if any(child.lemma in _WORDS.target and child.feats.get("VerbForm") == "Part" for child in token.children):
        return "target"
    if token.lemma in _WORDS.target:
        return "forecast" if inner is None and token.lemma in _DUTY and grows else "target"
    if token.lemma in _WORDS.forecast:
        return "forecast"
    if any(child.lower.startswith("буд") for child in token.children if child.relation.startswith("aux")):
        return "forecast"
    tense = token.feats.get("Tense")
    if token.pos in ("VERB", "AUX"):
        if tense == "Fut":
            return "forecast"
        if tense in ("Past", "Pres") and token.feats.get("VerbForm") in ("Fin", "Part"):
            return "actual"
    return None


def _closes(token: Token) -> bool:
    return token.relation in ("root", "parataxis") or (token.pos == "VERB" and token.feats.get("VerbForm") == "Fin")
