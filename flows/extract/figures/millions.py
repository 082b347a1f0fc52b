"""The bare m of millions: "2.1m tonnes, against 1.25m", "2.2m bags should have been 2.6m", "bookings rose to 1.03m"."""

from __future__ import annotations

from flows.extract.figures.forms import words
from flows.extract.figures.number import Number
from flows.extract.lang.comparing import COMPARED
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_COMPARED_REACH, _REACH = 64, 120
_NO_LENGTH = (
    r"(?!(?:long|high|wide|tall|deep|away|above|below|thick|across|apart|from|to|by|in|on|at|of|and|or|race"
    r"|sprint|final|freestyle|hurdles|relay|record)\b)"
)
_AGAINST = LazyRegexp(
    rf"[0-9]m {_NO_LENGTH}[a-z]{{3,}}(?: [a-z]+){{0,4}},?"
    rf" (?:up from|down from|from|{COMPARED}|more than|less than|instead of|rather than)"
    r" (?:(?:the|an?|its|their) )?(?:(?:expected|estimated|planned|previous|forecast|record|normal|average) )?\Z"
)
"""Before a number of the same: "2.1m tonnes, against", "from an expected"."""

_COUNTED = LazyRegexp(rf"\b([0-9]+\.[0-9]+)m {_NO_LENGTH}([a-z]{{3,}}s)\b[^.;\n0-9]*\Z")
"""Millions of something before a number in the same clause."""

_MEASURED = LazyRegexp(
    r"\b[a-z]+(?: [^\s;,]*[^\s;,.]){0,8}"
    rf" (?P<joint>to|from|by|of|was|were|reached|hit|totalled|totaled|passed) {HEDGES}\Z"
)
"""A noun and what it came to, in one clause: "bookings for the summer rose 41% to"."""

_OF_CHANGE = frozenset(["to", "from", "by"])
_OF_MANY = ("s", "people")
"""Ends of nouns of what may be so tall: "visitors of 1.25m and more"; not "an attendance of 1.25m"."""
_PHRASE_END = LazyRegexp(r"[,.;)\n]|\Z| (?:last|this|in|a|per|and|but|while|after|by|at|on|for|against|when|to)\b")
_NEAR = 4


def is_of_millions(lower: str, number: Number) -> bool:
    """Tell whether a number in digits with an m right behind it is told in millions of what its clause counts."""
    start = number.start
    if _AGAINST.search(lower, max(0, start - _COMPARED_REACH), start):
        return True
    if not _PHRASE_END.match(lower, number.end):
        return False
    near = max(0, start - _REACH), start
    counted = _COUNTED.search(lower, *near)
    if counted:
        return 1 / _NEAR < float(number.mantissa) / (float(counted.group(1)) or 1) < _NEAR
    measured = _MEASURED.search(lower, *near)
    return measured is not None and _names_count(lower[measured.start() : measured.end("joint")].split())


def _names_count(said: list[str]) -> bool:
    """Tell whether a clause tells or moves a number of something, and no height, depth or length."""
    is_told = not words("told_in_counts").isdisjoint(said) and words("told_in_metres").isdisjoint(said)
    if said[-1] == "of":
        return is_told and said[-2] in words("told_in_counts") and not said[-2].endswith(_OF_MANY)
    is_moved = said[-1] not in _OF_CHANGE or any(word in words("up") or word in words("down") for word in said)
    return is_told and is_moved and "be" not in said
