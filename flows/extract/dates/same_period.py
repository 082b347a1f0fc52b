"""The same time of another year: "the same month last year", "the same period four years ago"."""

from __future__ import annotations

from dataclasses import dataclass

from flows.extract.dates.calendar import Days, add_units, whole_months
from flows.extract.dates.calendar_units import PLACEHOLDERS, around
from flows.extract.dates.cascade import Found, Rule
from flows.extract.dates.context import REACH, Context, Meaning, Mentioned
from flows.extract.dates.resolution import MENTION, NO_MENTION, TOO_FAR, Resolution, unresolved
from flows.extract.lang.lazy_regexp import LazyRegexp

_LEAP = 3
"""Days by which stretches of the same months differ."""


@dataclass(frozen=True, slots=True)
class SamePeriod:
    """ "The same month last year", "the same period of 2016": the period mentioned before, in a year that is named."""

    unit: str | None
    year: Meaning

    def resolve(self, context: Context) -> Resolution | None:
        """Return the like period of that year; of a longer stretch the value is the year."""
        year = self.year.resolve(context)
        model = self._model(context)
        days = model.days if model else None
        if year and year.anchor == MENTION and self.unit is None and year.days and days and _is_like(year.days, days):
            return Resolution("DATE", f"{year.days[1].year:04d}", year.days, MENTION)
        if year is None or year.days is None or days is None:
            return unresolved("DATE", NO_MENTION, PLACEHOLDERS.get(self.unit or ""))
        steps = year.days[0].year - days[1].year
        first, last = add_units(days[0], "year", steps), add_units(days[1], "year", steps)
        if first is None or last is None:
            return unresolved("DATE", TOO_FAR)
        if self.unit in {"month", "quarter", "week", "weekend"} or (self.unit == "day" and first == last):
            return around(first + (last - first) / 2, self.unit, 0, MENTION)  # a quarter may end on Sept. 28
        part = _PART_OF_YEAR.fullmatch((model and model.value) or "")
        return Resolution(
            "DATE", f"{last.year:04d}{part.group(1) if part else ''}", whole_months(days, (first, last)), MENTION
        )

    def _model(self, context: Context) -> Resolution | None:
        """The period that was mentioned before, up to now where it is not over, else the present."""
        mentioned = context.near_period() or (context.near_day() if self.unit else None)
        if self.unit is None and (until_now := _up_to_now(context, mentioned)):
            return until_now
        if mentioned:
            return mentioned.resolution
        return Resolution("DATE", "", (context.today, context.today)) if context.today else None


def _up_to_now(context: Context, mentioned: Mentioned | None) -> Resolution | None:
    """ "41 fires this year, against 29 in the same period of 2016", "310 since January, up from 240 in the same"."""
    begun, today = context.since, context.today
    is_since = begun is not None and context.sentence_no - begun.sentence_no < REACH
    told = begun if is_since and begun and (mentioned is None or begun.end >= mentioned.end) else mentioned
    if told is None or today is None or told.resolution.days is None:
        return None
    first, last = told.resolution.days
    is_going_on = told.unit in _GOING_ON and first < today < last
    return (
        Resolution("DATE", None, (first, today), MENTION) if is_going_on or (told is begun and first < today) else None
    )


_GOING_ON = frozenset({"year", "month"})
_PART_OF_YEAR = LazyRegexp(r"[0-9]{4}(-[QH][0-9])")


def _is_like(one: Days, other: Days) -> bool:
    """Tell whether two stretches last as long: "the same period a year before" is the like stretch already."""
    return abs((one[1] - one[0]).days - (other[1] - other[0]).days) <= _LEAP


def _same_period(found: Found) -> SamePeriod | None:
    is_stretch = found.has("period_word") or (found.has("unit") and found.ends_in_s("unit"))  # "the same months of"
    unit = None if is_stretch else found.value("unit")
    return (
        SamePeriod(unit, found.value("period", "day"))
        if unit in {None, "month", "quarter", "week", "weekend", "day"}
        else None
    )


def _same_period_ago(found: Found) -> SamePeriod | None:
    """ "The same quarter a year ago", "the same month two years ago"."""
    is_of_year = found.lower.endswith((" year ago", " years ago"), 0, found.tokens[-1].end)
    return _same_period(found) if is_of_year else None


RULES = (
    Rule(
        "same_period",
        "the? same|comparable|corresponding|like period_word|UNIT|duration of|in|comma|a? period",
        "period",
        _same_period,
    ),
    Rule("same_period", "the? same|comparable|corresponding|like period_word|UNIT day", "period", _same_period_ago),
    Rule("same_point", "the same point in|of? period|day", "period", lambda found: found.value("period", "day")),
    Rule("same_point", "this point period|day", "period", lambda found: found.value("period", "day")),
)
