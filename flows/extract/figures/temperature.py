"""Degrees of the weather: the scale that the story measures in, and numbers that stand for degrees ("highs of 84")."""

from __future__ import annotations

from flows.extract.figures.forms import words
from flows.extract.figures.left import word_before, words_before
from flows.extract.figures.number import Number
from flows.extract.figures.reading import Reading
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.text import Text

_FAHRENHEIT = LazyRegexp(r"fahrenheit|°f\b|[0-9] ?f\b")
_CELSIUS = LazyRegexp(r"celsius|centigrade|°c\b|[0-9] ?c\b")
_IMPERIAL = LazyRegexp(r"\b(?:inch(?:es)?|mph|miles|feet|foot)\b")
_METRIC = LazyRegexp(r"\b(?:km|kilomet(?:er|re)s?|mm|cm|millimet(?:er|re)s?|centimet(?:er|re)s?|kph)\b")
DEGREES = frozenset(["deg", "Cel", "[degF]"])
_WORDS = LazyRegexp(
    r"\b(?:temperatures?|heat|heatwave|cold|weather|mercury|highs|lows|forecast|thermometer|frost|warm(?:er|est)?|hot(?:ter|test)?)\b"
)
_BOTH = LazyRegexp(r"[0-9] ?C \([0-9]{1,3} ?F\)|[0-9] ?F \([0-9]{1,3} ?C\)")
_LETTER = LazyRegexp(r" ?([CF])(?![\w’'])")
_KEPT = LazyRegexp(
    r"\b(?:cool|warm|chilly|cold|mild|balmy|(?:cooled|heated|warmed|chilled) to|(?:kept|set|stored|baked|held) at"
    rf"|set to|below|above) (?:an? (?:[a-z]+ )?)?{HEDGES}\Z"
)
"""Before degrees where no weather is spoken of: "kept at a cool 18C"."""

_BELOW = LazyRegexp(r"\b(?:below|above) \Z")
_LOWEST, _HIGHEST = -90, 140


def read_degree_letter(string: str, lower: str, number: Number) -> Reading | None:
    """Return the degrees of "24C" and "95F" in a story of the weather; "seat 22C" is none."""
    behind = string[number.end : number.end + 2]
    match = _LETTER.match(string, number.end) if "C" in behind or "F" in behind else None
    if not match or number.is_worded or not _may_be_degrees(number):
        return None
    if word_before(lower, number.start) in words("named_by"):
        return None
    if not (
        _WORDS.search(lower) or _BOTH.search(string) or _KEPT.search(lower, max(0, number.start - 30), number.start)
    ):
        return None
    unit = "Cel" if match.group(1) == "C" else "[degF]"
    return Reading("quantity", number.start, match.end(1), number, "quantity_degree_letter", unit=unit)


def _may_be_degrees(number: Number) -> bool:
    return not number.scale and _LOWEST <= number.value <= _HIGHEST


def set_degrees(text: Text, readings: list[Reading]) -> None:
    """Give degrees of the weather their scale and make degrees of bare numbers behind "highs of" and the like."""
    lower, found = text.lower, [reading for reading in readings if reading.unit in DEGREES]
    if not found and not (_has_bare(readings) and any(word in lower for word in _TOLD_WORDS)):
        return
    is_below = any(reading.number and reading.number.mantissa < 0 for reading in found)
    is_weather = is_below or _WORDS.search(lower) is not None
    if found and not is_weather:
        return
    scale = _scale(text)
    for reading in found:
        if reading.unit == "deg":
            reading.unit = scale
    last: Reading | None = None
    is_temperature = _is_temperature if found else _is_told
    for reading in readings:
        number = reading.number
        if reading.kind != "number" or number is None or not _may_be_degrees(number):
            continue
        if not (is_temperature(lower, reading, number) or (last and _goes_on(lower, last, reading, number))):
            continue
        reading.kind, reading.rule, last = "quantity", "quantity_temperature", reading
        if (reading.modifier_text or "").lower() in _NO_BOUNDS:
            reading.modifier = reading.modifier_text = None
        reading.unit = scale if found or scale != "deg" else _likely_scale(lower, reading)


def _has_bare(readings: list[Reading]) -> bool:
    """Tell whether there is a bare number that may be of degrees."""
    return any(reading.kind == "number" for reading in readings)


_NO_BOUNDS = frozenset(["high of", "a high of", "highs of", "low of", "a low of", "lows of"])
"""These name a temperature of a day and bound none."""

_TOLD_WORDS = ("temperature", "mercury", "thermometer", "coldest", "hottest", "highs ", "lows ", "high of", "low of")


def _likely_scale(lower: str, reading: Reading) -> str:
    """Return the scale of a degree where the story has no measure: what is hotter than any day is in Fahrenheit."""
    if reading.number and reading.number.value > _HOTTEST:
        return "[degF]"
    return "deg" if _US.search(lower) else "Cel"


_HOTTEST = 57


def _is_told(lower: str, reading: Reading, number: Number) -> bool:
    """Tell whether a number is a temperature in a story that prints no degree."""
    left = lower[max(0, reading.start - _TOLD_REACH) : reading.start].rpartition("\n")[2]
    right = lower[reading.end : reading.end + _TOLD_REACH].partition("\n")[0]
    if number.mantissa < 0 and _COLD.search(left + right):
        return True
    is_high = _HIGH.search(left) is not None and _WEATHER.search(left + right) is not None
    return bool(_MERCURY.search(left)) or (is_high and not _TRADED.search(left))


_TOLD_REACH = 90
_COLD = LazyRegexp(
    r"\b(?:temperatures?|mercury|thermometers?|cold(?:est)?|frost|night|lows?|highs?|snow|ice|weather|winter)\b"
)
_MERCURY = LazyRegexp(
    r"\b(?:temperatures?|mercury|thermometers?)(?: (?!rose by|fell by|of the)[a-z]+){0,4}?"
    r" (?:of|at|to|hit|reach(?:ed|es|ing)?|touched|topped|near|around|above|below|was|were|read|averaged|over|under)"
    rf" (?:a high of |a low of |a record )?{HEDGES}\Z"
)
_HIGH = LazyRegexp(rf"\b(?:highs?|lows?)(?: tonight| today| tomorrow)?(?: of| near| around|:) {HEDGES}\Z")
_TRADED = LazyRegexp(r"\b(?:index|shares?|stocks?|prices?|points|yields?|season|career|score)\b")
_WEATHER = LazyRegexp(
    r"\b(?:forecast(?:ers)?|weather|showers?|snow|rain|sunny|sunshine|cloudy|temperatures?|tonight)\b"
)


def _goes_on(lower: str, last: Reading, reading: Reading, number: Number) -> bool:
    """Tell whether a number is the temperature of the next place or time: "and 39.8 in Rome, and could climb to 44"."""
    if number.is_worded:
        return False
    gap = lower[last.end : reading.start]
    return (
        len(gap) < _TOLD_REACH and _NEXT_PLACE.fullmatch(gap) is not None and bool(_PLACE_END.match(lower, reading.end))
    )


_NEXT_PLACE = LazyRegexp(
    r"(?: (?:in|at|on|by) [a-z’' -]{2,30})?,?(?: and| but| while)?"
    r" (?:(?:could|will|would|may|is expected to|was expected to) (?:climb|rise|fall|drop|hit|reach|touch)(?: to)? "
    r"|to )?"
    rf"{HEDGES}"
)
_PLACE_END = LazyRegexp(r"[.;,)\n]|\Z| (?:in|at|on|by|and|today|tonight|tomorrow|overnight)\b")


def _scale(text: Text) -> str:
    """Return the scale that the story names, else the one that goes with its other measures."""
    for first, second in _PAIRS_OF_SCALES:
        is_first, is_second = _measures_in(text, *first), _measures_in(text, *second)
        if is_first != is_second:
            return "[degF]" if is_first else "Cel"
    return "deg"


def _measures_in(text: Text, needed: frozenset[str], pattern: LazyRegexp) -> bool:
    """Tell whether a story has a measure that a pattern tells; most have none of its words."""
    return not needed.isdisjoint(text.words.distinct) and pattern.search(text.lower) is not None


_METRES = ("meter", "metre", "meters", "metres")
_PAIRS_OF_SCALES = (
    ((frozenset(["fahrenheit", "f"]), _FAHRENHEIT), (frozenset(["celsius", "centigrade", "c"]), _CELSIUS)),
    (
        (frozenset(["inch", "inches", "mph", "miles", "feet", "foot"]), _IMPERIAL),
        (
            frozenset(["km", "mm", "cm", "kph"]).union(
                [f"{part}{metre}" for part in ("kilo", "milli", "centi") for metre in _METRES]
            ),
            _METRIC,
        ),
    ),
)
"""What tells Fahrenheit and what tells Celsius, each with words of which it needs one: their names, other measures."""

_US = LazyRegexp(r"\bu\.s\.|\bus\$|\bamericans?\b|\bunited states\b|\bwashington\b|\bgallons?\b|\bpounds\b")


def _is_temperature(lower: str, reading: Reading, number: Number) -> bool:
    if number.mantissa < 0 or (number.mantissa == 0 and _BELOW.search(lower, max(0, reading.start - 8), reading.start)):
        return True
    before = " ".join(words_before(lower, reading.start, 3))
    return before.endswith(tuple(words("temperature_openers", "counting")))
