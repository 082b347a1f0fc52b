"""Bare numbers of a headline that the story tells again with what they count: "lay off 412", "412 workers"."""

from __future__ import annotations

from flows.extract.figures.counted import find_counted
from flows.extract.figures.reading import Reading
from flows.extract.figures.shared_units import carry
from flows.extract.meaning.headline import headline_end
from flows.extract.text import Text

_LEAST = 13
"""Lesser numbers may stand twice for two things."""

_PEOPLE = "people"
_CARRIED = frozenset(["count", "money", "quantity", "percent"])


def fill_headline(text: Text, readings: list[Reading]) -> None:
    """Give bare numbers of the headline the noun, unit or currency that the same number has first in the body."""
    end = headline_end(text)
    for reading in readings:
        if reading.start >= end:
            return
        is_vague = reading.kind == "count" and _is_vague(text, reading, end)
        if reading.kind != "number" and not is_vague:
            continue
        again = _told_again(readings, reading, end)
        if again is not None and (again.kind == "count" or not is_vague):
            per, rule = reading.per, reading.rule if is_vague else f"headline_{again.kind}"
            carry(reading, again)
            reading.per, reading.rule = per, rule
            reading.counted = again.counted.rpartition(" ")[2] if again.counted else None


def _is_vague(text: Text, reading: Reading, end: int) -> bool:
    """Tell whether what a number counts stands not behind it and is no noun of the body: "Plant lays off 412"."""
    noun = (reading.counted or _PEOPLE).rpartition(" ")[2]
    is_behind = find_counted(text.string, text.lower, reading.end) is not None
    return not is_behind and (noun == _PEOPLE or text.lower.find(f" {noun}", end) < 0)


def _told_again(readings: list[Reading], reading: Reading, end: int) -> Reading | None:
    if not reading.has_value or reading.number is None or reading.number.value < _LEAST:
        return None
    value = reading.number.value
    same = (one for one in readings if one.start >= end and one.has_value and one.number and one.number.value == value)
    again = next(same, None)
    return again if again is not None and again.kind in _CARRIED else None
