"""Levels at a second time before: "compared with 383,000 the year before and 520,000 at the peak in 2013"."""

from __future__ import annotations

from flows.extract.figures.carried import AND_TIME, BEFORE_THAT
from flows.extract.figures.reading import Reading
from flows.extract.figures.shared_units import carry

_REACH = 60


def set_second_start(lower: str, reading: Reading, previous: Reading) -> None:
    """Make a start of a level that stands beside another one, with a time of its own."""
    is_like = previous.change_role == "start" and reading.kind in {previous.kind, "number"}
    is_open = reading.change_role == "level" or reading.direction == previous.direction
    if not is_like or not is_open or reading.start - previous.end > _REACH:
        return
    if not AND_TIME.fullmatch(lower, max(previous.end, previous.covered), reading.start):
        return
    if BEFORE_THAT.match(lower, max(reading.end, reading.covered)):
        reading.direction, reading.change_role = previous.direction, "start"
        if reading.kind == "number":
            carry(reading, previous)
