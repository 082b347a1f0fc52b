"""Lengths at the beginning or end of a period: "the first nine months of the year"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from flows.extract.dates.calendar import Days, first_weekday, unit_around
from flows.extract.dates.calendar_units import RelativeUnit
from flows.extract.dates.cascade import Found, Rule
from flows.extract.dates.context import Context, Meaning
from flows.extract.dates.durations import Length
from flows.extract.dates.owners import owner_before
from flows.extract.dates.resolution import Resolution, of_day
from flows.extract.dates.verb_tense import Tense

_MOST_OF = 53
_MOST_QUARTERS = 3
_SATURDAY = 6


_WEEKEND, _DAY, _QUARTER = Length(1, "weekend"), Length(1, "day"), Length(1, "quarter")


@dataclass(frozen=True, slots=True)
class LengthOf:
    """ "The first nine months of 2018", "the last week of May": a stretch at one end of a period."""

    length: Length
    number: int | None
    """Which of them, from the beginning; None for the last."""
    period: Meaning

    def resolve(self, context: Context) -> Resolution | None:
        """Return the length with its days."""
        whole = self._whole(context)
        if whole is None or whole.days is None:
            return Resolution("DURATION", self.length.value, None, whole.anchor if whole else context.how)
        first, last = whole.days
        if self.length == _WEEKEND:
            return replace(self._weekend(first, last), anchor=whole.anchor)
        days = self._first(first) if self.number else self._last(last)
        if self.length == _DAY and days:
            return of_day(days[0], whole.anchor)
        if self.length == _QUARTER and days:
            return Resolution("DATE", unit_around("quarter", days[0])[0], days, whole.anchor)
        return Resolution("DURATION", self.length.value, days, whole.anchor)

    def _whole(self, context: Context) -> Resolution | None:
        """The period; "paid on the last day of the year" is of one that is over."""
        whole, today = self.period.resolve(context), context.today
        is_open = isinstance(self.period, RelativeUnit) and self.period.shift == 0 and self.number is None
        is_ahead = whole is not None and whole.days is not None and today is not None and whole.days[1] > today
        if is_open and is_ahead and context.tense is Tense.PAST and isinstance(self.period, RelativeUnit):
            return replace(self.period, shift=-1).resolve(context)
        return whole

    def _weekend(self, first: date, last: date) -> Resolution:
        """ "The last weekend of July": by its Saturday."""
        saturday = first_weekday(first, _SATURDAY) + timedelta(weeks=(self.number or 1) - 1)
        if self.number is None:
            saturday = last - timedelta(days=(last.isoweekday() - _SATURDAY) % 7)
        value, days = unit_around("weekend", saturday)
        return Resolution("DATE", value, days)

    def _first(self, first: date) -> Days | None:
        for _ in range((self.number or 1) - 1):
            first = self.length.step(first, 1) or date.max
        edge = self.length.step(first, 1) if first != date.max else None
        return (first, edge - timedelta(days=1)) if edge else None

    def _last(self, last: date) -> Days | None:
        edge = self.length.step(last + timedelta(days=1), -1)
        return (edge, last) if edge else None


def _quarters_of(found: Found) -> LengthOf | None:
    """ "The first three quarters of 2023"."""
    count, period = found.value("small"), found.value("period", "unit_here")
    if found.value("unit") != "quarter" or not 1 < count <= _MOST_QUARTERS or not found.ends_in_s("unit"):
        return None
    return LengthOf(Length(count, "quarter"), None if _is_last(found) else found.value("ordinal"), period)


def _of_period(found: Found) -> LengthOf | None:
    length, period = found.value("duration"), found.value("period", "unit_here")
    if found.word_before.lower() in {"a", "an"}:
        return None  # "for a third year in 2024"
    if length is None:
        length = Length(1, found.value("unit"))
        if found.ends_in_s("unit"):
            return None
    number = None if _is_last(found) else found.value("ordinal", "second") or 1
    is_small = number is None or number <= _MOST_OF
    return LengthOf(length, number, period) if isinstance(length, Length) and length.unit and is_small else None


def _is_last(found: Found) -> bool:
    return found.has("last", "final", "closing")


def _first_of_year(found: Found) -> LengthOf | None:
    """ "The first seven months": those of the year at hand."""
    return _first_months(found, RelativeUnit("year", 0))


def _first_of_owner(found: Found) -> LengthOf | None:
    """ "This year's first five months"."""
    return _first_months(found, owner_before(found.lower, found.tokens[0].start))


def _first_months(found: Found, year: Meaning | None) -> LengthOf | None:
    length = found.value("duration")
    is_months = isinstance(length, Length) and length.unit == "month" and found.value("ordinal") == 1
    return LengthOf(length, 1, year) if is_months and year else None


RULES = (
    Rule("units_of", "the ordinal duration", "duration", _first_of_year),
    Rule("units_of", "ordinal duration", "duration", _first_of_owner),
    Rule("units_of", "the? ORDINAL|last|final|closing|opening duration of|in PERIOD", "duration", _of_period),
    Rule("units_of", "the? ordinal|last|final small unit of|in PERIOD", "duration", _quarters_of),
    Rule("units_of", "the? ORDINAL|last|final|closing|opening UNIT of|in PERIOD", "duration", _of_period),
)
