"""Clauses that go on about what was measured last by "it" or "they": "for the whole year it was 4.2 per cent"."""

from __future__ import annotations

from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.text import Text
from schemas.records import Figure

_WITHIN = 160
_HEDGED = LazyRegexp(rf"{HEDGES}\Z")
_CLAUSE = LazyRegexp(r"[;:.,“”\"\n] ?|\b(?:and|but|while|whereas|where|when) ")
_BEHIND_VERB = frozenset(["by", "to", "at", "up", "down", "back"])
_SAID = frozenset(["said", "says", "saying", "think", "thinks", "thought", "called", "that", "if", "because", "than"])


def goes_on_by_pronoun(text: Text, figure: Figure, begin: int) -> bool:
    """Tell whether "it was" or "they fell to" stands right before a figure, in a clause that nobody is said to say."""
    before = text.lower[max(begin, figure.start_char - _WITHIN) : figure.start_char]
    words = _CLAUSE.split(_HEDGED.sub("", before).rstrip())[-1].split()
    while words and (words[-1] in _BEHIND_VERB or words[-1].endswith("ly")):
        words.pop()
    verbs = 0
    while words and words[-1] in load_words("measures", "restating"):
        words.pop()
        verbs += 1
    is_of_pronoun = bool(words) and (words[-1] in {"it", "they"} or words[-2:] in _STANDING)
    return verbs > 0 and is_of_pronoun and _SAID.isdisjoint(words)


_STANDING = (
    ["the", "figure"],
    ["the", "rate"],
    ["the", "total"],
    ["the", "number"],
    ["the", "share"],
    ["the", "amount"],
)
