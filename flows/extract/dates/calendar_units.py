"""Days and calendar units so many steps from the present: "yesterday", "last year"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from flows.extract.dates.calendar import add_units, unit_around
from flows.extract.dates.cascade import Found
from flows.extract.dates.context import Context
from flows.extract.dates.quoted_today import day_of_quotation
from flows.extract.dates.resolution import MENTION, TOO_FAR, Resolution, of_day, unresolved

PLACEHOLDERS = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX", "quarter": "XXXX-QX", "year": "XXXX",
}  # fmt: skip
NO_CALENDAR_UNIT = {"hour", "minute", "decade", "century", "fortnight"}


@dataclass(frozen=True, slots=True)
class NamedDay:
    """Today, yesterday, tomorrow."""

    shift: int

    def resolve(self, context: Context) -> Resolution | None:
        """Return the day."""
        if context.today is None:
            return unresolved("DATE", context.how)
        if day := day_of_quotation(context):
            return of_day(day + timedelta(days=self.shift), MENTION)
        return of_day(context.today + timedelta(days=self.shift), context.how)


@dataclass(frozen=True, slots=True)
class RelativeUnit:
    """A calendar unit so many steps from the one of the present."""

    unit: str
    shift: int

    def resolve(self, context: Context) -> Resolution | None:
        """Return the unit's value and days."""
        if context.today is None:
            return unresolved("DATE", context.how)
        return around(context.today, self.unit, self.shift, context.how)


def around(day: date, unit: str, shift: int, how: str) -> Resolution:
    """Return the calendar unit so many units from the one that a day lies in."""
    moved = add_units(day, unit, shift) if shift else day
    if moved is None:
        return unresolved("DATE", TOO_FAR)
    value, days = unit_around(unit, moved)
    return Resolution("DATE", value, days, how)


def is_plural(found: Found) -> bool:
    """ "The weeks", not "the week's"."""
    end = found.tokens[-1].end
    return found.lower[end - 1] == "s" and found.string[end : end + 1] not in {"'", "’"} and not _lost_apostrophe(found)


def _lost_apostrophe(found: Found) -> bool:
    """ "This years festival"."""
    return found.has("this") and found.lower[found.tokens[-1].start : found.tokens[-1].end] == "years"
