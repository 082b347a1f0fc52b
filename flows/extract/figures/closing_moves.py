"""Moves of a price told as a loss or gain behind it, and sums that are cut: "at $10.84, a loss of 18 cents"."""

from __future__ import annotations

from flows.extract.figures.change import change_words
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


_BY = LazyRegexp(rf"(?: (?:an?|per|for each|for every) [a-z]+| [a-z]+)? by {HEDGES}")
_NOUN_OF = LazyRegexp(rf"\b(?P<noun>[a-z-]+) of {HEDGES}\Z")
_NEAR = 40


def set_cut_sum(lower: str, reading: Reading, previous: Reading) -> None:
    """Make the start of a change of the sum that is cut or raised: "cut its fee of 200 lari by half"."""
    if reading.change_role != "change" or previous.direction != reading.direction or previous.change_role != "change":
        return
    if not 0 < reading.start - previous.end <= _NEAR or not _BY.fullmatch(lower, previous.end, reading.start):
        return
    noun = _NOUN_OF.search(lower, max(0, previous.start - _NEAR), previous.start)
    if noun is not None and noun["noun"] not in change_words().moving:
        previous.change_role = "start"
