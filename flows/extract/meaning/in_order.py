"""Two measures that two figures are of: "exports and imports grew 7 percent and 11 percent, respectively"."""

from __future__ import annotations

from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.measure import Measure
from flows.extract.text import Text
from schemas.records import Figure

_LONGEST = 120
_JOINT = LazyRegexp(r" and (?:[a-z-]+ ){0,2}")
_FIRST = LazyRegexp(rf" and {HEDGES}(?:[a-z]{{0,3}}[$£€¥₹₦]|rs\.? ?)?[0-9]")
_SECOND = LazyRegexp(rf"[0-9][0-9.,]* ?(?:%|[a-z]+){{0,1}}(?: [a-z]+){{0,2}} and {HEDGES}\Z")


def measure_in_order(text: Text, figure: Figure, measures: list[Measure]) -> Measure | None:
    """Return the measure of a figure of two, where two measures stand before both and "respectively" behind."""
    if "respectively" not in text.words.distinct or len(measures) < len(["first", "second"]):
        return None
    first, second = measures[-2:]
    if _JOINT.fullmatch(text.lower, first.end, second.start) is None or figure.start_char - second.end > _LONGEST:
        return None
    if "respectively" not in text.lower[second.end : figure.end_char + _LONGEST].partition(". ")[0]:
        return None
    if _FIRST.match(text.lower, figure.end_char):
        return first
    return second if _SECOND.search(text.lower, second.end, figure.start_char) else None
