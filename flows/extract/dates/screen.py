"""Sentences without any word of time are passed over before their words are looked at one by one."""

from __future__ import annotations

import re
from functools import cache

from flows.extract.dates.holiday_names import holiday_words
from flows.extract.dates.vocabulary import forms

_PIECE = re.compile(r"[a-z]+|[0-9]|\d")
_PIECES_OF_TIMES = frozenset("0123456789") | {"m", "clock", "past", "half"}
"""Digits, what is left of "p.m." and "o'clock" when marks part words, and "ten past", "the first half"."""
_HEADS_OF_YEARS = frozenset(
    ["fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thousand", "hundred"]
)


def may_tell_time(lower: str, start: int, end: int) -> bool:
    """Tell whether a stretch has a word or digit that an expression could be made around."""
    return not _core_words().isdisjoint(_PIECE.findall(lower, start, end))


@cache
def _core_words() -> frozenset[str]:
    core = {piece for word, form in forms().items() if form.is_core for piece in _PIECE.findall(word)}
    return _PIECES_OF_TIMES | _HEADS_OF_YEARS | core | holiday_words()
