"""Goods told by what they weigh and not by their price: "Zinc in concentrate came to 29,400 tonnes"."""

from __future__ import annotations

from functools import cache

from flows.extract.lang.alternation import one_of
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words

GOODS = load_words("measures", "commodities") | load_words("measures", "traded_goods")
"""Goods that are told by their weight."""

_WEIGHED = (
    r"(?:tonnes?|tons?|ounces|barrels|bpd|bushels|kilos?|kilograms?|kg|litres|liters|gallons|bales|bags|pounds"
    r"|cubic met(?:re|er)s)\b(?! at | for )"
)
_MOVED = r"(?:came|comes|come|amounted|totall?ed|averaged|reached|hit|was|were|to|at)"
_OF_ANOTHER = (" of ", " for ", " with ", " in ", " than ", " to ", " on ", "-")
"""Right before goods these make them somebody else's, or a part of what is told."""


def weighed_goods(lower: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where goods stand of which only the weight is told, between two places of a text in small letters."""
    found = _weighed().finditer(lower, start, end)
    return [one.span(1) for one in found if not lower.endswith(_OF_ANOTHER, start, one.start(1))]


SOLD_ABROAD = LazyRegexp(r"(?: of)?(?: [a-z]+){1,3}? (?:abroad|overseas)\b")
"""Behind "sales" these are exports: "sales of rice abroad"."""


@cache
def _weighed() -> LazyRegexp:
    goods = one_of(GOODS)
    return LazyRegexp(
        rf"\b({goods})\b(?! (?:output|production|harvest|exports?|imports?|sales|shipments|stocks|prices?|futures))"
        rf"[^.;\n$£€¥]{{0,70}}? {_MOVED} (?:to )?{HEDGES}(?:between )?"
        rf"[0-9][0-9.,]*(?: (?:and|to) [0-9][0-9.,]*)?(?: (?:million|billion|thousand))? {_WEIGHED}"
    )
