"""From marks of the networks to the objects of an analysis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from elchi.language.analysis import Analysis, Name, NameKind, Sentence, Token
from elchi.language.russian.declension import forms, given_names
from elchi.language.russian.lemmas import Lemmas, grammar_of
from elchi.language.russian.network import Marks, Networks
from elchi.language.russian.segment import Cut
from elchi.model import Report

_PLACES = frozenset(("астана",))  # towns whose names are also given names


class Builder:
    """Makes analyses; holds the vocabularies of the networks, read once."""

    def __init__(self, networks: Networks) -> None:
        self._grammar = [grammar_of(tag) for tag in networks.grammar_tags]
        self._relations = networks.relation_tags
        self._names = networks.name_tags
        self._lemmas = Lemmas()

    def analyses(self, reports: Sequence[Report], cuts: Sequence[list[Cut]], marks: Marks) -> Iterator[Analysis]:
        """The analyses of a batch: `cuts` are the sentences of each report, `marks` those of all their tokens."""
        names, grammar = marks.names.tolist(), marks.grammar.tolist()
        heads, relations = marks.heads.tolist(), marks.relations.tolist()
        at = 0
        for report, parts in zip(reports, cuts, strict=True):
            analysis = Analysis()
            analysis.report = report
            analysis.sentences, analysis.tokens = [], []
            first = at
            for part in parts:
                end = at + len(part.words)
                tokens = self._tokens(part, grammar[at:end], at - first)
                self._hang(tokens, heads[at:end], relations[at:end])
                analysis.sentences.append(_sentence(part, tokens, len(analysis.sentences)))
                analysis.tokens.extend(tokens)
                at = end
            analysis.names = _with_given_names(list(self._spans(analysis.tokens, names[first:at])))
            yield analysis

    def _tokens(self, part: Cut, grammar: list[int], index: int) -> list[Token]:
        tokens = []
        lemma_of = self._lemmas.of
        for text, start, end, tag in zip(part.words, part.starts, part.ends, grammar, strict=True):
            token = Token()
            token.text = text
            token.start = start
            token.end = end
            token.index = index
            known = self._grammar[tag]
            token.pos, token.feats = known
            token.lower, token.lemma = lemma_of(text, tag, known)
            token.head = token.name = None
            token.children = []
            tokens.append(token)
            index += 1
        return tokens

    def _hang(self, tokens: list[Token], heads: list[int], relations: list[int]) -> None:
        for token, head, relation in zip(tokens, heads, relations, strict=True):
            token.relation = self._relations[relation]
            if head:
                token.head = tokens[head - 1]
                token.head.children.append(token)

    def _spans(self, tokens: list[Token], tags: list[int]) -> Iterator[Name]:
        """Spans of names from tags O, B-kind and I-kind; a stray I- begins one.

        No name goes on in the next sentence.
        """
        current: Name | None = None
        for token, number in zip(tokens, tags, strict=True):
            part, _, kind = self._names[number].partition("-")
            if kind == "PER" and _ends_sentence(token, current):
                part, kind = "O", ""
            goes_on = current is not None and current.kind == kind and current.tokens[-1].sentence is token.sentence
            if part == "I" and current is not None and goes_on:
                current.tokens.append(token)
                current.end = token.end
                token.name = current
                continue
            if current is not None:
                yield current
                current = None
            if kind in ("PER", "LOC", "ORG"):
                current = _name(kind, token)  # type: ignore[arg-type]  # one of the three, as just seen
        if current is not None:
            yield current


def _ends_sentence(token: Token, name: Name | None) -> bool:
    """Whether a dot after the name's last word closes the sentence, and no initial."""
    return (
        token.text == "." and token is token.sentence.tokens[-1] and name is not None and len(name.tokens[-1].text) > 1
    )


def _with_given_names(names: list[Name]) -> list[Name]:
    """Joins a surname to the given name before it that the network took for a place ("с Касым-Жомартом Токаевым")."""
    found: list[Name] = []
    for name in names:
        before = found[-1] if found else None
        if (
            before is not None
            and name.kind == "PER"
            and before.kind == "LOC"
            and _is_given_name(before, name.tokens[0])
        ):
            name.tokens = [*found.pop().tokens, *name.tokens]
            name.start = name.tokens[0].start
            for token in name.tokens:
                token.name = name
        found.append(name)
    return found


def _is_given_name(place: Name, surname: Token) -> bool:
    """Whether a "place" is the given name of the surname right after it: in the same case, each half a given name."""
    token = place.tokens[0]
    beside = len(place.tokens) == 1 and token.index + 1 == surname.index and token.sentence is surname.sentence
    if not beside or token.case != surname.case or token.lemma in _PLACES:
        return False
    known = given_names()
    return all(
        any(form.case == token.case and form.nominative in known for form in forms(half))
        for half in token.text.lower().split("-")
        if half
    )


def _sentence(part: Cut, tokens: list[Token], index: int) -> Sentence:
    sentence = Sentence()
    sentence.index, sentence.paragraph, sentence.tokens = index, part.paragraph, tokens
    sentence.start, sentence.end = tokens[0].start, tokens[-1].end
    for token in tokens:
        token.sentence = sentence
        if token.head is None:
            sentence.root = token
    return sentence


def _name(kind: NameKind, token: Token) -> Name:
    name = Name()
    name.kind, name.start, name.end, name.tokens = kind, token.start, token.end, [token]
    token.name = name
    return name
