"""Rates of interest that only verbs tell: "borrowed the money at 5 per cent", "promised savers 9 percent a year"."""

from __future__ import annotations

from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.measure import Measure
from flows.extract.text import Text
from schemas.records import Figure

_REACH = 90
_LENT_AT = LazyRegexp(
    r"\b(?:borrow(?:s|ed|ing)?|len(?:d|ds|t|ding)|loan(?:s|ed|ing)?|mortgages?|refinanc(?:e|es|ed|ing))\b"
    rf"(?! (?:rose|fell|grew))[^.;,\n]{{0,50}} at {HEDGES}(?:an? )?\Z"
)
_YIELDING = LazyRegexp(
    r"\b(?:promis(?:es|ed|ing)|guarantee(?:s|d|ing)?|offer(?:s|ed|ing)?|pay(?:s|ing)?|paid|earn(?:s|ed|ing)?"
    rf"|yield(?:s|ed|ing)?)(?: (?!more|less|up|to|by|for)[a-z]+){{0,3}} {HEDGES}\Z"
)
_BY_TIME = LazyRegexp(
    r" (?:interest|(?:a|per|each|every) (?:year|month|week|day)|annually|a year in interest)\b(?! (?:more|less|off))"
)


def interest_told(text: Text, figure: Figure) -> Measure | None:
    """Return the rate at which money is lent, or that it is promised to earn by the year."""
    if figure.kind != "percent" or figure.change_role not in {None, "level"}:
        return None
    begin = max(0, figure.start_char - _REACH)
    is_told = _LENT_AT.search(text.lower, begin, figure.start_char) is not None
    if not is_told and _BY_TIME.match(text.lower, figure.end_char):
        is_told = _YIELDING.search(text.lower, begin, figure.start_char) is not None
    return Measure.unnamed("interest_rate", figure) if is_told else None
