"""What was to come at a time that is over: "the hall burned on Monday; it was to open on Wednesday"."""

from __future__ import annotations

from flows.extract.dates.context import Context
from flows.extract.lang.lazy_regexp import LazyRegexp

_TO_COME_THEN = LazyRegexp(
    r"\b(?:was|were) (?:\w+ly |also |then )?(?:(?:due|scheduled|set|expected|planning|supposed|slated|meant|hoping) )?"
    r"to [a-z]+ [^.;:]*\Z"
)
THEN_REACH = 90


def is_to_come_then(context: Context) -> bool:
    """Tell whether the words before an expression say what was to come, not what is."""
    lead = context.text.lower[max(context.sentence_start, context.start - THEN_REACH) : context.start]
    return ("was " in lead or "were " in lead) and _TO_COME_THEN.search(lead) is not None
