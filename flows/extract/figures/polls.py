"""Shares and points of polls and gaps told without their unit: "Moe is at 50 and Roe at 43", "trails by eight"."""

from __future__ import annotations

from flows.extract.figures.reading import Reading
from flows.extract.figures.shared_units import carry
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_REACH, _NEAR, _FAR = 32, 280, 800
_WHOLE = 100
_SHARES = frozenset(["percent", "percentage_points"])
_IS_AT = LazyRegexp(
    r" (?:is|are|was|were|stands?|stood|sits?|sat|stuck|polls?|polled|now|remains?|stays?|party|rival|challenger)"
    rf" (?:up |down )?(?:at|on) {HEDGES}\Z"
)
""" "Moe is at 45", "the Greens are stuck on 11", "her rival on 35"."""
_AND_AT = LazyRegexp(rf",? (?:and|with|while|but) [a-z’' .-]{{2,30}} at {HEDGES}")
_MARGIN = LazyRegexp(rf"\bmargin of error (?:of|is|was|at) {HEDGES}\Z")
_GAP = LazyRegexp(
    r"[a-z -]*, (?:a|the|its) (?:gap|lead|margin|difference|edge|spread) [a-z ]{0,24}(?:at|to|from|was|of) "
)
"""Between points and what they were at another time: "led by 3.1 points, a gap that stood at four in 2019"."""

_REST = LazyRegexp(rf"\b(?:shar|split|divid)[a-z]* the (?:remaining|rest,|other) {HEDGES}\Z")
"""Before the share that is left for others: "Four other candidates share the remaining 16"."""

_TURNOUT = ("turnout of ", "turnout of just ", "turnout of only ", "turnout of about ")
_LEADS = LazyRegexp(rf" (?:leads?|led|trails?|trailed|ahead|behind|up|down) by {HEDGES}\Z")
_OR_FOR = LazyRegexp(r",? (?:or |and )?")
_POLL = LazyRegexp(r"\b(?:polls?|pollsters?|survey|surveyed|turnout|ballot(?:ed)?)\b")
_PHRASE_END = LazyRegexp(r"[,.;)\n]|\Z| (?:and|but|among|with|in|on|for|to|while|from)\b")


def fill_polled(lower: str, reading: Reading, before: list[Reading]) -> None:
    """Give a bare number of a poll the unit of the share or points before it in its paragraph."""
    number = reading.number
    if (
        reading.kind != "number"
        or not before
        or number is None
        or reading.high
        or number.scale
        or not 0 < number.value <= _WHOLE
    ):
        return
    last = next((one for one in reversed(before) if one.kind in _SHARES), None)
    if last is None or reading.start - last.end > _NEAR or not _PHRASE_END.match(lower, reading.end):
        return
    gap = lower[last.end : reading.start]
    if last.kind == "percentage_points" and _GAP.fullmatch(gap):
        carry(reading, last)
        return
    if last.kind == "percent" and "\n" not in gap and _REST.search(gap):
        carry(reading, last)
        return
    if "\n" in gap or not _is_of_poll(lower, reading.start):
        return
    if _MARGIN.search(lower, max(0, reading.start - _REACH), reading.start):
        carry(reading, last)
        reading.kind, reading.unit = "percentage_points", "%{pp}"
    elif _is_level(lower, reading, last):
        carry(reading, last)
        reading.kind, reading.unit = "percent", "%"
    elif _is_points(lower, reading, last):
        carry(reading, last)


def _is_level(lower: str, reading: Reading, last: Reading) -> bool:
    """Tell whether somebody "is at" a number, or "at" it behind another who is."""
    if _IS_AT.search(lower, max(0, reading.start - _REACH), reading.start):
        return True
    if last.kind == "percent" and lower.endswith(_TURNOUT, 0, reading.start):
        return True
    return last.kind == "percent" and _AND_AT.fullmatch(lower, last.end, reading.start) is not None


def _is_points(lower: str, reading: Reading, last: Reading) -> bool:
    """Tell whether a number is of points: a lead behind another, a margin of error for others."""
    if last.kind != "percentage_points":
        return False
    is_margin = _OR_FOR.fullmatch(lower, last.end, reading.start) and lower.startswith(" for ", reading.end)
    return bool(is_margin) or _LEADS.search(lower, max(0, reading.start - _REACH), reading.start) is not None


def _is_of_poll(lower: str, start: int) -> bool:
    return _POLL.search(lower, max(0, start - _FAR), start + _FAR) is not None
