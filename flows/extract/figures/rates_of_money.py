"""What one of a currency costs in another: "a euro bought $1.08", "a euro cost 10.89 kronor", "($1 = 10.58 crowns)"."""

from __future__ import annotations

from flows.extract.figures.currency_names import single_names
from flows.extract.figures.reading import Reading
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_REACH = 64
_BOUGHT = LazyRegexp(
    r"\b(?:an?|one|each|every|the) (?:u\.?s\.? )?([a-z]+) (?:(?:now|still|then|already) )?"
    r"(?:bought|buys|was worth|is worth|costs?|fetche[sd]|would buy|will buy|was trading at|traded at|trades at)"
    rf" {HEDGES}\Z"
)
_AGAIN = LazyRegexp(rf"(?: [a-z]+)?,? (?:against|compared with|up from|down from|from|and) {HEDGES}")
_SIGN = LazyRegexp(r"(?:([$€£])1(?:\.0+)?|\b1 ([a-z]+)) ?= ?\Z")
_NAMES = {"$": "dollar", "€": "euro", "£": "pound"}


def add_rates_of_money(lower: str, readings: list[Reading]) -> None:
    """Set the currency that an amount of another is told per, also for what it was before."""
    last: Reading | None = None
    for reading in readings:
        if reading.kind != "money":
            continue
        near = max(0, reading.start - _REACH), reading.start
        if bought := _BOUGHT.search(lower, *near):
            is_other = single_names().get(bought[1], reading.currency) != reading.currency
            reading.per, last = (bought[1], reading) if is_other and not reading.is_of_millions else (reading.per, None)
        elif sign := _SIGN.search(lower, *near):
            reading.per = _NAMES.get(sign[1]) or sign[2]
        elif last and last.currency == reading.currency and _AGAIN.fullmatch(lower, last.end, reading.start):
            reading.per = last.per
