"""Moves in polls told by points without their name: "in the poll the Greens gained two to 14%"."""

from __future__ import annotations

from flows.extract.figures.forms import words
from flows.extract.figures.left import words_before
from flows.extract.figures.reading import Reading
from flows.extract.lang.lazy_regexp import LazyRegexp

_FAR = 600
_POLL = LazyRegexp(r"\b(?:polls?|pollsters?|polled|surveys?|surveyed)\b")
_VOTE = LazyRegexp(
    r"\b(?:voters?|vote|elections?|electorate|part(?:y|ies)|coalition|candidates?|approval|popularity|turnout"
    r"|greens|labour|tor(?:y|ies)|conservatives|liberals|(?:social |christian )?democrats|republicans|socialists"
    r"|support for)\b"
)
_MOST_POINTS = 30


def is_polled_move(lower: str, low: Reading, high: Reading) -> bool:
    """Tell whether a bare number behind a verb of change and the share behind "to" are points and what they led to."""
    if low.kind != "number" or high.kind != "percent" or not low.number or not high.number:
        return False
    if low.number.scale or low.number.decimals > 1 or low.number.value > _MOST_POINTS:
        return False
    return _is_moved(lower, low.start) and _is_of_poll(lower, low.start, high.end)


def _is_moved(lower: str, start: int) -> bool:
    """Tell whether a finite verb of change, "up" or "down" stands before a number, perhaps with "by"."""
    said = [word.strip(",") for word in words_before(lower, start, 3)]
    if said[-1:] == ["by"]:
        said.pop()
    return bool(said) and said[-1] in words("up") | words("down") and _AHEAD.isdisjoint(said[:-1])


_AHEAD = frozenset(["may", "might", "will", "would", "could", "to", "can", "should", "go", "goes", "went"])


def _is_of_poll(lower: str, start: int, end: int) -> bool:
    """Tell whether the paragraph is about a poll of voters."""
    first = lower.rfind("\n", max(0, start - _FAR), start) + 1 or max(0, start - _FAR)
    last = lower.find("\n", end, end + _FAR)
    near = first, (last if last >= 0 else end + _FAR)
    return _POLL.search(lower, *near) is not None and _VOTE.search(lower, *near) is not None
