""" "One day" that is no length of time: "she may one day lead", "One day they will return"."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp

_WILL = LazyRegexp(r"\b(?:will|would|could|may|might|can|must|should|shall|to|['’](?:ll|d)) (?:also )?\Z")
_HOPES = LazyRegexp(r"\b(?:hop|dream|wish|want|aim|long|aspir)(?:e|es|s|ed|ing) \Z")
_DOES = LazyRegexp(
    r" (?!(?:in|of|at|on|and|or|to|for|from|by|with|before|after|later|earlier|ago|a|an|the|per)\b)[a-z]+"
)
_OPENS = LazyRegexp(r"(?:\A|[.!?\n]\s*|[\"“‘]|\bthat )\Z")
_SOMEBODY = LazyRegexp(r",? (?:he|she|they|we|i|it|you|the|his|her|their|our|my|someone|people|a|an)\b")
_NEAR = 12


def is_some_day(lower: str, start: int, end: int) -> bool:
    """Tell whether "one day" at a place of a text in small letters is an unknown day."""
    if lower[start:end] != "one day":
        return False
    first = max(0, start - _NEAR)
    if _WILL.search(lower, first, start):
        return _DOES.match(lower, end) is not None
    if _HOPES.search(lower, first, start):
        return lower.startswith((" to ", " of "), end)  # "hopes one day to return"
    return _OPENS.search(lower, first, start) is not None and _SOMEBODY.match(lower, end) is not None
