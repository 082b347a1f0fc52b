"""Regions in titles: "ambassador to Ghana", "general counsel for Europe and Africa", "Asia economist"."""

from __future__ import annotations

from flows.extract.entities.candidate import Candidate
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words

_FOR = LazyRegexp(r" (to|for) (?:the )?")
_JOINED = LazyRegexp(r"(?:, and |, | and | & )(?:the )?")
_TO_OR_FOR = LazyRegexp(r" (to|for) (?:the )?$")
_AND = LazyRegexp(r"(?:, and |, | and | & )(?:the )?$")
_LONGEST_JOINT = 12
_REGIONS_AT_MOST = 4


class Regions:
    """The countries and places of a story, by where they begin and end."""

    def __init__(self, names: list[Candidate]) -> None:
        places = [one for one in names if one.kind in {"country", "place"} and one.form != "demonym"]
        self._by_start = {one.start: one for one in places}
        self._by_end = {one.end: one for one in places}

    def behind(self, string: str, start: int, end: int) -> int:
        """Return where a title ends with the regions it is for; its own end where it is for none."""
        match = _FOR.match(string, end)
        if match is None or not is_for_regions(string[start:end], match.group(1)):
            return end
        at, last = match.end(), end
        for _ in range(_REGIONS_AT_MOST):
            region = self._by_start.get(at)
            if region is None:
                break
            last = region.end
            joined = _JOINED.match(string, last)
            if joined is None:
                break
            at = joined.end()
        return last

    def ending(self, string: str, end: int) -> tuple[int, str] | None:
        """Return where the regions that end at a position begin with their preposition, and that."""
        for _ in range(_REGIONS_AT_MOST):
            region = self._by_end.get(end)
            if region is None:
                return None
            first = max(0, region.start - _LONGEST_JOINT)
            if match := _TO_OR_FOR.search(string, first, region.start):
                return match.start(), match.group(1)
            joined = _AND.search(string, first, region.start)
            if joined is None:
                return None
            end = joined.start()
        return None

    def before(self, string: str, start: int) -> int:
        """Return where a title begins with the part of the world before it: "Middle East envoy"."""
        region = self._by_end.get(start - 1)
        if region is None or string[start - 1] != " ":
            return start
        return (
            region.start if string[region.start : region.end] in load_words("entities", "parts_of_the_world") else start
        )

    def opening(self, string: str, start: int) -> int | None:
        """Return where a region that stands at a position ends, with a space behind it and no possessive."""
        region = self._by_start.get(start)
        return region.end if region and string[region.end : region.end + 1] == " " else None


def is_for_regions(title: str, preposition: str) -> bool:
    """Tell whether a title may go on with regions: who is sent "to" them, or acts "for" them."""
    key = "titles_to_regions" if preposition == "to" else "titles_for_regions"
    return not load_words("entities", key).isdisjoint(title.lower().split())
