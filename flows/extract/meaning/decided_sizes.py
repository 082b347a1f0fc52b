"""A change that somebody backs or approves is decided: "the council backed a 4.99 per cent rise in council tax"."""

from __future__ import annotations

from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.text import Text
from schemas.records import Figure

_REACH = 70
_SIZES = frozenset(["percent", "percentage_points", "basis_points", "money", "fraction", "quantity"])
_BACKED = LazyRegexp(
    r"\b(?:back(?:s|ed|ing)|approv(?:es|ed|ing)|endors(?:es|ed|ing)|agree(?:s|d)(?: on| to)?|vot(?:es|ed|ing) for"
    r"|adopt(?:s|ed|ing)|propos(?:es|ed|ing)|recommend(?:s|ed|ing)|accept(?:s|ed|ing)|reject(?:s|ed|ing)|(?:seeks?|sought"
    r"|seeking)) (?:an?|the|another|its|their) "
    rf"(?:(?!by\b|of\b|to\b|for\b)[a-z-]+ ){{0,2}}{HEDGES}\Z"
)
_CHANGE = LazyRegexp(
    r"[ -](?:(?:a|per)[ -][a-z]+ )?(?:[a-z-]+ )?"
    r"(?:rise|increase|raise|hike|cut|reduction|decrease|surcharge|discount)s?(?: (?:in|to|for|on|of)\b|[,.;)\n]|\Z)"
)
_SAID = frozenset([
    *("backs", "backed", "backing", "approves", "approved", "approving", "endorses", "endorsed", "endorsing", "agrees"),
    *("agreed", "votes", "voted", "voting", "adopts", "adopted", "adopting", "proposes", "proposed", "proposing"),
    *("recommends", "recommended", "recommending", "accepts", "accepted", "accepting", "rejects", "rejected"),
    *("rejecting", "seek", "seeks", "sought", "seeking"),
])  # fmt: skip


def is_of_decided_change(text: Text, figure: Figure) -> bool:
    """Tell whether a figure is the size of a rise or a cut that somebody decides, asks for or refuses."""
    if figure.kind not in _SIZES or not _CHANGE.match(text.lower, figure.end_char):
        return False
    if _SAID.isdisjoint(text.words.before(figure.start_char)):
        return False
    return _BACKED.search(text.lower, max(0, figure.start_char - _REACH), figure.start_char) is not None
