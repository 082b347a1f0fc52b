"""Ages without a unit: "Kim, 45, said", "aged 45", "the oldest was 17"."""

from __future__ import annotations

from flows.extract.figures.counted import find_counted
from flows.extract.figures.forms import words
from flows.extract.figures.left import words_before
from flows.extract.figures.number import Number
from flows.extract.figures.reading import Reading
from flows.extract.figures.story import Story

_MOST_AGE = 115


def read_age(story: Story, number: Number) -> Reading | None:
    """Return the age of "Kim, 45, said" and "aged 45"."""
    if number.is_worded or number.scale or not 0 < number.mantissa < _MOST_AGE or number.decimals:
        return None
    lower, string = story.lower, story.string
    before = words_before(lower, number.start, 3)
    opening = " ".join(before[-2:]).lstrip("\"“'")
    if before and (before[-1] in {"aged", "age"} or opening == "age of" or opening in words("age_openers", "counting")):
        if find_counted(string, lower, number.end):
            return None
        return Reading("age", number.start, number.end, number, "age_aged", unit="a")
    return _apposed(story, number)


def _apposed(story: Story, number: Number) -> Reading | None:
    lower, string, start = story.lower, story.string, number.start
    if lower[start - 2 : start] != ", " or lower[number.end : number.end + 1] != ",":
        return None
    name = string[max(0, start - 30) : start - 2].rpartition("\n")[2].split()
    is_name = (
        len(name) > 1
        and name[-1][:1].isupper()
        and name[-2][:1].isupper()
        and name[-1].lower() not in words("date_words")
    )
    return Reading("age", start, number.end, number, "age_apposed", unit="a") if is_name else None
