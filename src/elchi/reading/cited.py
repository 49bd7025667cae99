"""The media and bodies that a report cites as its source."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from elchi.knowledge.citing import citing_words
from elchi.language.analysis import Token
from elchi.model import Body, CitedSource, Span
from elchi.reading.ground import Ground

_NEAR = 6  # tokens between a citing word and the source
_LABEL = re.compile(r"\s*(?:источник|по материалам|по информации)\s*:?\s*(?P<name>[^\n]{2,80}?)[\s.]*$", re.I)
_PRESS = "пресс-"


def find_cited(ground: Ground) -> tuple[CitedSource, ...]:
    """All sources, each once, in the order in which they are first cited."""
    found: dict[str, list[Span]] = {}
    for name, span in sorted([*_in_prose(ground), *_in_credits(ground)], key=lambda cited: cited[1].start):
        found.setdefault(name, []).append(span)
    return tuple(CitedSource(name=name, evidence=tuple(spans)) for name, spans in found.items())


def _in_prose(ground: Ground) -> Iterator[tuple[str, Span]]:
    """ "Передаёт ТАСС", "со ссылкой на МИД РК", "по данным Госкомстата", "сообщает пресс-служба"."""
    tokens = ground.analysis.tokens
    starts = [token.start for token in tokens]
    for body in ground.bodies:
        for mention in body.mentions:
            first, last = bisect_left(starts, mention.start), bisect_left(starts, mention.end) - 1
            cue = _before(tokens, first, body)
            if cue is None:
                cue = _after(tokens, first, last, body)
            if cue is not None:
                yield body.name, Span(min(tokens[cue].start, mention.start), max(tokens[cue].end, mention.end))


def _before(tokens: Sequence[Token], first: int, body: Body) -> int | None:
    """A noun of reference, or a verb of telling, right before the source."""
    words, start = citing_words(), tokens[first].sentence.tokens[0].index
    for index in range(first - 1, max(first - _NEAR, start) - 1, -1):
        token = tokens[index]
        if token.text in ".,;:" or token.lemma == "и":
            return None
        if token.lemma in words.nouns or (token.lemma in words.verbs and _tells(body)):
            return index
    return None


def _after(tokens: Sequence[Token], first: int, last: int, body: Body) -> int | None:
    """A verb of telling right behind the source, which is its subject or the place where it was said."""
    if tokens[first].case not in ("Nom", "Loc", "") or not _tells(body):
        return None
    for token in tokens[last + 1 : last + 4]:
        if token.text in ".,;:" or token.sentence is not tokens[first].sentence:
            return None
        if token.lemma in citing_words().verbs:
            return token.index
    return None


def _tells(body: Body) -> bool:
    """Whether a body's telling is a citation: media and press services tell, a ministry may also just act."""
    return body.kind == "media" or body.name.lower().startswith(_PRESS) or body.kind in citing_words().kinds


def _in_credits(ground: Ground) -> Iterator[tuple[str, Span]]:
    """ "Источник: kabar.kg" """
    for piece in ground.analysis.report.boilerplate:
        if piece.kind not in ("credit", "link"):
            continue
        match = _LABEL.match(ground.text, piece.start, piece.end)
        if match is not None and not match.group("name").startswith("http"):
            yield match.group("name").strip('«»" '), Span(piece.start, piece.end)
