"""The points of a list and the line above them, and the entries of a chronicle."""

from __future__ import annotations

from flows.extract.meaning.periods.named import Period
from flows.extract.meaning.periods.story_times import StoryTimes
from flows.extract.text import Text
from schemas.records import Sentence

_LONGEST_HEADING = 240
_MOST_POINTS = 12
_POINTS = ("- ", "– ", "— ", "• ", "* ", "· ")
"""What the points of a list begin with."""
_MARK = 2
_OF_THESE = ("of these", "of them", "of which", "of whom", "of those", "among them")
_MOST_BACK = 3
"""Sentences of an entry that are passed on the way back to its time."""


def heading_of_points(text: Text, sentence: Sentence) -> Sentence | None:
    """Return the line above a list, which ends in a colon: of the paragraph before, or before the points of this."""
    number = sentence.paragraph_no - 1
    least = max(0, number - _MOST_POINTS) if _is_point(text, text.paragraphs[sentence.paragraph_no][0]) else number
    while number > least and _is_point(text, text.paragraphs[number][0]):
        number -= 1
    start, end = text.paragraphs[number] if number >= 0 else (0, 0)
    is_heading = end - start < _LONGEST_HEADING and text.string[max(start, end - 1) : end] == ":"
    return text.sentence_at(end - 1) if is_heading else None


def line_above(times: StoryTimes, point: Sentence) -> Sentence | None:
    """Return the line of the same paragraph above the points, which ends in a colon."""
    above: Sentence | None = point
    for _ in range(_MOST_POINTS):
        above = times.before(above) if above else None
        if above is None or not _is_point(times.text, above.start_char):
            break
    text = times.text.string
    return above if above and text[: above.end_char].rstrip().endswith(":") else None


def is_next_point(text: Text, sentence: Sentence) -> bool:
    """Tell whether a sentence is a point of a list, which goes on about no other but behind "of these"."""
    start = sentence.start_char
    return _is_point(text, start) and not text.lower.startswith(_OF_THESE, start + _MARK)


def time_of_entry(times: StoryTimes, sentence: Sentence) -> Period | None:
    """ "2014: The city switches to river water. Some 300 fall ill": return what an entry of a chronicle is of."""
    before = times.before(sentence)
    for _ in range(_MOST_BACK):
        if before is None or times.of(before):
            break
        before = times.before(before)
    named = times.of(before) if before else []
    if before is None or len(named) != 1 or named[0].start_char != before.start_char:
        return None
    is_entry = times.text.string.startswith(":", named[0].end_char)
    return Period.of(named[0]) if is_entry else None


def _is_point(text: Text, start: int) -> bool:
    return text.string.startswith(_POINTS, start)
