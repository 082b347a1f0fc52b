"""Firms whose names stand behind what they are: "rival airline Orlan reported", "Orlan's parent Lind lost"."""

from __future__ import annotations

from functools import cache

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.lang.verbs import irregular_pasts
from flows.extract.text import Text
from schemas.records import Mention

_MOST_WORDS = 5
_OPENING = frozenset({"but", "and", "while", "meanwhile"})
_LINKING = frozenset({
    "in", "of", "at", "by", "to", "with", "for", "from", "on", "that", "and", "or", "against", "over", "than", "as",
    "about", "after", "before", "between", "into", "like", "unlike", "via", "per", "both", "is", "was", "say", "says",
    "it", "they", "he", "she", "we",
})  # fmt: skip
_OWNING = LazyRegexp(r"['’]s? ((?:[a-z-]+ ){1,4})(?=[A-Z])")


@cache
def _nouns() -> frozenset[str]:
    return load_words("measures", "bodies") | load_words("measures", "firms_beside")


def is_told_body(said: list[str]) -> bool:
    """Tell whether all that a clause says before a name is what that body is: "rival airline", "its larger rival"."""
    words = said[1:] if said and said[0] in _OPENING else said
    if not words or len(words) > _MOST_WORDS or words[-1] not in _nouns():
        return False
    if not (_LINKING.isdisjoint(words) and irregular_pasts().isdisjoint(words)):
        return False  # "Sales at rival Orlan", "It bought rival Orlan"
    return not any(word.endswith("ed") or not word[0].isalpha() for word in words)


def owns_next_firm(text: Text, mention: Mention) -> bool:
    """Tell whether a name only says whose rival or parent the next one is: "Orlan's rival Lind"."""
    told = _OWNING.match(text.string, mention.end_char)
    return told is not None and told.group(1).split()[-1] in _nouns()
