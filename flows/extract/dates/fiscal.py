"""Fiscal years: "2023-24", "the fiscal year that begins in April"; when they begin depends on the country."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from flows.extract.dates.calendar import year_days
from flows.extract.dates.cascade import Found, Rule
from flows.extract.dates.context import Context
from flows.extract.dates.fiscal_starts import fiscal_days, fiscal_name, fiscal_start, start_month
from flows.extract.dates.resolution import ABSOLUTE, Resolution, unresolved
from flows.extract.dates.vocabulary import table
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words

_SHORT_YEAR = 2
_ENDED = LazyRegexp(r",? (?:that|which) end")
_TO_FIGURE = LazyRegexp(
    r" to (?:[a-z]{0,3}[$£€₹]|(?:about |some |around )?\d[\d.,]*(?:%| ?(?:percent|per cent|pct|pc|million|billion)))"
)
""" "Shrink from 8.7 percent this fiscal year to 6 percent"."""
_SHIFTS = frozenset({"this", "last", "next", "previous", "current", "coming"})


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
        """Return the year by its name."""
        if context.today is None:
            return unresolved("DATE", context.how)
        starts = [date(context.today.year + step, self.month, 1) for step in (-1, 0, 1)]
        start = min(starts, key=lambda day: abs((day - context.today).days) if context.today else 0)
        year = fiscal_name(start.year, self.month)
        return Resolution("DATE", f"{year:04d}", fiscal_days(start.year + (self.month > 1), self.month), context.how)


@dataclass(frozen=True, slots=True)
class FiscalYearAtHand:
    """ "This financial year", "next fiscal year": by the month in which it begins where that is known."""

    shift: int

    def resolve(self, context: Context) -> Resolution | None:
        """Return the year by its name."""
        if context.today is None:
            return unresolved("DATE", context.how)
        start = fiscal_start(context) or start_month(context)
        year = context.today.year - (start is not None and context.today.month < start) + self.shift
        days = year_days(year) if start is None else fiscal_days(year + (start > 1), start)
        return Resolution(
            "DATE", f"{fiscal_name(year, start or 1):04d}", days, context.how, is_approximate=start is None
        )


def _at_hand(found: Found) -> FiscalYearAtHand | None:
    """The year that is shifted to, or the one at hand: "the end of the fiscal year"."""
    end = found.tokens[-1].end
    is_ended = found.word_after in {"ended", "ending", "to", "through"} and not _TO_FIGURE.match(found.lower, end)
    is_ended = is_ended or _ENDED.match(found.lower, end) is not None
    if found.value("unit") != "year" or found.lower[found.tokens[-1].end - 1] == "s" or is_ended:
        return None
    return FiscalYearAtHand(next((table("shifts")[token.kind] for token in found.tokens if token.kind in _SHIFTS), 0))


def _noun_at_hand(found: Found) -> FiscalYearAtHand | None:
    """ "The previous fiscal", as Indian papers write."""
    if found.word_after.isalnum() and found.word_after not in load_words("dates", "clause_end"):
        return None
    return FiscalYearAtHand(next(table("shifts")[token.kind] for token in found.tokens if token.kind in _SHIFTS))


def _two_years(found: Found) -> FiscalYear | None:
    printed = found.value("years_span").replace("–", "-").replace("/", "-")
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
    Rule("fiscal_year", "the? this|last|next|previous|current|coming fiscal|financial unit", "period", _at_hand),
    Rule("fiscal_year", "the? last|next|previous|current|coming fiscal", "period", _noun_at_hand),
    Rule("fiscal_year", "the|its fiscal|financial unit", "period", _at_hand),
    Rule("fiscal_year", "years_span", "period", _two_years),
    Rule("fiscal_year", "the? fiscal|financial|budget unit years_span", "period", _two_years),
    Rule("fiscal_year", "the? years_span fiscal|financial|budget unit", "period", _two_years),
    Rule(
        "fiscal_year",
        "the|its? FISCAL unit comma? that|which|starting|beginning begins? starts? on|in? month small?",
        "period", _beginning,
    ),
)  # fmt: skip
