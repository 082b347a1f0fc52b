"""Bare numbers told to be a price or pay behind an amount of money: "Rent is $900. The wage is 1,100 a month"."""

from __future__ import annotations

from functools import cache

from flows.extract.figures.forms import words
from flows.extract.figures.reading import Reading
from flows.extract.figures.shared_units import carry
from flows.extract.lang.alternation import one_of
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_FAR, _REACH, _MOST_TIMES, _MOST_TIMES_OF_PAY = 320, 90, 50, 500
_ENDS = LazyRegexp(
    r"[,.;)\n\"”]|\Z| (?:an?|per|each|apiece|for|in|at|on|by|from|to|with|and|but|or|when|if|as|before|after|this|last"
    r"|now|today|instead)\b"
)
_SENTENCE_END = LazyRegexp(r"[.!?][\"”’)]* (?=\S)")
_GOES_ON = LazyRegexp(r"(?:[a-z0-9]+ ){0,5}?(?:it|they|that|one) ")
_MOVES_TO = LazyRegexp(
    rf"(?:it|they) (?:[a-z]+ ){{0,3}}(?:rise|rises|rose|risen|fall|falls|fell|go|goes|went) (?:up )?to {HEDGES}\Z"
)


def carry_price(lower: str, reading: Reading, before: list[Reading]) -> None:
    """Make money of a bare number that its sentence says is a price or pay; a price of the same has its rate too."""
    last = next((one for one in reversed(before) if one.kind == "money"), None)
    number = reading.number
    if last is None or number is None or number.is_worded or reading.kind != "number":
        return
    if not _may_be_price(lower, last, reading):
        return
    gap = lower[last.end : reading.start]
    said = _SENTENCE_END.split(gap)[-1][-_REACH:]
    is_of_seller = not words("sellers").isdisjoint(said.split())
    if _MOVES_TO.search(said) or (_costs(is_of_seller=is_of_seller).search(said) and _GOES_ON.match(said)):
        carry(reading, last)
    elif _costs(is_of_seller=is_of_seller).search(said) or _priced().search(said):
        reading.kind, reading.unit, reading.currency = "money", last.unit, last.currency
        reading.is_ambiguous, reading.rule = last.is_ambiguous, "money_told"


def _may_be_price(lower: str, last: Reading, reading: Reading) -> bool:
    """Tell whether a number is near an amount in its paragraph, of an order that prices have, and counts nothing."""
    first, second = (one.number.value if one.number else 0.0 for one in (last, reading))
    line = lower.rfind("\n", last.end, reading.start) + 1
    is_quoted = lower.startswith(('"', "“"), line) if line else False  # somebody tells of his own pay
    is_near = reading.start - last.end <= _FAR and (not line or is_quoted)
    most = _MOST_TIMES_OF_PAY if is_quoted else _MOST_TIMES
    is_like = first > 0 and 1 / most < second / first < most
    return is_near and is_like and _ENDS.match(lower, reading.end) is not None


@cache
def _costs(*, is_of_seller: bool) -> LazyRegexp:
    """Return the pattern of "it went for", "a nurse earns about"; of sellers "wanted" and "ask", too."""
    verbs = words("verbs_of_price") | (words("verbs_of_sellers") if is_of_seller else frozenset())
    return LazyRegexp(rf"\b(?:{one_of(verbs)}) {HEDGES}\Z")


@cache
def _priced() -> LazyRegexp:
    """Return the pattern of "the minimum wage is", "his pension had been", "the fare rose to"."""
    nouns = one_of(words("priced_nouns"))
    return LazyRegexp(
        rf"\b(?:{nouns})s?(?: (?!that|which|who)[a-z]+){{0,4}}? (?:is|was|are|were|been|be|to|at|from|of) {HEDGES}\Z"
    )
