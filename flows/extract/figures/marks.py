"""Marks that something growing has passed: "deaths topped 300", "crossed the 5 million mark"."""

from __future__ import annotations

from flows.extract.figures.reading import Reading
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_PASSED = r"(?:(?:pass|top|cross|exceed|surpass|breach|eclips)(?:es|ed|s|ing|e)?|topp(?:ed|ing)|breaks?|broke)"
_BEFORE_MARK = LazyRegexp(
    rf"\b(?:{_PASSED}|hits?|reach(?:es|ed)?) (?:the |its |a )?(?:symbolic |psychological |key )?{HEDGES}\Z"
)
_MARK = LazyRegexp(r"[ -](?:mark|milestone|threshold|barrier)\b")
_FIRST = LazyRegexp(r"(?:,? (?!(?:and|but|while)\b)[a-z’'-]+){0,6}? for (?:only )?the (?:first|second) time\b")
"""Behind a mark that was new: "passed $600 a week for the first time"."""
_GROWN = LazyRegexp(
    r"\b(?:deaths|death toll|toll|tally|cases|infections|inoculations|vaccinations|hospitali[sz]ations|casualties"
    r"|fatalities|signatures|subscribers|subscriptions|downloads|registrations|number of [a-z' -]{3,30}"
    rf"|membership|headcount|body count|count)(?: [a-z'’-]+){{0,5}}? (?:(?:has|have|had|will) )?{_PASSED}"
    rf"(?: past)? {HEDGES}\Z"
)
_REACH = 100
_PASSING = LazyRegexp(r" (?:pass|top|cross|exceed|surpass|breach|eclips|hit|reach|touch|scal|break|broke)")
"""No mark is passed without one of these."""


def add_mark(lower: str, reading: Reading) -> None:
    """Make the end of a rise of a mark that was passed."""
    if reading.change_role != "level" or reading.direction is not None or reading.kind == "fraction":
        return
    start = max(0, reading.start - _REACH)
    if _PASSING.search(lower, start, reading.start) is None:
        return
    if _add_extreme(lower, reading, start):
        return
    is_mark = reading.kind != "quantity" and _MARK.match(lower, reading.end) is not None
    is_mark = is_mark or _FIRST.match(lower, reading.end) is not None
    is_mark = is_mark and _BEFORE_MARK.search(lower, start, reading.start) is not None
    line = max(start, lower.rfind("\n", start, reading.start) + 1)
    is_grown = reading.kind in {"count", "number"} and _GROWN.search(lower, line, reading.start) is not None
    if is_mark or is_grown:
        reading.direction, reading.change_role = "up", "end"


_EXTREME = LazyRegexp(
    r"(?: (?:an?|per) [a-z]+)?(?: (?:in|on|at) [a-z0-9 ]{3,24}?)?, (?:an?|its|their|the) (?:new |all-time )?"
    r"(?:(?:[0-9]+|[a-z]+)-(?:year|month|week|day|session|decade) )?(?:(?P<up>high(?:est)?|record(?! low)|peak)"
    r"|(?P<down>low(?:est)?|record low|trough))\b(?! (?:of|price|level|sale))"
)
"""Behind a level that is new: "hit $700 a week, a record", "touched 64 cents, a three-year low"."""

_TOUCHED = LazyRegexp(
    r"\b(?:hits?|hitting|reach(?:es|ed|ing)?|touch(?:es|ed|ing)?|scal(?:es|ed)) (?:an? )?(?:record )?"
    rf"{HEDGES}\Z"
)


def _add_extreme(lower: str, reading: Reading, start: int) -> bool:
    """Make the end of a change of a level that was reached and is called a high or low."""
    extreme = _EXTREME.match(lower, max(reading.end, reading.covered))
    if extreme is None or not _TOUCHED.search(lower, start, reading.start):
        return False
    reading.direction, reading.change_role = ("up" if extreme["up"] else "down"), "end"
    return True
