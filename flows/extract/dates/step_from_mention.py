"""Steps from the period mentioned last: "a year earlier", and "a year ago" where something is compared."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from flows.extract.dates.calendar import (
    MONTHS_IN,
    add_units,
    like_week,
    shift_part,
    unit_around,
    whole_months,
    year_days,
)
from flows.extract.dates.compared_with import is_compared
from flows.extract.dates.context import Context, Mentioned
from flows.extract.dates.durations import BELOW_DAY, HOURS, Length
from flows.extract.dates.in_length import PERFECT, TOLD_REACH
from flows.extract.dates.mentioned_units import mentioned_for
from flows.extract.dates.resolution import MENTION, NO_MENTION, TOO_FAR, Resolution, of_day, unresolved
from flows.extract.dates.step import Step, stepped
from flows.extract.dates.verb_tense import Tense
from flows.extract.lang.lazy_regexp import LazyRegexp

_YEAR_LONG = 363, 368
_YEAR_DIGITS = 4
_SEASON = LazyRegexp(r"\d{4}-(?:SP|SU|FA|WI)")
YEAR = Length(1, "year")
_NOW = LazyRegexp(r"\b(?:now|today|currently|has|have|costs?|fetch(?:es)?|sells?|goes for|trades?|traded|quoted)\b")
_FAR = 6
"""Sentences over which what was counted last is still compared with."""
_LAST_COUNTED = timedelta(days=62)
"""How long after a month its statistics are told."""
_SIZE = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "quarter": 91, "half": 182, "year": 365, "decade": 3650}


@dataclass(frozen=True, slots=True)
class StepFromMention:
    """A length from the period mentioned last: a year earlier than April is an April."""

    length: Length
    sign: int

    def resolve(self, context: Context) -> Resolution | None:
        """Return the period that lies there."""
        if self.length.unit in BELOW_DAY:
            return self._within_day(context)
        mentioned = mentioned_for(context, self.length.unit)
        if self.sign < 0 and mentioned is not None and mentioned is context.period:
            mentioned = context.period_to_compare()
        if mentioned is not None and self._is_no_base(mentioned, context) and self._is_like_now(context):
            return YearAgo().resolve(context)
        if mentioned is None or mentioned.resolution.days is None:
            is_told = self.sign > 0 and context.sentence_no > 0 and context.tense is Tense.PAST
            return unresolved("DATE", NO_MENTION) if is_told else self._from_today(context)
        if self._is_of_level_on_day(mentioned, context) and (day := self.length.step(mentioned.resolution.days[0], -1)):
            return of_day(day, MENTION)
        found = self._from(mentioned.resolution.days, mentioned)
        return self._from_event(context, found) or found

    def _from_event(self, context: Context, found: Resolution) -> Resolution | None:
        """ "It struck a week ago, he said on Tuesday. Two days later": no day ahead of the story, where it was so."""
        event = context.day_of_event() if self.sign > 0 and self.length.unit == "day" else None
        if found.days is None or context.today is None or found.days[0] <= context.today or event is None:
            return None
        other = self.from_period(event) if context.tense is Tense.PAST else None
        return other if other and other.days and other.days[0] <= context.today else None

    def _is_of_level_on_day(self, mentioned: Mentioned, context: Context) -> bool:
        """ "Stood at 1.6 million tonnes on 14 March, down from 2.3 million a month earlier": on the like day."""
        is_beside = mentioned.is_of_calendar and mentioned.sentence_no == context.sentence_no
        is_month_back = self.sign < 0 and self.length.unit == "month" and mentioned.unit == "day"
        return is_beside and is_month_back and is_compared(context.text.lower, context.start)

    def from_period(self, mentioned: Mentioned) -> Resolution:
        """Return what lies there from a period that was mentioned."""
        days = mentioned.resolution.days
        return self._from(days, mentioned) if days else unresolved("DATE", NO_MENTION)

    def _from_today(self, context: Context) -> Resolution | None:
        return (YearAgo() if self._is_like_now(context) else Step(self.length, self.sign)).resolve(context)

    def _is_like_now(self, context: Context) -> bool:
        """ "Rice costs 49 pesos, against 40 a year earlier": the month, where a price of now is compared."""
        if self.length != YEAR or self.sign > 0 or (context.tense is Tense.PAST and not self._has_come(context)):
            return False
        return is_compared(context.text.lower, context.start)

    @staticmethod
    def _has_come(context: Context) -> bool:
        """ "Prices have slumped to 150 from 350 a year earlier": how they are now."""
        begin = max(context.sentence_start, context.start - TOLD_REACH)
        return PERFECT.search(context.text.lower, begin, context.start) is not None

    @staticmethod
    def _is_no_base(mentioned: Mentioned, context: Context) -> bool:
        """Tell whether what another sentence named is a day, a year or ahead: no base of a price of now."""
        days, today = mentioned.resolution.days, context.today
        if mentioned.sentence_no == context.sentence_no:
            return False
        is_to_come = days is not None and today is not None and days[0] > today
        return is_to_come or mentioned.unit in {"day", "year"}

    def _from(self, days: tuple[date, date], mentioned: Mentioned) -> Resolution:
        quarter = unit_around("quarter", days[0])
        unit = "quarter" if mentioned.unit is None and days == quarter[1] else mentioned.unit  # "three months to June"
        is_stretch = unit is None or (unit == "year" and days != year_days(days[0].year))
        if is_stretch and days[0] != days[1] and self.length.unit == "year":
            return self._like_stretch(mentioned.resolution.value or "", days)
        if unit is None or _SIZE.get(unit, 0) > _SIZE.get(self.length.unit, 0) or unit == "day":
            return stepped(days[1 if self.sign > 0 else 0], self.length, self.sign, MENTION)
        if unit == "week" and self.length == YEAR and (week := like_week(days, self.sign)):
            return Resolution("DATE", *week, MENTION)
        moved = self.length.step(days[0], self.sign)
        if moved is None:
            return unresolved("DATE", TOO_FAR)
        if unit in {"quarter", "half"} and self.length.unit == "year" and days != unit_around(unit, days[0])[1]:
            return self._of_fiscal_year(mentioned.resolution.value or "", days, unit)
        value, covered = unit_around(unit, moved)
        if unit == "week" and days[0] != unit_around(unit, days[0])[1][0]:
            week_end = moved + (days[1] - days[0])  # "in the week to 5 January", which begins on a Saturday
            value, covered = unit_around(unit, week_end)[0], (moved, week_end)
        return Resolution("DATE", value, covered, MENTION)

    def _within_day(self, context: Context) -> Resolution:
        """ "Six minutes later", "48 hours earlier": a length, on the day that it leads to where one was mentioned."""
        mentioned = context.day_of_event() if context.near_day() else None
        days = mentioned.resolution.days if mentioned else None
        whole = int(self.length.count or 0) // HOURS if self.length.unit == "hour" else 0
        moved = add_units(days[0], "day", self.sign * whole) if days else None
        if moved is None:
            return Resolution("DURATION", self.length.value)
        return Resolution("DURATION", self.length.value, (moved, moved), MENTION)

    def _like_stretch(self, value: str, days: tuple[date, date]) -> Resolution:
        """The like stretch of another year; "last fall, up from 512 two years earlier" is a season."""
        if _SEASON.fullmatch(value) is None:
            return self._range(days, f"{days[1].year:04d}" if value == "P1Y" else value)  # "the year to June"
        years = self.sign * int(self.length.count or 0)
        first, last = add_units(days[0], "year", years), add_units(days[1], "year", years)
        if first is None or last is None:
            return unresolved("DATE", TOO_FAR)
        moved = f"{int(value[:_YEAR_DIGITS]) + years:04d}{value[_YEAR_DIGITS:]}"
        return Resolution("DATE", moved, whole_months(days, (first, last)), MENTION)

    def _of_fiscal_year(self, value: str, days: tuple[date, date], unit: str) -> Resolution:
        """The like part of a fiscal year before or after."""
        years = self.sign * int(self.length.count or 0)
        first, last = add_units(days[0], "year", years), add_units(days[1], "year", years)
        if first is None or last is None:
            return unresolved("DATE", TOO_FAR)
        moved = shift_part(value, unit, years * 12 // MONTHS_IN[unit])
        return Resolution("DATE", moved, whole_months(days, (first, last)), MENTION)

    def _range(self, days: tuple[date, date], name: str) -> Resolution:
        """The same stretch of another year: its value is the year, called as the one mentioned, its days its own."""
        first, last = self.length.step(days[0], self.sign), self.length.step(days[1], self.sign)
        if first is None or last is None:
            return unresolved("DATE", TOO_FAR)
        first, last = whole_months(days, (first, last))
        if self.length.count == 1 and (first.year, first.month) == (last.year, last.month):
            return Resolution("DATE", f"{first:%Y-%m}", (first, last), MENTION)
        is_year = first.year == last.year or (last - first).days in range(*_YEAR_LONG)
        named = int(name) - days[0].year + first.year if len(name) == _YEAR_DIGITS and name.isdigit() else first.year
        value = f"{named:04d}" if is_year else f"{first.year:04d}/{last.year:04d}"
        return Resolution("DATE", value, (first, last), MENTION)


@dataclass(frozen=True, slots=True)
class YearAgo:
    """ "Costs 60 percent more than a year ago": the month, unless the sentence compares what is longer."""

    def resolve(self, context: Context) -> Resolution | None:
        """Return the month or year."""
        told = context.period
        if context.today is None or (told is not None and told.sentence_no == context.sentence_no):
            is_length = told is not None and told.resolution.timex_type == "DURATION"
            is_stretch = told is not None and (is_length or told.unit is None)
            if told is not None and is_stretch and (weeks := _month_of_weeks(told)):
                return weeks
            is_part = told is not None and (told.unit in {"month", "quarter", "half"} or is_length)
            return (StepFromMention if is_part else Step)(YEAR, -1).resolve(context)
        near = context.period_to_compare()
        if near is not None and near.unit in {"quarter", "half"}:
            return StepFromMention(YEAR, -1).resolve(context)
        if (told := self._last_counted(context)) is not None:
            return StepFromMention(YEAR, -1).from_period(told)
        base = self._day_told(context) or context.today
        value, days = unit_around("month", add_units(base, "year", -1) or base)
        return Resolution("DATE", value, days, context.how)

    @staticmethod
    def _last_counted(context: Context) -> Mentioned | None:
        """ "Fell to 5.6 percent in July. Among the young it was 14.2 percent, down from 16 percent a year ago"."""
        told = context.period_told
        days, today = told.resolution.days if told else None, context.today
        if told is None or days is None or today is None or context.sentence_no - told.sentence_no >= _FAR:
            return None
        is_last = told.unit in {"month", "quarter", "half"} and timedelta(0) < today - days[1] <= _LAST_COUNTED
        begin = max(context.sentence_start, context.start - TOLD_REACH)
        is_then = context.tense is Tense.PAST and _NOW.search(context.text.lower, begin, context.start) is None
        return told if is_last and is_then else None

    @staticmethod
    def _day_told(context: Context) -> date | None:
        """ "98,179 up to 29 June, 85 per cent more than a year ago": a day of the calendar in the same sentence."""
        told = context.day_over
        if told is None or told.sentence_no != context.sentence_no or not told.is_of_calendar:
            return None
        return told.resolution.days[0] if told.resolution.days else None


def _month_of_weeks(told: Mentioned) -> Resolution | None:
    """ "Prices in the week to 15 December (a year ago in brackets)": the month, a year before one or a few weeks."""
    days = told.resolution.days
    if days is None or not 0 < (days[1] - days[0]).days < _SIZE["month"]:
        return None
    value, covered = unit_around("month", add_units(days[1], "year", -1) or days[1])
    return Resolution("DATE", value, covered, MENTION)
