"""What a heading says that prices and pay are per, apart from their currency: "monthly rents", "price per bag"."""

from __future__ import annotations

import re
from typing import NamedTuple

from flows.extract.figures.counted import singular
from flows.extract.figures.forms import mapping, words
from flows.extract.figures.suffixes import match_suffix
from flows.extract.lang.lazy_regexp import LazyRegexp

PAID_OFTEN = (
    r"(?:pay|wages?|salary|salaries|earnings|incomes?|rents?|pensions?|allowances?|stipends?|benefits?|fares?|fees?"
    r"|charges?|bills?|premiums?|repayments?|instalments?|payments?|rental|takings|rates?)"
)
"""What money is paid for again and again, behind "monthly" and "weekly"."""

OFTEN = r"\b(annual|yearly|monthly|weekly|daily|hourly|nightly)"
"""How often: keys of the times that the units know."""

_PER = LazyRegexp(r"\b(?:per|(an?|one|each|every)) ")
_OFTEN = LazyRegexp(rf"{OFTEN} (?:(?!growth|change|rise)[a-z-]+ ){{0,3}}?{PAID_OFTEN}\b")
_END = LazyRegexp(
    r"\Z|[,);:]| ?\(|\s[-–—] "
    r"| (?:of|on|in|at|by|for|from|with|unless|after|before|and|to|this|last|costs?|will|would|now|was|is|sold|sells"
    r"|fetche[sd])\b"
)
_PRICED = LazyRegexp(
    r"\b(?:prices?|costs?|rents?|pay|paid|pays|wages?|salar(?:y|ies)|earn(?:s|ed|ings)?|fares?|fees?|charges?|bills?|tolls?"
    r"|rates?|tariffs?|spending|fetch(?:es|ed)?|sold|sells|bought|hire|leases?|tickets?)\b"
)
_NOUN = LazyRegexp(r"[a-z]{3,}(?![a-z-])")
_CAPITA = frozenset(["capita", "person"])


class Rate(NamedTuple):
    """Where a heading tells what something is per, and the code or the noun of that."""

    start: int
    end: int
    per: str
    is_time: bool


def is_of_prices(heading: str) -> bool:
    """Tell whether a heading in small letters is over prices or pay: then its pounds are no weight."""
    return _PRICED.search(heading) is not None


def told_rate(string: str, heading: str) -> Rate | None:
    """Return what a printed heading, also given in small letters, says that its sums are per."""
    found = None
    for match in _PER.finditer(heading):
        told = _unit(string, heading, match) or _noun(heading, match)
        if told and (found is None or told.is_time):
            found = told  # "what a two-bedroom flat costs a month"
    if found:
        return found
    often = _OFTEN.search(heading)
    return Rate(*often.span(), mapping("units", "times_of_rates")[often[1]], True) if often else None


def _unit(string: str, heading: str, match: re.Match[str]) -> Rate | None:
    """ "Per megawatt-hour", "what a kilo costs", "what a flat costs a month"; "a week ago" is no rate."""
    unit = match_suffix(string, heading, match.end(), is_worded=True)
    if unit is None or unit[1].unit is None or not _END.match(heading, unit[0]):
        return None
    is_time = unit[1].kind == "duration"
    is_rate = match[1] is None or is_of_prices(heading)
    return Rate(match.start(), unit[0], unit[1].unit, is_time) if is_rate and unit[1].kind in _RATES else None


_RATES = frozenset(["duration", "quantity"])


def _noun(heading: str, match: re.Match[str]) -> Rate | None:
    """ "Maize prices per bag", "spending per pupil"; what one costs is not told per each of many."""
    noun = _NOUN.match(heading, match.end()) if match[1] is None else None
    if noun is None or not _END.match(heading, noun.end()) or noun[0] in words("not_counted"):
        return None
    per = "person" if noun[0] in _CAPITA else singular(noun[0])
    return Rate(match.start(), noun.end(), per, False)
