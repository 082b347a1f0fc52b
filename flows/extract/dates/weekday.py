"""Days of the week: which one is meant, seen from the day of the report or from what was mentioned."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from flows.extract.dates.calendar import MONTHS_IN, first_weekday, week_days
from flows.extract.dates.context import Context, Meaning
from flows.extract.dates.resolution import MENTION, NO_DAY, NO_MENTION, NO_SUCH_DAY, Resolution, of_day, unresolved
from flows.extract.dates.seen_from_then import THEN_REACH, is_to_come_then
from flows.extract.dates.step import Step, StepFrom
from flows.extract.dates.verb_tense import Tense
from flows.extract.lang.lazy_regexp import LazyRegexp

_AGAIN = 5
"""Sentences to the same weekday told before."""
_WOULD = LazyRegexp(r"\b(?:would|was (?:expected|forecast|predicted|due) to)\b[^.;]*\Z")
_UNTIL = frozenset({"to", "into", "until", "till", "through", "and into", "-", "–"})
_WEEK = 7
_WEEKS_OFF = {"before last": -2, "last": -1, "previous": -1, "next": 1, "following": 1, "after next": 2}


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday: the last one up to the present in a report of the past, the next in one of the future."""

    number: int
    which: str | None = None

    def resolve(self, context: Context) -> Resolution | None:
        """Return the day."""
        if context.today is None:
            return unresolved("DATE", context.how, f"XXXX-WXX-{self.number}")
        if self.which == "any":
            if beside := self._beside(context):
                return of_day(beside, MENTION)
            return unresolved("DATE", NO_DAY, f"XXXX-WXX-{self.number}")
        return of_day(self._day(context.today, context), context.how)

    def _day(self, today: date, context: Context) -> date:
        monday = week_days(today)[0]
        in_week = monday + timedelta(days=self.number - 1)
        back = (today.isoweekday() - self.number) % 7
        if self.which in _WEEKS_OFF:
            return in_week + timedelta(weeks=_WEEKS_OFF[self.which])
        if self.which == "past":
            return today - timedelta(days=back or 7)
        if self.which in {"coming", "upcoming"}:
            return today + timedelta(days=7 - back)
        tense = context.tense
        if day := self._until(context, today) or (tense is Tense.FUTURE and self._seen_from_then(context, today)):
            return day
        if tense is Tense.NONE and self.which == "by":
            tense = Tense.FUTURE
        is_coming = tense is Tense.FUTURE or (self.which == "this" and tense is Tense.NONE)
        return today + timedelta(days=(7 - back) % 7) if is_coming else today - timedelta(days=back)

    def _beside(self, context: Context) -> date | None:
        """ "Tomorrow, a Tuesday, is a holiday": the day that it tells of."""
        told = context.day
        if told is None or told.resolution.days is None or context.text.lower[told.end : context.start] != ", a ":
            return None
        day = told.resolution.days[0]
        return day if day.isoweekday() == self.number else None

    def _until(self, context: Context, today: date) -> date | None:
        """ "From tomorrow night into Friday": after the day to come with which the stretch begins."""
        begin = context.day
        if begin is None or begin.sentence_no != context.sentence_no or not begin.resolution.days:
            return None
        is_range = context.text.lower[begin.end : context.start].strip() in _UNTIL
        first = begin.resolution.days[0]
        return first_weekday(first, self.number) if is_range and first > today else None

    def _seen_from_then(self, context: Context, today: date) -> date | None:
        """ "The hall burned on Monday. It was to open on Wednesday": what was to come then, where it is over by now."""
        mentioned = context.near_day(_AGAIN)
        if mentioned is None or not mentioned.resolution.days:
            return None
        if same := self._same_again(context, today):
            return same
        if not is_to_come_then(context):
            return None
        day = first_weekday(mentioned.resolution.days[0], self.number)
        return day if (today - day).days in range(_WEEK) else None

    def _same_again(self, context: Context, today: date) -> date | None:
        """ "On Wednesday it was near. It was said that it would pass Wednesday night": the day told before."""
        told = context.weekdays.get(self.number)
        days = told.resolution.days if told and context.sentence_no - told.sentence_no <= _AGAIN else None
        lead = context.text.lower[max(context.sentence_start, context.start - THEN_REACH) : context.start]
        return days[0] if days and days[0] <= today and _WOULD.search(lead) else None


@dataclass(frozen=True, slots=True)
class WeekdayOf:
    """A weekday of a week that is named, or of the one that a day lies in: "Monday two weeks from now"."""

    number: int
    base: Meaning

    def resolve(self, context: Context) -> Resolution | None:
        """Return the day."""
        base = self.base.resolve(context)
        if base is None or base.days is None:
            return unresolved("DATE", base.anchor if base else context.how, f"XXXX-WXX-{self.number}")
        first, last = base.days
        if first == last and not self._is_from_there():
            return of_day(week_days(first)[0] + timedelta(days=self.number - 1), base.anchor)
        return of_day(first_weekday(first, self.number), base.anchor)

    def _is_from_there(self) -> bool:
        """ "Two months from today on Tuesday" is the first one from there, two weeks away the one of that week."""
        return isinstance(self.base, Step | StepFrom) and self.base.length.unit in MONTHS_IN


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """ "The second Tuesday of March", "the last Saturday in January": counted from the end where it is the last."""

    number: int
    nth: int | None
    period: Meaning

    def resolve(self, context: Context) -> Resolution | None:
        """Return the day."""
        whole = self.period.resolve(context)
        if whole is None or whole.days is None:
            return unresolved("DATE", whole.anchor if whole else context.how, f"XXXX-WXX-{self.number}")
        first, last = whole.days
        day = last - timedelta(days=(last.isoweekday() - self.number) % 7)
        if self.nth is not None:
            day = first_weekday(first, self.number) + timedelta(weeks=self.nth - 1)
        return of_day(day, whole.anchor) if first <= day <= last else unresolved("DATE", NO_SUCH_DAY)


@dataclass(frozen=True, slots=True)
class NextWeekday:
    """ "The following Tuesday": after the day just mentioned in a report of the past, else after the present."""

    number: int

    def resolve(self, context: Context) -> Resolution | None:
        """Return the day."""
        mentioned = context.near_day() or context.near_period()
        if context.tense is Tense.PAST and mentioned and mentioned.resolution.days:
            last = mentioned.resolution.days[1]
            return of_day(last + timedelta(days=(self.number - last.isoweekday() - 1) % 7 + 1), MENTION)
        return Weekday(self.number, "next").resolve(context)


@dataclass(frozen=True, slots=True)
class WeekdayFromMention:
    """ "The Sunday after", "the Friday before": seen from the day that was mentioned last."""

    number: int
    sign: int

    def resolve(self, context: Context) -> Resolution | None:
        """Return the day."""
        mentioned = context.last_mentioned()
        if mentioned is None or mentioned.resolution.days is None:
            return unresolved("DATE", NO_MENTION, f"XXXX-WXX-{self.number}")
        base = mentioned.resolution.days[1 if self.sign > 0 else 0]
        steps = (self.sign * (self.number - base.isoweekday()) - 1) % 7 + 1
        return of_day(base + timedelta(days=self.sign * steps), MENTION)


@dataclass(frozen=True, slots=True)
class WeekdayBeside:
    """ "The Monday before Thanksgiving", "the Friday after Easter"."""

    number: int
    sign: int
    day: Meaning
    nth: int = 1

    def resolve(self, context: Context) -> Resolution | None:
        """Return the day."""
        found = self.day.resolve(context)
        if found is None or found.days is None:
            return unresolved("DATE", found.anchor if found else context.how, f"XXXX-WXX-{self.number}")
        base = found.days[0]
        steps = (self.sign * (self.number - base.isoweekday()) - 1) % 7 + 1
        return of_day(base + timedelta(days=self.sign * (steps + _WEEK * (self.nth - 1))), found.anchor)


@dataclass(frozen=True, slots=True)
class WeekdayWeek:
    """ "Tuesday week": a week behind the Tuesday that is next."""

    number: int

    def resolve(self, context: Context) -> Resolution | None:
        """Return the day."""
        if context.today is None:
            return unresolved("DATE", context.how, f"XXXX-WXX-{self.number}")
        ahead = (self.number - context.today.isoweekday()) % 7
        return of_day(context.today + timedelta(days=ahead + 7), context.how)


@dataclass(frozen=True, slots=True)
class WeekendOf:
    """The weekend nearest to a day: of a Monday or Tuesday the one before."""

    day: Meaning

    def resolve(self, context: Context) -> Resolution | None:
        """Return the weekend."""
        found = self.day.resolve(context)
        if found is None or found.days is None:
            return unresolved("DATE", found.anchor if found else context.how, "XXXX-WXX-WE")
        day = found.days[0]
        monday, sunday = week_days(day - timedelta(days=2) if day.isoweekday() <= 2 else day)
        year, week, _ = monday.isocalendar()
        return Resolution("DATE", f"{year:04d}-W{week:02d}-WE", (monday + timedelta(days=5), sunday), found.anchor)


@dataclass(frozen=True, slots=True)
class WeekdaysAgo:
    """ "Three Sundays ago"."""

    number: int
    count: int

    def resolve(self, context: Context) -> Resolution | None:
        """Return the day."""
        if context.today is None:
            return unresolved("DATE", context.how, f"XXXX-WXX-{self.number}")
        back = (context.today.isoweekday() - self.number) % _WEEK or _WEEK
        return of_day(context.today - timedelta(days=back + _WEEK * (self.count - 1)), context.how)


@dataclass(frozen=True, slots=True)
class WeekdayMentioned:
    """ "It rained on 12 February; on that Sunday": the one that was told of last."""

    number: int

    def resolve(self, context: Context) -> Resolution | None:
        """Return the day."""
        told = context.weekdays.get(self.number)
        is_near = told is not None and context.sentence_no - told.sentence_no <= _AGAIN
        days = told.resolution.days if told and is_near else None
        return of_day(days[0], MENTION) if days else Weekday(self.number).resolve(context)
