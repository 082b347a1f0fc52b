"""Numbers of people or things by name: "the number infected rose to 31", "brought to 9 the number of miners killed"."""

from __future__ import annotations

from flows.extract.figures.counted import find_counted
from flows.extract.figures.place import Place, follows
from flows.extract.lang.lazy_regexp import LazyRegexp

_NUMBER_WHO = LazyRegexp(
    r"\bnumber (?:who|infected|killed|dead|injured|wounded|missing|displaced|hospitali[sz]ed|arrested|homeless"
    r"|detained) "
)


def tells_number_of_people(lower: str, first: int, end: int) -> bool:
    """Tell whether a stretch has "the number who" or "the number infected", which needs no noun."""
    return lower.find("number ", first, end) >= 0 and _NUMBER_WHO.search(lower, first, end) is not None


_BEHIND = LazyRegexp(r" the (?:total )?(?:number|tally|count|total) of ")
_TOLL_BEHIND = LazyRegexp(r" the (?:death )?toll ")


def number_behind(place: Place) -> str | None:
    """Return miners for "brought to 9 the number of miners killed"."""
    lower, end = place.text.lower, place.reading.end
    if not lower.startswith(" the ", end):
        return None
    if _TOLL_BEHIND.match(lower, end):
        return "people"
    match = _BEHIND.match(lower, end)
    if match is None:
        return None
    counted = find_counted(place.text.string, lower, match.end() - 1)
    return counted.name if counted else "people" if follows(lower, match.end() - 1, "kinds_of_people") else None
