"""Sums that something brings to a number: "bringing the toll to 9", "brings to at least 9 the number of"."""

from __future__ import annotations

from flows.extract.figures.reading import Reading
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_BRING = r"\b(?:bring|brings|bringing|brought|takes|taking|took) "
_BRINGS = LazyRegexp(
    rf"{_BRING}(?:the|its|his|her|their) [^.;\n]{{0,30}}?"
    r"(?:total|toll|tally|number|count|haul|gross|figure|contribution|stake|holding|share|spending|support|aid"
    r"|investment|debt)[^.;,\n]{0,80} to "
    rf"{HEDGES}\Z"
)


def is_brought_to(lower: str, reading: Reading) -> bool:
    """Tell whether a count is what a sum now is: "bringing the toll to 9", "brings to at least 9 the number of"."""
    first = max(0, reading.start - _MOST_BROUGHT)
    before = lower[first : reading.start]
    if not ("bring" in before or "brought" in before or "tak" in before or "took" in before):
        return False
    if lower.startswith(_THE_NUMBER, reading.end):
        return _BRINGS_TO.search(lower, first, reading.start) is not None
    return _BRINGS.search(lower, first, reading.start) is not None


_MOST_BROUGHT = 150
_THE_NUMBER = (" the number of ", " the total ", " the toll ", " the tally ", " the count ", " the death toll ")
_BRINGS_TO = LazyRegexp(rf"{_BRING}to {HEDGES}\Z")
