"""Days of months and clock times, which are no figures: "May 5 and 6"."""

from __future__ import annotations

from flows.extract.figures.counted import find_counted
from flows.extract.figures.forms import words
from flows.extract.figures.left import word_before
from flows.extract.figures.number import Number
from flows.extract.figures.story import Story
from flows.extract.figures.suffixes import match_suffix
from flows.extract.figures.years import is_stamp, is_time_or_date
from flows.extract.lang.lazy_regexp import LazyRegexp

_DATE_JOINT = LazyRegexp(r" ?[-–] ?| and | to | or |, ")
_LAST_DAY = 31


def is_day(story: Story, number: Number) -> bool:
    """Tell whether a number is a clock time or a day of a month, also the second of two days."""
    if is_time_or_date(story.lower, number) and not _is_before_modal(story, number):
        story.date_end = number.end
        return True
    if is_stamp(story.string, story.lower, number):
        return True
    return _is_another_day(story, number)


def _is_before_modal(story: Story, number: Number) -> bool:
    """Tell whether "may" behind a number is a verb: "those aged 13 to 17 may join"."""
    is_verb = story.string.startswith(" may ", number.end)
    return is_verb and word_before(story.lower, number.start).rstrip(",") not in words("date_words")


def _is_another_day(story: Story, number: Number) -> bool:
    """Tell whether a number goes on a date: the 6 of "May 5 and 6"."""
    if story.date_end < 0 or number.is_worded or number.scale or number.mantissa > _LAST_DAY:
        return False
    gap = story.lower[story.date_end : number.start]
    if len(gap) > 5 or not _DATE_JOINT.fullmatch(gap) or match_suffix(story.string, story.lower, number.end):
        return False
    if find_counted(story.string, story.lower, number.end) and gap not in {"-", "–"}:
        return False
    story.date_end = number.end
    return True
