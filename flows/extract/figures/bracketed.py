"""Ages in brackets behind whoever has them: "Brendan Roche (41), of Carrick", "his sister Anne (22)"."""

from __future__ import annotations

from functools import cache

from flows.extract.figures.apposed import is_capital_pair
from flows.extract.figures.counted import singular
from flows.extract.figures.number import Number
from flows.extract.figures.place import person_nouns
from flows.extract.figures.reading import Reading
from flows.extract.figures.story import Story
from flows.extract.lang.given_names import given_names
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words

_REACH, _WIDE = 48, 120
_LEAST_OF_NAME = 15
_TOLD = LazyRegexp(
    r"\) (?:from|of) [A-Z]|\) (?:who|whose|said|says|told|pleaded|admitted|denied)\b"
    r"|\), (?:of|from|an?|who|whose|formerly|with an address)\b"
)
"""Behind the brackets of a person, where no first name is known."""

_ANOTHER = LazyRegexp(r"\),? (?:and )?(?:his |her )?[A-Z][\w’'-]+ \(")
_MATCH = LazyRegexp(
    r"\b(?:runs?|goals?|wickets?|overs|scor\w+|minutes?|points?|tries|seats?|votes?|beat|assists|rebounds|penalt\w+"
    r"|innings|unbeaten|substitute\w*|sent off|laps?|laid|polled|per ?cent|pct)\b|%"
)
"""What numbers in brackets behind names also tell: a match, a poll."""


def read_bracketed(story: Story, number: Number) -> Reading | None:
    """Return the age of somebody who is named or called something right before the brackets around it."""
    string, start, end = story.string, number.start, number.end
    if string[end : end + 1] != ")" or string[max(0, start - 2) : start] != " (" or number.is_worded:
        return None
    is_next = story.age_end >= 0 and _ANOTHER.fullmatch(string, story.age_end, start) is not None
    if not is_next and not _is_of_person(story, number):
        return None
    return Reading("age", start, end, number, "age_bracketed", unit="a")


def _is_of_person(story: Story, number: Number) -> bool:
    """Tell whether a person stands before the brackets, in no report of a match or a poll."""
    string, start = story.string, number.start
    before = string[max(0, start - _REACH) : start - 2].rpartition("\n")[2].split()
    if not before or not before[-1][-1].isalpha():
        return False
    is_kin = singular(before[-1].lower()) in person_nouns()
    is_kin = is_kin or (len(before) > 1 and before[-1][0].isupper() and before[-2] in person_nouns())
    is_named = is_capital_pair(before) and number.mantissa >= _LEAST_OF_NAME and _is_person_name(string, before, number)
    return (is_kin or is_named) and not _tells_match(story, start)


def _is_person_name(string: str, before: list[str], number: Number) -> bool:
    if _TOLD.match(string, number.end):
        return True
    return not _before_surnames().isdisjoint(word.lower() for word in before[-3:-1])


@cache
def _before_surnames() -> frozenset[str]:
    return given_names() | load_words("first_names", "she_titles") | load_words("first_names", "he_titles")


def _tells_match(story: Story, start: int) -> bool:
    line = story.lower.rfind("\n", max(0, start - _WIDE), start) + 1 or max(0, start - _WIDE)
    return _MATCH.search(story.lower, line, start + _WIDE) is not None
