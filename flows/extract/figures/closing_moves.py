"""Moves of a price told as a loss or gain behind it: "settled at $10.84 a sack, a loss of 18 cents"."""

from __future__ import annotations

from flows.extract.figures.reading import Reading
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_REACH = 80
_MOVES = frozenset(["money", "percent", "index_points", "quantity"])
_A_LOSS = LazyRegexp(rf"(?: (?:an?|per|to the) [a-z-]+)?,? (?:for )?an? (?:[a-z]+ )?(?P<noun>loss|gain) of {HEDGES}")
"""Between a price and its move: " a barrel, a loss of "."""

_QUOTED_AT = LazyRegexp(
    r"\b(?:settled|closed|ended|finished|traded|trading|quoted|opened|changed hands|changing hands|fixed|bid)"
    rf"(?: (?!and\b|but\b)[a-z’'-]+){{0,5}} (?:at|on|for) {HEDGES}\Z"
)


def add_closing_move(lower: str, reading: Reading, previous: Reading) -> None:
    """Make the move of a price of the loss or gain that is told behind it, and its end of the price."""
    if reading.kind not in _MOVES or previous.kind not in _MOVES or not 0 < reading.start - previous.end <= _REACH:
        return
    told = _A_LOSS.fullmatch(lower, previous.end, reading.start)
    if told is None or not _QUOTED_AT.search(lower, max(0, previous.start - _REACH), previous.start):
        return
    direction = "down" if told["noun"] == "loss" else "up"
    reading.direction, reading.change_role = direction, "change"
    if previous.change_role == "level":
        previous.direction, previous.change_role = direction, "end"
