"""What is paid or given on top: "an extra $4.9 million", "£590 million extra", "put 10 pence on a pint"."""

from __future__ import annotations

from flows.extract.figures.reading import Reading
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_KINDS = frozenset(["money", "percent", "percentage_points", "quantity"])
_WORDS = (" extra ", " additional ")
_EXTRA = LazyRegexp(
    r"(?: (?:an?|per|each|every) [a-z]+)? (?:extra|on top)\b(?! (?:of|time)\b)|,? in (?:extra|additional) "
)
_PRICED = (
    r"(?:price|prices|cost|costs|fare|fares|bill|bills|rate|rates|tax|taxes|duty|rent|rents|premium|premiums|fee|fees|toll"
    r"|value|valuation|pint|litre|gallon|packet|pack|ticket|tickets|wage|wages|pay|pensions?)"
)
_PUT = LazyRegexp(
    r"\b(?:put|puts|putting|slap(?:s|ped|ping)?|whack(?:s|ed|ing)?|pil(?:e|es|ed|ing)|stick|stuck|load(?:s|ed)?) \Z"
)
_ON_PRICE = LazyRegexp(
    rf" (?:a [a-z]+ )?on(?:to)? (?:(?:the|a|an|its|their|every|each|my|our) )?(?:[a-z'’-]+ ){{0,3}}?{_PRICED}\b"
)
_REACH = 20
_EXTRA_NOUN = LazyRegexp(rf"\b(?:extra|additional) [a-z]+(?: [a-z]+)? (?:of|worth) {HEDGES}\Z")
"""Before it: "extra spending of €2 billion"."""

_NOUN_REACH = 60


_EXTRA_THINGS = LazyRegexp(r" extra (?!time\b)[a-z]")
_MORE_THINGS = LazyRegexp(r" (?:more|additional) (?!than\b|or\b|and\b|in\b|on\b|at\b|by\b|times?\b|[a-z]+ly\b)[a-z]")
_SOUGHT = LazyRegexp(
    r"\b(?:wants|wanted|promis(?:e|es|ed)|(?:will|to|would) get|ask(?:s|ed|ing)?(?: [A-Za-z]+){0,4} for"
    r"|call(?:s|ed|ing)? for|pledge[sd]?|demand(?:s|ed)?|order(?:s|ed)|request(?:s|ed))"
    rf" (?:the (?:transfer|hiring|release|sending) of )?{HEDGES}\Z"
)
"""Before what comes on top: "asked Rome for two more doctors"."""

_SOUGHT_REACH = 60


def _is_more(lower: str, reading: Reading) -> bool:
    """Tell whether people or things come on top of others: "see 65,000 extra patients", "promised 30 more beds"."""
    if reading.number is not None and reading.number.value == 1:
        return False
    if _EXTRA_THINGS.match(lower, reading.end):
        return True
    near = max(0, reading.start - _SOUGHT_REACH), reading.start
    return _MORE_THINGS.match(lower, reading.end) is not None and _SOUGHT.search(lower, *near) is not None


def add_extra(lower: str, reading: Reading) -> None:
    """Make the size of a rise of an amount that comes on top of another."""
    if reading.kind == "count" and _is_more(lower, reading):
        reading.direction, reading.change_role = "up", "change"
    if reading.kind not in _KINDS:
        return
    is_extra = lower.endswith(_WORDS, 0, reading.start) and reading.kind != "quantity"
    near = max(0, reading.start - _NOUN_REACH), reading.start
    is_extra = is_extra or (reading.kind == "money" and _EXTRA_NOUN.search(lower, *near) is not None)
    is_extra = is_extra or (reading.kind != "quantity" and _EXTRA.match(lower, reading.end) is not None)
    if not is_extra and lower.startswith((" on", " a "), reading.end):
        is_put = _PUT.search(lower, max(0, reading.start - _REACH), reading.start) is not None
        is_extra = is_put and _ON_PRICE.match(lower, reading.end) is not None
    if is_extra:
        reading.direction, reading.change_role = "up", "change"
