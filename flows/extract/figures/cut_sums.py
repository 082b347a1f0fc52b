"""Sums whose noun tells what is cut or raised, and by how much: "cut its fee of 200 lari by half"."""

from __future__ import annotations

from flows.extract.figures.change_words import change_words
from flows.extract.figures.reading import Reading
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_BY = LazyRegexp(rf"(?: (?:an?|per|for each|for every) [a-z]+| [a-z]+)? by {HEDGES}")
_NOUN_OF = LazyRegexp(rf"\b([a-z]+) of {HEDGES}\Z")
_NEAR, _REACH = 40, 90


def is_of_what_moves(lower: str, reading: Reading) -> bool:
    """Tell whether a noun before a size is what has it, "its fee of $40", and none of change, "a rise of 13"."""
    noun = _NOUN_OF.search(lower, max(0, reading.start - _REACH), reading.start)
    return noun is not None and noun.group(1) not in change_words().moving


def set_cut_sum(lower: str, reading: Reading, previous: Reading) -> None:
    """Make the start of a change of the sum that is cut or raised by the next figure."""
    if reading.change_role != "change" or previous.direction != reading.direction or previous.change_role != "change":
        return
    if not 0 < reading.start - previous.end <= _NEAR or not _BY.fullmatch(lower, previous.end, reading.start):
        return
    if is_of_what_moves(lower, previous):
        previous.change_role = "start"
