"""Days of a report or a count beside those of events: "said on Monday", "as of Sunday", "the toll rose to 22 on"."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp

_REACH = 90
_TELLING = (
    r"(?:said|says|told [^,;.]{1,40}|announced|reported|confirmed|tweeted|added|wrote|according to [^,;.]{1,40}"
    r"|in (?:an?|its|his|her|their) (?:statement|interview|report|update|briefing|tweet)"
    r"|at a (?:press|news) conference)(?: [a-z]+)?"
)
_COUNTING = r"(?:toll|number|count|tally|total)\b[^.;]{0,40}? (?:to|at|reached|passed|surpassed|hit|topped) [^.;]{1,30}"
_OF_REPORT = LazyRegexp(rf"\b(?:as of|{_TELLING}|{_COUNTING})(?: (?:late|early))?(?: on)? \Z")


def is_of_report(lower: str, begin: int, start: int) -> bool:
    """Tell whether a day is one on which something was told or counted; its sentence begins at ``begin``."""
    return _OF_REPORT.search(lower[max(begin, start - _REACH) : start]) is not None
