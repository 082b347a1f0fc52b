"""Small sums by which the price of something traded moves: "crude lost 79 cents", "the bank's shares gave up $2"."""

from __future__ import annotations

from flows.extract.figures.forms import words
from flows.extract.figures.reading import Reading
from flows.extract.lang.lazy_regexp import LazyRegexp

_ENDS_CLAUSE = LazyRegexp(r"[.;:\n] ?|, (?:and|but|while) ")
_REACH = 70
_MOST_WORDS = 12
_LARGEST = 1000


def is_price_move(lower: str, reading: Reading) -> bool:
    """Tell whether a sum of less than a thousand stands behind something traded in its clause."""
    number = reading.number
    if reading.kind != "money" or number is None or number.scale or number.value >= _LARGEST:
        return False
    clause = _ENDS_CLAUSE.split(lower[max(0, reading.start - _REACH) : reading.start])[-1]
    return not words("traded_things").isdisjoint(clause.replace(",", " ").split()[-_MOST_WORDS:])
