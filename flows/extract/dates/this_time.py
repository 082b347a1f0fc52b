"""The present seen from another year or week: "this time last year", "the same time last week"."""

from __future__ import annotations

from dataclasses import dataclass

from flows.extract.dates.calendar import add_units
from flows.extract.dates.calendar_units import around
from flows.extract.dates.cascade import Found, Rule
from flows.extract.dates.context import Context
from flows.extract.dates.resolution import TOO_FAR, Resolution, unresolved

_AS_EXACT_AS = {"year": "month", "month": "day", "week": "day"}
"""A year ago is told by its month, a week or month ago by its day."""


@dataclass(frozen=True, slots=True)
class ThisTime:
    """The month or day that is now, in the last or next unit."""

    unit: str
    shift: int
    is_day: bool = False

    def resolve(self, context: Context) -> Resolution | None:
        """Return the month or day."""
        if context.today is None:
            return unresolved("DATE", context.how)
        moved = add_units(context.today, self.unit, self.shift)
        exact = "day" if self.is_day else _AS_EXACT_AS[self.unit]
        return around(moved, exact, 0, context.how) if moved else unresolved("DATE", TOO_FAR)


def _this_time(found: Found) -> ThisTime | None:
    unit = found.value("unit")
    return ThisTime(unit, 1 if found.has("next") else -1, found.has("date")) if unit in _AS_EXACT_AS else None


RULES = (
    Rule("this_time", "this time|date|point last|next unit", "period", _this_time),
    Rule("this_time", "the same time last|next unit", "period", _this_time),
)
