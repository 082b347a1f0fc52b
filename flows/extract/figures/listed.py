"""Counts told of one name after another: "Peru reported 67 cases, Chile 17 and Bolivia 46"."""

from __future__ import annotations

from flows.extract.figures.forms import words
from flows.extract.figures.left import word_before
from flows.extract.figures.number import Number
from flows.extract.figures.reading import Reading
from flows.extract.figures.story import Story
from flows.extract.lang.lazy_regexp import LazyRegexp

_NAME = r"(?:the )?(?:[A-Z][\w'’.\-]* ){1,3}"
_JOINT = LazyRegexp(rf"(,|,? and) {_NAME}")
_NEXT = LazyRegexp(rf"(?:,|,? and) {_NAME}[0-9]")
_END = LazyRegexp(r"[,.;\n]|\Z| and\b")
_REACH = 50


def read_listed(story: Story, number: Number) -> Reading | None:
    """Return the count of a number behind a name, where the name before it had a count too and the list goes on."""
    if number.is_worded or number.scale or number.decimals or number.start - story.count_end > _REACH:
        return None
    joint = _JOINT.fullmatch(story.string, story.count_end, number.start)
    is_end = _END.match(story.lower, number.end) is not None
    if joint is None or not is_end or word_before(story.lower, number.start) in words("named_by"):
        return None
    if "and" not in joint.group(1) and not _NEXT.match(story.string, number.end):
        return None
    return Reading("count", number.start, number.end, number, "count_listed", counted=story.counted)
