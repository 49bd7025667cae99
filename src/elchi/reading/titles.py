"""Titles of office in the text: a head noun with the words before it and the completion after it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from elchi.knowledge.offices import OfficeRule, office_rules, office_words
from elchi.language.analysis import Analysis, Token
from elchi.model.vocabulary import OfficeStatus, Role
from elchi.reading.states import StateMention

_BEGINNINGS = ("зам", "вице-", "экс-")
_LONGEST = 16  # tokens of a completion; longer ones are runs of genitives that a parse went astray in
_QUOTES_OPEN = frozenset('«"“„')
_QUOTES_CLOSE = frozenset('»"”“')


@dataclass(frozen=True, slots=True)
class Title:
    """A title of office as it stands. Token indexes are inclusive; `countries` are what its own words say."""

    first: int
    head: int
    last: int
    role: Role
    status: OfficeStatus
    countries: tuple[str, ...]  # one, or for a plural as many as it names
    body: str | None  # the kind of body that the office heads or serves
    plural: bool
    bare: bool  # nothing completes the head: "министр", "президент"
    posted: str | None = None  # where an envoy serves ("посол Казахстана в Кыргызстане")

    @property
    def country(self) -> str | None:
        """The state of the office, as far as the title's own words say."""
        return self.countries[0] if self.countries else None


def find_titles(analysis: Analysis, states: Mapping[int, StateMention]) -> tuple[Title, ...]:
    """All titles in order of the text; one inside another's completion is left out."""
    rules = office_rules()
    deputies = office_words().deputy
    found = []
    for token in analysis.tokens:
        if token.pos in _NEVER_HEADS:
            continue
        if token.lemma in deputies:
            title = _deputy(analysis.tokens, token, states)
        else:
            title = _title_at(analysis.tokens, token, states, rules)
        if title is not None:
            found.append(title)
    return _without_covered(found)


def _without_covered(titles: Sequence[Title]) -> tuple[Title, ...]:
    """Titles within the completion of another go: "Председатель Кабинета Министров" speaks of no ministers."""
    kept: list[Title] = []
    reached = -1
    for title in titles:
        if title.head > reached:
            kept.append(title)
            reached = title.last
    return tuple(kept)


def _head_of(token: Token) -> tuple[str, Role | None, OfficeStatus]:
    """The head noun in a word that may also hold a deputy ("замминистра") or a former ("экс-премьер")."""
    words = office_words()
    if token.lower.startswith(_BEGINNINGS):  # asked first: few words do
        for beginning, head in words.deputies:
            if token.lower.startswith(beginning):
                return head, "deputy_minister", "current"
        for beginning, head in words.formers:
            if token.lower.startswith(beginning):
                return head, None, "former"
    return words.lemmas.get(token.lemma, token.lemma), None, "current"


def _title_at(
    tokens: Sequence[Token],
    token: Token,
    states: Mapping[int, StateMention],
    rules: Mapping[str, tuple[OfficeRule, ...]],
) -> Title | None:
    head, deputy, status = _head_of(token)
    candidates = rules.get(head)
    if candidates is None or token.index in states and states[token.index].form != "demonym":
        return None
    first, modifiers, before = _modifiers(tokens, token, states)
    last, completion, after, posted = _completion(tokens, token, states)
    countries = after or before
    state = countries[0] if countries else None
    rule = next((rule for rule in candidates if rule.fits(completion, modifiers, state)), None)
    if rule is None:
        return None
    role: Role = rule.role
    if deputy is not None:
        role = deputy_of(rule.role)
    if status == "current":
        status = _status(modifiers, head, tokens, first)
    return Title(
        first=first,
        head=token.index,
        last=last,
        role=role,
        status=status,
        countries=countries,
        body=rule.body,
        plural=token.plural,
        bare=not completion and not countries,
        posted=posted,
    )


def deputy_of(role: Role) -> Role:
    """The role of a deputy; of those that have none in the vocabulary, an official."""
    name = f"deputy_{role}"
    return name if name in _DEPUTY_ROLES else "official"  # type: ignore[return-value]


_DEPUTY_ROLES = frozenset(
    f"deputy_{role}"
    for role in (
        "president head_of_government foreign_minister defence_minister minister speaker head_of_administration "
        "security_council_secretary ambassador consul governor mayor special_envoy spokesperson head_of_body"
    ).split()
)


def _deputy(tokens: Sequence[Token], token: Token, states: Mapping[int, StateMention]) -> Title | None:
    """ "Заместитель" and the title that follows it, in the genitive."""
    rules = office_rules()
    for index in range(token.index + 1, min(token.index + 4, len(tokens))):
        inner = tokens[index]
        if inner.lower == "." or inner.pos in ("ADJ", "X") and inner.lemma not in rules:
            continue  # "зам. министра", "заместитель Генерального секретаря"
        title = _title_at(tokens, inner, states, rules)
        if title is None:
            return None
        first, modifiers, before = _modifiers(tokens, token, states)
        return replace(
            title,
            first=first,
            head=token.index,
            role=deputy_of(title.role),
            status=_status(modifiers, "заместитель", tokens, first),
            countries=title.countries or before,
            plural=token.plural,
            bare=False,
        )
    return None


def _modifiers(
    tokens: Sequence[Token], head: Token, states: Mapping[int, StateMention]
) -> tuple[int, list[str], tuple[str, ...]]:
    """Words before the head that belong to the title: its first token, their lemmas, the states among them."""
    words = office_words()
    first, lemmas = head.index, []
    countries: tuple[str, ...] = ()
    for index in range(head.index - 1, max(head.index - 8, -1), -1):
        token = tokens[index]
        if token.sentence is not head.sentence or token.name is not None and token.name.kind == "PER":
            break
        state = states.get(index)
        if state is not None and state.form in ("adjective", "compound"):
            countries = state.codes
        elif state is not None:
            break
        elif token.lemma == "и" and index + 1 == first and tokens[index - 1].lemma in words.skip:
            continue
        elif token.lemma in words.skip | words.former | words.designate | words.acting and token.lemma != "и":
            lemmas.append(token.lemma)
        elif token.lower in (".", "о", "обязанности", "обязанность") and _acting_before(tokens, index):
            lemmas.append("врио")
            first = _acting_start(tokens, index)
            break
        else:
            break
        first = index
    return first, lemmas, countries


def _acting_before(tokens: Sequence[Token], index: int) -> bool:
    """Whether "и.о." or "исполняющий обязанности" ends at the token."""
    return _acting_start(tokens, index) != index


def _acting_start(tokens: Sequence[Token], index: int) -> int:
    text = "".join(token.lower for token in tokens[max(0, index - 3) : index + 1])
    if text.endswith("и.о.") and index >= 3:
        return index - 3
    if tokens[index].lower.startswith("обязанност") and index and tokens[index - 1].lower.startswith("исполня"):
        return index - 2 if index > 1 and tokens[index - 2].lower == "временно" else index - 1
    return index


def _status(modifiers: Sequence[str], head: str, tokens: Sequence[Token], first: int) -> OfficeStatus:
    words = office_words()
    if words.former.intersection(modifiers):
        return "former"
    if words.acting.intersection(modifiers):
        return "acting"
    if words.designate.intersection(modifiers):
        return "designate"
    if head in words.first_is_former and "первый" in modifiers:
        return "former"
    return "current"


def _completion(
    tokens: Sequence[Token], head: Token, states: Mapping[int, StateMention]
) -> tuple[int, list[tuple[str, str]], tuple[str, ...], str | None]:
    """Words after the head that belong to the title: its last token, their forms, its states, where it serves."""
    completion: list[tuple[str, str]] = []
    countries: tuple[str, ...] = ()
    posted = None
    case = "Gen"  # that the completion stands in; a preposition changes it
    last = index = head.index
    stop = min(head.index + _LONGEST, len(tokens))
    while (index := index + 1) < stop:
        token = tokens[index]
        if token.sentence is not head.sentence or token.name is not None and token.name.kind == "PER":
            break
        state = states.get(index)
        if state is not None and state.form != "demonym":
            if case == "Loc" and state.form == "name":
                posted = state.code
            elif state.form == "name" and not _in_case(tokens[state.first], case):
                break
            elif not countries or head.plural:
                countries += tuple(code for code in state.codes if code not in countries)
            last = index = state.last
            continue
        if token.lower in _QUOTES_OPEN:
            closing = _closing(tokens, index, stop)
            if closing is None or not completion:
                break
            last = index = closing
            continue
        if token.pos == "ADP":
            led = _led_by(tokens, index, states)
            if led is None:
                break
            case = led
        elif token.lemma == "и":
            if not _joins(tokens, index, case):
                break
        elif not _completes(token, case):
            break
        else:
            last = index
        completion.append((token.lemma, token.lower))
    while completion and completion[-1][0] in _JOINTS:
        completion.pop()
    return last, completion, countries, posted


_NEVER_HEADS = frozenset(("VERB", "ADV", "PUNCT", "ADP", "CCONJ", "SCONJ", "PRON", "DET", "NUM", "PART", "AUX"))
_JOINTS = frozenset(("и", "в", "во", "на", "по", "при"))
_NOMINAL = frozenset(("NOUN", "PROPN", "ADJ", "DET", "X", "NUM"))


def _in_case(token: Token, case: str) -> bool:
    return token.case in (case, "Gen", "") or token.text.isupper()


def _completes(token: Token, case: str) -> bool:
    """Whether a nominal goes on with the completion; abbreviations have no case of their own."""
    if token.text.isupper() and len(token.text) > 1:
        return True
    if token.pos not in _NOMINAL and token.feats.get("VerbForm") != "Part":
        return False
    if token.case == "":
        return token.pos in ("PROPN", "X")
    return token.case in (case, "Gen") or (case == "Gen" and token.case == "Loc" and token.text[0].isupper())


def _led_by(tokens: Sequence[Token], index: int, states: Mapping[int, StateMention]) -> str | None:
    """The case that a preposition inside a title leads to: "по делам", "при ООН", "в Кыргызстане"; None outside one."""
    if index + 1 >= len(tokens):
        return None
    word, after = tokens[index].lemma, tokens[index + 1]
    if word == "по" and after.case == "Dat":
        return "Dat"
    if word == "при" and (after.case == "Loc" or after.text.isupper()):
        return "Loc"
    if word in ("в", "во", "на") and (index + 1 in states or after.text[0].isupper()) and after.case in ("Loc", ""):
        return "Loc"
    return None


def _joins(tokens: Sequence[Token], index: int, case: str) -> bool:
    """Whether "и" joins two parts of one completion ("иностранных дел и торговли"), not two titles or two people."""
    if index + 1 >= len(tokens):
        return False
    after = tokens[index + 1]
    person = after.name is not None and after.name.kind == "PER"
    joined = after.case == case or after.pos == "ADJ" and after.case in ("Gen", "Dat", "Loc")
    return joined and not person and after.lemma not in office_rules()


def _closing(tokens: Sequence[Token], start: int, stop: int) -> int | None:
    for index in range(start + 1, stop):
        if tokens[index].lower in _QUOTES_CLOSE:
            return index
    return None
