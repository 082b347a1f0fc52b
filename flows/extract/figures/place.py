"""Where a bare number stands while it is asked what it counts, and what is near it."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from flows.extract.figures.counted import is_plural, singular
from flows.extract.figures.forms import mapping, words
from flows.extract.figures.reading import Reading
from flows.extract.lang.alternation import one_of
from flows.extract.lang.lazy_regexp import LazyRegexp
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
def _forms_behind(key: str) -> LazyRegexp:
    adverb = one_of(words("state_adverbs", FILE)) if key == "states_of_people" else "more"
    if key != "acts_of_people":
        return LazyRegexp(rf",? ?(?:(?:{adverb}) )?(?:{one_of(words(key, FILE))})(?![a-z0-9])")
    done = one_of(words("done_to_people", FILE))
    act = rf"(?:have |had |has )?(?:{one_of(words(key, FILE))})"
    state = rf"{_BEEN} (?:[a-z]+ly |also |later |still |to be )?(?:{done})"
    return LazyRegexp(rf",? ?(?:more )?{_ASIDE}(?:{act}|{state})(?![a-z0-9])")


_BEEN = "(?:was|were|is|are|be|being|get|got|(?:have|has|had|to have) been)"
_ASIDE = (
    r"(?:, (?:including|among them|most of them|many of them|some of them|mostly|all) [^,.;\n]{2,60}, "
    r"|(?:from|in|at|on|across|around|near|outside|inside) (?:[\w'’-]+ ){1,4}?)?"
)
"""Between people and what they did: "twelve, including five children, died", "600 from 40 countries took part"."""


def head(counted: str) -> str:
    """Return the noun without what it was called by at first: poles, once they are known to be broken ones.

    Nouns before it stay: "water samples", "strike leaders".
    """
    *before, noun = counted.split(" ")
    kept = len(before)
    while kept and not _describes(before[kept - 1]):
        kept -= 1
    return " ".join([*before[kept:], noun])


def _describes(word: str) -> bool:
    """Tell whether a word before a noun says how it is or where it is from, rather than which kind."""
    is_participle = word.endswith("ed") and not word.endswith("eed")
    return is_participle or is_of_nation(word) or word.lower() in words("describing", FILE)


def is_of_nation(word: str) -> bool:
    """Tell whether a word with a capital says whence something is, by its ending: "Chilean", "Chinese"."""
    return word[0].isupper() and word.endswith(_OF_NATIONS)


_OF_NATIONS = ("an", "ese", "ish", "ch", "i")


def is_counted_noun(word: str) -> bool:
    """Tell whether a word is a plural noun of what numbers may count, and on no list of those that are not counted."""
    return is_plural(word) and word not in words("not_counted_subjects", FILE) and word not in words("not_counted")


def is_person(counted: str) -> bool:
    """Tell whether what is counted is people, by its last word."""
    noun = counted.rpartition(" ")[2]
    return noun in person_nouns() or noun in words("people", "measures") or noun.endswith(("ist", "ician", "man"))


def members_of(place: Place, group: str) -> str:
    """Return who or what a group has so many of: employees of a workforce, of a fleet the ships that the text names."""
    default, *named = mapping(FILE, "people_subjects")[group]
    return singular(next((one for one in named if one in place.text.words.distinct), default))


@cache
def person_nouns() -> frozenset[str]:
    """Return nouns, in the singular, for one who has an age."""
    return words("aged_nouns", FILE) | words("occupations", "occupations")
