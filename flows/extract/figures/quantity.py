"""Quantities with a unit of measurement, durations and ages."""

from __future__ import annotations

import re

from flows.extract.figures.context import match_form, words_before
from flows.extract.figures.numerals import Number
from flows.extract.figures.reading import Reading

_OLD = re.compile(r"[ -](?:old|of age)\b")
_AGED = {"aged", "age"}


def read_quantity(lower: str, number: Number) -> Reading | None:
    """Return the quantity that a number is."""
    unit = match_form(lower, number.end, "unit_words")
    if unit is None or (number.is_worded and unit[1] in {"m"} and lower[unit[0] - 1] == "m"):
        return None
    return Reading("quantity", number.start, unit[0], number, "quantity", unit=unit[1])


def read_duration(lower: str, number: Number) -> Reading | None:
    """Return the duration or, with "old" behind it, the age that a number is."""
    unit = match_form(lower, number.end, "time_words")
    if unit is None:
        return None
    old = _OLD.match(lower, unit[0])
    if old:
        return Reading("age", number.start, old.end(), number, "age_old", unit=unit[1])
    return Reading("duration", number.start, unit[0], number, "duration", unit=unit[1])


def read_age(lower: str, number: Number) -> Reading | None:
    """Return the age that a bare number after "aged" or "age" is."""
    before = words_before(lower, number.start, 1)
    if number.is_worded or not before or before[-1] not in _AGED or not 0 < number.value < 130:
        return None
    return Reading("age", number.start, number.end, number, "age_aged", unit="a")
