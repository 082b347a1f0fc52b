"""Rows of which only the first says what its amount is per: "Nurse: $17.50 an hour", "Line cook: $12"."""

from __future__ import annotations

from flows.extract.figures.reading import Reading
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_LABEL = LazyRegexp(rf"[^\n:;]{{2,80}}:(?: (?:from|now|up to))? {HEDGES}(?:[^\n:;()]{{1,24}} \()?")
"""Before an amount of a row, also before the one in brackets behind it: "Haddock: £1.84 a kilo ("."""
_OTHER = LazyRegexp(
    r"\b(?:total|sum|profits?|loss(?:es)?|revenues?|sales|turnover|bonus|debts?|budget|fines?|tax|deposit|fees?"
    r"|cost of)\b"
)
_LONGEST, _LIKE = 120, 16


def is_in_next_row(lower: str, last: Reading, reading: Reading, times: float) -> bool:
    """Tell whether an amount stands behind a label in the line below that of the last one, which is like it in size."""
    end_of_row = lower.find("\n", last.end, reading.start)
    if end_of_row < 0 or not 1 / _LIKE < times < _LIKE or reading.start - last.end > _LONGEST:
        return False
    row, row_before = end_of_row + 1, lower.rfind("\n", 0, last.start) + 1
    label = lower[row : reading.start]
    is_row = _LABEL.fullmatch(label) is not None and _LABEL.fullmatch(lower, row_before, last.start) is not None
    return is_row and not _OTHER.search(label)
