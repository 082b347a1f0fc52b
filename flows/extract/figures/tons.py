"""Tons of a story that counts in metric ones: a ton there is a tonne."""

from __future__ import annotations

from flows.extract.figures.reading import Reading

_SHORT, _METRIC = "[ston_av]", "t"
_NEAR = 16
_SIGNS = ("metric ton", "tonne")


def set_metric_tons(lower: str, readings: list[Reading]) -> None:
    """Make tonnes of the tons of a story that says "metric tons" once, or tonnes."""
    found = [
        reading
        for reading in readings
        if _SHORT in (reading.unit, reading.per) and lower.find("short ton", reading.start, reading.end + _NEAR) < 0
    ]
    if not found or not any(sign in lower for sign in _SIGNS):
        return
    for reading in found:
        reading.unit = _METRIC if reading.unit == _SHORT else reading.unit
        reading.per = _METRIC if reading.per == _SHORT else reading.per
