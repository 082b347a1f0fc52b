"""Whether "a year ago" is the like time that a level is compared with: "from 2.25 percent a year ago"."""

from __future__ import annotations

from flows.extract.lang.alternation import one_of
from flows.extract.lang.comparing import COMPARED
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_yaml

_REACH = 72
_AMOUNT = (
    r"(?:an? [a-z]+ of )?(?:(?:[a-z]{1,4}\.?)?[^\w\s]?\d\S*|(?:one|two|three|four) (?:[a-z]+ )?in \w+"
    rf"|(?:{one_of(load_yaml('dates')['ordinals'])}))"
)
""" "$9.8", "a profit of 9.8", "one in eight", "eight", "first"."""
_COUNTED = r"(?: (?!in\b|on\b|at\b)[\w-]+){0,3}"
""" "Million", "per cent", "of 78 ships"."""
_BETWEEN = LazyRegexp(
    r"(?:(?:%|\bcent|\bpercent|\d) (?:more|less)|\b[a-z]{3,}er|\d (?:more|fewer|less)[^,;.]{1,40})"
    r" than(?: (?:what it was|it was|they were|was the case))? \Z"
    r"|\b(?:double|twice|triple|thrice|quadruple|half|times|on|than|to|with|from|against|below|above) "
    r"(?:(?:that|those|the (?:level|rate|number|figure|price|total|sum|count|tally|share|pace)s?)"
    r"|the (?:[a-z]{1,4}\.?)?[^\w\s]?\d\S*(?: [\w-]+){0,2}) (?:of|from|in|seen) \Z"
    rf"|\b(?:from|{COMPARED}) {HEDGES}{_AMOUNT}{_COUNTED}(?:,? (?:or|and) {_AMOUNT}{_COUNTED},?)? \Z"
    r"|\d (?:an?|per) (?:barrel|bushel|tonne|ton|ounce|kilo|kilogram|pound|litre|liter|gallon|bag|share) \Z"
)
_LEVEL_THEN = LazyRegexp(
    r" (?:it|they|there|the (?:same )?(?:figure|number|count|total|rate|share|sum|toll|tally|price|level))"
    r" (?:was|were|had been|stood at|had stood at|came to|had come to|cost|(?:sold|went) for|fetched|averaged)"
    rf" {HEDGES}(?:[a-z]{{0,3}}[$£€])?[0-9]"
)
"""Behind "a year before", no event that it would be relative to: "The year before the figure was 28 million"."""


def is_compared(lower: str, start: int) -> bool:
    """ "From 2.25 percent a year ago", "more than twice the £86 of a year ago"; ``start`` is where it begins."""
    return _BETWEEN.search(lower, max(0, start - _REACH), start) is not None


def tells_level_then(lower: str, end: int) -> bool:
    """ "A year ago it was 2.25 percent"; ``end`` is where "a year ago" ends."""
    return _LEVEL_THEN.match(lower, end) is not None
