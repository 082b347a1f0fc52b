"""Which bodies of a story may be "the union": by their names, the tables, or the word beside them; no employer is."""

from __future__ import annotations

from flows.extract.entities.candidate import Candidate
from flows.extract.lang.load import load_words
from flows.extract.text import Text

UNION = "union"
_BEFORE, _BEHIND = ("union ", "union, ", "unions "), (" union", ", the union", ", a union", ", which represents")
_PLURALS = ("ists", "men", "ers", "ors", "ors'", "ers'", "ers’", "ors’", "men's", "men’s")
"""Ends of who joins a union, in its name: "Metalworkers", "Seamen's"."""


def last_union(text: Text, near: list[Candidate]) -> Candidate | None:
    """Return the last of some bodies that is a union."""
    return next((one for one in reversed(near) if _is_union(text, one)), None)


def _is_union(text: Text, one: Candidate) -> bool:
    if one.known and one.known.entity_class != "association":
        return False
    words = one.name.lower().split()
    is_called = not load_words("entities", "words_of_unions").isdisjoint(words) and "european" not in words
    is_of_workers = len(words) > 1 and any(word.endswith(_PLURALS) for word in words[:-1])
    return is_called or is_of_workers or _is_told(text, one)


def _is_told(text: Text, one: Candidate) -> bool:
    return text.lower.startswith(_BEHIND, one.end) or text.lower.endswith(_BEFORE, 0, one.start)
