"""Two ends of what differs by place and never changed: "from $12 in Ndola to $40 in Kitwe", "range from 3 to 8%"."""

from __future__ import annotations

from flows.extract.figures.forms import words
from flows.extract.figures.reading import Reading
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_REACH = 70
_RANGES = LazyRegexp(
    r"\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|differ(?:s|ed|ing)?)(?:,? [a-z]+){0,4}?,? (?:from|between) "
    rf"{HEDGES}\Z"
)
_IN_PLACE = LazyRegexp(r"(?: (?:a|an|per) [a-z]+)? in (?P<place>[a-z'’-]+)(?: (?!to\b|and\b)[a-z'’-]+)?")
_TO = LazyRegexp(rf",? (?:to|and) {HEDGES}")


def is_ranged(lower: str, reading: Reading, previous: Reading, gap: str) -> bool:
    """Tell whether a figure and the one before it are ends of a range over places or things."""
    if " to " not in gap and " and " not in gap:
        return False
    first = lower[max(0, previous.start - _REACH) : previous.start].rpartition("\n")[2]
    if _RANGES.search(first):
        return True
    place = _IN_PLACE.match(gap)
    if place is None or _TO.fullmatch(gap, place.end()) is None or _is_time(place["place"]):
        return False
    other = _IN_PLACE.match(lower, max(reading.end, reading.covered))
    return other is not None and not _is_time(other["place"])


def _is_time(word: str) -> bool:
    """Tell whether a word behind "in" begins a time: "in May", "in early spring", "in the first quarter"."""
    return word in words("date_words") or word in words("year_before") or word in words("next_times")
