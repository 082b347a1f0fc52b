"""Weeks by their number or by a day in them: "week nine", "the week of May 3"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from flows.extract.dates.calendar_units import PLACEHOLDERS, around, is_plural
from flows.extract.dates.cascade import Found, Rule
from flows.extract.dates.context import Context, Meaning
from flows.extract.dates.resolution import Resolution, unresolved


@dataclass(frozen=True, slots=True)
class WeekNumber:
    """A numbered week of the year at hand."""

    week: int

    def resolve(self, context: Context) -> Resolution | None:
        """Return the week."""
        if context.today is None:
            return unresolved("DATE", context.how, f"XXXX-W{self.week:02d}")
        first = date.fromisocalendar(context.today.year, min(self.week, 52), 1)
        return around(first, "week", 0, context.how)


@dataclass(frozen=True, slots=True)
class WeekOf:
    """ "The week of May 4": the week that a day lies in."""

    day: Meaning

    def resolve(self, context: Context) -> Resolution | None:
        """Return the week."""
        found = self.day.resolve(context)
        if found is None or found.days is None:
            return unresolved("DATE", found.anchor if found else context.how, PLACEHOLDERS["week"])
        return around(found.days[0], "week", 0, found.anchor)


def _week_number(found: Found) -> WeekNumber | None:
    """A week with a capital is one of a season of matches; the number in words may be of what follows."""
    token, last = found.tokens[0], found.tokens[-1]
    is_week = token.value == "week" and found.string[token.start].islower() and found.lower[token.end - 1] == "k"
    number = found.value("small", "number")
    is_digits = found.string[last.start].isdigit()
    is_told = is_digits or (found.is_closing and number is not None)
    return WeekNumber(number) if is_week and is_told and 0 < number <= 53 else None


def _week_of(found: Found) -> WeekOf | None:
    return WeekOf(found.value("day")) if found.value("unit") == "week" and not is_plural(found) else None


NUMBER_RULES = (Rule("week_number", "unit small|number", "period", _week_number),)
RULES = (
    Rule(
        "week_of",
        "the? unit comma? that|which? of|starting|beginning|commencing|ending|begins|starts|began|started of|on? day",
        "period",
        _week_of,
    ),
)
