"""Votes whose sides are called by name: "ayes 61, noes 58", "Yeas: 61. Nays: 58.", "61 for, 58 against"."""

from __future__ import annotations

from flows.extract.figures.number import Number
from flows.extract.lang.lazy_regexp import LazyRegexp

_SIDE = r"(?:ayes|noes|yeas|nays)"
NAMED_BEFORE = rf"(?:[,.;] (?:and )?| and )(?:the )?{_SIDE}:? "
NAMED_BEHIND = rf" {_SIDE}(?:,|;| to|,? and|,? against| [—–-]) "
"""What stands between the numbers of both sides, where their names stand before or behind them."""

_BEFORE = LazyRegexp(rf"\b{_SIDE}(?: were| numbered)?:? \Z")
_BEHIND = LazyRegexp(rf" {_SIDE}\b")
_FOR, _AGAINST = LazyRegexp(r" for(?:[,;]|,? and) "), LazyRegexp(r" against\b")
_NAMED_BEFORE, _NAMED_BEHIND = LazyRegexp(NAMED_BEFORE), LazyRegexp(NAMED_BEHIND)
_REACH = 16


def are_sides(lower: str, number: Number, following: Number) -> bool:
    """Tell whether both numbers have the name of a side beside them, both before or both behind."""
    gap = number.end, following.start
    if _NAMED_BEFORE.fullmatch(lower, *gap):
        return _BEFORE.search(lower, max(0, number.start - _REACH), number.start) is not None
    if _FOR.fullmatch(lower, *gap):
        return _AGAINST.match(lower, following.end) is not None
    return _NAMED_BEHIND.fullmatch(lower, *gap) is not None and _BEHIND.match(lower, following.end) is not None
