"""Numbers that could be years but go on a list of counts: "16 dams and 2045 solar pumps"."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp

_COUNT = r"(?<![0-9.,])(?!(?:19|20)[0-9]{2} )[0-9][0-9,]*"
_PREPOSITIONS = "in|on|of|to|by|for|from"
_COUNT_BEFORE = LazyRegexp(rf"{_COUNT}(?: (?!(?:and|{_PREPOSITIONS})\b)[a-z-]+){{1,2}}(?:,|,? and) \Z")
_PLURAL_BEHIND = LazyRegexp(
    r" (?:(?!and\b|in\b|on\b|of\b|to\b|by\b|for\b|from\b)[a-z-]+ )?"
    r"(?:[a-z]{2,}[a-rt-z]s|[a-z]*(?:men|people|children|cattle|sheep|police|troops))"
    r"(?=[.,;)\n]|\Z| (?:and|or|of|in|at|on|for|from|to|with|were|are|was|that|who|which|will|had|have)\b)"
)
_REACH = 40
_COUNTED_BEFORE = LazyRegexp(rf"{_COUNT}(?: (?!(?:{_PREPOSITIONS})\b)[a-z-]+){{1,3}}(?:,|,? and) \Z")
_DONE_BEHIND = LazyRegexp(r" (?:(?:were|are|have)|had (?:already |since |also )?been) (?:[a-z]+ ){0,2}[a-z]+")
_FAR = 60


def goes_on_counting(lower: str, start: int, end: int) -> bool:
    """Tell whether a number stands behind a count and its noun, and before a plural noun."""
    is_behind = lower[start - 2 : start] in {", ", "d "}
    if is_behind and _DONE_BEHIND.match(lower, end):
        return _COUNTED_BEFORE.search(lower, max(0, start - _FAR), start) is not None  # "1846 fell ill and 1720 were"
    return (
        is_behind
        and _COUNT_BEFORE.search(lower, max(0, start - _REACH), start) is not None
        and _PLURAL_BEHIND.match(lower, end) is not None
    )
