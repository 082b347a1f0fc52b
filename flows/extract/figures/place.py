"""Where a bare number stands while it is asked what it counts, and what is near it."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from flows.extract.figures.counted import is_plural
from flows.extract.figures.forms import words
from flows.extract.figures.reading import Reading
from flows.extract.lang.alternation import one_of
from flows.extract.text import Text

FILE = "counting"
REACH = 420
"""Characters before a number in which what it counts is looked for."""


class Place(NamedTuple):
    """Where a bare number stands: the text, its sentence's start, and the readings before it, the nearest first."""

    text: Text
    reading: Reading
    sentence_start: int
    before: list[Reading]


def follows(lower: str, end: int, key: str) -> bool:
    """Tell whether one of the forms under a key of the data stands at a position."""
    return _forms_behind(key).match(lower, end) is not None


@cache
def _forms_behind(key: str) -> re.Pattern[str]:
    adverb = one_of(words("state_adverbs", FILE)) if key == "states_of_people" else "more"
    been = "(?:have |had |has )?" if key == "acts_of_people" else ""
    return re.compile(rf",? ?(?:(?:{adverb}) )?{been}(?:{one_of(words(key, FILE))})(?![a-z0-9])")


def head(counted: str) -> str:
    """Return the noun without what it was called by at first: poles, once they are known to be broken ones."""
    before, _, noun = counted.rpartition(" ")
    return f"{before.rpartition(' ')[2]} {noun}" if before and noun in words("bound_heads", FILE) else noun


def is_counted_noun(word: str) -> bool:
    """Tell whether a word is a plural noun of what numbers may count, and on no list of those that are not counted."""
    return is_plural(word) and word not in words("not_counted_subjects", FILE) and word not in words("not_counted")


def is_person(counted: str) -> bool:
    """Tell whether what is counted is people, by its last word."""
    noun = counted.rpartition(" ")[2]
    return noun in person_nouns() or noun in words("people", "measures") or noun.endswith(("ist", "ician", "man"))


@cache
def person_nouns() -> frozenset[str]:
    """Return nouns, in the singular, for one who has an age."""
    return words("aged_nouns", FILE) | words("occupations", "occupations")
