"""Sums that are spent or cut, where a verb tells it: "paid out 60 million", "cuts of £14 million", "cost the town"."""

from __future__ import annotations

from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.measure import Measure
from flows.extract.meaning.of_none import is_lost_by_event
from flows.extract.meaning.per_time import is_of_millions
from flows.extract.text import Text
from schemas.records import Figure

_REACH = 70
_SPENT = LazyRegexp(
    r"\b(?:(?:buy|buys|bought|buying) back|(?:pay|pays|paid|paying) out|repurchase[sd]?"
    r"|pay|pays|paid|paying)"
    rf" {HEDGES}(?:another |an extra |a further )?\Z"
)
_CUT = LazyRegexp(
    rf"\b(?:cuts? (?:of|worth|totalling|totaling)|(?:cut|trim|slash)) {HEDGES}(?:another |an extra |a further )?\Z"
)
_FROM_BUDGET = LazyRegexp(
    r" (?:from|off|out of) (?:(?:its|the|their|his|her|(?:next|this) year['’]s) )?[a-z ]{0,24}?"
    r"(?:budget|spending|costs)\b"
)
_FOUND = LazyRegexp(rf"\b(?:found|find|finds) {HEDGES}\Z")
_FOR = LazyRegexp(r" for [a-z]")
_TO_HOLDERS = LazyRegexp(r" (?:a year |each year |annually )?(?:to|for|in|of) ")
_YEARLY = LazyRegexp(r" (?:(?:a|per|each|every) year(?: (?:for|to|towards)\b|(?=[.,;]))|(?:towards?|into) )|(?=[.;])")
_SAVED = LazyRegexp(
    r"\b(?:sav(?:e|es|ed|ing)(?: (?:the |its |their )?(?:council|city|company|firm|state|government|group|taxpayers?))?"
    rf"|savings? (?:of|worth)|find|found) {HEDGES}(?:another |an extra |a further )?\Z"
)
_IN_SAVINGS = LazyRegexp(r" (?:(?:a|per|each|every) year\b|(?:of|in|worth of) (?:savings|cuts|economies)\b)")
_GOES_TO = LazyRegexp(
    r" (?:(?:will|would|is to|are to|had|has|was to) )?(?:go|goes|went|gone) (?:in)?to(?:wards?)? "
    r"(?!the (?:winner|victims?|runner|families|plaintiffs?|charit)|refund|charit|victims|families|court)"
)
_OF_STOCK = LazyRegexp(r" (?:of|in|worth of) ")
_COST_BODY = LazyRegexp(
    r"\b(?:cost|costs|costing) (?:the |its |their |each |every )?(?:[a-z]+ ){0,2}?"
    r"(?:taxpayers?|council|city|town|parish|county|village|district|municipality|health service|nhs|hospitals?"
    rf"|schools?|club|charity|union|university|museum|church|bank|company|firm) {HEDGES}\Z"
)


def spent_sum(text: Text, figure: Figure) -> Measure | None:
    """Return the spending of what is paid out, cut from a budget, saved or cost a body."""
    lower, near = text.lower, (max(0, figure.start_char - _REACH), figure.start_char)
    if is_of_millions(figure) and (goes := _GOES_TO.match(lower, figure.end_char)):
        return Measure("spending", goes.start() + 1, goes.end() - 1, False)
    if not any(lower.find(word, *near) >= 0 for word in _TELLING):
        return None
    if (cost := _COST_BODY.search(lower, *near)) and not is_lost_by_event(text, figure):
        return Measure("spending", cost.start(), cost.start() + len("cost"), False)
    paid = _SPENT.search(lower, *near)
    is_due = paid and lower.endswith(" to ", 0, paid.start()) and lower.startswith((".", ";"), figure.end_char)
    if paid and not is_due and _is_spent(lower, paid.group(), figure):
        return Measure("spending", paid.start(), paid.end() - 1, False, is_verb=True)
    return _not_spent(text, figure, near)


def _not_spent(text: Text, figure: Figure, near: tuple[int, int]) -> Measure | None:
    """Return the spending of a sum that is cut, saved or found."""
    if (cut := _CUT.search(text.lower, *near)) and _is_cut(text.lower, figure, cut.group()):
        return Measure("spending", cut.start(), cut.end() - 1, False)
    if (saved := _SAVED.search(text.lower, *near)) and _IN_SAVINGS.match(text.lower, figure.end_char):
        return Measure("spending", saved.start(), saved.end() - 1, False)
    is_for = is_of_millions(figure) and _FOR.match(text.lower, figure.end_char)
    found = _FOUND.search(text.lower, *near) if is_for else None
    return Measure("spending", found.start(), found.end() - 1, False) if found else None


_TELLING = ("cost", " back ", "sav", "repurchase", "pay", "paid", "cut", "trim", "slash", "found ", "find")
"""One of these stands before such a sum."""


def _is_spent(lower: str, verb: str, figure: Figure) -> bool:
    """Tell whether what is bought back is stock, paid out to somebody, or paid in millions each year for something."""
    end = figure.end_char
    if "back" in verb or "repurchase" in verb:
        return _OF_STOCK.match(lower, end) is not None
    if " out" in verb:
        return _TO_HOLDERS.match(lower, end) is not None
    return is_of_millions(figure) and _YEARLY.match(lower, end) is not None


def _is_cut(lower: str, figure: Figure, verb: str) -> bool:
    """Tell whether so many millions are cut, or a sum from a budget."""
    is_noun = verb.rstrip().endswith(("of", "worth", "ing")) or " of " in verb or " worth " in verb
    return is_of_millions(figure) if is_noun else _FROM_BUDGET.match(lower, figure.end_char) is not None
