"""What completes a title of office after its head noun: fields, states, towns and bodies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from elchi.knowledge.anaphora import anaphora
from elchi.knowledge.body_heads import match_body_name
from elchi.knowledge.names import courtesies
from elchi.knowledge.offices import office_rules, office_words
from elchi.knowledge.places import match_places
from elchi.language import is_plural_form, may_be_genitive, may_be_plural
from elchi.language.analysis import Token
from elchi.reading.states import StateMention
from elchi.reading.title_links import LIST, linked
from elchi.reading.title_towns import country_of_town, is_town

_LONGEST = 16  # tokens of a completion; longer ones are runs of genitives that a parse went astray in
_BACK = 60  # tokens before a title in which "страна" or "республика" was named
_QUOTES_OPEN = frozenset('«"“„')
_QUOTES_CLOSE = frozenset('»"”“')


def completion_of(
    tokens: Sequence[Token], head: Token, states: Mapping[int, StateMention]
) -> tuple[int, list[tuple[str, str]], tuple[str, ...], str | None]:
    """Words after the head that belong to the title: its last token, their forms, its states, where it serves."""
    completion: list[tuple[str, str]] = []
    countries: tuple[str, ...] = ()
    posted = None
    plural = is_plural(tokens, head, states)
    last = head.index
    for kind, first, at in _pieces(tokens, head, states):
        if kind == "posted":
            posted = states[first].code
        elif kind == "town":
            posted = country_of_town(tokens[first].text)
            completion.append((tokens[first].lemma, tokens[first].lower))
        elif kind == "state" and (not countries or plural):
            countries += tuple(code for code in states[first].codes if code not in countries)
        if kind != "link":
            last = at
        if kind in ("word", "link") and tokens[first].lemma not in _OWN:  # "глава нашего государства"
            completion.append((tokens[first].lemma, tokens[first].lower))
    while completion and completion[-1][0] in _JOINTS:
        completion.pop()
    if not countries:
        countries = _named_before(tokens, head.index, completion, states, plural=plural)
        if countries and posted is None and _serves(completion):
            posted, countries = countries[0], ()  # "посол в этой стране"
    return last, completion, countries, posted


_SEVERAL = 8  # tokens after a title in which two states are joined


def is_plural(tokens: Sequence[Token], head: Token, states: Mapping[int, StateMention]) -> bool:
    """Whether a title is of several: by its form, or by its two states ("Главы МИД России и Армении")."""
    if head.plural or is_plural_form(head.text):
        return True
    if not may_be_plural(head.text):
        return False
    for token in tokens[head.index + 1 : head.index + _SEVERAL]:
        first = states.get(token.index - 1)
        second = states.get(token.index + 1)
        if token.lower == "и" and first is not None and second is not None and first.code != second.code:
            return token.sentence is head.sentence
    return False


_Piece = tuple[Literal["posted", "town", "state", "quote", "link", "word"], int, int]  # its first and last token


def _pieces(tokens: Sequence[Token], head: Token, states: Mapping[int, StateMention]) -> Iterator[_Piece]:
    """The pieces of a completion, until something does not belong to it."""
    case = "Gen"  # that the completion stands in; a preposition changes it
    worded = False
    index = head.index
    stop = min(head.index + _LONGEST, len(tokens))
    while (index := index + 1) < stop:
        token = tokens[index]
        state = states.get(index)
        if token.sentence is not head.sentence or _of_style(tokens, index):
            return
        known = _known_body(tokens, index, stop) or _known_place(tokens, head, index)
        if known is None and _of_a_name(token, state):
            return
        if known is not None:
            worded = True
            yield from (("word", at, at) for at in range(index, known + 1))
            index = known
            continue
        if state is not None and state.form != "demonym":
            serves = case == "Loc" and state.form == "name"
            if not serves and state.form == "name" and not _in_case(tokens, state, case):
                return
            yield ("posted" if serves else "state"), index, state.last
            index = state.last
        elif case == "Loc" and is_town(token.text):
            yield "town", index, index
        elif token.text == "(" or token.lower in _QUOTES_OPEN:
            closing = _bracketed(tokens, index, stop, named=worded)
            if closing is None:
                return
            yield "quote", index, closing
            index = closing
        elif token.pos == "ADP" or token.lemma in ("и", ","):
            led = linked(tokens, index, case, states, head)
            if led is None:
                return
            case = led
            yield "link", index, index
        elif _completes(token, case) or _inside_name(tokens, index) or _field(tokens, index, head, states):
            worded = True
            case = "Gen" if token.lower == "делах" else case  # "поверенный в делах Индии"
            yield "word", index, index
        else:
            return


def _of_style(tokens: Sequence[Token], index: int) -> bool:
    """Whether the token is a style before a name ("министра иностранных дел Принца X"): it belongs to the name."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    named = after is not None and after.name is not None and after.name.kind == "PER"
    return named and tokens[index].lemma in courtesies()


def _known_body(tokens: Sequence[Token], index: int, stop: int) -> int | None:
    """The last token of a body that the tables name ("Олий Мажлиса"): the tagger knows no case of such words."""
    token = tokens[index]
    in_name = token.name is not None and token.name.kind == "PER"  # the network takes "Мажилиса X" for a name
    if not token.text[0].isupper() or (token.case == "Gen" and not in_name):
        return None
    found = match_body_name([token.text for token in tokens[index : min(index + LIST, stop)]], 0)
    return index + found[1] - 1 if found is not None else None


def _known_place(tokens: Sequence[Token], head: Token, index: int) -> int | None:
    """The last token of a town or region behind the title ("губернатором Герата"); the tagger errs in its case."""
    token = tokens[index]
    named = _of_a_name(token, None)
    if index != head.index + 1 or named or head.lemma not in office_words().of_places:
        return None
    found = match_places([one.text for one in tokens[index : index + LIST]], 0)
    return index + found.size - 1 if found is not None else None


def _inside_name(tokens: Sequence[Token], index: int) -> bool:
    """Whether the token goes on with the name of a place or body that has begun ("Самегрело – Земо-Сванети")."""
    name = tokens[index].name
    return name is not None and name.kind != "PER" and tokens[index - 1].name is name


def _of_a_name(token: Token, state: StateMention | None) -> bool:
    """Whether a person's name begins; the network takes abbreviations of states ("РА") into the name after them."""
    in_name = token.name is not None and token.name.kind == "PER"
    if in_name and token.name is not None and _opens_with_town(token.name.tokens, token):
        return False  # "посол в Баку Ерлан X", "аким Алматы Ербол X"
    titled = token.lemma in office_rules()  # "аппарата Президента X": into the name goes the word before it
    named = token.name.tokens if token.name is not None else []
    of_state = state is not None and (token.text.isupper() or (len(named) > _FULL and token is named[0]))
    return in_name and not titled and not of_state


_FULL = 2  # words of a name in full


def _opens_with_town(name: Sequence[Token], token: Token) -> bool:
    """Whether the network took the town before a full name into it."""
    return token is name[0] and len(name) > _FULL and is_town(token.text)


def _bracketed(tokens: Sequence[Token], index: int, stop: int, *, named: bool) -> int | None:
    """The closing mark of "(ИРИ)" after a state, or of a body's name in quotation marks; None where there is none."""
    if tokens[index].text == "(":
        short = index + 2 < stop and tokens[index + 2].text == ")" and tokens[index + 1].text.isupper()
        return index + 2 if short else None
    return _closing(tokens, index, stop) if named else None


def _named_before(
    tokens: Sequence[Token],
    start: int,
    completion: Sequence[tuple[str, str]],
    states: Mapping[int, StateMention],
    *,
    plural: bool,
) -> tuple[str, ...]:
    """The state that "страна", "республика" or "королевство" in a title means: the one last named before it."""
    noun, form = next((pair for pair in completion if pair[0] in office_words().states_as), ("", ""))
    if (
        not noun
        or (plural and form[-1] not in _VOWELS)
        or any(lemma in anaphora().neighbour for lemma, _ in completion)
    ):
        return ()
    barred = office_words().states_as[noun]
    sentence = tokens[start].sentence.index
    for index in range(start - 1, max(start - _BACK, -1), -1):
        if tokens[index].sentence.index < sentence - 1:
            break
        state = states.get(index)
        codes = [code for code in state.codes if len(code) == _CODE and code not in barred] if state is not None else []
        if codes:
            return (codes[-1],)
    return ()


_VOWELS = frozenset("аеиоуы")  # "спикеры палат парламента республики", not "главы двух республик"


def _serves(completion: Sequence[tuple[str, str]]) -> bool:
    """Whether the noun for a state stands behind "в": it says where an envoy serves."""
    at = next((at for at, (lemma, _) in enumerate(completion) if lemma in office_words().states_as), 0)
    return at > 0 and completion[at - 1][0] in ("в", "во")


_CODE = 2  # letters of a state's code; organisations have more
_OWN = frozenset(("наш", "этот", "свой", "весь", "тот"))
_JOINTS = frozenset(("и", ",", "в", "во", "на", "по", "при"))
_NOMINAL = frozenset(("NOUN", "PROPN", "ADJ", "DET", "X", "NUM"))


def _in_case(tokens: Sequence[Token], state: StateMention, case: str) -> bool:
    """Whether a state's name may stand in the case; of names that decline the dictionary knows more than the tagger."""
    ends = tokens[state.first], tokens[state.last]
    if any(token.case in (case, "Gen", "") or token.text.isupper() for token in ends):
        return True
    return case == "Gen" and may_be_genitive(ends[1].text)


def _field(tokens: Sequence[Token], index: int, head: Token, states: Mapping[int, StateMention]) -> bool:
    """Whether the word between a title and a name is a field that looks like a verb ("министр стали X")."""
    if index != head.index + 1 or index + 1 >= len(tokens):
        return False
    name = tokens[index + 1].name
    named = (name is not None and name.kind == "PER") or index + 1 in states
    return named and tokens[index].text.islower() and may_be_genitive(tokens[index].text)


def _completes(token: Token, case: str) -> bool:
    """Whether a nominal goes on with the completion; abbreviations have no case of their own."""
    if token.text.isupper() and len(token.text) > 1:
        return True
    if token.pos not in _NOMINAL and token.feats.get("VerbForm") != "Part":
        return False
    if token.case == "":
        return token.pos in ("PROPN", "X")
    return token.case in (case, "Gen") or (case == "Gen" and token.case == "Loc" and token.text[0].isupper())


def _closing(tokens: Sequence[Token], start: int, stop: int) -> int | None:
    for index in range(start + 1, stop):
        if tokens[index].lower in _QUOTES_CLOSE:
            return index
    return None
