"""Calendar arithmetic over TIMEX3 values: which days a value covers."""

from __future__ import annotations

from datetime import date, timedelta

Days = tuple[date, date]


def year_days(year: int) -> Days | None:
    """Return the days of a year, None for one that no calendar date has."""
    return (date(year, 1, 1), date(year, 12, 31)) if 1 <= year <= 9999 else None


def month_days(year: int, month: int) -> Days:
    """Return the days of a month."""
    following = date(year + month // 12, month % 12 + 1, 1) if (year, month) != (9999, 12) else date.max
    return date(year, month, 1), following - timedelta(days=1) if following != date.max else following


def quarter_days(year: int, quarter: int) -> Days:
    """Return the days of a quarter."""
    return month_days(year, 3 * quarter - 2)[0], month_days(year, 3 * quarter)[1]


def week_days(day: date) -> Days:
    """Return the ISO week that a day lies in."""
    monday = day - timedelta(days=day.isoweekday() - 1)
    return monday, monday + timedelta(days=6)


def week_value(day: date) -> str:
    """Return the TIMEX3 value of a day's week."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def add_months(day: date, months: int) -> tuple[int, int]:
    """Return year and month so many months from a day."""
    total = day.year * 12 + day.month - 1 + months
    return total // 12, total % 12 + 1


def make_day(year: int, month: int, day: int) -> date | None:
    """Return the date, None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
