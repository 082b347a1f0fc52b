"""Levels of an index told again without its name: "since May 10, when it reached a record 12,612.38"."""

from __future__ import annotations

from flows.extract.figures.reading import Reading
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_LEAST, _MOST_TIMES = 1000, 1.7
_REACH = 48
_LED = LazyRegexp(
    r"\b(?:at|to|from|of|above|below|near|past|under|over|through|around|beyond|towards?|hit|hits|reach(?:es|ed)?|touched"
    rf"|record|peak|high|low|topped|crossed|breached|between|and) {HEDGES}\Z"
)
_ENDS = LazyRegexp(
    r"[.,;)\n\"”]|\Z| (?:in|on|at|by|and|but|to|from|for|before|after|this|last|next|when|while|as|points?|mark|level"
    r"|with|are|is|was|were|has|have|had)\b"
)


def fill_index_again(lower: str, readings: list[Reading]) -> None:
    """Make levels of bare numbers that are of the size of an index that was told before them."""
    levels: list[tuple[float, int]] = []
    for reading in readings:
        number = reading.number
        if number is None or number.scale or number.is_worded:
            continue
        if reading.kind == "index_points" and reading.rule == "index_level" and number.value >= _LEAST:
            levels.append((number.value, number.decimals))
        elif reading.kind == "number" and any(_is_of(number.value, value) for value, _ in levels):
            is_exact = number.decimals > 0 and number.decimals in {decimals for _, decimals in levels}
            is_led = _LED.search(lower, max(0, reading.start - _REACH), reading.start) is not None
            if (is_exact or is_led) and _ENDS.match(lower, reading.end):
                reading.kind, reading.unit, reading.rule = "index_points", "point", "index_again"


def _is_of(value: float, level: float) -> bool:
    return 1 / _MOST_TIMES < value / level < _MOST_TIMES
