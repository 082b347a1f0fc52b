"""Times and parts of a day, and the day that they are of."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from flows.extract.dates.clock_days import day_behind, day_of_report, is_of_today
from flows.extract.dates.context import Context, Meaning, Mentioned
from flows.extract.dates.quoted_today import day_of_quotation
from flows.extract.dates.resolution import MENTION, NO_DAY, Resolution, unresolved
from flows.extract.dates.verb_tense import Tense

_DAY = timedelta(days=1)
_NEAR = 3
_AFTER_NOON = {"AF", "EV", "NI"}


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as exact as printed; without a half of the day the hour stands as it is."""

    hour: int
    minute: int | None = None
    second: int | None = None
    is_of_half: bool = field(default=False, kw_only=True)
    has_zone: bool = field(default=False, kw_only=True)
    """Whether a zone stands behind it: a wire gives the time of the day of the report."""

    @property
    def value(self) -> str:
        """The value in TIMEX3, without its day."""
        parts = [self.hour, *(part for part in (self.minute, self.second) if part is not None)]
        return "T" + ":".join(f"{part:02d}" for part in parts)

    @property
    def full_value(self) -> str:
        """The value beside its day: hours and minutes where a half or part of the day is printed."""
        return self.value if self.minute is not None or not self.is_of_half else f"{self.value}:00"

    def in_half(self, half: int) -> Clock:
        """Return the time before noon (0) or after it (12)."""
        return replace(self, hour=self.hour % 12 + half, is_of_half=True) if self.hour <= 12 else self

    def in_part(self, part: str) -> Clock:
        """Return the time in a part of the day."""
        if part == "NI" and (self.hour < 5 or self.hour == 12):
            return replace(self, hour=self.hour % 12, is_of_half=True)
        return self.in_half(12 if part in _AFTER_NOON else 0)

    def resolve(self, context: Context) -> Resolution | None:
        """Return the time on the day that was mentioned last, else without one."""
        if ahead := day_behind(context):
            return Moment(ahead, self.full_value).resolve(context)
        day, today = context.day_of_event(), context.today
        if day is None and (told := day_of_report(self.has_zone, context)):  # "a blast was heard at 6:10 a.m."
            return Moment(told, self.full_value).resolve(context)
        if day and today and is_of_today(day, today, self.has_zone, context):
            over = context.day_over
            is_near = over is not None and context.sentence_no - over.sentence_no <= _NEAR
            if self.has_zone or not is_near:
                return self._on(today, context.how)
            day = over
        days = day.resolution.days if day else None
        if day and days and today and self._is_last_night(day, days[0], today, context):
            return self._on(today, MENTION)
        return self._on(days[0], MENTION) if days else unresolved("TIME", NO_DAY, self.value)

    @staticmethod
    def _is_last_night(day: Mentioned, first: date, today: date, context: Context) -> bool:
        """ "The storm hit on Monday. Ships left at midnight": told on Tuesday, the hour with which that began."""
        is_midnight = context.text.lower.startswith("midnight", context.start)
        is_of_eve = is_midnight and today - first == _DAY and day.sentence_no != context.sentence_no
        return is_of_eve and context.tense is not Tense.FUTURE

    def _on(self, day: date, how: str) -> Resolution:
        return Resolution("TIME", day.isoformat() + self.full_value, (day, day), how)


@dataclass(frozen=True, slots=True)
class Moment:
    """A time or a part of a day that is named."""

    day: Meaning
    time: str

    def resolve(self, context: Context) -> Resolution | None:
        """Return the time with its day."""
        found = self.day.resolve(context)
        if found is None:
            return None
        return Resolution("TIME", f"{found.value}{self.time}" if found.value else None, found.days, found.anchor)


@dataclass(frozen=True, slots=True)
class PartOfToday:
    """ "This morning", "tonight", "last night"."""

    part: str
    shift: int = 0

    def resolve(self, context: Context) -> Resolution | None:
        """Return the part of the present day."""
        if context.today is None:
            return unresolved("TIME", context.how, f"T{self.part}")
        told = day_of_quotation(context)
        day = (told or context.today) + timedelta(days=self.shift)
        how = MENTION if told else context.how
        return Resolution("TIME", f"{day.isoformat()}T{self.part}", (day, day), how)


@dataclass(frozen=True, slots=True)
class PartOfMentionedDay:
    """ "That night", "the next morning": of the day that was mentioned last, or of the one after it."""

    part: str
    shift: int

    def resolve(self, context: Context) -> Resolution | None:
        """Return the part of that day."""
        told = context.day if self.shift else context.day_of_event()
        days = told.resolution.days if told else None
        if days is None:
            return unresolved("TIME", NO_DAY, f"T{self.part}")
        day = days[0] + timedelta(days=self.shift)
        return Resolution("TIME", f"{day.isoformat()}T{self.part}", (day, day), MENTION)


@dataclass(frozen=True, slots=True)
class PartOfDayTold:
    """ "In the morning": of a day that its sentence or the one before told, in a report of what was; else no time."""

    part: str

    def resolve(self, context: Context) -> Resolution | None:
        """Return the part of that day."""
        told = context.near_day(2)
        is_over = told is not None and context.day_over is told and context.tense is Tense.PAST
        return PartOfMentionedDay(self.part, 0).resolve(context) if is_over else None
