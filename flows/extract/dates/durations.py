"""Lengths of time: "five years", "an hour and a half", "the past decade", "the first nine months of the year"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from flows.extract.dates.calendar import (
    LETTERS,
    MONTHS_IN,
    YEARS_IN,
    add_units,
)
from flows.extract.dates.cascade import Found, Rule
from flows.extract.dates.context import Context
from flows.extract.dates.resolution import Resolution
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.lang.some_day import is_some_day
from flows.extract.lang.year_ago import is_told_against

_RATE = LazyRegexp(r" (?:a|per|each|every) (?:day|week|month|quarter|year)\b")
_AGED = LazyRegexp(r"\b(?:aged|ages?(?: range)? of) (?:between |from )?(?:\S+ years and |\S+ (?:and|to) |\d+[-–])?\Z")
_MOST = 5000
HOURS = 24
_MOST_QUARTERS = 3
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
    is_age = found.has("hyphen") and found.word_after in load_words("dates", "of_an_age")  # "her 11-month daughter"
    if is_age or is_told_against(found.lower, first.start, last.end):
        return False
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


def _between(found: Found) -> Length | None:
    """ "Five to seven days": the value is that of the lower end."""
    length = found.value("duration")
    if not isinstance(length, Length):
        return None
    low = found.value("small", "spelled", "number")
    is_other = found.has("or") and length.count is not None and low > length.count
    return None if is_other else Length(low, length.unit)  # "fined R200,000 or 18 months"


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
    Rule("duration", "the whole UNIT", "duration", _all),
    Rule("duration", "a|small|spelled hyphen? unit of a unit", "duration", _quarters),
)
JOINED_RULES = (
    Rule("duration", "small|spelled|number to|or|hyphen duration", "duration", _between),
    Rule("duration", "between small|spelled|number and duration", "duration", _between, ("between",)),
    Rule("duration", "duration comma? and? duration ( comma? and? duration )?", "duration", _joined),
)
