"""Speeds without their unit in a story that prints one: "caught at 60", "a limit of 50 applies"."""

from __future__ import annotations

from flows.extract.figures.reading import Reading
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_SPEEDS = frozenset(["[mi_i]/h", "km/h"])
_BARE = frozenset(["number", "count"])
_REACH, _MOST = 60, 400
_AT = LazyRegexp(
    r"\b(?:(?:hit|struck|caught|clocked|driving|drove|drives?|doing|does|travel(?:l?ing|l?ed|s)?|going|cruising|racing"
    r"|timed) at|do(?:ing|es)|did"
    rf"|(?:speeds?|(?:speed |national |new |old |urban )?limits?) (?:of|to|at|was|is)(?: up to)?) {HEDGES}\Z"
)
"""Before a speed: "a pedestrian hit at", "was doing", "a national limit of"."""

_NEXT = LazyRegexp(r"[^.;\n]{0,40}(?:, | and | but )at \Z")
"""Between two speeds: "at 60 walks home one time in 10, at 30"."""

_ENDS = LazyRegexp(
    r"[,.;:)\n\"”]|\Z| (?:in|on|and|or|before|after|at|near|when|where|while|through|is|was|will|would|should|has|had"
    r"|applies|apply|faces?|walks|dies|lives|survives?|can|could|with|one|nine|by|than|the|a)\b"
)


def set_speeds(lower: str, readings: list[Reading]) -> None:
    """Give bare numbers that are told as speeds the unit of the speeds that the story prints."""
    unit = next((one.unit for one in readings if one.unit in _SPEEDS), None)
    if unit is None:
        return
    last = -_REACH
    for reading in readings:
        number = reading.number
        if reading.kind not in _BARE or number is None or number.scale or number.value > _MOST or reading.per:
            continue
        near = max(0, reading.start - _REACH), reading.start
        is_next = reading.start - last < _REACH and _NEXT.search(lower, last, reading.start) is not None
        if (_AT.search(lower, *near) or is_next) and _ENDS.match(lower, reading.end):
            reading.kind, reading.unit, reading.counted, reading.covered = "quantity", unit, None, 0
            reading.rule, last = "quantity_speed", reading.end
