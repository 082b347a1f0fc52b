"""Expressions relative to the publication, or to the period mentioned before."""

from __future__ import annotations

import re
from datetime import date, timedelta

from flows.extract.dates.calendar import (
    add_months,
    make_day,
    month_days,
    quarter_days,
    week_days,
    week_value,
    year_days,
)
from flows.extract.dates.patterns import table
from flows.extract.dates.resolution import MENTION, PUBLICATION, Resolution, of_day, unresolved

_SHIFTS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "this": 0,
    "current": 0,
    "same": 0,
    "next": 1,
    "coming": 1,
    "following": 1,
}
_TIMES = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}


def read_named_day(match: re.Match[str], anchor: date | None) -> Resolution:
    """Read today, yesterday, tomorrow, tonight."""
    if anchor is None:
        return unresolved("DATE")
    day = anchor + timedelta(days=table("days")[match["named"]])
    if match["named"] == "tonight":
        return Resolution("TIME", f"{day.isoformat()}TNI", (day, day), PUBLICATION)
    return of_day(day, PUBLICATION)


def read_weekday(match: re.Match[str], anchor: date | None, is_coming: bool) -> Resolution:
    """Read a weekday: the last one up to the anchor in a report of the past, the next one in one of the future."""
    number, which = table("weekdays")[match["weekday"]], match["which"]
    if anchor is None:
        return Resolution("DATE", f"XXXX-WXX-{number}", None, unresolved("DATE").anchor)
    back = (anchor.isoweekday() - number) % 7
    if which == "next" or (which is None and is_coming):
        day = anchor + timedelta(days=(number - anchor.isoweekday()) % 7 or 7)
    elif which == "this":
        day = week_days(anchor)[0] + timedelta(days=number - 1)
    else:
        day = anchor - timedelta(days=back or (7 if which == "last" else 0))
    if match["time"]:
        return Resolution("TIME", f"{day.isoformat()}T{_TIMES[match['time']]}", (day, day), PUBLICATION)
    return of_day(day, PUBLICATION)


def read_unit(match: re.Match[str], anchor: date | None) -> Resolution:
    """Read last week, this year, next month."""
    unit, shift = match["unit"], _SHIFTS[match["which"]]
    if anchor is None:
        return unresolved("DATE")
    if match["which"] == "past" and unit in {"decade", "century"}:
        years = 10 if unit == "decade" else 100
        return Resolution("DURATION", f"P{years}Y", (_years_from(anchor, -years), anchor), PUBLICATION)
    return shifted(unit, shift, anchor, PUBLICATION)


def shifted(unit: str, shift: int, day: date, anchor: str) -> Resolution:  # noqa: PLR0911 - one per unit
    """Return the calendar unit so many units from the one that a day lies in."""
    if unit in {"week", "weekend"}:
        target = day + timedelta(days=7 * shift)
        monday, sunday = week_days(target)
        if unit == "weekend":
            return Resolution("DATE", f"{week_value(target)}-WE", (monday + timedelta(days=5), sunday), anchor)
        return Resolution("DATE", week_value(target), (monday, sunday), anchor)
    if unit == "month":
        year, month = add_months(day, shift)
        return Resolution("DATE", f"{year:04d}-{month:02d}", month_days(year, month), anchor)
    if unit == "quarter":
        year, month = add_months(day, 3 * shift)
        quarter = (month + 2) // 3
        return Resolution("DATE", f"{year:04d}-Q{quarter}", quarter_days(year, quarter), anchor)
    if unit == "decade":
        decade = day.year // 10 + shift
        return Resolution("DATE", f"{decade:03d}", (date(decade * 10, 1, 1), date(decade * 10 + 9, 12, 31)), anchor)
    if unit == "century":
        century = day.year // 100 + shift
        return Resolution(
            "DATE", f"{century:02d}", (date(century * 100, 1, 1), date(century * 100 + 99, 12, 31)), anchor
        )
    year = day.year + shift
    days = year_days(year)
    return Resolution("DATE", f"{year:04d}", days, anchor) if days else unresolved("DATE")


def read_ago(match: re.Match[str], anchor: date | None, mentioned: date | None) -> Resolution:
    """Read "five years ago" against the publication, "a year earlier" against the period mentioned before."""
    way = match["way"]
    sign = 1 if way == "later" else -1
    day, how = (anchor, PUBLICATION) if way == "ago" or mentioned is None else (mentioned, MENTION)
    if day is None:
        return unresolved("DATE")
    return moved(read_number(match["number"]) * sign, match["unit"], day, how)


def moved(count: int, unit: str, day: date, anchor: str) -> Resolution:
    """Return the period so many units from a day, as exact as its unit."""
    if abs(count) > 5000:
        return unresolved("DATE", "none:further away than the calendar reaches")
    if unit in {"second", "minute", "hour"}:
        return of_day(day, anchor)
    if unit == "day":
        return of_day(day + timedelta(days=count), anchor)
    if unit in {"decade", "centurie", "century"}:
        count, unit = count * (10 if unit == "decade" else 100), "year"
    if unit == "year" and not 1 <= day.year + count <= 9999:
        return unresolved("DATE", "none:further away than the calendar reaches")
    return shifted(unit, count, day, anchor)


def read_past_units(match: re.Match[str], anchor: date | None) -> Resolution:
    """Read "the past five years": a duration that ends or begins at the publication."""
    count, unit = read_number(match["number"]), match["unit"]
    value = duration_value(count, unit)
    if anchor is None or unit not in {"day", "week", "month", "year", "decade"} or count > 500:
        return Resolution("DURATION", value, None, unresolved("DURATION").anchor if anchor is None else PUBLICATION)
    edge = _edge(anchor, count * (1 if match["which"] in {"next", "coming"} else -1), unit)
    days = (min(edge, anchor), max(edge, anchor))
    return Resolution("DURATION", value, days, PUBLICATION)


def duration_value(count: int, unit: str) -> str:
    """Return the TIMEX3 value of a duration."""
    if unit in {"decade", "centurie", "century"}:
        return f"P{count * (10 if unit == 'decade' else 100)}Y"
    if unit == "quarter":
        return f"P{count}Q"
    letter = unit[0].upper()
    return f"PT{count}{letter}" if unit in {"second", "minute", "hour"} else f"P{count}{letter}"


def read_number(printed: str) -> int:
    """Return a printed small number."""
    return int(printed) if printed.isdigit() else table("numbers").get(printed, 1)


def _edge(anchor: date, count: int, unit: str) -> date:
    if unit in {"day", "week"}:
        return anchor + timedelta(days=count * (7 if unit == "week" else 1))
    if unit == "month":
        year, month = add_months(anchor, count)
        return make_day(year, month, min(anchor.day, month_days(year, month)[1].day)) or anchor
    return _years_from(anchor, count * (10 if unit == "decade" else 1))


def _years_from(day: date, years: int) -> date:
    year = min(9998, max(1, day.year + years))
    return make_day(year, day.month, day.day) or date(year, day.month, 28)
