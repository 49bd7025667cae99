"""What an analyser finds in a report: sentences, tokens with their grammar, spans of names.

Plain objects with slots, not records: a report has hundreds of tokens and every rule walks them. They are filled
once by the analyser and never changed after it. Grammar speaks Universal Dependencies.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from elchi.model import Report

NameKind = Literal["PER", "LOC", "ORG"]


class Token:
    """A word or a mark. `start` and `end` are code points into the report's text, half-open.

    `index` counts tokens through the whole analysis; `pos` and `relation` are UD's; `feats` holds UD features
    ("Case": "Ins"). `head` is None for the root of a sentence. `lower` is the text in lower case with ё as е.
    """

    __slots__ = (
        "children",
        "end",
        "feats",
        "head",
        "index",
        "lemma",
        "lower",
        "name",
        "pos",
        "relation",
        "sentence",
        "start",
        "text",
    )

    index: int
    text: str
    lower: str
    start: int
    end: int
    lemma: str  # lower case, ё as е
    pos: str
    feats: Mapping[str, str]
    head: Token | None
    relation: str
    children: list[Token]  # in order of the text
    sentence: Sentence
    name: Name | None  # the span of a name that holds this token

    @property
    def case(self) -> str:
        """UD's case ("Nom", "Gen", "Dat", "Acc", "Ins", "Loc"), or "" where the word has none."""
        return self.feats.get("Case", "")

    @property
    def plural(self) -> bool:
        """Whether the word is in the plural."""
        return self.feats.get("Number") == "Plur"

    def subtree(self) -> list[Token]:
        """The token and all that hangs on it, in order of the text."""
        found = [self]
        for token in found:
            found.extend(token.children)
        found.sort(key=lambda token: token.index)
        return found

    def ancestors(self) -> Iterator[Token]:
        """The head, its head, and so on to the root."""
        token = self.head
        while token is not None:
            yield token
            token = token.head

    def __repr__(self) -> str:
        return f"<{self.text} {self.pos} {self.relation}>"


class Sentence:
    """A sentence: its tokens in order. `paragraph` counts the paragraphs of the report from 0."""

    __slots__ = ("end", "index", "paragraph", "root", "start", "tokens")

    index: int
    paragraph: int
    start: int
    end: int
    tokens: list[Token]
    root: Token


class Name:
    """A span of a name as the network tells it: a person, a place or an organisation."""

    __slots__ = ("end", "kind", "start", "tokens")

    kind: NameKind
    start: int
    end: int
    tokens: list[Token]


class Analysis:
    """The grammar of a report's title and body; boilerplate holds no tokens."""

    __slots__ = ("names", "report", "sentences", "tokens")

    report: Report
    sentences: list[Sentence]
    tokens: list[Token]
    names: list[Name]
