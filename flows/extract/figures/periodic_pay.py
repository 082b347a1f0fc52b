"""What pay, rent and rations are per where an adjective says how often: "the weekly rent passed $600"."""

from __future__ import annotations

from flows.extract.figures.forms import mapping
from flows.extract.figures.heading_rates import OFTEN, PAID_OFTEN
from flows.extract.figures.reading import Reading
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.percent import PERCENT

_KINDS = frozenset(["money", "quantity"])
_REACH = 110
_OFTEN = LazyRegexp(
    rf"{OFTEN} (?:[a-z]+ ){{0,2}}?(?:{PAID_OFTEN}|rations?|doses?|intake"
    r"|share)\b(?: [a-z'’-]+){0,8}?[,:]?"
    rf"(?: (?:by )?[0-9.]+{PERCENT}(?: [a-z]+){{0,7}})?"
    r"(?: [$£€]?[0-9.,]+(?: [a-z]+)?,?(?: up| down| compared)? (?:from|to|with|against))? \Z"
)
""" "The average hourly wage rose 3.4 percent to", "the monthly rent is $2,100, up from"."""


_IT_IS = LazyRegexp(
    rf"{OFTEN} (?:[a-z]+ ){{0,2}}?{PAID_OFTEN}\b(?: [^.!?\n]{{1,80}})?\. "
    r"(?:it|that|this) (?:is|was|will|would|had|has|stands|stood|rises|rose|falls|fell|goes|went)"
    rf" (?:(?:be|been|now|then|at|up|down|to|rise|fall|go) ){{0,3}}{HEDGES}\Z"
)
""" "Misstated the hourly wage that the shop offers. It is"."""


_DAY_RATE = LazyRegexp(
    r"\b(day|hour|week|month|night)[ -](?:rates?|wages?|hire)\b(?: [a-z'’-]+){0,6}?"
    rf"(?: (?:by )?[0-9.]+{PERCENT})? (?:of|at|from|to|is|was|are|were|reached|averaged?|hit|than|paid) {HEDGES}\Z"
)
""" "Day rates of up to"."""
_HINTS = ("ly ", "annual ", " rate", "-rate", " hire", "-hire", " wage", "-wage")


_AVERAGE = LazyRegexp(
    r"\b(daily|weekly|monthly|yearly|annual|hourly) average\b(?: [a-z'’-]+){0,8}?"
    rf" (?:of|at|to|from|is|was|reached|hit|above|below|over)(?: [0-9.,]+(?: [a-z]+)? (?:in [a-z0-9 ]{{2,16}} )?to)?"
    rf" {HEDGES}\Z"
)
""" "The daily average has collapsed from 1,700 to"."""


def add_rate_of_noun(lower: str, reading: Reading) -> None:
    """Set what pay, a rent or a ration is per by the adjective of its noun, where nothing else says it."""
    if reading.kind not in _KINDS | {"count"} or reading.per:
        return
    first = max(0, reading.start - _REACH)
    averaged = (
        _AVERAGE.search(lower, first, reading.start) if lower.find(" average", first, reading.start) >= 0 else None
    )
    if averaged and reading.kind != "money":
        reading.per = mapping("units", "times_of_rates")[averaged.group(1)]
    if reading.kind == "count":
        return
    if not any(lower.find(hint, first, reading.start) >= 0 for hint in _HINTS):
        return
    match = _OFTEN.search(lower, first, reading.start) or _IT_IS.search(lower, first, reading.start)
    match = match or _DAY_RATE.search(lower, first, reading.start)
    if match:
        reading.per = mapping("units", "times_of_rates")[match.group(1)]
