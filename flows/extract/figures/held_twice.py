"""What one verb tells of two times: "had 2,300 workers in 1957 and 516 as of last month"."""

from __future__ import annotations

from flows.extract.figures.alike import WHOLE_LEVELS, are_alike, set_ends
from flows.extract.figures.forms import words
from flows.extract.figures.reading import Reading
from flows.extract.lang.dated import NAMED, ROUGHLY, SO_MANY, WEEKDAY, YEAR
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.months import MONTH

_REACH, _LEFT = 80, 40
_AGO = (
    rf"(?:{SO_MANY} (?:year|month|week|decade|day)s? (?:ago|before|earlier)"
    r"|the (?:year|month|week|season) before)"
)
_TIME = (
    rf"(?:(?:in|at|by|as of|on) (?:the )?(?:(?:end|start|beginning) of )?(?:early |late |mid-)?"
    rf"(?:{NAMED}|{YEAR}|{MONTH}|{WEEKDAY})"
    rf"|{ROUGHLY}|{_AGO}|(?:as of |in |on )?last [a-z]+"
    r"|(?:as of |in )?(?:the )?(?:first|second|previous|following) [a-z]+"
    r"|at (?:the )?(?:last|latest|first) (?:count|census|survey)"
    r"|now|today|yesterday|this (?:year|month|week|season|spring|summer|autumn|winter))"
)
_GAP = LazyRegexp(rf"(?: (?!and\b|but\b)[a-z'’-]+){{0,6}}? (?P<then>{_TIME}),? (?:and|but) {HEDGES}")
_BEHIND = LazyRegexp(rf"(?: (?!more\b|others?\b|further\b|of\b)[a-z'’-]+){{0,2}}? (?P<when>{_TIME})\b")
_VERB = LazyRegexp(rf"\b(?P<verb>[a-z]+) (?:(?:only|just|still|at) )?{HEDGES}\Z")
_AGO_ALONE = LazyRegexp(_AGO)
_YEAR = LazyRegexp(rf"\b{YEAR}\b")


def add_held_twice(lower: str, reading: Reading, before: list[Reading]) -> None:
    """Make a change of two levels of two times that one verb of having or being tells."""
    first = before[-1] if before else None
    if first is None or reading.direction or first.direction or reading.change_role != "level":
        return
    if first.change_role != "level" or reading.kind not in WHOLE_LEVELS or not _are_of_one_thing(reading, first):
        return
    gap = _GAP.fullmatch(lower, first.end, reading.start) if reading.start - first.end <= _REACH else None
    behind = _BEHIND.match(lower, max(reading.end, reading.covered)) if gap else None
    if gap is None or behind is None or gap["then"] == behind["when"]:
        return
    verb = _VERB.search(lower, max(0, first.start - _LEFT), first.start)
    if verb is None or verb["verb"] not in words("held_verbs"):
        return
    start, end = (reading, first) if _is_earlier(behind["when"], gap["then"]) else (first, reading)
    set_ends(start, end)


def _are_of_one_thing(reading: Reading, first: Reading) -> bool:
    return are_alike(reading, first) and reading.counted in {None, first.counted}


def _is_earlier(when: str, then: str) -> bool:
    """Tell whether the time that stands second is the earlier one: "in May and 40 a year before"."""
    second, one = _YEAR.search(when), _YEAR.search(then)
    if second and one:
        return second.group() < one.group()
    return _AGO_ALONE.search(when) is not None and _AGO_ALONE.search(then) is None
