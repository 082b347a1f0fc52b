"""The year that owns a part of it: "last year's fourth quarter", "2015's first half", "the 2018 first quarter"."""

from __future__ import annotations

from flows.extract.dates.calendar_units import RelativeUnit
from flows.extract.dates.context import Meaning
from flows.extract.dates.vocabulary import table
from flows.extract.dates.years import Year
from flows.extract.lang.lazy_regexp import LazyRegexp

_OWNER = LazyRegexp(r"\b(?:(?P<which>last|this|next|the) year['’]s|(?P<year>(?:19|20)\d\d)(?:['’]s)?) \Z")
_REACH = 20


def owner_before(lower: str, start: int) -> Meaning | None:
    """Return the year that stands right before a place and owns what begins there."""
    match = _OWNER.search(lower, max(0, start - _REACH), start)
    if match is None:
        return None
    return Year(int(match["year"])) if match["year"] else RelativeUnit("year", table("shifts").get(match["which"], 0))
