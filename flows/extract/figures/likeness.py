"""Whether two figures are of one order or of one exactness."""

from __future__ import annotations

from flows.extract.figures.reading import Reading

_LOWEST_SHARE = 0.02


def is_nearer(reading: Reading, first: Reading, second: Reading) -> bool:
    """Tell whether a number is of the order of the first figure and not of the second: "7.2 metres, 40 cm ... 7.6"."""
    sizes = [abs(one.number.value) if one.number else 0.0 for one in (reading, first, second)]
    return all(sizes) and is_order(sizes[0], sizes[1]) and not is_order(sizes[0], sizes[2])


def is_as_exact(reading: Reading, first: Reading, second: Reading) -> bool:
    """Tell whether a number has decimals as the first figure and not as the second: "8.41 metres, 5 cm ... 8.19"."""
    decimals = [bool(one.number and one.number.decimals) for one in (reading, first, second)]
    return decimals == [True, True, False]


def is_order(one: float, other: float) -> bool:
    """Tell whether one value is less than ``ORDER`` times the other, either way."""
    return other > 0 and 1 / ORDER < one / other < ORDER


ORDER = 3


def is_like(previous: Reading, reading: Reading) -> bool:
    """Tell whether the two are of one order, or the first is the size of the change."""
    first, second = (abs(one.number.value) if one.number else 0.0 for one in (previous, reading))
    if previous.change_role == "change" and previous.kind != "count":
        scales = [one.number.scale if one.number else 0 for one in (previous, reading)]
        if previous.kind == "money" and scales[0] and not scales[1] and second < first / ORDER:
            return False  # "costs rose by €6.1m as the headcount went from 1,310"
        is_small = previous.kind == "money" and previous.currency is None
        return not (is_small and reading.is_of_millions)
    return bool(first and second) and _LOWEST_SHARE < first / second < 1 / _LOWEST_SHARE
