"""Fiscal years: "2023-24", "the fiscal year that begins in April"; when they begin depends on the country."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from flows.extract.dates.calendar import Days, add_months, add_units, unit_around
from flows.extract.dates.cascade import Found, Rule
from flows.extract.dates.context import Context
from flows.extract.dates.resolution import ABSOLUTE, Resolution, unresolved
from flows.extract.dates.vocabulary import table
from flows.extract.lang.load import load_words, load_yaml

_SHORT_YEAR = 2
_SEASON_BEGINS = 7
_READ = 4000
_WORD = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class FiscalYear:
    """A year written by both calendar years that it lies in; its value is the first of them."""

    first: int

    def resolve(self, context: Context) -> Resolution | None:
        """Return the year with its days where the story's country is known, else with all of both years."""
        month = start_month(context)
        value = f"{self.first:04d}"
        if month is None:
            return Resolution("DATE", value, (date(self.first, 1, 1), date(self.first + 1, 12, 31)), ABSOLUTE)
        start = date(self.first, month, 1)
        return Resolution("DATE", value, (start, date(self.first + 1, month, 1) - timedelta(days=1)), ABSOLUTE)


@dataclass(frozen=True, slots=True)
class FiscalYearFrom:
    """ "The fiscal year that begins in April": the one that begins nearest to the present."""

    month: int

    def resolve(self, context: Context) -> Resolution | None:
        """Return the year named after the calendar year in which it begins."""
        if context.today is None:
            return unresolved("DATE", context.how)
        starts = [date(context.today.year + step, self.month, 1) for step in (-1, 0, 1)]
        start = min(starts, key=lambda day: abs((day - context.today).days) if context.today else 0)
        end = add_units(start, "year", 1)
        if end is None:
            return None
        return Resolution("DATE", unit_around("year", start)[0], (start, end - timedelta(days=1)), context.how)


def start_month(context: Context) -> int | None:
    """Return the month in which years written so begin: those of sport, or of the country that the story names most."""
    if context.fiscal_month < 0 and _is_of_sport(context.text.lower):
        context.fiscal_month = _SEASON_BEGINS
    if context.fiscal_month < 0:
        counts: dict[int, int] = {}
        for match in _countries().finditer(context.text.string):
            month = _months()[match.group()]
            counts[month] = counts.get(month, 0) + 1
        context.fiscal_month = max(counts, key=lambda month: (counts[month], -month)) if counts else 0
    return context.fiscal_month or None


def _is_of_sport(lower: str) -> bool:
    """A story that has "season" and other words of matches writes seasons so, which begin in July."""
    if "season" not in lower:
        return False
    return len(load_words("dates", "match_words").intersection(_WORD.findall(lower, 0, _READ))) > 1


def told_start_month(context: Context) -> int | None:
    """Return the month in which the story says that a fiscal year begins, or after which it says that one ends."""
    if context.told_month < 0:
        match = _told().search(context.text.lower)
        month = table("months")[match["month"]] if match else 0
        context.told_month = month % 12 + 1 if match and match["verb"].startswith(("end", "clos")) else month
    return context.told_month or None


def fiscal_days(year: int, start: int) -> Days:
    """Return the days of a fiscal year: it is named after the calendar year in which it ends."""
    first = date(year - (start > 1), start, 1)
    return first, add_months(first, 12) - timedelta(days=1)


@cache
def _told() -> re.Pattern[str]:
    months = "|".join(sorted(table("months"), key=len, reverse=True))
    verbs = "ends|ended|ending|end|closes|closed|begins|began|beginning|starts|started|starting"
    year = r"(?:fiscal|financial) (?:year|(?:19|20)\d\d)"
    return re.compile(
        rf"\b{year}\b[^.;\n]{{0,24}}?\b(?P<verb>{verbs}) (?:in |on )?(?:the end of )?(?P<month>{months})\b"
    )


@cache
def _months() -> dict[str, int]:
    return {name: month for month, names in load_yaml("fiscal_years")["begins_in"].items() for name in names}


@cache
def _countries() -> re.Pattern[str]:
    names = sorted(_months(), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")


def _two_years(found: Found) -> FiscalYear | None:
    printed = found.tokens[-1].value.replace("–", "-").replace("/", "-")
    first, last = printed.split("-")
    year = int(first)
    is_next = (year + 1) % (100 if len(last) == 2 else 10_000) == int(last)
    if (
        len(last) > _SHORT_YEAR
        and len(found.tokens) == 1
        and found.word_before.lower() not in {"fiscal", "financial", "budget", "year"}
    ):
        return None
    return FiscalYear(year) if is_next and 1900 <= year <= 2198 else None


def _beginning(found: Found) -> FiscalYearFrom | None:
    return FiscalYearFrom(found.value("month")) if found.value("unit") == "year" else None


RULES = (
    Rule("fiscal_year", "years_span", "period", _two_years),
    Rule("fiscal_year", "the? fiscal|financial|budget unit years_span", "period", _two_years),
    Rule(
        "fiscal_year", "the? fiscal|financial|budget unit comma? that|starting|beginning begins? starts? on|in? month",
        "period", _beginning,
    ),
)  # fmt: skip
