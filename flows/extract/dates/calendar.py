"""Calendar arithmetic over TIMEX3 values: which days a value covers, and the value so many units away."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from flows.extract.lang.lazy_regexp import LazyRegexp

Days = tuple[date, date]
_KEPT_AT_MOST = 4096
"""How many values, and stretches of days, are remembered with what they are in another notation: few are told often."""
MONTHS_IN = {"month": 1, "quarter": 3, "semester": 6, "half": 6, "year": 12}
YEARS_IN = {"decade": 10, "century": 100, "millennium": 1000}
DAYS_IN = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
LETTERS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "weekend": "WE",
    "month": "M", "quarter": "Q", "year": "Y",
}  # fmt: skip
_VALUE = LazyRegexp(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?|-Q(?P<quarter>[1-4])|-H(?P<half>[12]))?\Z")
FIRST, LAST = 1100, 8900
"""Years between which every step that a text can name stays in the calendar."""
_MOST_WEEKS = 52


def year_days(year: int) -> Days | None:
    """Return the days of a year, None for one that no calendar date has."""
    return (date(year, 1, 1), date(year, 12, 31)) if 1 <= year <= 9999 else None


def month_days(year: int, month: int) -> Days:
    """Return the days of a month."""
    following = date(year + month // 12, month % 12 + 1, 1) if (year, month) != (9999, 12) else date.max
    return date(year, month, 1), following - timedelta(days=1) if following != date.max else following


def months_days(year: int, first: int, count: int) -> Days:
    """Return the days of so many months of a year from the first one."""
    return month_days(year, first)[0], month_days(year, first + count - 1)[1]


def week_days(day: date) -> Days:
    """Return the ISO week that a day lies in."""
    monday = day - timedelta(days=day.isoweekday() - 1)
    return monday, monday + timedelta(days=6)


def first_weekday(day: date, number: int) -> date:
    """Return the first day from one on that is a weekday by its ISO number."""
    return day + timedelta(days=(number - day.isoweekday()) % 7)


def week_value(day: date) -> str:
    """Return the TIMEX3 value of a day's week."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def make_day(year: int, month: int, day: int) -> date | None:
    """Return the date, None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def add_months(day: date, months: int) -> date:
    """Return the day so many months on, the month's last where it is shorter."""
    total = day.year * 12 + day.month - 1 + months
    year, month = total // 12, total % 12 + 1
    return min(date(year, month, 1) + timedelta(days=day.day - 1), month_days(year, month)[1])


def add_units(day: date, unit: str, count: int) -> date | None:
    """Return the day so many units on; None for units below a day and beyond the calendar's reach."""
    days = DAYS_IN.get(unit)
    if days:
        return _reached(day.toordinal() + days * count)
    months = MONTHS_IN.get(unit, 0) or 12 * YEARS_IN.get(unit, 0)
    if not months or not FIRST <= day.year + months * count // 12 <= LAST:
        return None
    return add_months(day, months * count)


def _reached(ordinal: int) -> date | None:
    return (
        date.fromordinal(ordinal) if date(FIRST, 1, 1).toordinal() <= ordinal <= date(LAST, 1, 1).toordinal() else None
    )


def unit_around(unit: str, day: date) -> tuple[str, Days]:
    """Return the TIMEX3 value and the days of the calendar unit that a day lies in; below a week that is the day."""
    if unit in {"week", "fortnight"}:
        return week_value(day), week_days(day)
    if unit == "weekend":
        monday, sunday = week_days(day)
        return f"{week_value(day)}-WE", (monday + timedelta(days=5), sunday)
    if unit in YEARS_IN:
        size = YEARS_IN[unit]
        first = day.year // size * size
        return f"{day.year // size:0{5 - len(str(size))}d}", (date(first, 1, 1), date(first + size - 1, 12, 31))
    size = MONTHS_IN.get(unit, 0)
    if not size:
        return day.isoformat(), (day, day)
    number = (day.month - 1) // size + 1
    mark = {12: "", 6: f"-H{number}", 3: f"-Q{number}", 1: f"-{number:02d}"}[size]
    return f"{day.year:04d}{mark}", months_days(day.year, size * (number - 1) + 1, size)


def like_week(days: Days, years: int) -> tuple[str, Days] | None:
    """Return the week with the same number of another year; None of days that are no whole week."""
    year, week, _ = days[0].isocalendar()
    if days != week_days(days[0]) or not FIRST < year + years < LAST:
        return None
    day = date.fromisocalendar(year + years, min(week, _MOST_WEEKS), 1)
    return week_value(day), week_days(day)


def shift_part(value: str, unit: str, count: int) -> str:
    """Return the value of the quarter or half so many on, by its number: it may be one of a fiscal year."""
    size = 12 // MONTHS_IN[unit]
    index = int(value[:4]) * size + int(value[-1]) - 1 + count
    return f"{index // size:04d}-{value[5]}{index % size + 1}"


def whole_months(model: Days, days: Days) -> Days:
    """Return the days, the last one at the end of its month where the model's is: February differs by year."""
    is_end = model[1] == month_days(model[1].year, model[1].month)[1]
    return (days[0], month_days(days[1].year, days[1].month)[1]) if is_end else days


@lru_cache(_KEPT_AT_MOST)
def unit_of(value: str) -> str | None:
    """Return the unit of a TIMEX3 date, None for ranges and what is no plain date."""
    match = _VALUE.match(value)
    if match is None:
        return {"W": "week"}.get(value[5:6]) if re.match(r"\d{4}-W\d\d\Z", value) else None
    return next((unit for unit in ("day", "month", "quarter", "half") if match[unit]), "year")


@lru_cache(_KEPT_AT_MOST)
def edtf_of(days: Days) -> str:
    """Return the period in EDTF, as coarse as its first and last day allow: 2011/2016, 2018-01/2018-09, 2015-03-02."""
    first, last = days
    if first == last:
        return first.isoformat()
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return _interval(f"{first.year:04d}", f"{last.year:04d}")
    if first.day == 1 and last == month_days(last.year, last.month)[1]:
        return _interval(first.isoformat()[:7], last.isoformat()[:7])
    return _interval(first.isoformat(), last.isoformat())


def _interval(first: str, last: str) -> str:
    return first if first == last else f"{first}/{last}"
