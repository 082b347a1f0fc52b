"""Quarters and halves of a year, of a fiscal year where the story has one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from flows.extract.dates.calendar import FIRST, LAST, add_months, months_days, unit_around
from flows.extract.dates.context import Context, Meaning
from flows.extract.dates.fiscal_starts import fiscal_days, fiscal_start, told_start_month
from flows.extract.dates.owners import owner_before
from flows.extract.dates.resolution import Resolution, unresolved
from flows.extract.dates.verb_tense import Tense
from flows.extract.lang.lazy_regexp import LazyRegexp

_REACH = 48
_REPORTS = LazyRegexp(
    r"\b(?:reports?|publish|publishes|releases?|announce|post|unveil|present|its|their)(?: its| their| the)? \Z"
)
"""What will be published is of a quarter that is over: "will report second-quarter results"."""
_READINGS = LazyRegexp(
    r"\b(?:publish|release|report|announce|post|issue|unveil)(?:e?s)? (?:[^\s,;.]+ ){0,4}"
    r"(?:estimates?|readings?|data|figures|numbers|statistics|results|accounts|report|minutes|revision) "
    r"(?:[^\s,;.]+ ){0,3}(?:of|on|for|from|in) (?:the )?\Z"
)
"""The same of what stands a little before: "will publish a second reading of third-quarter output"."""
_READINGS_REACH = 80
_LONGEST_YEAR = 366
SIZES = {"Q": 3, "H": 6}
_UNITS = {"Q": "quarter", "H": "half"}


@dataclass(frozen=True, slots=True)
class Fraction:
    """A quarter or half of a year; without one it is the last that has begun, or the next in a report of the future."""

    letter: str
    number: int
    year: Meaning | None = None
    is_fiscal: bool = False
    is_of_months: bool = False
    """Whether it is named by its months, so that it is one of the calendar year."""

    def resolve(self, context: Context) -> Resolution | None:
        """Return the quarter or half."""
        start = self._start(context)
        if start and context.today:
            return self._of_fiscal_year(context, context.today, start)
        owner = self.year or _owner(context)
        if owner is not None:
            return self._of_named_year(owner.resolve(context), context)
        if context.today is None:
            return unresolved("DATE", context.how, f"XXXX-{self.letter}{self.number}")
        year_no = context.today.year
        size = SIZES[self.letter]
        current = (context.today.month - 1) // size + 1
        is_future = context.tense is Tense.FUTURE
        if is_future and self._is_reported_on(context, current):
            year_no, is_future = year_no - (self.number > current), self.number >= current
        if self.number > current and not is_future:
            year_no -= 1
        elif self.number < current and is_future:
            year_no += 1
        return self._of_year(year_no, context.how)

    def _is_reported_on(self, context: Context, current: int) -> bool:
        lower, end = context.text.lower, context.start
        if _REPORTS.search(lower, max(0, end - _REACH), end):
            return True
        return self.number < current and _READINGS.search(lower, max(0, end - _READINGS_REACH), end) is not None

    def _start(self, context: Context) -> int | None:
        """The month in which its year begins where that is known not to be January."""
        if self.is_fiscal:
            return fiscal_start(context)
        return told_start_month(context) if self.year is None and not self.is_of_months else None

    def _of_named_year(self, year: Resolution | None, context: Context) -> Resolution:
        """The quarter or half of a year that is named, by its first day: a fiscal year begins in any month."""
        code = f"{self.letter}{self.number}"
        if year is None or year.days is None:
            return unresolved("DATE", year.anchor if year else context.how, f"XXXX-{code}")
        first, last = year.days
        if first.year == last.year:
            return self._of_year(first.year, year.anchor)
        if (last - first).days > _LONGEST_YEAR:
            return unresolved("DATE", year.anchor, f"{year.value}-{code}")
        name = int(year.value) if year.value and year.value.isdigit() else first.year
        return self._stretch(first, name, year.anchor)

    def _of_fiscal_year(self, context: Context, today: date, start: int) -> Resolution:
        """The quarter or half of the fiscal year that is named, else the last that is over or the next to come."""
        size, year = SIZES[self.letter], self.year.resolve(context) if self.year else None
        if year and year.days and FIRST < year.days[1].year < LAST:
            return self._stretch(fiscal_days(year.days[1].year, start)[0], year.days[1].year, year.anchor)
        firsts = [fiscal_days(today.year + step, start)[0] for step in (-1, 0, 1, 2)]
        offset = size * (self.number - 1)
        if context.tense is Tense.FUTURE:
            first = next(day for day in firsts if add_months(day, offset + size) > today)
        else:
            first = [day for day in firsts if add_months(day, offset + size) <= today][-1]
        return self._stretch(first, first.year, context.how)

    def _stretch(self, year_first: date, number: int, how: str) -> Resolution:
        """The months within a year that begins on a day: a calendar quarter or half where they are one."""
        size = SIZES[self.letter]
        first = add_months(year_first, size * (self.number - 1))
        last = add_months(first, size) - timedelta(days=1)
        value, days = unit_around(_UNITS[self.letter], first)
        own = f"{number:04d}-{self.letter}{self.number}"
        return Resolution("DATE", value if days == (first, last) else own, (first, last), how)

    def _of_year(self, year: int, how: str) -> Resolution:
        size = SIZES[self.letter]
        days = months_days(year, size * (self.number - 1) + 1, size)
        return Resolution("DATE", f"{year:04d}-{self.letter}{self.number}", days, how)


def _owner(context: Context) -> Meaning | None:
    """The year that the quarter or half is of: "last year's fourth quarter", "2015's first half"."""
    return owner_before(context.text.lower, context.start)
