"""Expressions that name a date or year, with the anchor's year where they leave it out."""

from __future__ import annotations

import re
from datetime import date

from flows.extract.dates.calendar import Days, make_day, month_days, quarter_days, year_days
from flows.extract.dates.patterns import table
from flows.extract.dates.resolution import ABSOLUTE, PUBLICATION, Resolution, of_day, unresolved

_NEAR_DAYS = 183


def read_day(match: re.Match[str], anchor: date | None, is_coming: bool) -> Resolution | None:
    """Read a day of a month; without a year it is the one nearest to the anchor."""
    groups = match.groupdict()
    month = int(groups["month_no"]) if groups.get("month_no") else table("months")[groups["month"]]
    day, year = int(groups["day"]), groups.get("year")
    if year:
        found = make_day(int(year), month, day)
        return of_day(found, ABSOLUTE) if found else None
    if not 1 <= day <= 31:
        return None
    if anchor is None:
        return Resolution("DATE", f"XXXX-{month:02d}-{day:02d}", None, unresolved("DATE").anchor)
    candidates = [found for offset in (-1, 0, 1) if (found := make_day(anchor.year + offset, month, day))]
    if not candidates:
        return None
    return of_day(min(candidates, key=lambda found: _distance(found, anchor, is_coming)), PUBLICATION)


def _distance(found: date, anchor: date, is_coming: bool) -> int:
    """A report of the past means the last such day, one of the future the next."""
    days = (found - anchor).days
    is_wrong_way = days < 0 if is_coming else days > _NEAR_DAYS // 6
    return abs(days) + (_NEAR_DAYS if is_wrong_way else 0)


def read_slashes(match: re.Match[str]) -> Resolution | None:
    """Read 08/22/2017: month first, unless only the other order makes a date; the ambiguous ones say so."""
    first, second, year = int(match["a"]), int(match["b"]), int(match["year"])
    american, european = make_day(year, first, second), make_day(year, second, first)
    chosen = american or european
    if chosen is None:
        return None
    return of_day(
        chosen, "absolute:month first, ambiguous" if american and european and american != european else ABSOLUTE
    )


def read_month(match: re.Match[str], anchor: date | None, is_coming: bool) -> Resolution:
    """Read a month, with or without its year."""
    groups = match.groupdict()
    month = table("months")[groups["month"]]
    if groups.get("year"):
        year, how = int(groups["year"]), ABSOLUTE
    elif anchor is None:
        return Resolution("DATE", f"XXXX-{month:02d}", None, unresolved("DATE").anchor)
    else:
        which = groups.get("which")
        year, how = anchor.year, PUBLICATION
        if which == "last" or (which is None and not is_coming):
            year -= month > anchor.month or (which == "last" and month == anchor.month)
        elif which == "next" or (which is None and is_coming):
            year += month < anchor.month or (which == "next" and month == anchor.month)
    days = _part_of(month_days(year, month), groups.get("part"))
    return Resolution("DATE", f"{year:04d}-{month:02d}", days, how, bool(groups.get("part")))


def read_quarter(match: re.Match[str], anchor: date | None) -> Resolution:
    """Read a quarter of the named year, else of the year that the anchor makes likely."""
    groups = match.groupdict()
    quarter = int(groups["q"]) if groups.get("q") else table("ordinals")[groups["ordinal"]]
    if groups.get("year"):
        year, how = int(groups["year"]), ABSOLUTE
    elif anchor is None:
        return Resolution("DATE", f"XXXX-Q{quarter}", None, unresolved("DATE").anchor)
    else:
        shift = {"last": -1, "this": 0, "next": 1}.get(groups.get("which") or "")
        year, how = anchor.year, PUBLICATION
        year += shift if shift is not None else -(quarter_days(year, quarter)[0] > anchor)
    return Resolution("DATE", f"{year:04d}-Q{quarter}", quarter_days(year, quarter), how)


def read_year(match: re.Match[str]) -> Resolution:
    """Read a year, a fiscal year or a part of one."""
    year, part = int(match["year"]), match.groupdict().get("part")
    days = year_days(year)
    return Resolution("DATE", f"{year:04d}", _part_of(days, part) if days else None, ABSOLUTE, bool(part))


def read_span_of_years(match: re.Match[str]) -> Resolution | None:
    """Read 2011-16 and 2011-2016."""
    first, last = int(match["year"]), match["last"]
    end = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    start_days, end_days = year_days(first), year_days(end)
    if end <= first or start_days is None or end_days is None:
        return None
    return Resolution("DATE", f"{first:04d}/{end:04d}", (start_days[0], end_days[1]))


def read_decade(match: re.Match[str]) -> Resolution:
    """Read the 1970s; the '70s are those of the twentieth century."""
    decade = int(match["decade"]) if match["decade"] else 190 + int(match["short"])
    return Resolution("DATE", f"{decade:03d}", (date(decade * 10, 1, 1), date(decade * 10 + 9, 12, 31)))


def read_century(match: re.Match[str]) -> Resolution:
    """Read the 19th century as the years that share its first two digits."""
    century = int(match["century"]) - 1
    return Resolution("DATE", f"{century:02d}", (date(century * 100, 1, 1), date(century * 100 + 99, 12, 31)))


def read_season(match: re.Match[str], anchor: date | None) -> Resolution:
    """Read a season; its days differ by hemisphere and are left open."""
    season = table("seasons")[match["season"]]
    year = match.groupdict().get("year")
    if year:
        return Resolution("DATE", f"{int(year):04d}-{season}")
    if anchor is None:
        return unresolved("DATE")
    shift = {"last": -1, "this": 0, "next": 1}[match["which"]]
    return Resolution("DATE", f"{anchor.year + shift:04d}-{season}", None, PUBLICATION)


def _part_of(days: Days, part: str | None) -> Days:
    """Return the first, middle or last third of a period that "early", "mid" or "late" names."""
    if not part:
        return days
    first, last = days
    third = (last - first) / 3
    if part.startswith("early"):
        return first, first + third
    return (last - third, last) if part.startswith("late") else (first + third, last - third)
