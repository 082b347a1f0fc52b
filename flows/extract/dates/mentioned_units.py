"""Calendar units seen from the period that was mentioned last: "that month", "the next day"."""

from __future__ import annotations

from dataclasses import dataclass

from flows.extract.dates.calendar import Days, add_units, shift_part, unit_around, whole_months
from flows.extract.dates.calendar_units import PLACEHOLDERS, RelativeUnit, around
from flows.extract.dates.context import FAR_REACH, Context, Mentioned
from flows.extract.dates.resolution import MENTION, NO_MENTION, TOO_FAR, Resolution, unresolved
from flows.extract.dates.seen_from_then import is_to_come_then
from flows.extract.dates.verb_tense import Tense

_YEAR_LONG = 363, 368


@dataclass(frozen=True, slots=True)
class MentionedUnit:
    """ "That year", "the same month", "the following day": seen from the period that was mentioned last."""

    unit: str
    shift: int

    def resolve(self, context: Context) -> Resolution | None:
        """Return the unit's value and days; with nothing mentioned, what an unknown one looks like."""
        mentioned = mentioned_for(context, self.unit)
        if self.unit == "day" and not self.shift and mentioned and mentioned is context.day:
            mentioned = context.day_of_event()  # "later that day"
        if self.unit == "day" and not self.shift and (since := self._since_told(context)):
            mentioned = since
        is_vague = self.shift < 0 and self.unit in {"month", "quarter"} and mentioned and mentioned.unit == "year"
        if is_vague or mentioned is None or mentioned.resolution.days is None:
            if self.shift and context.today:
                return around(context.today, self.unit, self.shift, context.how)
            return unresolved("DATE", NO_MENTION, PLACEHOLDERS.get(self.unit))
        days = mentioned.resolution.days
        is_fiscal = days[0].month != 1 and (days[1] - days[0]).days in range(*_YEAR_LONG)
        if self.unit == "year" and (is_fiscal or self._heads_brackets(context)):
            return self._of_fiscal_year(days)
        if self.unit == "quarter" and mentioned.unit == "quarter" and days != unit_around("quarter", days[0])[1]:
            return self._fiscal_quarter(mentioned.resolution.value or "", days)
        # of a longer stretch "that month" is the one it ended with
        return around(days[1 if self.shift >= 0 else 0], self.unit, self.shift, MENTION)

    def _since_told(self, context: Context) -> Mentioned | None:
        """ "Nineteen have died since Sunday, ten of them in a bus that day"."""
        since = context.since
        days = since.resolution.days if since and since.sentence_no == context.sentence_no else None
        return since if days and days[0] == days[1] else None

    def _heads_brackets(self, context: Context) -> bool:
        """ "Profit was 31 million in the quarter (previous year: 28 million)": the like stretch of the year before."""
        lower = context.text.lower
        return self.shift < 0 and lower.startswith(":", context.end) and lower.endswith("(", 0, context.start)

    def _fiscal_quarter(self, value: str, days: Days) -> Resolution:
        """The quarter before or after one of a fiscal year."""
        first, last = add_units(days[0], "quarter", self.shift), add_units(days[1], "quarter", self.shift)
        if first is None or last is None:
            return unresolved("DATE", TOO_FAR)
        return Resolution("DATE", shift_part(value, "quarter", self.shift), whole_months(days, (first, last)), MENTION)

    def _of_fiscal_year(self, days: Days) -> Resolution:
        """The year before or after one that does not begin in January."""
        first, last = add_units(days[0], "year", self.shift), add_units(days[1], "year", self.shift)
        if first is None or last is None:
            return unresolved("DATE", TOO_FAR)
        return Resolution("DATE", f"{first.year:04d}", whole_months(days, (first, last)), MENTION)


@dataclass(frozen=True, slots=True)
class NextUnit:
    """ "The next year": after the one just mentioned in a report of the past, else after the present."""

    unit: str

    def resolve(self, context: Context) -> Resolution | None:
        """Return the unit's value and days."""
        is_told = context.tense is Tense.PAST and mentioned_for(context, self.unit) is not None
        return (MentionedUnit if is_told else RelativeUnit)(self.unit, 1).resolve(context)


@dataclass(frozen=True, slots=True)
class UnitTold:
    """ "Later in the day", "earlier in the year": the one just mentioned in a report of the past, else of now."""

    unit: str

    def resolve(self, context: Context) -> Resolution | None:
        """Return the unit's value and days."""
        is_then = context.tense is not Tense.FUTURE or (self.unit == "day" and is_to_come_then(context))
        is_told = is_then and mentioned_for(context, self.unit) is not None
        return (MentionedUnit if is_told else RelativeUnit)(self.unit, 0).resolve(context)


def mentioned_for(context: Context, unit: str) -> Mentioned | None:
    """The mention that a step in a unit starts from: days for days, else the last period, else the last day."""
    day, period = context.near_day(), context.near_period()
    if unit == "week" and period and period.unit == "week" and (day is None or period.end > day.end):
        return period
    if unit in {"day", "week", "weekend", "fortnight"}:
        if unit in {"day", "weekend"} and period and _is_weekend(period) and (day is None or period.end > day.end):
            return period
        return day or (context.near_day(FAR_REACH) if unit == "day" else None)
    if day and period and day.is_of_calendar and day.sentence_no > period.sentence_no:
        return day
    return period or day


def _is_weekend(mentioned: Mentioned) -> bool:
    return (mentioned.resolution.value or "").endswith("-WE")
