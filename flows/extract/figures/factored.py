"""Bare numbers that a factor puts beside an amount: "45,000 tonnes, half the 90,000 that it forecast"."""

from __future__ import annotations

from flows.extract.figures.alike import FACTORS
from flows.extract.figures.reading import Reading
from flows.extract.figures.shared_units import carry
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_WHOLES = frozenset(["quantity", "money", "count", "percent"])
_NEAR, _FAR = 40, 110
_OF_THE = LazyRegexp(
    rf" (?:of )?(?:(?:the|its|their|his|her|our|[a-z]+['’]s|(?:last|the previous) [a-z]+['’]s) (?:[a-z]+ )?)?{HEDGES}"
)
_LEAST, _MOST = 0.6, 1.6
"""Bounds of how far the two amounts may be from their factor, which is mostly rounded."""


def fill_by_factor(lower: str, reading: Reading, before: list[Reading]) -> None:
    """Give a number the unit of the amount that is told to be so many times as much, where the sum comes out."""
    if len(before) < 2 or before[-1].kind not in FACTORS or reading.number is None:
        return
    level, factor = before[-2:]
    if level.kind not in _WHOLES or reading.start - factor.end > _NEAR or factor.start - level.end > _FAR:
        return
    if lower.find("\n", level.end, reading.start) >= 0 or not _OF_THE.fullmatch(lower, factor.end, reading.start):
        return
    if _comes_out(level, factor, reading):
        carry(reading, level)


def _comes_out(level: Reading, factor: Reading, reading: Reading) -> bool:
    values = [one.number.value if one.number else 0.0 for one in (level, factor, reading)]
    product = values[1] * values[2]
    return product > 0 and _LEAST < values[0] / product < _MOST
