"""Words that tell a change and where it goes."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from flows.extract.figures.forms import words


class ChangeWords(NamedTuple):
    """The words of change of the language, by what they say."""

    up: frozenset[str]
    down: frozenset[str]
    moving: frozenset[str]
    """Both of them."""
    up_after: frozenset[str]
    down_after: frozenset[str]
    ends: frozenset[str]
    starts: frozenset[str]
    goals: frozenset[str]


@cache
def change_words() -> ChangeWords:
    """Return the words, read once."""
    keys = ("up_after", "down_after", "ends_search", "start_words", "end_words")
    up, down = words("up") | words("linked_up"), words("down") | words("linked_down")
    return ChangeWords(up, down, up | down, *(words(key) for key in keys))
