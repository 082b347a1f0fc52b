"""Months in which what is traded is delivered: "December wheat", "for delivery in August"."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words

_NEXT_WORD = LazyRegexp(r" ([A-Za-z]+)")
_LEAD, _DELIVERY_LEAD = 24, 60


def is_delivery(string: str, start: int, end: int) -> bool:
    """Tell whether what is traded stands beside a month, in which it is delivered: prices are of another day."""
    word = _NEXT_WORD.match(string, end)
    lead = string[max(0, start - _LEAD) : start]
    if word is not None and word[1].lower() in load_words("dates", "traded"):
        after = _NEXT_WORD.match(string, word.end())
        if string[start:end].isdecimal() or (after and after[1] in load_words("periods", "behind_no_market")):
            return False  # "the 2016 wheat crop", "May copper exports"
        return not (string.endswith("day", start, end) or lead.endswith(("In ", " in ", "On ", " on ")))
    is_dated = string.endswith(("in ", "by ", "late ", "early "), 0, start)
    if is_dated and _FOR_DELIVERY.search(string, max(0, start - _DELIVERY_LEAD), start) is not None:
        return True
    return lead.endswith(" for ") and not load_words("dates", "traded").isdisjoint(lead.lower().split()[-2:-1])


_FOR_DELIVERY = LazyRegexp(
    r"\bfor (?:delivery|shipment|loading|lifting) (?:(?:to|from|at) (?:[^\s,;.]+ ){1,2})?(?:in|by) (?:late |early )?\Z"
)
""" "Gold for delivery in August", "tonnes of coal for shipment from Lund in March"."""
