"""Lengths of time that leave their unit out: "now it takes five", "12 weeks instead of 20", "against 34 in Leeds"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from flows.extract.dates.durations import Length
from flows.extract.dates.record import make_record
from flows.extract.dates.resolution import Resolution
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.text import Text
from schemas.identity import RecordIds
from schemas.records import Figure, TimeExpression

_UNITS = {"a": "year", "mo": "month", "wk": "week", "d": "day", "h": "hour", "min": "minute", "s": "second"}
_OF_THEM = LazyRegexp(r"(?: or more| or so)?,? of (?:them|those|which|these)\b")
"""Behind a number that is no length of its own: "six of them suspended"."""
_LED = LazyRegexp(r"\bthe (?:next|following|coming|past|last|previous|preceding|first|other) \Z")
_LEAD = 16


def with_elided(text: Text, times: list[TimeExpression], figures: Iterable[Figure]) -> list[TimeExpression]:
    """Return the expressions with each figure that is a length by what was told before it."""
    missing = [one for one in figures if one.kind == "duration" and _is_bare(one) and one.unit in _UNITS]
    if not missing:
        return times
    starts, ends = [time.start_char for time in times], [time.end_char for time in times]
    ids = RecordIds(text.document.document_id, "time_expressions")
    made = [
        _record(text, one, ids)
        for one in missing
        if bisect_left(starts, one.end_char) == bisect_right(ends, one.start_char)
        and _OF_THEM.match(text.lower, one.end_char) is None
    ]
    return sorted([*times, *made], key=lambda time: time.start_char) if made else times


def _is_bare(figure: Figure) -> bool:
    """Tell whether a figure is printed without a unit, as the like of one before."""
    return figure.per is None and figure.value is not None and figure.rule.startswith("elided")


def _record(text: Text, figure: Figure, ids: RecordIds) -> TimeExpression:
    led = _LED.search(text.lower, max(0, figure.start_char - _LEAD), figure.start_char)
    start, end = led.start() if led else figure.start_char, figure.end_char
    length = Length(float(figure.value or 0), _UNITS[figure.unit or ""])
    return make_record(text, (start, end), Resolution("DURATION", length.value), "elided_length", ids)
