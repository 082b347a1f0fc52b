"""What a price is per where its noun says it: "the price per ship, $234.5 million", "the cost per visit had risen"."""

from __future__ import annotations

from flows.extract.figures.counted import singular
from flows.extract.figures.forms import words
from flows.extract.figures.reading import Reading
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_PRICED = frozenset(["money", "quantity"])
_HEADS = frozenset(["capita", "head"])
_PER = LazyRegexp(
    r"\b(?:prices?|costs?|spending|revenues?|sales|income|profits?|earnings|loss|fees?|subsidy|fares?|output|yields?|use"
    r"|consumption|emissions|rents?|gdp|wealth|debt|donations?|investment|tax"
    r"|charge|bill|value|average|payout|dividend) per ([a-z]+)(?: [a-z]+){0,2}?"
    r"(?:[,:]| (?:[a-z]+ ){0,4}(?:is|was|at|of|to|by|from|reached|hit|averaged|averages|totalled|totaled))?"
    r"(?: [a-z]+){0,2} (?:[$£€]?[0-9.,]+[a-z%]* (?:to |[a-z]+ ?\(|\())?\Z"
)
_REACH = 90


def add_rate_before(lower: str, reading: Reading) -> None:
    """Set what an amount is per, where the noun of a price before it says so and nothing behind it does."""
    if reading.kind not in _PRICED or reading.per:
        return
    first = max(0, reading.start - _REACH)
    if lower.find(" per ", first, reading.start) < 0:
        reading.per = _handed_out(lower, reading)
        return
    match = _PER.search(lower, first, reading.start)
    noun = singular(match.group(1)) if match else ""
    if noun and noun not in words("not_counted"):
        reading.per = "person" if noun in _HEADS else noun


def _handed_out(lower: str, reading: Reading) -> str | None:
    """Return the family of "promised each family 2,000 dollars", the pupil of "every pupil is given 30 pounds"."""
    first = max(0, reading.start - _NEAR)
    if lower.find("each ", first, reading.start) < 0 and lower.find("very ", first, reading.start) < 0:
        return None
    given = _GIVEN.search(lower, first, reading.start)
    noun = (given.group(1) or given.group(2)) if given else ""
    return noun if noun and noun not in words("date_words") | words("not_counted") else None


_NEAR = 64
_GIVEN = LazyRegexp(
    r"\b(?:(?:giv(?:es?|en|ing)|gave|pay(?:s|ing)?|paid|offer(?:s|ed|ing)?|promis(?:es?|ed|ing)|grant(?:s|ed|ing)?"
    r"|award(?:s|ed|ing)?|sen[dt]|sends|sending|hand(?:s|ed|ing)?|cost(?:s|ing)?|fined|charg(?:es?|ed|ing)|owed?|owes)"
    r" (?:each|every) (?:[a-z-]+ )??([a-z]+)"
    r"|(?:each|every) (?:[a-z-]+ )??([a-z]+) (?:(?:is|was|will be|has been|had been) (?:given|paid|promised"
    r"|offered|sent|handed|granted|awarded|owed|fined|charged)|gets|got|receives|received|pays|paid|owes|owed|earns|earned"
    r"|will (?:get|receive|pay)|would (?:get|receive|pay)|must pay|has to pay))"
    rf" {HEDGES}\Z"
)
