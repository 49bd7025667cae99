"""Titles of office in the text: a head noun with the words before it and the completion after it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from elchi.knowledge.offices import OfficeRule, office_rules, office_words
from elchi.language.analysis import Analysis, Token
from elchi.model.vocabulary import OfficeStatus, Role
from elchi.reading.states import StateMention

_LONGEST = 16  # tokens of a completion; longer ones are runs of genitives that a parse went astray in
_QUOTES_OPEN = frozenset("«\"“„")
_QUOTES_CLOSE = frozenset("»\"”“")
_DASHES = frozenset("-–—")


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
    inner: tuple[int, ...] = ()  # heads of titles within the completion ("пресс-секретарь президента")
    posted: str | None = None  # where an envoy serves ("посол Казахстана в Кыргызстане")

    @property
    def country(self) -> str | None:
        """The state of the office, as far as the title's own words say."""
        return self.countries[0] if self.countries else None


def find_titles(analysis: Analysis, states: Mapping[int, StateMention]) -> tuple[Title, ...]:
    """All titles in order of the text; one inside another's completion stands in the list as well, after it."""
    rules = office_rules()
    deputies = office_words().deputy
    found = []
    for token in analysis.tokens:
        if token.pos in ("VERB", "ADV", "PUNCT"):
            continue
        if token.lemma in deputies:
            title = _deputy(analysis.tokens, token, states)
        else:
            title = _title_at(analysis.tokens, token, states, rules)
        if title is not None:
            found.append(title)
    return _without_covered(found)


def _without_covered(titles: Sequence[Title]) -> tuple[Title, ...]:
    """Titles that are the second half of a deputy's title go: the deputy's covers them."""
    kept = []
    covered: set[int] = set()
    for title in titles:
        if title.head in covered:
            continue
        if title.role.startswith("deputy_"):
            covered.update(title.inner)
        kept.append(title)
    return tuple(kept)


def _head_of(token: Token) -> tuple[str, Role | None, OfficeStatus]:
    """The head noun in a word that may also hold a deputy ("замминистра") or a former ("экс-премьер")."""
    words = office_words()
    for beginning, head in words.deputies:
        if token.lower.startswith(beginning):
            return head, "deputy_minister", "current"
    for beginning, head in words.formers:
        if token.lower.startswith(beginning):
            return head, None, "former"
    return token.lemma, None, "current"


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
        if inner.lower == "." or inner.pos in ("ADJ", "X"):  # "зам. министра", "заместитель Генерального секретаря"
            continue
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
            inner=(inner.index,),
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
    last = index = head.index
    stop = min(head.index + _LONGEST, len(tokens))
    while (index := index + 1) < stop:
        token = tokens[index]
        state = states.get(index)
        if token.sentence is not head.sentence or token.name is not None and token.name.kind == "PER":
            break
        if state is not None and (state.form != "demonym"):
            if tokens[index - 1].lemma in ("в", "во", "на") and state.form == "name":
                posted = state.code
            elif state.form == "name" and not _genitive(tokens[state.first]):
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
        if not _continues(tokens, index, states):
            break
        if token.pos != "ADP" and token.lemma != "и":
            last = index
        completion.append((token.lemma, token.lower))
    while completion and completion[-1][0] in ("и", "в", "во", "на", "по", "при"):
        completion.pop()
    return last, completion, countries, posted


def _genitive(token: Token) -> bool:
    return token.case in ("Gen", "") or token.text.isupper()


def _closing(tokens: Sequence[Token], start: int, stop: int) -> int | None:
    for index in range(start + 1, stop):
        if tokens[index].lower in _QUOTES_CLOSE:
            return index
    return None


def _continues(tokens: Sequence[Token], index: int, states: Mapping[int, StateMention]) -> bool:
    """Whether the token goes on with the completion: a genitive, an abbreviation, "по делам", "при ООН"."""
    token = tokens[index]
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.pos in ("NOUN", "PROPN", "ADJ", "DET", "X", "NUM") or token.text.isupper() and len(token.text) > 1:
        if token.text.isupper() and len(token.text) > 1:
            return True
        before = tokens[index - 1].lemma
        if before == "по":
            return token.case in ("Dat", "")
        if before in ("при", "в", "во", "на"):
            return token.case in ("Loc", "")
        if token.case == "Dat" and any(tokens[back].lemma == "по" for back in range(index - 3, index)):
            return True
        return token.case == "Gen" or (token.case == "" and token.pos in ("PROPN", "X"))
    if after is None or after.sentence is not token.sentence:
        return False
    if token.lemma == "и":
        return after.case in ("Gen", "Dat") and after.case == tokens[index - 1].case and after.name is None and (
            after.lemma not in office_rules()
        )
    if token.lemma == "по":
        return after.case == "Dat"
    if token.lemma == "при":
        return after.case == "Loc" or after.text.isupper()
    if token.lemma in ("в", "во", "на"):
        return index + 1 in states and after.case in ("Loc", "")
    return False
