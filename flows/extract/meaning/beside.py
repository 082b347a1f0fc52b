"""Words beside a clause, so that a cue among them is none of its own: "as expected,", "despite the plan,"."""

from __future__ import annotations

import re

from flows.extract.asides import DONE, without_marked
from flows.extract.lang.alternation import one_of
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words

_FORETOLD = one_of(load_words("measures", "foretold"))
_AS_FORETOLD = LazyRegexp(
    rf"\b(?:as|than|unlike)(?: (?:had|was|were|is|are|has|have))?(?: been)?(?: [a-z]+ly)? (?:{_FORETOLD})"
    r"(?=,|\Z| (?:to|by|in|on|at|for|from|an?|the|its|their|last|this)\b)"
)
"""What is said in passing to have been said before: "as had been expected", "fell less than forecast, by"."""

_LED = one_of(load_words("measures", "leading_besides"))
_LEADING = LazyRegexp(rf"\s*(?:{_LED}) [^,;:.\n]{{2,110}}, ", re.IGNORECASE)
"""A clause or phrase before the main one, where that tells what was: "Despite the plan, 40 shops closed"."""

_DONE_THEN = LazyRegexp(rf"\b{DONE}")
_DONE_BEHIND = LazyRegexp(rf"(?: [a-z'’-]+){{0,3}}? (?:had |have |has )?{DONE}")
_BETWEEN = LazyRegexp(
    rf", (?:{_LED}|hoping|aiming|seeking|wanting|trying|expecting|planning) [^,;:.\n]{{2,70}}, "
    rf"(?={DONE}|(?:to|by|at|from)\b)"
)
"""The same between a subject and its verb: "The minister, asked about her plans, said"."""


def without_besides(lead: str, behind: str) -> str:
    """Return the words before a figure without those that stand beside their clause; ``behind`` follows the figure."""
    leading = _LEADING.match(lead)
    is_past = leading is not None and (_DONE_THEN.search(lead, leading.end()) or _DONE_BEHIND.match(behind))
    kept = lead[leading.end() :] if leading and is_past else lead
    kept = _BETWEEN.sub(" ", kept) if kept.count(",") > 1 else kept
    return _AS_FORETOLD.sub("", without_marked(kept))
