"""Sizes that "at" or "closer to" leads from a noun of change: "put the drop at 30 percent", "cap rises at 4%"."""

from __future__ import annotations

import re

from flows.extract.figures.forms import words
from flows.extract.figures.linked import SHARES
from flows.extract.figures.reading import Reading
from flows.extract.lang.alternation import one_of
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_REACH, _NEAR = 110, 24
_NOUNS = one_of(word + end for word in words("rises") | words("falls") for end in ("", "s"))
_AT = LazyRegexp(
    r"\b(?P<opening>an?|the|its|their|his|her|any|this|that|annual|yearly|monthly|rent|price|wage|pay|cap|limit)"
    rf" (?:[a-z-]+ ){{0,2}}?(?P<noun>{_NOUNS})(?: (?:in|of|for) (?:[a-z'’-]+ ){{0,4}}[a-z'’-]+)?"
    r"(?:,? at| (?:is|was|were|may be|could be|might be) (?:[a-z]+ ){0,2}(?:closer|nearer|close|near)(?: to)?) "
    rf"(?:between )?{HEDGES}\Z"
)
_ASIDE = LazyRegexp(r", at \Z")
_ITS_CHANGE = LazyRegexp(
    r", (?:recorded|saw|had|posted|registered|showed|reported|suffered|enjoyed|has seen|had seen)"
    rf" (?:its|the|their|an?) (?:[a-z-]+ ){{0,2}}(?P<noun>{_NOUNS})\b"
)
"""Behind a size told by the way: "Waterford, at 7.1%, recorded its smallest rise"."""

_BROUGHT = LazyRegexp(
    rf"\b(?:bring|took|tak|brought)[a-z]* (?:the|its|their|his|her) (?:[a-z-]+ ){{0,2}}?(?P<noun>{_NOUNS}|loss|losses)"
    rf"(?: (?:in|since|over|for|of) (?:[a-z0-9'’-]+ ){{0,6}}[a-z0-9'’-]+)? to {HEDGES}\Z"
)
"""Before what a change has come to: "taking its losses since the start of the year to 12 percent"."""


def add_noun_size(lower: str, reading: Reading) -> None:
    """Make the size of a change of a share behind "at" or "closer to", where a noun of change stands before them."""
    if reading.kind not in SHARES or reading.change_role not in {"level", "end"}:
        return
    near = lower[max(0, reading.start - _REACH) : reading.start].rpartition("\n")[2]
    if " to " in near[-_NEAR:] and "closer" not in near:
        _add_brought(near, reading)
    if " at " not in near and "close" not in near and "near" not in near:
        return
    found = _AT.search(near) or (_ITS_CHANGE.match(lower, reading.end) if _ASIDE.search(near) else None)
    if found is not None:
        reading.direction, reading.change_role = _direction_of(found), "change"


def _add_brought(near: str, reading: Reading) -> None:
    """Make the end of a change of what something brings its fall or gains to."""
    found = _BROUGHT.search(near)
    if found is not None:
        reading.direction, reading.change_role = _direction_of(found), "end"


def _direction_of(found: re.Match[str]) -> str:
    return "up" if found["noun"].removesuffix("s") in words("rises") else "down"
