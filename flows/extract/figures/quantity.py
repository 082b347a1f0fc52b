"""Quantities with a unit, durations, ages, shares and points: what a suffix makes of a number."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from flows.extract.figures.forms import words
from flows.extract.figures.left import word_before
from flows.extract.figures.lexicon import TEEN, UNIT, numerals
from flows.extract.figures.number import Number
from flows.extract.figures.parts import is_half_of_unit
from flows.extract.figures.points import read_points
from flows.extract.figures.reading import Reading
from flows.extract.figures.suffixes import Suffix, match_suffix
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_yaml
from flows.extract.lang.some_day import is_some_day
from flows.extract.lang.year_ago import is_told_against

_OLD = LazyRegexp(r"s?[ -](?:old|of age|olds)\b")
_YOUNG_OF = LazyRegexp(
    r"\b(?:baby|infant|boy|girl|toddler|child|son|daughter|twins|puppy|man|woman|age) of "
    rf"{HEDGES}\Z"
)
_SECOND = LazyRegexp(r"(?:,? and |, | )?([0-9]{1,4}(?:\.[0-9]+)?|[a-z]{3,6}(?![a-z]))")
_BELOW_ZERO = LazyRegexp(r" (?:below zero|below freezing)\b")
_LENGTH_WORD = LazyRegexp(r"[ -](in (?:length|height)|[a-z]+)")
_LEAST_DECIMALS = 2
_COMPOUND = LazyRegexp(r"-(?!olds\b)[a-z]{4,}s\b")
_TO_DATE = LazyRegexp(
    r" (?:(?:up )?to|until|till|(?:that )?end(?:ed|ing|s)(?: in| on)?|through|thru)"
    r" (?:(?:the )?(?:end|middle|start|beginning)(?: of |-)|mid-|late |early )?"
    r"(?:[0-9]{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
)


def is_no_duration(lower: str, number: Number, end: int) -> bool:
    """Tell whether a duration is part of a named period ("the first nine months"), or "one" a pronoun."""
    if is_part_of_noun(lower, number, end):
        return True
    before = word_before(lower, number.start)
    if (
        before in words("named_periods")
        or _is_end_of_year(lower, before, end)
        or _TO_DATE.match(lower, end)
        or is_some_day(lower, number.start, end)
        or is_told_against(lower, number.start, end)
    ):
        return True
    return lower[number.start : number.end] == "one" and before in words("one_before")


def _is_end_of_year(lower: str, before: str, end: int) -> bool:
    """Tell whether months are the end of a year that is named: "the last three months of 2004"."""
    return before in _LAST and _OF_YEAR.match(lower, end) is not None


_LAST = frozenset(["last", "final", "closing", "opening"])
_OF_YEAR = LazyRegexp(r" of (?:(?:19|20)[0-9]{2}\b|(?:the|last|this|that) (?:fiscal |financial )?year\b)")


def is_part_of_noun(lower: str, number: Number, end: int) -> bool:
    """Tell whether a unit is only part of what is counted: "118,000 day-trippers"."""
    return (
        lower[end : end + 1] == "-" and lower[number.end : number.end + 1] == " " and bool(_COMPOUND.match(lower, end))
    )


def read_suffixed(number: Number, end: int, suffix: Suffix) -> Reading:
    """Return the figure that a number with a unit behind it is."""
    rule = suffix.kind if suffix.kind != "quantity" else "quantity_unit"
    number = number._replace(scale=number.scale + suffix.scale) if suffix.scale else number
    return Reading(suffix.kind, number.start, end, number, rule, unit=suffix.unit)


def with_age(lower: str, reading: Reading) -> Reading:
    """Make an age of a duration with "old" behind it."""
    match = _OLD.match(lower, reading.end)
    if not match and reading.kind == "duration" and _YOUNG_OF.search(lower, max(0, reading.start - 32), reading.start):
        reading.kind, reading.rule = "age", "age_of_young"
    if match and reading.unit in {"a", "mo", "wk", "d"}:
        reading.kind, reading.end, reading.rule = "age", match.end(), "age_old"
    elif reading.kind == "duration" and "-" in lower[reading.start : reading.end] and _is_of_kin(lower, reading.end):
        reading.kind, reading.rule = "age", "age_of_kin"
    elif reading.kind == "duration" and lower.endswith(" aged ", 0, reading.start):
        reading.kind, reading.rule = "age", "age_aged"
    return reading


def _is_of_kin(lower: str, end: int) -> bool:
    """Tell whether one of a family or a young animal is what is so old: "her 11-month daughter"."""
    word = lower[end + 1 : end + _LONGEST_KIN].partition(" ")[0].rstrip(".,;")
    return lower.startswith(" ", end) and word in words("of_an_age", "dates")


_LONGEST_KIN = 20


def half_unit(string: str, lower: str, reading: Reading) -> Reading:
    """Make a quantity of "half an hour", "half a mile", "half a percent", fifty years of "half a century"."""
    match = _HALF_OF.match(lower, reading.end) if reading.kind == "fraction" else None
    if not match or (match.end() == reading.end and not is_half_of_unit(lower, reading.end)):
        return reading
    found = match_suffix(string, lower, match.end(), is_worded=True)
    if found and found[1].kind == "money":
        reading.kind, reading.end, reading.rule = "money", found[0], "half_unit"
        reading.unit, reading.currency, reading.is_ambiguous = found[1].unit, found[1].currency, found[1].is_ambiguous
    elif found and found[1].kind == "index_points" and reading.number:
        points = read_points(lower, reading.number, found[0])
        reading.kind, reading.unit, reading.end, reading.rule = points.kind, points.unit, found[0], "half_unit"
        reading.counted = points.counted
    elif found and found[1].unit and found[1].kind in _HALVED:
        reading.kind, reading.unit, reading.end, reading.rule = found[1].kind, found[1].unit, found[0], "half_unit"
        years = _YEARS.get(found[1].unit)
        if years and reading.number:
            reading.unit = "a"
            reading.number = reading.number._replace(mantissa=reading.number.mantissa * years)
    return reading


_HALF_OF = LazyRegexp(r"(?: an?|-an?| of an?| of (?:one|1)(?= per| pct))? ?")
_HALVED = frozenset(["quantity", "duration", "percent", "percentage_points"])
_YEARS = {"decade": 10, "century": 100}


def with_half_behind(string: str, lower: str, reading: Reading) -> Reading:
    """Make a year and a half of the half of "a year and a half"."""
    match = _AND_HALF.search(lower, max(0, reading.start - _UNIT_REACH), reading.start)
    is_half = match is not None and reading.rule == "fraction_part" and lower[reading.start : reading.end] == "a half"
    found = match_suffix(string, lower, match.end(1), is_worded=True) if match and is_half else None
    if match is None or not is_half or not reading.number:
        return reading
    number = reading.number._replace(start=match.start(), mantissa=Decimal("1.5"))
    if found is None or found[1].kind not in {"duration", "quantity"}:
        noun = match.group(2)
        return Reading("count", match.start(), reading.end, number, "half_behind", counted=noun)
    return Reading(found[1].kind, match.start(), reading.end, number, "half_behind", unit=found[1].unit)


_AND_HALF = LazyRegexp(r"\b(an?) ([a-z]+) and \Z")
_UNIT_REACH = 24


def with_sign_words(lower: str, reading: Reading) -> Reading:
    """Make a number of degrees negative that "below zero" follows."""
    match = _BELOW_ZERO.match(lower, reading.end)
    number = reading.number
    if match and number and reading.unit in {"deg", "Cel", "[degF]"} and number.mantissa > 0:
        reading.number = number._replace(mantissa=-number.mantissa)
        reading.end = match.end()
    return reading


def read_below_zero(lower: str, number: Number) -> Reading | None:
    """Return the temperature of "2 below zero"."""
    match = _BELOW_ZERO.match(lower, number.end)
    if not match or number.mantissa <= 0:
        return None
    negative = number._replace(mantissa=-number.mantissa)
    return Reading("quantity", number.start, match.end(), negative, "quantity_below_zero", unit="deg")


@cache
def _compounds() -> dict[tuple[str, str], int]:
    pairs: list[list[object]] = load_yaml("units")["compounds"]
    return {(str(first), str(second)): int(str(many)) for first, second, many in pairs}


def with_lesser_units(string: str, lower: str, reading: Reading) -> Reading:
    """Add the inches of "7 feet 10 inches"; the value is then in the lesser unit, in which it has no rest."""
    while (number := reading.number) and reading.unit and not number.scale and not number.decimals:
        match = _SECOND.match(lower, reading.end)
        found = match_suffix(string, lower, match.end()) if match else None
        is_glued = match is not None and lower.startswith("in", match.end())
        if match and found is None and lower.endswith("ft" if is_glued else " ft", 0, reading.end):
            found = _inches(lower, match.end())
        if match and found is None:
            found = _bare_inches(lower, reading, match)
        many = _compounds().get((reading.unit, found[1].unit or "")) if found else None
        if not match or not found or not many:
            break
        lesser = _lesser(match.group(1))
        if lesser is None or lesser >= many > _MOST_OF_LESSER:
            break
        decimals = len(match.group(1).partition(".")[2])
        reading.number = number._replace(mantissa=number.mantissa * many + lesser, decimals=decimals)
        reading.unit, reading.end, reading.rule = found[1].unit, found[0], "quantity_compound"
    return reading


def _inches(lower: str, position: int) -> tuple[int, Suffix] | None:
    """Return the "in" behind feet, whatever follows it: "12 ft 2 in more or less"."""
    match = _IN.match(lower, position)
    return _inches_to(match.end()) if match else None


def _inches_to(end: int) -> tuple[int, Suffix] | None:
    sign = match_suffix("1 in", "1 in", 1)
    return (end, sign[1]) if sign else None


_IN = LazyRegexp(r" ?in\b")


def _bare_inches(lower: str, feet: Reading, second: re.Match[str]) -> tuple[int, Suffix] | None:
    """Return the inches that are left out of somebody's height: "six foot two"."""
    is_height = lower.endswith(" foot", 0, feet.end) and feet.number is not None and feet.number.value in _HEIGHTS
    if not is_height or not second.group().startswith(" ") or not _HEIGHT_END.match(lower, second.end()):
        return None
    return _inches_to(second.end())


_HEIGHTS = frozenset([4, 5, 6, 7])
_HEIGHT_END = LazyRegexp(r"[.,;)\n]|\Z| (?:tall|and|in|but|with|or)\b")


def _lesser(printed: str) -> Decimal | None:
    if printed[0].isdigit():
        return Decimal(printed)
    part, value = numerals().parts.get(printed, (-1, 0))
    return Decimal(value) if part in {UNIT, TEEN} else None


_MOST_OF_LESSER = 3
"""Yards are said with more feet than they have; of other units more is another figure."""


def letter_is_unit(string: str, lower: str, number: Number, *, is_counting: bool) -> bool:
    """Tell whether the letter behind digits is a unit and no scale: the m of "a 1.87m man", the t of "5t"."""
    if number.is_worded or is_counting or not number.scale or number.end - number.start < 2:
        return False
    letter = string[number.end - 1]
    if letter not in words("unit_letters", "numerals") or not string[number.end - 2].isdigit():
        return False
    following = _LENGTH_WORD.match(lower, number.end)
    is_length = following is not None and following.group(1) in words("lengths", "units")
    if letter == "t" or is_length or number.decimals >= _LEAST_DECIMALS:
        return True
    if letter == "m" and number.decimals and number.mantissa < _HIGHEST_WATER and _is_of_water(lower, number):
        return True
    return not number.decimals and word_before(lower, number.start) not in {"from", "to", "between"}


def _is_of_water(lower: str, number: Number) -> bool:
    """Tell whether metres of water or snow stand in the clause: "The river peaked at 7.3m at"."""
    said = lower[max(0, number.start - _WATER_REACH) : number.start].rpartition(". ")[2].split()
    return not words("waters").isdisjoint(said) and words("water_costs").isdisjoint(said)


_HIGHEST_WATER, _WATER_REACH = 1000, 60
"""Of the digits of a height with one decimal, and in characters."""


def without_letter(number: Number, *, unit_end: int | None = None) -> Number:
    """Return a number without the scale letter behind its digits."""
    return number._replace(end=(unit_end or number.end) - 1, scale=0)
