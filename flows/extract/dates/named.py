"""Words of dates that are of a name: "May's plan", once Theresa May is told of, "the Ineos 1:59 Challenge"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from schemas.records import Mention, TimeExpression


def without_names(times: list[TimeExpression], mentions: Iterable[Mention]) -> list[TimeExpression]:
    """Return the expressions without those in a person's name, and without those of some rules in any name."""
    if not times:
        return times
    names = [one for one in mentions if one.form == "name"]
    has_other = any(time.rule in _OF_ANY_NAME for time in times)
    times = _outside(times, [one for one in names if one.kind == "person"])
    return _outside(times, names, only=_OF_ANY_NAME) if has_other else times


_OF_ANY_NAME = frozenset({"clock", "weekdays"})
"""Rules of times of day and of plural weekdays, "Fridays for Future": no name has them for a time."""


def _outside(
    times: list[TimeExpression], names: list[Mention], only: frozenset[str] | None = None
) -> list[TimeExpression]:
    """Return the expressions, those of some rules or all, that lie in none of the names."""
    spans = sorted([(one.start_char, one.end_char) for one in names])
    starts = [start for start, _ in spans]
    return [time for time in times if (only and time.rule not in only) or not _is_inside(time, spans, starts)]


def _is_inside(time: TimeExpression, spans: list[tuple[int, int]], starts: list[int]) -> bool:
    at = bisect_right(starts, time.start_char) - 1
    return at >= 0 and spans[at][1] >= time.end_char
