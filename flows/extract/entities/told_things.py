"""Whether what stands around a name makes it a thing: ships, pills, books."""

from __future__ import annotations

from functools import cache

from flows.extract.entities.acting import word_before
from flows.extract.entities.beside_names import APPOSITION, LOOK_ON, heads_with, surrounding_words
from flows.extract.entities.tagger import TypedSpan
from flows.extract.entities.told_places import has_head
from flows.extract.text import Text

_MADE_BY = (", directed by ", ", starring ", ", written by ", ", composed by ")
_LONGEST_NOUN = 20


def is_thing(text: Text, span: TypedSpan, word: str) -> bool:
    """Tell whether a name is a thing's: "Corvanta, a heart-failure pill made by", "the freighter Sea Lark"."""
    if span.tag == "PER" and word in surrounding_words("nouns_before_things"):
        return True
    if word in surrounding_words("nouns_before_vessels") and not has_head(text.string[span.start : span.end]):
        return True
    if text.lower.endswith(_before_ships(), 0, span.start) and not has_head(text.string[span.start : span.end]):
        return True
    if text.string.endswith(", ", 0, span.start) and _is_behind_vessel(text.string, span.start - len(", ")):
        return True
    return _is_apposed_vessel(text, span) or is_apposed_thing(text, span)


def is_vessel(text: Text, span: TypedSpan) -> bool:
    """Tell whether what a ship is stands before a name that has no word of bodies: "the frigate Orlan"."""
    if _is_apposed_vessel(text, span):
        return True
    noun = word_before(text.lower, span.start)
    if noun not in surrounding_words("nouns_before_vessels"):
        return False
    is_noun = text.lower.endswith(f" the {noun} ", 0, span.start)
    return is_noun and not has_head(text.string[span.start : span.end])


def _is_apposed_vessel(text: Text, span: TypedSpan) -> bool:
    """Tell whether what a ship is, a comma and "the" stand before a name: "his boat, the Fair Deal"."""
    return text.string.endswith(", the ", 0, span.start) and _is_behind_vessel(text.string, span.start - len(", the "))


def _is_behind_vessel(string: str, end: int) -> bool:
    before = string[max(0, end - _LONGEST_NOUN) : end]
    return before.rpartition(" ")[2] in surrounding_words("nouns_before_vessels")


@cache
def _before_ships() -> tuple[str, ...]:
    return tuple(surrounding_words("before_ships"))


def is_apposed_thing(text: Text, span: TypedSpan, within: int = LOOK_ON) -> bool:
    """Tell whether what stands behind a comma tells of a thing: "Corvanta, a pill made by"."""
    if not text.string.startswith(", ", span.end):
        return False
    if text.string.startswith(_MADE_BY, span.end):
        return True
    opening = APPOSITION.match(text.string, span.end) if text.string.startswith((", a", ", its "), span.end) else None
    if opening is None:
        return False
    phrase = text.lower[opening.end() : opening.end() + within]
    return heads_with(phrase, "things") or heads_with(phrase, "nouns_behind_crafts")
