"""Commitments: targets, plans, pledges, requests and intentions, with what they are linked to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from elchi.model import Commitment, DatedInterval, Event, Figure, Span, Statement
from elchi.reading.commitments.coming import find_coming
from elchi.reading.commitments.draft import Draft, Scene
from elchi.reading.commitments.programme import find_programme
from elchi.reading.commitments.targets import find_targets
from elchi.reading.commitments.willing import find_willing
from elchi.reading.dates import DateMention
from elchi.reading.ground import Ground
from elchi.reading.headline import headline_tokens
from elchi.reading.statements.bounds import trimmed

__all__ = ["find_commitments"]

_RANK = {"target": 0, "request": 1, "pledge": 2, "intention": 2, "plan": 3}
_PLANNED = ("planned", "postponed", "proposed")


def find_commitments(
    ground: Ground,
    events: Sequence[Event],
    figures: Sequence[Figure],
    statements: Sequence[Statement],
    dates: Sequence[DateMention] = (),
    resolve: Callable[[DateMention], DatedInterval] | None = None,
) -> tuple[Commitment, ...]:
    """All commitments of a report; `dates` with `resolve` tell when each is due."""
    ordered = sorted(statements, key=lambda statement: (statement.content.start, -statement.content.end))
    scene = Scene(ground, ordered, [statement.content.start for statement in ordered], events)
    found = [*find_targets(scene, figures), *find_willing(scene), *find_coming(scene), *find_programme(scene)]
    body = headline_tokens(ground.analysis)
    drafts = [_within_quotation(scene, draft) for draft in found if draft.first >= body]
    kept = [piece for draft in _without_repeats(drafts) for piece in _pieces(scene, draft)]
    kept.sort(key=lambda draft: (draft.first, draft.last))
    return tuple(
        _commitment(scene, f"c{number}", draft, figures, dates, resolve) for number, draft in enumerate(kept, 1)
    )


def _within_quotation(scene: Scene, draft: Draft) -> Draft:
    """Words that begin in a quotation end in it."""
    for quote in scene.ground.quotes:
        if quote.speech and quote.first <= draft.first <= quote.last < draft.last:
            return replace(draft, last=trimmed(scene.tokens, draft.first, quote.last))
    return replace(draft, last=trimmed(scene.tokens, draft.first, draft.last))


def _without_repeats(drafts: Sequence[Draft]) -> list[Draft]:
    """Of two that tell the same words the stronger kind stays: a target before a promise before a plan."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda draft: (_RANK[draft.kind], draft.first)):
        if not any(_same_words(draft, other) for other in kept):
            kept.append(draft)
    return kept


def _same_words(left: Draft, right: Draft) -> bool:
    if left.figure and left.figure == right.figure:
        return True
    shared = min(left.last, right.last) - max(left.first, right.first) + 1
    return 2 * shared > min(left.last - left.first, right.last - right.first) + 1


def _pieces(scene: Scene, draft: Draft) -> list[Draft]:
    """One announcement of several events ("запланированы визит, заседание и форум") is as many plans."""
    if draft.rule != "commitment.announced":
        return [draft]
    tokens = scene.tokens
    start, end = tokens[draft.first].start, tokens[draft.last].end
    places = sorted(
        span.start
        for event in scene.events
        if event.status in _PLANNED
        for span in event.evidence[:1]
        if start <= span.start < end
    )
    pieces = []
    first = draft.first
    for place in places[1:]:
        cut = next(
            (
                index
                for index in range(draft.last, first, -1)
                if tokens[index].start < place and tokens[index].lower in (",", "и")
            ),
            None,
        )
        if cut is None or cut <= first + 1 or any(token.lemma == "который" for token in tokens[cut : cut + 4]):
            continue
        pieces.append(replace(draft, first=first, last=cut - 1))
        first = cut + 1
    return [*pieces, replace(draft, first=first)]


def _commitment(
    scene: Scene,
    id_: str,
    draft: Draft,
    figures: Sequence[Figure],
    dates: Sequence[DateMention],
    resolve: Callable[[DateMention], DatedInterval] | None,
) -> Commitment:
    content = Span(scene.tokens[draft.first].start, scene.tokens[draft.last].end)
    figure = draft.figure or next(
        (figure.id for figure in figures if any(_holds(content, span) for span in figure.evidence)), None
    )
    event = _event(scene, content)
    return Commitment(
        id=id_,
        kind=draft.kind,
        by=tuple(sorted(draft.by or (() if draft.rule == "commitment.will" else _sides(scene, event)))),
        content=content,
        due=_due(draft, content, dates, resolve),
        figure=figure,
        event=event.id if event is not None else None,
        evidence=(content,),
        rule=draft.rule,
    )


def _holds(content: Span, span: Span) -> bool:
    return content.start <= span.start and span.end <= content.end


def _event(scene: Scene, content: Span) -> Event | None:
    """The planned event that the words announce: the one with the most of its own words among them."""
    best, most = None, 0
    for event in scene.events:
        if event.status not in _PLANNED:
            continue
        shared = max(
            (min(span.end, content.end) - max(span.start, content.start) for span in event.evidence), default=0
        )
        if shared > most:
            best, most = event, shared
    return best


def _sides(scene: Scene, event: Event | None) -> tuple[str, ...]:
    """The sides of an announced event: of a visit the guest's; without an event those in focus."""
    if event is None:
        return scene.ground.sides
    guests = [one for one in event.participants if event.type != "visit" or one.part == "guest"]
    sides = tuple(dict.fromkeys(one.side for one in guests if one.side))
    return sides or scene.ground.sides


def _due(
    draft: Draft,
    content: Span,
    dates: Sequence[DateMention],
    resolve: Callable[[DateMention], DatedInterval] | None,
) -> DatedInterval | None:
    """The last date among the words, a deadline before others; one with both ends open says nothing."""
    if resolve is None:
        return None
    inside = [
        date
        for date in dates
        if content.start <= date.start and date.end <= content.end and (_tells_when(date) or _dated(draft))
    ]
    if not inside:
        return None
    due = resolve(max(inside, key=lambda date: (date.role == "deadline", date.start)))
    return due if due.from_ or due.to else None


def _tells_when(date: DateMention) -> bool:
    """ "Программа на 2026 год" says what the programme is for, not when it comes."""
    return not date.says.lower().startswith("на ")


def _dated(draft: Draft) -> bool:
    """ "Запланирован на ноябрь": of announcements a date with "на" is the day itself."""
    return draft.rule == "commitment.announced"
