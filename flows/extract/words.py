"""The words of a text, told apart once: which of them occur decides whether a whole pass has anything to do."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Set
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
        self.distinct = frozenset(self._listed)
        self._starts: list[int] | None = None
        self._near: tuple[int, frozenset[str]] = -1, frozenset()
        """The place that was asked about last with the words before it: one rule after another asks about a figure."""

    def among(self, wanted: Set[str]) -> list[tuple[int, str]]:
        """Return the words that are in a set, each with where it begins, in order; most often none is."""
        if self.distinct.isdisjoint(wanted):
            return []
        starts, listed = self._word_starts(), self._listed
        places = compress(count(), map(wanted.__contains__, listed))
        return [(starts[place], listed[place]) for place in places]

    def before(self, position: int) -> frozenset[str]:
        """Return the words that begin within 120 characters before a place: a rule may need one that is not there."""
        asked, words = self._near
        if asked != position:
            words = frozenset(self.between(position - _NEAR, position))
            self._near = position, words
        return words

    def between(self, start: int, end: int) -> list[str]:
        """Return the words that begin in a stretch."""
        starts = self._word_starts()
        return self._listed[bisect_left(starts, start) : bisect_left(starts, end)]

    def _word_starts(self) -> list[int]:
        """Return where each word begins: one mark stands between it and the word before."""
        if self._starts is None:
            self._starts = list(map(add, accumulate(map(len, self._listed), initial=0), range(len(self._listed))))
        return self._starts


class Endings:
    """Phrases that end with a blank: whether one of them stands right before a position is told by the last word there.

    Most positions have another last word, which one look-up tells, where a text would be compared with every phrase.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        by_last: dict[str, list[str]] = {}
        single: list[str] = []
        for phrase in sorted(phrases):
            opening, _, last = phrase.removesuffix(" ").rpartition(" ")
            alike = by_last.setdefault(last, []) if opening or phrase.startswith(" ") else single
            alike.append(phrase)
        self._by_last = {last: tuple(alike) for last, alike in by_last.items()}
        self._single = tuple(single)
        """Phrases of one word that may be the end of a longer one: what stands before them is not known."""
        self._longest = max(map(len, by_last), default=0) + 2

    def before(self, string: str, end: int) -> tuple[str, ...] | None:
        """Return the phrases that may stand right before a position, one of which does, None where none does."""
        near = end - self._longest
        alike = self._by_last.get(string[near if near > 0 else 0 : end - 1].rpartition(" ")[2])
        if alike and string.endswith(alike, 0, end):
            return alike
        return self._single if self._single and string.endswith(self._single, 0, end) else None


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


def ends_with_words(lower: str, end: int, endings: Endings) -> bool:
    """Tell whether a stretch ends with one of some words as they are: "port of ", and not the end of "support of "."""
    alike = endings.before(lower, end)
    if alike is None:
        return False
    ending = max((one for one in alike if lower.endswith(one, 0, end)), key=len)
    return end == len(ending) or not lower[end - len(ending) - 1].isalnum()
