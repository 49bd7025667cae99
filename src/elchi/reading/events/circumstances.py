"""Kind, format and dates of an event as its sentence gives them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from elchi.knowledge.events import event_words
from elchi.language.analysis import Token
from elchi.model import Span
from elchi.model.vocabulary import EventFormat, EventKind
from elchi.reading.dates import DateMention
from elchi.reading.dates.values import WHOLE_YEAR, Days, Shift
from elchi.reading.events.triggers import Trigger, face_to_face, goes_with_visit
from elchi.reading.ground import Ground
from elchi.reading.syntax import clause_head

_FORMAT_REACH = 12  # tokens after the event's word


def kind_of(trigger: Trigger) -> EventKind | None:
    """State, official, working … by the adjective at "визит"."""
    kinds = event_words().kinds
    for token in _visit_nouns(trigger):
        for child in token.children:
            for word in (child, *child.children):
                if word.lemma in kinds and word.pos == "ADJ":
                    return kinds[word.lemma]
    return None


def _visit_nouns(trigger: Trigger) -> Iterator[Token]:
    yield trigger.token
    if trigger.frame is not None:
        yield from (token for token in trigger.token.sentence.tokens if goes_with_visit(trigger.token, token))
    for child in trigger.token.children:
        if child.lemma in ("визит", "поездка"):
            yield child
        for inner in child.children:
            if inner.lemma in ("визит", "поездка"):
                yield inner


def formats_of(trigger: Trigger) -> tuple[EventFormat, ...]:
    """Narrow, extended, one on one, of delegations; "в узком и расширенном составе" is two."""
    formats = event_words().formats
    nearby = trigger.token.sentence.tokens
    start = trigger.token.index - nearby[0].index
    lowest = (trigger.carrier or trigger.token).index - nearby[0].index
    window = nearby[min(start, lowest) : max(start, lowest) + _FORMAT_REACH]
    told: dict[EventFormat, None] = {}
    for at, token in enumerate(window):
        found = formats.get(token.lemma)
        if found == "delegation" and not token.plural:
            continue  # "принял делегацию министерства" is no talks of delegations
        if found is not None and (found not in ("narrow", "extended") or _speaks_of_format(window, at)):
            told[found] = None
    if face_to_face(window):
        told["one_on_one"] = None
    return tuple(told)


def _speaks_of_format(window: Sequence[Token], at: int) -> bool:
    return any(token.lemma in ("формат", "состав", "круг", "заседание", "переговоры") for token in window[at : at + 6])


def evidence_of(trigger: Trigger) -> Span:
    """The trigger with its carrier and the kind beside it."""
    tokens = [trigger.token, *([trigger.carrier] if trigger.carrier is not None else [])]
    for token in list(tokens):
        tokens.extend(
            child
            for child in token.children
            if child.relation in ("aux", "aux:pass", "amod", "nummod") and token.index - 4 < child.index < token.index
        )
        tokens.extend(child for child in token.children if child.lemma == "визит")
    return Span(min(token.start for token in tokens), max(token.end for token in tokens))


def dates_of(
    ground: Ground, trigger: Trigger, dates: Sequence[DateMention], triggers: Sequence[Trigger], *, held: bool = False
) -> tuple[DateMention, ...]:
    """The dates of the trigger's sentence that stand nearer to it than to another event's word.

    `dates` and `triggers` are those of the sentence.
    """
    others = [other for other in triggers if other.token is not trigger.token]
    found = []
    for date in dates:
        if (
            not _of_the_event(ground, trigger, date)
            or not tells_when(date, held=held)
            or _in_another_clause(ground, trigger, date)
            or _of_what_is_asked(ground, trigger, date)
        ):
            continue
        own = _distance(trigger, date)
        if all(own <= _distance(other, date) for other in others if other.type == trigger.type):
            found.append((own, date))
    found.sort(key=lambda pair: pair[0])
    return tuple(date for _, date in found)


def years_in_a_row(ground: Ground, found: Sequence[DateMention]) -> Sequence[DateMention]:
    """The further years of "в 2018 и 2020 годах": the thing happened again in each."""
    years = [
        date for date in found if isinstance(date.value, Days) and (date.value.first, date.value.last) == WHOLE_YEAR
    ]
    if len(years) < _PAIR or years[0] is not found[0]:
        return ()
    row = sorted(years, key=lambda date: date.first)
    for one, other in pairwise(row):
        between = ground.analysis.tokens[one.last + 1 : other.first]
        if len(between) > _PAIR or any(token.lower not in ("и", ",", "в") for token in between):
            return ()
    return years[1:]


_PAIR = 2


def tells_when(date: DateMention, *, held: bool) -> bool:
    """Whether a date can say when a thing happened: "на 2026 год", "за 18 лет", "с начала года" do not."""
    says = date.says.lower()
    years = isinstance(date.value, Days) and (date.value.first, date.value.last) == WHOLE_YEAR
    if says.startswith("за ") or (years and says.startswith("на ") and held):
        return False
    if not held:  # "вчера пригласил приехать", "накануне пройдёт совет" do not say when it will be
        return not (isinstance(date.value, Shift) and date.value.unit == "day" and date.value.last < 0)
    return date.role not in ("deadline", "since")


def _in_another_clause(ground: Ground, trigger: Trigger, date: DateMention) -> bool:
    """Whether a relative clause about something else stands between: "сменил X, который занимал пост с 2012 года"."""
    tokens = ground.analysis.tokens
    own = max(trigger.token.index, trigger.carrier.index if trigger.carrier is not None else 0)
    if date.first < own:
        return False
    between = tokens[own + 1 : date.first]
    at = next((token for token in between if token.lemma == "который" or token.lower == "где"), None)
    if at is None:
        return False
    verb = clause_head(at)
    if verb.lemma in event_words().occurs and trigger.frame is None:
        genders = {at.feats.get("Gender"), trigger.token.feats.get("Gender")} - {None}
        return at.lemma == "который" and len(genders) > 1  # "в заседании совета, которое состоится 28 ноября"
    head = verb.head if verb.relation == "acl:relcl" else None
    return head is None or (head is not trigger.token and tokens[at.index - 2] is not trigger.token)


def _of_what_is_asked(ground: Ground, trigger: Trigger, date: DateMention) -> bool:
    """Whether it dates what a message asks for: "передал приглашение посетить Самарканд в мае"."""
    if trigger.type != "message":
        return False
    between = ground.analysis.tokens[trigger.token.index + 1 : date.first]
    return any(token.feats.get("VerbForm") == "Inf" for token in between)


def is_old(ground: Ground, date: DateMention) -> bool:
    """Whether the date is what was planned: "запланированный на 12 марта", "должен был начаться 25 ноября"."""
    tokens = ground.analysis.tokens
    before = tokens[max(tokens[date.first].sentence.tokens[0].index, date.first - _PLAN) : date.first]
    planned = [token for token in before if event_words().status.get(token.lemma) == "planned"]
    return any(token.pos == "VERB" or token.lemma in ("должный", "должен") for token in planned)


_PLAN = 5  # tokens between the word of a plan and its date


def _of_the_event(ground: Ground, trigger: Trigger, date: DateMention) -> bool:
    """Whether the date says when: "программа на 2026 год" dates a programme."""
    inside = range(date.first, date.last + 1)
    for index in inside:
        token = ground.analysis.tokens[index]
        if token.head is None or token.head.index in inside:
            continue
        governor = token.head
        if governor.pos != "NOUN" or governor is trigger.token or token.relation not in ("nmod", "amod"):
            return True
        return governor.lemma in event_words().nouns or governor.lemma in ("ход", "рамка", "пленум")
    return True


def _distance(trigger: Trigger, date: DateMention) -> int:
    """Tokens between an event's word, or the verb that carries it, and a date."""
    tokens = [trigger.token] if trigger.carrier is None else [trigger.token, trigger.carrier]
    return min(abs(token.index - date.first) for token in tokens)
