"""Which title belongs to which name: "президент Казахстана X", "X, министр", "президенты A и B X и Y"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from elchi.knowledge.names import courtesies
from elchi.knowledge.offices import office_words
from elchi.language.analysis import Token
from elchi.reading.careers import Holding, Names, told_by_verb
from elchi.reading.names import PersonName
from elchi.reading.states import StateMention
from elchi.reading.titles import Title

_DASHES = frozenset("-–—")


def find_holdings(
    tokens: Sequence[Token],
    titles: Sequence[Title],
    names: Sequence[PersonName],
    states: Mapping[int, StateMention],
) -> tuple[Holding, ...]:
    """Every title beside a name that holds it, in order of the titles."""
    indexed = Names.of(names)
    by_first = {name.first: name for name in names}
    by_last = {name.last: name for name in names}
    by_start = {title.first: title for title in titles}
    found: dict[int, Holding] = {}
    lists: list[Holding] = []
    for title in reversed(titles):
        if title.plural:
            told = _distributed(tokens, title, by_first, states) or _several(tokens, title, by_first)
            lists.extend(told or _behind_colon(tokens, title, names))
            continue
        holding = _after(tokens, title, by_first) or _chained(tokens, title, by_start, found)
        holding = holding or _before(tokens, title, by_last) or told_by_verb(tokens, title, indexed)
        if holding is not None:
            found[title.head] = holding
    return tuple(sorted([*found.values(), *lists], key=lambda holding: holding.title.first))


def _after(tokens: Sequence[Token], title: Title, by_first: Mapping[int, PersonName]) -> Holding | None:
    """A name right after the title, perhaps behind "господин" or an opening mark."""
    index = _beside(tokens, title.last + 1)
    name = by_first.get(index)
    if name is None or not _one_line(tokens, title, name) or _another_case(tokens, title, name):
        return None
    return Holding(title, name, title.country)


_CONSONANTS = frozenset("бвгджзклмнпрстфхцчшщй")


def _stands_in_nominative(given: str, surname: str) -> bool:
    """Whether a man's name ends as only the nominative does: in two consonants ("Ерлан Карин"), not in "-их"."""
    return given[-1] in _CONSONANTS and surname[-1] in _CONSONANTS and not surname.endswith(("их", "ых"))


_RANKED = 4  # tokens of ", отставной генерал"
_FROM = 4  # tokens of "с турецкой стороны", "от оппозиции"


def _beside(tokens: Sequence[Token], index: int) -> int:
    """The first token after a title behind courtesies, a rank in the army, and words for a side or a party."""
    start = index
    if index < len(tokens) and tokens[index].lemma in ("с", "со", "от"):
        side = next((at for at in range(index, min(index + _FROM, len(tokens))) if tokens[at].lemma in _GROUPS), None)
        index = side + 1 if side is not None else index
    if index < len(tokens) and tokens[index].lower == ",":
        rank = range(index + 1, min(index + _RANKED, len(tokens)))
        ranked = next((at for at in rank if tokens[at].lemma in courtesies()), None)
        index = ranked if ranked is not None else index
    while index < len(tokens) and (tokens[index].lemma in courtesies() or tokens[index].lower == '"'):
        index += 1
    return index if index < len(tokens) and tokens[index].sentence is tokens[start - 1].sentence else start


_GROUPS = frozenset(("сторона", "оппозиция", "партия", "фракция"))


def _another_case(tokens: Sequence[Token], title: Title, name: PersonName) -> bool:
    """Whether a name surely stands in another case: "с дочерью президента X-ой" names the daughter."""
    if title.status == "acting":
        return False  # "с исполняющим обязанности министра X-ом": the title's head stands in the genitive
    first, head = tokens[name.first], tokens[title.head]
    oblique = head.case in ("Gen", "Dat", "Loc") and head.lower != office_words().lemmas.get(head.lemma, head.lemma)
    if oblique and name.full and _stands_in_nominative(first.lower, tokens[name.last].lower):
        return True  # "указом главы государства X-ов назначен"
    instrumental = name.full and first.case == "Ins" and first.lower.endswith(_INSTRUMENTAL)
    return instrumental and head.case in ("Nom", "Gen", "Dat")


def _one_line(tokens: Sequence[Token], title: Title, name: PersonName) -> bool:
    """Whether title and name stand in one sentence; a line that ends in a bare title goes on in the next line."""
    if tokens[name.first].sentence is tokens[title.head].sentence:
        return True
    return name.first == title.last + 1 and tokens[title.first].index > tokens[title.head].sentence.tokens[0].index


def _chained(
    tokens: Sequence[Token], title: Title, titles: Mapping[int, Title], found: Mapping[int, Holding]
) -> Holding | None:
    """The first half of a double office: "Председатель Кабинета Министров – Руководитель Администрации X"."""
    for index in range(title.last + 1, title.last + 4):
        other = titles.get(index)
        if other is None or other.head not in found:
            continue
        between = [token.lower for token in tokens[title.last + 1 : other.first]]
        cases = {tokens[title.head].case, tokens[other.head].case}
        same_case = len(cases) == 1 or cases == {"Gen", "Acc"}  # which are one form for people
        holding = found[other.head]
        if holding.name.first < other.first or not same_case:
            continue
        dashed = len(between) == 1 and between[0] in _DASHES
        apart = bool(title.countries and other.countries) and title.country != other.country
        apart = apart and title.status == other.status  # "генсек ШОС, бывший министр Китая X" is one man
        listed = between in ([","], ["и"], ["а", "также"], []) and not apart
        if dashed or listed:
            return Holding(title, holding.name, title.country or other.country)
    return None


def _before(tokens: Sequence[Token], title: Title, by_last: Mapping[int, PersonName]) -> Holding | None:
    """A name before the title: "X, министр иностранных дел," or "X (министр …)" or "X – министр …"."""
    mark = title.first - 1
    if mark < 1 or tokens[mark].lower not in (",", "(", *_DASHES):
        return None
    name = by_last.get(mark - 1)
    if name is None or tokens[name.first].sentence is not tokens[title.head].sentence:
        return None
    opener = tokens[mark].lower
    if opener in _DASHES and tokens[title.head].case != "Nom" and not _both_instrumental(tokens, name, title):
        return None
    if opener == "," and not _closes(tokens, title):
        return None
    return Holding(title, name, title.country)


_INSTRUMENTAL = ("ой", "ей", "ом", "ем")  # the tagger errs on names


def _both_instrumental(tokens: Sequence[Token], name: PersonName, title: Title) -> bool:
    """ "С X-ом – вице-премьером, который …": name and title agree."""
    named = tokens[name.first].case == "Ins" or tokens[name.first].lower.endswith(_INSTRUMENTAL)
    return named and tokens[title.head].case == "Ins" and _closes(tokens, title)


def _closes(tokens: Sequence[Token], title: Title) -> bool:
    """Whether an apposition ends with the title: a comma, a stop, or the end of the text."""
    index = title.last + 1
    return index >= len(tokens) or tokens[index].lower in (",", ".", ")", ";", *_DASHES, "и")


def _distributed(
    tokens: Sequence[Token],
    title: Title,
    by_first: Mapping[int, PersonName],
    states: Mapping[int, StateMention],
) -> list[Holding]:
    """ "Премьеры Белоруссии – X, Армении – Y и Грузии – Z": each state before its own name."""
    if len(title.countries) != 1:
        return []
    found: list[Holding] = []
    country, index = title.countries[0], title.last + 1
    while index < len(tokens):
        while tokens[index].lower in _DASHES or tokens[index].lemma in courtesies():
            index += 1
        name = by_first.get(index)
        if name is None:
            break
        found.append(Holding(title, name, country))
        index = name.last + 1
        while index < len(tokens) and tokens[index].lower in (",", ";", "и", "а", "также"):
            index += 1
        state = states.get(index)
        if state is None or state.form != "name":
            break
        country, index = state.code, state.last + 1
    return found if len(found) > 1 else []


def _behind_colon(tokens: Sequence[Token], title: Title, names: Sequence[PersonName]) -> list[Holding]:
    """ "Встретились сопредседатели комиссии: министр X и министр Y": all who are named behind the colon."""
    colon = title.last + 1
    if colon >= len(tokens) or tokens[colon].text != ":":
        return []
    rest = (token for token in tokens[colon:] if token.sentence is not tokens[colon].sentence or token.text == ";")
    verbs = (token for token in tokens[colon:] if token.feats.get("VerbForm") == "Fin")
    end = min((found.index for found in (next(rest, None), next(verbs, None)) if found), default=len(tokens))
    found = [name for name in names if colon < name.first < end and name.full]
    return [Holding(title, name, None) for name in found] if len(found) > 1 else []


def _several(tokens: Sequence[Token], title: Title, by_first: Mapping[int, PersonName]) -> list[Holding]:
    """ "президенты Казахстана и Узбекистана X и Y": names in the order of the states."""
    names = []
    index = title.last + 1
    while index < len(tokens):
        name = by_first.get(index)
        if name is None:
            break
        names.append(name)
        index = name.last + 1
        if index < len(tokens) and tokens[index].lower in (",", "и") and index + 1 in by_first:
            index += 1
    if not names:
        return []
    if len(title.countries) == len(names):
        return [Holding(title, name, country) for name, country in zip(names, title.countries, strict=True)]
    shared = title.country if len(title.countries) == 1 else None
    return [Holding(title, name, shared) for name in names]
