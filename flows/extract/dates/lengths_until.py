"""Lengths that end at a day or hour: "the 45 days to Friday", "24 hours to noon"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from flows.extract.dates.calendar import (
    DAYS_IN,
    MONTHS_IN,
    Days,
    add_units,
    month_days,
    unit_around,
)
from flows.extract.dates.cascade import Found, Rule
from flows.extract.dates.context import Context, Meaning
from flows.extract.dates.durations import HOURS, Length
from flows.extract.dates.resolution import Resolution

_MONTHS_OF_WEEKS = {13: 3, 26: 6, 39: 9, 52: 12, 53: 12}
"""Companies that count in weeks report quarters, halves and years."""
_ENDED = "ended|ending|to|through|thru|until|up"


@dataclass(frozen=True, slots=True)
class LengthUntil:
    """ "The 12 months through March", "the year to June 30": a length that ends with a period."""

    length: Length
    end: Meaning
    is_over: bool = False
    is_unit: bool = False
    """Whether it is a unit that is called so, as "the year ended June 30": its value is that of the unit it ends in."""

    def resolve(self, context: Context) -> Resolution | None:
        """Return the length with its days."""
        end = self.end.resolve(context)
        if end is None or end.days is None:
            return Resolution("DURATION", self.length.value, None, end.anchor if end else context.how)
        last = end.days[1]
        if self.length.unit == "hour":
            first = add_units(last, "day", -(int(self.length.count or 0) // HOURS))
            return Resolution("DURATION", self.length.value, (first, last) if first else None, end.anchor)
        is_heading = context.text.lower.startswith(":", context.end)  # "Turnover in the year to June: £228m"
        if (self.is_over or is_heading) and context.today and last > context.today and end.anchor == context.how:
            last = add_units(last, "year", -1) or last
        days = self._days(last, last + timedelta(days=1))
        if self.is_unit:
            return Resolution("DATE", unit_around(self.length.unit, last)[0], days, end.anchor)
        return Resolution("DURATION", self.length.value, days, end.anchor)

    def _days(self, last: date, following: date) -> Days | None:
        is_month_end = last == month_days(last.year, last.month)[1]
        months = _MONTHS_OF_WEEKS.get(int(self.length.count or 0)) if self.length.unit == "week" else None
        is_reported = is_month_end and months is not None
        first = add_units(following, "month", -(months or 0)) if is_reported else self.length.step(following, -1)
        if first and is_month_end and self.length.unit in MONTHS_IN:
            first = unit_around("month", first)[1][0]
        return (first, last) if first else None


_WHOLE = {"hour": Length(60, "minute"), "century": Length(100, "year"), "decade": Length(10, "year")}
"""Of what quarters are told in words."""


def _until(found: Found) -> LengthUntil | None:
    length, end = found.value("duration"), found.value("period", "day")
    if length is None:
        unit = found.value("unit")
        if unit not in {"year", "quarter", "month", "week", "decade"}:
            return None
        length = _WHOLE.get(unit) or Length(1, unit)
    is_bounded = isinstance(length, Length) and length.unit in DAYS_IN | MONTHS_IN
    is_named = found.has("ended", "ending", "fiscal", "financial") or found.value("unit") in {"quarter", "month"}
    return (
        LengthUntil(length, end, found.has("ended"), length.count == 1 and not found.has("duration") and is_named)
        if is_bounded
        else None
    )


def _half_until(found: Found) -> LengthUntil | None:
    """ "The half to June", "the half-year ended December 31"."""
    is_half = found.value("unit") in {None, "year"} and found.has("ended", "ending", "to", "through")
    return LengthUntil(Length(6, "month"), found.value("period", "day"), found.has("ended")) if is_half else None


def _headed_until(found: Found) -> LengthUntil | None:
    """ "Ex-farm prices, week to 5 September": in a heading without its article."""
    unit, before = found.value("unit"), found.word_before
    if unit not in {"year", "quarter", "month", "week"} or not (before == "" or before.endswith((",", ":", ";"))):
        return None
    return LengthUntil(Length(1, unit), found.value("period", "day"), found.has("ended"))


def _hours_until(found: Found) -> LengthUntil | None:
    """ "The 24 hours to Monday evening"."""
    length, end = found.value("duration"), found.value("day", "moment", "clock")
    return LengthUntil(length, end) if isinstance(length, Length) and length.unit == "hour" else None


_TO_END = f"{_ENDED} to? on|in? the? end|close of|hyphen? period"
_TO_DAY = f"{_ENDED} on|in|to? period|day"
RULES = (
    Rule("units_until", f"the? duration period_word? {_TO_END}", "duration", _until),
    Rule("units_until", f"the UNIT {_TO_END}", "duration", _until),
    Rule("units_until", f"the? fiscal|financial? duration period_word? {_TO_DAY}", "duration", _until),
    Rule("units_until", f"the FISCAL? UNIT comma? that|which? {_TO_DAY}", "duration", _until),
    Rule("units_until", f"its FISCAL UNIT comma? that|which? {_TO_DAY}", "duration", _until),
    Rule("units_until", "the duration comma? that|which ended on|in? period|day", "duration", _until),
    Rule("units_until", f"the half hyphen? UNIT? {_TO_DAY}", "duration", _half_until),
    Rule("units_until", f"UNIT {_ENDED} on? period|day", "duration", _headed_until),
)
HOURS_RULES = (Rule("units_until", f"the duration {_ENDED} moment|clock|day", "duration", _hours_until),)
