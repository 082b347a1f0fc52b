"""The part of a figure in a change by the word before it: "from" begins, "to" and "at" end."""

from __future__ import annotations

import re

from flows.extract.figures.change import change_words, is_limited
from flows.extract.figures.forms import words
from flows.extract.figures.modifiers import modifier_words

_OVER = frozenset(["over", "about", "around", "nearly", "almost", "some", "roughly", "just", "approximately"])
_UP_ON = re.compile(r"\b(?:up|down) on (?:[a-z’'\-]+ ){0,3}\Z")
"""Behind these stands what a change began at: "a fifth up on last year's 1,340"."""


def role_before(lower: str, start: int) -> str | None:
    """Return ``start`` or ``end`` where "from" or "to" stands before the figure and its modifier."""
    before = lower[max(0, start - 40) : start].rpartition("\n")[2].split()
    if _UP_ON.search(lower, max(0, start - 40), start):
        return "start"
    while len(before) > 1 and before[-1] in _OVER:
        before.pop()
    is_level = before[-1:] == ["of"]
    if is_limited(before):
        return None
    for word in reversed(before[-7:] if is_level else before[-5:]):
        plain = word.strip(',(“"')
        if plain in change_words().starts:
            return "start"
        if plain in change_words().goals:
            return "end"
        is_passed = (
            plain in modifier_words() or plain == "between" or plain in words("of_levels" if is_level else "of_starts")
        )
        if not is_passed:
            return None
    return None
