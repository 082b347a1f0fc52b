"""Bare numbers that a verb of paying or a sum makes money: "paid out 60 million", "wages came to 57 million"."""

from __future__ import annotations

from flows.extract.figures.forms import words
from flows.extract.figures.reading import Reading
from flows.extract.figures.shared_units import UNITS_OF_TIME, carry_currency
from flows.extract.lang.alternation import one_of
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.percent import PERCENT

_FAR, _REACH = 1500, 48
_PAID = LazyRegexp(
    r"\b(?:pay|pays|paid|paying|spend|spends|spent|spending|owe|owes|owed|earn|earns|earned|cost|costs|costing"
    r"|invest|invests|invested|lend|lent|borrow|borrowed|donate[ds]?|fined|worth|a (?:profit|loss|fine|debt|budget) of"
    r"|(?:grant|loan|credit|subsidy|gift|bailout|ransom|settlement|bribe|deposit|endowment|overdraft|payout|advance"
    r"|mortgage|guarantee|donation|prize|bounty|bond|dividend)s? of)"
    rf" (?:(?:out|us|them|him|her|it|back|another|only|just|a further|the [a-z]+) )?{HEDGES}\Z"
)
_SUM_IS = LazyRegexp(
    rf"\b(?:{one_of(words('money_nouns'))})(?: [a-z'’-]+){{0,4}}?"
    r" (?:of|was|were|is|are|came to|comes? to|stood at|stands? at|reached|hit|totall?ed|topped|exceeded"
    r"|(?:rose|fell|grew|climbed|dropped|jumped|shrank|slipped|edged (?:up|down)|went (?:up|down))"
    rf" (?:(?:by )?[0-9.]+{PERCENT} )?to|(?:a loss|a profit) of) {HEDGES}(?:between )?\Z"
)
"""Before how much a sum is: "wages came to", "revenue from tickets was"."""

_EARNED = LazyRegexp(rf"\b(?:earn|earns|earned|earning|(?:is|are|was|were|gets?|got) paid) {HEDGES}\Z")
_GUESSED = frozenset(["count_like_before", "count_subject"])
"""Rules that make counts of bare numbers for want of anything better."""

_ENDS = LazyRegexp(
    r"[.,;)\n\"”]|\Z| (?:to|on|for|in|from|by|a|an|per|last|this|and|but|at|over|into|on|when|because"
    r"|will|would|was|is|has)\b"
)


def fill_paid(lower: str, readings: list[Reading]) -> None:
    """Give what is paid or earned, and what a sum of money is, the currency of the amount nearest to it."""
    for index, reading in enumerate(readings):
        is_bare = reading.kind == "number" or reading.rule in _GUESSED
        if not is_bare or not _is_of_money(lower, reading) or _is_of_counted(lower, readings, index):
            continue
        if money := _nearest(readings, index):
            carry_currency(reading, money, "money_paid")
            reading.counted = None


def _is_of_money(lower: str, reading: Reading) -> bool:
    """Tell whether millions are paid or are a sum, or something is earned per time."""
    near = max(0, reading.start - _REACH), reading.start
    if reading.per in UNITS_OF_TIME.values():
        return _EARNED.search(lower, *near) is not None
    if not reading.is_of_millions or not _ENDS.match(lower, reading.end):
        return False
    return (_PAID.search(lower, *near) or _SUM_IS.search(lower, *near)) is not None


def _is_of_counted(lower: str, readings: list[Reading], index: int) -> bool:
    """Tell whether a loss is of what was counted as lost: "lost 40,000 users. We had guided for a loss of 1m"."""
    reading = readings[index]
    if reading.rule not in _GUESSED or not lower.endswith(" loss of ", 0, reading.start):
        return False
    counts = (one for one in reversed(readings[:index]) if one.kind == "count" and one.counted == reading.counted)
    return any(_LOST.search(lower, max(0, one.start - _REACH), one.start) for one in counts)


_LOST = LazyRegexp(r"\b(?:lost|lose|loses|losing|shed|sheds|shedding|loss(?:es)? of) (?:[^.;!?\n]|\.(?=\d))*\Z")


def _nearest(readings: list[Reading], index: int) -> Reading | None:
    """Return the last amount before a figure, or the next one behind it, in the neighbouring paragraphs."""
    start = readings[index].start
    for one in (*reversed(readings[:index]), *readings[index + 1 :]):
        if one.kind == "money" and one.currency and abs(one.start - start) < _FAR:
            return one
    return None
