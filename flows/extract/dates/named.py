"""Words of dates that are of a name: "May's plan", once Theresa May is told of, and "the Ineos 1:59 Challenge"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from schemas.records import Mention, TimeExpression


def without_names(times: list[TimeExpression], mentions: Iterable[Mention]) -> list[TimeExpression]:
    """Return the expressions without those in a person's name, and without times of day in any name."""
    names = [one for one in mentions if one.form == "name"]
    has_clock = any(time.rule == "clock" for time in times)
    times = _outside(times, [one for one in names if one.kind == "person"])
    return _outside(times, names, only="clock") if has_clock else times


def _outside(times: list[TimeExpression], names: list[Mention], only: str | None = None) -> list[TimeExpression]:
    """Return the expressions, those of one rule or all, that lie in none of the names."""
    spans = sorted((one.start_char, one.end_char) for one in names)
    starts = [start for start, _ in spans]
    return [time for time in times if only not in {None, time.rule} or not _is_inside(time, spans, starts)]


def _is_inside(time: TimeExpression, spans: list[tuple[int, int]], starts: list[int]) -> bool:
    at = bisect_right(starts, time.start_char) - 1
    return at >= 0 and spans[at][1] >= time.end_char
