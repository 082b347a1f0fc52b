"""Lengths that begin with a day or period: "the year that begins on April 1", "the three years starting in 2018"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from flows.extract.dates.calendar import DAYS_IN, MONTHS_IN, YEARS_IN, unit_around
from flows.extract.dates.cascade import Found, Rule
from flows.extract.dates.context import Context, Meaning
from flows.extract.dates.durations import Length
from flows.extract.dates.resolution import Resolution

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class LengthFrom:
    """ "Over five years beginning in 2019": a length from the first day of what it begins with."""

    length: Length
    begin: Meaning
    is_unit: bool = False
    """Whether it is one unit that is told by when it begins: its value is that of the year or month."""

    def resolve(self, context: Context) -> Resolution | None:
        """Return the length with its days."""
        begin = self.begin.resolve(context)
        if begin is None or begin.days is None:
            return Resolution("DURATION", self.length.value, None, begin.anchor if begin else context.how)
        first = begin.days[0]
        following = self.length.step(first, 1)
        days = (first, following - _DAY) if following else None
        if self.is_unit:
            return Resolution("DATE", unit_around(self.length.unit, first)[0], days, begin.anchor)
        return Resolution("DURATION", self.length.value, days, begin.anchor)


def _from(found: Found) -> LengthFrom | None:
    length, begin = found.value("duration"), found.value("period", "day")
    if length is not None:
        is_long = isinstance(length, Length) and length.count and length.unit in DAYS_IN | MONTHS_IN | YEARS_IN
        return LengthFrom(length, begin) if is_long else None
    unit = found.value("unit")
    return LengthFrom(Length(1, unit), begin, True) if unit in {"year", "month"} else None


_BEGINNING = "starting|beginning|commencing|starts|started|begins|began on|in? period|day"
RULES = (
    Rule("units_from", f"the? duration that|which? {_BEGINNING}", "duration", _from),
    Rule("units_from", f"the UNIT comma? that|which? {_BEGINNING}", "duration", _from),
)
