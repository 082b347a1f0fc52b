"""The size of a change in other words behind "or": "laid off 1,150 people, or 27% of its staff"."""

from __future__ import annotations

from flows.extract.figures.reading import Reading
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_LEVELS = frozenset(["percent", "fraction", "money", "quantity", "count", "number"])
_OR = LazyRegexp(
    r"(?: (?:(?!(?:and|but|while|when|which|who|that|from|is|are|was|were|has|have|had|said)\b)[a-z0-9'’$/-]+)){0,8}"
    rf", or {HEDGES}"
)
"""Between them, with the noun of the first, whose it is and when: " employees, or ", " to output in May, or about "."""
_REACH = 80


def add_said_otherwise(lower: str, reading: Reading, previous: Reading) -> None:
    """Make a figure behind "or" the size of the change whose size, of another kind, stands before it."""
    if reading.change_role != "level" or reading.direction or reading.kind not in _LEVELS:
        return
    if previous.direction is None or previous.change_role != "change" or previous.kind == reading.kind:
        return
    if not 0 < reading.start - previous.end <= _REACH:
        return
    is_or = lower.rfind(", or ", previous.end, reading.start) >= 0 and _OR.fullmatch(lower, previous.end, reading.start)
    if is_or or _is_part_of_staff(lower, reading, previous):
        reading.direction, reading.change_role = previous.direction, "change"


def _is_part_of_staff(lower: str, reading: Reading, previous: Reading) -> bool:
    """Tell whether a share of a staff stands right behind how many go: "will shed 1,300 jobs, 7% of its workforce"."""
    if previous.kind != "count" or reading.kind not in _SHARES or not _OF_STAFF.match(lower, reading.end):
        return False
    return _COMMA.fullmatch(lower, previous.end, reading.start) is not None


_SHARES = frozenset(["percent", "fraction"])
_OF_STAFF = LazyRegexp(r" of (?:its|the|their) (?:[a-z-]+ )?(?:workforce|work force|staff|payroll|headcount|total)\b")
_COMMA = LazyRegexp(rf" (?:[a-z]+ ){{0,2}}[a-z]+, {HEDGES}")
