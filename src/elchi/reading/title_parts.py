"""The parts of a title of office: words before its head noun, and the completion after it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from elchi.knowledge.anaphora import anaphora
from elchi.knowledge.body_heads import match_body_name
from elchi.knowledge.offices import office_rules, office_words
from elchi.knowledge.places import match_places
from elchi.language import is_known_name, is_plural_form, may_be_genitive, may_be_plural
from elchi.language.analysis import Token
from elchi.model.vocabulary import OfficeStatus
from elchi.reading.states import StateMention

_LONGEST = 16  # tokens of a completion; longer ones are runs of genitives that a parse went astray in
_LIST = 9  # tokens in which a list of fields of office ends
_BACK = 60  # tokens before a title in which "страна" or "республика" was named
_QUOTES_OPEN = frozenset('«"“„')
_QUOTES_CLOSE = frozenset('»"”“')


def modifiers_of(
    tokens: Sequence[Token], head: Token, states: Mapping[int, StateMention]
) -> tuple[int, list[str], tuple[str, ...]]:
    """Words before the head that belong to the title: its first token, their lemmas, the states among them."""
    words = office_words()
    first, lemmas = head.index, []
    countries: tuple[str, ...] = ()
    for index in range(head.index - 1, max(head.index - 8, -1), -1):
        token = tokens[index]
        if token.sentence is not head.sentence or (token.name is not None and token.name.kind == "PER"):
            break
        state = states.get(index)
        if state is not None and state.form in ("adjective", "compound"):
            countries = state.codes
        elif state is not None:
            break
        elif token.lemma == "и" and index + 1 == first and tokens[index - 1].lemma in words.skip:
            continue
        elif (word := _qualifier(token)) is not None:
            lemmas.append(word)
        elif token.lower in (".", "о", "обязанности", "обязанность") and _acting_before(tokens, index):
            lemmas.append("врио")
            first = _acting_start(tokens, index)
            break
        else:
            break
        first = index
    return first, lemmas, countries


def _qualifier(token: Token) -> str | None:
    """The dictionary form of a word that qualifies a title; the tagger takes "избранный" for a verb."""
    words = office_words()
    if token.lemma in words.skip | words.former | words.designate | words.acting and token.lemma != "и":
        return token.lemma
    if token.pos in ("VERB", "ADJ"):
        return next((word for word in words.designate if token.lower[:-2] == word[:-2]), None)
    return None


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


def status_of(modifiers: Sequence[str], head: str, tokens: Sequence[Token], first: int) -> OfficeStatus:
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
            posted = _country_of_town(tokens[first].text)
            completion.append((tokens[first].lemma, tokens[first].lower))
        elif kind == "state" and (not countries or plural):
            countries += tuple(code for code in states[first].codes if code not in countries)
        if kind != "link":
            last = at
        if kind in ("word", "link") and tokens[first].lemma not in _OWN:  # "глава нашего государства"
            completion.append((tokens[first].lemma, tokens[first].lower))
    while completion and completion[-1][0] in _JOINTS:
        completion.pop()
    if not countries and not plural:
        countries = _named_before(tokens, head.index, completion, states)
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
        if token.sentence is not head.sentence:
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
        elif case == "Loc" and match_capital_or_town(token.text):
            yield "town", index, index
        elif token.text == "(" or token.lower in _QUOTES_OPEN:
            closing = _bracketed(tokens, index, stop, named=worded)
            if closing is None:
                return
            yield "quote", index, closing
            index = closing
        elif token.pos == "ADP" or token.lemma in ("и", ","):
            led = _linked(tokens, index, case, states)
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


def _known_body(tokens: Sequence[Token], index: int, stop: int) -> int | None:
    """The last token of a body that the tables name ("Олий Мажлиса"): the tagger knows no case of such words."""
    token = tokens[index]
    in_name = token.name is not None and token.name.kind == "PER"  # the network takes "Мажилиса X" for a name
    if not token.text[0].isupper() or (token.case == "Gen" and not in_name):
        return None
    found = match_body_name([token.text for token in tokens[index : min(index + _LIST, stop)]], 0)
    return index + found[1] - 1 if found is not None else None


def _known_place(tokens: Sequence[Token], head: Token, index: int) -> int | None:
    """The last token of a town or region behind the title ("губернатором Герата"); the tagger errs in its case."""
    token = tokens[index]
    named = _of_a_name(token, None)
    if index != head.index + 1 or named or not token.text.istitle() or head.lemma not in _OF_PLACES:
        return None
    found = match_places([one.text for one in tokens[index : index + _LIST]], 0)
    return index + found.size - 1 if found is not None else None


_OF_PLACES = frozenset(
    ("губернатор", "мэр", "аким", "хоким", "хаким", "хяким", "раис", "градоначальник", "генерал-губернатор", "вице-мэр")
)


def _linked(tokens: Sequence[Token], index: int, case: str, states: Mapping[int, StateMention]) -> str | None:
    """The case after a preposition, "и" or a comma within a title; None where the title ends before it."""
    if tokens[index].pos == "ADP":
        return _led_by(tokens, index, states)
    goes_on = _joins(tokens, index, case) if tokens[index].lemma == "и" else _lists(tokens, index, case)
    return case if goes_on else None


def _lists(tokens: Sequence[Token], index: int, case: str) -> bool:
    """Whether a comma is that of "инвестиций, промышленности и торговли": a list that ends with "и"."""
    for at in range(index + 1, min(index + _LIST, len(tokens) - 1)):
        token = tokens[at]
        if token.lemma == "и":
            return at > index + 1 and _joins(tokens, at, case)
        if token.lemma != "," and (token.case != case or token.name is not None or token.lemma in office_rules()):
            return False
    return False


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
    return token is name[0] and len(name) > _FULL and match_capital_or_town(token.text)


def _country_of_town(word: str) -> str | None:
    found = match_places([word], 0)
    return found.country if found is not None else None


def match_capital_or_town(word: str) -> bool:
    """Whether the word is a town of the tables and no given name."""
    found = match_places([word], 0)
    return found is not None and found.place.kind == "town" and not is_known_name(word)


def _bracketed(tokens: Sequence[Token], index: int, stop: int, *, named: bool) -> int | None:
    """The closing mark of "(ИРИ)" after a state, or of a body's name in quotation marks; None where there is none."""
    if tokens[index].text == "(":
        short = index + 2 < stop and tokens[index + 2].text == ")" and tokens[index + 1].text.isupper()
        return index + 2 if short else None
    return _closing(tokens, index, stop) if named else None


def _named_before(
    tokens: Sequence[Token], start: int, completion: Sequence[tuple[str, str]], states: Mapping[int, StateMention]
) -> tuple[str, ...]:
    """The state that "страна", "республика" or "королевство" in a title means: the one last named before it."""
    noun = next((lemma for lemma, _ in completion if lemma in office_words().states_as), None)
    if noun is None or any(lemma in anaphora().neighbour for lemma, _ in completion):
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


def _led_by(tokens: Sequence[Token], index: int, states: Mapping[int, StateMention]) -> str | None:
    """The case that a preposition inside a title leads to: "по делам", "при ООН", "в Кыргызстане"; None outside one."""
    if index + 1 >= len(tokens):
        return None
    word, after = tokens[index].lemma, tokens[index + 1]
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
    if word in ("в", "во") and match_capital_or_town(after.text) and (after.case != "Acc" or _named(tokens, index + 2)):
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


def _closing(tokens: Sequence[Token], start: int, stop: int) -> int | None:
    for index in range(start + 1, stop):
        if tokens[index].lower in _QUOTES_CLOSE:
            return index
    return None
