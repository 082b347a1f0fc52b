"""Sums that are spent or cut, where a verb tells it: "paid out 60 million", "cuts of £14 million", "cost the town"."""

from __future__ import annotations

import re

from flows.extract.lang.hedges import HEDGES
from flows.extract.meaning.measures import Measure
from flows.extract.meaning.per_time import is_of_millions
from flows.extract.text import Text
from schemas.records import Figure

_REACH = 70
_SPENT = re.compile(
    r"\b(?:(?:buy|buys|bought|buying) back|(?:pay|pays|paid|paying) out|repurchase[sd]?"
    r"|(?:pay|pays|paid|paying)(?= [^ ]{0,24}\Z))"
    rf" {HEDGES}(?:another |an extra |a further )?\Z"
)
_CUT = re.compile(
    rf"\b(?:cuts? (?:of|worth|totalling|totaling)|(?:cut|trim|slash)) {HEDGES}(?:another |an extra |a further )?\Z"
)
_FROM_BUDGET = re.compile(
    r" (?:from|off|out of) (?:(?:its|the|their|his|her|(?:next|this) year['’]s) )?[a-z ]{0,24}?"
    r"(?:budget|spending|costs)\b"
)
_FOUND = re.compile(rf"\b(?:found|find|finds) {HEDGES}\Z")
_FOR = re.compile(r" for [a-z]")
_TO_HOLDERS = re.compile(r" (?:a year |each year |annually )?(?:to|for|in|of) ")
_YEARLY = re.compile(r" (?:a|per|each|every) year (?:for|to|towards)\b")
_OF_STOCK = re.compile(r" (?:of|in|worth of) ")
_COST_BODY = re.compile(
    r"\b(?:cost|costs|costing) (?:the |its |their |each |every )?(?:[a-z]+ ){0,2}?"
    r"(?:taxpayers?|council|city|town|parish|county|village|district|municipality|health service|nhs|hospitals?"
    rf"|schools?|club|charity|union|university|museum|church|bank|company|firm) {HEDGES}\Z"
)
_BY_EVENT = re.compile(
    r"\b(?:strikes?|quakes?|earthquake|floods?|flooding|storms?|hurricane|ban|duty|duties|tariffs?|fraud|thefts?|walkout"
    r"|fire|drought|outages?|attacks?|war|sanctions|blockade|lockdown|delays?|closure|shutdown|stoppage|scandal|row)\b"
)


def spent_sum(text: Text, figure: Figure) -> Measure | None:
    """Return the spending of what is paid out, cut from a budget or cost a body."""
    lower, end = text.lower, figure.end_char
    near = max(0, figure.start_char - _REACH), figure.start_char
    if (cost := _COST_BODY.search(lower, *near)) and not _BY_EVENT.search(lower, *near):
        return Measure("spending", cost.start(), cost.start() + len("cost"), False)
    if (paid := _SPENT.search(lower, *near)) and _is_spent(lower, paid.group(), end):
        return Measure("spending", paid.start(), paid.end() - 1, False, is_verb=True)
    if (cut := _CUT.search(lower, *near)) and _is_cut(lower, figure, cut.group()):
        return Measure("spending", cut.start(), cut.end() - 1, False)
    found = _FOUND.search(lower, *near) if is_of_millions(figure) and _FOR.match(lower, end) else None
    return Measure("spending", found.start(), found.end() - 1, False) if found else None


def _is_spent(lower: str, verb: str, end: int) -> bool:
    if "back" in verb or "repurchase" in verb:
        return _OF_STOCK.match(lower, end) is not None
    return _TO_HOLDERS.match(lower, end) is not None if " out" in verb else _YEARLY.match(lower, end) is not None


def _is_cut(lower: str, figure: Figure, verb: str) -> bool:
    """Tell whether so many millions are cut, or a sum from a budget."""
    is_noun = verb.rstrip().endswith(("of", "worth", "ing")) or " of " in verb or " worth " in verb
    return is_of_millions(figure) if is_noun else _FROM_BUDGET.match(lower, figure.end_char) is not None
