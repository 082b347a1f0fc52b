"""Numbers of a clause of its own, which go on from no amount: "as passenger numbers rose 8% to 18 million"."""

from __future__ import annotations

import re

from flows.extract.figures.change_words import change_words
from flows.extract.figures.counted import singular
from flows.extract.figures.forms import words
from flows.extract.figures.reading import Reading
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_REACH = 60
_LEAST = 2
_NO_THINGS = frozenset(
    ["traffic", "attendance", "enrolment", "enrollment", "membership", "headcount", "total", "overall"]
)
_NUMBERS = LazyRegexp(
    r"(?:[,;.]|\b(?:as|and|but|while|after|though)) (?:the |its |their )?(?:[a-z-]+ )?(?:(?P<kind>[a-z]+) )?"
    r"(?P<noun>numbers|traffic|arrivals|attendances?|enrol+ment|membership|headcount|visits|downloads|registrations"
    r"|customers|passengers|subscribers|users|visitors|members|tourists|guests|viewers|readers)"
    rf" (?:has |have |had )?(?P<verb>[a-z]+) (?:by |to |at )?{HEDGES}\Z"
)


def are_numbers_moved(lower: str, start: int, end: int) -> bool:
    """Tell whether a clause on how many there are leads up to a place: "as passenger numbers climbed "."""
    return _moved(lower, start, end) is not None


def _moved(lower: str, start: int, end: int) -> re.Match[str] | None:
    told = _NUMBERS.search(lower, start, end)
    is_moved = told is not None and (told["verb"] in change_words().moving or told["verb"] in words("moves"))
    return told if is_moved else None


def goes_on_alone(lower: str, reading: Reading, before: list[Reading]) -> list[Reading]:
    """Return the figures before a number that it may go on from: those of its clause, where that counts something."""
    if reading.kind != "number" or not before:
        return before
    share = before[-1] if before[-1].kind == "percent" and reading.start - before[-1].end < _REACH else None
    start = share.start if share else reading.start
    told = _moved(lower, max(0, start - _REACH), start)
    if told is None:
        return before
    counted = singular(told["kind"] or "") if told["noun"] == "numbers" else singular(told["noun"])
    if counted and counted not in _NO_THINGS and reading.number is not None and reading.number.value >= _LEAST:
        reading.kind, reading.counted, reading.rule = "count", counted, "count_own_numbers"
    return [share] if share else []
