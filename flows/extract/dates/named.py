"""Words of dates that are somebody's name: "in protest at May's plan", once Theresa May is told of."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from schemas.records import Mention, TimeExpression


def without_persons(times: list[TimeExpression], mentions: Iterable[Mention]) -> list[TimeExpression]:
    """Return the expressions without those that lie in the name of a person."""
    spans = [(one.start_char, one.end_char) for one in mentions if one.kind == "person" and one.form == "name"]
    if not spans or not times:
        return times
    spans.sort()
    starts = [start for start, _ in spans]
    return [time for time in times if not _is_inside(time, spans, starts)]


def _is_inside(time: TimeExpression, spans: list[tuple[int, int]], starts: list[int]) -> bool:
    at = bisect_right(starts, time.start_char) - 1
    return at >= 0 and spans[at][1] >= time.end_char
