"""What stands around a name and tells its case and gender: "с министром Прией Сингх" must be an instrumental.

The network's own tags for names that it has not seen are little more than a guess ("Nom", "Masc"); its tags for the
common words beside them are sure.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from elchi.language.analysis import Token
from elchi.language.russian.inflect import is_noun_of_person, may_be_genitive

# prepositions that take one case; "с" of the genitive ("с весны") does not stand before names
PREPOSITIONS = {
    "с": "Ins", "со": "Ins", "между": "Ins", "перед": "Ins", "над": "Ins",
    "к": "Dat", "ко": "Dat", "благодаря": "Dat", "согласно": "Dat",
    "от": "Gen", "у": "Gen", "для": "Gen", "до": "Gen", "из": "Gen", "без": "Gen", "против": "Gen", "после": "Gen",
    "о": "Loc", "об": "Loc", "обо": "Loc", "при": "Loc",
    "про": "Acc", "через": "Acc",
}  # fmt: skip
TITLE = 8  # words of a title before the name
_OVER = frozenset(("заместитель", "зам", "помощник", "помощница", "советник", "советница"))  # of one not named
_GENDERS = frozenset(("Masc", "Fem"))


class Surroundings(NamedTuple):
    """The case and the gender that the words around a name tell; "" where they tell nothing."""

    case: str = ""
    gender: str = ""


def surroundings(name: Sequence[Token]) -> Surroundings:
    """From the title or preposition before the name, and the verb of which it is the subject."""
    first = name[0]
    tokens = first.sentence.tokens
    place = first.index - tokens[0].index
    before = tokens[place - 1] if place else None
    if before is not None and before.lower in PREPOSITIONS:
        return Surroundings(PREPOSITIONS[before.lower])
    title = _title(tokens[max(place - TITLE, 0) : place])
    if title is not None:
        return Surroundings(title.case)
    verb = first.head
    if (
        first.relation == "nsubj"
        and verb is not None
        and verb.pos == "VERB"
        and not verb.plural
        and _alone(first, verb)
    ):
        gender = verb.feats.get("Gender", "")
        return Surroundings("Nom", gender if gender in _GENDERS else "")
    return Surroundings()


def _alone(subject: Token, verb: Token) -> bool:
    """Whether a verb has no other subject before this one: of two, the parser took the object for the second."""
    return not any(child.relation == "nsubj" and child.index < subject.index for child in verb.children)


def _title(before: Sequence[Token]) -> Token | None:
    """The noun of a person that heads the words before a name: "вице-спикером Национального собрания" Ли Вэньбо.

    A title agrees with the name after it; what stands between the two is in the genitive, or a name itself.
    """
    for token in reversed(before):
        if token.feats.get("Animacy") == "Anim" and (token.pos == "NOUN" or is_noun_of_person(token.text)):
            over = token.head
            if over is not None and over.lemma in _OVER and over in before and token.case == "Gen":
                token = over  # "заместитель министра энергетики X"
            return None if token.plural else token
        if token.pos == "VERB" and may_be_genitive(token.text):
            continue  # "с министром стали X": the tagger takes the metal for a verb
        if token.pos != "PROPN" and not (token.pos in ("NOUN", "ADJ", "CCONJ") and token.case in ("Gen", "")):
            return None
    return None
