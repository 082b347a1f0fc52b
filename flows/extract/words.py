"""The words of a text, told apart once: which of them occur decides whether a whole pass has anything to do."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Set
from itertools import accumulate, compress, count
from operator import add
from string import ascii_lowercase

_NEAR = 120
"""Characters before a place whose words are asked for together: as far as most rules look."""

_ONLY_LETTERS = bytes(code if chr(code) in ascii_lowercase else ord(" ") for code in range(256))


class Words:
    """Runs of the letters a to z in a text in lower case; what else stands in it, accents too, parts them.

    In bytes one table tells letters from all else, in a quarter of the time that a pattern takes.
    """

    def __init__(self, lower: str) -> None:
        letters = lower.encode("latin-1", "replace").translate(_ONLY_LETTERS).decode("ascii")
        self._listed = letters.split(" ")
        """With an empty one wherever two marks stand together, so that every word has one mark before it."""
        self._lengths = [*accumulate(map(len, self._listed), initial=0)]
        self.distinct = frozenset(self._listed)
        self._starts: list[int] | None = None
        self._near: tuple[int, frozenset[str]] = -1, frozenset()
        """The place that was asked about last with the words before it: one rule after another asks about a figure."""

    def among(self, wanted: Set[str]) -> list[tuple[int, str]]:
        """Return the words that are in a set, each with where it begins, in order."""
        lengths, listed = self._lengths, self._listed
        places = compress(count(), map(wanted.__contains__, listed))
        return [(lengths[place] + place, listed[place]) for place in places]

    def before(self, position: int) -> frozenset[str]:
        """Return the words that begin within 120 characters before a place: a rule may need one that is not there."""
        asked, words = self._near
        if asked != position:
            words = frozenset(self.between(position - _NEAR, position))
            self._near = position, words
        return words

    def between(self, start: int, end: int) -> list[str]:
        """Return the words that begin in a stretch."""
        if self._starts is None:
            self._starts = list(map(add, self._lengths, range(len(self._listed))))
        return self._listed[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def places(string: str, words: tuple[str, ...]) -> Iterator[int]:
    """Yield where any of some words stand."""
    for word in words:
        at = string.find(word)
        while at >= 0:
            yield at
            at = string.find(word, at + 1)


def capital_follows(string: str, end: int) -> bool:
    """Tell whether a blank and a capital stand right behind a position, so that a name there may go on."""
    return string.startswith(" ", end) and string[end + 1 : end + 2].isupper()


def ends_with_words(lower: str, end: int, endings: tuple[str, ...]) -> bool:
    """Tell whether a stretch ends with one of some words as they are: "port of ", and not the end of "support of "."""
    if not lower.endswith(endings, 0, end):
        return False
    ending = max((one for one in endings if lower.endswith(one, 0, end)), key=len)
    return end == len(ending) or not lower[end - len(ending) - 1].isalnum()
