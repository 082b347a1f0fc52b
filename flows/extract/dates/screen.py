"""Where words of time stand: what is between them is passed over before it is looked at word by word."""

from __future__ import annotations

import re
from functools import cache

from flows.extract.dates.holiday_names import holiday_words, match_holiday
from flows.extract.dates.vocabulary import forms

_PIECE = re.compile(r"[a-z]+")
_PIECES_OF_TIMES = frozenset(["m", "clock", "past", "half"])
"""What is left of "p.m." and "o'clock" when marks part words, and "ten past", "the first half"."""
_HEADS_OF_YEARS = frozenset(
    ["fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thousand", "hundred"]
)


def find_cores(lower: str) -> list[int]:
    """Return the places of the words and digits that an expression could be made around, in order."""
    cores, holidays = _core_words(), holiday_words()
    return [
        match.start()
        for match in _pattern().finditer(lower)
        if (word := match[0]) in cores or word not in holidays or match_holiday(lower, word, match.start())
    ]


@cache
def _core_words() -> frozenset[str]:
    """Of a word of several pieces the last one, so that "a.m." isn't looked for wherever there is an article."""
    core = {_PIECE.findall(word)[-1] for word, form in forms().items() if form.is_core}
    return _PIECES_OF_TIMES | _HEADS_OF_YEARS | core


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"\d+|(?<![a-z]){_branch(sorted(_core_words() | holiday_words()))}(?![a-z])")


def _branch(words: list[str]) -> str:
    """Return a pattern for sorted words in which each letter is tried once."""
    tails: dict[str, list[str]] = {}
    for word in words:
        if word:
            tails.setdefault(word[0], []).append(word[1:])
    body = "|".join(letter + _branch(rest) for letter, rest in tails.items())
    return f"(?:{body}){'' if words[0] else '?'}" if body else ""
