"""Where words of time stand: what is between them is passed over before it is looked at word by word."""

from __future__ import annotations

from functools import cache

from flows.extract.dates.holiday_names import holiday_words, match_holiday
from flows.extract.dates.vocabulary import forms
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.words import Words

_PIECE = LazyRegexp(r"[a-z]+")
_DIGITS = LazyRegexp(r"[^\x00-/:-\x7f](?<=\d)(?:(?<=[ $£€].)[0-9]{0,2}(?:,[0-9]{3})*(?=[ %]|[,.;)](?:\s|\Z))|(\d*))")
"""It begins with a set of characters, by which a scan skips everything else; digits of all scripts are in it. Told
by what it is without, it compiles a hundred times faster.

A number that stands alone and is no year is of time only beside a word of time, from which it is found.
"""
_PIECES_OF_TIMES = frozenset(["m", "clock", "past", "half"])
"""What is left of "p.m." and "o'clock" when marks part words, and "ten past", "the first half"."""
_HEADS_OF_YEARS = frozenset(
    ["fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thousand", "hundred"]
)


def find_cores(lower: str, words: Words) -> list[int]:
    """Return the places of the words and digits that an expression could be made around, in order."""
    cores = _core_words()
    found = [match.start() for match in _DIGITS.finditer(lower) if match[1] is not None]
    found += [at for at, word in words.among(_screened()) if word in cores or match_holiday(lower, word, at)]
    found.sort()
    return found


@cache
def _screened() -> frozenset[str]:
    return _core_words() | holiday_words()


@cache
def _core_words() -> frozenset[str]:
    """Of a word of several pieces the last one, so that "a.m." isn't looked for wherever there is an article."""
    core = {_PIECE.findall(word)[-1] for word, form in forms().items() if form.is_core}
    return _PIECES_OF_TIMES | _HEADS_OF_YEARS | core
