"""Holidays: "Christmas", "Labor Day", "Easter 2023", "last Easter", "Thanksgiving weekend"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from flows.extract.dates.calendar import year_days
from flows.extract.dates.cascade import Found, Rule
from flows.extract.dates.context import Context
from flows.extract.dates.holiday_names import HolidayName
from flows.extract.dates.narrative import narrative_year
from flows.extract.dates.resolution import ABSOLUTE, MENTION, TOO_FAR, Resolution, of_day, unresolved
from flows.extract.dates.verb_tense import Tense
from flows.extract.dates.vocabulary import table
from flows.extract.dates.week_numbers import WeekOf
from flows.extract.lang.load import load_words

_LAST_MONTH = 12
_AT_HAND = 10
"""Days before a holiday in which a report of the past is of its own: the one of last year would be called so."""
NEAREST = "nearest"
"""The one that "three weeks after Easter" is seen from, whatever the tense."""


@dataclass(frozen=True, slots=True)
class Holiday:
    """A holiday; without a year tense decides as for other days."""

    name: HolidayName
    year: int | None = None
    which: str | None = None

    def resolve(self, context: Context) -> Resolution | None:
        """Return its day."""
        printed = f"XXXX-{self.name.month:02d}-{self.name.day:02d}" if self.name.day else None
        if self.year is not None:
            day = self.name.on(self.year)
            return of_day(day, ABSOLUTE) if day else unresolved("DATE", TOO_FAR)
        if context.today is None:
            return unresolved("DATE", context.how, printed)
        told = narrative_year(context, self.name.month or _LAST_MONTH) if self.which is None else None
        if told and (day := self.name.on(told)):
            return of_day(day, MENTION)
        days = [day for step in (-1, 0, 1, 2) if (day := self.name.on(context.today.year + step))]
        day = self._chosen(days, context.today, context) if days else None
        return of_day(day, context.how) if day else unresolved("DATE", TOO_FAR, printed)

    def _chosen(self, days: list[date], today: date, context: Context) -> date | None:
        before = [day for day in days if day <= today]
        coming = [day for day in days if day > today]
        if self.which in {"last", "past", "previous"}:
            return before[-1] if before else None
        if self.which in {"next", "coming", "upcoming", "following"}:
            return coming[0] if coming else None
        if self.which == "this":
            return next((day for day in days if day.year == today.year), None)
        tense = Tense.NONE if self.which == NEAREST else context.tense
        if tense is Tense.FUTURE and coming and today not in days:
            return coming[0]
        if tense is Tense.PAST and before:
            is_at_hand = coming and before[-1] != today and (coming[0] - today).days <= _AT_HAND
            return coming[0] if is_at_hand else before[-1]
        return min(days, key=lambda day: abs((day - today).days))


def _named(found: Found) -> Holiday | None:
    """A holiday's name in a longer name or before a noun is no day: Christmas Island, Easter eggs."""
    name: HolidayName = found.value("holiday")
    before, after = found.word_before.lower(), found.word_after
    is_surname = (
        found.word_before[:1].isupper() and before.isalpha() and before not in load_words("dates", "holiday_before")
    )
    if after[:1].isupper() or (is_surname and len(before) > 1) or (name.form == "new year" and before in {"the", "a"}):
        return None
    if name.form == "election day" and not found.string[found.tokens[0].start].isupper():
        return None
    if before == "white" or found.lower.startswith(("-themed", "-style"), found.tokens[-1].end):
        return None  # "a white Christmas"
    free = load_words("dates", "holiday_after") | load_words("dates", "goes_on")
    is_before_noun = after.isalpha() and after not in free
    is_asked_for = before in load_words("dates", "holiday_before") and " " in name.form
    return None if is_before_noun and not is_asked_for and not _is_capital_day(found) else Holiday(name)


def _is_capital_day(found: Found) -> bool:
    name: HolidayName = found.value("holiday")
    return name.form.endswith(("day", "eve", "friday", "monday", "sunday", "wednesday"))


def _of_year(found: Found) -> Holiday:
    return Holiday(found.value("holiday"), found.value("year"))


def _relative(found: Found) -> Holiday:
    which = [token.kind for token in found.tokens if token.kind in table("shifts")][-1]
    return Holiday(found.value("holiday"), which=which)


@dataclass(frozen=True, slots=True)
class NewYear:
    """ "In the new year": the one to come, unless it is a report of the past."""

    def resolve(self, context: Context) -> Resolution | None:
        """Return the year."""
        if context.today is None:
            return unresolved("DATE", context.how)
        year = context.today.year + (context.tense is not Tense.PAST)
        return Resolution("DATE", f"{year:04d}", year_days(year), context.how)


def _new_year(found: Found) -> NewYear | None:
    name: HolidayName = found.value("holiday")
    after = found.word_after
    is_free = not after.isalnum() or after in load_words("dates", "clause_end")
    return NewYear() if name.form == "new year" and is_free else None


def _holiday_week(found: Found) -> WeekOf | None:
    """ "Bookings for Thanksgiving week"."""
    is_week = found.value("unit") == "week" and not found.ends_in_s("unit")
    return WeekOf(Holiday(found.value("holiday"))) if is_week and found.is_closing else None


RULES = (
    Rule("holiday_week", "holiday UNIT", "period", _holiday_week),
    Rule("new_year", "the holiday", "period", _new_year),
    Rule("holiday", "holiday", "day", _named),
    Rule("holiday", "holiday of? comma? in? year", "day", _of_year),
    Rule("relative_holiday", "this? last|this|next|past|previous|coming|upcoming|following holiday", "day", _relative),
)
