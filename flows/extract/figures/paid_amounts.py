"""Bare millions that a verb of paying makes money of the story: "They paid out 60 million to shareholders"."""

from __future__ import annotations

from flows.extract.figures.reading import Reading
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_FAR, _REACH = 1500, 48
_PAID = LazyRegexp(
    r"\b(?:pay|pays|paid|paying|spend|spends|spent|spending|owe|owes|owed|earn|earns|earned|cost|costs|costing"
    r"|invest|invests|invested|lend|lent|borrow|borrowed|donate[ds]?|fined|worth|a (?:profit|loss|fine|debt|budget) of)"
    rf" (?:(?:out|us|them|him|her|it|back|another|only|just|a further|the city|the state|the firm) )?{HEDGES}\Z"
)
_ENDS = LazyRegexp(
    r"[.,;)\n\"”]|\Z| (?:to|on|for|in|from|by|a|an|per|last|this|and|but|at|over|into|on|when|because)\b"
)


def fill_paid(lower: str, readings: list[Reading]) -> None:
    """Give millions that are paid the currency of the amount before them, else of the one behind."""
    for index, reading in enumerate(readings):
        if reading.kind != "number" or not reading.is_of_millions or reading.high:
            continue
        is_paid = _PAID.search(lower, max(0, reading.start - _REACH), reading.start) is not None
        if is_paid and _ENDS.match(lower, reading.end) and (money := _nearest(readings, index)):
            reading.kind, reading.currency, reading.is_ambiguous = "money", money.currency, money.is_ambiguous
            reading.rule = "money_paid"


def _nearest(readings: list[Reading], index: int) -> Reading | None:
    """Return the last amount before a figure, or the next one behind it, in the neighbouring paragraphs."""
    start = readings[index].start
    for one in (*reversed(readings[:index]), *readings[index + 1 :]):
        if one.kind == "money" and one.currency and abs(one.start - start) < _FAR:
            return one
    return None
