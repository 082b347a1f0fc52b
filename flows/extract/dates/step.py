"""Steps from the present or from a named day: where a length before or after it leads."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from flows.extract.dates.calendar import DAYS_IN, MONTHS_IN, YEARS_IN, add_units, unit_around, unit_of
from flows.extract.dates.calendar_units import around
from flows.extract.dates.context import Context, Meaning
from flows.extract.dates.durations import Length
from flows.extract.dates.resolution import TOO_FAR, Resolution, of_day, unresolved


@dataclass(frozen=True, slots=True)
class Step:
    """A length from the present: as exact as its unit, so five years ago is a year."""

    length: Length
    sign: int
    is_about: bool = False

    def resolve(self, context: Context) -> Resolution | None:
        """Return the unit that lies there."""
        if context.today is None:
            return unresolved("DATE", context.how)
        return stepped(context.today, self.length, self.sign, context.how, self.is_about)


@dataclass(frozen=True, slots=True)
class StepFrom:
    """A length before or after a named day or period: as exact as that."""

    length: Length
    sign: int
    base: Meaning

    def resolve(self, context: Context) -> Resolution | None:
        """Return the day or period that lies there."""
        base = self.base.resolve(context)
        if base is None or base.days is None:
            return unresolved("DATE", base.anchor if base else context.how)
        moved = self.length.step(base.days[0 if self.sign < 0 else 1], self.sign)
        if moved is None:
            return unresolved("DATE", TOO_FAR)
        unit = unit_of(base.value or "")
        if unit is None or unit == "day":
            return of_day(moved, base.anchor)
        value, days = unit_around(unit, moved)
        return Resolution("DATE", value, days, base.anchor)


def stepped(day: date, length: Length, sign: int, how: str, is_about: bool = False) -> Resolution:
    """Return what lies a length from a day: as exact as the unit of the length, a day for weeks."""
    if length.unit in {"second", "minute", "hour"}:
        return Resolution("DURATION", length.value, (day, day), how)
    if length.count is None:
        return unresolved("DATE", how, "PAST_REF" if sign < 0 else "FUTURE_REF")
    moved = length.step(day, sign)
    if moved is None:
        return unresolved("DATE", TOO_FAR)
    unit = "day" if length.unit in {"week", "fortnight"} else length.smallest
    if length.count != int(length.count) and unit in MONTHS_IN | YEARS_IN:
        unit = "month"
    unit = "year" if unit in YEARS_IN else unit
    value, days = unit_around(unit if unit in MONTHS_IN or unit in DAYS_IN else "day", moved)
    return Resolution("DATE", value, days, how, is_about)


@dataclass(frozen=True, slots=True)
class UnitBeside:
    """ "The week before Christmas", "the weekend after Easter"."""

    unit: str
    sign: int
    day: Meaning

    def resolve(self, context: Context) -> Resolution | None:
        """Return the unit next to the one that the day lies in; a weekend nearer to it is that one."""
        found = self.day.resolve(context)
        if found is None or found.days is None:
            return unresolved("DATE", found.anchor if found else context.how)
        moved = add_units(found.days[0], "week", self.sign)
        if self.unit == "weekend" and moved and found.days[0].isoweekday() not in {6, 7}:
            moved = found.days[0] if self.sign > 0 else moved
        return around(moved, self.unit, 0, found.anchor) if moved else unresolved("DATE", TOO_FAR)
