"""Many words as one pattern that tells them apart letter by letter, so that most texts fail at their first."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby, takewhile
from operator import itemgetter


def one_of(words: Iterable[str]) -> str:
    """Return a pattern for the longest of the words that the text goes on with."""
    return _branches(sorted(filter(None, words)))


def _branches(sorted_words: list[str]) -> str:
    """Return the words by their first letters; what several have in common stands once."""
    return "|".join(_branch(list(alike)) for _, alike in groupby(sorted_words, key=itemgetter(0)))


def _branch(alike: list[str]) -> str:
    """Return some sorted words of one first letter: what all begin with, which is what the first and the last do."""
    first, last = alike[0], alike[-1]
    shared = takewhile(lambda letters: letters[0] == letters[1], zip(first, last, strict=False))
    head = "".join(letter for letter, _ in shared)
    tails = [word[len(head) :] for word in alike if word != head]
    if not tails:
        return re.escape(head)
    return f"{re.escape(head)}(?:{_branches(tails)}){'?' if first == head else ''}"
