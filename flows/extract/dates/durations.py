"""Lengths of time: "five years", "an hour and a half", "the past decade", "the first nine months of the year"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from flows.extract.dates.calendar import (
    DAYS_IN,
    LETTERS,
    MONTHS_IN,
    YEARS_IN,
    Days,
    add_units,
    first_weekday,
    month_days,
    unit_around,
)
from flows.extract.dates.cascade import Found, Rule
from flows.extract.dates.context import Context, Meaning, Mentioned
from flows.extract.dates.relative import RelativeUnit
from flows.extract.dates.resolution import MENTION, Resolution, of_day
from flows.extract.dates.tense import Tense
from flows.extract.dates.vocabulary import table
from flows.extract.lang.load import load_words
from flows.extract.lang.some_day import is_some_day

_RATE = re.compile(r" (?:a|per|each|every) (?:day|week|month|quarter|year)\b")
_AGED = re.compile(r"\b(?:aged|ages?(?: range)? of) (?:between |from )?(?:\S+ years and |\S+ (?:and|to) |\d+[-–])?\Z")
_MOST = 5000
_MONTHS_OF_WEEKS = {13: 3, 26: 6, 39: 9, 52: 12, 53: 12}
"""Companies that count in weeks report quarters, halves and years."""
_ENDED = "ended|ending|to|through|thru|until|up"
_MOST_OF = 53
HOURS = 24
_MOST_QUARTERS = 3
_SATURDAY = 6
_ORDER = ("century", "decade", "year", "quarter", "month", "fortnight", "week", "day", "hour", "minute", "second")
BELOW_DAY = {"second", "minute", "hour"}


@dataclass(frozen=True, slots=True)
class Length:
    """A count of units; ``count`` is None where it is vague ("several")."""

    count: float | None
    unit: str
    rest: Length | None = None

    def resolve(self, _: Context) -> Resolution | None:
        """Return the value; a length alone covers no days."""
        return Resolution("DURATION", self.value)

    @property
    def value(self) -> str:
        """The value in TIMEX3."""
        printed = "X" if self.count is None else f"{self.count:g}" if self.count < 1e6 else str(int(self.count))
        value = f"P{'T' if self.unit in BELOW_DAY else ''}{_scaled(printed, self.count, self.unit)}"
        if self.rest is None:
            return value
        rest = self.rest.value[1:]
        return value + (rest.removeprefix("T") if "T" in value else rest)

    @property
    def smallest(self) -> str:
        """The smallest of its units."""
        return self.rest.smallest if self.rest else self.unit

    def step(self, day: date, sign: int) -> date | None:
        """Return the day that many units on or back, None where that can't be said."""
        if self.count is None or self.count > _MOST or self.unit in BELOW_DAY:
            return None
        whole = int(self.count)
        if whole != self.count:
            months = (MONTHS_IN.get(self.unit, 0) or 12 * YEARS_IN.get(self.unit, 0)) * self.count
            return add_units(day, "month", sign * int(months)) if months else None
        moved = add_units(day, self.unit, sign * whole)
        return self.rest.step(moved, sign) if moved and self.rest else moved


def _scaled(printed: str, count: float | None, unit: str) -> str:
    if unit == "fortnight":
        return f"{2 * (count or 1):g}W" if count else "XW"
    if unit in YEARS_IN:
        return f"{count * YEARS_IN[unit]:g}Y" if count and count < 1000 else {"decade": "XDE"}.get(unit, "XCE")
    if unit == "semester":
        return f"{6 * (count or 1):g}M"
    return printed + LETTERS.get(unit, "Y")


_WEEKEND, _DAY, _QUARTER = Length(1, "weekend"), Length(1, "day"), Length(1, "quarter")


@dataclass(frozen=True, slots=True)
class LengthUpToNow:
    """ "The past five years", "the next decade": a length that ends or begins at the present."""

    length: Length
    sign: int
    is_told: bool = False
    """Whether it ends where the period just mentioned begins: "the previous three months"."""
    is_definite: bool = False
    """Whether it may be seen from a time in a report of the past: "for the next six years the mine lay still"."""

    def resolve(self, context: Context) -> Resolution | None:
        """Return the length with its days."""
        mentioned = context.near_period() if self.is_told else None
        if self.is_definite and context.tense is Tense.PAST and (told := context.last_mentioned()):
            return self._from(told)
        if mentioned and mentioned.resolution.days:
            last = mentioned.resolution.days[0]
            edge = self.length.step(last, -1)
            days = (edge, last - timedelta(days=1)) if edge and edge < last else None
            return Resolution("DURATION", self.length.value, days, MENTION)
        if context.today is None:
            return Resolution("DURATION", self.length.value, None, context.how)
        length = self.length
        if length.unit == "hour" and length.count and length.count % HOURS == 0:
            length = Length(length.count // HOURS, "day")
        edge = length.step(context.today, self.sign)
        days = (min(edge, context.today), max(edge, context.today)) if edge else None
        return Resolution("DURATION", self.length.value, days, context.how)

    def _from(self, told: Mentioned) -> Resolution:
        last = told.resolution.days[1] if told.resolution.days else date.max
        first = add_units(last, "day", 1)
        edge = self.length.step(first, 1) if first else None
        days = (first, edge - timedelta(days=1)) if first and edge else None
        return Resolution("DURATION", self.length.value, days, MENTION)


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


@dataclass(frozen=True, slots=True)
class LengthUntil:
    """ "The 12 months through March", "the year to June 30": a length that ends with a period."""

    length: Length
    end: Meaning
    is_over: bool = False
    is_unit: bool = False
    """Whether it is a unit that is called so, not a number of them: its value is that of the unit it ends in."""

    def resolve(self, context: Context) -> Resolution | None:
        """Return the length with its days."""
        end = self.end.resolve(context)
        if end is None or end.days is None:
            return Resolution("DURATION", self.length.value, None, end.anchor if end else context.how)
        last = end.days[1]
        if self.length.unit == "hour":
            first = add_units(last, "day", -(int(self.length.count or 0) // HOURS))
            return Resolution("DURATION", self.length.value, (first, last) if first else None, end.anchor)
        if self.is_over and context.today and last > context.today and end.anchor == context.how:
            last = add_units(last, "year", -1) or last
        days = self._days(last, last + timedelta(days=1))
        if self.is_unit:
            return Resolution("DATE", unit_around(self.length.unit, last)[0], days, end.anchor)
        return Resolution("DURATION", self.length.value, days, end.anchor)

    def _days(self, last: date, following: date) -> Days | None:
        is_month_end = last == month_days(last.year, last.month)[1]
        months = _MONTHS_OF_WEEKS.get(int(self.length.count or 0)) if self.length.unit == "week" else None
        is_reported = is_month_end and months is not None
        first = add_units(following, "month", -(months or 0)) if is_reported else self.length.step(following, -1)
        if first and is_month_end and self.length.unit in MONTHS_IN:
            first = unit_around("month", first)[1][0]
        return (first, last) if first else None


_LATER = frozenset({"ahead", "early", "late", "behind", "sooner", "longer", "younger", "older"})
"""Behind "a year" these make it a length: "a year ahead of plan"."""


def _plain(found: Found) -> Length | None:
    """ "Five years"; "a year" is a length only where a word before it says so, else it may be a rate."""
    unit, count = _unit(found), found.value("small", "spelled", "number", "decimal", "year")
    first, last = found.tokens[0], found.tokens[-1]
    if unit is None or not _is_length(found, unit) or is_some_day(found.lower, first.start, last.end):
        return None
    is_told = (
        found.word_before.lower() in load_words("dates", "length_before")
        or found.word_after in _LATER
        or found.lower.endswith("up to ", 0, found.tokens[0].start)
    )
    if count is None and (not is_told or unit == "quarter"):
        return None
    return Length(1 if count is None else count, unit)


def _is_length(found: Found, unit: str) -> bool:
    """No age, no model's number, no fraction ("three quarters of"), no ordinal ("a second wave")."""
    first, last = found.tokens[0], found.tokens[-1]
    if _RATE.match(found.lower, last.end) or _AGED.search(found.lower[max(0, first.start - 24) : first.start]):
        return False
    if found.has("hyphen") and found.word_after in load_words("dates", "of_an_age"):
        return False  # "her 11-month daughter"
    if found.word_after == "old" or found.lower.startswith(("-old", " of age"), last.end):
        return False
    lead = found.string[max(0, first.start - 2) : first.start]
    if lead[-1:] in {"$", "£", "€", "#"} or (lead[-1:] in {"-", "–"} and not lead[:1].isdigit()):
        return False
    if (last.kind == "second" or found.has("year")) and not found.ends_in_s():
        return False
    is_part = found.word_after == "of" or found.word_before == "by"  # "was cut by three quarters last year"
    is_part = is_part or found.has("hyphen") or not found.ends_in_s()  # "down by three-quarters"
    return not (unit == "quarter" and is_part)


def _unit(found: Found) -> str | None:
    """The unit of a stretch; "second" is one only in its short forms and with a number before it."""
    unit = found.value("unit", "second")
    return "second" if unit == 2 else unit


def _hours(found: Found) -> Length | None:
    """ "24h", "2h"; a half of a year has a capital: "1H"."""
    token = found.tokens[-1]
    is_hours = found.is_tight and found.string[token.start] == "h"
    return Length(found.value("small"), "hour") if is_hours else None


def _vague(found: Found) -> Length | None:
    unit = found.value("unit")
    return Length(None, unit) if unit else None


def _another(found: Found) -> Length | None:
    """ "Another week", "another three weeks"."""
    unit, count = found.value("unit"), found.value("small", "spelled", "number")
    if unit is None or (unit == "quarter" and not found.ends_in_s()):
        return None
    return Length(None if found.has("few", "several", "couple") else count or 1, unit)


def _with_slash(found: Found) -> Length | None:
    """ "3 1/2 years"."""
    unit = _unit(found)
    return Length(found.value("small") + 0.5, unit) if unit and found.value("slashed") == "1/2" else None


def _quarter_century(found: Found) -> Length | None:
    """ "A quarter-century"."""
    return Length(25, "year") if found.values("unit") == ["quarter", "century"] and not found.ends_in_s() else None


def _with_part(found: Found) -> Length | None:
    """ "One and a half hours", "an hour and a quarter"."""
    unit, count = _parted_unit(found), found.value("small", "spelled", "number", "a")
    fraction = 0.5 if found.has("half") else 0.25
    return Length(count + fraction, unit) if unit else None


def _parted_unit(found: Found) -> str | None:
    units = [unit for unit in found.values("unit") if unit != "quarter"]
    return units[0] if len(units) == 1 else None


_WHOLE = {"hour": Length(60, "minute"), "century": Length(100, "year"), "decade": Length(10, "year")}
"""Of what quarters are told in words."""


def _quarters(found: Found) -> Length | None:
    """ "A quarter of an hour", "three quarters of a century"."""
    part, whole = found.values("unit")
    count, length = found.value("small", "spelled", "a"), _WHOLE.get(whole)
    if part != "quarter" or length is None or length.count is None or count > _MOST_QUARTERS:
        return None
    return Length(count * length.count / 4, length.unit)


def _half(found: Found) -> Length | None:
    unit = found.value("unit")
    if unit in {"hour", "minute", "second"}:
        return Length(30, {"hour": "minute", "minute": "second"}.get(unit, "second")) if unit != "second" else None
    return Length(6, "month") if unit == "year" else Length(0.5, unit) if unit else None


def _long(found: Found) -> Length | None:
    """ "A week-long strike"."""
    unit = found.value("unit")
    return Length(1, unit) if unit in {"hour", "day", "week", "month", "year", "decade", "century"} else None


def _joined(found: Found) -> Length | None:
    lengths = found.values("duration")
    if not all(isinstance(length, Length) for length in lengths):
        return None
    sizes = [_ORDER.index(length.unit) if length.unit in _ORDER else -1 for length in lengths]
    if any(larger <= smaller for smaller, larger in pairwise(sizes)):
        return None
    made: Length | None = None
    for length in lengths[::-1]:
        made = Length(length.count, length.unit, made)
    return made


def _all(found: Found) -> Length | None:
    unit = found.value("unit")
    return Length(1, unit) if unit in {"day", "week", "month", "year", "hour"} and not found.ends_in_s() else None


_LASTS = re.compile(
    r"\b(?:will|would|could|may|might|should|can|(?:expected|likely|due|set|planned|designed|scheduled|meant) to) \Z"
)
"""Before "last 11 weeks" these make it a verb."""


def _up_to_now(found: Found) -> LengthUpToNow | None:
    if (found.has("following") and not found.has("the")) or (found.has("last") and found.word_after == "of"):
        return None
    if found.has("last") and not found.has("the", "this") and _LASTS.search(found.lower, 0, found.tokens[0].start):
        return None
    shift = next(table("shifts")[token.kind] for token in found.tokens if token.kind in table("shifts"))
    length = found.value("duration")
    if length is None:
        unit = found.value("unit")
        units = {"decade", "century", "day"} | ({"week", "month", "quarter", "year"} if found.has("past") else set())
        is_last = found.has("last") and unit not in {"decade", "century"}  # "over the last century"
        is_open = unit in units and not is_last and not found.has("next")
        if not (is_open or unit == "fortnight") or found.ends_in_s():
            return None
        length = Length(1, unit)
    is_told = shift < 0 and found.has("previous", "preceding", "prior")
    is_definite = shift > 0 and found.has("the", "following")
    return LengthUpToNow(length, shift, is_told, is_definite) if shift and isinstance(length, Length) else None


def _part_up_to_now(found: Found) -> LengthUpToNow | None:
    """ "The past year and a half"."""
    shift = next(table("shifts")[token.kind] for token in found.tokens if token.kind in table("shifts"))
    unit = found.value("unit")
    is_length = unit in MONTHS_IN or unit in YEARS_IN
    return LengthUpToNow(Length(1.5, unit), shift) if shift and is_length else None


def _quarters_of(found: Found) -> LengthOf | None:
    """ "The first three quarters of 2023"."""
    count, period = found.value("small"), found.value("period", "unit_here")
    if found.value("unit") != "quarter" or not 1 < count <= _MOST_QUARTERS or not found.ends_in_s("unit"):
        return None
    return LengthOf(Length(count, "quarter"), None if _is_last(found) else found.value("ordinal"), period)


def _counted_up_to_now(found: Found) -> LengthUpToNow | None:
    """ "The three previous years"."""
    unit, count = found.value("unit"), found.value("small", "spelled")
    if unit is None or count < 2 or not found.ends_in_s():
        return None
    is_told = not found.has("past", "last")
    return LengthUpToNow(Length(count, unit), 1 if found.has("following") else -1, is_told, found.has("following"))


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
    length = found.value("duration")
    is_months = isinstance(length, Length) and length.unit == "month"
    return LengthOf(length, 1, RelativeUnit("year", 0)) if is_months and found.value("ordinal") == 1 else None


def _between(found: Found) -> Length | None:
    """ "Five to seven days": the value is that of the lower end."""
    length = found.value("duration")
    if not isinstance(length, Length):
        return None
    low = found.value("small", "spelled", "number")
    is_other = found.has("or") and length.count is not None and low > length.count
    return None if is_other else Length(low, length.unit)  # "fined R200,000 or 18 months"


def _until(found: Found) -> LengthUntil | None:
    length, end = found.value("duration"), found.value("period", "day")
    if length is None:
        unit = found.value("unit")
        if unit not in {"year", "quarter", "month", "week", "decade"}:
            return None
        length = _WHOLE.get(unit) or Length(1, unit)
    is_bounded = isinstance(length, Length) and length.unit in DAYS_IN | MONTHS_IN
    return (
        LengthUntil(length, end, found.has("ended"), length.count == 1 and not found.has("duration"))
        if is_bounded
        else None
    )


def _hours_until(found: Found) -> LengthUntil | None:
    """ "The 24 hours to Monday evening"."""
    length, end = found.value("duration"), found.value("day", "moment", "clock")
    return LengthUntil(length, end) if isinstance(length, Length) and length.unit == "hour" else None


RULES = (
    Rule("duration", "COUNT hyphen? UNIT", "duration", _plain),
    Rule("duration", "small slashed UNIT", "duration", _with_slash),
    Rule("duration", "a? hyphen? unit hyphen? unit", "duration", _quarter_century),
    Rule("duration", "small h", "duration", _hours),
    Rule("duration", "another UNIT", "duration", _another),
    Rule("duration", "another small|spelled|number|SOME UNIT", "duration", _another),
    Rule("duration", "a? SOME of|MORE? UNIT", "duration", _vague),
    Rule("duration", "COUNT hyphen? and hyphen? a? hyphen? half|unit hyphen? UNIT", "duration", _with_part),
    Rule("duration", "NUMBER|a MORE UNIT", "duration", _plain),
    Rule("duration", "NUMBER or more|so UNIT", "duration", _plain),
    Rule("duration", "unit hyphen long", "duration", _long),
    Rule("duration", "COUNT UNIT and a? half|unit", "duration", _with_part),
    Rule("duration", "half a? hyphen? UNIT", "duration", _half),
    Rule("duration", "all|whole UNIT", "duration", _all),
    Rule("duration", "a|small|spelled hyphen? unit of a unit", "duration", _quarters),
)
JOINED_RULES = (
    Rule("duration", "small|spelled|number to|or|hyphen duration", "duration", _between),
    Rule("duration", "between small|spelled|number and duration", "duration", _between, ("between",)),
    Rule("duration", "duration comma? and? duration ( comma? and? duration )?", "duration", _joined),
)
UP_TO_NOW_RULES = (
    Rule("past_units", "the? this? SHIFT duration", "duration", _up_to_now),
    Rule("past_units", "the? SHIFT UNIT", "duration", _up_to_now),
    Rule("past_units", "the? last|past|next|coming unit and a half", "duration", _part_up_to_now),
    Rule("past_units", "the small|spelled previous|preceding|prior|following unit", "duration", _counted_up_to_now),
)
PERIOD_RULES = (
    Rule("units_of", "the ordinal duration", "duration", _first_of_year),
    Rule("units_of", "the? ORDINAL|last|final|closing|opening duration of|in PERIOD", "duration", _of_period),
    Rule("units_of", "the? ordinal|last|final small unit of|in PERIOD", "duration", _quarters_of),
    Rule("units_of", "the? ORDINAL|last|final|closing|opening UNIT of|in PERIOD", "duration", _of_period),
)
UNTIL_RULES = (
    Rule("units_until", f"the? duration {_ENDED} on|in? the? end|close of|hyphen? period", "duration", _until),
    Rule("units_until", f"the UNIT {_ENDED} on|in? the? end|close of|hyphen? period", "duration", _until),
    Rule("units_until", f"the? fiscal|financial? duration {_ENDED} on|in|to? period|day", "duration", _until),
    Rule("units_until", f"the FISCAL? UNIT comma? that|which? {_ENDED} on|in? period|day", "duration", _until),
)  # fmt: skip
HOURS_UNTIL_RULES = (Rule("units_until", f"the duration {_ENDED} moment|clock|day", "duration", _hours_until),)
