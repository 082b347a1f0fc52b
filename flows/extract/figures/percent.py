"""Percentages, percentage points, basis points and points of an index."""

from __future__ import annotations

from flows.extract.figures.context import match_word
from flows.extract.figures.numerals import Number
from flows.extract.figures.reading import Reading

_KINDS = (
    ("point_words", "percentage_points", "%{pp}"),
    ("basis_words", "basis_points", "%{bp}"),
    ("percent_words", "percent", "%"),
)


def read_percent(lower: str, number: Number) -> Reading | None:
    """Return the percentage or difference of percentages that a number is."""
    for key, kind, unit in _KINDS:
        end = match_word(lower, number.end, key)
        if end is not None:
            return Reading(kind, number.start, end, number, kind, unit=unit)
    return None
