"""Two figures side by side: whether they can be of one thing, and which way it went between them."""

from __future__ import annotations

from flows.extract.figures.reading import Reading
from flows.extract.lang.lazy_regexp import LazyRegexp

WHOLE_LEVELS = frozenset(["percent", "money", "quantity", "count", "number", "index_points"])
"""Kinds of figures that say how much there is."""

_WHOLE = 100
LEVELS = WHOLE_LEVELS | {"fraction"}
"""The same, with parts of something."""


def are_alike(reading: Reading, other: Reading) -> bool:
    """Tell whether two figures can be levels of one thing: of one kind and unit, or numbers of what is counted."""
    if {reading.kind, other.kind} <= {"count", "number"}:
        return True
    return are_of_one_unit(reading, other) or {reading.kind, other.kind} == {"percent", "fraction"}


def are_of_one_unit(reading: Reading, other: Reading) -> bool:
    """Tell whether two figures are of one kind, unit and currency."""
    return (reading.kind, reading.unit, reading.currency) == (other.kind, other.unit, other.currency)


def direction_between(start: Reading, end: Reading) -> str | None:
    """Return which way a level went from one figure to another, none where they say the same or overlap."""
    first, last = _bounds(start), _bounds(end)
    if first is None or last is None or not (first[1] < last[0] or last[1] < first[0]):
        return None
    return "up" if first[1] < last[0] else "down"


def set_ends(start: Reading, end: Reading) -> bool:
    """Make two levels the ends of a change where they tell which way it went, and tell whether they do."""
    direction = direction_between(start, end)
    if direction is None:
        return False
    start.direction = end.direction = direction
    start.change_role, end.change_role = "start", "end"
    return True


def _bounds(reading: Reading) -> tuple[float, float] | None:
    """Return the least and the most that a figure says, of a part in per cent."""
    if reading.number is None:
        return None
    times = _WHOLE if reading.kind == "fraction" else 1 / _WHOLE if reading.is_in_cents else 1
    return reading.number.value * times, (reading.high or reading.number).value * times


FACTORS = frozenset(["multiple", "fraction"])
"""Kinds of figures that say how many times another one it is."""


def direction_of_factor(factor: Reading) -> str:
    """Return which way a level went that came to so many times what it was."""
    return "down" if factor.number is not None and factor.number.value < 1 else "up"


def part_of_whole(lower: str, before: list[Reading]) -> Reading:
    """Return the last figure, or the one before it that is some of what it counts or has it: "70 of the 100 firms"."""
    if len(before) < 2 or not before[-2].kind == before[-1].kind == "count":
        return before[-1]
    gap = lower[before[-2].end : before[-1].start]
    is_part = gap in _OF_THE or (gap.endswith(_OWNED) and _TO_OWNED.fullmatch(gap) is not None)
    return before[-2] if is_part else before[-1]


_OF_THE = frozenset([" of the ", " of its ", " of their ", " of "])
_OWNED = (" its ", " their ", " his ", " her ", " our ")
_TO_OWNED = LazyRegexp(r"(?: (?!and\b|but\b|while\b|as\b|which\b|who\b)[a-z'’-]+){2,10} ")
"""Between a number and one told in passing: "1.4 million passengers at its four terminals, up 6 percent"."""
