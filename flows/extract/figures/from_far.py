"""Ends of a change far behind its verb: "cut the ration of those who came before July from 12kg of maize to 6kg"."""

from __future__ import annotations

from flows.extract.figures.alike import LEVELS, are_alike, direction_between
from flows.extract.figures.change_words import change_words
from flows.extract.figures.left import sentence_before
from flows.extract.figures.reading import Reading
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_CLAUSE = 130
_FROM = LazyRegexp(rf"\bfrom {HEDGES}\Z")
_NEAR = 24
_TO = LazyRegexp(rf"(?: [a-z'’/]+){{0,5}},? to {HEDGES}")
_TO_NOTHING = LazyRegexp(r"(?: [a-z'’/]+){0,5},? to (?:nothing|zero|nil|none)\b")


def add_from_far(lower: str, reading: Reading, before: list[Reading]) -> None:
    """Make a pair behind "from" and "to" the ends of the change that a verb farther before tells."""
    if reading.change_role != "level" or reading.direction or reading.kind not in LEVELS:
        return
    if _is_from(lower, reading) and _TO_NOTHING.match(lower, reading.end) and _is_told(lower, reading, "down"):
        reading.direction, reading.change_role = "down", "start"
        return
    start = before[-1] if before else None
    if start is None or start.direction or start.change_role != "level" or not are_alike(start, reading):
        return
    if not _is_from(lower, start) or not _TO.fullmatch(lower, start.end, reading.start):
        return
    direction = direction_between(start, reading)
    if direction and _is_told(lower, start, direction):
        start.direction, start.change_role = direction, "start"
        reading.direction, reading.change_role = direction, "end"


def _is_from(lower: str, reading: Reading) -> bool:
    near = max(0, reading.start - _NEAR), reading.start
    return lower.find("from ", *near) >= 0 and _FROM.search(lower, *near) is not None


def _is_told(lower: str, start: Reading, direction: str) -> bool:
    """Tell whether a word of change before a pair goes the same way as its values."""
    left = sentence_before(lower, start.start, _CLAUSE).rpartition("; ")[2]
    known = change_words()
    return not (known.up if direction == "up" else known.down).isdisjoint(left.replace(",", " ").split())
