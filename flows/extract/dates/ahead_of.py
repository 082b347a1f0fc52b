"""Events that are to come: "the arrests come ahead of local elections on Thursday"."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp

_AHEAD_OF = LazyRegexp(
    r"\b(?:ahead of|before|prior to|in the run-up to|in the build-up to|on the eve of|in preparation for) "
    r"(?:(?!(?:and|or|but|who|which|that|said|says|was|were|had|after|since)\b)[^\s,;:.]+ ){1,6}(?:on|in) \Z"
)
""" "Ahead of a summit on": it is the day of the summit."""
_AGREED = LazyRegexp(
    r"\bagreed (?:to|on|upon) (?:[a-z-]+ ){0,3}(?:talks|meetings?|summit|elections?|vote|referendum|hearing|debate"
    r"|trial|conference|visit|exchange|handover|exercises?|drills?|rematch|return|date|start)"
    r" (?:[^\s,;:.]+ ){0,4}(?:on|in) \Z"
)
""" "Has agreed to talks with Japan in": it is the time of the talks."""
_COMES = LazyRegexp(r"\b(?:comes?|is|are|has|have|begins?|remains?|grows?|mounts?|rises?)\b")
_WAS = LazyRegexp(r"\b(?:was|were|had|did|came|began|told|said|spoke|rose|fell|went|took|made|met|held)\b")


def is_ahead_of(before: str) -> bool:
    """Tell whether the words before a day make it that of an event, which something that is so now comes ahead of."""
    if "agreed " in before and _AGREED.search(before) is not None:
        return True
    event = _AHEAD_OF.search(before)
    if event is None:
        return False
    clause = before[: event.start()]
    return _COMES.search(clause) is not None and _WAS.search(clause) is None
