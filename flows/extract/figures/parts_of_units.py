"""Parts of one unit in digits: "½ a cent", "¼ of a point", "0.3 of a second"."""

from __future__ import annotations

from flows.extract.figures.number import Number
from flows.extract.figures.quantity import half_unit
from flows.extract.figures.reading import Reading


def read_part_of_unit(string: str, lower: str, number: Number) -> Reading | None:
    """Return what a sign of a fraction, or decimals below one with "of a", are of the unit behind them."""
    if number.is_worded or number.scale or not 0 < number.mantissa < 1:
        return None
    if not number.is_exact and not lower.startswith((" of a ", " of an "), number.end):
        return None
    whole = Reading("fraction", number.start, number.end, number, "part_of_unit")
    reading = half_unit(string, lower, whole)
    return reading if reading.kind != "fraction" else None
