"""What a price is per where its noun says it: "the price per ship, $234.5 million", "the cost per visit had risen"."""

from __future__ import annotations

import re

from flows.extract.figures.counted import singular
from flows.extract.figures.forms import words
from flows.extract.figures.reading import Reading

_PRICED = frozenset(["money", "quantity"])
_HEADS = frozenset(["capita", "head"])
_PER = re.compile(
    r"\b(?:prices?|costs?|spending|revenues?|sales|income|profits?|earnings|loss|fees?|subsidy|fares?|output|yields?|use"
    r"|consumption|emissions|rents?|gdp|wealth|debt|donations?|investment|tax"
    r"|charge|bill|value|average|payout|dividend) per ([a-z]+)(?: [a-z]+){0,2}?"
    r"(?:,| (?:[a-z]+ ){0,4}(?:is|was|at|of|to|by|from|reached|hit|averaged|averages|totalled|totaled))"
    r"(?: [a-z]+){0,2} (?:[$£€]?[0-9.,]+[a-z%]* to )?\Z"
)
_REACH = 90


def add_rate_before(lower: str, reading: Reading) -> None:
    """Set what an amount is per, where the noun of a price before it says so and nothing behind it does."""
    if reading.kind not in _PRICED or reading.per:
        return
    first = max(0, reading.start - _REACH)
    if lower.find(" per ", first, reading.start) < 0:
        return
    match = _PER.search(lower, first, reading.start)
    noun = singular(match.group(1)) if match else ""
    if noun and noun not in words("not_counted"):
        reading.per = "person" if noun in _HEADS else noun
