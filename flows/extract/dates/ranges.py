"""Ranges: each end is an expression of its own, and what one end leaves out it has from the other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from flows.extract.dates.calendar import make_day
from flows.extract.dates.cascade import Found, Rule
from flows.extract.dates.context import Context
from flows.extract.dates.days import CalendarDay, DayOfYear
from flows.extract.dates.months import Month, MonthOf
from flows.extract.dates.resolution import ABSOLUTE, NO_SUCH_DAY, Resolution, of_day, unresolved
from flows.extract.dates.verb_tense import Tense
from flows.extract.dates.weekday import Weekday

_THROUGH = {"to", "through", "until", "till", "-", "–"}


@dataclass(frozen=True, slots=True)
class DayRange:
    """Days of one month: "January 5-7"."""

    month: int
    first: int
    last: int
    year: int | None

    def resolve(self, context: Context) -> Resolution | None:
        """Return the days from the first to the last."""
        first = CalendarDay(self.month, self.first, self.year).resolve(context)
        if first is None or first.days is None:
            return first
        start = first.days[0]
        end = make_day(start.year, start.month, self.last)
        if end is None:
            return unresolved("DATE", NO_SUCH_DAY)
        how = ABSOLUTE if self.year else context.how
        return Resolution("DATE", f"{start.isoformat()}/{end.isoformat()}", (start, end), how)


def _days_of_month(found: Found) -> DayRange | None:
    first, last = found.values("small", "ordinal")[:2]
    if not first < last <= 31 or (found.has("month_word") and not found.has("year")):
        return None
    return DayRange(found.value("month", "month_word"), first, last, found.value("year"))


RULES = (
    Rule(
        "days_of_month",
        "MONTH small|ordinal hyphen|to|through small|ordinal ( comma? year )?",
        "period",
        _days_of_month,
    ),
    Rule("days_of_month", "small|ordinal hyphen|to small|ordinal of? MONTH ( comma? year )?", "period", _days_of_month),
)


def share_years(meanings: list[object]) -> list[object]:
    """Return the ends of a range, or the members of a list, with the year that only the last one has."""
    last = meanings[-1]
    if isinstance(last, Weekday):
        firsts = [_until_weekday(meaning, last) for meaning in meanings[:-1]]
        return [*firsts, WeekdayAfter(firsts[-1], last) if isinstance(firsts[-1], WeekdayUntil) else last]
    if isinstance(last, MonthOf | DayOfYear):
        return [_of_like_year(meaning, last) for meaning in meanings[:-1]] + [last]
    year = last.year if isinstance(last, CalendarDay | Month) else None
    if year is None:
        return meanings
    return [_with_year(meaning, last, year) for meaning in meanings[:-1]] + [last]


def _of_like_year(meaning: object, last: MonthOf | DayOfYear) -> object:
    """ "Between July 10 and July 17 last year": an earlier end is of the year that is named behind the later one."""
    if not isinstance(meaning, CalendarDay | Month) or meaning.year is not None or meaning.month is None:
        return meaning
    if meaning.month > (last.month or 0):
        return meaning
    return DayOfYear(meaning, last.year) if isinstance(meaning, CalendarDay) else MonthOf(meaning.month, last.year)


def _with_year(meaning: object, last: object, year: int) -> object:
    """A first end later in the year than the last one lies in the year before."""
    if not isinstance(meaning, CalendarDay | Month) or meaning.year is not None or meaning.month is None:
        return meaning
    assert isinstance(last, CalendarDay | Month)
    assert last.month is not None
    return replace(meaning, year=year - (meaning.month > last.month))


@dataclass(frozen=True, slots=True)
class WeekdayUntil:
    """The weekday with which a stretch of days begins: "from Tuesday to Friday" in a report of the past."""

    first: Weekday
    last: Weekday

    def resolve(self, context: Context) -> Resolution | None:
        """Return the day: the last such one before the end, where that is over."""
        first, last = self.first.resolve(context), self.last.resolve(context)
        if not first or not last or not first.days or not last.days or first.days[0] <= last.days[0]:
            return first
        is_from = context.text.lower.endswith("from ", 0, context.start)
        length = (self.last.number - self.first.number) % 7
        is_past = is_from or (context.today is not None and (context.today - first.days[0]).days > length)
        is_over = is_past and context.tense is Tense.PAST
        return of_day(first.days[0] - timedelta(days=7), context.how) if is_over else first


@dataclass(frozen=True, slots=True)
class WeekdayAfter:
    """The weekday with which a stretch of days ends: "three days of mourning, Wednesday through Friday"."""

    first: WeekdayUntil
    last: Weekday

    def resolve(self, context: Context) -> Resolution | None:
        """Return the day: the next such one where the stretch has begun."""
        first, last = context.day, self.last.resolve(context)
        if (
            first is None
            or first.sentence_no != context.sentence_no
            or not (first.resolution.days and last and last.days)
        ):
            return last
        is_before = timedelta() < first.resolution.days[0] - last.days[0] < timedelta(days=7)
        is_range = context.text.lower[first.end : context.start].strip() in _THROUGH and context.text.lower.endswith(
            ", ", 0, first.start
        )
        return of_day(last.days[0] + timedelta(days=7), context.how) if is_before and is_range else last


def _until_weekday(meaning: object, last: Weekday) -> object:
    is_bare = isinstance(meaning, Weekday) and meaning.which is None and last.which is None
    return WeekdayUntil(meaning, last) if is_bare and isinstance(meaning, Weekday) else meaning
